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

    private bool Acknowledges(Claim claim, Answer answer) => answer.Link.Stance.Value == Stance.Accepts
        && responses.BasisOf(answer.From).AssertedBy.Any(by => claim.ConductOf.Any(id => id.Value == by.Id));
}
