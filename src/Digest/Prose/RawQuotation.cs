using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>A <c>blockquote</c> of raw HTML, with a citation as the first thing behind it.</summary>
internal static class RawQuotation
{
    private const string Element = "<blockquote", End = "</blockquote";

    /// <param name="at">Of the raw HTML with which the quotation may end.</param>
    /// <param name="leaves">The blocks with words that were seen so far.</param>
    /// <param name="after">The paragraph right behind it.</param>
    public static Quotation? Find(ContainerBlock container, int at, IReadOnlyList<Leaf> leaves, FlatText after)
    {
        string last = Html(container[at]);
        int end = last.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || BlockQuotations.Leading(after) is not [var citation, ..] || !BlockQuotations.IsAround(PlainText.OfHtml(Behind(last, end)))) { return null; }
        int first = at, start;
        // Markdown may stand between the tags, with blank lines around it.
        while ((start = (first == at ? last[..end] : Html(container[first])).LastIndexOf(Element, StringComparison.OrdinalIgnoreCase)) < 0) { if (--first < 0) { return null; } }
        string exact = first == at ? PlainText.OfHtml(Behind(last[..end], start)) : string.Join("\n\n", Parts(container, (first, start), (at, end), leaves));
        exact = WithoutMarks(exact.Trim());
        return exact.Length == 0 ? null : new Quotation(citation.Items[0], exact, [], container[first].Span.Start, container[at].Span.End + 1);
    }

    private static IEnumerable<string> Parts(ContainerBlock container, (int Block, int Start) first, (int Block, int End) last, IReadOnlyList<Leaf> leaves)
    {
        yield return PlainText.OfHtml(Behind(Html(container[first.Block]), first.Start));
        int from = container[first.Block].Span.End, to = container[last.Block].Span.Start;
        foreach (var leaf in leaves) { if (leaf.Block.Span.Start > from && leaf.Block.Span.Start < to) { yield return leaf.Flat.Text; } }
        yield return PlainText.OfHtml(Html(container[last.Block])[..last.End]);
    }

    private static string Html(Block block) => block is HtmlBlock html ? html.Lines.ToString() : "";

    /// <summary>What stands behind a tag.</summary>
    private static string Behind(string html, int tag) => html.IndexOf('>', tag) is >= 0 and var close ? html[(close + 1)..] : "";

    private static string WithoutMarks(string words) =>
        words.Length > 2 && QuotationMarks.CanPair(words[0], words[^1]) && words[1..^1].AsSpan().IndexOfAny(words[0], words[^1]) < 0 ? words[1..^1].Trim() : words;
}
