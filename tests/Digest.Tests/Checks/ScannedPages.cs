using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Checks.Pages;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>The scanner sees what AngleSharp sees.</summary>
public class ScannedPages
{
    [Theory]
    [InlineData("<a href=b.html>x</a><a href='c.html'>y</a><A HREF=\"d.html\">z</A>")]
    [InlineData("<a href = \"b.html\"  id=\"1\"><p ID=x><p id='y'>")]
    [InlineData("<a title=\"a > b\" href=\"b.html\"><a title='</a>' href=c.html>")]
    [InlineData("<a href=\"b.html?a=1&amp;b=2&copy=3&lt;&#x41;&#66;&colon;&nope;&amp\">")]
    [InlineData("<a href='&#47;&sol;x'><a href=\"&notit;\"><a href=\"&not\"><a href=\"&not=\"><a href=\"&eacute;&eacute\">")]
    [InlineData("<a href=x/><a href=y/ id=1><a href=\"z\"id=2>")]
    [InlineData("<a href=1 href=2 id=a id=b>")]
    [InlineData("<a href><a href=><a href=\"\">")]
    [InlineData("<a =href=1 \"href=2 'href=3 <href=4>")]
    [InlineData("<a\nhref\t=\n'b.html'\r\nid=q\f>")]
    [InlineData("<!-- <a href=b.html> --><a href=c.html>")]
    [InlineData("<!--><a href=1><!---><a href=2><!-- --!><a href=3><!--!><a href=4>--><a href=5><!----!><a href=6>")]
    [InlineData("<!-- -- > <a href=1> --- <a href=2> ---><a href=3>")]
    [InlineData("<!doctype html><!x <a href=1><a href=2><?php <a href=3>?><a href=4></ <a href=5>></><a href=6>")]
    [InlineData("<script>'<a href=1>' </scripty> <!-- <script> </script> <a href=2> </script> <a href=3> --></script><a href=4>")]
    [InlineData("<script><!-- </script><a href=1><script><!--> <script> </script><a href=2>")]
    [InlineData("<script><!-- <script> --> </script><a href=1>")]
    [InlineData("<style>a::after{content:'<a href=1>'}</STYLE ><a href=2>")]
    [InlineData("<title><a href=1></title><textarea><a href=2 id=t></textarea x><a href=3>")]
    [InlineData("<textarea><a href=1></textarea/><a href=2><textarea></textareas><a href=3>")]
    [InlineData("<xmp><a href=1></xmp><iframe src=x><a href=2></iframe><noembed><a href=3></noembed><a href=4>")]
    [InlineData("<noscript><a href=1 id=n></noscript><a href=2>")]
    [InlineData("<template><a href=1 id=t></template><a href=2 id=u>")]
    [InlineData("<template><template><p id=a></template><p id=b></template><p id=c>")]
    [InlineData("<svg><a href=1 id=s></a><use href='#i'/><image xlink:href=p.png /></svg><a href=3>")]
    [InlineData("<svg><title><a href=1></title><style><a href=2></style></svg><a href=3>")]
    [InlineData("<svg><title>x</title></svg><title><a href=1></title><a href=2>")]
    [InlineData("<svg><foreignObject><style><a href=1></style><a href=2></a></foreignObject><style><a href=3></style></svg>")]
    [InlineData("<svg><![CDATA[ <a href=1> ]]><a href=2></a></svg><![CDATA[ <a href=3> ]]><a href=4>")]
    [InlineData("<svg/><title><a href=1></title><math/><textarea><a href=2></textarea>")]
    [InlineData("<svg><p><title><a href=1></title><a href=2>")]
    [InlineData("<math><mi><a href=1></a></mi><title><a href=2></a></title></math>")]
    [InlineData("<SVG><A HREF=1></A></SVG>")]
    [InlineData("<img src=a.png srcset='b.png 1x, c.png 2x'><video poster=p.png src=v.mp4></video><object data=o.pdf></object>")]
    [InlineData("<form action=f.html><button formaction=g.html></button></form><area href=m.html>")]
    [InlineData("<p id=\"a&amp;b\"><p id='漢字'><p id=\"\"><p id><p id=\" x \">")]
    [InlineData("a < b <3 <a href=1>< a href=2><<a href=3>")]
    [InlineData("<a href=1")]
    [InlineData("<a href=\"1")]
    [InlineData("<a href=1><a href=2 ")]
    [InlineData("<title><a href=1>")]
    [InlineData("<script><a href=1>")]
    [InlineData("<!-- <a href=1>")]
    [InlineData("<plaintext><a href=1></plaintext><a href=2>")]
    [InlineData("<a href=\"a\r\nb\tc\rd\" id=\"a\r\nb\">")]
    [InlineData("\uFEFF<a href=1>")]
    public void Awkward_pages_give_the_links_and_ids_that_a_parser_finds(string html) => Compare("<body>" + html);

    [Fact]
    public void Any_mixture_of_tags_gives_what_a_parser_finds()
    {
        string[] pieces =
        [
            "<a href=1 id=a>", "</a>", "<a href='2'>", "<p>", "</p>", "<div id=d>", "</div>", "<svg><g id=g /></svg>", "<!--", "-->", "--!>", "<script>",
            "</script>", "<style>", "</style>", "<textarea>", "</textarea>", "<img src=i>", "x > y", "\"", "'", "<!x>", "<b title='>' id=b>", "&amp;", "<!-->", "<i id=\"&lt;\">", "<", ">", "=", "/",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 12].Select(string.Concat).Sample(Compare, iter: 1000);
    }

