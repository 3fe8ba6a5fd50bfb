using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A link in running text to what somebody took back says so beside it, as lists do.</summary>
public partial class RetractedClaimsAreMarkedInSentences
{
    private static readonly string Written = DisputedDigest.Base
        + DisputedDigest.Beaten() + DisputedDigest.Denial("{claim: beaten, stance: rejects}")
        + DisputedDigest.Claim("closed", "The camp was closed at night", "author", "retracted: {date: 2021-06}", "states")
        + """

        === input/about.md
        ---
        title: About
        ---
        See [[closed]], [[closed|the closing]], [its page](claims/closed.md) and [[beaten]].
        === input/raw.md
        ---
        title: Raw
        ---
        <b>Bold</b>: [[closed]].
        === input/about.fr.md
        ---
        title: À propos
        ---
        Voir [[closed]].
        """;

    private static readonly BuiltSite Site = new("=== input/digest.yml\ntitle: Test\nlanguages: [{tag: fr, title: Essai}]\nchecks: {missing-url: off}\n" + Written);

    [Fact]
    public void Whatever_its_words_are_and_nothing_is_said_of_a_disputed_one()
    {
        Assert.DoesNotContain(Site.Findings, fault => fault.Severity == Severity.Error);
        Assert.Contains("See Title of closed (retracted), the closing (retracted), its page (retracted) and Title of beaten.", Text("about.html"), StringComparison.Ordinal);
        Assert.Contains("</a> <span class=\"nowrap\">(<span class=\"tag tag--retracted\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-retracted\"/></svg>retracted</span>)</span>", Site["about.html"], StringComparison.Ordinal);
        Assert.Contains("<symbol id=\"i-retracted\"", Site["about.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_language_of_the_page_and_beside_raw_html()
    {
        Assert.Contains("Voir Title of closed EN (rétracté).", Text("fr/about.html"), StringComparison.Ordinal);
        Assert.Contains("Bold: Title of closed (retracted).", Text("raw.html"), StringComparison.Ordinal);
    }

    private static string Text(string page) => Spaces().Replace(Tags().Replace(Site[page], ""), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
