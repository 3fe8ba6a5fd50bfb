using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Computes for each claim how parties answer each other, and how many documents it really goes back to. Never typed by hand.</summary>
internal sealed class Findings(Responses responses)
{
    public Dictionary<Claim, Finding> All()
    {
        var answers = new Dictionary<Claim, IReadOnlyList<Answer>>();
        var contradicting = new HashSet<Claim>();
        foreach (var claim in responses.Claims)
        {
            var own = responses.Answers(claim);
            if (own.Count == 0) { continue; }
            answers.Add(claim, own);
            foreach (var answer in own) { if (answer.IsAgainst) { contradicting.Add(answer.From); } }
        }
        var found = new Dictionary<Claim, Finding>(responses.Claims.Count);
        foreach (var claim in responses.Claims)
        {
            var basis = responses.BasisOf(claim);
            bool contradicts = contradicting.Contains(claim), isAnswered = answers.TryGetValue(claim, out var own);
            found.Add(claim, isAnswered || contradicts ? basis.Answered(claim, own ?? [], contradicts, own is not null && own.Any(answer => Acknowledges(claim, answer))) : basis.Alone);
        }
        return found;
    }

    /// <summary>The findings of the build before, with those of claims that were read anew, answer what they answered and are answered as they were.</summary>
    /// <param name="few">Nothing else than these records has changed.</param>
    /// <param name="then">What a claim rested on then.</param>
    /// <param name="now">What it rests on now.</param>
    /// <returns>Null where one of them answers, or is answered, in another way: then all are computed.</returns>
    public static IReadOnlyDictionary<Claim, Finding>? Of(Delta few, Func<Claim, ClaimBasis> then, Func<Claim, ClaimBasis> now)
    {
        var answering = new Dictionary<Claim, Claim>();
        foreach (var (old, record) in few.Changed)
        {
            if (old is not Claim before) { continue; }
            var claim = (Claim)record;
            if (!few.Before.Findings.ContainsKey(before) || !AnswerAlike(before, claim) || !then(before).IsAnsweredLike(now(claim))) { return null; }
            if (claim.RespondsTo.Count > 0) { answering.Add(before, claim); }
        }
        var found = few.Of(few.Before.Findings, (claim, finding) =>
        {
            var answers = Renewed(finding!.Answers, answering);
            return answers.Count == 0 && !finding.Contradicts ? now(claim).Alone : now(claim).Answered(claim, answers, finding.Contradicts, answers.Any(answer => Acknowledges(claim, answer, now)));
        });
        if (answering.Count == 0) { return found; }
        foreach (var (claim, finding) in found.Where(pair => pair.Value.Answers.Any(answer => answering.ContainsKey(answer.From))).ToList()) { found[claim] = finding with { Answers = Renewed(finding.Answers, answering) }; }
        return found;
    }

    /// <summary>Whether two claims answer the same in the same manner, whatever else they say of it.</summary>
    private static bool AnswerAlike(Claim one, Claim other) => one.RespondsTo.Select(Manner).SequenceEqual(other.RespondsTo.Select(Manner));

    private static (string?, string?, Stance, ResponseScope) Manner(RespondsTo link) => (link.Claim?.Value, link.Source?.Value, link.Stance.Value, link.Scope);

    /// <summary>The same answers, as the records that were read anew have them.</summary>
    private static IReadOnlyList<Answer> Renewed(IReadOnlyList<Answer> answers, Dictionary<Claim, Claim> answering) => answering.Count == 0 ? answers
        : [.. answers.Select(answer => answering.TryGetValue(answer.From, out var claim) ? answer with { From = claim, Link = claim.RespondsTo[PlaceOf(answer)] } : answer)];

    private static int PlaceOf(Answer answer)
    {
        for (int i = 0; ; i++) { if (ReferenceEquals(answer.From.RespondsTo[i], answer.Link)) { return i; } }
    }

    private bool Acknowledges(Claim claim, Answer answer) => Acknowledges(claim, answer, responses.BasisOf);

    private static bool Acknowledges(Claim claim, Answer answer, Func<Claim, ClaimBasis> basis) => answer.Link.Stance.Value == Stance.Accepts
        && basis(answer.From).AssertedBy.Any(by => claim.ConductOf.Any(id => id.Value == by.Id));
}
