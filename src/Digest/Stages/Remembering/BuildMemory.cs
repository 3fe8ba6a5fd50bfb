using Digest.Diagnostics;
using Digest.Model;
using Digest.Pictures;
using Digest.Sources;
using Digest.Stages.Linking;

namespace Digest.Stages.Remembering;

/// <summary>What a file of <c>input/</c> says, and what is wrong with its form.</summary>
internal sealed record ParsedFile(Record? Record, RecordTranslation? Translation, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>What it says could not be read: its findings tell why.</summary>
    public bool IsUnread => Record is null && Translation is null;
}

/// <summary>The quotes of a record as they were resolved, the text of each one's document, and what they were resolved with.</summary>
internal sealed record QuotesOfRecord(IReadOnlyList<ResolvedQuote> Quotes, IReadOnlyList<SeedText?> Seeds, QuoteGround Ground);

/// <summary>A digest as it was linked, and by which maps.</summary>
/// <param name="Seeds">Of all sources, shown or not.</param>
/// <param name="IsRestricted">One of the documents is.</param>
internal sealed record LastLink(Site Site, ShownRecords Shown, QuoteGround Quotes, IReadOnlyDictionary<string, SeedText> Seeds, Lineage Lineage, bool IsRestricted)
{
    /// <summary>Now or before, quotes were compared with later versions of their documents.</summary>
    public bool WereCompared { get; init; }
}

/// <summary>The text of a source's document, what was found wrong with it, and what it was read from.</summary>
internal sealed record ReadSeed(SeedText? Text, IReadOnlyList<Diagnostic> Findings, Source Source, SeedFiles Files)
{
    /// <summary>It was being changed just then.</summary>
    public bool IsPassing => Text is null && Findings.Any(fault => fault.Rule == SeedRules.ChangingFile);
}

/// <summary>All documents, and what they were read from.</summary>
/// <param name="Each">By the source's id.</param>
/// <param name="Texts">The same, of those that could be read.</param>
/// <param name="Paths">Of every file of <c>seeds/</c>.</param>
internal sealed record ReadSeeds(InputFile[] Files, Source[] Sources, IReadOnlyDictionary<string, ReadSeed> Each, IReadOnlyDictionary<string, SeedText> Texts, IReadOnlySet<string> Paths)
{
    public IReadOnlyList<(Source Source, Diagnostic Fault)> Findings { get; init; } = [];

    /// <summary>Those that hold as long as the files do: what passes by itself is looked at again.</summary>
    public ReadSeeds Lasting() => !Each.Values.Any(seed => seed.IsPassing) ? this : this with { Files = [], Each = Each.Where(seed => !seed.Value.IsPassing).ToDictionary(StringComparer.Ordinal) };

    public bool AreOf(InputFile[] files, Source[] sources) => files.AsSpan().SequenceEqual(Files, ReferenceEqualityComparer.Instance) && sources.AsSpan().SequenceEqual(Sources, ReferenceEqualityComparer.Instance);
}

/// <summary><c>digest.yml</c> as read; null: it could not be.</summary>
internal sealed record ParsedConfig(DigestConfig? Config, IReadOnlyList<KindInfo> Kinds, IReadOnlyList<Diagnostic> Findings);

/// <summary>What builds of one process hand on to the next, so that it looks only at what changed: files that hold the same bytes stay the same objects, and what was
/// made of the same objects is not made again. A build with a memory gives what it gives without. One build at a time.</summary>
public sealed class BuildMemory
{
    private Dictionary<string, InputFile> files = new(StringComparer.Ordinal), builtIn = new(StringComparer.Ordinal);

