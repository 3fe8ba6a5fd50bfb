using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>What the style sheets within a page say of which elements are seen. No sheet is fetched, and no layout is made.</summary>
/// <remarks>A rule hides where it is sure to apply: its selector is a type, classes or an id, under no condition but <c>all</c> or <c>screen</c>. A rule that would win over it shows the element
/// again, even where it only may apply (under a condition, or of another selector): in doubt the text stays.</remarks>
internal sealed class PageStyles
{
    /// <summary>Comparisons of rules with elements: a page that asks for more is hostile, and its sheets hide no more then.</summary>
    private const long MostWork = 10_000_000;

    private readonly RuleIndex _rules = new(), _sizes = new(), _tiny = new();

    public GeneratedWords Words { get; } = new();

    /// <summary>What the sheets set apart.</summary>
    public StyledGaps Gaps { get; } = new();

    /// <summary>A sheet in another file may say something of elements that this page says nothing of.</summary>
    private bool _hasOthers;

    /// <summary>The root's letters may be larger than browsers make them: what is a part of their size is not known.</summary>
    private bool _isRootSized;
    private long _work;
    private int _hiding;

    private PageStyles() { }

    /// <summary>There is a rule that may hide something.</summary>
    public bool Hide => _hiding > 0 || _tiny.Count > 0;

    /// <param name="page">A page, or what stands in the place of one of its elements.</param>
    public static PageStyles Of(IParentNode page)
    {
        var styles = new PageStyles();
        int rules = 0;
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            if (sheet.GetAttribute("type") is { Length: > 0 } type && !type.Trim().Equals("text/css", StringComparison.OrdinalIgnoreCase)) { continue; }
            // With scripts, which nearly every reader has, a browser leaves these out.
            if (sheet.Closest("noscript, template, svg") is not null) { continue; }
            if (CssSheet.Condition(sheet.GetAttribute("media") ?? "") is { } isSure) { rules = CssSheet.Read(sheet.TextContent, isSure, rules, (styles.Add, styles.Words)); }
        }
        styles._hasOthers = page.QuerySelectorAll("link[rel~=stylesheet i], link[rel~=preload i][as=style i]").Length > 0 || page.QuerySelectorAll("style").Any(sheet => sheet.TextContent.Contains("@import", StringComparison.OrdinalIgnoreCase));
        styles._isRootSized = styles._hasOthers || (page is IDocument { DocumentElement: { } root } && styles.MaySize(root));
        return styles;
    }

    private void Add(CssRule rule)
    {
        if (rule.Says.Box is not null) { Gaps.Add(rule); }
        if (rule.IsSure && rule.Says is { Display.Hides: true } or { Visibility.Hides: true } or { Contents.Hides: true }) { _hiding++; }
        if (rule.Says is { Display.Hides: not null } or { Visibility.Hides: not null } or { Contents.Hides: not null }) { _rules.Add(rule); }
        if (rule.Says.Size.Size is null) { return; }
        _sizes.Add(rule);
        if (rule.IsSure && rule.Says.Size.Size is TextSize.Nothing or TextSize.NothingOfRoot) { _tiny.Add(rule); }
    }

    /// <param name="own">What the element's own <c>style</c> says.</param>
    /// <param name="isClosed">Nothing shows it unless a style does: browsers have a rule for that, the weakest of all.</param>
    /// <param name="isSmall">The letters around it are of no size.</param>
    /// <returns>Gone: the element's box is not shown, with all that is in it. Invisible: text in it is not seen (true), or is seen even within what is not (false); null: as around it. Small: its letters are of no size.</returns>
    public (bool IsGone, bool? IsInvisible, bool IsSmall) Look(IElement element, Appearance own, bool isClosed, bool isSmall)
    {
        // Scripts take such a mark off the whole page again.
        if (element.LocalName is "html" or "body") { return (isClosed, null, false); }
        var (display, visibility, contents) = (new Rank(own.Display), new Rank(own.Visibility), new Rank(own.Contents));
        if ((_hiding > 0 || isClosed) && _work <= MostWork)
        {
            foreach (var near in _rules.Near(element)) { Weigh(near); }
            if (isClosed || display.Hides is true || visibility.Hides is true || contents.Hides is true) { Weigh(_rules.Others); }
        }
        return ((display.Hides ?? isClosed) || contents.Hides is true, visibility.Hides, IsSmall(element, own, isSmall));

        void Weigh(List<CssRule> rules)
        {
            foreach (var rule in Matching(rules, element))
            {
                display.Weigh(rule, rule.Says.Display);
                visibility.Weigh(rule, rule.Says.Visibility);
                contents.Weigh(rule, rule.Says.Contents);
            }
        }
    }

    private bool IsSmall(IElement element, Appearance own, bool around)
    {
        if (!around && own.Size.Size is not (TextSize.Nothing or TextSize.NothingOfRoot) && !IsTiny(element)) { return false; }
        var size = new Rank(own.Size.In(around, _isRootSized));
        if (_work <= MostWork)
        {
            foreach (var near in _sizes.Near(element)) { Weigh(near); }
            Weigh(_sizes.Others);
        }
        return size.Hides ?? (around && _work <= MostWork && !BeginsAnew(element));

        void Weigh(List<CssRule> rules) { foreach (var rule in Matching(rules, element)) { size.Weigh(rule, rule.Says.Size.In(around, _isRootSized)); } }
    }

    private bool IsTiny(IElement element) => _tiny.Count > 0 && _work <= MostWork && (_tiny.Near(element).Any(near => Matching(near, element).Any()) || Matching(_tiny.Others, element).Any());

    /// <summary>Browsers give it a size of its own, or a sheet that is not in the page may.</summary>
    private bool BeginsAnew(IElement element) => (element.LocalName == "font" && element.HasAttribute("size")) || element.LocalName is "button" or "input" or "select" or "textarea"
        // As the first browsers did it, where a page does not say by its first line that it is of another time.
        || (element.LocalName == "table" && element.Owner?.Doctype is null)
        || _hasOthers;

    private bool MaySize(IElement root) => (root.GetAttribute("style") is { } own && CssDeclarations.Of(own).Size.Size is not null)
        || _sizes.Near(root).Append(_sizes.Others).Any(rules => rules.Any(rule => rule.Matches(root)));

    private IEnumerable<CssRule> Matching(List<CssRule> rules, IElement element)
    {
        _work += rules.Count * (1L + element.ClassList.Length);
        return rules.Where(rule => rule.Matches(element));
    }

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
