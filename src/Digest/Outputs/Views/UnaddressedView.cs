using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What neither side of a dispute addresses by name, so far as this collection shows. It counts what is recorded here and says so.</summary>
/// <remarks>A statement is addressed by name where a published claim answers it itself and not in general terms, or where its own record sets a passage against it.</remarks>
internal static class UnaddressedView
{
    private const int Most = 30;

    /// <summary><c>statement</c>: this one is answered in general terms only; <c>lists</c>: points that nobody addresses. Null where it is in no dispute.</summary>
    public static View? Of(Publication publication, PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        var against = finding.Answers.Where(answer => answer.IsAgainst).ToList();
        var links = claim.RespondsTo.Where(link => AnswerView.IsAgainst(link.Stance.Value)).ToList();
        if (against.Count == 0 && !finding.Contradicts) { return null; }
        List<View?> lists =
        [
            Open(scope, links.Select(link => scope.Site.Find<Claim>(link.Claim)).OfType<Claim>().Where(point => point != claim).Distinct().ToList(), "unaddressed.targets"),
            .. links.Select(link => scope.Site.Find<Source>(link.Source)).OfType<Source>().Distinct().Select(source => Points(scope, source, publication.Indexes.ByChain[source].Where(point => point != claim).ToList())),
            Open(scope, against.Select(answer => answer.From).Distinct().ToList(), "unaddressed.replies"),
        ];
        return new View
        {
            ["statement"] = against.Count > 0 && !IsAddressed(scope.Site, claim) ? scope.Words["unaddressed.statement"]
                : finding.Contradicts && finding.Answers.Count == 0 && !IsAddressed(scope.Site, claim) ? scope.Words["unaddressed.response"] : null,
            ["lists"] = lists.OfType<View>().Select(list => (object?)list).ToList(),
        };
    }

    public static bool IsAddressed(Site site, Claim claim) =>
        site.Findings[claim].Answers.Any(answer => !answer.InGeneralTerms) || SidesView.Challenges(site, claim).Count > 0;

    /// <summary>Of all that came through an answered document: what no reply addresses by name.</summary>
    private static View? Points(PageScope scope, Source source, List<Claim> points)
    {
        var open = points.Where(point => !IsAddressed(scope.Site, point)).ToList();
        return open.Count == 0 ? null : List(scope, open, Markup.Format(scope.Words, "unaddressed.points",
            ("open", Markup.Text(scope.Words.Number(open.Count))), ("all", Markup.Count(scope.Words, "count.claims", points.Count)), ("source", RecordName.Link(scope, source))));
    }

    private static View? Open(PageScope scope, List<Claim> claims, string key)
    {
        var open = claims.Where(claim => !IsAddressed(scope.Site, claim)).ToList();
        return open.Count == 0 ? null : List(scope, open, Markup.Count(scope.Words, key, open.Count));
    }

    private static View List(PageScope scope, List<Claim> claims, Html lede) => new()
    {
        ["lede"] = lede,
        ["claims"] = claims.Take(Most).Select(claim => (object?)new View { ["by"] = AnswerView.Who(scope, claim), ["link"] = RecordName.Link(scope, claim) }).ToList(),
        ["more"] = claims.Count > Most ? scope.Words.Count("unaddressed.more", claims.Count - Most) : null,
    };
}
