using System.Globalization;
using Digest.Model;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Markdown links and pictures.</summary>
internal sealed class LinkRenderer(RenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string address = link.Url ?? "";
        if (link.IsImage) { WriteImage(renderer, link, address); return; }
        if (context.Links.TryGetValue(link.Span.Start, out var found)) { WriteInternal(renderer, link, found); return; }
        bool isSafe = Address.KindOf(address) == AddressKind.External;
        if (isSafe) { Anchor.OpenExternal(renderer, address, link.Title); }
        renderer.WriteChildren(link);
        if (isSafe) { renderer.Write(OutLink.End(context.Resolution.OutWords, address)); }
    }

    private void WriteInternal(HtmlRenderer renderer, LinkInline link, BodyLink found)
    {
        var target = context.Resolution.Link(found);
        bool leads = target is { Href.Length: > 0 };
        if (leads) { Anchor.Open(renderer, target!.Value, hasOwnWords: found.Text is not null); }
        if (found.Text is null) { renderer.WriteEscape(target?.Title ?? found.Target); }
        else { renderer.WriteChildren(link); }
        if (leads) { renderer.Write("</a>"); }
        Anchor.Note(renderer, target);
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image, string address)
    {
        string words = ImageWords.Of(image);
        if (Address.KindOf(address) != AddressKind.Internal || context.Resolution.Image(address) is not { } picture) { renderer.WriteEscape(words); return; }
        ImageTag.Write(renderer, picture, ImageWords.IsDecorative(words) ? "" : words);
        // A caption within a sentence has no place of its own.
        if (!string.IsNullOrWhiteSpace(image.Title) && !PictureParagraph.IsOne(image)) { renderer.Write(" <small>").WriteEscape(image.Title); renderer.Write("</small>"); }
    }
}

internal static class ImageTag
{
    /// <summary>The text's column, or the screen where that is narrower: the browser takes the copy that fits.</summary>
    private const string Sizes = "(min-width: 40rem) 37rem, 92vw";

    public static void Write(HtmlRenderer renderer, ImageTarget picture, string words)
    {
        renderer.Write("<img class=\"picture\" src=\"").WriteEscape(picture.Copies is [.., var largest] ? largest.Src : picture.Src);
        if (picture.Copies.Count > 0)
        {
            renderer.Write("\" srcset=\"").WriteEscape(string.Join(", ", picture.Copies.Select(copy => string.Create(CultureInfo.InvariantCulture, $"{copy.Src} {copy.Width}w"))));
            renderer.Write("\" sizes=\"").Write(Sizes);
        }
        renderer.Write("\" alt=\"").WriteEscape(words);
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">"));
    }
}

internal sealed class WikiLinkRenderer(RenderContext context) : HtmlObjectRenderer<WikiLinkInline>
{
    protected override void Write(HtmlRenderer renderer, WikiLinkInline link)
    {
        var target = context.Links.TryGetValue(link.Span.Start, out var found) ? context.Resolution.Link(found) : null;
        bool leads = target is { Href.Length: > 0 };
        if (leads) { Anchor.Open(renderer, target!.Value, hasOwnWords: link.Text is not null); }
        renderer.WriteEscape(link.Text ?? target?.Title ?? FlatText.WikiWords(link));
        if (leads) { renderer.Write("</a>"); }
        Anchor.Note(renderer, target);
    }
}

internal sealed class CitationRenderer(RenderContext context) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation) => Write(renderer, citation, context);

    /// <param name="isCaption">It stands under a block quotation.</param>
    public static void Write(HtmlRenderer renderer, CitationInline citation, RenderContext context, bool isCaption = false)
    {
        BodyLink[] links = [.. citation.Items.Select(item => context.Links.GetValueOrDefault(item.Span.Start)).OfType<BodyLink>()];
        if (links.Length > 0) { renderer.Write(context.Resolution.CitationHtml(links, isCaption)); }
    }
}

/// <summary><c>&lt;https://example.org&gt;</c>.</summary>
internal sealed class AddressRenderer(RenderContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        bool isSafe = Address.KindOf(address) == AddressKind.External;
        if (isSafe) { Anchor.OpenExternal(renderer, address, title: null, isBare: true); }
        renderer.WriteEscape(link.Url);
        if (isSafe) { renderer.Write(OutLink.End(context.Resolution.OutWords, address)); }
    }
}

internal static class Anchor
{
    public static void Open(HtmlRenderer renderer, LinkTarget target, bool hasOwnWords)
    {
        renderer.Write("<a href=\"").WriteEscape(target.Href);
        renderer.Write('"');
        // A title in another script is set apart from the direction of the sentence around it.
        if (!hasOwnWords && target.Lang is { Length: > 0 } lang)
        {
            renderer.Write(" lang=\"").WriteEscape(lang);
            renderer.Write("\" dir=\"auto\"");
        }
        renderer.Write('>');
    }

    public static void Note(HtmlRenderer renderer, LinkTarget? target)
    {
        if (target?.Note is { } note) { renderer.Write(" <span class=\"missing\">(").WriteEscape(note).Write(")</span>"); }
        if (target?.Mark is { } mark) { renderer.Write(mark); }
    }

    public static void OpenExternal(HtmlRenderer renderer, string address, string? title, bool isBare = false)
    {
        renderer.Write($"<a class=\"{OutLink.Class(address, isBare)}\" rel=\"{OutLink.Rel}\" href=\"");
        renderer.WriteEscapeUrl(address);
        renderer.Write('"');
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Write(" title=\"").WriteEscape(title);
            renderer.Write('"');
        }
        renderer.Write('>');
    }
}
