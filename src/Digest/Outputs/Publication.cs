using Digest.Model;
using Digest.Outputs.LongTexts;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>Everything that an output is made of.</summary>
internal sealed record Publication(Site Site, Words Words, Theme Theme)
{
    private readonly Lazy<SiteIndexes> indexes = new(() => new SiteIndexes(Site));
    private readonly Lazy<Navigation> navigation = new(() => new Navigation(Site, Words));

    /// <summary>The style of citations.</summary>
    public required Citations.CitationStyle Style
    {
        get;
        init
        {
            field = value;
            var references = new Citing.References(Site, Words, value);
            References = references;
            longTexts = new(() => new LongTextIndex(Site, record => BodyHtml.Of(new PageScope(Site, Words, record.Address) { References = references }, record).Text, source => Indexes.RoomOf(source).Text));
        }
    }
    public Citing.References References { get; private init; } = null!;
    /// <summary>Made when the first page is.</summary>
    public LongTextIndex LongTexts => longTexts!.Value;
    private readonly Lazy<LongTextIndex>? longTexts;
    /// <summary>In which pages offer their own citation; the digest's first.</summary>
    public IReadOnlyList<Citations.CitationStyle> Offered { get; init { field = value; offered = new(() => new Citing.OfferedStyles(value, Words)); } } = [];
    private readonly Lazy<Citing.OfferedStyles>? offered;

    /// <summary>The language of its pages; null where the site has one alone.</summary>
    public PageLanguage? Language { get; init; }
    /// <summary>All languages of the site, this one too, the digest's own first; empty where it has one alone.</summary>
    public IReadOnlyList<PageLanguage> Languages { get; init; } = [];
    /// <summary>The same digest in its other languages; empty for these themselves.</summary>
    public IReadOnlyList<Publication> Translations { get; init; } = [];
    /// <summary>Its pages are translations: only what is in their language has a page, and there are no other files.</summary>
    public bool IsTranslation => Language is { Prefix.Length: > 0 };

    /// <summary>The digest as it was written, for messages: the same, unless protected terms are replaced in what is published.</summary>
    public Site Written { get; init; } = Site;

    /// <summary>What several pages look up; made once.</summary>
    public SiteIndexes Indexes => indexes.Value;
    public Navigation Navigation => navigation.Value;

    /// <summary>Made when the first page or list asks for it.</summary>
    public Func<DigestVersion> MakeVersion { get; init { field = value; version = new(value); } } = () => DigestVersion.None;
    private readonly Lazy<DigestVersion> version = new(() => DigestVersion.None);

    /// <summary>Stands on one page and in the manifest alone, so that a commit does not rewrite every page.</summary>
    public DigestVersion Version => version.Value;

    private readonly SharedViews shared = new();

    public PageScope At(string path) => new(Site, Words, path) { References = References, Offered = offered?.Value, Passages = Indexes.Passages, Originals = Indexes.Originals, Language = Language, Languages = Languages, LongTexts = LongTexts, Shared = shared };
}

/// <summary>One kind of files of the site. Pure: it plans files, and each makes its own bytes.</summary>
internal delegate IEnumerable<OutputFile> Output(Publication publication);

/// <summary>Lookups over the whole site, so that no page searches it.</summary>
internal sealed class SiteIndexes
{
    private readonly Lazy<Dictionary<Record, int>> ranks;
    private readonly Lazy<Chronology> chronology;
    private readonly Lazy<TimelineIndex> timelines;
    private readonly Lazy<TimelinePlan> timeline;
    private readonly Lazy<IReadOnlyList<TimelineEntry>> exported;
    private readonly Lazy<bool> hasCalendar;
    private readonly Lazy<MeanwhileIndex> meanwhile;
    private readonly Lazy<ThroughIndex> through;
    private readonly Lazy<CitedIn> cited;
    private readonly Lazy<RelatedClaims> related;
    private readonly Lazy<CorrectionsPlan> corrections;
    private readonly Lazy<Feeds.FeedIndex> feeds;
    private readonly Lazy<ClaimGroups<Entity>> asserted;
    private readonly Lazy<ClaimGroups<string>> topics;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Source, IReadOnlyList<Claim>> chains = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Source, SourceRoom> rooms = [];
    private readonly Lazy<ClaimGroups<string>> conduct;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Source, ILookup<Claim, Claim>> answered = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Claim, bool> addressed = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Record, Html> attributions = [];
    private readonly Site of;
    private readonly Lazy<SectionIndex> sections;

    public SiteIndexes(Site site)
    {
        of = site;
        (Passages, Originals) = (new PassageIndex(site), new OriginalIndex(site));
        ranks = new(() => RanksOf(site.Records));
        foreach (var page in site.Of<Page>()) { if (page.IndexOf is { } folder) { Introductions[folder] = page; } }
        sections = new(() => new SectionIndex(site));
        chronology = new(() => Chronology.Of(site));
        timelines = new(() => new TimelineIndex(site, record => Naming(record)));
        timeline = new(() => TimelinePlan.Of(site));
        exported = new(() => Data.ExportedEntries.Of(site, Timeline));
        hasCalendar = new(() => Data.CalendarFile.HoldsAny(Exported));
        meanwhile = new(() => MeanwhileIndex.Of(site.Dates, Timeline.Periods, MeanwhileView.Most, MeanwhileView.IsApart));
        through = new(() => new ThroughIndex(site, document => Naming(document, BacklinkReason.Through)));
        cited = new(() => new CitedIn(site, source => Naming(source, BacklinkReason.Body)));
        related = new(() => RelatedClaims.Of(site, Chronology));
        corrections = new(() => new CorrectionsPlan(site));
        feeds = new(() => new Feeds.FeedIndex(site, Corrections));
        var claims = new Lazy<IReadOnlyList<Claim>>(() => Chronology.Claims(site));
        asserted = new(() => new(claims.Value, (claim, named) => named.AddRange(site.Findings[claim].AssertedBy)));
        topics = new(() => new(claims.Value, (claim, named) => TimelineIndex.Add(claim.Head.Topics, named)));
        conduct = new(() => new(claims.Value, (claim, named) => TimelineIndex.Add(claim.ConductOf, named)));
    }

