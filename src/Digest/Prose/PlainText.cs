using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>The rendered text of a Markdown document of somebody else's: what a quote from it is compared with.</summary>
internal static class PlainText
{
    /// <summary>
    /// Paragraphs, headings, list items, table rows and blocks of code, with a blank line between them, line ends LF. Links are their
    /// words, pictures and raw HTML's tags are nothing, front matter is left out. Markdown that cannot be read comes back as it is.
    /// </summary>
    public static string Of(string markdown)
    {
        string text = (markdown.StartsWith('\uFEFF') ? markdown[1..] : markdown).ReplaceLineEndings("\n");
        if (MarkdownText.ReadSeed(text).Document is not { } document) { return text; }
        using var paragraphs = new JoinedText("\n\n", text.Length);
        Collect(document, paragraphs, new RawTags());
        return paragraphs.ToString();
    }

    /// <param name="around">The raw HTML that is open around the blocks.</param>
    private static void Collect(ContainerBlock container, JoinedText paragraphs, RawTags around)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HtmlBlock html: paragraphs.Add(OfHtml(around.Pass(html.Lines.ToString()))); break;
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup: break;
                case ContainerBlock inner and not TableRow: Collect(inner, paragraphs, around); break;
                case Block when around.IsHidden: break;
                case TableRow row: paragraphs.Add(string.Join(' ', row.OfType<TableCell>().Select(TextOf))); break;
                case CodeBlock code: paragraphs.Add(code.Lines.ToString()); break;
                case LeafBlock { Inline: { } words }: Add(words, paragraphs); break;
                default: break;
            }
        }
    }

    private static void Add(ContainerInline words, JoinedText paragraphs)
    {
        paragraphs.Begin();
        Append(words, paragraphs, new RawTags());
        paragraphs.End();
    }

    private static string TextOf(ContainerBlock container)
    {
        using var paragraphs = new JoinedText(" ", container.Span.Length);
        Collect(container, paragraphs, new RawTags());
        return paragraphs.ToString();
    }

    /// <param name="tags">The raw HTML that is open in the paragraph.</param>
    private static void Append(ContainerInline container, JoinedText text, RawTags tags)
    {
        for (var node = container.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node)
            {
                case HtmlInline html when !html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): tags.Pass(html.Tag); break;
                case ContainerInline inner when tags.IsHidden: Append(inner, text, tags); break;
                case Inline when tags.IsHidden: break;
                case LiteralInline literal when tags.IsRaised is { } isRaised: text.Append(RaisedFigures.Of(literal.Content.ToString(), isRaised, text.Last)); break;
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case LineBreakInline line: text.Append(line.IsHard ? "\n" : " "); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline address: text.Append(address.Url); break;
                case HtmlInline: text.Append("\n"); break;
                case FootnoteLink or LinkInline { IsImage: true }: break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); Append(delimiter, text, tags); break;
                case ContainerInline inner: Append(inner, text, tags); break;
                default: break;
            }
        }
    }

    /// <summary>The words of a piece of HTML, a line's end behind each block.</summary>
    public static string OfHtml(string html)
    {
        if (HtmlDepth.IsOver(html, 100)) { return html; }
        var text = new StringBuilder();
        var page = new HtmlParser().ParseDocument(html);
        SeenText.Leave(page, PageStyles.Of(page));
        var body = page.Body;
        // The parser builds a tree of any depth, so it is walked without recursion.
        for (INode? node = body?.FirstChild; node is not null && node != body; node = Next(node, body!, text))
        {
            if (node is IText words) { text.Append(words.Data); }
        }
        return text.ToString();
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        if (node is not IElement { LocalName: "script" or "style" or "template" or "title" } && node.FirstChild is { } child) { return child; }
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at is IElement element && IsBlock(element.LocalName)) { text.Append('\n'); }
            if (at.NextSibling is { } next) { return next; }
        }
        return null;
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "br" or "li" or "tr" or "td" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "summary" or "figcaption" or "caption" or "dt" or "dd" or "blockquote" or "section" or "article";
}
