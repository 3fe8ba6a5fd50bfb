using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Templates;

namespace Digest.Stages;

/// <summary>A file of the theme: the program's, the digest's own, or both, of which the digest's counts.</summary>
/// <param name="Name">Its path below <c>theme/</c>.</param>
internal sealed record ThemeEntry(string Name, InputFile? BuiltIn, InputFile? Own)
{
    /// <summary>Words of the interface are laid over the program's, each by its key; any other file stands in the place of the program's.</summary>
    public bool IsLaidOver => BuiltIn is { Role: InputRole.Words };

    /// <summary>From the program's file to the digest's own; of words, those alone that the digest has. Empty where the two are alike, or where there are not two.</summary>
    public (string Text, int Added, int Removed) Difference => difference.Value;
    private readonly Lazy<(string, int, int)> difference = new(() => Compare(Name, BuiltIn, Own));

    /// <summary>What is no text has no lines.</summary>
    public bool IsText => (Own ?? BuiltIn) is { } file && !file.Bytes.AsSpan().Contains((byte)0);

    /// <summary>The digest's words cannot be read as they are; <c>digest check</c> says why.</summary>
    public bool IsUnreadable => Own is { Role: InputRole.Words } && WordFiles.TextsOf(Own) is null;

    /// <summary>The digest's file says nothing that the program's does not say.</summary>
    public bool IsSame => !IsUnreadable && BuiltIn is not null && Own is not null && (IsText ? Difference.Text.Length == 0 : BuiltIn.Hash == Own.Hash);

    /// <summary>Of words in a language that the program lacks: how many texts there are, and how many of them stand there as in English. Null: it is no such file.</summary>
    public (int All, int English)? Progress()
    {
        if (BuiltIn is not null || Own is not { Role: InputRole.Words }) { return null; }
        var (own, english) = (WordFiles.TextsOf(Own) ?? None, WordFiles.TextsOf(Reader.BuiltInTheme().Single(file => file.Path == "theme/i18n/en.yml"))!);
        return (own.Count, own.Count(text => english.GetValueOrDefault(text.Key) == text.Value));
    }

    /// <summary>All files of the program's theme and of a digest's, in ordinal order.</summary>
    /// <param name="own">Of the digest; files that are no part of a theme are passed over.</param>
    public static IReadOnlyList<ThemeEntry> All(IReadOnlyList<InputFile> own)
    {
        var (program, digest) = (Reader.BuiltInTheme().ToDictionary(file => file.Path, StringComparer.Ordinal), own.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
        return [.. program.Keys.Union(digest.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new ThemeEntry(path["theme/".Length..], program.GetValueOrDefault(path), digest.GetValueOrDefault(path)))];
    }

    private static readonly Dictionary<string, string> None = [];

    private static (string, int, int) Compare(string name, InputFile? builtIn, InputFile? own)
    {
        if (builtIn is null || own is null) { return ("", 0, 0); }
        if (own.Role != InputRole.Words) { return LineDiff.OfTexts("theme/" + name, ThemeFiles.Text(builtIn), ThemeFiles.Text(own)); }
        var (before, after) = (WordFiles.TextsOf(builtIn)!, WordFiles.TextsOf(own) ?? None);
        string[] keys = [.. after.Keys.Order(StringComparer.Ordinal).Where(key => before.GetValueOrDefault(key) != after[key])];
        return LineDiff.OfTexts("theme/" + name, Lines(before), Lines(after));

        string Lines(IReadOnlyDictionary<string, string> texts)
        {
            var lines = new StringBuilder();
            foreach (string key in keys) { if (texts.TryGetValue(key, out string? text)) { lines.Append(key).Append(": ").Append(text.ReplaceLineEndings(" ")).Append('\n'); } }
            return lines.ToString();
        }
    }
}
