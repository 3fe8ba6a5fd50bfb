using System.Globalization;
using Digest.Checks;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Sources;

namespace Digest.Stages;

internal enum SealState { Sealed, Renewed, Unchanged, NotHere }

/// <summary>Why a seal is renewed: an entry of <c>custody.log</c>.</summary>
internal sealed record SealReason(DateOnly Date, string Text, string By);

/// <summary>What sealing does to one source.</summary>
/// <param name="Before">The hash that the record said; null: none.</param>
/// <param name="After">The hash of the file as it is; null where it is not on this machine.</param>
internal sealed record SealPlan(Source Source, SealState State, string? Before, string? After)
{
    /// <summary>What rests on the seed, found in the file as it is now.</summary>
    public IReadOnlyList<ResolvedQuote> Quotes { get; init; } = [];
    /// <summary>The transcript that is sealed with it, and its hash; null: none is, or it was sealed before.</summary>
    public (string Path, string Sha256)? Transcript { get; init; }
    /// <summary>Of the record's text; empty where nothing changes.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}

/// <summary>Decides how records are sealed, and changes nothing. What stands in the way becomes a diagnostic.</summary>
internal sealed class SealPlanner(Site site, IReadOnlyDictionary<string, InputFile> files, ICollection<Diagnostic> diagnostics)
{
    private const string Key = "sha256";
    private readonly SeedWhereabouts places = new(site);

    /// <summary>Replace the hash of a seed that changed.</summary>
    public bool Renew { get; init; }
    /// <summary>Needed to renew a seal: without it nothing would tell that the file was ever another.</summary>
    public SealReason? Reason { get; init; }
    /// <summary>Nothing will be written: what would be renewed is shown without a reason, too.</summary>
    public bool IsRehearsal { get; init; }

    /// <param name="isNamed">The curator asked for this source, not for all.</param>
    /// <returns>Null where there is nothing to say, or a diagnostic says it.</returns>
    public SealPlan? Plan(Source source, bool isNamed)
    {
        if (source.Custody?.Seed is not { } seed)
        {
            if (isNamed) { diagnostics.Add(SealRules.Unsealable.At(Span.StartOf(source.Head.Path), $"'{source.Id}' is cited, not held: it has no seed to seal.", "Put the document into seeds/, and write custody: {seed: seeds/FILE}.")); }
            return null;
        }
        if (!files.TryGetValue(seed.Value, out var file) || file.Role != InputRole.Seed)
        {
            if (source.Custody.Restricted && !isNamed) { return new SealPlan(source, SealState.NotHere, source.Custody.Sha256?.Value, null); }
            var likely = source.Custody.Restricted ? default : places.Of(seed.Value, source.Custody.Sha256?.Value, "seed");
            diagnostics.Add(SealRules.Unsealable.At(seed.Span, $"The seed of '{source.Id}' is not on this machine.", source.Custody.Restricted ? "Seal it where the restricted file is kept." : likely.Help ?? "Put the document into seeds/, or mend its path.") with { Private = likely.Private });
            return null;
        }
        if (PointerFile.Is(file))
        {
            diagnostics.Add(SealRules.Unsealable.At(seed.Span, $"The seed of '{source.Id}' is not here, but the pointer that Git LFS keeps in its place.", "Fetch the documents: git lfs pull"));
            return null;
        }
        return Plan(source, file.Hash);
    }

    private SealPlan? Plan(Source source, string sha256)
    {
        string text = TextDecoder.Lenient(files[source.Head.Path].Bytes);
        if (Read(source, text)?["custody"] is not MapNode custody) { return Uneditable(source, sha256); }
        var said = Entry(custody, Key);
        string? before = (said?.Value as ScalarNode)?.Text.ToLowerInvariant() is { Length: > 0 } hash ? hash : null;
        var quotes = site.Uses.GetValueOrDefault(source)?.Quotes ?? [];
        var typed = Unsealed(source);
        if (before == sha256 && typed is null) { return new SealPlan(source, SealState.Unchanged, before, sha256) { Quotes = quotes }; }
        if (before is not null && before != sha256 && !Renew)
        {
            diagnostics.Add(ChangedSeed.Of((source, places), new Located<string>(before, said!.Value.Span), sha256, quotes));
            return null;
        }
        if (before is not null && before != sha256 && Reason is null && !IsRehearsal)
        {
            diagnostics.Add(SealRules.Unexplained.At(said!.Value.Span, $"The seal of '{source.Id}' would be renewed, and nothing would tell of the file that was sealed before.",
                $"Say why it was replaced: digest seal {source.Id} --renew --reason \"what happened\" --by WHO. That and the former SHA-256 become an entry of custody.log."));
            return null;
        }
        var edits = before == sha256 ? [] : Edits(source, custody, text, (before, sha256));
        int logged = edits is { Count: > 1 } ? 3 : 0;
        if (edits is not null && typed is var (_, own)) { edits = OfTranscript(custody, text, own) is { } edit ? [.. edits, edit] : null; }
        if (edits is null || !Holds(source, text, edits, (sha256, typed?.Sha256, logged))) { return Uneditable(source, sha256, typed?.Sha256); }
        return new SealPlan(source, before is null || before == sha256 ? SealState.Sealed : SealState.Renewed, before, sha256) { Quotes = quotes, Edits = edits, Transcript = typed };
    }

