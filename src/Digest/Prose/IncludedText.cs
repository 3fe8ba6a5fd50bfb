using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>A paragraph that is <c>![[id]]</c> alone becomes the text of that page; one that is a picture alone a figure.</summary>
internal sealed class IncludedText(RenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly PictureParagraph other = new(context);

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        bool isShown = paragraph.Inline?.FirstChild is WikiLinkInline wiki && IsOne(wiki) && context.Links.TryGetValue(wiki.Span.Start, out var link) && Put(renderer, link);
        if (!isShown) { other.Write(renderer, paragraph); }
    }

    private bool Put(HtmlRenderer renderer, Model.BodyLink link)
    {
        if (!link.IsInclude || context.Resolution.Include(link, context.Level.Last + 1) is not { } html) { return false; }
        renderer.EnsureLine();
        renderer.Write(html);
        renderer.EnsureLine();
        return true;
    }

    /// <summary>Whether it is all of a paragraph that stands in the text itself: not in a quotation, a list or a note.</summary>
    public static bool IsOne(WikiLinkInline wiki) => wiki is { IsInclude: true, PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock { Parent: MarkdownDocument } } };
}
