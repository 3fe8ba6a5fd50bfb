using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Who says each claim, on which quotes it stands, and which published claims answer it.</summary>
internal sealed class Responses
{
    private readonly Dictionary<Claim, ClaimBasis> basis = [];
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toClaim;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toSource;

    /// <param name="basis">What each claim rests on; asked by several threads.</param>
    public Responses(IEnumerable<Claim> claims, Func<Claim, ClaimBasis> basis)
    {
        Claims = [.. claims];
        var each = new ClaimBasis[Claims.Count];
        Parallel.For(0, each.Length, i => each[i] = basis(Claims[i]));
        for (int i = 0; i < each.Length; i++) { this.basis[Claims[i]] = each[i]; }
        var links = Claims.Where(claim => claim.RespondsTo.Count > 0).SelectMany(claim => claim.RespondsTo.Select(link => (claim, link))).ToList();
        toClaim = links.Where(answer => answer.link.Claim is not null).ToLookup(answer => answer.link.Claim!.Value.Value, StringComparer.Ordinal)!;
        toSource = links.Where(answer => answer.link.Source is not null).ToLookup(answer => answer.link.Source!.Value.Value, StringComparer.Ordinal)!;
    }

    public IReadOnlyList<Claim> Claims { get; }

    public ClaimBasis BasisOf(Claim claim) => basis[claim];

    /// <summary>Answers to the claim itself, then those in general terms, among them all to any source that its chain runs through; those against it first.</summary>
    /// <remarks>Nobody answers himself. Who answers the claim itself says more than in an answer to its source, which then is not repeated.</remarks>
    public IReadOnlyList<Answer> Answers(Claim claim)
    {
        var own = basis[claim];
        if (!toClaim.Contains(claim.Id) && !own.Chain.Any(source => toSource.Contains(source.Id))) { return []; }
        List<Answer> answers = [.. toClaim[claim.Id].Where(answer => answer.From != claim).Select(answer => new Answer(answer.From, answer.Link, answer.Link.Scope == ResponseScope.General))];
        var direct = answers.Select(answer => answer.From).ToHashSet();
        var seen = new HashSet<(Claim, Stance)>();
        foreach (var source in own.Chain)
        {
            foreach (var (from, link) in toSource[source.Id])
            {
                if (from == claim || direct.Contains(from) || IsSameParty(from, own) || !seen.Add((from, link.Stance.Value))) { continue; }
                answers.Add(new Answer(from, link, true, source));
            }
        }
        return [.. answers.OrderBy(answer => answer.InGeneralTerms).ThenBy(answer => answer.Link.Stance.Value)];
    }

    private bool IsSameParty(Claim one, ClaimBasis other) => other.Party.Length > 0 && basis[one].Party == other.Party;
}
