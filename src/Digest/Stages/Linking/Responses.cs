using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Who says each claim, on which quotes it stands, and which published claims answer it.</summary>
internal sealed class Responses
{
    private readonly Dictionary<Claim, ClaimBasis> basis = [];
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toClaim;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toSource;
    private readonly Dictionary<string, Claim> answered = new(StringComparer.Ordinal);

    /// <param name="basis">What each claim rests on; asked by several threads.</param>
    public Responses(IEnumerable<Claim> claims, Func<Claim, ClaimBasis> basis)
    {
        Claims = [.. claims];
        var each = new ClaimBasis[Claims.Count];
        Parallel.For(0, each.Length, i => each[i] = basis(Claims[i]));
        for (int i = 0; i < each.Length; i++) { this.basis[Claims[i]] = each[i]; }
        var links = Claims.Where(claim => claim.RespondsTo.Count > 0).SelectMany(claim => claim.RespondsTo.Select(link => (claim, link))).ToList();
        toClaim = links.Where(answer => answer.link.Claim is not null).ToLookup(answer => answer.link.Claim!.Value.Value, StringComparer.Ordinal)!;
        foreach (var claim in Claims) { if (toClaim.Contains(claim.Id)) { answered.TryAdd(claim.Id, claim); } }
        toSource = links.Where(answer => answer.link.Source is not null).ToLookup(answer => answer.link.Source!.Value.Value, StringComparer.Ordinal)!;
    }

    public IReadOnlyList<Claim> Claims { get; }

    public ClaimBasis BasisOf(Claim claim) => basis[claim];

    /// <summary>Answers to the claim itself, then those in general terms, among them all to any source that its chain runs through; those against it first.</summary>
    /// <remarks>Nobody answers himself. Who answers the claim itself says more than in an answer to its source, which then is not repeated. What a document
    /// tells of the replies to it is no part of what an answer to it answers: two who reject one report do not reject each other.</remarks>
    public IReadOnlyList<Answer> Answers(Claim claim)
    {
        var own = basis[claim];
        if (!toClaim.Contains(claim.Id) && !own.Chain.Any(source => toSource.Contains(source.Id))) { return []; }
        List<Answer> answers = [.. toClaim[claim.Id].Where(answer => answer.From != claim).Select(answer => new Answer(answer.From, answer.Link, answer.Link.Scope == ResponseScope.General))];
        var direct = answers.Select(answer => answer.From).ToHashSet();
        var seen = new HashSet<(Claim, Stance)>();
        foreach (var source in own.Chain)
        {
            if (!toSource.Contains(source.Id) || RepliesTo(claim, source)) { continue; }
            var points = PointsReplied(claim, source);
            foreach (var (from, link) in toSource[source.Id])
            {
                if (from == claim || direct.Contains(from) || IsSameParty(from, claim) || IsBeside(from, points) || !seen.Add((from, link.Stance.Value))) { continue; }
                answers.Add(new Answer(from, link, true, source));
            }
        }
        return [.. answers.OrderBy(answer => answer.InGeneralTerms).ThenBy(answer => answer.Link.Stance.Value)];
    }

    /// <summary>Whoever alleges somebody's conduct may be answered by the organisation in which he held a role.</summary>
    private bool IsSameParty(Claim answer, Claim claim) => claim.ConductOf.Count == 0 ? basis[claim].IsOfOneParty(basis[answer]) : basis[claim].Party.Length > 0 && basis[claim].Party == basis[answer].Party;

    private static bool RepliesTo(Claim claim, Source source) => claim.RespondsTo.Any(link => link.Source?.Value == source.Id && IsReply(link));

    /// <summary>What a claim replies to of all that came through a document; empty where it alleges conduct, or is the document's own word.</summary>
    private List<Claim> PointsReplied(Claim claim, Source source)
    {
        if (claim.RespondsTo.Count == 0 || claim.ConductOf.Count > 0 || basis[claim].AssertedBy.All(by => source.By.Any(id => id.Value == by.Id))) { return []; }
        return [.. claim.RespondsTo.Where(IsReply).Select(Answered).OfType<Claim>().Where(other => basis[other].Chain.Contains(source) && !RepliesWithin(other, source))];
    }

    /// <summary>Whether it replies to the document, or to something that came through it.</summary>
    private bool RepliesWithin(Claim claim, Source source) => claim.RespondsTo.Any(link => IsReply(link) && (link.Source?.Value == source.Id || (Answered(link) is { } other && other != claim && basis[other].Chain.Contains(source))));

    /// <summary>Whether an answer to a document stands beside a reply to points of it: not where one of these is the answering party's own.</summary>
    private bool IsBeside(Claim answer, List<Claim> points) => points.Count > 0 && !points.Exists(other => basis[other].IsOfOneParty(basis[answer]));

    private Claim? Answered(RespondsTo link) => link.Claim is { } id ? answered.GetValueOrDefault(id.Value) : null;

    // Who upholds or supports what is answered says it again.
    private static bool IsReply(RespondsTo link) => link.Stance.Value is not (Stance.Upholds or Stance.Supports);
}
