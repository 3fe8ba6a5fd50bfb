using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>A paragraph that is one picture becomes a figure: its title is the caption, under which stands whose it is, and the way to all of it.</summary>
internal sealed class PictureParagraph(RenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (Only(paragraph) is not { } picture || context.Resolution.Image(picture.Url ?? "") is not { } shown) { plain.Write(renderer, paragraph); return; }
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(paragraph);
        Caption(renderer, picture, shown);
        renderer.WriteLine("</figure>");
    }

    private static void Caption(HtmlRenderer renderer, LinkInline picture, ImageTarget shown)
    {
        bool isTold = !string.IsNullOrWhiteSpace(picture.Title), isCut = shown.WholeWords is not null;
        if (!isTold && !isCut && shown.Credit is null) { return; }
        renderer.Write("<figcaption>");
        if (isTold) { renderer.WriteEscape(picture.Title); }
        if (shown.Credit is not null || isCut)
        {
            renderer.Write(isTold ? " <span class=\"credit\">" : "<span class=\"credit\">").Write(shown.Credit ?? "");
            // Paper cannot be followed.
            if (isCut) { renderer.Write($"<span class=\"no-print\">{(shown.Credit is null ? "" : " · ")}<a href=\"").WriteEscape(shown.Src).Write("\">").WriteEscape(shown.WholeWords).Write("</a></span>"); }
            renderer.Write("</span>");
        }
        renderer.Write("</figcaption>");
    }

    /// <summary>Whether a picture is all of its paragraph.</summary>
    public static bool IsOne(LinkInline picture) => picture.Parent is { ParentBlock: ParagraphBlock paragraph } && Only(paragraph) == picture;

    private static LinkInline? Only(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } && picture.NextSibling is null ? picture : null;
}
