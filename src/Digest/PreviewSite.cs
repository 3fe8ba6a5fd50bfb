using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Outputs;
using Digest.Protection;
using Digest.Templates;

namespace Digest;

/// <summary>A file of the site as it stands at one moment.</summary>
/// <param name="Tag">Equal where the bytes are.</param>
public sealed record PreviewFile(byte[] Bytes, string Tag);

/// <summary>The site of one moment of a digest that is being written. Its files are made when they are asked for, each once, all of the same records and theme: a page is
/// never cut, nor made of two moments. For several threads.</summary>
public sealed class PreviewSite
{
    private readonly Catalogue catalogue;
    private readonly Publication publication;
    private readonly ConcurrentDictionary<string, Lazy<PreviewFile?>> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> faults = new(StringComparer.Ordinal);
    private readonly LeakGate? gate;
    private PreviewSite? before;

    internal PreviewSite(Publication publication, LeakGate? gate, PreviewSite? before)
    {
        (this.gate, this.before, this.publication, catalogue) = (gate, before, publication, new Catalogue(publication));
        // One moment is enough for a page that is still loading.
        if (before is not null) { before.before = null; }
    }

    /// <summary>What is wrong with the files that were asked for.</summary>
    public IReadOnlyList<Diagnostic> Faults => [.. faults.Values.SelectMany(list => list).Distinct()];

    /// <summary>What keeps a file from being shown.</summary>
    public IReadOnlyList<Diagnostic> FaultsOf(string path) => faults.GetValueOrDefault(path, []);

    /// <param name="path">From the site's root.</param>
    /// <returns>Null where there is no such file, or where it may not be shown: then <see cref="Faults"/> says why.</returns>
    public PreviewFile? Find(string path) => made.GetOrAdd(path, _ => new Lazy<PreviewFile?>(() => Make(path))).Value ?? before?.Kept(path);

    /// <summary>The page of a record, by its id or its code; null where it has none.</summary>
    public string? AddressOf(string record) => Model.Site.Named(publication.Site.Records, record)?.Address;

    /// <summary>What the templates of a page are given; a template that fails is no hindrance.</summary>
    /// <param name="path">From the site's root.</param>
    /// <returns>Null where the site has no such file; empty for what no template prints.</returns>
    internal IReadOnlyList<GivenPage>? GivenTo(string path)
    {
        var given = new List<GivenPage>();
        if (new Catalogue(Watched(publication) with { Translations = [.. publication.Translations.Select(Watched)] }).Find(path) is not { } file) { return null; }
        try { file.Make(); }
        catch (TemplateFault) when (given.Count > 0) { }
        return given;

        Publication Watched(Publication of) => of with { Theme = of.Theme.Watched(given.Add) };
    }

    /// <summary>What a page of the moment before may still load: its style, say, whose name tells its content.</summary>
    private PreviewFile? Kept(string path) => path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("search/", StringComparison.Ordinal) ? Find(path) : null;

    private PreviewFile? Make(string path)
    {
        if (catalogue.Find(path) is not { } file) { return null; }
        try
        {
            byte[] bytes = file.Make();
            if (gate?.Pass(path, bytes) is { Count: > 0 } leaks) { faults[path] = leaks; return null; }
            return new PreviewFile(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (TemplateFault fault)
        {
            faults[path] = [fault.Diagnostic];
            return null;
        }
    }
}
