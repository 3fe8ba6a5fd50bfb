using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Templates;

namespace Digest.Stages;

/// <summary>What stands in a digest's theme and changes nothing: files that no part of the program and no template names, words of the interface that nothing says.</summary>
internal static partial class UnreadTheme
{
    public static readonly Rule Rule = new("unread-theme", Severity.Warning,
        "Nothing reads a file of theme/, or a key of theme/i18n/.",
        "Under a misspelt name it changes nothing on any page, and nobody sees why.",
        "theme/pages/clam.liquid      # did you mean theme/pages/claim.liquid?");

    private const string Pages = "theme/pages/", Partials = "theme/partials/", Words = "theme/i18n/", Assets = "theme/assets/", Editions = "theme/editions/", Dates = "edtf.";
    /// <summary>A digest may have it, and the program has none.</summary>
    private const string OwnStyles = Assets + StyleSheets.Own;
    private const int MostNamed = 10;
    private static readonly string[] Notices = ["README", "LICENSE", "LICENCE", "NOTICE", "COPYING"];

    /// <summary>Files of a digest's theme that have no part in it by folder and ending, in ordinal order; of many the first. Before them folders that are called like <c>theme</c> but for the letter case.</summary>
    public static IReadOnlyList<string> In(string root)
    {
        string folder = Path.Join(root, "theme");
        try
        {
            string[] named = [.. Directory.EnumerateDirectories(root, "theme", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = true }).Select(path => Path.GetFileName(path)).Where(name => name != "theme").Order(StringComparer.Ordinal)];
            return !Directory.Exists(folder) ? named : [.. named, .. new SiteFiles(folder).Files.Keys.Select(path => "theme/" + path.InForm())
                .Where(path => InputWalk.RoleOf(path) is null && !path.Contains("/.", StringComparison.Ordinal) && !MachineFile.Is(Path.GetFileName(path)) && !Array.Exists(Notices, notice => Path.GetFileName(path).StartsWith(notice, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal).Take(MostNamed)];
        }
        // Reading the theme itself tells it.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return []; }
    }

    /// <param name="without">What <see cref="In"/> says.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<InputFile> files, IReadOnlyList<string> without, DigestConfig config)
    {
        InputFile[] own = [.. files.Where(file => !file.BuiltIn && file.Path.StartsWith("theme/", StringComparison.Ordinal))];
        if (own.Length + without.Count == 0) { return []; }
        var builtIn = Reader.BuiltInTheme();
        var known = builtIn.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        HashSet<string> names = [.. known, OwnStyles];
        string templates = string.Concat(own.Where(file => file.Role == InputRole.Template).Select(file => TextDecoder.Lenient(file.Bytes)));
        var unread = own.Where(file => !known.Contains(file.Path) && !IsRead(file, templates, config)).Select(file => file.Path);
        return [.. unread.Concat(without).Select(path => Rule.At(Span.StartOf(path), $"Nothing reads '{path}'.", Near(path, names))), .. InWords([.. own.Where(file => file.Role == InputRole.Words)], builtIn, templates)];
    }

    private static bool IsRead(InputFile file, string templates, DigestConfig config)
    {
        string name = Path.GetFileNameWithoutExtension(file.Path);
        if (file.Path.StartsWith(Partials, StringComparison.Ordinal)) { return IsNamed(name, templates) || WorkedOut().IsMatch(templates); }
        return file.Role switch
        {
            InputRole.Words => config.Languages.Select(language => language.Tag.Value).Append(config.Language).Append("en").Any(tag => tag.Equals(name, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase)),
            InputRole.Style => true,
            // Other assets are for whatever names them; this one is for the program, under that one name.
            _ => file.Path.StartsWith(Assets, StringComparison.Ordinal) && (file.Path == OwnStyles || !IsOwnStyles(file.Path) || templates.Contains(file.Path[Assets.Length..], StringComparison.Ordinal)),
        };
    }

    /// <summary>The digest's own style sheet, whatever its letter case.</summary>
    public static bool IsOwnStyles(string path) => path.Equals(OwnStyles, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(string name, string templates) => templates.Contains($"'{name}'", StringComparison.Ordinal) || templates.Contains($"\"{name}\"", StringComparison.Ordinal);

    /// <summary>The name of a partial may be a value.</summary>
    [GeneratedRegex("""\{%-?\s*render\s+[^\s'"]""", RegexOptions.CultureInvariant)]
    private static partial Regex WorkedOut();

    /// <summary>The same name in its right folder, or one that is nearly the same.</summary>
    private static string Near(string path, HashSet<string> known)
    {
        if (!path.Contains('/', StringComparison.Ordinal)) { return "The folder is called 'theme', letter for letter."; }
        string name = Path.GetFileName(path), folder = path[..^name.Length];
        string? near = known.Where(one => Path.GetFileName(one).Equals(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? (Suggestion.Only(Path.GetFileNameWithoutExtension(name), known.Where(one => one.StartsWith(folder, StringComparison.Ordinal) && Path.GetExtension(one) == Path.GetExtension(name)).Select(one => Path.GetFileNameWithoutExtension(one))) is { } inFolder ? folder + inFolder + Path.GetExtension(name) : null);
        if (near is not null) { return $"Did you mean '{near}'?"; }
        if (folder == Partials) { return $"Render it in a template of the digest's own, {{% render '{Path.GetFileNameWithoutExtension(name)}' %}}, or take it out."; }
        return folder switch
        {
            Pages => "Pages have the names of the program's own theme/pages/; a part of one belongs into theme/partials/.",
            Words => "Name it for the digest's language or one of its 'languages', such as theme/i18n/fr.yml.",
            Editions => "What goes into editions has the names of the program's own theme/editions/.",
            _ => $"Styles, scripts and pictures belong into {Assets}, templates into {Pages} and {Partials}; what is no part of the theme stands better beside it.",
        };
    }

    /// <summary>A counted text has a key for each plural category: it is told once.</summary>
    private static string Counted(string key) => key.LastIndexOf('.') is > 0 and var dot && PluralCategory.IsOne(key[(dot + 1)..]) ? key[..dot] : key;

    /// <summary>What the program's own files say, and the digest's otherwise: keys that nothing says, and texts that do not fit.</summary>
    private static IEnumerable<Diagnostic> InWords(InputFile[] own, IReadOnlyList<InputFile> builtIn, string templates)
    {
        if (own.Length == 0) { return []; }
        var english = WordFiles.TextsOf(builtIn.Single(file => file.Path == Words + "en.yml"))!;
        return own.SelectMany(file =>
        {
            string tag = Path.GetFileNameWithoutExtension(file.Path);
            var spoken = builtIn.Where(one => one.Role == InputRole.Words && Path.GetFileNameWithoutExtension(one.Path) is var name && (name.Equals(tag, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase)))
                .SelectMany(one => WordFiles.TextsOf(one)!.Where(text => text.Key.StartsWith(Dates, StringComparison.Ordinal)).Select(text => text.Value)).Concat(english.Where(text => text.Key.StartsWith(Dates, StringComparison.Ordinal)).Select(text => text.Value));
            return Keys(file, english, templates).Concat(new UnfitWords(file, english, templates).Find(spoken));
        });
    }

    private static IEnumerable<Diagnostic> Keys(InputFile file, IReadOnlyDictionary<string, string> english, string templates)
    {
        string language = Path.GetFileNameWithoutExtension(file.Path);
        var said = WordFiles.Needed(english.Keys, language).ToHashSet(StringComparer.Ordinal);
        var sections = said.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        List<Located<string>> strange = [], plurals = [];
        foreach (var (counted, key) in WordFiles.KeysOf(file).Where(key => !said.Contains(key.Value)).Select(key => (Counted(key.Value), key)).DistinctBy(one => one.Item1))
        {
            if (IsNamed(key.Value, templates) || IsNamed(counted, templates)) { continue; }
            string stem = key.Value[..Math.Max(0, key.Value.LastIndexOf('.'))];
            if (WordFiles.IsCounted(stem, english.ContainsKey))
            {
                plurals.Add(key);
                continue;
            }
            // A group, or what stands in a text's place, is told of as a text that does not fit.
            if (Array.Exists([.. said], one => one.StartsWith(key.Value + ".", StringComparison.Ordinal) || key.Value.StartsWith(one + ".", StringComparison.Ordinal))) { continue; }
            string? near = Suggestion.Only(key.Value, said);
            if (near is null && !key.Value.StartsWith(Dates, StringComparison.Ordinal) && sections.Contains(key.Value.Split('.')[0]))
            {
                // A template may put a key together.
                if (stem.Length == 0 || !templates.Contains($"'{stem}.", StringComparison.Ordinal)) { strange.Add(key with { Value = counted }); }
                continue;
            }
            yield return Rule.At(key.Span, $"Nothing says '{key.Value}' of '{file.Path}'.", near is not null ? $"Did you mean '{near}'?" : "Its keys are those of the program's own theme/i18n/en.yml, and those that a template of the digest names: {{ 'key' | t }}.");
        }
        // Whoever begins with the file of another language has its plurals, in each counted text.
        if (plurals.Count > 0) { yield return Rule.At(plurals[0].Span, $"Nothing says {Named(plurals)} of '{file.Path}'.", $"The plurals of '{language}' are {string.Join(", ", PluralCategory.Needed(language).Select(category => $"'{category}'"))}."); }
        // Keys that are near to none, in a section that is known, may be of another version of the program, and many.
        if (strange.Count == 0) { yield break; }
        yield return Rule.At(strange[0].Span, $"Nothing says {Named(strange)} of '{file.Path}'.", "They may be of another version of the program: its own keys are those of theme/i18n/en.yml. Take them out.");
    }

    private static string Named(List<Located<string>> keys) => string.Join(", ", keys.Take(MostNamed).Select(key => $"'{key.Value}'")) + (keys.Count > MostNamed ? $" and {keys.Count - MostNamed} more" : "");
}