    /// <summary>The transcript that the record declares without a hash, and that is here.</summary>
    private (string Path, string Sha256)? Unsealed(Source source) =>
        source.Custody is { Transcript.Sha256: null, TranscriptPath: { } path } && files.TryGetValue(path, out var file) && file.Role == InputRole.Seed ? (path, file.Hash) : null;

    private static TextEdit? OfTranscript(MapNode custody, string text, string sha256)
    {
        if (custody["transcript"] is not MapNode { Entries: [.., var last] } typed) { return null; }
        return Entry(typed, Key) is { } said ? YamlEdit.Replace(text, said, sha256) : YamlEdit.InsertAfter(text, typed, last, ($"{Key}: {sha256}", $"{Key}: {sha256}"));
    }

    /// <summary>Null where the form of the record allows none.</summary>
    private List<TextEdit>? Edits(Source source, MapNode custody, string text, (string? Before, string After) hash)
    {
        var said = Entry(custody, Key);
        var seal = said is not null ? YamlEdit.Replace(text, said, hash.After)
            : YamlEdit.InsertAfter(text, custody, Entry(custody, "seed")!, ($"{Key}: {hash.After}", $"{Key}: {hash.After}"));
        if (seal is null) { return null; }
        if (hash.Before is null || Reason is null) { return [seal.Value]; }
        var pairs = LogEntry(source, hash.Before);
        string flow = $"log: [{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}]";
        string block = "log:\n  - " + string.Join("\n    ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"));
        var log = Entry(custody, "log") is { } entries ? YamlEdit.Append(text, entries, pairs) : YamlEdit.InsertAfter(text, custody, said!, (block, flow));
        return log is null ? null : [seal.Value, log.Value];
    }

    // The former hash goes into the log as evidence, but for a restricted seed: the log is published.
    private List<(string Key, string Value)> LogEntry(Source source, string before) =>
    [
        ("date", YamlString.Of(Reason!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ("by", YamlString.Of(Reason.By)),
        ("what", YamlString.Of(source.Custody!.Restricted ? Reason.Text : $"{Reason.Text} (SHA-256 before: {before})")),
    ];

    /// <summary>Reads the changed record again: the seal must say the new hash, and all the rest what it said before.</summary>
    /// <param name="expected">The seal, that of the transcript where it is new, and how many values are new beside them.</param>
    private static bool Holds(Source source, string text, List<TextEdit> edits, (string Sha256, string? Typed, int Added) expected)
    {
        string made = TextEdit.Apply(text, edits);
        if (Read(source, text) is not { } old || Read(source, made) is not { } now || now["custody"] is not MapNode custody) { return false; }
        if (custody[Key] is not ScalarNode seal || seal.Text != expected.Sha256) { return false; }
        if (expected.Typed is not null && ((custody["transcript"] as MapNode)?[Key] as ScalarNode)?.Text != expected.Typed) { return false; }
        var (before, after) = (Flat(old, "").ToList(), Flat(now, "").ToList());
        return after.Count == before.Count + expected.Added && !before.Except(after, StringComparer.Ordinal).Any();
    }

    private static MapNode? Read(Source source, string text)
    {
        var faults = new List<Diagnostic>();
        var fence = Fence.Find(source.Head.Path, text, faults);
        var map = YamlReader.Read(source.Head.Path, text, fence.Start..(fence.Start + fence.Length), faults);
        return faults.Exists(fault => fault.Severity == Severity.Error) ? null : map;
    }

    /// <summary>Every value with its path, but the seals; one map as the log is a list of one.</summary>
    private static IEnumerable<string> Flat(Node node, string path) => node switch
    {
        MapNode map when path == ".custody.log" => Flat(map, path + "[0]"),
        MapNode map => map.Entries.SelectMany(entry => Flat(entry.Value, $"{path}.{entry.Key.Value}")),
        ListNode list => list.Items.SelectMany((item, i) => Flat(item, $"{path}[{i}]")),
        ScalarNode { Text: "" } when path == ".custody.log" => [],
        ScalarNode scalar when path is not (".custody." + Key or ".custody.transcript." + Key) => [$"{path}\0{scalar.Text}"],
        _ => [],
    };

    private static MapEntry? Entry(MapNode map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key);

    private SealPlan? Uneditable(Source source, string sha256, string? typed = null)
    {
        string written = source.Custody!.Restricted ? "custody.sha256" : $"custody.sha256: {sha256}";
        if (typed is not null) { written += source.Custody.Restricted ? " and custody.transcript.sha256" : $" and custody.transcript.sha256: {typed}"; }
        diagnostics.Add(SealRules.Uneditable.At(source.Custody.Sha256?.Span ?? source.Custody.Seed!.Value.Span,
            $"The custody of '{source.Id}' cannot be changed without touching more than the seal.", $"Write by hand: {written}{(Reason is null ? "" : ", and an entry in custody.log, as a list: '- {date: …, by: …, what: …}'")}"));
        return null;
    }
}