    /// <summary>By the file.</summary>
    internal Kept<ParsedConfig> Configs { get; } = new();
    internal ParsedFiles Parsed { get; } = new();
    /// <summary>Of the build before; null: there was none.</summary>
    internal ReadSeeds? Seeds { get; set; }
    /// <summary>What earlier commands made of single files; null: nothing of it is taken.</summary>
    internal KeptWork? Work { get; init; }
    internal QuotesInSeeds Quotes { get; } = new();
    /// <summary>By the file.</summary>
    internal Kept<(Picture? Picture, PictureFault? Fault)> Pictures { get; } = new();
    /// <summary>By the line of digests: one in each language, and the same with protected terms withheld.</summary>
    internal Dictionary<string, LastLink> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that hold the same bytes as before are the same objects as before.</summary>
    internal IReadOnlyList<InputFile> Same(IReadOnlyList<InputFile> read)
    {
        if (given is not null && SameButFew(given, read) is { } few) { return few; }
        var same = new InputFile[read.Count];
        var (next, nextBuiltIn) = (new Dictionary<string, InputFile>(read.Count, StringComparer.Ordinal), new Dictionary<string, InputFile>(StringComparer.Ordinal));
        for (int i = 0; i < same.Length; i++)
        {
            same[i] = (read[i].BuiltIn ? builtIn : files).TryGetValue(read[i].Path, out var old) && old.Role == read[i].Role && (ReferenceEquals(old, read[i]) || old.Holds(read[i])) ? old : read[i];
            (read[i].BuiltIn ? nextBuiltIn : next)[read[i].Path] = same[i];
        }
        (files, builtIn, given) = (next, nextBuiltIn, same);
        Look(same);
        return same;
    }

    /// <summary>The same where a few of the digest's own files alone were read, and all others are given back.</summary>
    /// <returns>Null: more may be another.</returns>
    private InputFile[]? SameButFew(IReadOnlyList<InputFile> before, IReadOnlyList<InputFile> read)
    {
        if (before.Count != read.Count) { return null; }
        var same = new InputFile[read.Count];
        Dictionary<string, InputFile>? next = null;
        for (int i = 0; i < same.Length; i++)
        {
            var (old, now) = (before[i], read[i]);
            same[i] = old;
            if (ReferenceEquals(old, now)) { continue; }
            if (now.BuiltIn || old.BuiltIn || old.Path != now.Path || old.Role != now.Role) { return null; }
            if (old.Holds(now)) { continue; }
            // A copy: a build that is being looked over may still ask for what was.
            next ??= new Dictionary<string, InputFile>(files, files.Comparer);
            same[i] = next[now.Path] = now;
        }
        (files, given) = (next ?? files, same);
        Look(same);
        return same;
    }

    private void Look(InputFile[] same)
    {
        InputFile[] now = [.. same.Where(file => file.Role is InputRole.Template or InputRole.Asset or InputRole.Words or InputRole.Style)];
        if (!now.SequenceEqual(look, ReferenceEqualityComparer.Instance)) { looks.Clear(); }
        look = now;
    }

    private IReadOnlyList<InputFile>? given;

    /// <summary>The digest's own files by their path.</summary>
    internal IReadOnlyDictionary<string, InputFile> ByPath(IReadOnlyList<InputFile> read)
    {
        if (ReferenceEquals(read, given)) { return files; }
        var own = new Dictionary<string, InputFile>(read.Count, StringComparer.Ordinal);
        foreach (var file in read) { if (!file.BuiltIn) { own.TryAdd(file.Path, file); } }
        return own;
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

    /// <summary>For one build alone: nothing that was worked out is wanted once its records are linked and checked.</summary>
    internal bool EndsWithBuild { get; init; }

    /// <summary>Lets go of what another build of the same records would ask for, where there is none.</summary>
    /// <param name="again">Reads the file of a document once more, for who asks for its bytes still; null: they are kept.</param>
    internal void LetGo(IEnumerable<Record> records, IReadOnlyList<InputFile> read, Func<InputFile, byte[]>? again)
    {
        if (!EndsWithBuild) { return; }
        if (again is not null) { foreach (var file in read) { if (file.Role == InputRole.Seed) { file.LetGo(again); } } }
        foreach (var record in records) { record.Worked.Forget(); }
        Links.Clear();
        Parsed.Forget();
    }

    /// <summary>A build has ended.</summary>
    /// <param name="whole">False: it was broken off.</param>
    internal void Turn(bool whole)
    {
        Configs.Turn(whole);
        Pictures.Turn(whole);
    }
}
