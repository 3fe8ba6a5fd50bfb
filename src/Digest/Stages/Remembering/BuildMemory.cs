using Digest.Diagnostics;
using Digest.Model;
using Digest.Pictures;
using Digest.Sources;
using Digest.Stages.Linking;

namespace Digest.Stages.Remembering;

/// <summary>What a file of <c>input/</c> says, and what is wrong with its form.</summary>
internal sealed record ParsedFile(Record? Record, RecordTranslation? Translation, IReadOnlyList<Diagnostic> Findings);

/// <summary>The quotes of a record as they were resolved, and the text of each one's document.</summary>
internal sealed record QuotesOfRecord(IReadOnlyList<ResolvedQuote> Quotes, IReadOnlyList<SeedText?> Seeds);

/// <summary><c>digest.yml</c> as read; null: it could not be.</summary>
internal sealed record ParsedConfig(DigestConfig? Config, IReadOnlyList<KindInfo> Kinds, IReadOnlyList<Diagnostic> Findings);

/// <summary>What builds of one process hand on to the next, so that it looks only at what changed: files that hold the same bytes stay the same objects, and what was
/// made of the same objects is not made again. A build with a memory gives what it gives without. One build at a time.</summary>
public sealed class BuildMemory
{
    private Dictionary<string, InputFile> files = [];

    /// <summary>By the file.</summary>
    internal Kept<ParsedConfig> Configs { get; } = new();
    /// <summary>By the file and the file of the configuration.</summary>
    internal Kept<ParsedFile> Parsed { get; } = new();
    /// <summary>By the source's record, its document and, where it has one, its transcript.</summary>
    internal Kept<(SeedText? Text, IReadOnlyList<Diagnostic> Findings)> Seeds { get; } = new();
    /// <summary>By the quote and the text of its seed.</summary>
    internal Kept<FoundQuote> Quotes { get; } = new();

    /// <summary>By the record.</summary>
    internal Kept<QuotesOfRecord> Resolved { get; } = new();
    /// <summary>By the file.</summary>
    internal Kept<(Picture? Picture, PictureFault? Fault)> Pictures { get; } = new();
    /// <summary>By the record and the map of names: those that stand in its body.</summary>
    internal Kept<NamesInBody> Names { get; } = new();
    /// <summary>By the record and the map of links: ids of the records that it names.</summary>
    internal Kept<IReadOnlyList<string>> Named { get; } = new();
    /// <summary>By the record, the map of links and the names found in its body: what it tells those whom it names, by their id.</summary>
    internal Kept<IReadOnlyList<(string Target, Backlink Link)>> Backlinks { get; } = new();
    /// <summary>By the record and the map of links: what it rests on, with the address of each.</summary>
    internal Kept<IReadOnlyList<string>> RestsOn { get; } = new();

    private Dictionary<string, object> maps = new(StringComparer.Ordinal);
    private Dictionary<string, object> usedMaps = new(StringComparer.Ordinal);

    /// <summary>One object for each map of links (<see cref="Linking.LinkMap"/>), the same as long as builds have that map.</summary>
    internal object MapOf(string digest)
    {
        if (!usedMaps.TryGetValue(digest, out object? map)) { usedMaps[digest] = map = maps.GetValueOrDefault(digest, digest); }
        return map;
    }

    /// <summary>The files that hold the same bytes as before are the same objects as before.</summary>
    internal IReadOnlyList<InputFile> Same(IReadOnlyList<InputFile> read)
    {
        var same = new InputFile[read.Count];
        var next = new Dictionary<string, InputFile>(read.Count, StringComparer.Ordinal);
        for (int i = 0; i < same.Length; i++)
        {
            string key = read[i].BuiltIn ? read[i].Path + "\0" : read[i].Path;
            same[i] = files.TryGetValue(key, out var old) && old.Role == read[i].Role && (ReferenceEquals(old.Bytes, read[i].Bytes) || old.Bytes.AsSpan().SequenceEqual(read[i].Bytes)) ? old : read[i];
            next[key] = same[i];
        }
        files = next;
        InputFile[] now = [.. same.Where(file => file.Role is InputRole.Template or InputRole.Asset or InputRole.Words or InputRole.Style)];
        if (!now.SequenceEqual(look, ReferenceEqualityComparer.Instance)) { looks.Clear(); }
        look = now;
        return same;
    }

    private InputFile[] look = [];
    private readonly Dictionary<string, (object? With, object Value)> looks = new(StringComparer.Ordinal);

    /// <summary>What is made of the files by which a site looks and speaks (templates, assets, words, styles), as long as these are the same files.</summary>
    /// <param name="of">What it is, and what else it is made with.</param>
    /// <param name="found">What gave a finding is made anew, so that it is told again.</param>
    internal T? OfLook<T>((string What, object? With) of, ICollection<Diagnostic> found, Func<T?> make) where T : class
    {
        if (looks.TryGetValue(of.What, out var kept) && Equals(kept.With, of.With)) { return (T)kept.Value; }
        int before = found.Count;
        var value = make();
        if (value is not null && found.Count == before) { looks[of.What] = (of.With, value); }
        return value;
    }

    /// <summary>A build has ended.</summary>
    /// <param name="whole">False: it was broken off.</param>
    internal void Turn(bool whole)
    {
        Configs.Turn(whole);
        Parsed.Turn(whole);
        Seeds.Turn(whole);
        Quotes.Turn(whole);
        Resolved.Turn(whole);
        Pictures.Turn(whole);
        Names.Turn(whole);
        Named.Turn(whole);
        Backlinks.Turn(whole);
        RestsOn.Turn(whole);
        if (!whole) { foreach (var (digest, map) in maps) { usedMaps.TryAdd(digest, map); } }
        (maps, usedMaps) = (usedMaps, new Dictionary<string, object>(StringComparer.Ordinal));
    }
}
