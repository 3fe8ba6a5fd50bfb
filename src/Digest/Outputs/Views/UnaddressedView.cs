using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What neither side of a dispute addresses by name, so far as this collection shows. It counts what is recorded here and says so.</summary>
/// <remarks>A statement is addressed by name where a published claim answers it itself and not in general terms, or where its own record sets a passage against it.</remarks>
internal static class UnaddressedView
{
    private const int Most = 30;

    /// <summary>Points that nobody addresses by name, and why they are looked at: the target of an answer, all that it answers of what came through a document, or a reply.</summary>
    private sealed record OpenPoints(string Key, IReadOnlyList<Claim> Claims, int Total, Source? Source = null);

    /// <summary><c>statement</c>: this one is answered in general terms only; <c>lists</c>: points that nobody addresses. Null where it is in no dispute.</summary>
    public static View? Of(Publication publication, PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        bool isAnswered = finding.Answers.Any(answer => answer is { IsAgainst: true, Stands: true }), isOpen = !publication.Indexes.IsAddressed(claim);
        if (!isAnswered && !finding.Contradicts) { return null; }
        return new View
        {
            ["statement"] = !isOpen ? null : isAnswered ? scope.Words["unaddressed.statement"] : finding.Answers.Count == 0 ? scope.Words["unaddressed.response"] : null,
            ["lists"] = Points(publication, claim).Select(points => (object?)List(scope, points)).ToList(),
        };
    }

    public static bool IsAddressed(Site site, Claim claim) =>
        site.Findings[claim].Answers.Any(answer => !answer.InGeneralTerms) || SidesView.Challenges(site, claim).Count > 0;

    /// <summary>The claims that the lists name.</summary>
    public static IEnumerable<Claim> Shown(Publication publication, Claim claim) => Points(publication, claim).SelectMany(points => points.Claims.Take(Most));

    private static List<OpenPoints> Points(Publication publication, Claim claim)
    {
        var (site, indexes) = (publication.Site, publication.Indexes);
        OpenPoints Open(string key, IEnumerable<Claim> claims, Source? source = null)
        {
            var all = claims.Where(point => point != claim).Distinct().ToList();
            return new(key, all.FindAll(point => !indexes.IsAddressed(point)), all.Count, source);
        }
        var links = claim.RespondsTo.Where(link => AnswerView.IsAgainst(link.Stance.Value)).ToList();
        List<OpenPoints> points =
        [
            Open("targets", site.Find<Claim>(links.Select(link => link.Claim).OfType<Located<string>>())),
            .. site.Find<Source>(links.Select(link => link.Source).OfType<Located<string>>()).Select(source => Open("points", indexes.Answered(source)[claim], source)),
            Open("replies", site.Findings[claim].Answers.Where(answer => answer is { IsAgainst: true, Stands: true }).Select(answer => answer.From)),
        ];
        return points.FindAll(list => list.Claims.Count > 0);
    }

    private static View List(PageScope scope, OpenPoints points) => new()
    {
        ["lede"] = points.Source is { } source
            ? Markup.Format(scope.Words, "unaddressed.points", ("open", Markup.Text(scope.Words.Number(points.Claims.Count))), ("all", Markup.Count(scope.Words, "count.claims", points.Total)), ("source", RecordName.Link(scope, source)))
            : Markup.Count(scope.Words, $"unaddressed.{points.Key}", points.Claims.Count),
        ["claims"] = points.Claims.Take(Most).Select(claim => (object?)new View { ["by"] = SentenceStart.Of(scope.Words, AnswerView.Who(scope, claim)), ["link"] = RecordName.Link(scope, claim) }).ToList(),
        ["more"] = points.Claims.Count > Most ? scope.Words.Count("unaddressed.more", points.Claims.Count - Most) : null,
    };
}
