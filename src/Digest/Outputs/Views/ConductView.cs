using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What others say about a party's conduct, each with that party's own reply beside it, of one size; without one the second side stays.</summary>
internal static class ConductView
{
    /// <summary>Replies beside one statement; its own page has all.</summary>
    private const int MostReplies = 3;

    /// <summary>Null where nobody says anything about its conduct.</summary>
    /// <param name="claims">Statements about its conduct.</param>
    /// <param name="most">How many of them stand on the page.</param>
    public static View? Of(PageScope scope, Entity entity, IReadOnlyList<Claim> claims, int most)
    {
        if (claims.Count == 0) { return null; }
        string name = RecordName.Short(entity);
        return new View
        {
            ["title"] = scope.Words["entity.conduct"],
            ["count"] = claims.Count,
            ["rows"] = claims.Take(most).Select((claim, i) => (object?)Row(scope, entity, claim, i + 1)).ToList(),
            ["none"] = scope.Words["entity.no_reply"],
            ["name"] = Markup.Text(name),
            ["more"] = claims.Count > most ? scope.Words.Format("list.first_of_links", ("shown", scope.Words.Number(most)), ("total", scope.Words.Number(claims.Count))) : null,
        };
    }

    /// <summary>The party's answers and the passages of its that the claim's record sets against it; those of its parts, and of people with a role there, under their own names.</summary>
    private static View Row(PageScope scope, Entity party, Claim claim, int number)
    {
        var (answers, challenges) = (scope.Site.Findings[claim].Answers, SidesView.Challenges(scope.Site, claim));
        var own = answers.Where(answer => SpokenFor.By(scope.Site, answer.From, party)).ToList();
        var set = challenges.Where(quote => SpokenFor.By(scope.Site, quote, party)).ToList();
        var shown = SidesView.InOrder(own).Take(MostReplies).ToList();
        int replies = own.Count + set.Count, others = answers.Count(answer => answer.IsAgainst) + challenges.Count;
        return new View
        {
            ["id"] = $"conduct-{number}",
            ["standing"] = StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing),
            ["link"] = RecordName.Link(scope, claim),
            ["first"] = SidesView.First(scope, claim, 1),
            ["replies"] = (List<object?>)[.. SidesView.Replies(scope, shown, 1), .. SidesView.SetAgainst(scope, claim, set.Take(MostReplies - shown.Count))],
            ["more"] = replies > MostReplies ? scope.Words.Count("entity.more_replies", replies - MostReplies) : null,
            ["others"] = replies == 0 && others > 0 ? scope.Words.Count("entity.other_replies", others) : null,
        };
    }
}
