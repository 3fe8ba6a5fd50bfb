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

    /// <summary>Enters and leaves the root and all that stands in it. To look for each node's next sibling, as above, takes time that grows with the square of their number: here it does not. The tree may be changed only behind the walk.</summary>
    /// <param name="enter">Whether the node's children are walked too; it is left in any case.</param>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode>? leave = null)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, enter(root) ? 0 : int.MaxValue));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                leave?.Invoke(at.Node);
                continue;
            }
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            open.Push((child, enter(child) ? 0 : int.MaxValue));
        }
    }
}
