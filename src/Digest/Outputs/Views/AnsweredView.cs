using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a response answers, point by point: each statement or document on the first side, the response on the second.</summary>
internal static class AnsweredView
{
    private const int Most = 12;

    /// <summary><c>targets</c>: sides, the answered first; <c>own</c>: the response as a side, with a line for each answered. Null where it answers nothing that is shown.</summary>
    public static View? Of(Publication publication, PageScope scope, Claim claim)
    {
        var links = claim.RespondsTo.Select(link => (Link: link, Target: AnswerView.Target(scope.Site, link))).Where(pair => pair.Target is not null && pair.Target != claim).ToList();
        if (links.Count == 0) { return null; }
        var targets = links.Select(pair => pair.Target!).Distinct().ToList();
        var own = SidesView.First(scope, claim);
        own["lines"] = links.Take(Most).Select(pair => (object?)AnswerView.Answered(scope, claim, pair.Link)).ToList();
        return new View
        {
            ["targets"] = targets.Take(Most).Select(target => (object?)Target(publication, scope, claim, target)).ToList(),
            ["own"] = own,
            ["more"] = targets.Count > Most ? scope.Words.Count("answers.more", targets.Count - Most) : null,
        };
    }

    private static View Target(Publication publication, PageScope scope, Claim answer, Record target)
    {
        if (target is Claim claim)
        {
            var side = SidesView.First(scope, claim);
            ((View)((IReadOnlyList<object?>)side["parts"]!)[0]!)["claim"] = Markup.Concat(" ", [RecordName.Link(scope, claim), StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing)]);
            return side;
        }
        int came = publication.Indexes.Answered((Source)target)[answer].Count();
        return SidesView.Side(scope.Words["answers.document"], RecordName.Link(scope, target), [new View
        {
            ["label"] = null,
            ["quotes"] = new List<object?>(),
            ["statement"] = scope.Words.Count("answers.came_through", came),
            ["lang"] = Markup.None,
            ["not_held"] = ((Source)target).IsHeld ? null : scope.Words["chain.not_held"],
            ["reach"] = null,
            ["note"] = null,
            ["claim"] = null,
        }]);
    }
}
