using System.Diagnostics;
using System.Text;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class WhatAPageHidesIsNoText
{
    private static string Whole(string html) => WebPageText.Of(html, whole: true).Text ?? "";

    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.</p>"));

    public static TheoryData<string> Hidden => new(
        "<p style='display:\tnone'>HID</p>",
        "<p style='display/**/:none'>HID</p>",
        "<p style='d\\69splay:none'>HID</p>",
        "<p style='display:block;DISPLAY : None ! important; display:inline'>HID</p>",
        "<p style='display:none;display:nonsense'>HID</p>",
        "<p style='visibility:hidden'>HID <b>HID</b></p>",
        "<p style='content-visibility:hidden'>HID</p>",
        "<p style='font-size:0px'>HID</p>",
        "<div style='font-size:0'><p><b>HID</b></p></div>",
        "<p style='font-size:0'><b style='font-size:2em'>HID <i style='font-size:larger'>HID</i></b></p>",
        "<p style='font-size:.01em'>HID</p><p style='font-size:1px'>HID</p><p style='font-size:5%'>HID</p>",
        "<p style='font:0/0 a'>HID</p><p style='font:italic 700 0.0px / 1 a, b'>HID</p>",
        "<p style='font-size:0;font-size:nonsense;font:bold;font:12px'>HID</p>",
        "<p style='font-size:0!important;font:16px serif'>HID</p>",
        "<style>.hid{font-size:0}</style><p class=hid><b>HID</b></p>",
        "<style>p{font-size:16px} b{font-size:inherit} p.hid{font:0/0 a}</style><p class=hid><b>HID</b></p>",
        "<link rel=stylesheet href=x><p style='font-size:0'>HID</p>",
        "<style>.hid{font-size:0; & b{color:red} &:hover{font-size:1em} @media print{font-size:1em}}</style><p class=hid><b>HID</b></p>",
        "<style>.hid{display:none; a{display:block}}</style><p class=hid>HID</p>",
        "<style>.hid{font-size:.08rem}</style><p class=hid>HID</p><p style='font-size:.08rem'>HID</p>",
        "<p hidden>HID</p>",
        "<dialog>HID</dialog>",
        "<div popover>HID</div>",
        "<p>It is <meter value=1>HID</meter><progress>HID</progress></p>",
        "<style>[hidden]{display:none} p{display:block}</style><p hidden>HID</p>",
        "<style>p.x{display:block} [hidden]{display:none!important}</style><p class=x hidden>HID</p>",
        "<style>p{font-weight:bold}</style><p hidden>HID</p>",
        "<style>.hid:hover, p.hid::-webkit-scrollbar, .hid{display:none}</style><p class=hid>HID</p>",
        "<video>HID</video><audio>HID</audio><canvas>HID</canvas><noembed>HID</noembed><noframes>HID</noframes>",
        "<p>and <del>HID</del></p>",
        "<style>.hid{display:none}</style><p class='a hid'>HID</p>",
        "<style><!-- .hid{display:none} --></style><p class=hid>HID</p>",
        "<style>/* x */ p.hid.more, #y{color:red;visibility:hidden}</style><p class='more hid'>HID</p>",
        "<style>@media screen{#x{display:none!important}}</style><p id=x style='display:block'>HID</p>",
        "<style media=all>x-box{display:none}</style><x-box>HID</x-box>",
        "<style>.hid{display:none} p{display:block} @media (min-width:1px){p{display:block}}</style><p class=hid>HID</p>",
        "<style>.hid{display:none} .hid:hover{display:block}</style><p class=hid>HID</p>",
        "<style>.md\\:hid{display:none}</style><p class='md:hid'>HID</p>",
        "<style>@font-face{src:url(x)} @charset 'x'; .hid{content:'}';display:none}</style><p class=hid>HID</p>");

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Neither_in_the_whole_text_nor_in_the_main_one(string html)
    {
        Assert.DoesNotContain("HID", Whole("<p>Seen.</p>" + html), StringComparison.Ordinal);
        string? main = WebPageText.Of($"<html><body><main><article><h1>Held</h1>{Story}{html}{Story}</article></main></body></html>", whole: false).Text;
        Assert.DoesNotContain("HID", main, StringComparison.Ordinal);
        Assert.Contains("6. The people", main, StringComparison.Ordinal);
    }

    public static TheoryData<string> Seen => new(
        "<p style='display:none;display:block'>SEEN</p>",
        "<p style='background:url(display:none)'>SEEN</p>",
        "<p style='opacity:0'>SEEN</p>",
        "<p style='position:absolute;left:-9999px'>SEEN</p>",
        "<p style='font-size:0.5em'>SEEN</p>",
        "<!doctype html><p style='font-size:1'>SEEN</p>",
        "<!doctype html><style>.m{font-size:1}</style><p>Other</p><p class=m>SEEN</p>",
        "<div style='font-size:0'><p style='font-size:16'>SEEN</p></div>",
        "<div style='font-size:0'><p style='font-size:12pt'>SEEN</p></div>",
        "<div style='font-size:0'><p style='font:700 12px/1.5 serif'><b>SEEN</b></p></div>",
        "<p style='font-size:0;font:16px serif'>SEEN</p>",
        "<p style='font:0/0 a;font-size:medium'>SEEN</p>",
        "<p style='font-size:0'><font size=2>SEEN</font></p>",
        "<div style='font-size:0'><table><tr><td>SEEN</table></div>",
        "<div style='font-size:0'><p style='font-size:var(--text)'>SEEN</p></div>",
        "<style>.row > .item{font-size:1rem}</style><div class=row style='font-size:0'><p class=item>SEEN</p></div>",
        "<style>.row{font-size:0} @media (min-width:1px){*{font-size:1rem}}</style><div class=row><p>SEEN</p></div>",
        "<link rel=stylesheet href=x><div style='font-size:0'><p>SEEN</p></div>",
        "<p>Words.</p><link rel=stylesheet href=x><div style='font-size:0'><a>SEEN</a></div>",
        "<p>Words.</p><link rel=preload as=style href=x onload=\"this.rel='stylesheet'\"><div style='font-size:0'><p class=item>SEEN</p></div>",
        "<p>Words.</p><style>.grid{font-size:0; & > li{font-size:16px}}</style><ul class=grid><li>SEEN</ul>",
        "<p>Words.</p><style>.grid{font-size:0; a{color:red} .in{& li{font-size:16px}}}</style><div class=grid><ul class=in><li>SEEN</ul></div>",
        "<p>Words.</p><style>.g{font-size:0; @media (min-width:10px){font-size:16px}}</style><p class=g>SEEN</p>",
        "<p>Words.</p><style>.x p{color:red; b{display:none}} .y{display:none} .a .b{p.y{display:block}}</style><p class=y><b>SEEN</b></p>",
        "<p>Words.</p><style>html{font-size:1000%} p.r{font-size:.08rem}</style><p class=r>SEEN</p>",
        "<p>Words.</p><style>:root{font-size:160px} .r{font:.08rem serif}</style><p class=r>SEEN</p>",
        "<style>body{font-size:0}</style><p>SEEN</p>",
        "<div style='visibility:hidden'><p style='visibility:visible'>SEEN</p></div>",
        "<details><summary>More</summary><p>SEEN</p></details>",
        "<dialog open>SEEN</dialog>",
        "<s>SEEN</s>",
        "<p hidden style='display:block'>SEEN</p>",
        "<style>.x{display:block}</style><p hidden class=x>SEEN</p>",
        "<style>[hidden]{display:block}</style><p hidden>SEEN</p>",
        "<style>.x, :bogus(y){display:none}</style><p class=x>SEEN</p>",
        "<style>.x, {display:none} .x, .5y{display:none}</style><p class=x>SEEN</p>",
        "<style>@media print{p{display:none}}</style><p>SEEN</p>",
        "<style media=print>p{display:none}</style><p>SEEN</p>",
        "<style>@media (max-width:600px){p{display:none}}</style><p>SEEN</p>",
        "<style>@keyframes x{from{visibility:hidden}} @supports (x:y){p{display:none}}</style><p>SEEN</p>",
        "<style>.a p{display:none} p[v-cloak]{display:none} p:empty{display:none} p::before{display:none}</style><p v-cloak>SEEN</p>",
        "<style>.hid{display:none} .hid{display:block}</style><p class=hid>SEEN</p>",
        "<style>.hidden{display:none} @media (min-width:768px){.md\\:block{display:block}}</style><p class='hidden md:block'>SEEN</p>",
        "<style>.tab{display:none} .tabs.js .tab.open{display:block}</style><p class='tab open'>SEEN</p>",
        "<style>body{display:none!important}</style><p>SEEN</p>",
        "<style>.loading{visibility:hidden}</style><div class=loading><p>SEEN</p></div>",
        "<noscript><style>.lazy{display:none}</style></noscript><p class=lazy>SEEN</p>",
        "<style>.hid{display:none}</style><p class=hid style='display:block'>SEEN</p>");

    [Theory]
    [MemberData(nameof(Seen))]
    public void What_may_be_seen_stays(string html) => Assert.Contains("SEEN", Whole(html), StringComparison.Ordinal);

    /// <summary>A browser shows "did not open": without the sign, the opposite could be quoted.</summary>
    [Theory]
    [InlineData(".bf::before{content:'not '}", "<p>It did <b class=bf>open</b> the gate.</p>", "It did \uFFFD open the gate.")]
    [InlineData("div > .bf:before{content:\"not \"}", "<div><p class=bf>open</p></div>", "\uFFFD open")]
    [InlineData(".bf::after{content:' not'!important} .bf::after{content:none}", "<p>It did<b class=bf></b> open.</p>", "It did \uFFFD open.")]
    [InlineData(".bf::before{content:'not '} p .bf::before{content:none}", "<p>It did <b class=bf>open</b>.</p>", "It did open.")]
    [InlineData(".bf::before{content:'» '} .bf::after{content:counter(a) '. '}", "<p>It did <b class=bf>open</b>.</p>", "It did open.")]
    [InlineData("@media print{.bf::before{content:'not '}}", "<p>It did <b class=bf>open</b>.</p>", "It did open.")]
    [InlineData(".bf::before{content:'New'}", "<p>It did open.</p><div class=bf></div>", "It did open.")]
    public void Words_that_a_sheet_puts_among_others_are_a_sign(string sheet, string html, string text) => Assert.Equal(text, Whole($"<style>{sheet}</style>{html}"));

    /// <summary>A reader sees no words there: a picture, a box that is hidden, words for those who listen.</summary>
    [Theory]
    [InlineData("{content:url('icon.png')}")]
    [InlineData("{content:url(\"data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'><path d='M1 (2)'/></svg>\")}")]
    [InlineData("{content:image-set('a.png' 1x, 'b.png' 2x) / 'edit'}")]
    [InlineData("{content:url(a/b.png) ' ' counter(a, 'upper-roman')}")]
    [InlineData("{content:'edit';display:none}")]
    [InlineData("{content:'edit'} .x.x::after{visibility:hidden} p .x::after{visibility:visible}")]
    [InlineData("{content:'edit';visibility:collapse}")]
    [InlineData("{content:'edit';opacity:.0}")]
    [InlineData("{content:'edit';opacity:0%}")]
    [InlineData("{content:'edit';font-size:0}")]
    [InlineData("{content:'edit';font:0/0 a}")]
    [InlineData("{content:' (opens in new tab)';position:absolute;clip:rect(0,0,0,0)}")]
    [InlineData("{content:' (opens in new tab)';position:absolute!important;clip:rect(1px, 1px, 1px, 1px)!important} a::after{clip:auto}")]
    [InlineData("{content:' (opens in new tab)';position:absolute;clip-path:inset(50%)}")]
    [InlineData("{content:' (opens in new tab)';position:fixed;width:1px;height:1px;overflow:hidden}")]
    [InlineData("{content:' (opens in new tab)';position:absolute;left:-9999px}")]
    [InlineData("{content:' (opens in new tab)';position:absolute;top:-999em}")]
    public void Where_a_reader_sees_no_words_no_sign_is_put(string rule) =>
        Assert.Equal("The club wound the clock every morning", Whole($"<style>.x::after{rule}</style><p>The club wound <a class=x href=y>the clock</a> every morning</p>"));

    [Theory]
    [InlineData("{content:url(a/b.png) 'not'}")]
    [InlineData("{content:var(--a, 'not')}")]
    [InlineData("{content:'not';display:none;display:inline}")]
    [InlineData("{content:'not';display:none} a.x::after{display:inline}")]
    [InlineData("{content:'not';display:none} @media (min-width:1px){.x::after{display:inline}}")]
    [InlineData("{content:'not'} @media (min-width:1px){.x::after{display:none}}")]
    [InlineData("{content:'not';opacity:.5;font-size:1;visibility:visible}")]
    [InlineData("{content:'not';clip:rect(0,0,0,0);left:-9999px;width:1px;overflow:hidden}")]
    [InlineData("{content:'not';position:absolute;clip:rect(0,9px,9px,0);left:-9px;width:1px}")]
    [InlineData("{content:'not';position:absolute;clip:rect(0,0,0,0)} a.x::after{clip:auto}")]
    public void Where_a_reader_sees_them_it_is(string rule) =>
        Assert.Equal("The club wound the clock\uFFFD every morning", Whole($"<style>.x::after{rule}</style><p>The club wound <a class=x href=y>the clock</a> every morning</p>"));

    [Fact]
    public void A_sheet_that_hides_part_of_an_article_leaves_the_rest()
    {
        string html = "<html><head><style>.hid{display:none}</style></head><body><main><article><h1>Held</h1>" + Story.Replace("3. The", "<span class=hid>3. Nobody.</span>3. The", StringComparison.Ordinal) + "</article></main></body></html>";
        string text = WebPageText.Of(html, whole: false).Text!;
        Assert.Contains("\n\n3. The people", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_quotes_hidden_words_is_told_that_they_are_not_read()
    {
        var source = Seeds.Source();
        var page = new Source(source.Head) { Rights = source.Rights, Custody = source.Custody! with { Text = new(PageText.Whole, new Span("input/sources/s.md", 20, 5)) } };
        var (seed, _) = Seeds.Read("<p>Seen</p><p hidden>Nobody was hurt</p>"u8.ToArray(), page, "seeds/s.html");
        Assert.Contains("What the page hides is not read of it.", new QuoteFinder(seed!).Explain(Seeds.Quote("Nobody was hurt"), []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>The share was <math><mn>5</mn><mo>%</mo></math> of all men</p>", "The share was 5% of all men")]
    [InlineData("<p>some <math><semantics><msup><mn>10</mn><mn>6</mn></msup><annotation>10^6</annotation></semantics></math> units</p>", "some 10\u2076 units")]
    [InlineData("<p>some <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> units</p>", "some \uFFFD units")]
    [InlineData("<p>some <span><span class=katex-mathml><math><mn>5</mn></math></span><span aria-hidden=true>5</span></span> units</p>", "some 5 units")]
    public void A_formula_is_its_text_or_a_mark(string html, string text) => Assert.Equal(text, Whole(html));

    private const string Math = "<math><semantics><mrow><mn>1</mn><msup><mn>0</mn><mn>6</mn></msup></mrow><annotation>10^6</annotation></semantics></math>",
        Raised = "<span class=katex-html aria-hidden=true><span class=base><span class=strut></span><span class=mord>1</span><span class=mord><span class=mord>0</span><span class=msupsub><span class=vlist-t><span class=vlist-r><span class=vlist><span><span class=mord>6</span></span></span></span></span></span></span></span></span>",
        Glyphs = "<mjx-math aria-hidden=true><mjx-msup><mjx-mn><mjx-c>10</mjx-c></mjx-mn><mjx-script><mjx-mn><mjx-c>6</mjx-c></mjx-mn></mjx-script></mjx-msup></mjx-math>";

    [Theory]
    [InlineData("<span class=katex><span class=katex-mathml>" + Math + "</span>" + Raised + "</span>", "10\u2076")]
    [InlineData("<span class=katex>" + Raised + "</span>", "\uFFFD")]
    [InlineData("<span class=katex><span class=katex-html aria-hidden=true><span class=base><span class=mord>5</span></span></span></span>", "5")]
    [InlineData("<mjx-container class=MathJax>" + Glyphs + "<mjx-assistive-mml>" + Math + "</mjx-assistive-mml></mjx-container>", "10\u2076")]
    [InlineData("<mjx-container class=MathJax>" + Glyphs + "</mjx-container>", "\uFFFD")]
    [InlineData("<mjx-container class=MathJax jax=SVG><svg><path/></svg></mjx-container>", "\uFFFD")]
    [InlineData("<span class=MathJax data-mathml='" + Math + "'><nobr aria-hidden=true><span>10</span><span>6</span></nobr></span><script type='math/tex'>10^6</script>", "10\u2076")]
    [InlineData("<span class='mjx-chtml MathJax_CHTML'><span aria-hidden=true><span>10</span><span>6</span></span><span class=MJX_Assistive_MathML>" + Math + "</span></span>", "10\u2076")]
    [InlineData("<span class=mwe-math-element><span style='display:none'>" + Math + "</span><img aria-hidden=true alt='10^6'></span>", "10\u2076")]
    public void A_formula_that_a_script_drew_is_what_its_MathML_says(string formula, string text)
    {
        Assert.Equal($"some {text} units", Whole($"<p>some {formula} units</p>"));
        string main = WebPageText.Of($"<html><body><main><article><h1>Held</h1>{Story}<p>There were some {formula} units, as they say.</p>{Story}</article></main></body></html>", whole: false).Text!;
        Assert.Contains($"some {text} units", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seen <span style='display:none'>HID *HID* `HID`</span>and more", "Seen and more")]
    [InlineData("Seen <span style='font-size:0'>HID **HID**</span>and more", "Seen and more")]
    [InlineData("Seen <span hidden>HID <span>HID</span> HID</span>and more", "Seen and more")]
    [InlineData("The toll was <del>50</del><ins>70</ins> people", "The toll was 70 people")]
    [InlineData("<div hidden>\n\nHID\n\n- HID\n\n</div>\n\nSeen", "Seen")]
    [InlineData("<div class='a'>\n\nSeen\n\n</div>", "Seen")]
    [InlineData("<table><tr style='display: none'><td>HID</td></tr><tr><td>Seen</td></tr></table>", "Seen")]
    [InlineData("<script>\n'<div hidden>'\n</script>\n\nSeen", "Seen")]
    [InlineData("About 10<sup>6</sup> units", "About 10\u2076 units")]
    public void In_Markdown_too(string markdown, string text) => Assert.Equal(text, PlainText.Of(markdown));

    /// <summary>Pages that a sheet makes slow, or deep, end in time that grows with their length.</summary>
    [Theory]
    [InlineData(".a{display:none}", "<p class=a>x</p>")]
    [InlineData("*[b]{display:block} .a{display:none}", "<p class=a>x</p>")]
    [InlineData("@media all{", "<p style='display:(((none'>x</p>")]
    [InlineData("/*", "<sup><a href='#x'>1</a></sup>")]
    public void Sheets_of_every_size_are_read_in_time(string rule, string element)
    {
        var html = new StringBuilder("<p>Seen</p><style>").Insert(18, rule, 20_000).Append("</style>").Insert(18 + (20_000 * rule.Length) + 8, element, 20_000);
        var clock = Stopwatch.StartNew();
        Assert.StartsWith("Seen", Whole(html.ToString()), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("word some text of the page <span class=s></span>", "<p>")]
    [InlineData("<span class=s></span>", "<p>Word")]
    public void Words_that_a_sheet_puts_in_many_places_are_marked_in_time(string element, string start)
    {
        string html = new StringBuilder("<style>.s::after{content:'x'}</style>" + start).Insert(37 + start.Length, element, 30_000).ToString();
        var clock = Stopwatch.StartNew();
        Assert.Equal(30_000, Whole(html).Count(c => c == '\uFFFD'));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
