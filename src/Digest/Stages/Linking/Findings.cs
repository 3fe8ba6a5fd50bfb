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
            // Who rejects what was taken back since contradicts nobody any longer, and neither does an answer that was.
            foreach (var answer in own) { if (answer is { IsAgainst: true, Stands: true } && claim.Retracted is null) { contradicting.Add(answer.From); } }
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

    /// <summary>The findings of the build before, with those of claims that were read anew or rest on what was, answer what they answered and are answered as they were.</summary>
    /// <param name="delta">Nothing else than these records has changed.</param>
    /// <param name="claims">Those that may be another.</param>
    /// <param name="now">What a claim rests on.</param>
    /// <returns>Null where one of them answers, or is answered, in another way: then all are computed.</returns>
    public static IReadOnlyDictionary<Claim, Finding>? Of(Delta delta, IReadOnlyCollection<Claim> claims, Func<Claim, ClaimBasis> now)
    {
        var (answering, was) = (new Dictionary<Claim, Claim>(), new Dictionary<Claim, Claim>());
        foreach (var (old, record) in delta.Changed)
        {
            // Whose own word a document is decides who answers it.
            if (old is Source source && !source.By.Select(by => by.Value).SequenceEqual(((Source)record).By.Select(by => by.Value), StringComparer.Ordinal)) { return null; }
            if (old is not Claim before) { continue; }
            was.Add((Claim)record, before);
            if (!AnswerAlike(before, (Claim)record) || (before.Retracted is null) != (((Claim)record).Retracted is null) || (before.ConductOf.Count == 0) != (((Claim)record).ConductOf.Count == 0)) { return null; }
            if (before.RespondsTo.Count > 0) { answering.Add(before, (Claim)record); }
        }
        foreach (var claim in claims)
        {
            var old = was.GetValueOrDefault(claim, claim);
            if (!delta.Before.Findings.TryGetValue(old, out var finding) || !now(claim).IsAnsweredLike(old, finding, delta.Before.QuotesOf(old))) { return null; }
        }
        var found = new Dictionary<Claim, Finding>(delta.Before.Findings);
        foreach (var claim in claims)
        {
            var finding = delta.Before.Findings[was.GetValueOrDefault(claim, claim)];
            var answers = Renewed(finding.Answers, answering, delta);
            found[claim] = answers.Count == 0 && !finding.Contradicts ? now(claim).Alone : now(claim).Answered(claim, answers, finding.Contradicts, answers.Any(answer => Acknowledges(claim, answer, now)));
        }
        foreach (var old in was.Values) { found.Remove(old); }
        if (answering.Count == 0) { return found; }
        foreach (var (claim, finding) in found.Where(pair => pair.Value.Answers.Any(answer => answering.ContainsKey(answer.From))).ToList()) { found[claim] = finding with { Answers = Renewed(finding.Answers, answering, delta) }; }
        return found;
    }

    /// <summary>Whether two claims answer the same in the same manner, whatever else they say of it.</summary>
    private static bool AnswerAlike(Claim one, Claim other) => one.RespondsTo.Select(Manner).SequenceEqual(other.RespondsTo.Select(Manner));

    private static (string?, string?, Stance, ResponseScope) Manner(RespondsTo link) => (link.Claim?.Value, link.Source?.Value, link.Stance.Value, link.Scope);

    /// <summary>The same answers, as the records that were read anew have them.</summary>
    private static IReadOnlyList<Answer> Renewed(IReadOnlyList<Answer> answers, Dictionary<Claim, Claim> answering, Delta delta) => answers.Count == 0 ? answers : [.. answers.Select(answer =>
    {
        if (answering.TryGetValue(answer.From, out var claim)) { answer = answer with { From = claim, Link = claim.RespondsTo[PlaceOf(answer)] }; }
        return answer.Source is { } to && delta.Changed.TryGetValue(to, out var source) ? answer with { Source = (Source)source } : answer;
    })];

    private static int PlaceOf(Answer answer)
    {
        for (int i = 0; ; i++) { if (ReferenceEquals(answer.From.RespondsTo[i], answer.Link)) { return i; } }
    }

    private bool Acknowledges(Claim claim, Answer answer) => Acknowledges(claim, answer, responses.BasisOf);

    private static bool Acknowledges(Claim claim, Answer answer, Func<Claim, ClaimBasis> basis) => answer.Stands && answer.Link.Stance.Value == Stance.Accepts
        && basis(answer.From).AssertedBy.Any(by => claim.ConductOf.Any(id => id.Value == by.Id));
}
