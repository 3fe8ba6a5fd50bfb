using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What others say about a party's conduct, each with that party's own reply beside it, of one size; without one the second side stays.</summary>
internal static class ConductView
{
    private const int Most = 24;
    /// <summary>Replies beside one statement; its own page has all.</summary>
    private const int MostReplies = 3;

    /// <summary>Null where nobody says anything about its conduct.</summary>
    /// <param name="claims">Statements about its conduct.</param>
    /// <param name="asserted">What it says itself.</param>
    public static View? Of(PageScope scope, Entity entity, IReadOnlyList<Claim> claims, IReadOnlySet<Claim> asserted)
    {
        if (claims.Count == 0) { return null; }
        string name = RecordName.Short(entity);
        return new View
        {
            ["title"] = scope.Words.Format("entity.conduct", ("name", name)),
            ["count"] = claims.Count,
            ["rows"] = claims.Take(Most).Select((claim, i) => (object?)Row(scope, claim, asserted, i + 1)).ToList(),
            ["none"] = scope.Words.Format("entity.no_reply", ("name", name)),
            ["name"] = Markup.Text(name),
            ["more"] = claims.Count > Most ? scope.Words.Format("list.first_of_links", ("shown", scope.Words.Number(Most)), ("total", scope.Words.Number(claims.Count))) : null,
        };
    }

    private static View Row(PageScope scope, Claim claim, IReadOnlySet<Claim> asserted, int number)
    {
        var replies = scope.Site.Findings[claim].Answers.Where(answer => asserted.Contains(answer.From)).ToList();
        return new View
        {
            ["id"] = $"conduct-{number}",
            ["standing"] = StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing),
            ["link"] = RecordName.Link(scope, claim),
            ["first"] = SidesView.First(scope, claim, 1),
            ["replies"] = SidesView.Replies(scope, SidesView.InOrder(replies).Take(MostReplies).ToList(), 1),
            ["more"] = replies.Count > MostReplies ? scope.Words.Count("entity.more_replies", replies.Count - MostReplies) : null,
        };
    }
}
