using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>A paragraph that is one picture becomes a figure, and the picture's title its caption.</summary>
internal sealed class PictureParagraph(RenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (Only(paragraph) is not { } picture || context.Resolution.Image(picture.Url ?? "") is null) { plain.Write(renderer, paragraph); return; }
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(paragraph);
        if (!string.IsNullOrWhiteSpace(picture.Title)) { renderer.Write("<figcaption>").WriteEscape(picture.Title); renderer.Write("</figcaption>"); }
        renderer.WriteLine("</figure>");
    }

    /// <summary>Whether a picture is all of its paragraph.</summary>
    public static bool IsOne(LinkInline picture) => picture.Parent is { ParentBlock: ParagraphBlock paragraph } && Only(paragraph) == picture;

    private static LinkInline? Only(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } && picture.NextSibling is null ? picture : null;
}
