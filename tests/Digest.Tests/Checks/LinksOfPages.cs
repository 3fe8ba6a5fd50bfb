using System.Text;
using Digest.Checks.Pages;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Checks;

public class LinksOfPages
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "assets/site.css", "assets/map.png", "data/digest.json", "sources/ünï 1.pdf" };

    /// <summary>What guards a page's reader: without it each page would have that fault beside its own.</summary>
    private const string Head = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; base-uri 'none'; form-action 'none'\"><meta name=referrer content=no-referrer><meta http-equiv=x-dns-prefetch-control content=off>";

    private static IReadOnlyList<BrokenLink> Scan(params (string Path, string Text)[] pages)
    {
        var scanner = new PageScanner();
        Parallel.ForEach(pages, page => scanner.Add(page.Path, Encoding.UTF8.GetBytes((page.Path.EndsWith(".html", StringComparison.Ordinal) ? Head : "") + page.Text)));
        return scanner.Finish(Others);
    }

    /// <summary>What is wrong with a piece of claims/a.html, in a site with a few other pages.</summary>
    private static IReadOnlyList<BrokenLink> In(string html) => Scan(
        ("claims/a.html", html), ("claims/Camp.html", "<p id=x><a name=old>"), ("claims/index.html", ""), ("index.html", "<p id=Top-1><p id='漢 字'>"), ("assets/icons.svg", "<svg><g id=i /></svg>"));

    [Fact]
    public void A_heading_that_is_not_there_is_told_with_how_one_is_named() =>
        Assert.Contains("the id of a heading", Assert.Single(In("<a href='Camp.html#nowhere'>x</a>")).ToDiagnostic().Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("Camp.html")]
    [InlineData("./Camp.html")]
    [InlineData("../claims/Camp.html")]
    [InlineData("Camp.html#x")]
    [InlineData("Camp.html#old")]
    [InlineData("Camp.html?q=1#x")]
    [InlineData(" Camp.html\n")]
    [InlineData("Ca\nmp.html")]
    [InlineData("%43amp.html#%78")]
    [InlineData("../index.html#%E6%BC%A2%20%E5%AD%97")]
    [InlineData("../index.html#漢 字")]
    [InlineData("../sources/%C3%BCn%C3%AF%201.pdf#page=3")]
    [InlineData("..\\index.html")]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#top")]
    [InlineData("#TOP")]
    [InlineData("#:~:text=some%20words")]
    [InlineData("Camp.html#x:~:text=words")]
    [InlineData("Camp.html#:~:text=words")]
    [InlineData("?q=1")]
    [InlineData("#here")]
    [InlineData("https://example.org/x")]
    [InlineData("HTTP://example.org")]
    [InlineData("//example.org/x")]
    [InlineData("mailto:a@b.c")]
    [InlineData("doi:10.1/x")]
    public void A_link_that_leads_somewhere_raises_nothing(string href) => Assert.Empty(In($"<p id=here><a class=external rel='noreferrer noopener external' href=\"{href}\">"));

    [Theory]
    [InlineData("camp.html", "differs only in letter case", "Camp.html")]
    [InlineData("../CLAIMS/camp.html#x", "differs only in letter case", "Camp.html#x")]
    [InlineData("gone.html", "no file", null)]
    [InlineData("gone.html#x", "no file", null)]
    [InlineData("Camp", "no file", "Camp.html")]
    [InlineData("Camp.html#X", "'X'", null)]
    [InlineData("#gone", "'gone'", null)]
    [InlineData("Camp.html#y:~:text=words", "'y'", null)]
    [InlineData("../claims/", "a folder", "index.html")]
    [InlineData("../claims", "a folder", "index.html")]
    [InlineData(".", "a folder", "index.html")]
    [InlineData("./", "a folder", "index.html")]
    [InlineData("..", "a folder", "../index.html")]
    [InlineData("%2e%2e/", "a folder", "../index.html")]
    [InlineData("../../index.html", "out of the site", null)]
    [InlineData("/index.html", "host's root", "../index.html")]
    [InlineData("/claims/camp.html#x", "host's root", "Camp.html#x")]
    [InlineData("..%2Findex.html", "no file", null)]
    [InlineData("%zz", "no file", null)]
    [InlineData("javascript:alert(1)", "runs a script", null)]
    [InlineData("java\nscript:alert(1)", "runs a script", null)]
    [InlineData("file:///home/x", "one machine", null)]
    public void A_link_that_leads_nowhere_is_told_with_what_was_meant(string href, string why, string? suggestion)
    {
        var fault = Assert.Single(In($"<a href=\"{href}\">"));
        Assert.Contains(why, fault.Why);
        Assert.Equal(suggestion, fault.Suggestion);
        Assert.Equal(("claims/a.html", "broken-link"), (fault.Page, fault.Rule.Id));
    }

    [Theory]
    [InlineData("<img src=https://e.org/a.png>")]
    [InlineData("<img src=//e.org/a.png>")]
    [InlineData("<img src='\\\\e.org\\a.png'>")]
    [InlineData("<img srcset='../assets/map.png 1x, https://e.org/a.png 2x'>")]
    [InlineData("<script src=HTTPS://e.org/a.js></script>")]
    [InlineData("<link rel=stylesheet href=https://e.org/a.css>")]
    [InlineData("<link rel='alternate stylesheet' href=https://e.org/a.css>")]
    [InlineData("<link rel=preconnect href=https://e.org>")]
    [InlineData("<link href=https://e.org>")]
    [InlineData("<video poster=https://e.org/a.png>")]
    [InlineData("<object data=https://e.org/a.pdf></object>")]
    [InlineData("<form action=https://e.org></form>")]
    [InlineData("<iframe src=https://e.org></iframe>")]
    [InlineData("<a ping=https://e.org>x</a>")]
    [InlineData("<body background=https://e.org/a.png>")]
    [InlineData("<svg><use href='https://e.org/a.svg#x'/></svg>")]
    [InlineData("<svg><image xlink:href='https://e.org/a.png'/></svg>")]
    [InlineData("<svg><rect fill='url(https://e.org/a.svg#x)'/></svg>")]
    [InlineData("<style>@import 'https://e.org/a.css'</style>")]
    [InlineData("<style>@import url(//e.org/a.css)</style>")]
    [InlineData("<style>a{b:u\\72l( \"https://e.org/a.png\" )}</style>")]
    [InlineData("<style>a{b:image-set('https://e.org/a.png' 1x)}</style>")]
    [InlineData("<svg><style>a{b:url(https://e.org/a.png)}</style></svg>")]
    [InlineData("<p style='background:url(https://e.org/a.png)'>")]
    [InlineData("<img src='https&colon;&sol;&sol;e.org'>")]
    [InlineData("<img src='ht&#10;tps://e.org'>")]
    [InlineData("<meta http-equiv=Refresh content='0; URL=\"https://e.org\"'>")]
    [InlineData("<template><img src=https://e.org/a.png></template>")]
    public void A_request_to_elsewhere_is_told(string html) => Assert.Equal("remote-request", Assert.Single(In(html)).Rule.Id);

    [Theory]
    [InlineData("<link rel=canonical href=https://e.org/claims/a.html><link rel='license' href=https://e.org/l>")]
    [InlineData("<link rel=stylesheet href=../assets/site.css><img src=../assets/map.png><img src=data:image/png;base64,AA>")]
    [InlineData("<style>@namespace url(http://www.w3.org/1999/xhtml); /* url(https://e.org) */ a::after{content:'https://e.org'; b:url(#x)}</style>")]
    [InlineData("<svg xmlns=http://www.w3.org/2000/svg><use href='../assets/icons.svg#i'/><use href='#here'/></svg><p id=here>")]
    [InlineData("<meta http-equiv=refresh content='0; url=Camp.html#x'><meta property=og:image content=https://e.org/a.png>")]
    [InlineData("<script type=application/ld+json>{\"url\":\"https://e.org\"}</script><blockquote cite=https://e.org></blockquote>")]
    [InlineData("<p id=a><a name=a></a>")]
    [InlineData("<p id=a><template><p id=a></template>")]
    public void What_loads_nothing_from_elsewhere_raises_nothing(string html) => Assert.Empty(In(html));

    [Theory]
    [InlineData("<img src=../assets/gone.png>")]
    [InlineData("<img src=''>")]
    [InlineData("<base href=../>")]
    [InlineData("<iframe srcdoc='<p>'></iframe>")]
    [InlineData("<svg><use href='../assets/icons.svg#gone'/></svg>")]
    [InlineData("<meta http-equiv=refresh content='0;gone.html'>")]
    public void What_is_loaded_must_be_there(string html) => Assert.Equal("broken-link", Assert.Single(In(html)).Rule.Id);

    [Fact]
    public void A_style_sheet_is_read_from_where_it_stands()
    {
        Assert.Empty(Scan(("assets/a.css", "@import 'site.css'; a{b:url( map.png ) url('data:x') url(\"../index.html\")}"), ("index.html", "")));
        Assert.Equal(["gone.css", "gone.png"], Scan(("assets/a.css", "@import url('gone.css'); a{b:url(gone.png)}")).Select(fault => fault.Target));
    }

    [Fact]
    public void An_id_that_repeats_is_told_once() =>
        Assert.Equal(["x"], In("<p id=x><p id=y><p ID='x'><p id=\"&#120;\">").Select(fault => fault.Rule == PageRules.DuplicateId ? fault.Target : "?"));

    [Fact]
    public void Only_the_page_for_what_is_not_found_starts_links_at_the_root()
    {
        Assert.Empty(Scan(("404.html", "<a href=/repo/index.html>")));
        Assert.Single(Scan(("about.html", "<a href=/repo/index.html>")));
    }

    [Fact]
    public void A_link_that_is_broken_twice_in_a_page_is_told_once_and_pages_stand_in_order()
    {
        var faults = Scan(("b.html", "<a href=z><a href=y><a href=z>"), ("a.html", "<a href=z>"));
        Assert.Equal(["a.html z", "b.html y", "b.html z"], faults.Select(fault => $"{fault.Page} {fault.Target}"));
    }

    [Fact]
    public void A_page_over_300_KB_is_a_warning()
    {
        var fault = Assert.Single(Scan(("a.html", new string('x', 300_001 - Head.Length))));
        Assert.Equal(("page-too-large", Severity.Warning), (fault.Rule.Id, fault.ToDiagnostic().Severity));
        Assert.Empty(Scan(("a.html", new string('x', 300_000 - Head.Length)), ("b.css", new string('x', 400_000))));
    }

    /// <summary>The timeline is one list on purpose, in each language of the site; a folder of that name is no language.</summary>
    [Fact]
    public void A_timeline_may_be_longer_in_any_language()
    {
        var scanner = new PageScanner(languages: ["ar/"]);
        byte[] page = Encoding.UTF8.GetBytes(Head + new string('x', 300_001));
        foreach (string path in (string[])["timeline.html", "timeline/1990.html", "ar/timeline.html", "ar/timeline/1990.html", "pages/timeline.html", "ar/claims/index.html"]) { scanner.Add(path, page); }
        Assert.Equal(["ar/claims/index.html", "pages/timeline.html"], scanner.Finish(Others).Select(fault => fault.Page));
    }

    [Fact]
    public void The_remedy_is_in_the_help() => Assert.Equal("Write 'Camp.html'.", Assert.Single(In("<a href=camp.html>")).ToDiagnostic().Help);
}
