namespace Csl.Output;

/// <summary>Pieces to a tree for those who write another format.</summary>
internal static class TreeWriter
{
    public static IReadOnlyList<CslNode> Write(List<Piece> pieces)
    {
        Stack<(string Mark, List<CslNode> Nodes)> open = new();
        open.Push(("", []));
        foreach (Piece piece in pieces)
        {
            if (piece.Open.Length > 0)
            {
                open.Push((piece.Open, []));
            }
            else if (piece.Close.Length > 0)
            {
                (string mark, List<CslNode> nodes) = open.Pop();
                open.Peek().Nodes.Add(new CslNode("", mark, nodes));
            }
            else if (piece.Text.Length > 0)
            {
                Add(open.Peek().Nodes, piece.Text);
            }
        }
        return open.Peek().Nodes;
    }

    /// <summary>Text that goes on is one run, as a reader sees it: the begin of an address, which is the style's, and its end, which is the item's.</summary>
    private static void Add(List<CslNode> nodes, string text)
    {
        if (nodes is [.., { Mark.Length: 0 } last])
        {
            nodes[^1] = last with { Text = last.Text + text };
            return;
        }
        nodes.Add(new CslNode(text, "", []));
    }
}
