using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>What a record's path says: kind, id, address.</summary>
/// <param name="IndexOf">The folder that an <c>index.md</c> introduces; null for any other file.</param>
internal sealed record RecordPath(KindInfo Kind, string Id, string Address, string? IndexOf)
{
    /// <summary>A name of a file has 255 bytes at the most on Linux, where sites are hosted; here an ending, the tag of a language or a number comes behind it.</summary>
    private const int LongestId = 120, MostBytes = 230;

    /// <summary>What an id may be, for whoever gives one.</summary>
    public const string IdHelp = "Letters of any script, digits, - and _; no blank, no dot; 120 characters at the most, of Chinese 76; not index or README, which name other files, and no device of Windows (con, nul, com1 …).";

    /// <returns>Null where the name is no id; that is then among the diagnostics.</returns>
    public static RecordPath? Of(string path, IReadOnlyDictionary<string, KindInfo> kinds, ICollection<Diagnostic> diagnostics)
    {
        string inside = path["input/".Length..].InForm(NormalizationForm.FormC);
        int slash = inside.LastIndexOf('/');
        string folder = slash < 0 ? "" : inside[..slash];
        string name = inside[(slash + 1)..^".md".Length];
        if (name == "index") { return Index(path, folder, diagnostics); }
        if (!IsId(name) || DeviceName.Is(name))
        {
            diagnostics.Add(FieldRules.BadId.At(Span.StartOf(path), $"'{name}' cannot be an id.", Advice(name)));
            return null;
        }
        int first = folder.IndexOf('/', StringComparison.Ordinal);
        string top = first < 0 ? folder : folder[..first];
        if (top.Length > 0 && kinds.TryGetValue(top, out var kind)) { return new RecordPath(kind, name, $"{kind.Folder}/{name}.html", null); }
        return IsFolder(path, folder, diagnostics) ? new RecordPath(kinds[""], name, folder.Length == 0 ? $"{name}.html" : $"{folder}/{name}.html", null) : null;
    }

    private static RecordPath? Index(string path, string folder, ICollection<Diagnostic> diagnostics)
    {
        if (!IsFolder(path, folder, diagnostics)) { return null; }
        string id = folder.Length == 0 ? "index" : folder.Replace('/', '-') + "-index";
        return new RecordPath(PageKind.Definition.Info, id, folder.Length == 0 ? "index.html" : $"{folder}/index.html", folder);
    }

    private static bool IsFolder(string path, string folder, ICollection<Diagnostic> diagnostics)
    {
        if (DeviceName.In(folder) is { } device)
        {
            diagnostics.Add(FieldRules.BadId.At(Span.StartOf(path), $"The folder '{folder}' cannot be part of an address: Windows keeps '{device}' for a device.", "Give it another name: no copy of the site could be checked out or unpacked there."));
            return false;
        }
        if (folder.Length == 0 || folder.Split('/').All(IsId) && folder is not ("data" or "assets" or "editions")) { return true; }
        diagnostics.Add(FieldRules.BadId.At(Span.StartOf(path), $"The folder '{folder}' cannot be part of an address.",
            "Name folders with letters, digits, - and _ alone; data, assets and editions are taken by the program."));
        return false;
    }

    private static string Advice(string name) => DeviceName.Is(name)
        ? "Rename the file: Windows keeps this name for a device, and no copy of the site could be checked out or unpacked there."
        : name.Contains('.', StringComparison.Ordinal)
        ? "A name holds no dot, but for the tag of a translation: name.zh.md, where zh is among the languages of digest.yml."
        : "Rename the file: letters of any script, digits, - and _; no blank; 120 characters at the most, of Chinese 76; not 'index'.";

    /// <summary>Whether a record may be given this id. A file of the name README is never a record, index.md is its folder's page.</summary>
    public static bool MayName(string id) => IsId(id) && !IsReadme(id) && !id.Equals("index", StringComparison.OrdinalIgnoreCase) && !DeviceName.Is(id);

    /// <summary>Whether a new folder for records may have this name.</summary>
    public static bool IsFolderName(string name) => IsId(name) && !DeviceName.Is(name);

    /// <param name="name">Of a file, without its ending.</param>
    public static bool IsReadme(string name) => name.Equals("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsId(string name) => name.Length is > 0 and <= LongestId && Encoding.UTF8.GetByteCount(name) <= MostBytes && name.EnumerateRunes().All(IsAllowed);

    private static bool IsAllowed(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or 0x200D
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
