using Digest.Model;

namespace Digest.Sources;

/// <summary>Documents that must not be public, by their bytes: of sources that say so, of what lies in <see cref="Custody.RestrictedFolder"/>, and of what was sealed as restricted. Drafts count.</summary>
internal sealed class RestrictedDocuments
{
    private readonly Site site;
    /// <summary>By SHA-256: which one it is, in words that name no file.</summary>
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public RestrictedDocuments(Site site)
    {
        this.site = site;
        foreach (var source in site.OfAll<Source>().Where(source => source.Custody is { Restricted: true }))
        {
            foreach (string? hash in Files(source.Custody!).SelectMany(file => (string?[])[Hash(file.Path), file.Said])) { Add(hash, $"of '{source.Id}'"); }
        }
        foreach (var (id, entry) in site.Locks.OrderBy(entry => entry.Key, StringComparer.Ordinal)) { Add(entry.Sha256, $"that input/digest.lock knows as '{id}'"); }
        foreach (string path in site.SeedPaths.Where(Custody.IsInRestrictedFolder)) { Add(Hash(path), $"in {Custody.RestrictedFolder}"); }
    }

    /// <summary>The restricted document that a source has, too, in words that stand behind "the document"; null: none. Where the source's file is not here, what its record says of it counts.</summary>
    public string? SameAs(Source source) => known.Count == 0 || source.Custody is not { } custody ? null
        : Files(custody).Select(file => (Hash(file.Path) ?? file.Said) is { } hash ? known.GetValueOrDefault(hash) : null).FirstOrDefault(words => words is not null);

    /// <summary>The document and its transcript, each with the SHA-256 that the record says.</summary>
    private static IEnumerable<(string? Path, string? Said)> Files(Custody custody) =>
        [(custody.Seed?.Value, custody.Sha256?.Value), (custody.TranscriptPath, custody.Transcript?.Sha256?.Value)];

    private string? Hash(string? path) => path is null ? null : site.SeedSums.HashOf(path);

    private void Add(string? hash, string words)
    {
        if (hash is not null) { known.TryAdd(hash, words); }
    }
}
