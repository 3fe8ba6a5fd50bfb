using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>How deep a document goes. Markdig refuses to render what is nested 128 deep, and whoever walks it needs a stack.</summary>
internal static class Nesting
{
    private const int Deepest = 100;

    /// <summary>The first thing that is nested too deeply; null: none is.</summary>
    public static MarkdownObject? TooDeep(MarkdownObject node, int depth = 0)
    {
        if (depth > Deepest) { return node; }
        if (node is ContainerBlock blocks)
        {
            foreach (var block in blocks)
            {
                if (TooDeep(block, depth + 1) is { } found) { return found; }
            }
        }
        else if (node is LeafBlock { Inline: { } words }) { return TooDeep(words, depth + 1); }
        else if (node is ContainerInline inlines)
        {
            for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is ContainerInline && TooDeep(inline, depth + 1) is { } found) { return found; }
            }
        }
        return null;
    }
}
