using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Who says each claim, on which quotes it stands, and which published claims answer it.</summary>
internal sealed class Responses
{
    private readonly IReadOnlyDictionary<string, Record> byId;
    private readonly IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes;
    private readonly Dictionary<Claim, IReadOnlyList<Entity>> speakers;
    private readonly Dictionary<Claim, string> parties;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toClaim;
    private readonly ILookup<string, (Claim From, RespondsTo Link)> toSource;

    public Responses(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes)
    {
        (this.byId, this.quotes) = (byId, quotes);
        Claims = [.. records.OfType<Claim>()];
        speakers = Claims.ToDictionary(claim => claim, Speakers);
        parties = speakers.ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value.Select(entity => entity.Id).Order(StringComparer.Ordinal)));
        var links = Claims.SelectMany(claim => claim.RespondsTo.Select(link => (claim, link))).ToList();
        toClaim = links.Where(answer => answer.link.Claim is not null).ToLookup(answer => answer.link.Claim!.Value.Value, StringComparer.Ordinal)!;
        toSource = links.Where(answer => answer.link.Source is not null).ToLookup(answer => answer.link.Source!.Value.Value, StringComparer.Ordinal)!;
    }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Entity> AssertedBy(Claim claim) => speakers[claim];

    public List<ResolvedQuote> Support(Claim claim) =>
        [.. quotes.GetValueOrDefault(claim, []).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports })];

    /// <summary>Answers to the claim itself, then those in general terms, among them all to any source that its chain runs through; those against it first.</summary>
    /// <remarks>Nobody answers himself. Who answers the claim itself says more than in an answer to its source, which then is not repeated.</remarks>
    public List<Answer> Answers(Claim claim, List<ResolvedQuote> support)
    {
        List<Answer> answers = [.. toClaim[claim.Id].Where(answer => answer.From != claim).Select(answer => new Answer(answer.From, answer.Link, answer.Link.Scope == ResponseScope.General))];
        var direct = answers.Select(answer => answer.From).ToHashSet();
        var seen = new HashSet<(Claim, Stance)>();
        foreach (var source in support.SelectMany(quote => quote.Through.Append(quote.Source)).OfType<Source>().Distinct())
        {
            foreach (var (from, link) in toSource[source.Id])
            {
                if (from == claim || direct.Contains(from) || IsSameParty(from, claim) || !seen.Add((from, link.Stance.Value))) { continue; }
                answers.Add(new Answer(from, link, true, source));
            }
        }
        return [.. answers.OrderBy(answer => answer.InGeneralTerms).ThenBy(answer => answer.Link.Stance.Value)];
    }

    private bool IsSameParty(Claim one, Claim other) => parties[one].Length > 0 && parties[one] == parties[other];

    private IReadOnlyList<Entity> Speakers(Claim claim)
    {
        var found = Support(claim).SelectMany(quote => quote.Speakers).Distinct().ToList();
        return found.Count > 0 ? found : [.. claim.AssertedBy.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Entity>().Distinct()];
    }
}
