using System.Globalization;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages;

/// <summary>The private list's text as rules. What is wrong with it is told by line and number of the entry; keys and values are never quoted, nor is YAML's own message.</summary>
internal sealed class ProtectedList(string name, string text, ICollection<ListFault> faults)
{
    private const int MostEntries = 100_000, LongestReplacement = 80;
    private const string Form = "Write: terms:, and under it, one entry each, - term: NAME";
    private static readonly string[] Keys = ["term", "pattern", "variants", "match", "replacement"];
    private readonly LineIndex lines = new(text);
    /// <summary>What stands instead of each term, folded, and where the list says so first.</summary>
    private readonly Dictionary<string, (int Line, string? Replacement)> instead = new(StringComparer.Ordinal);

    /// <returns>Null where anything is wrong.</returns>
    public ProtectedTerms? Read()
    {
        int before = faults.Count;
        var rules = Entries() is { } entries ? Rules(entries) : [];
        if (faults.Count > before) { return null; }
        var terms = new ProtectedTerms(rules);
        foreach (var rule in rules)
        {
            if (rule.Replacement is { } instead && terms.FirstRule(instead) is { } broken)
            {
                faults.Add(new ListFault(name, null, rule.Number, $"what is to stand instead holds what entry {broken} protects", "Write a role that names nobody: a former detainee."));
            }
        }
        return faults.Count > before ? null : terms;
    }

    private IReadOnlyList<Node>? Entries()
    {
        if (string.IsNullOrWhiteSpace(text)) { Fail(null, null, "the list is empty", Form); return null; }
        var found = new List<Diagnostic>();
        var map = YamlReader.Read(name, text, .., found, int.MaxValue);
        foreach (var fault in found.Where(fault => fault.Severity == Severity.Error || fault.Rule == YamlRules.SilentComment)) { Fail(fault.Span, null, Reason(fault.Rule), Remedy(fault.Rule)); }
        if (map is null || found.Count > 0) { return null; }
        foreach (var entry in map.Entries.Where(entry => entry.Key.Value != "terms")) { Fail(entry.Key.Span, null, "an unknown key stands at the top of the list", "The list has one key at its top: terms."); }
        switch (map["terms"])
        {
            case ListNode { Items.Count: > MostEntries } many: Fail(many.Span, null, "the list has more than 100,000 entries", "Take entries out, or write a pattern for many of them."); return null;
            case ListNode { Items.Count: > 0 } list: return list.Items;
            case ListNode or null or ScalarNode { Text: "", Quoted: false }: Fail(null, null, "the list has no entries", Form); return null;
            case var other: Fail(other.Span, null, "'terms' is no list", Form); return null;
        }
    }

    private static string Reason(Rule rule) => rule == YamlRules.RepeatedKey ? "a key stands here for the second time"
        : rule == YamlRules.Unsupported ? "an anchor, an alias, a tag or a second document begins here, which is not read"
        : rule == YamlRules.TooDeep ? "lists and maps are nested too deeply here"
        : rule == YamlRules.SilentComment ? "a blank and # cut off the rest of this value as a comment"
        : "this is not valid YAML";

    private static string Remedy(Rule rule) => rule == YamlRules.RepeatedKey ? "Keep one of the two: further spellings of a term go into variants."
        : "Put values with punctuation in quotation marks, indent with blanks, and close every bracket and quotation mark.";

