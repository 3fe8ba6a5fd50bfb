using Csl.Styles;

namespace Csl.Output;

/// <summary>What was rendered: text, or nodes with a format, in quotes or in a block.</summary>
internal sealed class Node
{
    private static readonly IReadOnlyList<Node> Nothing = [];

    public string Text { get; set; } = "";

    public IReadOnlyList<Node> Children { get; init; } = Nothing;

    public Format Format { get; init; } = Format.None;

    public string Display { get; init; } = "";

    public bool Quoted { get; init; }

    /// <summary>"cite:" with the number of the cite that it is, where each is marked, or the direction of text that runs against its language.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Letters that no change of case touches.</summary>
    public bool Fixed { get; init; }

    /// <summary>A word of the language, whose case the style leaves open.</summary>
    public bool Term { get; init; }

    /// <summary>Text of an item or a user: punctuation within it is not touched.</summary>
    public bool Content { get; init; }

    public static Node Of(string text) => new() { Text = text };

    public static Node? Join(ReadOnlySpan<Node?> nodes, string delimiter)
    {
        Joiner joined = new(delimiter);
        foreach (Node? node in nodes)
        {
            joined.Add(node);
        }
        return joined.Node;
    }

    public static Node? JoinAll(List<Node> nodes, string delimiter) => Join(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes), delimiter);

    /// <summary>With a style's affixes, which are plain text.</summary>
    public Node Affixed(string prefix, string suffix) => (prefix.Length, suffix.Length) switch
    {
        (0, 0) => this,
        (0, _) => new Node { Children = [this, Of(suffix)] },
        (_, 0) => new Node { Children = [Of(prefix), this] },
        _ => new Node { Children = [Of(prefix), this, Of(suffix)] },
    };

    /// <summary>Marked with its direction where that is another than the language's.</summary>
    public Node InDirection(bool isRightToLeft) => Direction.Against(Plain(), isRightToLeft) is { Length: > 0 } mark ? new Node { Children = [this], Mark = mark } : this;

    /// <summary>Between words of the author's, which may hold marks.</summary>
    public Node Between(string before, string after)
    {
        List<Node> parts = [];
        if (before.Length > 0)
        {
            parts.Add(RichText.Read(before, Origin.Author));
        }
        parts.Add(this);
        if (after.Length > 0)
        {
            parts.Add(RichText.Read(after, Origin.Author));
        }
        return parts.Count == 1 ? this : new Node { Children = parts };
    }

    /// <summary>What begins a note or an entry with a word of the language begins with a capital.</summary>
    /// <param name="after">Text that the caller put before it.</param>
    public void BeginWithCapital(string after = "")
    {
        if (Leaves().FirstOrDefault(leaf => leaf.Text.Length > 0 && leaf.Text != after) is { Term: true } leaf)
        {
            leaf.Text = char.ToUpperInvariant(leaf.Text[0]) + leaf.Text[1..];
        }
    }

    public string Plain()
    {
        if (Children.Count == 0)
        {
            return Text;
        }
        System.Text.StringBuilder text = new();
        Append(this, text);
        return text.ToString();
    }

    private static void Append(Node node, System.Text.StringBuilder text)
    {
        if (node.Children.Count == 0)
        {
            text.Append(node.Text);
            return;
        }
        for (int at = 0; at < node.Children.Count; at++)
        {
            Append(node.Children[at], text);
        }
    }

    public IEnumerable<Node> Leaves()
    {
        if (Children.Count == 0)
        {
            yield return this;
        }
        foreach (Node child in Children)
        {
            foreach (Node leaf in child.Leaves())
            {
                yield return leaf;
            }
        }
    }
}
