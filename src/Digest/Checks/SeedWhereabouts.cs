using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Where a document may be that is not where its record says. A file is told by what it holds before it is told by its name, and none that another record has is offered.
/// Nothing is looked through before somebody asks. One thread.</summary>
internal sealed class SeedWhereabouts(Site site)
{
    private readonly Lazy<ILookup<string, Source>> owners = new(() => site.OfAll<Source>()
        .SelectMany(source => ((string?[])[source.Custody?.Seed?.Value, source.Custody?.TranscriptPath]).OfType<string>().Distinct(StringComparer.Ordinal).Select(path => (path, source)))
        .ToLookup(pair => pair.path, pair => pair.source, StringComparer.Ordinal));

    private (ILookup<string, string> Spellings, ILookup<string, string> Names, NearWords Near)? known;

    /// <summary>A help, and a better one for a person at a terminal alone; null: there is none.</summary>
    /// <param name="key">Of the record, where the path is written: <c>seed</c>.</param>
    public (string? Help, string? Private) Of(string path, string? sha256, string key)
    {
        if (sha256 is not null && Moved(path, sha256, key) is var (moved, kept) && (moved ?? kept) is not null) { return (moved, kept); }
        return Named(path) is { } likely ? ($"{likely}{(sha256 is null ? "" : " It has another SHA-256 than the record: compare it with what was collected before you seal it again.")}", null) : default;
    }

    /// <summary>The same, where a file with the SHA-256 of the record lies elsewhere.</summary>
    public (string? Help, string? Private) Moved(string path, string sha256, string key)
    {
        string[] equal = [.. site.SeedSums.PathsOf(sha256).Where(one => one != path)];
        if (Array.Find(equal, IsFree) is { } moved) { return ($"The file with the SHA-256 of the record is '{moved}': write {key}: {moved}", null); }
        if (Array.Find(equal, one => !IsKeptBack(one)) is { } owned) { return ($"'{owned}', of '{owners.Value[owned].First().Id}', has the SHA-256 of the record: if the two are records of one document, join them.", null); }
        return (null, equal is [var kept, ..] ? $"The file with the SHA-256 of the record is '{kept}', which is kept back: if it was moved there, write {key}: {kept} and restricted: true" : null);
    }

    /// <summary>Whether the file is the one of this SHA-256 with other line ends.</summary>
    public bool HasOtherLineEnds(string path, string sha256) => site.SeedSums.HasOtherLineEnds(path, sha256);

    private bool IsFree(string path) => !owners.Value.Contains(path) && !IsKeptBack(path);

    private readonly Lazy<HashSet<string>> strays = new(() => [.. new RestrictedDocuments(site).Strays().Select(stray => stray.Path)]);

    /// <summary>No message that others may read names it.</summary>
    private bool IsKeptBack(string path) => Custody.IsInRestrictedFolder(path) || strays.Value.Contains(path) || owners.Value[path].Any(source => source.Custody is { Restricted: true });

    private string? Named(string path)
    {
        var (spellings, names, near) = known ??= Known();
        if (spellings[path].FirstOrDefault() is { } spelling) { return $"Letter case counts: {(IsFree(spelling) ? $"write '{spelling}'" : $"'{spelling}' is there, the document of '{owners.Value[spelling].First().Id}'")}."; }
        return names[System.IO.Path.GetFileName(path)].ToList() is [var same] ? $"Did you mean '{same}'?" : near.For(path);
    }

    private (ILookup<string, string>, ILookup<string, string>, NearWords) Known()
    {
        string[] told = [.. site.SeedPaths.Where(path => !IsKeptBack(path)).Order(StringComparer.Ordinal)], free = [.. told.Where(IsFree)];
        return (told.ToLookup(path => path, StringComparer.OrdinalIgnoreCase), free.ToLookup(path => System.IO.Path.GetFileName(path), StringComparer.OrdinalIgnoreCase), new NearWords(free));
    }
}
