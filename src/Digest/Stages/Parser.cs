using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;
using Digest.Stages.Locking;
using Digest.Stages.Remembering;

namespace Digest.Stages;

/// <summary>Files in, records out. Complains about form alone; order of the files changes nothing; files are read in parallel.</summary>
internal static class Parser
{
    public static readonly Rule NoConfig = new("no-configuration", Severity.Error,
        "The digest has no input/digest.yml, or it cannot be read.",
        "Title and language of the site stand there.",
        "title: My digest");

    public static readonly Rule NoFrontMatter = new("no-front-matter", Severity.Error,
        "A Markdown file of input/ has no front matter.",
        "Every record needs at least a title.",
        "---\ntitle: About\n---\nThe text.")
    { ComesFirst = true };

    /// <param name="drafts">Drafts are read as if they were published, and marked.</param>
    /// <returns>Null where the configuration cannot be read; the reason is among the diagnostics.</returns>
    public static ParsedDigest? Parse(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics, bool drafts = false, CancellationToken cancel = default) => Parse(files, diagnostics, (drafts, new BuildMemory(), null), cancel);

    /// <param name="how">The memory is of the build before this one: files that are still the same are not parsed again.</param>
    public static ParsedDigest? Parse(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics, (bool Drafts, BuildMemory Memory, BuildProgress? Progress) how, CancellationToken cancel)
    {
        var (drafts, memory, progress) = how;
        var file = files.FirstOrDefault(file => file.Role == InputRole.Config);
        var (config, kinds, faults) = file is null ? Configured(files) : memory.Configs.Of(new Identity(file), () => Configured(files));
        var unread = diagnostics.Where(fault => fault.Rule == StageRules.UnreadableFile || fault.Rule == StageRules.OutsideRoot || fault.Rule == StageRules.TooLarge).Select(fault => fault.Span.Path).ToList();
        foreach (var fault in faults.Where(fault => fault.Rule != NoConfig || !IsUnreadable(diagnostics))) { diagnostics.Add(fault); }
        if (config is null) { return null; }
        var byFolder = kinds.ToDictionary(kind => kind.Folder, StringComparer.Ordinal);
        var found = new ConcurrentBag<Diagnostic>();
        var records = new Record?[files.Count];
        var translations = new RecordTranslation?[files.Count];
        progress?.Expect(files.Count(one => one.Role == InputRole.Record), "files");
        var parsed = memory.Parsed.Of(files, file, record =>
        {
            var read = Read(record, byFolder, config);
            progress?.Step();
            return read;
        }, new ParallelOptions { CancellationToken = cancel });
        for (int i = 0; i < parsed.Length; i++)
        {
            if (parsed[i] is not { } read) { continue; }
            (records[i], translations[i]) = (read.Record, read.Translation);
            if (read.IsUnread) { unread.Add(files[i].Path); }
            foreach (var fault in read.Findings) { found.Add(fault); }
        }
        if (drafts) { Show(records, translations); }
        var all = ToldEvents.In(ByPath(Array.FindAll(records, record => record is not null)!));
        foreach (var fault in KindFolders.Told(all, byFolder)) { found.Add(fault); }
        InputFile[] seedFiles = [.. files.Where(one => one.Role == InputRole.Seed)];
        var (seeds, seedPaths) = Seeds(seedFiles, [.. all.OfType<Source>()], new SeedReading(found, memory, progress, Readings(memory, config)), cancel);
        var shown = new ShownPictures(files);
        RecordTranslation[] translated = [.. translations.OfType<RecordTranslation>().OrderBy(translation => translation.Path, StringComparer.Ordinal)];
        var pictures = shown.Read([.. all, .. translated.Select(translation => Over(translation, all)).OfType<Record>()], (found, memory), cancel);
        foreach (var fault in found) { diagnostics.Add(fault); }
        var locked = LockFile.Read(files, diagnostics);
        return new ParsedDigest
        {
            Config = config,
            Kinds = kinds,
            Records = all,
            Translations = translated,
            Unread = UnreadRecords.Of(unread),
            Seeds = seeds,
            SeedPaths = seedPaths,
            SeedSums = new SeedSums(seedFiles),
            Pictures = pictures,
            PicturePaths = shown.Paths,
            Locks = SeedSection.Read(locked, diagnostics),
            Audits = AuditSection.Read(locked, diagnostics),
            Words = memory.OfLook(("words", config.Language), diagnostics, () => WordFiles.Read(files, config.Language, diagnostics))!,
            Memory = memory,
        };
    }

    /// <summary>The original in the words of its translation; null where there is none.</summary>
    private static Record? Over(RecordTranslation translation, Record[] all) =>
        PathSearch.First(all, record => record.Head.Path, translation.OriginalPath) is >= 0 and var place ? translation.Over(all[place]) : null;

