using System.Collections.Concurrent;
using Digest.Model;
using Digest.Stages.Linking;
using Digest.Stages.Redaction;
using Digest.Stages.Remembering;

namespace Digest.Stages;

/// <summary>Resolves what records name: quotes, links, chains, order, standing. Never judges: what cannot be resolved stays unresolved, for the checks to say.</summary>
internal static class Linker
{
    public static Site Link(ParsedDigest digest, CancellationToken cancel = default) => Link(digest, null, null, cancel);

    /// <param name="withheld">For a digest whose protected terms are replaced: it shows the records of the written one, and its quotes with their proof.</param>
    /// <param name="like">For a digest in another of its languages: it shows the records that this one shows.</param>
    public static Site Link(ParsedDigest digest, WithheldQuotes? withheld, Site? like, CancellationToken cancel)
    {
        string line = withheld is null ? digest.Words.Tag : $"{digest.Words.Tag}, withheld";
        var last = digest.Memory.Links.GetValueOrDefault(line);
        var shown = ShownRecords.Of(digest, withheld?.Records ?? like?.ById, (line, last), cancel);
        var (records, _, byId, addresses, names, links) = shown;
        var (first, delta) = (shown.Every.First, shown.Delta);
        Tombstone[] tombstones = shown.DeltaOfAll is { Before.Tombstones.Count: 0 } ? [] : [.. first.Values.Where(record => record.LeavesNotice).Select(Stone).OrderBy(stone => stone.Address, StringComparer.Ordinal)];
        var lineage = delta is not null && !delta.Has<Source>() && ReferenceEquals(digest.Seeds, last!.Seeds) ? last.Lineage : new Lineage(records, byId, withheld?.Seeds ?? digest.Seeds);
        bool isRestricted = (delta is not null && !last!.IsRestricted ? delta.Changed.Select(pair => pair.Value) : records).Any(record => record is Source { Custody.Restricted: true });
        var ground = QuoteGround.Of(digest, delta, (line, last), isRestricted);
        var stale = StaleRecords.Of(delta is null || lineage.IsLike(last!.Lineage) ? delta : null, last?.Quotes, isRestricted);
        // Documents and speakers are as they were, too.
        var few = ReferenceEquals(ground, last?.Quotes) ? delta : null;
        var resolver = new QuoteResolver(byId, digest, lineage, withheld);
        var quotes = few is not null && withheld is null ? resolver.Resolve(few, ground, cancel) : resolver.Resolve(records, ground, stale, cancel);
        var versions = new LaterVersions(shown.Groups.Of<Source>(), byId, digest.Seeds, (like?.Config ?? digest.Config).Language);
        if (withheld is null) { versions.Compare(quotes, (ground, digest.Memory.Quotes), last is { WereCompared: true }, cancel); }
        var restricted = isRestricted ? RestrictedSeeds.Of(digest, records, quotes) : [];
        Dictionary<Record, IReadOnlyList<Unreviewed>> unreviewed = [];
        Dictionary<Source, SourceUse> uses = [];
        Dictionary<Record, IReadOnlyList<Backlink>> backlinks = [];
        IReadOnlyDictionary<Claim, Finding> findings = new Dictionary<Claim, Finding>();
        Dictionary<Record, Extent> extents = [];
        // None of them needs another.
        Parallel.Invoke(new ParallelOptions { CancellationToken = cancel },
            () => findings = few is not null && !few.Has<Claim>() ? few.Before.Findings
                : (delta is null || stale is null || withheld is not null ? null : Findings.Of(delta, few is null ? Renewed(delta.Before) : [.. delta.Changed.Values.OfType<Claim>()], claim => BasisOf(claim, quotes)))
                    ?? new Findings(new Responses(shown.Groups.Of<Claim>(), claim => BasisOf(claim, quotes))).All(),
            () => backlinks = delta is not null ? BacklinkIndex.Of(delta, byId, names.Mentions, (addresses, digest.Words, links, shown.Order)) : BacklinkIndex.Of(records, names.Mentions, (addresses, digest.Words, links)),
            () => uses = delta is not null && stale is not null ? SourceUses.Of(delta, byId, quotes, (digest.Seeds, IsOfChangedAlone: few is not null && withheld is null)) : SourceUses.Of(records, quotes, digest.Seeds, restricted),
            () => unreviewed = Changes.Unreviewed(records, addresses, tombstones, links),
            () => extents = (delta is null ? null : Extents.Of(delta)) ?? Extents.Of(records, byId));
        var site = new Site
        {
            Config = digest.Config,
            Kinds = digest.Kinds,
            Unread = digest.Unread,
            Records = records,
            Groups = shown.Groups,
            GroupsOfAll = shown.GroupsOfAll,
            ById = byId,
            Translations = TranslatedPages(digest, byId),
            InOtherLanguages = new(() => like is null ? InOtherLanguages(digest, byId) : []),
            IsTranslation = like is not null,
            Skipped = shown.DeltaOfAll is { } renewed ? renewed.Of(renewed.Before.Skipped) : Skipped(digest.Records, shown),
            Tombstones = tombstones,
            Unreviewed = unreviewed,
            Seeds = delta is not null && ReferenceEquals(digest.Seeds, last!.Seeds) ? last.Site.Seeds : digest.Seeds.Where(pair => byId.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
            HiddenSeeds = delta is not null && ReferenceEquals(digest.Seeds, last!.Seeds) ? last.Site.HiddenSeeds : digest.Seeds.Where(pair => !byId.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
            Quotes = quotes,
            Restricted = restricted,
            Uses = uses,
            NewestVersions = versions.Newest,
            Backlinks = backlinks,
            Findings = findings,
            Extents = extents,
            Mentions = shown.Mentions,
            SharedNamesLater = names.Shared,
            Links = links,
            Documents = ground,
            Dates = DateGround.Of(delta, quotes, (line, last?.Site.Dates)),
            Addresses = addresses,
            Pictures = digest.Pictures,
            PicturePaths = digest.PicturePaths,
            All = digest.Records,
            RepeatedIds = first.Count == digest.Records.Count ? new HashSet<string>() : Repeated(digest.Records),
            SeedPaths = digest.SeedPaths,
            SeedSums = digest.SeedSums,
            Locks = digest.Locks,
            Audits = digest.Audits,
            Versions = digest.Versions,
        };
        digest.Memory.Links[line] = new LastLink(site, shown with { Delta = null, DeltaOfAll = null }, ground, digest.Seeds, lineage, isRestricted) { WereCompared = versions.AnyReadable || last is { WereCompared: true } };
        return site;

        // The claims that rest on something else than in the build before.
        ConcurrentBag<Claim> Renewed(Site before)
        {
            var found = new ConcurrentBag<Claim>();
            Parallel.ForEach(shown.Groups.Of<Claim>(), claim => { if (!before.Findings.TryGetValue(claim, out var finding) || !BasisOf(claim, quotes).IsOf(finding)) { found.Add(claim); } });
            return found;
        }

        ClaimBasis BasisOf(Claim claim, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> resolved) => ClaimBasis.Of(claim, resolved.GetValueOrDefault(claim), (byId, lineage), (ground, stale));
    }

    private static HashSet<string> Repeated(IReadOnlyList<Record> records) =>
        records.GroupBy(record => record.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).SelectMany(group => group).Select(record => record.Id).ToHashSet(StringComparer.Ordinal);

    private static List<Skipped> Skipped(IReadOnlyList<Record> records, ShownRecords shown)
    {
        var skipped = new List<Skipped>();
        foreach (var record in records)
        {
            string? reason = record.Head.Status switch
            {
                PublicationStatus.Draft => "draft",
                PublicationStatus.Withdrawn => "withdrawn",
                _ when shown.Every.First[record.Id] != record => "repeats an id",
                _ when !shown.Reached.Contains(record) => "no published record names it",
                _ => null,
            };
            if (reason is not null) { skipped.Add(new Skipped(record, reason)); }
        }
        return skipped;
    }

    private static Dictionary<string, IReadOnlyList<(string, string)>> TranslatedPages(ParsedDigest digest, Dictionary<string, Record> byId)
    {
        var order = digest.Config.Languages.Select((language, i) => (language.Tag.Value, i)).ToDictionary(pair => pair.Value, pair => pair.i, StringComparer.Ordinal);
        return digest.Translations.Where(translation => !translation.IsDraft && digest.At(translation.OriginalPath) is { } original && byId.ContainsKey(original.Id))
            .GroupBy(translation => digest.At(translation.OriginalPath)!)
            .ToDictionary(group => group.Key.Id, IReadOnlyList<(string, string)> (group) => [.. group.OrderBy(translation => order[translation.Lang]).Select(translation => (translation.Lang, $"{translation.Lang}/{group.Key.Address}"))], StringComparer.Ordinal);
    }

    private static Record[] InOtherLanguages(ParsedDigest digest, Dictionary<string, Record> byId)
    {
        var texts = digest.Translations.Where(translation => !translation.IsDraft).ToLookup(translation => translation.Lang, StringComparer.Ordinal);
        return [.. digest.Config.Languages.SelectMany(language => texts[language.Tag.Value]).Select(text => (Text: text, Original: digest.At(text.OriginalPath)))
            .Where(pair => pair.Original is { } original && byId.GetValueOrDefault(original.Id) == original).Select(pair => pair.Text.Over(pair.Original!))];
    }

    private static Tombstone Stone(Record record) => new(record.Address, record.Head.Withdrawn?.Date.Value, record.Head.Withdrawn?.By, record.Head.Withdrawn?.Reason)
    {
        OldAddresses = [.. record.Head.RedirectFrom.Select(old => OldAddress.Of(old.Value))],
        ReplacedBy = record.Head.Withdrawn?.ReplacedBy ?? [],
        Index = record.Head.Index,
        IsTranslated = record.Head.Translated is not null,
    };
}