    /// <summary>By folder (empty: the front page): the prose of an <c>index.md</c>.</summary>
    public Dictionary<string, Page> Introductions { get; } = new(StringComparer.Ordinal);
    public SectionIndex Sections => sections.Value;
    public PassageIndex Passages { get; }
    public OriginalIndex Originals { get; }
    public Chronology Chronology => chronology.Value;
    public TimelineIndex Timelines => timelines.Value;
    public TimelinePlan Timeline => timeline.Value;
    /// <summary>What of the timeline is there as data.</summary>
    public IReadOnlyList<TimelineEntry> Exported => exported.Value;
    /// <summary>Whether <c>data/timeline.ics</c> is made.</summary>
    public bool HasCalendar => hasCalendar.Value;
    public MeanwhileIndex Meanwhile => meanwhile.Value;
    public ThroughIndex Through => through.Value;
    public CitedIn CitedIn => cited.Value;
    /// <summary>What of its lists and its text stands on the page of a document.</summary>
    public SourceRoom RoomOf(Source source) => rooms.GetOrAdd(source, static (source, indexes) => SourceRoom.Of(indexes.of, indexes, source), this);
    public RelatedClaims Related => related.Value;
    public CorrectionsPlan Corrections => corrections.Value;
    public Feeds.FeedIndex Feeds => feeds.Value;
    public ClaimGroups<Entity> AssertedBy => asserted.Value;
    /// <summary>Claims by the id of their topics.</summary>
    public ClaimGroups<string> ByTopic => topics.Value;

    /// <summary>Whoever states a claim, or asks for what a recommendation says, with the way by which it is known, without links.</summary>
    /// <param name="scope">Any page of the same language.</param>
    public Html AttributionOf(PageScope scope, Record record) => attributions.GetOrAdd(record, static (record, scope) => record is Claim claim ? AttributionWords.Unlinked(scope, claim)
        : Markup.Unlinked(RecommendationPage.By(scope, (Recommendation)record)), scope);

    /// <summary>Whether an answer to a claim, or a passage set against it, addresses it by name.</summary>
    public bool IsAddressed(Claim claim) => addressed.GetOrAdd(claim, static (claim, site) => UnaddressedView.IsAddressed(site, claim), of);
    /// <summary>By the id of a party: the claims about its conduct.</summary>
    public ClaimGroups<string> ByConduct => conduct.Value;
    /// <summary>The claims whose chain runs through a document, in the order of time: supported by a quote from it, or by one that came through it.</summary>
    public IReadOnlyList<Claim> ByChain(Source source) => chains.GetOrAdd(source, static (source, indexes) =>
    {
        var quotes = (indexes.of.Uses.TryGetValue(source, out var use) ? use.Quotes : []).Concat(indexes.Through.Of(source));
        return indexes.Chronology.Sort(quotes.Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports }).Select(quote => quote.Owner).OfType<Claim>().Distinct());
    }, this);

    /// <summary>By an answer: the claims, in the order of time, whose chain runs through a document and that it answers.</summary>
    public ILookup<Claim, Claim> Answered(Source source) => answered.GetOrAdd(source, static (source, indexes) => indexes.ByChain(source)
        .SelectMany(claim => indexes.of.Findings[claim].Answers.Select(answer => answer.From).Distinct().Select(from => (from, claim))).ToLookup(pair => pair.from, pair => pair.claim), this);

    /// <summary>Makes what takes longest of all that the page of a record looks up: on another thread, while the page begins.</summary>
    public void Begin(Record record) => _ = record switch
    {
        Event or Claim => (object)Timeline,
        Entity { Kind.Like: not RecordKind.Topic } => Timelines.Of(record),
        _ => Sections,
    };

    /// <summary>The records that name one, and it itself, in the site's order.</summary>
    /// <param name="reason">Those alone that name it for this reason; null: for any.</param>
    private IEnumerable<Record> Naming(Record record, BacklinkReason? reason = null)
    {
        int rank = RankOf(record);
        bool isTold = false;
        foreach (var link in of.BacklinksOf(record))
        {
            if (reason is { } asked && !link.Has(asked)) { continue; }
            if (!isTold && RankOf(link.From) > rank) { isTold = true; yield return record; }
            yield return link.From;
        }
        if (!isTold) { yield return record; }
    }

    /// <summary>Who links to records to which many do; made when a page asks.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<Record, LinkingRecords> Linking { get; } = new();

    /// <summary>The place in the site's order.</summary>
    public int RankOf(Record record) => ranks.Value.GetValueOrDefault(record, int.MaxValue);

    private static Dictionary<Record, int> RanksOf(IReadOnlyList<Record> records)
    {
        var ranks = new Dictionary<Record, int>(records.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < records.Count; i++) { ranks[records[i]] = i; }
        return ranks;
    }
}
