using System.Text;
using System.Text.RegularExpressions;
using Digest.Outputs.Cards;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary><c>theme/assets/own.css</c>: a digest changes colours, or brings a typeface, without a style sheet of its own to keep up to date.</summary>
public partial class ADigestAddsRules
{
    private const string Rules = """
        @font-face { font-family: "Own"; src: url("fonts/own%20face.woff2?x#iefix") format("woff2"); }
        :root[data-theme="dark"] { --paper: #000000; }
        @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --line: #111111; } }
        @layer tokens { :root { --paper: #fffdf0; --serif: Own, serif; } }
        /* url(bar.svg) */ .masthead::after { content: "url(bar.svg)"; cursor: URL(ba\72.svg), auto; }
        .masthead { background: url(bar.svg), url(data:,), url(#hatch), url(https://elsewhere.example/x.png); }
        """;

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\">")]
    private static partial Regex Sheet();

    private static (IReadOnlyList<string> Found, IReadOnlyDictionary<string, byte[]> Site) Built(string rules, bool hasFont = true)
    {
        var digest = new TestDigest("=== input/digest.yml\ntitle: Clock\nurl: https://digest.example/\nchecks: {missing-url: off}\n=== theme/assets/bar.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        digest.Add("theme/assets/own.css", [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(rules)]);
        if (hasFont) { digest.Add("theme/assets/fonts/own face.woff2", [1, 2, 3]); }
        var (made, site) = digest.Build();
        return ([.. made.Diagnostics.Select(digest.Describe)], site);
    }

    private static string Text(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    [Fact]
    public void They_stand_behind_the_programs_in_the_one_sheet_and_find_their_files()
    {
        var (found, site) = Built(Rules.Replace(", url(https://elsewhere.example/x.png)", "", StringComparison.Ordinal));
        Assert.Empty(found);
        string sheet = Sheet().Match(Text(site, "index.html")).Groups[1].Value, css = Text(site, sheet);
        Assert.StartsWith("/* Evidence digest", css, StringComparison.Ordinal);
        int own = css.IndexOf("\n@font-face", StringComparison.Ordinal);
        Assert.True(own > css.IndexOf("@layer print {", StringComparison.Ordinal), "They stand behind all others.");
        Assert.DoesNotContain('\uFEFF', css);
        string font = Assert.Single(site.Keys, path => path.EndsWith(".woff2", StringComparison.Ordinal)), bar = Assert.Single(site.Keys, path => path.Contains("/bar-", StringComparison.Ordinal));
        Assert.Contains($"src: url(\"{font["assets/".Length..].Replace(" ", "%20", StringComparison.Ordinal)}?x#iefix\")", css, StringComparison.Ordinal);
        Assert.Contains($"url(\"{bar["assets/".Length..]}\"), url(data:,), url(#hatch)", css, StringComparison.Ordinal);
        Assert.Contains($"/* url(bar.svg) */ .masthead::after {{ content: \"url(bar.svg)\"; cursor: url(\"{bar["assets/".Length..]}\"), auto;", css, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Keys, path => path.Contains("own-", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal));
        string plain = Text(site, Assert.Single(site.Keys, path => path.StartsWith("assets/style-plain-", StringComparison.Ordinal)));
        Assert.Contains("--paper: #fffdf0", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_may_load_a_typeface_where_the_theme_has_one_and_only_there()
    {
        Assert.Contains("; font-src 'self' data:\"", Text(Built("@FONT-FACE { font-family: X; src: url(data:font/woff2;base64,AAAA) }", hasFont: false).Site, "index.html").Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("font-src", Text(Built("p {}").Site, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_answers_at_any_depth_asks_for_no_file()
    {
        string lost = Text(Built(Rules.Replace(", url(https://elsewhere.example/x.png)", "", StringComparison.Ordinal)).Site, "404.html");
        Assert.Contains("src: url(\"data:,\")", lost, StringComparison.Ordinal);
        Assert.DoesNotContain("woff2\"", lost.Replace("format(\"woff2\")", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_they_ask_for_elsewhere_or_in_vain_is_told_where_it_stands()
    {
        Assert.Contains(Built(Rules).Found, fault => fault.StartsWith("theme/assets/own.css:6:", StringComparison.Ordinal) && fault.Contains("error remote-request", StringComparison.Ordinal));
        Assert.Equal(["theme/assets/own.css:1:21 error broken-link 'nowhere.png'"], Built("p { background: url(nowhere.png); }").Found);
        Assert.Contains("theme/assets/own.css:1:28 error broken-link 'bar.svg'", Built("p { background: image-set(\"bar.svg\" 1x); }").Found);
    }

    [Theory]
    [InlineData("/* light and dark */ @layer tokens { :root { --paper: #ff0000; } }", 0xff0000)]
    [InlineData("@media (prefers-color-scheme: dark) { @layer tokens { :root { --paper: #101010; } } }", 0xfcfcfa)]
    [InlineData(":root[data-theme=dark]{--paper:#101010}:root{--paper:#ff0000}", 0xff0000)]
    public void Cards_take_the_light_side_however_it_is_written(string rules, int paper)
    {
        var theme = Theme.Load([Themes.File("theme/layout.liquid", "", true), Themes.File("theme/assets/style.css", ":root { --paper: #fcfcfa; }", true), Themes.File("theme/assets/own.css", rules)], Themes.Words, [])!;
        Assert.Equal(paper, CardColours.Of(theme).Paper);
    }

    [Fact]
    public void Pictures_for_shared_links_take_their_light_colours()
    {
        var theme = Theme.Load([Themes.File("theme/layout.liquid", "", true), Themes.File("theme/assets/style.css", ":root { --paper: #fcfcfa; --line: #d8dad4; }", true), Themes.File("theme/assets/own.css", Rules)], Themes.Words, [])!;
        var colours = CardColours.Of(theme);
        Assert.Equal((0xfffdf0, 0xd8dad4), (colours.Paper, colours.Line));
    }
}
