using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>What the style sheets within a page say of which elements are seen. No sheet is fetched, and no layout is made.</summary>
/// <remarks>A rule hides where it is sure to apply: its selector is a type, classes or an id, under no condition but <c>all</c> or <c>screen</c>. A rule that would win over it shows the element
/// again, even where it only may apply (under a condition, or of another selector): in doubt the text stays.</remarks>
internal sealed class PageStyles
{
    /// <summary>Comparisons of rules with elements: a page that asks for more is hostile, and its sheets hide no more then.</summary>
    private const long MostWork = 10_000_000;

    private readonly Dictionary<string, List<CssRule>> _rules = new(StringComparer.Ordinal);
    private readonly List<CssRule> _others = [];
    private long _work;
    private int _hiding;

    private PageStyles() { }

    /// <summary>There is a rule that may hide something.</summary>
    public bool Hide => _hiding > 0;

    public static PageStyles Of(IDocument page)
    {
        var styles = new PageStyles();
        int rules = 0;
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            if (sheet.GetAttribute("type") is { Length: > 0 } type && !type.Trim().Equals("text/css", StringComparison.OrdinalIgnoreCase)) { continue; }
            // With scripts, which nearly every reader has, a browser leaves these out.
            if (sheet.Closest("noscript, template, svg") is not null) { continue; }
            if (CssSheet.Condition(sheet.GetAttribute("media") ?? "") is { } isSure) { rules = CssSheet.Read(sheet.TextContent, isSure, rules, styles.Add); }
        }
        return styles;
    }

    private void Add(CssRule rule)
    {
        if (rule.IsSure && rule.Says is { Display.Hides: true } or { Visibility.Hides: true } or { Contents.Hides: true }) { _hiding++; }
        if (rule.Key is not { } key) { _others.Add(rule); return; }
        if (!_rules.TryGetValue(key, out var list)) { _rules[key] = list = []; }
        list.Add(rule);
    }

    /// <param name="own">What the element's own <c>style</c> says.</param>
    /// <returns>Gone: the element's box is not shown, with all that is in it. Invisible: text in it is not seen (true), or is seen even within what is not (false); null: as around it.</returns>
    public (bool IsGone, bool? IsInvisible) Look(IElement element, Appearance own)
    {
        // Scripts take such a mark off the whole page again.
        if (element.LocalName is "html" or "body") { return (false, null); }
        var (display, visibility, contents) = (new Rank(own.Display), new Rank(own.Visibility), new Rank(own.Contents));
        if (_hiding > 0 && _work <= MostWork)
        {
            Weigh(Under(element.LocalName));
            if (element.Id is { Length: > 0 } id) { Weigh(Under("#" + id)); }
            foreach (string name in element.ClassList) { Weigh(Under("." + name)); }
            if (display.Hides is true || visibility.Hides is true || contents.Hides is true) { Weigh(_others); }
        }
        return (display.Hides is true || contents.Hides is true, visibility.Hides);

        void Weigh(List<CssRule> rules)
        {
            _work += rules.Count * (1L + element.ClassList.Length);
            foreach (var rule in rules)
            {
                if (!rule.Matches(element)) { continue; }
                display.Weigh(rule, rule.Says.Display);
                visibility.Weigh(rule, rule.Says.Visibility);
                contents.Weigh(rule, rule.Says.Contents);
            }
        }
    }

    private List<CssRule> Under(string key) => _rules.TryGetValue(key, out var rules) ? rules : [];

    /// <summary>The strongest of what hides an element, and of what shows it, in the order of the cascade.</summary>
    private struct Rank(Saying own)
    {
        private const long Important = 1L << 62, Own = 1L << 61;
        private long _hidden = own.Hides is true ? Own + (own.IsImportant ? Important : 0) : -1, _shown = own.Hides is false ? Own + (own.IsImportant ? Important : 0) : -1;

        public readonly bool? Hides => _hidden > _shown ? true : _shown >= 0 ? false : null;

        public void Weigh(CssRule rule, Saying says)
        {
            if (says.Hides is not { } hides || (hides && !rule.IsSure)) { return; }
            long rank = ((long)rule.Specificity << 31) + rule.Order + (says.IsImportant ? Important : 0);
            if (hides) { _hidden = Math.Max(_hidden, rank); } else { _shown = Math.Max(_shown, rank); }
        }
    }
}
