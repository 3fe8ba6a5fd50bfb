using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>What a claim rests on and who says it: all of its finding that no other claim has a part in.</summary>
internal sealed class ClaimBasis
{
    // Documents of its evidence, those that do not count yet too, and who is named as its speaker.
    private readonly IReadOnlyList<Record> named;
    // Of its speakers by their ids: in which organisation each held a role when the words were said.
    private readonly IReadOnlyList<(string Speaker, string Organisation)> offices;
    private QuoteGround ground;

    private ClaimBasis(Claim claim, IReadOnlyList<ResolvedQuote> quotes, IReadOnlyDictionary<string, Record> byId, Lineage lineage, QuoteGround ground)
    {
        this.ground = ground;
        List<ResolvedQuote> support = [.. quotes.Where(IsSupport)];
        AssertedBy = Speakers(claim, support, byId);
        Party = PartyOf(AssertedBy);
        offices = OfficesOf(claim, AssertedBy, support);
        Chain = [.. ChainOf(support)];
        named = [.. claim.Evidence.Select(evidence => evidence.Document).OfType<Located<string>>().Concat(claim.AssertedBy).Select(id => byId.GetValueOrDefault(id.Value)).OfType<Record>().Distinct()];
        var counted = Corroboration.Counted(claim, byId, lineage);
        var pair = Corroboration.Pair(counted);
        Alone = new Finding
        {
            Standing = Standing.Alleged,
            Also = [],
            AssertedBy = AssertedBy,
            Answers = [],
            Counted = counted,
            Corroboration = pair,
            Origins = [.. support.SelectMany(quote => quote.Origins).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Sources = [.. support.Select(quote => quote.Source).OfType<Source>().Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)],
            Steps = support.Count == 0 ? null : support.Max(Steps),
        };
        Alone = Answered(claim, [], contradicts: false, acknowledges: false);
    }

    public IReadOnlyList<Entity> AssertedBy { get; }
    /// <summary>Equal for claims of the same speakers; empty where nobody is known.</summary>
    public string Party { get; }
    /// <summary>The documents that its quotes run through, each once.</summary>
    public IReadOnlyList<Source> Chain { get; }
    /// <summary>The finding where no claim answers it, and it answers none.</summary>
    public Finding Alone { get; }

    /// <param name="known">What the quotes were resolved with, and what has changed since the build before; null: anything may have.</param>
    public static ClaimBasis Of(Claim claim, IReadOnlyList<ResolvedQuote>? quotes, (IReadOnlyDictionary<string, Record> ById, Lineage Lineage) at, (QuoteGround Ground, StaleRecords? Stale) known)
    {
        var (ground, stale) = known;
        if (claim.Worked.Known<ClaimBasis>(Conclusion.Finding, ground.Always, quotes) is { } basis && (ReferenceEquals(basis.ground, ground) || (stale is not null && stale.Covers(basis.ground) && !basis.RestsOn(stale)))) { basis.ground = ground; return basis; }
        return claim.Worked.Keep(Conclusion.Finding, new ClaimBasis(claim, quotes ?? [], at.ById, at.Lineage, ground), ground.Always, quotes);
    }

    /// <summary>Whether the same claims answer it as then: it is of the same speakers, and of quotes that run through the same documents, by their ids.</summary>
    /// <param name="was">The claim then.</param>
    /// <param name="before">What was found then.</param>
    /// <param name="quotes">The claim's quotes then.</param>
    public bool IsAnsweredLike(Claim was, Finding before, IReadOnlyList<ResolvedQuote> quotes)
    {
        List<ResolvedQuote> support = [.. quotes.Where(IsSupport)];
        return Party == PartyOf(before.AssertedBy) && Chain.Select(source => source.Id).SequenceEqual(ChainOf(support).Select(source => source.Id), StringComparer.Ordinal) && offices.SequenceEqual(OfficesOf(was, before.AssertedBy, support));
    }

    /// <summary>Whether each speaker of either is one of the other, its organisation, or somebody with a role there.</summary>
    public bool IsOfOneParty(ClaimBasis other) => Party.Length > 0 && (Party == other.Party || (offices.Count + other.offices.Count > 0 && other.Party.Length > 0
        && AssertedBy.All(one => other.AssertedBy.Any(two => AreOne(one, two, other))) && other.AssertedBy.All(two => AssertedBy.Any(one => AreOne(one, two, other)))));

    private bool AreOne(Entity own, Entity others, ClaimBasis other) => own.Id == others.Id || offices.Contains((own.Id, others.Id)) || other.offices.Contains((others.Id, own.Id));

    /// <summary>Whether this is what a finding was made of: then it holds still, as far as no claim that answers is another.</summary>
    public bool IsOf(Finding finding) => ReferenceEquals(finding.AssertedBy, AssertedBy);

    private static bool IsSupport(ResolvedQuote quote) => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports };

    private static string PartyOf(IReadOnlyList<Entity> speakers) => string.Join(' ', speakers.Select(entity => entity.Id).Order(StringComparer.Ordinal));

    private static IReadOnlyList<(string, string)> OfficesOf(Claim claim, IReadOnlyList<Entity> speakers, List<ResolvedQuote> support) => speakers.All(speaker => speaker.Roles.Count == 0) ? []
        : [.. (support.Exists(quote => quote.Speakers.Count > 0)
            ? support.SelectMany(quote => quote.Speakers.Select(speaker => (speaker, role: RoleOfTheTime.Of(speaker, quote))))
            : speakers.Select(speaker => (speaker, role: RoleOfTheTime.Of(speaker, claim.Dating.Value)))).Where(held => held.role?.Organisation is not null).Select(held => (held.speaker.Id, held.role!.Organisation!.Value.Value)).Distinct()];

    private static IEnumerable<Source> ChainOf(IEnumerable<ResolvedQuote> support) => support.SelectMany(quote => quote.Through.Append(quote.Source)).OfType<Source>().Distinct();

    private bool RestsOn(StaleRecords stale) => stale.HasAny(named) || stale.HasAny(AssertedBy) || stale.HasAny(Chain) || stale.HasAny(Alone.Origins) || Alone.Counted.Any(one => stale.Has(one.Document) || stale.HasAny(one.Origins));

    public Finding Answered(Claim claim, IReadOnlyList<Answer> answers, bool contradicts, bool acknowledges)
    {
        var applying = new List<Standing>();
        if (claim.Retracted is not null) { applying.Add(Standing.Retracted); }
        if (claim.Modality.Value == Modality.Holds) { applying.Add(Standing.Position); }
        if (contradicts || answers.Any(answer => answer is { IsAgainst: true, Stands: true })) { applying.Add(Standing.Disputed); }
        if (acknowledges) { applying.Add(Standing.Acknowledged); }
        if (Alone.Corroboration is not null) { applying.Add(Standing.Corroborated); }
        if (applying.Count == 0) { applying.Add(Standing.Alleged); }
        // All that apply, in the order of precedence.
        return Alone with { Standing = applying[0], Also = applying[1..], Answers = answers, Contradicts = contradicts };
    }

    // What is not shown is a step, too.
    private static int Steps(ResolvedQuote quote) => quote.SpeaksForItself ? 0 : quote.Quote.Through.Count + 1;

    private static List<Entity> Speakers(Claim claim, List<ResolvedQuote> support, IReadOnlyDictionary<string, Record> byId)
    {
        var found = support.SelectMany(quote => quote.Speakers).Distinct().ToList();
        return found.Count > 0 ? found : [.. claim.AssertedBy.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Entity>().Distinct()];
    }
}
