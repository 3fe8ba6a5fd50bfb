using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Plain words, with the links and quotation marks that were found in them.</summary>
internal sealed class WordsRenderer(RenderContext context) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        // A backslash stands in the file before an escaped first character.
        int start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        Write(renderer, literal.Content.AsSpan(), start, context.Edits);
    }

    /// <summary>Only words that stand in the file to the letter have edits, so an offset in the file is one in the words.</summary>
    public static void Write(HtmlRenderer renderer, ReadOnlySpan<char> words, int start, CharEdits edits)
    {
        int done = 0;
        start = edits.PlaceOf(words, start);
        if (start < 0) { renderer.WriteEscape(words); return; }
        foreach (var (offset, edit) in edits.Between(start, start + words.Length))
        {
            int at = offset - start;
            renderer.WriteEscape(words[done..at]);
            renderer.Write(edit.Before);
            if (edit.Instead is null) { renderer.WriteEscape(words.Slice(at, 1)); }
            else { renderer.Write(edit.Instead); }
            renderer.Write(edit.After);
            done = at + 1;
        }
        renderer.WriteEscape(words[done..]);
    }
}

/// <summary>A bracket or an asterisk that began nothing.</summary>
internal sealed class StrayMarkRenderer(RenderContext context) : HtmlObjectRenderer<DelimiterInline>
{
    protected override void Write(HtmlRenderer renderer, DelimiterInline mark)
    {
        WordsRenderer.Write(renderer, mark.ToLiteral(), mark.Span.Start, context.Edits);
        renderer.WriteChildren(mark);
    }
}
