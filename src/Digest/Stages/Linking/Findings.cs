using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Computes for each claim how parties answer each other, and how many documents it really goes back to. Never typed by hand.</summary>
internal sealed class Findings(Responses responses, IReadOnlyDictionary<string, Record> byId, Lineage lineage)
{
    public Dictionary<Claim, Finding> All()
    {
        var support = responses.Claims.ToDictionary(claim => claim, responses.Support);
        var answers = responses.Claims.ToDictionary(claim => claim, claim => responses.Answers(claim, support[claim]));
        var contradicting = answers.Values.SelectMany(list => list).Where(answer => answer.IsAgainst).Select(answer => answer.From).ToHashSet();
        return responses.Claims.ToDictionary(claim => claim, claim => Of(claim, support[claim], answers[claim], contradicting.Contains(claim)));
    }

    private Finding Of(Claim claim, List<ResolvedQuote> support, List<Answer> answers, bool contradicts)
    {
        var counted = Corroboration.Counted(claim, byId, lineage);
        var pair = Corroboration.Pair(counted);
        var applying = Applying(claim, answers, contradicts, pair is not null);
        return new Finding
        {
            Standing = applying[0],
            Also = applying[1..],
            AssertedBy = responses.AssertedBy(claim),
            Answers = answers,
            Counted = counted,
            Corroboration = pair,
            Contradicts = contradicts,
            Origins = [.. support.SelectMany(quote => quote.Origins).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Sources = [.. support.Select(quote => quote.Source).OfType<Source>().Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Steps = support.Select(Steps).DefaultIfEmpty(0).Max(),
        };
    }

    // What is not shown is a step, too.
    private static int Steps(ResolvedQuote quote)
    {
        int between = quote.Quote.Through.Count;
        return between + (quote.Voice == Voice.Direct && between == 0 ? 0 : 1);
    }

    /// <summary>All that apply, in the order of precedence.</summary>
    private List<Standing> Applying(Claim claim, List<Answer> answers, bool contradicts, bool isCorroborated)
    {
        var applying = new List<Standing>();
        if (claim.Retracted is not null) { applying.Add(Standing.Retracted); }
        if (claim.Modality.Value == Modality.Holds) { applying.Add(Standing.Position); }
        if (contradicts || answers.Exists(answer => answer.IsAgainst)) { applying.Add(Standing.Disputed); }
        if (answers.Exists(answer => Acknowledges(claim, answer))) { applying.Add(Standing.Acknowledged); }
        if (isCorroborated) { applying.Add(Standing.Corroborated); }
        if (applying.Count == 0) { applying.Add(Standing.Alleged); }
        return applying;
    }

    private bool Acknowledges(Claim claim, Answer answer) => answer.Link.Stance.Value == Stance.Accepts
        && responses.AssertedBy(answer.From).Any(by => claim.ConductOf.Any(id => id.Value == by.Id));
}
