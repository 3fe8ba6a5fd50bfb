using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Texts of a digest's own <c>theme/i18n/</c> that cannot be said as they stand: a place that nothing fills, one that is lost, no text at all, or something else where a text belongs. Keys that nothing says are <see cref="UnreadTheme"/>'s.</summary>
/// <param name="english">The program's own texts, by key.</param>
/// <param name="templates">Those of the digest: they may give a text places of their own.</param>
internal sealed partial class UnfitWords(InputFile file, IReadOnlyDictionary<string, string> english, string templates)
{
    public static readonly Rule Rule = new("unfit-words", Severity.Warning,
        "A text of theme/i18n/ has a place in braces that nothing fills, lacks one that English has, is empty, or is no text.",
        "Readers then see the braces, or a sentence without its number, date or name; what is no text is passed over.",
        "changes: {title: \"Corrigé le {dat}\"}      # did you mean {date}?");

    private const string Dates = "edtf.";
    /// <summary>Its text has two forms, as those of dates have.</summary>
    private const string InForms = "join.last";
    /// <summary>A language may write its thousands without any mark.</summary>
    private const string MayBeEmpty = "number.group";
    private const string TakeOut = "or take the line out: the program's own text stands then";

    private readonly string language = Path.GetFileNameWithoutExtension(file.Path);
    private readonly HashSet<string> groups = [.. english.Keys.SelectMany(Groups)];
    private readonly List<Diagnostic> found = [];
    private int forms = 1;

    /// <param name="spoken">The texts of the program in the file's language, whose dates may have more forms than English.</param>
    public IReadOnlyList<Diagnostic> Find(IEnumerable<string> spoken)
    {
        if (TextDecoder.Decode(file, []) is not { } text || YamlReader.Read(file.Path, text, .., []) is not { } map) { return []; }
        var own = (WordFiles.TextsOf(file) ?? new Dictionary<string, string>()).Where(one => one.Key.StartsWith(Dates, StringComparison.Ordinal)).Select(one => one.Value);
        forms = own.Concat(spoken).Select(one => one.Count(letter => letter == '|') + 1).DefaultIfEmpty(1).Max();
        Walk(map, "");
        return found;
    }

    private void Walk(MapNode map, string prefix)
    {
        foreach (var entry in map.Entries)
        {
            string key = prefix + entry.Key.Value;
            bool isGroup = groups.Contains(key), isText = !isGroup && (english.ContainsKey(key) || StemOf(key) is not null);
            if (entry.Value is MapNode inner && !isText) { Walk(inner, key + "."); }
            else if (isText && entry.Value is ScalarNode scalar) { Text(key, scalar); }
            else if (isText) { Add(entry.Value.Span, $"'{key}' is {(entry.Value is MapNode ? "a group of texts" : "a list")}, and one text belongs there.", $"In English it is \"{EnglishOf(key)}\"."); }
            // A group whose texts were all taken out, or made comments, leaves its name behind.
            else if (isGroup && entry.Value is not ScalarNode { Text: "" }) { Add(entry.Value.Span, $"'{key}' is {(entry.Value is ScalarNode ? "a text" : "a list")}, and a group of texts belongs there.", GroupHelp(key)); }
        }
    }

    private string GroupHelp(string key) => IsCounted(key)
        ? $"It is counted, and has a text for each plural of '{language}': {string.Join(", ", PluralCategory.Needed(language).Select(category => $"'{category}'"))}."
        : $"Its texts stand below it, such as '{english.Keys.Where(one => one.StartsWith(key + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First()}'.";

