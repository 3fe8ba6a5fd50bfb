using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Words that a rule of the page puts before or behind what an element holds (<c>::before</c>, <c>::after</c>): a reader sees them, and the file does not say them there. They stand as U+FFFD, so that no quote runs over them.</summary>
internal sealed class GeneratedWords
{
    /// <summary>Comparisons of rules with elements; of a page that asks for more nothing is marked.</summary>
    private const long MostWork = 1_000_000;
    private const string Sign = "\uFFFD";
    private readonly List<(string Selector, bool IsAfter, int Specificity, string Content, bool IsImportant)> _rules = [];

    /// <param name="selector">One of a rule that applies on every screen.</param>
    /// <param name="block">Its declarations.</param>
    public void Add(ReadOnlySpan<char> selector, ReadOnlySpan<char> block)
    {
        var (of, isAfter) = Split(CssDeclarations.Clean(selector, folds: false));
        // What asks for more is slow to find out, and no sheet of a page of text does.
        if (of is null || of.Contains('(', StringComparison.Ordinal) || of.Split([' ', '>', '+', '~'], StringSplitOptions.RemoveEmptyEntries).Length > 2 || CssSelector.Of(of) is not { } known) { return; }
        if (CssDeclarations.Content(block) is var (content, isImportant)) { _rules.Add((of, isAfter, known.Specificity, content, isImportant)); }
    }

    /// <summary>Puts a sign where such words stand among others.</summary>
    public void Mark(INode root)
    {
        if (!_rules.Exists(rule => HasWords(rule.Content)) || root is not IParentNode page || page.QuerySelectorAll("*").Length * (long)_rules.Count > MostWork) { return; }
        var strongest = new Dictionary<(IElement Element, bool IsAfter), (long Rank, string Content)>();
        for (int at = 0; at < _rules.Count; at++)
        {
            var rule = _rules[at];
            long rank = (rule.IsImportant ? 1L << 62 : 0) + ((long)rule.Specificity << 31) + at;
            foreach (var element in Matching(page, rule.Selector))
            {
                var key = (element, rule.IsAfter);
                if (!strongest.TryGetValue(key, out var other) || other.Rank < rank) { strongest[key] = (rank, rule.Content); }
            }
        }
        foreach (var ((element, isAfter), (_, content)) in strongest)
        {
            if (HasWords(content) && IsAmongWords(element)) { Put(element, isAfter, content); }
        }
    }

    private static void Put(IElement element, bool isAfter, string content)
    {
        string inner = content.Trim('"', '\'');
        var sign = element.Owner!.CreateTextNode((inner.StartsWith(' ') ? " " : "") + Sign + (inner.EndsWith(' ') ? " " : ""));
        if (isAfter) { element.AppendChild(sign); } else { element.InsertBefore(sign, element.FirstChild); }
    }

    private static IEnumerable<IElement> Matching(IParentNode page, string selector)
    {
        try { return page.QuerySelectorAll(selector); }
        catch (DomException) { return []; }
    }

    /// <summary>The name before the colons, and which side is meant; null: no side is.</summary>
    private static (string? Of, bool IsAfter) Split(string selector)
    {
        foreach (string side in (ReadOnlySpan<string>)["::before", "::after", ":before", ":after"])
        {
            if (!selector.EndsWith(side, StringComparison.OrdinalIgnoreCase)) { continue; }
            string of = selector[..^side.Length];
            return (of.Length == 0 || of[^1] is ' ' or '>' or '+' or '~' ? of + "*" : of, side.EndsWith("after", StringComparison.Ordinal));
        }
        return (null, false);
    }

    /// <summary>A letter or a digit in a string; numbers that are counted stand for no words, as those of a list do.</summary>
    private static bool HasWords(string content)
    {
        char quote = '\0';
        foreach (char c in content)
        {
            if (quote == '\0') { if (c == '/') { return false; } if (c is '"' or '\'') { quote = c; } }
            else if (c == quote) { quote = '\0'; }
            else if (char.IsLetterOrDigit(c)) { return true; }
        }
        return false;
    }

    /// <summary>Alone it is a label, an icon or a button.</summary>
    private static bool IsAmongWords(IElement element) => element.LocalName is not ("html" or "body" or "head") && !HtmlText.IsSilent(element)
        && (!string.IsNullOrWhiteSpace(element.TextContent) || (!HtmlText.IsPart(element.LocalName) && !string.IsNullOrWhiteSpace(element.ParentElement?.TextContent)));
}
