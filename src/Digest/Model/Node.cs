namespace Digest.Model;

/// <summary>A piece of front matter or configuration: what YAML says, with its place, before any kind gives it a meaning.</summary>
internal abstract record Node(Span Span);

/// <summary>A scalar. Types are never inferred: <c>no</c>, <c>1.10</c> and <c>012</c> are text until a kind says otherwise.</summary>
/// <param name="Text">The value, unescaped; empty for an explicit null.</param>
/// <param name="Quoted">True where the author put it in quotation marks or in a block scalar.</param>
internal sealed record ScalarNode(string Text, bool Quoted, Span Span) : Node(Span);

internal sealed record ListNode(IReadOnlyList<Node> Items, Span Span) : Node(Span);

/// <summary>A mapping in the author's order; keys are unique (a repeated key is reported by the reader of YAML).</summary>
internal sealed record MapNode(IReadOnlyList<MapEntry> Entries, Span Span) : Node(Span)
{
    public Node? this[string key]
    {
        get
        {
            // A record asks for many more keys than it has: of an array, that costs next to nothing.
            foreach (var entry in Entries as MapEntry[] ?? [.. Entries])
            {
                if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal)) { return entry.Value; }
            }
            return null;
        }
    }
}

internal sealed record MapEntry(Located<string> Key, Node Value)
{
    /// <summary>It stands within braces, without a colon and a value: mostly text that a comma cut off.</summary>
    public bool IsBare { get; init; }
}
