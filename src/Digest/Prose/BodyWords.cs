using System.Text;
using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>The words of a body as its page shows them, a text for each paragraph, heading, list item and table cell.</summary>
internal static class BodyWords
{
    /// <param name="linkWords">What the page shows for a link without words of its own; empty: nothing.</param>
    /// <param name="isLeftOut">Told the offset in the file of each quotation that a citation follows: true leaves out the text that it stands in.</param>
    /// <returns>Null where the body has HTML of its author's: what of that is shown only the page knows. Empty for a body that cannot be read.</returns>
    public static IReadOnlyList<string>? Of(Body body, Func<BodyLink, string> linkWords, Func<Quote, bool> isLeftOut)
    {
        if (body.IsEmpty || MarkdownText.ReadBody(body.FileText, body.Start).Document is not { } document) { return []; }
        if (RawHtml.Occurs(document)) { return null; }
        var links = new Dictionary<int, BodyLink>(body.Links.Count);
        foreach (var link in body.Links) { links.TryAdd(link.Span.Offset, link); }
        int[] gaps = [.. body.Quotes.Where(isLeftOut).Select(quote => quote.Exact.Span.Offset).Order()];
        var texts = new List<string>();
        Collect(document, new Reading(texts, links, linkWords, gaps));
        return texts;
    }

    private sealed record Reading(List<string> Texts, Dictionary<int, BodyLink> Links, Func<BodyLink, string> LinkWords, int[] Gaps)
    {
        private readonly StringBuilder text = new();

        public StringBuilder Begin() => text.Clear();

        public bool IsGap(Block block)
        {
            int at = Array.BinarySearch(Gaps, block.Span.Start);
            at = at < 0 ? ~at : at;
            return at < Gaps.Length && Gaps[at] <= block.Span.End;
        }
    }

    private static void Collect(ContainerBlock container, Reading reading)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup: break;
                case QuoteBlock quote when reading.IsGap(quote): break;
                case ContainerBlock inner: Collect(inner, reading); break;
                case LeafBlock leaf when reading.IsGap(leaf): break;
                case CodeBlock code: Add(reading, code.Lines.ToString()); break;
                case LeafBlock { Inline: { } inlines }:
                    var text = reading.Begin();
                    Append(inlines, text, reading);
                    Add(reading, text.ToString());
                    break;
                default: break;
            }
        }
    }

    private static void Add(Reading reading, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { reading.Texts.Add(text.Trim()); }
    }

    /// <summary>Takes the space back that stood before what is left out, where the sentence or its part ends behind it.</summary>
    private static void EndBefore(Inline? next, StringBuilder text)
    {
        bool isEnd = next is null || (next is LiteralInline { Content.IsEmpty: false } literal && ".,;:!?)".Contains(literal.Content.CurrentChar, StringComparison.Ordinal));
        while (isEnd && text.Length > 0 && text[^1] == ' ') { text.Length--; }
    }

    private static void Append(ContainerInline container, StringBuilder text, Reading reading)
    {
        for (var node = container.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline address: text.Append(address.Url); break;
                case WikiLinkInline wiki: text.Append(wiki.Text ?? (reading.Links.TryGetValue(wiki.Span.Start, out var link) ? reading.LinkWords(link) : "")); break;
                case FootnoteLink or LinkInline { IsImage: true } or CitationInline: EndBefore(node.NextSibling, text); break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); Append(delimiter, text, reading); break;
                case ContainerInline inner: Append(inner, text, reading); break;
                default: break;
            }
        }
    }
}
