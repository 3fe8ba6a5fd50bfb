using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Words that a rule of the page puts before or behind what an element holds (<c>::before</c>, <c>::after</c>): a reader sees them, and the file does not say them there. They stand as U+FFFD, so that no quote runs over them.</summary>
internal sealed class GeneratedWords
{
    /// <summary>Comparisons of rules with elements; of a page that asks for more nothing is marked.</summary>
    private const long MostWork = 1_000_000;
    private const string Sign = "\uFFFD";
    private readonly List<(string Selector, bool IsAfter, int Specificity, GeneratedBox Box)> _rules = [];

    /// <param name="selector">One of a rule.</param>
    /// <param name="box">What the rule says.</param>
    public void Add(ReadOnlySpan<char> selector, GeneratedBox box)
    {
        var (of, isAfter) = Split(CssDeclarations.Clean(selector, folds: false));
        // What asks for more is slow to find out, and no sheet of a page of text does.
        if (of is null || of.Contains('(', StringComparison.Ordinal) || of.Split([' ', '>', '+', '~'], StringSplitOptions.RemoveEmptyEntries).Length > 2 || CssSelector.Of(of) is not { } known) { return; }
        _rules.Add((of, isAfter, known.Specificity, box));
    }

    /// <summary>Puts a sign where such words stand among others.</summary>
    public void Mark(INode root)
    {
        if (!_rules.Exists(static rule => rule.Box.Content is { } content && GeneratedBox.HasWords(content)) || root is not IParentNode page) { return; }
        // What shows a box counts only where something hides one.
        bool hides = _rules.Exists(static rule => rule.Box.Hides);
        var rules = _rules.Where(rule => hides || rule.Box.Content is not null).ToList();
        if (page.QuerySelectorAll("*").Length * (long)rules.Count > MostWork) { return; }
        var boxes = new Dictionary<(IElement Element, bool IsAfter), Strongest>();
        for (int at = 0; at < rules.Count; at++)
        {
            var rule = rules[at];
            foreach (var element in Matching(page, rule.Selector))
            {
                if (!boxes.TryGetValue((element, rule.IsAfter), out var box)) { boxes[(element, rule.IsAfter)] = box = new(); }
                box.Weigh(rule.Box, ((long)rule.Specificity << 31) + at + 1);
            }
        }
        var spoken = WithWords(root);
        foreach (var ((element, isAfter), box) in boxes)
        {
            if (box.Seen is { } content && GeneratedBox.HasWords(content) && IsAmongWords(element, spoken)) { Put(element, isAfter, content); }
        }
    }

    /// <summary>What the strongest of the rules say of a box, in the order of the cascade.</summary>
    private sealed class Strongest
    {
        private readonly (long Rank, bool Hides)[] _unseen = new (long, bool)[GeneratedBox.Ways];
        private (long Rank, string? Content) _content;

        /// <summary>What is seen in it; null: nothing is.</summary>
        public string? Seen => Array.Exists(_unseen, static way => way.Hides) ? null : _content.Content;

        public void Weigh(GeneratedBox box, long rank)
        {
            if (box.Content is { } content && Rank(box.IsImportant) is var said && said > _content.Rank) { _content = (said, content); }
            for (int way = 0; way < _unseen.Length; way++)
            {
                if (box.Unseen[way] is { Hides: { } hides, IsImportant: var isImportant } && Rank(isImportant) is var found && found > _unseen[way].Rank) { _unseen[way] = (found, hides); }
            }

            long Rank(bool isImportant) => rank + (isImportant ? 1L << 62 : 0);
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

    /// <summary>Elements that hold words. To ask each for its text takes time that grows with the square of their number.</summary>
    private static HashSet<INode> WithWords(INode root)
    {
        var spoken = new HashSet<INode>();
        DocumentOrder.Walk(root, node =>
        {
            if (node is IText words && !string.IsNullOrWhiteSpace(words.Data))
            {
                for (var at = node.Parent; at is not null && spoken.Add(at);) { at = at.Parent; }
            }
            return true;
        });
        return spoken;
    }

    /// <summary>Alone it is a label, an icon or a button.</summary>
    private static bool IsAmongWords(IElement element, HashSet<INode> spoken) => element.LocalName is not ("html" or "body" or "head") && !HtmlText.IsSilent(element)
        && (spoken.Contains(element) || (!HtmlText.IsPart(element.LocalName) && element.ParentElement is { } parent && spoken.Contains(parent)));
}
