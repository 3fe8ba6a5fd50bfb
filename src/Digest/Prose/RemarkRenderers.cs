using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Digest.Prose;

/// <summary>The author's own remarks on a page whose numbers are those of citations: letters, so that no mark means two notes.</summary>
internal static class RemarkLetters
{
    public const string ListType = "a";

    /// <summary>As a list of lower-case letters counts: a to z, then aa.</summary>
    public static string Of(int order) => (order > 26 ? Of((order - 1) / 26) : "") + (char)('a' + ((order - 1) % 26));
}

/// <summary>The mark of a remark, and the way back from it.</summary>
internal sealed class RemarkLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        string index = Text(link.Index), order = Text(link.Footnote.Order);
        renderer.Write(link.IsBackLink
            ? $"<a href=\"#fnref:{index}\" class=\"footnote-back-ref\">&#8617;</a>"
            : $"<a id=\"fnref:{index}\" href=\"#fn:{order}\" class=\"footnote-ref\"><sup>{RemarkLetters.Of(link.Footnote.Order)}</sup></a>");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The remarks at the end.</summary>
internal sealed class RemarkListRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup remarks)
    {
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"footnotes\">\n<hr />\n<ol type=\"{RemarkLetters.ListType}\">");
        foreach (var remark in remarks.OfType<Footnote>())
        {
            renderer.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<li id=\"fn:{remark.Order}\">"));
            renderer.WriteChildren(remark);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>\n</div>");
    }
}