    private List<ProtectedRule> Rules(IReadOnlyList<Node> entries)
    {
        var rules = new List<ProtectedRule>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not MapNode map) { Fail(entries[i].Span, i + 1, "the entry is no map of keys and values", "Write: - term: NAME"); }
            else if (Rule(map, i + 1) is { } rule) { rules.Add(rule); }
        }
        return rules;
    }

    private ProtectedRule? Rule(MapNode map, int number)
    {
        int before = faults.Count;
        foreach (var entry in map.Entries.Where(entry => !Keys.Contains(entry.Key.Value, StringComparer.Ordinal))) { Fail(entry.Key.Span, number, "the entry has an unknown key", $"Keys of an entry: {string.Join(", ", Keys)}."); }
        string? term = Text(map, "term", number), pattern = Text(map, "pattern", number), replacement = Text(map, "replacement", number);
        if (faults.Count == before && term is null == pattern is null) { Fail(map.Span, number, term is null ? "the entry has neither term nor pattern" : "the entry has a term and a pattern", "Give each entry one of the two."); }
        if (replacement is not null && !IsPlain(replacement))
        {
            Fail(map["replacement"]!.Span, number, "what is to stand instead is not plain words", $"Write letters, digits, blanks and , . ' ’ - – ( ) on one line, at most {LongestReplacement} characters.");
        }
        var terms = pattern is null ? Terms(map, number, term, replacement?.Trim()) : Pattern(map, number, pattern);
        var match = pattern is null ? Match(map, number) : TermMatch.Pattern;
        return faults.Count > before ? null : new ProtectedRule(number, terms, match, replacement?.Trim());
    }

    private List<string> Terms(MapNode map, int number, string? term, string? replacement)
    {
        var terms = new List<string>();
        if (term is not null) { Add(terms, term, map["term"]!.Span, number, replacement); }
        var variants = map["variants"] switch { ListNode list => list.Items, null or ScalarNode { Text: "", Quoted: false } => [], var one => [one] };
        foreach (var variant in variants)
        {
            if (variant is ScalarNode scalar) { Add(terms, scalar.Text, scalar.Span, number, replacement); }
            else { Fail(variant.Span, number, "a variant is no text", "Write: variants: [NAME, NAME]"); }
        }
        return terms;
    }

    private void Add(List<string> terms, string term, Span span, int number, string? replacement)
    {
        string folded = ProtectedTerms.Fold(term);
        if (folded.Length >= ProtectedTerms.Shortest)
        {
            terms.Add(term);
            int line = lines.At(span.Offset).Line;
            // The same in other letters is found at the same places, and only one of the two can stand there.
            if (!instead.TryAdd(folded, (line, replacement)) && instead[folded] is var (first, other) && other != replacement)
            {
                Fail(span, number, string.Create(CultureInfo.InvariantCulture, $"the term of line {first} stands here again, and another 'replacement' is to stand instead (case, accents and look-alike letters make no difference)"), "Keep one of the two, or give both the same replacement.");
            }
            return;
        }
        Fail(span, number, $"a term has fewer than {ProtectedTerms.Shortest} letters or digits, so it would be found everywhere", "Write the whole name, or a pattern that says where it stands.");
    }

    private List<string> Pattern(MapNode map, int number, string pattern)
    {
        foreach (string key in (string[])["variants", "match"])
        {
            if (map[key] is { } beside) { Fail(beside.Span, number, $"a pattern has no '{key}'", "Give each pattern an entry of its own."); }
        }
        try { _ = new ProtectedTerms([new ProtectedRule(number, [pattern], TermMatch.Pattern, null)]); }
        // The reason quotes the expression.
        catch (ArgumentException) { Fail(map["pattern"]!.Span, number, "the pattern cannot be used: it is no regular expression, looks around or back, or matches nothing at all", "Write a regular expression of .NET without (?=…), (?<=…) and \\1."); }
        return [pattern];
    }

    private TermMatch Match(MapNode map, int number)
    {
        string? word = Text(map, "match", number);
        if (word is not (null or "word" or "part")) { Fail(map["match"]!.Span, number, "'match' is neither word nor part", "word: whole words alone; part: inside words too."); }
        return word == "part" ? TermMatch.Part : TermMatch.Word;
    }

    private string? Text(MapNode map, string key, int number)
    {
        switch (map[key])
        {
            case null: return null;
            case ScalarNode scalar when !string.IsNullOrWhiteSpace(scalar.Text): return scalar.Text;
            case ScalarNode empty: Fail(empty.Span, number, $"'{key}' is empty", "Write it, or take the key out."); return null;
            case var other: Fail(other.Span, number, $"'{key}' is no text", "Write it on one line, in quotation marks if it has punctuation."); return null;
        }
    }

    /// <summary>Nothing that Markdown, HTML, YAML or a quotation would take for more than words.</summary>
    private static bool IsPlain(string words) => words.Length <= LongestReplacement && words.Any(char.IsLetterOrDigit)
        && words.All(c => c == ' ' || char.IsLetterOrDigit(c) || char.IsSurrogate(c) || ",.'’-–()".Contains(c, StringComparison.Ordinal)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private void Fail(Span? span, int? entry, string message, string help) =>
        faults.Add(new ListFault(name, span is { } at ? lines.At(at.Offset).Line : null, entry, message, help));
}
