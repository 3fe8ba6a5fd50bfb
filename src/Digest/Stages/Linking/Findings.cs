using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Computes for each claim how parties answer each other, and how many documents it really goes back to. Never typed by hand.</summary>
internal sealed class Findings
{
    private readonly IReadOnlyDictionary<string, Record> byId;
    private readonly IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes;
    private readonly List<Claim> claims;
    private readonly Dictionary<Claim, IReadOnlyList<Entity>> speakers;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toClaim;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toSource;

    public Findings(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes)
    {
        (this.byId, this.quotes) = (byId, quotes);
        claims = [.. records.OfType<Claim>()];
        speakers = claims.ToDictionary(claim => claim, AssertedBy);
        var answers = claims.SelectMany(claim => claim.RespondsTo.Select(link => (claim, link))).ToList();
        toClaim = answers.Where(answer => answer.link.Claim is not null).ToLookup(answer => answer.link.Claim!.Value.Value, StringComparer.Ordinal)!;
        toSource = answers.Where(answer => answer.link.Source is not null).ToLookup(answer => answer.link.Source!.Value.Value, StringComparer.Ordinal)!;
    }

    public Dictionary<Claim, Finding> All() => claims.ToDictionary(claim => claim, Of);

    private Finding Of(Claim claim)
    {
        var support = Support(claim);
        var answers = Answers(claim, support);
        var applying = Applying(claim, answers);
        return new Finding
        {
            Standing = applying[0],
            Also = applying[1..],
            AssertedBy = speakers[claim],
            Answers = answers,
            Origins = [.. support.SelectMany(quote => quote.Origins).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Sources = [.. support.Select(quote => quote.Source).OfType<Source>().Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Steps = support.Select(quote => quote.Through.Count + (quote.Voice == Voice.Direct && quote.Through.Count == 0 ? 0 : 1)).DefaultIfEmpty(0).Max(),
        };
    }

    private List<ResolvedQuote> Support(Claim claim) =>
        [.. quotes.GetValueOrDefault(claim, []).Where(quote => quote.Use == QuoteUse.Quotes && quote.Quote.Role == QuoteRole.Supports)];

    private IReadOnlyList<Entity> AssertedBy(Claim claim)
    {
        var found = Support(claim).SelectMany(quote => quote.Speakers).Distinct().ToList();
        return found.Count > 0 ? found : [.. claim.AssertedBy.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Entity>().Distinct()];
    }

    /// <summary>Answers to the claim itself, then, in general terms, those to any source that its chain runs through; nobody answers himself.</summary>
    private List<Answer> Answers(Claim claim, List<ResolvedQuote> support)
    {
        var answers = toClaim[claim.Id].Where(answer => answer.From != claim).Select(answer => new Answer(answer.From, answer.Link, answer.Link.Scope == ResponseScope.General)).ToList();
        var chain = support.SelectMany(quote => quote.Through.Append(quote.Source)).OfType<Source>().Distinct();
        foreach (var (from, link) in chain.SelectMany(source => toSource[source.Id]))
        {
            if (from == claim || answers.Any(answer => answer.From == from) || SamePeople(from, claim)) { continue; }
            answers.Add(new Answer(from, link, true));
        }
        return answers;
    }

    private bool SamePeople(Claim one, Claim other) => speakers[one].Count > 0 && speakers[one].All(speakers[other].Contains) && speakers[other].All(speakers[one].Contains);

    private List<Standing> Applying(Claim claim, List<Answer> answers)
    {
        var applying = new List<Standing>();
        if (claim.Retracted is not null) { applying.Add(Standing.Retracted); }
        if (claim.Modality.Value == Modality.Holds) { applying.Add(Standing.Position); }
        if (answers.Any(answer => Contradicts(answer.Link)) || claim.RespondsTo.Any(link => Contradicts(link) && TargetIsShown(link))) { applying.Add(Standing.Disputed); }
        if (answers.Any(answer => answer.Link.Stance.Value == Stance.Accepts && speakers[answer.From].Any(by => claim.ConductOf.Any(id => id.Value == by.Id)))) { applying.Add(Standing.Acknowledged); }
        if (IsCorroborated(claim)) { applying.Add(Standing.Corroborated); }
        if (applying.Count == 0) { applying.Add(Standing.Alleged); }
        return applying;
    }

    private static bool Contradicts(RespondsTo link) => link.Stance.Value is Stance.Rejects or Stance.OtherExplanation or Stance.AttacksSource;

    private bool TargetIsShown(RespondsTo link) => (link.Claim ?? link.Source) is { } id && byId.ContainsKey(id.Value);

    /// <summary>Two kinds of specific evidence whose documents are held here, from two origins.</summary>
    private bool IsCorroborated(Claim claim)
    {
        var held = claim.Evidence.Where(evidence => evidence.Scope == EvidenceScope.Specific)
            .Select(evidence => (kind: evidence.Kind.Value, document: evidence.Document is { } id ? byId.GetValueOrDefault(id.Value) as Source : null))
            .Where(pair => pair.document is { IsHeld: true }).ToList();
        return held.Select(pair => pair.kind).Distinct().Count() >= 2 && held.SelectMany(pair => Lineage.Ends(pair.document!, byId)).Distinct().Count() >= 2;
    }
}
