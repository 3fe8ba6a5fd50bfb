using Digest.Model;
using Digest.Stages.Linking;
using Digest.Stages.Redaction;

namespace Digest.Stages;

/// <summary>Resolves what records name: quotes, links, chains, order, standing. Never judges: what cannot be resolved stays unresolved, for the checks to say.</summary>
internal static class Linker
{
    public static Site Link(ParsedDigest digest, CancellationToken cancel = default) => Link(digest, null, null, cancel);

    /// <param name="withheld">For a digest whose protected terms are replaced: it shows the records of the written one, and its quotes with their proof.</param>
    /// <param name="like">For a digest in another of its languages: it shows the records that this one shows.</param>
    public static Site Link(ParsedDigest digest, WithheldQuotes? withheld, Site? like, CancellationToken cancel)
    {
        var first = FirstOfEachId(digest.Records);
        var visible = first.Values.Where(record => record.Head.Status == PublicationStatus.Published).ToList();
        var published = visible.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var known = new Addresses(digest.Records, published, digest.Kinds);
        string map = LinkMap.OfRecords(digest);
        var memory = (digest.Memory, Map: digest.Memory.MapOf(LinkMap.Of(digest, map, published)));
        var (mentions, shared) = MentionFinder.Find(published, digest.Config, known, memory, cancel);
        var reached = (withheld?.Records ?? like?.ById) is { } given ? visible.Where(record => given.ContainsKey(record.Id)).ToHashSet() : Reach.From(published, mentions, known, memory);
        var records = RecordOrder.Sort(visible.Where(reached.Contains), digest.Kinds);
        var byId = records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var addresses = new Addresses(known, byId, digest.Kinds, digest.Config);
        memory.Map = digest.Memory.MapOf(LinkMap.Of(digest, map, byId));
        Tombstone[] tombstones = [.. first.Values.Where(record => record.LeavesNotice).Select(Stone).OrderBy(stone => stone.Address, StringComparer.Ordinal)];
        var lineage = new Lineage(records, byId);
        var quotes = new QuoteResolver(byId, digest, lineage, withheld).Resolve(records, cancel);
        var restricted = RestrictedSeeds.Of(digest, records, quotes);
        Dictionary<Record, IReadOnlyList<Unreviewed>> unreviewed = [];
        Dictionary<Source, SourceUse> uses = [];
        Dictionary<Record, IReadOnlyList<Backlink>> backlinks = [];
        Dictionary<Claim, Finding> findings = [];
        Dictionary<Record, Extent> extents = [];
        // None of them needs another.
        Parallel.Invoke(new ParallelOptions { CancellationToken = cancel },
            () => findings = new Findings(new Responses(records, byId, quotes), byId, lineage).All(),
            () => backlinks = BacklinkIndex.Of(records, mentions, (addresses, digest.Words), memory),
            () => uses = SourceUses.Of(records, quotes, digest.Seeds, restricted),
            () => unreviewed = Changes.Unreviewed(records, addresses, tombstones, memory),
            () => extents = Extents.Of(records, byId));
        return new Site
        {
            Config = digest.Config,
            Kinds = digest.Kinds,
            Records = records,
            ById = byId,
            Translations = TranslatedPages(digest, byId),
            Skipped = Skipped(digest.Records, first, reached),
            Tombstones = tombstones,
            Unreviewed = unreviewed,
            Seeds = digest.Seeds.Where(pair => byId.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
            Quotes = quotes,
            Restricted = restricted,
            Uses = uses,
            Backlinks = backlinks,
            Findings = findings,
            Extents = extents,
            Mentions = mentions.Where(pair => reached.Contains(pair.Key)).ToDictionary(),
            SharedNames = shared,
            Addresses = addresses,
            Pictures = digest.Pictures,
            PicturePaths = digest.PicturePaths,
            All = digest.Records,
            SeedPaths = digest.SeedPaths,
            Locks = digest.Locks,
            Audits = digest.Audits,
            Versions = digest.Versions,
        };
    }

    /// <summary>Where an id repeats, the first file in path order; a check reports the rest.</summary>
    private static Dictionary<string, Record> FirstOfEachId(IReadOnlyList<Record> records)
    {
        var first = new Dictionary<string, Record>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records) { first.TryAdd(record.Id, record); }
        return first;
    }

    private static List<Skipped> Skipped(IReadOnlyList<Record> records, Dictionary<string, Record> first, HashSet<Record> reached)
    {
        var skipped = new List<Skipped>();
        foreach (var record in records)
        {
            string? reason = record.Head.Status switch
            {
                PublicationStatus.Draft => "draft",
                PublicationStatus.Withdrawn => "withdrawn",
                _ when first[record.Id] != record => "repeats an id",
                _ when !reached.Contains(record) => "no published record names it",
                _ => null,
            };
            if (reason is not null) { skipped.Add(new Skipped(record, reason)); }
        }
        return skipped;
    }

    private static Dictionary<string, IReadOnlyList<(string, string)>> TranslatedPages(ParsedDigest digest, Dictionary<string, Record> byId)
    {
        var order = digest.Config.Languages.Select((language, i) => (language.Tag.Value, i)).ToDictionary(pair => pair.Value, pair => pair.i, StringComparer.Ordinal);
        return digest.Translations.Where(translation => !translation.IsDraft && digest.ByPath.GetValueOrDefault(translation.OriginalPath) is { } original && byId.ContainsKey(original.Id))
            .GroupBy(translation => digest.ByPath[translation.OriginalPath])
            .ToDictionary(group => group.Key.Id, IReadOnlyList<(string, string)> (group) => [.. group.OrderBy(translation => order[translation.Lang]).Select(translation => (translation.Lang, $"{translation.Lang}/{group.Key.Address}"))], StringComparer.Ordinal);
    }

    private static Tombstone Stone(Record record) => new(record.Address, record.Head.Withdrawn?.Date.Value, record.Head.Withdrawn?.By, record.Head.Withdrawn?.Reason)
    {
        OldAddresses = [.. record.Head.RedirectFrom.Select(old => OldAddress.Of(old.Value))],
        Index = record.Head.Index,
    };
}
