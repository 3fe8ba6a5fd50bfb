using System.Text;
using Digest.Model;
using Digest.Prose;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class FramesOfAPageAreRead
{
    private static string[] Whole(string html) => (WebPageText.Of(html, whole: true).Text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("<p>Before.</p><iframe srcdoc='<p>Framed words.</p>'>no frames</iframe><p>After.</p>")]
    [InlineData("<p>Before.</p><iframe srcdoc='<style>.x{display:none}</style><p>Framed words.<b class=x>UNSEEN</b></p>'></iframe><p>After.</p><style>p b{display:block}</style>")]
    [InlineData("<p>Before.</p><iframe srcdoc='<iframe srcdoc=&quot;<p class=x>Framed words.</p>&quot;></iframe>'></iframe><p>After.</p><style>.x{display:none}</style>")]
    [InlineData("<p>Before.</p><iframe srcdoc='<p>Framed words.</p>'></iframe><iframe hidden srcdoc='UNSEEN'></iframe><iframe width=0 srcdoc='UNSEEN'></iframe><iframe src=x>UNSEEN</iframe><p>After.</p>")]
    public void A_page_in_a_tag_stands_in_its_place(string html) => Assert.Equal(["Before.", "Framed words.", "After."], Whole(html));

    [Fact]
    public void One_too_deep_is_marked() =>
        Assert.Equal(["Before.", "\uFFFD"], Whole($"<p>Before.</p><iframe srcdoc='{string.Concat(Enumerable.Repeat("&lt;b>", 500))}x'></iframe>"));

    private static string Saved(string page, params (string Head, string Html)[] parts) => "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <frame-1@mhtml.blink>\r\n\r\n"
        + page + string.Concat(parts.Select(part => $"\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n{part.Head}\r\n\r\n{part.Html}")) + "\r\n--b--\r\n";

    private static string Read(string saved)
    {
        var (seed, found) = Seeds.Read(Encoding.UTF8.GetBytes(saved), new Source(Seeds.Source().Head) { Rights = new Rights(), Custody = Seeds.Source().Custody! with { Text = new(PageText.Whole, new Span("input/sources/s.md", 20, 5)) } }, path: "seeds/s.mhtml");
        Assert.Empty(found);
        return seed!.Text;
    }

    [Fact]
    public void A_part_of_an_archive_stands_in_its_place() =>
        Assert.Equal("Before.\n\nFramed words “of the minister”.\n\nAfter.", Read(Saved("<p>Before.</p><iframe src=\"cid:frame-2@mhtml.blink\" width=400></iframe><p>After.</p>", ("Content-ID: <frame-2@mhtml.blink>", "<p title=\"a\">Framed words “of the minister”.</p>"))));

    [Fact]
    public void A_set_of_frames_is_a_page() =>
        Assert.Equal("Menu.\n\nMain & more.", Read(Saved("<html><head><title>x</title></head><frameset cols='20%,80%'><frame src='https://a.example/1'><frame src='https://a.example/2?a=1&amp;b=2'><noframes>UNSEEN</noframes></frameset></html>",
            ("Content-Location: https://a.example/1", "<p>Menu.</p>"), ("Content-Location: https://a.example/2?a=1&b=2", "<p>Main &amp; more.</p>"))));

    [Fact]
    public void Parts_that_name_each_other_end() =>
        Assert.Equal("One.\n\nTwo.\n\n\uFFFD", Read(Saved("<p>One.</p><iframe src='cid:f2'></iframe>", ("Content-ID: <f2>", "<p>Two.</p><iframe src='cid:f2'></iframe>"))));

    [Fact]
    public void A_tables_foot_stands_below_its_rows() =>
        Assert.Equal(["Dead", "Camp\tDead", "North\t12", "South\t7", "Total\t19"], Whole("<table><caption>Dead</caption><tfoot><tr><td>Total<td>19</tr></tfoot><tbody><tr><td>North<td>12</tr></tbody><tbody><tr><td>South<td>7</tr></tbody><thead><tr><th>Camp<th>Dead</tr></thead></table>"));
}
