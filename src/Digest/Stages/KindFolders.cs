using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Folders of <c>input/</c> that are no kind's and were likely meant to be: their records are read as pages.</summary>
internal static class KindFolders
{
    public static readonly Rule Mistaken = new("mistaken-folder", Severity.Warning,
        "A folder of input/ is no kind's, and its name is nearly that of one.",
        "Its records are read as pages: they stand in no list of their kind, on no timeline and in no count.",
        "input/claim/a.md: move it to input/claims/. A folder of pages that is meant has an index.md.");

    /// <summary>The folder that was meant: a kind's name in the singular, in other letter case, or one that a letter or two make.</summary>
    /// <returns>Null where the path's first folder is a kind's, or none is near.</returns>
    public static string? Meant(string path, IReadOnlyDictionary<string, KindInfo> kinds)
    {
        if (FolderOf(path) is not { } top || kinds.ContainsKey(top)) { return null; }
        var named = kinds.Values.Where(kind => kind.Folder.Length > 0).ToList();
        return named.Find(kind => top.Equals(kind.Folder, StringComparison.OrdinalIgnoreCase) || top.Equals(kind.Name, StringComparison.OrdinalIgnoreCase))?.Folder
            ?? Suggestion.Only(top, named.Select(kind => kind.Folder)) ?? named.Find(kind => Suggestion.Only(top, [kind.Name]) is not null)?.Folder;
    }

    /// <summary>Tells with a key that no page has which folder was meant.</summary>
    public static void Explain(string path, IReadOnlyDictionary<string, KindInfo> kinds, List<Diagnostic> found)
    {
        if (!found.Exists(fault => fault.Rule == FieldRules.UnknownKey) || Meant(path, kinds) is not { } meant) { return; }
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Rule == FieldRules.UnknownKey) { found[i] = found[i] with { Help = $"input/{FolderOf(path)}/ is no kind's folder, so that this is read as a page: did you mean input/{meant}/?" }; }
        }
    }

    /// <summary>Whether digest.yml has a kind for the folder that is faulty, and told there: which keys were meant, nobody knows until it is mended.</summary>
    public static bool IsOfFaultyKind(string path, IReadOnlyDictionary<string, KindInfo> kinds, DigestConfig config) => config.Kinds.Count > 0 && FolderOf(path) is { } top
        && config.Kinds.Any(kind => kind.Folder == top && (kind.IsUncertain || kinds.GetValueOrDefault(top) != kind));

    /// <summary>Each such folder once, at its first record; one with an index is a section that somebody made.</summary>
    public static IEnumerable<Diagnostic> Told(IEnumerable<Record> records, IReadOnlyDictionary<string, KindInfo> kinds) => records
        .Where(record => record.Kind.Like == RecordKind.Page && FolderOf(record.Head.Path) is not null)
        .GroupBy(record => FolderOf(record.Head.Path)!, StringComparer.Ordinal)
        .Where(folder => !folder.Any(record => record.Head.Path == $"input/{folder.Key}/index.md"))
        .Select(folder => Meant(folder.First().Head.Path, kinds) is not { } meant ? null
            : Mistaken.At(Span.StartOf(folder.First().Head.Path), $"'input/{folder.Key}/' is no kind's folder: what stands there is read as pages", $"Did you mean input/{meant}/? If they are pages, introduce them by input/{folder.Key}/index.md."))
        .OfType<Diagnostic>();

    /// <summary>The first folder below input/; null for files of input/ itself.</summary>
    private static string? FolderOf(string path)
    {
        int end = path.IndexOf('/', "input/".Length);
        return end < 0 ? null : path["input/".Length..end];
    }
}
