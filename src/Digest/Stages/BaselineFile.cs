using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Protection;
using Digest.Stages.Editing;

namespace Digest.Stages;

/// <summary><c>input/baseline.yml</c>: warnings of old, which are left out and counted, so that new ones are seen. Errors are never among them.</summary>
/// <remarks>A warning is known by its rule, its file and a hash of what it says, never by its line: text that is put in above it changes nothing.</remarks>
internal sealed class BaselineFile
{
    public const string FilePath = "input/baseline.yml";

    public static readonly Rule Stale = new("stale-baseline", Severity.Warning,
        "An entry of input/baseline.yml stands for a warning that no longer occurs, or for one that is never left out.",
        "The warning was mended; left in the list, the entry would hide the same fault when it comes back. Warnings that guard protected people are told at every build.",
        "digest check --write-baseline      # writes the list anew");

    public static readonly Rule Broken = new("broken-baseline", Severity.Error,
        "input/baseline.yml cannot be read, or names a rule that there is not.",
        "A list of warnings that are to be left out must not be guessed.",
        "digest check --write-baseline      # writes the list anew");

    public static IReadOnlyList<Rule> Rules { get; } = [Stale, Broken];

    private const string Again = "Run digest check --write-baseline: it writes the list anew.";

    private static readonly Schema EntryKeys = new("an entry of the baseline",
        Field.Must(Field.Text("rule", "The rule.")), Field.Must(Field.Text("file", "The file.")), Field.Must(Field.Text("says", "A hash of what the warning says.")), Field.Number("count", "How many are alike; 1 unless said otherwise."));

    private static readonly Schema Keys = new("input/baseline.yml", Field.Maps("warnings", EntryKeys, "The warnings that are left out."));

    private readonly record struct Known(string Rule, string File, string Says);

    private readonly Dictionary<Known, (int Count, Span Span)> entries = [];
    private readonly Silence? silence;

    private BaselineFile(Silence? silence) => this.silence = silence;

    /// <param name="terms">No hash is made of a term of this list: names could be tried against it.</param>
    public static BaselineFile Read(IEnumerable<InputFile> files, ProtectedTerms? terms, ICollection<Diagnostic> diagnostics)
    {
        var silence = terms is null ? null : new Silence(terms);
        if (files.FirstOrDefault(file => file.Role == InputRole.Baseline) is not { } file) { return new BaselineFile(silence); }
        var found = new List<Diagnostic>();
        var made = new BaselineFile(silence);
        var text = TextDecoder.Decode(file, found);
        if (text is not null && MergeConflict.In(file.Path, text) is not null)
        {
            diagnostics.Add(Broken.At(Span.StartOf(file.Path), "A merge conflict stands in the list.", Again));
            return made;
        }
        if (text is not null && YamlReader.Read(file.Path, text, .., found) is { } map)
        {
            foreach (var entry in new FieldReader(map, Keys, found).Maps("warnings"))
            {
                var (rule, path, says) = (entry.MustHave("rule"), entry.MustHave("file"), entry.MustHave("says"));
                if (Stages.Rules.All.All(known => known.Id != rule.Value)) { found.Add(Broken.At(rule.Span, $"'{rule.Value}' is no rule.", Again)); }
                made.entries[new Known(rule.Value, path.Value, says.Value)] = (entry.Number("count")?.Value ?? 1, rule.Span);
            }
        }
        foreach (var fault in found) { diagnostics.Add(fault.Severity == Severity.Error && fault.Rule != Broken ? Broken.At(fault.Span, fault.Message, Again) : fault); }
        return made;
    }

    /// <summary>The same findings, those of old marked as such.</summary>
    public List<Diagnostic> Mark(List<Diagnostic> found)
    {
        if (entries.Count == 0) { return found; }
        var left = entries.ToDictionary(entry => entry.Key, entry => entry.Value.Count);
        for (int i = 0; i < found.Count; i++)
        {
            if (!MayBeOld(found[i])) { continue; }
            var key = KeyOf(found[i]);
            if (left.GetValueOrDefault(key) == 0) { continue; }
            left[key]--;
            found[i] = found[i] with { IsOld = true };
        }
        return found;
    }

    /// <summary>Entries whose warnings are gone, wholly or in part. Only to be asked of a build that ran every check.</summary>
    public IEnumerable<Diagnostic> Gone(IEnumerable<Diagnostic> marked)
    {
        var seen = marked.Where(fault => fault.IsOld).CountBy(KeyOf).ToDictionary();
        foreach (var (known, (count, span)) in entries.OrderBy(entry => entry.Value.Span.Offset))
        {
            if (IsNeverOld(known.Rule)) { yield return Stale.At(span, $"[{known.Rule}] guards a person who is to be protected, and is never left out.", Again); continue; }
            int less = count - seen.GetValueOrDefault(known);
            if (less > 0) { yield return Stale.At(span, $"A warning of old no longer occurs: [{known.Rule}] in {known.File}{(less > 1 ? $", {less} times" : "")}.", Again); }
        }
    }

    /// <summary>Whether the list may hold it.</summary>
    public static bool MayBeOld(Diagnostic fault) => fault.Severity == Severity.Warning && fault.Rule != Stale && !fault.Rule.IsNeverOld;

    private static bool IsNeverOld(string rule) => Stages.Rules.All.FirstOrDefault(known => known.Id == rule) is { IsNeverOld: true };

    /// <summary>The list of these warnings, sorted, so that branches seldom touch one line; empty where there are none.</summary>
    public string Of(IEnumerable<Diagnostic> found)
    {
        var text = new StringBuilder();
        foreach (var (known, count) in found.Where(MayBeOld).CountBy(KeyOf)
            .OrderBy(pair => pair.Key.File, StringComparer.Ordinal).ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal).ThenBy(pair => pair.Key.Says, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{rule: {known.Rule}, file: {YamlString.Of(known.File)}, says: {YamlString.Of(known.Says)}{(count > 1 ? $", count: {count}" : "")}}}\n");
        }
        return text.Length == 0 ? "" : "# Warnings of old, which builds leave out and count. Written by digest check --write-baseline; commit it. New warnings are told as ever.\nwarnings:\n" + text;
    }

    /// <summary>The list with the new names of files that are moved; null: nothing changes.</summary>
    public static FileChange? Moved(IEnumerable<InputFile> files, IReadOnlyDictionary<string, string> names)
    {
        if (files.FirstOrDefault(file => file.Role == InputRole.Baseline) is not { } file || TextDecoder.Decode(file, []) is not { } text || YamlReader.Read(file.Path, text, .., []) is not { } map) { return null; }
        List<TextEdit> edits = [.. FieldWalk.In(map, Keys).Where(walked => walked.Entry.Key.Value == "file").SelectMany(walked => walked.Texts())
            .Where(path => names.ContainsKey(path.Text)).Select(path => Spelled.Instead(text, path, names[path.Text])).OfType<TextEdit>()];
        return edits.Count == 0 ? null : new FileChange(file.Path, file.Path, file.Bytes, ChangedRecord.Of(file, text, edits).After, LineDiff.Of(file.Path, text, edits));
    }

    private Known KeyOf(Diagnostic fault)
    {
        string path = fault.Span.Path, id = Path.GetFileNameWithoutExtension(path);
        string told = silence is null ? fault.Message : silence.Of(fault.Message);
        // The record's own id may be another tomorrow.
        string says = id.Length > 0 ? told.Replace($"'{id}'", "'*'", StringComparison.Ordinal) : told;
        return new Known(fault.Rule.Id, silence is null ? path : silence.Of(path), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)))[..16]);
    }
}
