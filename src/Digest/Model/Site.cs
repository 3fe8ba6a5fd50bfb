using Edtf;

namespace Digest.Model;

/// <summary>The digest with everything resolved: what checks judge and outputs show. Holds published and reached records only.</summary>
internal sealed class Site
{
    public required DigestConfig Config { get; init; }
    /// <summary>Built-in kinds in their usual order, then the digest's own.</summary>
    public required IReadOnlyList<KindInfo> Kinds { get; init; }
    /// <summary>By kind as <see cref="Kinds"/> has them, then by code or title as readers see them sorted, then by id.</summary>
    public required IReadOnlyList<Record> Records { get; init; }
    public required IReadOnlyDictionary<string, Record> ById { get; init; }
    /// <summary>By id: in which other languages a record has a page, in the order of <c>languages</c>. Records without any are not in it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Lang, string Address)>> Translations { get; init; } = new Dictionary<string, IReadOnlyList<(string, string)>>();
    /// <summary>The records as the site's other languages say them, in the order of <c>languages</c>; none where the site itself is in one of those: for audits alone.</summary>
    public Lazy<IReadOnlyList<Record>> InOtherLanguages { get; init; } = new([]);
    /// <summary>It is the digest in one of its other languages.</summary>
    public bool IsTranslation { get; init; }
    /// <summary>Records whose words are this site's own: in a translation those that are translated. What others say is the original's, and told there.</summary>
    public IEnumerable<Record> Written => IsTranslation ? Records.Where(record => record.Head.Translated is not null) : Records;
    /// <summary>Withdrawn records at whose address a notice stands, as long as its words are this site's own.</summary>
    public IEnumerable<Record> Notices => IsTranslation ? [] : All.Where(record => record.LeavesNotice);
    /// <summary>What is not shown, with the reason: for <c>--verbose</c> alone, never for an output.</summary>
    public required IReadOnlyList<Skipped> Skipped { get; init; }
    /// <summary>Withdrawn records: nothing of them but address, date, by whom and why.</summary>
    public required IReadOnlyList<Tombstone> Tombstones { get; init; }
    /// <summary>By published record: what it rests on that changed since its curator looked at it; newest change first. Records without any are not in it.</summary>
    public required IReadOnlyDictionary<Record, IReadOnlyList<Unreviewed>> Unreviewed { get; init; }
    /// <summary>By source id: the seeds that are held and on this machine.</summary>
    public required IReadOnlyDictionary<string, SeedText> Seeds { get; init; }
    /// <summary>The same of sources that are not shown: for checks alone, never for an output.</summary>
    public IReadOnlyDictionary<string, SeedText> HiddenSeeds { get; init; } = new Dictionary<string, SeedText>();
    /// <summary>By source id: what may be told of a restricted document, from itself where it is here, else from the lock.</summary>
    public IReadOnlyDictionary<string, LockedSeed> Restricted { get; init; } = new Dictionary<string, LockedSeed>();
    public required IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> Quotes { get; init; }
    /// <summary>By source, ordered by place in the seed, then owner's id: every quote of published records from it.</summary>
    public required IReadOnlyDictionary<Source, SourceUse> Uses { get; init; }
    /// <summary>By document: its newest versions, where any is recorded; more than one where several replace it.</summary>
    public IReadOnlyDictionary<Source, IReadOnlyList<Source>> NewestVersions { get; init; } = new Dictionary<Source, IReadOnlyList<Source>>();
    public required IReadOnlyDictionary<Record, IReadOnlyList<Backlink>> Backlinks { get; init; }
    public required IReadOnlyDictionary<Claim, Finding> Findings { get; init; }
    /// <summary>Bounds of a dated record, from its own date or, for an undated event, from its order among others.</summary>
    public required IReadOnlyDictionary<Record, Extent> Extents { get; init; }
    /// <summary>By record: names found in its body that are linked by themselves.</summary>
    public required IReadOnlyDictionary<Record, IReadOnlyList<Mention>> Mentions { get; init; }
    /// <summary>Names that stand in bodies and are not linked, since several records have them; ordinal.</summary>
    public IReadOnlyList<SharedName> SharedNames => SharedNamesLater.Value;
    /// <summary>The same, worked out when it is asked for.</summary>
    public Lazy<IReadOnlyList<SharedName>> SharedNamesLater { get; init; } = new([]);

    /// <summary>By input path: the pictures that bodies of published records show, cleaned.</summary>
    public IReadOnlyDictionary<string, Picture> Pictures { get; init; } = new Dictionary<string, Picture>();
    /// <summary>Every picture's file of <c>input/</c>: for checks alone.</summary>
    public IReadOnlySet<string> PicturePaths { get; init; } = new HashSet<string>();
    /// <summary>By person: who signed what the site reveals about them.</summary>
    public IReadOnlyDictionary<string, AuditSignature> Audits { get; init; } = new Dictionary<string, AuditSignature>();