    private void Text(string key, ScalarNode scalar)
    {
        string text = scalar.Text, meant = EnglishOf(key);
        bool hasLetters = Place().Replace(meant, "").Any(char.IsLetter);
        if (text.Length == 0 ? key != MayBeEmpty : hasLetters && string.IsNullOrWhiteSpace(text)) { Add(scalar.Span, $"'{key}' is empty.", $"Give it a text, {TakeOut}."); }
        else if (hasLetters && !scalar.Quoted && !key.StartsWith(Dates, StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) { Add(scalar.Span, $"'{key}' is the number {text}, and a text belongs there.", $"In English it is \"{meant}\"."); }
        else if (Place().Replace(text, "") is var rest && rest.IndexOfAny(['{', '}']) is >= 0 and var brace) { Add(scalar.Span, $"A brace of '{key}' stands alone: '{rest[brace..].TrimEnd()}'.", $"A place begins with {{ and ends with }}. In English: \"{meant}\"."); }
        else { Places(key, text, scalar.Span); }
    }

    private void Places(string key, string text, Span span)
    {
        bool isDate = key.StartsWith(Dates, StringComparison.Ordinal);
        var known = PlacesOf(key);
        var odd = Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Where(place => !IsFilled(place, known, isDate)).ToList();
        foreach (string place in odd)
        {
            if (isDate && FormOf(place) is { } form && known.Contains(place[..1]))
            {
                Add(span, $"'{key}' asks for form {form} by '{{{place}}}', and no text of dates has more than {forms}.", "Forms are the parts of a text between |, counted from 1.");
                continue;
            }
            Add(span, $"Nothing fills the place '{{{place}}}' of '{key}': readers see it as it stands.",
                Suggestion.For($"{{{place}}}", known.Select(one => $"{{{one}}}")) ?? (known.Count == 0 ? "This text has no places." : $"Its places are {string.Join(", ", known.Select(one => $"{{{one}}}"))}."));
        }
        // What is misspelt is lost, too, and told already.
        if (odd.Count > 0) { return; }
        foreach (string form in isDate || key == InForms ? text.Split('|').Where(form => form.Length == text.Length || form.Trim().Length > 0) : [text])
        {
            var lost = Needed(key).Where(place => !Place().Matches(form).Any(match => match.Groups[1].Value.Split(':')[0] == place)).Select(place => $"'{{{place}}}'").ToList();
            if (lost.Count == 0) { continue; }
            Add(span, $"'{key}' lacks the place {string.Join(", ", lost)}: readers never learn what stands there.", $"In English: \"{EnglishOf(key)}\".");
            return;
        }
    }

    private bool IsFilled(string place, IReadOnlyList<string> known, bool isDate) => isDate
        ? known.Contains(place) || (FormOf(place) is { } form && form <= forms && known.Contains(place[..1]))
        : known.Contains(place) || (place.Length > 0 && templates.Contains(place + ":", StringComparison.Ordinal));

    /// <summary>The form that <c>0:3</c> asks for.</summary>
    private static int? FormOf(string place) => place is [>= '0' and <= '9', ':', >= '1' and <= '9' and var form] ? form - '0' : null;

    /// <summary>The places that a text must have. A word may say the number of what is counted where that is one number alone; the first of a month needs none.</summary>
    private IEnumerable<string> Needed(string key)
    {
        if (key == "edtf.day_first") { return []; }
        if (StemOf(key) is not { } stem) { return In(english[key]); }
        string category = key[(stem.Length + 1)..];
        bool isSaid = PluralCategory.IsOneNumber(language, category) || (category == "one" && !In(english[stem + ".one"]).Contains("n"));
        return In(english[stem + ".other"]).Where(place => !(isSaid && place == "n"));
    }

    /// <summary>Those that are filled.</summary>
    private IReadOnlyList<string> PlacesOf(string key) => StemOf(key) is { } stem ? [.. In(english[stem + ".one"]).Concat(In(english[stem + ".other"])).Append("n").Distinct()] : [.. In(english[key])];

    private static IEnumerable<string> In(string text) => Place().Matches(text).Select(match => match.Groups[1].Value.Split(':')[0]).Distinct();

    private string EnglishOf(string key) => StemOf(key) is { } stem && !english.ContainsKey(key) ? english[stem + ".other"] : english[key];

    /// <summary>The key without its plural category; null where it is no counted text of the language.</summary>
    private string? StemOf(string key) => key.LastIndexOf('.') is > 0 and var dot && IsCounted(key[..dot]) && PluralCategory.Needed(language).Contains(key[(dot + 1)..]) ? key[..dot] : null;

    private bool IsCounted(string key) => WordFiles.IsCounted(key, english.ContainsKey);

    private void Add(Span span, string message, string help) => found.Add(Rule.At(span, message, help));

    private static IEnumerable<string> Groups(string key)
    {
        for (int dot = key.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = key.IndexOf('.', dot + 1)) { yield return key[..dot]; }
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
