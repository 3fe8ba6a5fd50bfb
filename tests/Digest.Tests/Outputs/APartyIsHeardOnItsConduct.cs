using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class APartyIsHeardOnItsConduct
{
    /// <summary>Others say that the ministry locked the gates; an order of its own, which was leaked, says so too; in public it denies that.</summary>
    private static readonly string Written = TestDigest.WithSeed("The gates were locked at night. Lock the gates at ten. We never locked any gate.", """

        === input/claims/gates.md
        ---
        title: The gates at night
        statement: The gates were locked at night.
        modality: states
        conduct_of: [ministry]
        quotes:
          - {source: report, exact: The gates were locked at night., speaker: author}
          - {source: report, exact: Lock the gates at ten., speaker: ministry}
        ---
        === input/claims/denial.md
        ---
        title: The denial
        statement: No gate was ever locked.
        modality: denies
        responds_to: [{claim: gates, stance: rejects}]
        quotes: [{source: report, exact: We never locked any gate., speaker: ministry}]
        ---
        """);

    [Fact]
    public void What_others_say_of_it_stands_beside_its_reply_though_its_own_document_says_so_too()
    {
        string page = Encoding.UTF8.GetString(new TestDigest(Written).Build().Site["organisations/ministry.html"]);
        int conduct = page.IndexOf("id=\"conduct-1\"", StringComparison.Ordinal), says = page.IndexOf("id=\"gates\"", StringComparison.Ordinal);
        Assert.True(conduct > 0);
        string beside = page[conduct..page.IndexOf("</section>", conduct, StringComparison.Ordinal)];
        Assert.Contains("The gates were locked at night.", beside, StringComparison.Ordinal);
        Assert.Contains("We never locked any gate.", beside, StringComparison.Ordinal);
        // Among its own claims it speaks itself.
        Assert.True(says > 0);
        Assert.Contains("Lock the gates at ten.", page[says..page.IndexOf("</li>", says, StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>An accusation of the ministry, and what a test has said against it: the words, who says them, and further files.</summary>
    private static IElement Beside(string more, string page = "organisations/ministry.html", string quotes = "") => new HtmlParser().ParseDocument(new BuiltSite(TestDigest.WithSeed("The gates were locked at night. The Ministry rejects this. None was locked.", $$"""

        === input/organisations/gates-office.md
        ---
        title: The gates office
        part_of: ministry
        ---
        === input/organisations/court.md
        ---
        title: The court
        ---
        === input/people/jane-doe.md
        ---
        title: Jane Doe
        roles: [{title: Minister, organisation: gates-office, from: 2020, to: 2022}]
        ---
        === input/claims/gates.md
        ---
        title: The gates at night
        statement: The gates were locked at night.
        modality: states
        conduct_of: [ministry]
        quotes:
          - {source: report, exact: The gates were locked at night., speaker: author}
        {{quotes}}
        ---
        {{more}}
        """))[page]).QuerySelector("[aria-labelledby='conduct-h']")!;

    private static string Denial(string speaker, string date) => $$"""

        === input/claims/denial.md
        ---
        title: The denial
        statement: No gate was ever locked.
        modality: denies
        responds_to: [{claim: gates, stance: rejects}]
        quotes: [{source: report, exact: None was locked., speaker: {{speaker}}, voice: reported, date: {{date}}, date_basis: external, date_note: Known.}]
        ---
        """;

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Its_words_that_are_set_against_a_claim_are_its_reply()
    {
        string beside = Plain(Beside("", quotes: "  - {source: report, exact: The Ministry rejects this., speaker: ministry, voice: reported, role: challenges}"));
        Assert.Contains("Set against it by The ministry", beside, StringComparison.Ordinal);
        Assert.Contains("The Ministry rejects this.", beside, StringComparison.Ordinal);
        Assert.DoesNotContain("No reply by this party", beside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gates-office", "The gates office")]
    [InlineData("jane-doe", "Jane Doe")]
    public void Who_replies_for_it_is_heard_under_the_own_name(string speaker, string name)
    {
        string beside = Plain(Beside(Denial(speaker, "2021")));
        Assert.Contains($"Rejected by {name}", beside, StringComparison.Ordinal);
        Assert.DoesNotContain("No reply by this party", beside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("court", "2021")]
    [InlineData("jane-doe", "2024")]
    public void Who_does_not_speak_for_it_is_counted_apart(string speaker, string date)
    {
        string beside = Plain(Beside(Denial(speaker, date)));
        Assert.Contains("No reply by this party is recorded in this collection.", beside, StringComparison.Ordinal);
        Assert.Contains("1 reply of somebody else against it is recorded. See The gates at night.", beside, StringComparison.Ordinal);
    }
}