    /// <summary>Of <see cref="Records"/>.</summary>
    public RecordGroups Groups { get => LazyInitializer.EnsureInitialized(ref field, () => new(Records)); init; }
    /// <summary>Of <see cref="All"/>: for checks alone.</summary>
    public RecordGroups GroupsOfAll { get => LazyInitializer.EnsureInitialized(ref field, () => new(All)); init; }

    /// <summary>Every record, drafts and repeated ids included, ordinal by path: for checks alone, never for an output.</summary>
    public required IReadOnlyList<Record> All { get; init; }
    /// <summary>Ids, as they are written, that two of <see cref="All"/> have, letter case folded: for checks alone. Nothing tells which of the two a reference means.</summary>
    public IReadOnlySet<string> RepeatedIds { get; init; } = new HashSet<string>();
    /// <summary>Every file of <c>seeds/</c>: for checks alone.</summary>
    public required IReadOnlySet<string> SeedPaths { get; init; }
    /// <summary>The same files by what they hold: for checks alone.</summary>
    public SeedSums SeedSums { get; init; } = SeedSums.None;
    /// <summary>What <c>input/digest.lock</c> says, whether it is still true or not: for checks alone.</summary>
    public IReadOnlyDictionary<string, LockedSeed> Locks { get; init; } = new Dictionary<string, LockedSeed>();
    /// <summary>What links and ids mean; it knows drafts too, so that a check can tell them from mistakes.</summary>
    public required Addresses Addresses { get; init; }
    /// <summary>What stands in the digest and could not be read.</summary>
    public UnreadRecords Unread { get; init; } = UnreadRecords.None;
    /// <summary>By which what is worked out of a record and its links is kept: the same as long as they lead where they led.</summary>
    public Ground Links { get; init; } = new(new object());
    /// <summary>By which what is worked out of documents and their records alone is kept: the same as long as no source, none who may speak in one, and no text of a document changes.</summary>
    public Ground Documents { get; init; } = new(new object());
    /// <summary>By which the order of time is kept: the same as long as no date, no order and no place of a quote changes.</summary>
    public Ground Dates { get; init; } = new(new object());

    /// <summary>Tells the state of a record that is published; asked through <see cref="VersionOf"/>.</summary>
    public Func<Site, Record, RecordVersion> Versions { get; init; } = (_, _) => RecordVersion.None;

    public RecordVersion VersionOf(Record record) => Versions(this, record);
    public IReadOnlyList<T> Of<T>() where T : Record => Groups.Of<T>();
    /// <summary>Those of <see cref="Records"/> that have it.</summary>
    public IReadOnlyList<Record> With(RecordTraits trait) => Groups.With(trait);
    /// <summary>Those of <see cref="All"/> that have it: for checks alone.</summary>
    public IReadOnlyList<Record> WithOfAll(RecordTraits trait) => GroupsOfAll.With(trait);
    /// <summary>Those of <see cref="All"/>: for checks alone.</summary>
    public IReadOnlyList<T> OfAll<T>() where T : Record => GroupsOfAll.Of<T>();
    /// <summary>How many there are of <see cref="Records"/> by the folder of their kind, without kinds that have none. Those of a kind stand together.</summary>
    public IReadOnlyDictionary<string, int> CountsByFolder()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0, counted = 0; i < Records.Count; i++)
        {
            if (i + 1 < Records.Count && ReferenceEquals(Records[i].Kind, Records[i + 1].Kind)) { continue; }
            counts[Records[i].Kind.Folder] = counts.GetValueOrDefault(Records[i].Kind.Folder) + i + 1 - counted;
            counted = i + 1;
        }
        return counts;
    }

    public IReadOnlyList<ResolvedQuote> QuotesOf(Record record) => Quotes.GetValueOrDefault(record, []);
    public IReadOnlyList<Backlink> BacklinksOf(Record record) => Backlinks.GetValueOrDefault(record, []);
    public IReadOnlyList<Unreviewed> UnreviewedOf(Record record) => Unreviewed.GetValueOrDefault(record, []);
    /// <summary>The record of an id, else of a code in whatever letter case; null: none has it.</summary>
    public static Record? Named(IReadOnlyList<Record> records, string asked) =>
        records.FirstOrDefault(one => one.Id == asked) ?? records.FirstOrDefault(one => string.Equals(one.Head.Code?.Value, asked, StringComparison.OrdinalIgnoreCase));

    public Record? Find(string id) => ById.GetValueOrDefault(id);
    /// <summary>The picture that an address in a body means; null where there is none that is published.</summary>
    public Picture? PictureOf(Record record, string address) => PicturePath.Of(record.Head.Path, address).Select(path => Pictures.GetValueOrDefault(path)).FirstOrDefault(picture => picture is not null);
    /// <summary>What the front matter of a record says of a picture in its body; null: nothing.</summary>
    public PictureCredit? CreditOf(Record record, Picture picture) => record.Head.Pictures.FirstOrDefault(credit => PictureOf(record, credit.File.Value)?.Path == picture.Path);
    /// <summary>The published record of that type, or null: fields may name a draft, which is never shown.</summary>
    public T? Find<T>(Located<string>? reference) where T : Record => reference is { } id ? ById.GetValueOrDefault(id.Value) as T : null;
    public IReadOnlyList<T> Find<T>(IEnumerable<Located<string>> references) where T : Record
    {
        var found = new List<T>();
        foreach (var reference in references)
        {
            if (ById.GetValueOrDefault(reference.Value) is T record) { found.Add(record); }
        }
        return found.Count < 2 ? found : found.Distinct().ToList();
    }
    /// <summary>The same of a list, which is short nearly always.</summary>
    public IReadOnlyList<T> Find<T>(IReadOnlyList<Located<string>> references) where T : Record
    {
        if (references.Count == 0) { return []; }
        if (references.Count > 16) { return Find<T>(references.AsEnumerable()); }
        var found = new List<T>(references.Count);
        for (int i = 0; i < references.Count; i++)
        {
            if (ById.GetValueOrDefault(references[i].Value) is T record && !found.Contains(record)) { found.Add(record); }
        }
        return found;
    }
}

