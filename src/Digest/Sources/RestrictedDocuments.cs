using Digest.Model;

namespace Digest.Sources;

/// <summary>Documents that must not be public, by their bytes: of sources that say so, of what lies in <see cref="Custody.RestrictedFolder"/>, and of what was sealed as restricted. Drafts count.</summary>
internal sealed class RestrictedDocuments
{
    /// <summary>The SHA-256 of no bytes: empty files are nobody's document.</summary>
    private const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private readonly Site site;
    /// <summary>By SHA-256: which one it is, in words that name no file, and a place whose line, which messages show, has neither its path nor its hash.</summary>
    private readonly Dictionary<string, (string Words, Span Place)> known = new(StringComparer.Ordinal);

    public RestrictedDocuments(Site site)
    {
        this.site = site;
        foreach (var source in site.OfAll<Source>().Where(source => source.Custody is { Restricted: true }))
        {
            foreach (string? hash in Files(source.Custody!).SelectMany(file => (string?[])[Hash(file.Path), file.Said])) { Add(hash, $"of '{source.Id}'", source.Head.Title.Span); }
        }
        foreach (var (id, entry) in site.Locks.OrderBy(entry => entry.Key, StringComparer.Ordinal)) { Add(entry.Sha256, $"that input/digest.lock knows as '{id}'", Span.StartOf(entry.Span.Path)); }
        foreach (string path in site.SeedPaths.Where(Custody.IsInRestrictedFolder)) { Add(Hash(path), $"in {Custody.RestrictedFolder}", Span.StartOf(Custody.RestrictedFolder.TrimEnd('/'))); }
    }

    /// <summary>The restricted document that a source has, too, in words that stand behind "the document"; null: none. Where the source's file is not here, what its record says of it counts.</summary>
    public string? SameAs(Source source) => known.Count == 0 || source.Custody is not { } custody ? null
        : Files(custody).Select(file => (Hash(file.Path) ?? file.Said) is { } hash ? known.GetValueOrDefault(hash).Words : null).FirstOrDefault(words => words is not null);

    /// <summary>Files outside of <see cref="Custody.RestrictedFolder"/> that no record names and that are a restricted document: moved out of the folder, or copied. Which one each is, as in <see cref="SameAs"/>.</summary>
    public IEnumerable<(string Path, string Words, Span Place)> Strays() => known.Count == 0 ? [] : UnnamedSeeds.Of(site).Where(path => !Custody.IsInRestrictedFolder(path))
        .Select(path => (path, Which: Hash(path) is { } hash ? known.GetValueOrDefault(hash) : default)).Where(one => one.Which.Words is not null).Select(one => (one.path, one.Which.Words, one.Which.Place));

    /// <summary>The document and its transcript, each with the SHA-256 that the record says.</summary>
    private static IEnumerable<(string? Path, string? Said)> Files(Custody custody) =>
        [(custody.Seed?.Value, custody.Sha256?.Value), (custody.TranscriptPath, custody.Transcript?.Sha256?.Value)];

    private string? Hash(string? path) => path is null ? null : site.SeedSums.HashOf(path);

    private void Add(string? hash, string words, Span place)
    {
        if (hash is not null && hash != OfNothing) { known.TryAdd(hash, (words, place)); }
    }
}

/// <summary>Files of <c>seeds/</c> that no source names, drafts included.</summary>
internal static class UnnamedSeeds
{
    /// <returns>In the order of their paths; none where a record could not be read: which files that one names, nobody knows.</returns>
    public static IReadOnlyList<string> Of(Site site)
    {
        if (!site.Unread.IsNone) { return []; }
        var named = site.OfAll<Source>().SelectMany(source => (string?[])[source.Custody?.Seed?.Value, source.Custody?.TranscriptPath]).ToHashSet(StringComparer.Ordinal);
        return [.. site.SeedPaths.Where(path => !named.Contains(path)).Order(StringComparer.Ordinal)];
    }
}