    /// <summary>As files mostly come already.</summary>
    private static Record[] ByPath(Record[] records)
    {
        for (int i = 1; i < records.Length; i++)
        {
            if (string.CompareOrdinal(records[i - 1].Head.Path, records[i].Head.Path) > 0) { return [.. records.OrderBy(record => record.Head.Path, StringComparer.Ordinal)]; }
        }
        return records;
    }

    private static void Show(Record?[] records, RecordTranslation?[] translations)
    {
        for (int i = 0; i < records.Length; i++)
        {
            if (records[i] is { Head.Status: PublicationStatus.Draft } draft) { records[i] = draft.ShownAsDraft(); }
            if (translations[i] is { IsDraft: true } translation) { translations[i] = translation with { IsDraft = false, IsShownDraft = true }; }
        }
    }

    /// <returns>Null where it cannot be read; the reason is among the diagnostics.</returns>
    internal static DigestConfig? Config(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics)
    {
        var file = files.FirstOrDefault(file => file.Role == InputRole.Config);
        if (file is null && IsUnreadable(diagnostics)) { return null; }
        if (file is null)
        {
            diagnostics.Add(NoConfig.At(Span.StartOf(DigestConfig.FilePath), "There is no input/digest.yml.", "Write one; 'title: My digest' is enough to begin with."));
            return null;
        }
        if (TextDecoder.Decode(file, diagnostics) is not { } text) { return null; }
        if (MergeConflict.In(file.Path, text) is { } conflict) { diagnostics.Add(conflict); return null; }
        return YamlReader.Read(file.Path, text, .., diagnostics) is { } map ? ConfigFields.Read(map, diagnostics) : null;
    }

    /// <summary>A configuration that cannot be read is there, and that is told already.</summary>
    private static bool IsUnreadable(ICollection<Diagnostic> diagnostics) => diagnostics.Any(fault => fault.Rule == StageRules.UnreadableFile && fault.Span.Path is DigestConfig.FilePath or "input");

    private static ParsedConfig Configured(IReadOnlyList<InputFile> files)
    {
        var faults = new List<Diagnostic>();
        return Config(files, faults) is { } config ? new ParsedConfig(config, KindList.Of(config, faults), faults) : new ParsedConfig(null, [], faults);
    }

    private static ParsedFile Read(InputFile file, Dictionary<string, KindInfo> kinds, DigestConfig config)
    {
        var found = new List<Diagnostic>();
        if (TranslationPath.Of(file.Path, config, out var unlisted) is { } of) { return new ParsedFile(null, Read(file, of, kinds, found), found); }
        return unlisted is null ? new ParsedFile(Read(file, kinds, config, found), null, found) : new ParsedFile(null, null, [unlisted]);
    }

    private static Record? Read(InputFile file, Dictionary<string, KindInfo> kinds, DigestConfig config, List<Diagnostic> diagnostics)
    {
        if (RecordPath.Of(file.Path, kinds, diagnostics) is not { } place || Parts(file, diagnostics) is not var (map, body)) { return null; }
        var definition = AllKinds.For(place.Kind.Like);
        var fields = new FieldReader(map, definition.Schema, diagnostics, config.Dates);
        var head = new RecordHead { Kind = place.Kind, Id = place.Id, Path = file.Path, Address = place.Address, Title = default, Body = body };
        if (KindFolders.IsOfFaultyKind(file.Path, kinds, config)) { diagnostics.RemoveAll(fault => fault.Rule == FieldRules.UnknownKey); }
        if (place.Kind.Like == RecordKind.Page) { KindFolders.Explain(file.Path, kinds, diagnostics); }
        KeyHints.Join(definition, diagnostics);
        return definition.Read(CommonFields.Read(head, fields), fields, new KindContext(config.Rights, place.IndexOf));
    }

    private static RecordTranslation? Read(InputFile file, TranslationPath of, Dictionary<string, KindInfo> kinds, List<Diagnostic> diagnostics)
    {
        if (RecordPath.Of(of.OriginalPath, kinds, diagnostics) is not { } place || Parts(file, diagnostics) is not var (map, body)) { return null; }
        return TranslationFields.Read(new RecordTranslation { Lang = of.Lang, Path = file.Path, OriginalPath = of.OriginalPath, Body = body }, map, place.Kind, diagnostics);
    }

    private static (MapNode Map, Body Body)? Parts(InputFile file, List<Diagnostic> diagnostics)
    {
        if (TextDecoder.Decode(file, diagnostics) is not { } text) { return null; }
        if (MergeConflict.In(file.Path, text) is { } conflict) { diagnostics.Add(conflict); return null; }
        int before = diagnostics.Count;
        var fence = Fence.Find(file.Path, text, diagnostics);
        // Where nothing ends the data, the text behind them would be read as data too: what is wrong with it follows, and has no remedy of its own.
        if (diagnostics.Count > before) { return null; }
        if (!fence.HasFrontMatter)
        {
            diagnostics.Add(NoFrontMatter.At(Span.StartOf(file.Path), "The file has no front matter.", Beginning(text)));
            return null;
        }
        var body = BodyReader.Read(file.Path, text, fence.BodyStart, diagnostics);
        // Both live as long: they would hold the same twice.
        file.KeepAs(body.Held);
        return YamlReader.Read(file.Path, text, fence.Start..(fence.Start + fence.Length), diagnostics) is { } map ? (map, body) : null;
    }

