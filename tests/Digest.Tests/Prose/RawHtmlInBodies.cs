using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class RawHtmlInBodies
{
    [Theory]
    [InlineData("A <b onclick=\"alert(1)\">b</b>", "<p>A <b>b</b></p>", "unsafe-html «<b onclick=\"alert(1)\">»")]
    [InlineData("<script>alert(1)</script>\n\nAfter", "<p>After</p>", "unsafe-html «<script>alert(1)</script>»")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<p><a>x</a></p>", "unsafe-html «<a href=\"javascript:alert(1)\">»")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "<p><a>x</a></p>", "unsafe-html «<a href=\"data:text/html,x\">»")]
    [InlineData("<a href=\"java\tscript:alert(1)\">x</a>", "<p><a>x</a></p>", "unsafe-html «<a href=\"java\tscript:alert(1)\">»")]
    [InlineData("<b style=\"background:url(https://a.b/c)\">x</b>", "<p><b>x</b></p>", "unsafe-html «<b style=\"background:url(https://a.b/c)\">»")]
    [InlineData("<style>@import 'https://a.b/c'</style>\n\nAfter", "<p>After</p>", "unsafe-html «<style>@import 'https://a.b/c'</style>»")]
    [InlineData("<iframe src=\"x.html\"></iframe>\n\nAfter", "<p>After</p>", "unsafe-html «<iframe src=\"x.html\"></iframe>»")]
    [InlineData("<img src=\"https://a.b/c.png\" alt=\"x\">", "<img alt=\"x\">", "remote-image «<img src=\"https://a.b/c.png\" alt=\"x\">»")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><script>alert(1)</script><path d=\"M0 0\" onload=\"alert(1)\"/></svg>", "<p><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg></p>", "unsafe-html «<script>»", "unsafe-html «<path d=\"M0 0\" onload=\"alert(1)\"/>»")]
    public void What_runs_or_loads_is_left_out_and_said(string markdown, string html, params string[] faults)
    {
        Assert.Equal(faults, Bodies.Faults(markdown));
        Assert.Equal(html, Bodies.Render(markdown));
    }

    [Theory]
    [InlineData("<div id=\"x\" class=\"y\" lang=\"ar\" dir=\"rtl\">z</div>", "<div id=\"x\" class=\"y\" lang=\"ar\" dir=\"rtl\">z</div>")]
    [InlineData("<details><summary>新疆 &amp; é</summary>\n\n[[a]] and [b](https://example.org/)\n\n</details>",
        "<details><summary>新疆 &amp; é</summary>\n<p><a href=\"a.html\">Title of a</a> and <a class=\"external\" rel=\"noreferrer noopener external\" href=\"https://example.org/\">b</a></p>\n</details>")]
    [InlineData("<a href=\"https://example.org/\">b</a>", "<p><a href=\"https://example.org/\" rel=\"noreferrer noopener external\" class=\"external\">b</a></p>")]
    [InlineData("\"<b>a</b>\" [@x]", "<p><q class=\"quote-inline quote-inline--verified\"><b>a</b></q> <cite>x</cite></p>")]
    [InlineData("A <!-- note to self --> b", "<p>A  b</p>")]
    public void What_does_no_harm_stays(string markdown, string html)
    {
        Assert.Empty(Bodies.Faults(markdown));
        Assert.Equal(html, Bodies.Render(markdown));
    }

    [Fact]
    public void Html_nested_without_end_is_refused()
    {
        string many = string.Concat(Enumerable.Repeat("<div><b>", 50_000));
        Assert.Contains("too-complex", Bodies.Faults(many)[0], StringComparison.Ordinal);
        Assert.Contains("too-complex", Bodies.Faults("a " + many)[0], StringComparison.Ordinal);
        Assert.StartsWith("<div>", PlainText.Of(many), StringComparison.Ordinal);
    }
}
