using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

/// <summary>Who agrees has answered; who took words back is named, and nobody else; what is set against a claim contradicts it.</summary>
public class AnswersAreToldAsTheyStand
{
    private static IElement Page(BuiltSite site, string path = "claims/beaten.html") => new HtmlParser().ParseDocument(site[path]).QuerySelector("main")!;

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Why(string written) => Plain(Page(new BuiltSite(written)).QuerySelector("[aria-labelledby='why-h']"));

    [Theory]
    [InlineData("accepts", "Accepted by The ministry ¶3.")]
    [InlineData("partly-accepts", "Accepted in part by The ministry ¶3.")]
    [InlineData("upholds", "Upheld by The ministry ¶3.")]
    [InlineData("supports", "Supported by The ministry ¶3.")]
    public void Where_others_only_agree_it_is_said_that_no_reply_is_against_it(string stance, string line)
    {
        var page = Page(new BuiltSite(Base + Beaten() + Denial($"{{claim: beaten, stance: {stance}}}")));
        Assert.DoesNotContain("No reply is recorded", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("no reply recorded", Plain(page), StringComparison.Ordinal);
        Assert.Contains($"No reply against it is recorded in this collection. {line}", Plain(page.QuerySelector(".claim-head")), StringComparison.Ordinal);
        string second = Plain(page.QuerySelectorAll("[aria-labelledby='sides-h'] .sides__col")[1]);
        Assert.StartsWith("Reply against it Nobody, in this collection No reply against it is recorded in this collection.", second, StringComparison.Ordinal);
        Assert.EndsWith(line, second, StringComparison.Ordinal);
        Assert.Contains("no such reply recorded", Plain(page.QuerySelector("aside")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_attacked_itself_and_not_its_source()
    {
        string page = Plain(Page(new BuiltSite(Base + Beaten() + Denial("{source: report, stance: attacks-source}")), "claims/denial.html"));
        Assert.Contains("Attacks “", page, StringComparison.Ordinal);
        Assert.Contains("” as a source", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the source of", page, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly string Joint = Base + Beaten("retracted: {date: 2024-01, quote: {source: report, exact: The gate was open, speaker: author}}")
        .Replace("quotes:", "quotes:\n  - {source: report, exact: The camp was closed at night, speaker: observer, voice: reported}", StringComparison.Ordinal);

    [Fact]
    public void Of_several_speakers_the_one_who_took_it_back_is_named_alone()
    {
        var site = new BuiltSite(Joint);
        Assert.Contains("Retracted: The author took it back (January 2024). No retraction by The observer is recorded in this collection.", Plain(Page(site).QuerySelector("[aria-labelledby='why-h']")), StringComparison.Ordinal);
        var entry = new HtmlParser().ParseDocument(site["timeline.html"]).QuerySelector("[id='e-beaten.retracted']")!;
        Assert.Contains("The author", Plain(entry), StringComparison.Ordinal);
        Assert.DoesNotContain("The observer", Plain(entry), StringComparison.Ordinal);
        Assert.DoesNotContain("observer", entry.GetAttribute("data-who") ?? "", StringComparison.Ordinal);
        string row = site["data/events.csv"].Split('\n').Single(line => line.Contains("Taken back", StringComparison.Ordinal));
        Assert.Contains("The author", row, StringComparison.Ordinal);
        Assert.DoesNotContain("The observer", row, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site["data/digest.json"]);
        var reason = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "beaten").GetProperty("standing_reasons")[0];
        Assert.Equal(["author"], reason.GetProperty("by").EnumerateArray().Select(by => by.GetString()));
    }

    [Fact]
    public void An_answer_that_some_of_its_speakers_took_back_is_not_said_to_be_taken_back_by_all()
    {
        string denial = Claim("denial", "nobody was beaten", "ministry", "responds_to: [{claim: beaten, stance: rejects}]\nretracted: {date: 2024-01, quote: {source: report, exact: The gate was open, speaker: ministry}}", "denies")
            .Replace("quotes:", "quotes:\n  - {source: report, exact: The camp was closed at night, speaker: observer, voice: reported}", StringComparison.Ordinal);
        string page = Plain(Page(new BuiltSite(Base + Beaten() + denial)));
        Assert.Contains("Some of those who gave this answer, not all, took it back (January 2024).", page, StringComparison.Ordinal);
        Assert.Contains("(answer taken back by some of them: January 2024)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("This answer was taken back", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_who_accept_a_claim_those_alone_are_at_issue_whose_conduct_it_alleges()
    {
        string denial = Denial("{claim: beaten, stance: accepts}").Replace("quotes:", "quotes:\n  - {source: report, exact: The camp was closed at night, speaker: observer, voice: reported}", StringComparison.Ordinal);
        Assert.Contains("Acknowledged: accepted by The ministry, whose conduct is at issue, in Title of denial.", Why(Base + Beaten() + denial), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_record_sets_against_a_claim_is_told_beside_its_status()
    {
        string written = Base + Beaten().Replace("quotes:", "quotes:\n  - {source: report, exact: nobody was beaten, speaker: ministry, voice: reported, role: challenges}", StringComparison.Ordinal);
        string why = Why(written);
        Assert.Contains("Alleged: Said by The author. Quoted against it: The ministry.", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody here contradicts it", why, StringComparison.Ordinal);
        Assert.DoesNotContain("no answer against it", new BuiltSite(written)["index.html"], StringComparison.Ordinal);
    }

    private static string Reply(string id, string speaker, string answers) => Claim(id, "nobody was beaten", speaker, $"responds_to: [{answers}]", "denies");

    [Fact]
    public void Two_who_reject_one_document_do_not_reject_each_other()
    {
        var site = new BuiltSite(Base + Beaten() + Reply("one", "ministry", "{source: report, stance: rejects}") + Reply("two", "observer", "{source: report, stance: rejects}"));
        string page = Plain(Page(site, "claims/one.html"));
        Assert.Contains("1 claim that it answers came here through this document.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("by The observer", page, StringComparison.Ordinal);
        string why = Plain(Page(site).QuerySelector("[aria-labelledby='why-h']"));
        Assert.Contains("rejected in general terms by The ministry in Title of one", why, StringComparison.Ordinal);
        Assert.Contains("rejected in general terms by The observer in Title of two", why, StringComparison.Ordinal);
    }
}