    /// <summary>What to do where no front matter begins a file. What stands before three hyphens must not get three more.</summary>
    private static string Beginning(string text)
    {
        string bare = text.TrimStart();
        int before = text.Length - bare.Length;
        if (before == 0 || !bare.StartsWith("---", StringComparison.Ordinal)) { return "Begin it with three hyphens, 'title: …', and three hyphens again."; }
        bool isIndented = text[before - 1] is ' ' or '\t';
        int lines = text.AsSpan(0, before).Count('\n');
        string empty = lines == 1 ? "the empty line" : $"the {lines} empty lines";
        return lines == 0 ? "The three hyphens are indented: take the blanks before them away, and as many before each line down to the next three hyphens."
            : $"The three hyphens must stand in the first line: take {empty} before them out{(isIndented ? ", and the blanks before them, and as many before each line down to the next three hyphens" : "")}.";
    }

    /// <param name="Known">What earlier commands read from documents.</param>
    private sealed record SeedReading(ConcurrentBag<Diagnostic> Diagnostics, BuildMemory Memory, BuildProgress? Progress, KnownReadings Known)
    {
        public SeedTexts Texts { get; } = new(PlainText.Of, WebPageText.Of) { Known = Known };
    }

    /// <summary>A digest that has a private list keeps words in as few places as can be.</summary>
    private static KnownReadings Readings(BuildMemory memory, DigestConfig config)
    {
        if (config.ProtectedList is not { Value: ListNeed.Required }) { return memory.Work?.Readings ?? KnownReadings.None; }
        memory.Work?.Clear();
        return KnownReadings.None;
    }

    /// <returns>Texts by the source's id, and the path of every file of <c>seeds/</c>.</returns>
    private static (IReadOnlyDictionary<string, SeedText> Texts, IReadOnlySet<string> Paths) Seeds(InputFile[] files, Source[] sources, SeedReading build, CancellationToken cancel)
    {
        build.Progress?.Expect(sources.Length, "documents");
        var seeds = build.Memory.Seeds is { } before && before.AreOf(files, sources) ? before : Read(files, sources, build, cancel);
        build.Memory.Seeds = seeds.Lasting();
        foreach (var (source, fault) in seeds.Findings) { build.Diagnostics.Add(Untold.About(source, fault)); }
        return (seeds.Texts, seeds.Paths);
    }

    private static ReadSeeds Read(InputFile[] files, Source[] sources, SeedReading build, CancellationToken cancel)
    {
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var texts = new ConcurrentDictionary<string, SeedText>(StringComparer.Ordinal);
        var read = new ConcurrentDictionary<string, ReadSeed>(StringComparer.Ordinal);
        var found = new ConcurrentBag<(Source, Diagnostic)>();
        // The largest first, one by one: else a thread may be left alone with those that take longest.
        var largestFirst = sources.OrderByDescending(source => source.Custody?.Seed is { } seed && byPath.TryGetValue(seed.Value, out var file) ? file.Length : 0);
        Parallel.ForEach(Partitioner.Create(largestFirst, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancel }, source =>
        {
            if (source.Custody?.Seed is not { } seed || !byPath.TryGetValue(seed.Value, out var file)) { return; }
            InputFile? typed = null;
            // Without the transcript that it declares, a source has no text: a check says that the file is missing.
            if (source.Custody.TranscriptPath is { } transcript && !byPath.TryGetValue(transcript, out typed)) { return; }
            var own = read[source.Id] = Text(new SeedFiles(file, typed), source, build);
            if (own.Text is not null) { texts.TryAdd(source.Id, own.Text); }
            foreach (var fault in own.Findings) { found.Add((source, SeedRules.Told(fault, source, byPath.ContainsKey))); }
            build.Progress?.Step();
        });
        return new ReadSeeds(files, sources, read, new Dictionary<string, SeedText>(texts, StringComparer.Ordinal), byPath.Keys.ToHashSet(StringComparer.Ordinal)) { Findings = [.. found] };
    }

    /// <summary>A record that changes in other things than in how its document is to be read does not change the text.</summary>
    private static ReadSeed Text(SeedFiles files, Source source, SeedReading build)
    {
        if (build.Memory.Seeds?.Each.GetValueOrDefault(source.Id) is { } before && before.Files == files && before.Source.Custody?.Restricted == source.Custody?.Restricted)
        {
            if (ReferenceEquals(before.Source, source)) { return before; }
            // What was found stands in the record, perhaps in another place now.
            if (before.Findings.Count == 0 && QuoteRequest.Reading(before.Source) == QuoteRequest.Reading(source)) { return before with { Source = source }; }
        }
        var own = new List<Diagnostic>();
        return new ReadSeed(SeedReader.Read(files, source, own, build.Texts), own, source, files);
    }
}
