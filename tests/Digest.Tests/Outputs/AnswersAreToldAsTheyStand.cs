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
