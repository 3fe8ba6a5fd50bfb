using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Reads the interface's words, a digest's own over the built-in ones; gaps in a language are filled from English and counted in one warning. Of a language that has none at all, the words are English, and say so.</summary>
internal static class WordFiles
{
    public static readonly Rule MissingWords = new("missing-words", Severity.Warning,
        "The theme lacks words of the interface in the digest's language.",
        "Readers then see English words between their own.",
        "language: kk      # and no theme/i18n/kk.yml: digest theme copy i18n/en.yml --as i18n/kk.yml, and translate it");

    private const int MostNamed = 8;

    public static Words Read(IReadOnlyList<InputFile> files, string language, ICollection<Diagnostic> diagnostics)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(files, "en", texts, diagnostics);
        if (language == "en") { return new Words(language, texts); }
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0) { Add(files, language[..dash], own, diagnostics); }
        Add(files, language, own, diagnostics);
        var needed = Needed(texts.Keys, language);
        var missing = needed.Where(key => !own.ContainsKey(key)).ToList();
        if (missing.Count > 0)
        {
            string named = string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "");
            diagnostics.Add(MissingWords.At(Span.StartOf($"theme/i18n/{language}.yml"), $"{missing.Count} of the interface's {needed.Count} texts are missing in '{language}'; English stands in their place.",
                own.Count == 0 ? $"Begin with the English words: digest theme copy i18n/en.yml --as i18n/{language}.yml" : $"Add to theme/i18n/{language}.yml: {named}."));
        }
        // Nothing of it is in that language: neither are pages, but for what records say. They would else be read out, and turned around, as what they are not.
        if (own.Count == 0) { return new Words("en", texts, language); }
        foreach (var (key, text) in own) { texts[key] = text; }
        return new Words(language, texts);
    }

    /// <summary>The keys that a language needs: those of English, but each counted text in the plural categories of that language.</summary>
    public static IReadOnlyList<string> Needed(IEnumerable<string> english, string language)
    {
        var keys = english.ToHashSet(StringComparer.Ordinal);
        var categories = PluralCategory.Needed(language);
        return [.. keys.Order(StringComparer.Ordinal).SelectMany(key =>
            key.EndsWith(".one", StringComparison.Ordinal) && keys.Contains(key[..^4] + ".other") ? categories.Select(category => $"{key[..^4]}.{category}")
            : key.EndsWith(".other", StringComparison.Ordinal) && keys.Contains(key[..^6] + ".one") ? []
            : [key])];
    }

    /// <summary>Whether a key is that of a counted text, which has one for each plural category.</summary>
    /// <param name="isEnglish">Whether English has a text of that key.</param>
    public static bool IsCounted(string key, Func<string, bool> isEnglish) => isEnglish(key + ".one") && isEnglish(key + ".other");

    private static void Add(IReadOnlyList<InputFile> files, string language, Dictionary<string, string> texts, ICollection<Diagnostic> diagnostics)
    {
        string path = $"theme/i18n/{language}.yml";
        // Letter case does not count in tags.
        foreach (var file in files.Where(file => file.Path.Equals(path, StringComparison.OrdinalIgnoreCase)).OrderByDescending(file => file.BuiltIn))
        {
            if (TextDecoder.Decode(file, diagnostics) is { } text && YamlReader.Read(file.Path, text, .., diagnostics) is { } map) { Flatten(map, "", texts); }
        }
    }

    /// <summary>The keys of a file, their parts joined by dots, each where it stands; none where it cannot be read.</summary>
    public static IReadOnlyList<Located<string>> KeysOf(InputFile file)
    {
        var keys = new List<Located<string>>();
        if (TextDecoder.Decode(file, []) is { } text && YamlReader.Read(file.Path, text, .., []) is { } map) { Collect(map, "", keys); }
        return keys;
    }

    /// <summary>The texts of a file by key; null where it cannot be read.</summary>
    public static IReadOnlyDictionary<string, string>? TextsOf(InputFile file)
    {
        var found = new List<Diagnostic>();
        if (TextDecoder.Decode(file, found) is not { } text || YamlReader.Read(file.Path, text, .., found) is not { } map || found.Exists(fault => fault.Severity == Severity.Error)) { return null; }
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(map, "", texts);
        return texts;
    }

    private static void Collect(MapNode map, string prefix, List<Located<string>> keys)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is MapNode inner) { Collect(inner, prefix + entry.Key.Value + ".", keys); }
            else { keys.Add(new Located<string>(prefix + entry.Key.Value, entry.Key.Span)); }
        }
    }

    private static void Flatten(MapNode map, string prefix, Dictionary<string, string> texts)
    {
        foreach (var entry in map.Entries)
        {
            string key = prefix + entry.Key.Value;
            if (entry.Value is MapNode inner) { Flatten(inner, key + ".", texts); }
            else if (entry.Value is ScalarNode scalar) { texts[key] = scalar.Text; }
        }
    }
}
