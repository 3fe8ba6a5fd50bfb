namespace Csl.Output;

/// <summary>Nodes with a delimiter between those that are there.</summary>
internal struct Joiner(string delimiter)
{
    private Node? first;
    private List<Node>? all;

    /// <summary>Null where nothing was there.</summary>
    public readonly Node? Node => all is null ? first : new Node { Children = all };

    public void Add(Node? node)
    {
        if (node is null)
        {
            return;
        }
        if (first is null)
        {
            first = node;
            return;
        }
        all ??= [first];
        if (delimiter.Length > 0 && node.Display.Length == 0)
        {
            all.Add(Output.Node.Of(delimiter));
        }
        all.Add(node);
    }
}
