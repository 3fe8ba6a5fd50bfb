using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>A <c>blockquote</c> of raw HTML, with a citation as the first thing behind it.</summary>
internal static class RawQuotation
{
    private const string Element = "<blockquote", End = "</blockquote";
    /// <summary>Between its tags.</summary>
    private const int MostBlocks = 100;

    /// <param name="at">Of the raw HTML with which the quotation may end.</param>
    /// <param name="leaves">The blocks with words that were seen so far.</param>
    /// <param name="after">The paragraph right behind it.</param>
    public static Quotation? Find(ContainerBlock container, int at, IReadOnlyList<Leaf> leaves, FlatText after)
    {
        string last = Html(container[at]);
        int end = last.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || BlockQuotations.Leading(after) is not [var citation, ..] || !BlockQuotations.IsAround(PlainText.OfHtml(Behind(last, end)))) { return null; }
        if (Opening(container, at, last[..end]) is not var (first, start)) { return null; }
        string exact = first == at ? PlainText.OfHtml(Behind(last[..end], start)) : string.Join("\n\n", Parts(container, (first, start), (at, end), leaves));
        exact = WithoutMarks(exact.Trim());
        return exact.Length == 0 ? null : new Quotation(citation.Items[0], exact, [], container[first].Span.Start, container[at].Span.End + 1);
    }

    /// <summary>The block with the tag that opens it, and where in that; Markdown may stand between the tags, with blank lines around it. Null: there is none.</summary>
    private static (int Block, int Start)? Opening(ContainerBlock container, int at, string last)
    {
        for (int first = at; first >= 0 && first > at - MostBlocks; first--)
        {
            string html = first == at ? last : Html(container[first]);
            if (html.LastIndexOf(Element, StringComparison.OrdinalIgnoreCase) is >= 0 and var start) { return (first, start); }
            // Another one ends there.
            if (first < at && html.Contains(End, StringComparison.OrdinalIgnoreCase)) { return null; }
        }
        return null;
    }

    private static IEnumerable<string> Parts(ContainerBlock container, (int Block, int Start) first, (int Block, int End) last, IReadOnlyList<Leaf> leaves)
    {
        yield return PlainText.OfHtml(Behind(Html(container[first.Block]), first.Start));
        int from = container[first.Block].Span.End, to = container[last.Block].Span.Start;
        int begin = leaves.Count;
        while (begin > 0 && leaves[begin - 1].Block.Span.Start > from) { begin--; }
        for (int i = begin; i < leaves.Count; i++) { if (leaves[i].Block.Span.Start < to) { yield return leaves[i].Flat.Text; } }
        yield return PlainText.OfHtml(Html(container[last.Block])[..last.End]);
    }

    private static string Html(Block block) => block is HtmlBlock html ? html.Lines.ToString() : "";

    /// <summary>What stands behind a tag.</summary>
    private static string Behind(string html, int tag) => html.IndexOf('>', tag) is >= 0 and var close ? html[(close + 1)..] : "";

    private static string WithoutMarks(string words) =>
        words.Length > 2 && QuotationMarks.CanPair(words[0], words[^1]) && words[1..^1].AsSpan().IndexOfAny(words[0], words[^1]) < 0 ? words[1..^1].Trim() : words;
}
