using Digest.Model;
using Digest.Sources;
using Digest.Stages.Remembering;

namespace Digest.Stages;

/// <summary>The input understood, file by file; nothing is resolved yet.</summary>
internal sealed record ParsedDigest
{
    public required DigestConfig Config { get; init; }
    /// <summary>Built-in kinds in their usual order, then the digest's own, pages last.</summary>
    public required IReadOnlyList<KindInfo> Kinds { get; init; }
    /// <summary>Ordinal by path. Ids may still repeat.</summary>
    public required IReadOnlyList<Record> Records { get; init; }
    /// <summary>Ordinal by path, whether their originals are there or not.</summary>
    public IReadOnlyList<RecordTranslation> Translations { get; init; } = [];
    /// <summary>The record of an input file; where two have one, the first.</summary>
    public Record? At(string path) => PathSearch.First(Records, record => record.Head.Path, path) is >= 0 and var place ? Records[place] : null;
    /// <summary>By source id: seeds that are here and could be read.</summary>
    public required IReadOnlyDictionary<string, SeedText> Seeds { get; init; }
    /// <summary>Every file of <c>seeds/</c>, whether a record names it or not.</summary>
    public required IReadOnlySet<string> SeedPaths { get; init; }
    /// <summary>The same files by what they hold.</summary>
    public SeedSums SeedSums { get; init; } = SeedSums.None;
    /// <summary>By path: pictures that bodies of records with the status published show.</summary>
    public required IReadOnlyDictionary<string, Picture> Pictures { get; init; }
    /// <summary>Every picture's file of <c>input/</c>, whether a body shows it or not.</summary>
    public required IReadOnlySet<string> PicturePaths { get; init; }
    /// <summary>What stands in <c>input/</c> and could not be read.</summary>
    public UnreadRecords Unread { get; init; } = UnreadRecords.None;
    /// <summary>By person: signatures of <c>input/digest.lock</c>.</summary>
    public IReadOnlyDictionary<string, AuditSignature> Audits { get; init; } = new Dictionary<string, AuditSignature>();
    /// <summary>By source id: what <c>input/digest.lock</c> says of restricted documents.</summary>
    public required IReadOnlyDictionary<string, LockedSeed> Locks { get; init; }
    /// <summary>The entry that proves the quotes of a restricted source whose document is not here; null where the document is here, or none is about it.</summary>
    public LockedSeed? LockOf(Source? source) => source is { Custody: { Restricted: true } } && !Seeds.ContainsKey(source.Id) && Locks.TryGetValue(source.Id, out var locked) && locked.Holds(source) ? locked : null;
    /// <summary>Tells the state of a record: of what git knows, where it is asked.</summary>
    public Func<Site, Record, RecordVersion> Versions { get; init; } = (_, _) => RecordVersion.None;
    /// <summary>Of the build before this one, and for the next.</summary>
    public BuildMemory Memory { get; init; } = new();
    /// <summary>Words of the digest's language, gaps filled from English.</summary>
    public required Words Words { get; init; }
}
