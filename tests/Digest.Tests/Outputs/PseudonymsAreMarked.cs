using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Outputs;

public class PseudonymsAreMarked
{
    private static readonly BuiltSite Site = new(TestDigest.WithSeed("They took the beds. It was night.") + """

        === input/people/aygul.md
        ---
        title: Aygul
        display: pseudonym
        consent: {scope: her words, review_by: 2030-01-01}
        ---
        === input/claims/beds.md
        ---
        title: The beds
        statement: The beds may have been taken.
        modality: states
        quotes: [{source: report, exact: "They took the beds", speaker: aygul}]
        evidence: [{kind: testimony, by: aygul, document: report}]
        corrections: [{date: 2026-11-20, text: It was not said.}]
        ---
        """, "https://example.org/");

    private static string Text(string path) => Regex.Replace(WebUtility.HtmlDecode(WebUtility.HtmlDecode(Site[path])), "<[^>]*>", "");

    [Theory]
    [InlineData("claims/beds.html", "Said by Aygul (a pseudonym).")]
    [InlineData("claims/beds.html", "Testimonies: Aygul (a pseudonym)")]
    [InlineData("bibliography.html", "Aygul (a pseudonym), as reported by The author: The beds")]
    [InlineData("evidence.html", "Aygul (a pseudonym): The beds")]
    [InlineData("feed.xml", "Aygul (a pseudonym), as reported by The author: The beds may have been taken.")]
    public void A_line_with_words_of_somebody_under_a_pseudonym_says_that_it_is_one(string path, string said) => Assert.Contains(said, Text(path), StringComparison.Ordinal);

    [Fact]
    public void Nor_does_a_window_or_a_shared_link_show_the_pseudonym_of_their_page_as_a_name()
    {
        string page = Site["people/aygul.html"];
        Assert.Contains("<title>Aygul (a pseudonym) · Test</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"Aygul (a pseudonym)\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"Aygul\"", PageData.Of(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name=\"description\"")]
    [InlineData("property=\"og:description\"")]
    public void The_description_for_search_engines_and_shared_links_says_so_too(string which) =>
        Assert.Matches($"<meta {which} content=\"[^\"]*Aygul \\(a pseudonym\\), as reported by The author: The beds", Site["claims/beds.html"]);
}
