using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Reads the interface's words, a digest's own over the built-in ones; gaps in a language are filled from English and counted in one warning.</summary>
internal static class WordFiles
{
    public static readonly Rule MissingWords = new("missing-words", Severity.Warning,
        "The theme lacks words of the interface in the digest's language.",
        "Readers then see English words between their own.",
        "language: kk      # and no theme/i18n/kk.yml: copy theme/i18n/en.yml and translate it");

    public static Words Read(IReadOnlyList<InputFile> files, string language, ICollection<Diagnostic> diagnostics)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(files, "en", texts, diagnostics);
        int english = texts.Count;
        if (language == "en") { return new Words(language, texts); }
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0) { Add(files, language[..dash], own, diagnostics); }
        Add(files, language, own, diagnostics);
        int missing = texts.Keys.Count(key => !own.ContainsKey(key));
        if (missing > 0)
        {
            diagnostics.Add(MissingWords.At(Span.StartOf($"theme/i18n/{language}.yml"), $"{missing} of the interface's {english} texts are missing in '{language}'; English stands in their place.",
                $"Add them to theme/i18n/{language}.yml."));
        }
        foreach (var (key, text) in own) { texts[key] = text; }
        return new Words(language, texts);
    }

    private static void Add(IReadOnlyList<InputFile> files, string language, Dictionary<string, string> texts, ICollection<Diagnostic> diagnostics)
    {
        string path = $"theme/i18n/{language}.yml";
        foreach (var file in files.Where(file => file.Path == path).OrderByDescending(file => file.BuiltIn))
        {
            if (TextDecoder.Decode(file, diagnostics) is { } text && YamlReader.Read(path, text, .., diagnostics) is { } map) { Flatten(map, "", texts); }
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
