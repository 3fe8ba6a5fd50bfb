using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>From a quote to the very words: on the source's page, and on the publisher's own.</summary>
public partial class QuotesLeadToTheirWords
{
    private const string Text = "The bell rang twice. They say the bell rang again, and - nobody, it seems, heard it.";

    private static string Claim(string id, string exact, string more = "") => $"""

        === input/claims/{id}.md
        ---
        title: Claim {id}
        statement: It is said to have rung.
        modality: alleges
        quotes: [{"{"}source: report, exact: "{exact}", speaker: author{more}{"}"}]
        ---
        """;

    private static IReadOnlyDictionary<string, byte[]> Site(string claims, string citation = "citation: {type: webpage, URL: \"https://example.org/a?b=1\"}", string rights = "rights: {publish: full}")
    {
        string digest = TestDigest.WithSeed(Text, claims).Replace("by: [author]\n", $"by: [author]\n{citation}\n{rights}\n", StringComparison.Ordinal);
        var (made, site) = new TestDigest(digest).Build();
        Assert.True(made.Succeeded(strict: false), string.Join('\n', made.Diagnostics));
        return site;
    }

    private static string Page(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    [GeneratedRegex("href=\"\\.\\./sources/report\\.html#(p1-[0-9a-f]{8})\"")]
    private static partial Regex Way();

    [GeneratedRegex("<a class=\"external original\"[^>]*href=\"([^\"]*)\"")]
    private static partial Regex Original();

    [Fact]
    public void A_pinpoint_leads_to_the_words_and_still_does_when_others_are_quoted_before_them()
    {
        var site = Site(Claim("b", "nobody"));
        string anchor = Way().Match(Page(site, "claims/b.html")).Groups[1].Value;
        Assert.Contains($"<mark class=\"q\" id=\"{anchor}\" data-passage=\"a\" data-in=\"a\">nobody</mark>", Page(site, "sources/report.html"), StringComparison.Ordinal);
        var more = Site(Claim("b", "nobody") + Claim("a", "rang twice"));
        Assert.Equal(anchor, Way().Match(Page(more, "claims/b.html")).Groups[1].Value);
        Assert.Contains($"<mark class=\"q\" id=\"{anchor}\" data-passage=\"b\" data-in=\"b\">", Page(more, "sources/report.html"), StringComparison.Ordinal);
        Assert.Contains($"data-at=\"{anchor}\"", Page(more, "sources/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_not_shown_are_led_to_by_their_paragraph() =>
        Assert.Contains("sources/report.html#p1\"", Page(Site(Claim("b", "nobody", ", show: false"), rights: ""), "claims/b.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("and - nobody, it seems", "https://example.org/a?b=1#:~:text=and%20%2D%20nobody%2C%20it%20seems")]
    [InlineData("The bell rang twice […] nobody, it seems, heard it", "https://example.org/a?b=1#:~:text=The%20bell%20rang%20twice&amp;text=nobody%2C%20it%20seems%2C%20heard%20it")]
    public void At_the_publishers_site_the_same_words_are_selected(string quote, string address)
    {
        string page = Page(Site(Claim("b", quote)), "claims/b.html");
        Assert.Equal(address, Original().Match(page).Groups[1].Value);
        Assert.Matches("<a class=\"external original\" rel=\"noreferrer noopener external\"[^>]*>At the publisher’s site<span class=\"vh\"> \\(leads to another site\\)</span></a>", page);
    }

    [Theory]
    [InlineData("citation: {type: webpage, URL: \"https://example.org/a.PDF\"}", "rights: {publish: full}", "")]
    [InlineData("citation: {type: webpage}", "rights: {publish: full}", "")]
    [InlineData("citation: {type: webpage, URL: \"https://example.org/a\"}", "rights: {publish: full}", ", show: false")]
    public void Where_the_original_is_no_page_or_the_words_are_not_shown_nothing_leads_there(string citation, string rights, string more) =>
        Assert.DoesNotMatch(Original(), Page(Site(Claim("b", "nobody", more), citation, rights), "claims/b.html"));

    [Fact]
    public void Of_an_excerpt_no_word_stands_in_the_address_that_the_site_does_not_show()
    {
        var site = Site(Claim("b", "bell rang again"), rights: "rights: {publish: excerpts}");
        Assert.Equal("https://example.org/a?b=1#:~:text=bell%20rang%20again", Original().Match(Page(site, "claims/b.html")).Groups[1].Value);
        Assert.All(site, file => Assert.DoesNotContain("seems", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
    }

    /// <summary>Four bytes of a hash would be enough to try names against.</summary>
    [Fact]
    public void An_anchor_is_made_of_what_is_shown_and_tells_nothing_of_a_hidden_name()
    {
        string Anchor(string name)
        {
            string digest = TestDigest.WithSeed($"The bell rang for {name} twice.", Claim("b", $"rang for {name} twice")).Replace("by: [author]\n", "by: [author]\nrights: {publish: full}\n", StringComparison.Ordinal);
            var (made, site) = new TestDigest(digest).Build(new ProtectedTerms([new ProtectedRule(1, [name], TermMatch.Word, null)]));
            Assert.True(made.Succeeded(strict: false), string.Join('\n', made.Diagnostics));
            string anchor = Way().Match(Page(site, "claims/b.html")).Groups[1].Value;
            Assert.Contains($"id=\"{anchor}\"", Page(site, "sources/report.html"), StringComparison.Ordinal);
            return anchor;
        }
        Assert.Equal(Anchor("Zqmarion"), Anchor("Zqmaximilian"));
    }
}
