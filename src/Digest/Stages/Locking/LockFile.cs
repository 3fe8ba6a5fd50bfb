using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages.Locking;

/// <summary><c>input/digest.lock</c>: what was proven or signed where it could be, kept for machines on which it cannot be done again. YAML, a section a
/// kind of proof; each section's own reader knows its keys. Programs write it, people read it in diffs: an entry is one line.</summary>
/// <remarks>A section is added with its name in <see cref="Known"/>. Writing one section leaves the others as they are, to the byte.</remarks>
internal sealed class LockFile
{
    public const string FilePath = "input/digest.lock";

    /// <summary>UTF-16 units; some tens of thousands of entries.</summary>
    private const int LongestText = 32_000_000;

    private const string Header = """
        # Written by the digest command; commit it, and do not edit it. After a merge conflict take either side and run the command again.

        """;

    /// <summary>A lock in which nothing is left.</summary>
    public static string Nothing => Header.ReplaceLineEndings("\n");

    /// <summary>The sections, in the order in which they are written.</summary>
    private static readonly string[] Known = [SeedSection.Name, AuditSection.Name];

    private readonly Dictionary<string, (MapNode Map, string Text)> _sections = new(StringComparer.Ordinal);

    private LockFile(bool isBroken) => IsBroken = isBroken;

    public static LockFile Empty { get; } = new(false);

    /// <summary>It cannot be read; why is among the diagnostics. Nothing of it counts then, and it is not to be written over.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>The entries of a section, by id; null where there are none.</summary>
    public MapNode? this[string section] => _sections.TryGetValue(section, out var found) ? found.Map : null;

    public static LockFile Read(IEnumerable<InputFile> files, ICollection<Diagnostic> diagnostics) =>
        files.FirstOrDefault(file => file.Role == InputRole.Lock) is { } file ? Read(file, diagnostics) : Empty;

    private static LockFile Read(InputFile file, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var made = TextDecoder.Decode(file, found) is { } text ? Read(file.Path, text, found) : null;
        foreach (var fault in found) { diagnostics.Add(fault); }
        return made is null || found.Exists(fault => fault.Severity == Severity.Error) ? new LockFile(true) : made;
    }

    private static LockFile? Read(string path, string text, List<Diagnostic> diagnostics)
    {
        if (Conflict(path, text) is { } conflict)
        {
            diagnostics.Add(LockRules.Broken.At(conflict, "A merge conflict stands in the lock.", "Take either side whole, and run 'digest seal' where the restricted seeds are: it mends the rest."));
            return null;
        }
        if (YamlReader.Read(path, text, .., diagnostics, LongestText) is not { } map) { return null; }
        var made = new LockFile(false);
        for (int i = 0; i < map.Entries.Count; i++)
        {
            var (key, value) = map.Entries[i];
            if (!Known.Contains(key.Value))
            {
                diagnostics.Add(LockRules.Broken.At(key.Span, $"'{key.Value}' is no section of the lock.", Suggestion.For(key.Value, Known) ?? $"Sections: {string.Join(", ", Known)}. A newer version of the program may have written it."));
                continue;
            }
            if (value is ScalarNode { Text: "" }) { continue; }
            int end = i + 1 < map.Entries.Count ? map.Entries[i + 1].Key.Span.Offset : text.Length;
            if (value is MapNode entries && (key.Span.Offset == 0 || text[key.Span.Offset - 1] == '\n')) { made._sections[key.Value] = (entries, Lines(text[key.Span.Offset..end])); }
            else { diagnostics.Add(LockRules.Broken.At(key.Span, $"The section '{key.Value}' of the lock has no lines of its own.", LockRules.Again)); }
        }
        return made;
    }

    /// <summary>The whole file with a section in place of the former one; empty where nothing is left to be said.</summary>
    /// <param name="body">Lines of YAML, indented by two blanks, each ended by LF; empty: the section is left out.</param>
    public string With(string section, string body)
    {
        string own = body.Length == 0 ? "" : $"{section}:\n{body}";
        string written = string.Concat(Known.Select(name => name == section ? own : _sections.TryGetValue(name, out var kept) ? kept.Text : ""));
        return written.Length == 0 ? "" : Nothing + written;
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    private static int LineEnd(string text, int offset) => text.IndexOf('\n', offset) is var end and >= 0 ? end + 1 : text.Length;

    private static Span? Conflict(string path, string text)
    {
        for (int at = 0; at < text.Length; at = LineEnd(text, at))
        {
            var line = text.AsSpan(at, Math.Min(8, text.Length - at));
            if (line.StartsWith("<<<<<<<") || line.StartsWith("=======") || line.StartsWith(">>>>>>>")) { return new Span(path, at, 7); }
        }
        return null;
    }
}