internal sealed record Skipped(Record Record, string Reason);

/// <summary>A withdrawn record, without anything of itself.</summary>
/// <param name="Date">A complete day; null where the record does not say.</param>
internal sealed record Tombstone(string Address, EdtfDate? Date, string? By, string? Reason)
{
    /// <summary>Its <c>redirect_from</c>: the notice stands there too.</summary>
    public IReadOnlyList<string> OldAddresses { get; init; } = [];
    /// <summary>The records that stand in its place.</summary>
    public IReadOnlyList<Located<string>> ReplacedBy { get; init; } = [];
    /// <summary>False keeps it out of feeds.</summary>
    public bool Index { get; init; } = true;
    /// <summary>Of the digest in another of its languages: it had a page there.</summary>
    public bool IsTranslated { get; init; }
}

/// <summary>Something that a record rests on was corrected or withdrawn, and the record was not looked at again since.</summary>
/// <param name="Named">Where the record names it: the id as written.</param>
/// <param name="Corrected">Null where it was withdrawn.</param>
/// <param name="Withdrawn">Null where it was corrected.</param>
/// <param name="Date">Of its newest change; null for a withdrawal that does not say.</param>
/// <param name="Looked">The newest review of it, which came before; null: none.</param>
internal sealed record Unreviewed(Located<string> Named, Record? Corrected, Tombstone? Withdrawn, EdtfDate? Date, Review? Looked);

/// <summary>How much of a source the site shows, and where.</summary>
/// <param name="Quotes">All published quotes from it, by place in the seed.</param>
/// <param name="ShownWords">Words of the seed that stand somewhere in the site, each counted once.</param>
/// <param name="Shown">Stretches of the seed that may be shown, merged and ascending; the whole text where rights are full.</param>
internal sealed record SourceUse(IReadOnlyList<ResolvedQuote> Quotes, int ShownWords, IReadOnlyList<(int Start, int End)> Shown);

internal enum BacklinkReason { Body, Topic, Concerns, ConductOf, Speaker, QuotedInSupport, QuotedAgainst, QuotedOnEvidence, QuotedOnRetraction, Quoted, Through, AssertedBy, Evidence, RespondsTo, Quotes, ReportsOn, By, IssuedBy, AddressedTo, EchoedBy, Elaborates, RestsOn, Participant, Place, Tells, Order, PartOf, Broader, Role, Overlap, Response, Review, Picture, Translation, Replaces }

/// <summary>A published record that links to another.</summary>
/// <param name="Reason">The first: its body, where that links; else what its front matter gives first.</param>
/// <param name="Sentence">For a link in a body: the sentence it stands in; else the linking record's statement, summary or title.</param>
internal sealed record Backlink(Record From, BacklinkReason Reason, Sentence Sentence)
{
    private readonly ulong all = 1ul << (int)Reason;

    /// <summary>It links for no other reason.</summary>
    public bool HasOne => System.Numerics.BitOperations.IsPow2(all);

    /// <summary>Whether it links for that reason, be it <see cref="Reason"/> or another.</summary>
    public bool Has(BacklinkReason reason) => (all & (1ul << (int)reason)) != 0;

