using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Goes through a part of a page's tree as it is written, without recursion: a tree may be of any depth.</summary>
internal static class DocumentOrder
{
    /// <summary>The node behind another; null: it was the last within the root.</summary>
    public static INode? Next(INode node, INode root) => node.FirstChild ?? Behind(node, root);

    /// <summary>The same, past all that stands in the node.</summary>
    public static INode? Behind(INode node, INode root)
    {
        for (var at = node; at is not null && at != root; at = at.Parent) { if (at.NextSibling is { } next) { return next; } }
        return null;
    }
}