    [Fact]
    public void A_page_that_is_cut_anywhere_is_scanned_without_a_fault()
    {
        byte[] page = Encoding.UTF8.GetBytes("""
            <!doctype html><html><head><title>漢&amp;</title><meta http-equiv=refresh content="0; url='x'"><style>@import "a"; b{background:url(c) image-set("d" 1x)}</style>
            <script><!-- <script> --></script></head><body id=b><!-- c --><a href="d&amp;e&#x41;#f" title='>'>g</a><img srcset="h 1x, i(,) 2x"><svg><title>j</title><use href="#k"/>
            <![CDATA[ l ]]></svg><template><p id=m></template><textarea>n</textarea><p style="background:url('\6f')">
            """);
        for (int length = 0; length <= page.Length; length++)
        {
            PageScanner.Scan("a.html", page.AsSpan(0, length));
            PageScanner.Scan("a.css", page.AsSpan(length));
        }
    }

    [Fact]
    public void Any_bytes_at_all_are_scanned_without_a_fault() => Gen.Byte.Array.Sample(bytes =>
    {
        var scanner = new PageScanner();
        foreach (string path in (string[])["a.html", "a.css", "a.svg"]) { scanner.Add(path, bytes); }
        scanner.Finish(new HashSet<string>());
    });

    [Theory]
    [InlineData("<svg><desc>")]
    [InlineData("<template>")]
    [InlineData("<!--")]
    [InlineData("</")]
    [InlineData("<a href='")]
    [InlineData("<script><!--<script>")]
    [InlineData("<a a")]
    [InlineData("<p id=x></math>")]
    [InlineData("<p style='url(('>")]
    [InlineData("<img srcset='a b, (,'>")]
    [InlineData("-->")]
    public void A_page_of_megabytes_is_scanned_in_linear_time(string piece)
    {
        byte[] page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        PageScanner.Scan("a.html", page);
        PageScanner.Scan("a.css", page);
    }

    [Theory]
    [InlineData("claim-006857", "claim-048857")]
    [InlineData("claim-049689", "claim-007689")]
    [InlineData("claim-008102", "claim-046102")]
    public void Two_ids_that_are_alike_are_two(string one, string other)
    {
        Compare($"<p id={one}><p id={other}>");
        Assert.DoesNotContain(PageScanner.Scan("a.html", Encoding.UTF8.GetBytes($"<p id={one}><p id={other}>")).Faults, fault => fault.Rule == PageRules.DuplicateId);
        Assert.Contains(PageScanner.Scan("a.html", Encoding.UTF8.GetBytes($"<p id={one}><p id={one}>")).Faults, fault => fault.Rule == PageRules.DuplicateId);
    }

    [Fact]
    public void No_two_of_a_million_ids_and_links_stand_for_each_other()
    {
        string[] ways = ["{0}", "claim-{0:D6}", "e-event-{0:D6}", "../claims/claim-{0:D6}.html", "../sources/source-{0:D6}.html#p{0}"];
        var numbers = Enumerable.Range(0, 200_000);
        Assert.Equal(ways.Length * 200_000, ways.SelectMany(way => numbers.Select(number => Hash64.Of(Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, way, number))))).Distinct().Count());
    }

    private static void Compare(string html)
    {
        var facts = PageScanner.Scan("a.html", Encoding.UTF8.GetBytes(html));
        var document = new HtmlParser().ParseDocument(html.TrimStart('\uFEFF'));
        var elements = document.All.Concat(document.All.SelectMany(InTemplates)).ToList();
        var links = elements.SelectMany(Links).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(links, facts.Links().Select(link => link.Link).Distinct().Order(StringComparer.Ordinal));
        var ids = document.All.Select(element => element.GetAttribute("id")).Where(id => !string.IsNullOrEmpty(id)).Distinct().ToList();
        Assert.All(ids, id => Assert.True(facts.HasId(id!), $"'{id}' in {html}"));
        Assert.Equal(ids.Count, facts.IdCount);
    }

    private static IEnumerable<IElement> InTemplates(IElement element) =>
        element is AngleSharp.Html.Dom.IHtmlTemplateElement template ? template.Content.QuerySelectorAll("*").SelectMany(inner => InTemplates(inner).Prepend(inner)) : [];

    private static IEnumerable<string> Links(IElement element)
    {
        bool foreign = element.NamespaceUri != "http://www.w3.org/1999/xhtml";
        foreach (string name in (string[])["src", "poster", "formaction"])
        {
            if (element.GetAttribute(name) is { } link) { yield return link; }
        }
        if ((foreign || element.LocalName is "a" or "area") && element.GetAttribute("href") is { } href) { yield return href; }
        else if (foreign && element.GetAttribute("xlink:href") is { } old) { yield return old; }
        if (element.LocalName == "object" && element.GetAttribute("data") is { } data) { yield return data; }
        if (element.LocalName == "form" && element.GetAttribute("action") is { } action) { yield return action; }
        foreach (string image in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) { yield return image.Split(' ')[0]; }
    }
}