    /// <summary>It names the other as the speaker of one of its quotes, whatever the quote is there for.</summary>
    public bool IsSpoken => (all & Spoken) != 0;

    private static readonly ulong Spoken = Enum.GetValues<BacklinkReason>().Where(Reference.IsSpoken).Aggregate(0ul, (sum, reason) => sum | (1ul << (int)reason));

    /// <summary>The same, which links for one reason more.</summary>
    public Backlink And(BacklinkReason reason) => Has(reason) ? this : new Backlink(this, reason);

    private Backlink(Backlink link, BacklinkReason more) : this(link.From, link.Reason, link.Sentence) => all = link.all | (1ul << (int)more);
}

/// <summary>How parties answer each other on a claim. It reports; it is no verdict.</summary>
internal enum Standing { Retracted, Position, Disputed, Acknowledged, Corroborated, Alleged }

/// <summary>A published answer to a claim: to itself, or to a source that its chain runs through.</summary>
/// <param name="Source">The answered source, where the answer is to a source; null where it is to the claim itself.</param>
internal sealed record Answer(Claim From, RespondsTo Link, bool InGeneralTerms, Source? Source = null)
{
    /// <summary>It rejects, explains otherwise or attacks the source: what makes both claims disputed, while both stand.</summary>
    public bool IsAgainst => Link.Stance.Value is Stance.Rejects or Stance.OtherExplanation or Stance.AttacksSource;
    /// <summary>Nobody has taken it back. One that was is shown, with its date, and decides nothing any longer.</summary>
    public bool Stands => From.Retracted is null;
}

/// <summary>Specific evidence whose document is held: what counts towards corroboration.</summary>
/// <param name="Origins">The documents that its document goes back to.</param>
internal sealed record CountedEvidence(Evidence Evidence, Source Document, IReadOnlyList<Source> Origins);

/// <summary>What is computed for a claim.</summary>
internal sealed record Finding
{
    public required Standing Standing { get; init; }
    /// <summary>The other standings that apply as well, in the order of precedence.</summary>
    public required IReadOnlyList<Standing> Also { get; init; }
    /// <summary>Speakers of the supporting quotes, else as typed.</summary>
    public required IReadOnlyList<Entity> AssertedBy { get; init; }
    /// <summary>First those that answer the claim itself, then those in general terms; among these by stance.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }
    /// <summary>Distinct origins of the supporting quotes.</summary>
    public required IReadOnlyList<Source> Origins { get; init; }
    /// <summary>All evidence that counts towards corroboration.</summary>
    public IReadOnlyList<CountedEvidence> Counted { get; init; } = [];
    /// <summary>Two of <see cref="Counted"/>, of two kinds and from two origins: why it is corroborated; null where it is not.</summary>
    public (CountedEvidence First, CountedEvidence Second)? Corroboration { get; init; }
    /// <summary>It contradicts another published claim, and is disputed for that.</summary>
    public bool Contradicts { get; init; }
    /// <summary>Distinct sources quoted in support.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
    /// <summary>Most documents on the way from a speaker to this page, the source included, over its supporting quotes; 0 where the source is the speaker's own; null where no passage is quoted, and none is known.</summary>
    public required int? Steps { get; init; }
}

/// <summary>When something can have happened.</summary>
/// <param name="FromOrder">The bounds come from "after" and "before", not from a date.</param>
/// <param name="Basis">How the dates behind the bounds are known; of several, the one furthest from the sources.</param>
internal sealed record Extent(EdtfDay? Earliest, EdtfDay? Latest, bool FromOrder, DateBasis Basis = DateBasis.Stated)
{
    /// <summary>From an order: the date of the other event that bounds its beginning, where that date is not sure itself; null where it is.</summary>
    public EdtfDate? VagueFirst { get; init; }
    /// <summary>The same of its end.</summary>
    public EdtfDate? VagueLast { get; init; }
}

/// <summary>A name in a body that is linked by itself.</summary>
/// <param name="Offset">In the file.</param>
internal sealed record Mention(int Offset, int Length, Record Target);

/// <summary>A record with a name, and where it says so.</summary>
internal readonly record struct NameOwner(Record Record, Located<string> Name);

/// <summary>Where a name stands in a body.</summary>
/// <param name="Offset">In the file.</param>
internal readonly record struct NamePlace(Record In, int Offset, int Length);

/// <summary>A name that several records have.</summary>
/// <param name="Owners">Two or more, by path.</param>
/// <param name="Places">In each body the first.</param>
internal sealed record SharedName(string Name, IReadOnlyList<NameOwner> Owners, IReadOnlyList<NamePlace> Places);
