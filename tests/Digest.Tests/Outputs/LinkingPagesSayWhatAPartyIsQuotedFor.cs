using AngleSharp.Html.Parser;
using Digest.Audits;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Outputs;

public class LinkingPagesSayWhatAPartyIsQuotedFor
{
    private static readonly string Base = TestDigest.WithSeed("The gate may have been closed. The ministry says that it was open. The club agrees. Nobody was hurt.", """
        === input/organisations/club.md
        ---
        title: The club
        ---
        """);

    private static string Claim(string quotes, string more = "") => $$"""

        === input/claims/gate.md
        ---
        title: The gate
        statement: The gate may have been closed.
        modality: alleges
        quotes:
          - {source: report, exact: The gate may have been closed, speaker: author}
        {{quotes}}
        {{more}}
        ---
        """;

    private static string Reasons(string written, string page, string lang = "en")
    {
        string language = lang == "en" ? "" : $"=== input/digest.yml\ntitle: Test\nlanguage: {lang}\nchecks: {{missing-url: off}}\n";
        var items = new HtmlParser().ParseDocument(new BuiltSite(language + written)[page]).QuerySelectorAll("#links .backlinks > li");
        return Assert.Single(items, item => item.QuerySelector("a[href$='claims/gate.html'], a[href$='events/fire.html']") is not null).QuerySelector(".meta")!.TextContent;
    }

    [Theory]
    [InlineData("  - {source: report, exact: The ministry says that it was open, role: challenges, speaker: ministry}", "quoted against it")]
    [InlineData("  - {source: report, exact: The club agrees, role: endorses, speaker: ministry}", "quoted in agreement with it")]
    [InlineData("  - {source: report, exact: Nobody was hurt, role: context, speaker: ministry}", "quoted there")]
    [InlineData("  - {source: report, exact: Nobody was hurt, role: term, speaker: ministry}", "quoted there")]
    [InlineData("evidence: [{kind: interview, quote: {source: report, exact: Nobody was hurt, speaker: ministry}}]", "quoted on its evidence")]
    [InlineData("retracted: {date: 2022-01, quote: {source: report, exact: Nobody was hurt, speaker: ministry}}", "quoted on its being taken back")]
    [InlineData("  - {source: report, exact: Nobody was hurt, speaker: ministry}", "stated by this party")]
    [InlineData("concerns: [ministry]\nasserted_by: [ministry]", "mentions this, concerns this")]
    public void A_party_states_a_claim_by_supporting_words_alone(string quotes, string reasons)
    {
        string told = Reasons(Base + Claim(quotes), "organisations/ministry.html");
        Assert.Equal(reasons.Split(", ").Order(StringComparer.Ordinal), told.Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal("stated by this party", Reasons(Base + Claim(quotes), "organisations/author.html"));
    }

    [Fact]
    public void Whose_words_stand_on_the_page_of_an_event_states_no_event() =>
        Assert.Equal("quoted there", Reasons(Base + "\n=== input/events/fire.md\n---\ntitle: The fire\nquotes:\n  - {source: report, exact: Nobody was hurt, speaker: ministry}\n---\n", "organisations/ministry.html"));

    [Theory]
    [InlineData("fr", "y est cité en opposition")]
    [InlineData("es", "citado allí en contra")]
    [InlineData("ru", "слова этой стороны приведены против")]
    [InlineData("zh", "引述该方言论（与之相对）")]
    [InlineData("ar", "كلام هذا الطرف مقتبس هناك بالمعارضة")]
    public void Every_language_says_so(string lang, string reason) =>
        Assert.Equal(reason, Reasons(Base + Claim("  - {source: report, exact: The ministry says that it was open, role: challenges, speaker: ministry}"), "organisations/ministry.html", lang));

    [Theory]
    [InlineData("challenges", "QuotedAgainst")]
    [InlineData("supports", "Speaker")]
    public void An_audit_tells_them_apart_and_its_hash_is_of_the_words_alone(string role, string reason)
    {
        var site = new TestDigest(Base + "\n=== input/people/jane.md\n---\ntitle: Jane\ndisplay: pseudonym\n---\n" + Claim($"  - {{source: report, exact: Nobody was hurt, role: {role}, speaker: jane}}")).Site();
        var jane = Assert.IsType<Entity>(site.Find("jane"));
        var exposure = Gathering.Of(site, jane, new NamesInTexts(site, [jane]));
        Assert.Equal([reason], Assert.Single(exposure.Exposures).Namings.Select(naming => naming.Reason.ToString()));
        var supporting = new TestDigest(Base + "\n=== input/people/jane.md\n---\ntitle: Jane\ndisplay: pseudonym\n---\n" + Claim("  - {source: report, exact: Nobody was hurt, speaker: jane}")).Site();
        var other = Assert.IsType<Entity>(supporting.Find("jane"));
        Assert.Equal(Gathering.Of(supporting, other, new NamesInTexts(supporting, [other])).Sha256, exposure.Sha256);
    }
}
