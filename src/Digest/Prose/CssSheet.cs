using System.Text;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>One selector of a rule that hides or shows something.</summary>
/// <param name="IsSure">It applies to each element that it matches: no condition, and nothing in the selector but what stands in <paramref name="Classes"/> and its neighbours.</param>
/// <param name="Specificity">As in Selectors, level 4: 10 bits each for ids, classes and types. At most so, where it is not sure.</param>
/// <param name="Order">Of rules in the page's sheets.</param>
internal sealed record CssRule(string? Type, string? Id, List<string> Classes, bool IsSure, int Specificity, int Order, Appearance Says)
{
    private ISelector? _whole;

    /// <summary>It stands under no condition.</summary>
    public bool IsMet { get; init; }

    /// <summary>The selector, where there is more in it than is compared here; null: there is not.</summary>
    public string? Whole { get; init; }

    /// <summary>What each element has that it can match; null: nothing.</summary>
    public string? Key => Id is not null ? "#" + Id : Classes.Count > 0 ? "." + Classes[0] : Type;

    public bool Matches(IElement element)
    {
        if ((Type is not null && element.LocalName != Type) || (Id is not null && element.Id != Id)) { return false; }
        foreach (string name in Classes) { if (!(name == CssSelector.Hidden ? element.HasAttribute("hidden") : element.ClassList.Contains(name))) { return false; } }
        return true;
    }

    /// <summary>All that the selector asks, also of other elements. One that the parser does not know is not met.</summary>
    public bool MatchesWhole(IElement element)
    {
        if (Whole is null) { return true; }
        try { return (_whole ??= new CssSelectorParser().ParseSelector(Whole))?.Match(element, null) ?? false; }
        catch (DomException) { return false; }
    }
}

/// <summary>Finds the rules of a style sheet that hide or show something, in one pass over it (CSS Syntax, level 3).</summary>
internal sealed class CssSheet
{
    private const int MostDepth = 20, MostSpecific = (1 << 30) - 1;
    private readonly (Action<CssRule> Rule, GeneratedWords Words) _found;
    private readonly int _first;
    private int _order;

    private CssSheet((Action<CssRule> Rule, GeneratedWords Words) found, int first) => (_found, _first) = (found, first);

    /// <param name="first">How many rules stand in the sheets before it.</param>
    /// <returns>The number of its rules, with those before it.</returns>
    public static int Read(string css, bool isSure, int first, (Action<CssRule> Rule, GeneratedWords Words) found)
    {
        var sheet = new CssSheet(found, first);
        sheet.Rules(css, isSure, 0);
        return first + sheet._order;
    }

    /// <summary>Whether a list of media is met on every screen (true), on some, or never (null).</summary>
    public static bool? Condition(string media)
    {
        var queries = CssDeclarations.Clean(media).Split(',', StringSplitOptions.TrimEntries);
        if (queries.Any(query => query is "" or "all" or "screen" or "only screen" or "only all")) { return true; }
        return queries.All(query => query.Split(' ') is ["print" or "speech" or "aural" or "tty" or "braille", ..] or ["only", "print" or "speech", ..]) ? null : false;
    }

    private void Rules(ReadOnlySpan<char> css, bool isSure, int depth)
    {
        while (!css.IsEmpty)
        {
            int end = CssScan.Next(css, "{;");
            if (end == css.Length) { return; }
            var prelude = Lead(css[..end]);
            bool isBlock = css[end] == '{', isAt = prelude.StartsWith("@");
            // Only a rule with an @ ends without a block; all else is part of the next selector, and spoils it.
            if (!isBlock && !isAt) { end += CssScan.Next(css[end..], "{"); isBlock = end < css.Length; prelude = []; }
            css = css[Math.Min(end + 1, css.Length)..];
            if (!isBlock) { continue; }
            int close = CssScan.Next(css, "}");
            var block = css[..close];
            css = css[Math.Min(close + 1, css.Length)..];
            if (isAt) { At(CssDeclarations.Clean(prelude), block, isSure, depth); }
            else
            {
                if (block.Contains('{')) { Nest(prelude, block, isSure, 0, depth); }
                else if (MaySay(block) && CssDeclarations.Of(block) is { IsEmpty: false } says) { Rule(prelude, says, isSure, 0); }
                if (prelude.Contains(":before", StringComparison.OrdinalIgnoreCase) || prelude.Contains(":after", StringComparison.OrdinalIgnoreCase)) { Words(prelude, block, isSure); }
            }
        }
    }

    /// <summary>A rule with rules in it (CSS Nesting, level 1). Those within may only show: whether they apply depends on where an element stands.</summary>
    /// <param name="outer">The specificity of the rules around it, which counts for it as well.</param>
    private void Nest(ReadOnlySpan<char> selectors, ReadOnlySpan<char> block, bool isSure, int outer, int depth)
    {
        if (depth > MostDepth) { return; }
        var own = new StringBuilder();
        for (var css = block; !css.IsEmpty;)
        {
            int end = CssScan.Next(css, "{;");
            if (end == css.Length || css[end] == ';') { own.Append(css[..end]).Append(';'); css = css[Math.Min(end + 1, css.Length)..]; }
            else { css = css[(end + 1)..]; css = css[Math.Min(CssScan.Next(css, "}") + 1, css.Length)..]; }
        }
        string declarations = own.ToString();
        if (MaySay(declarations) && CssDeclarations.Of(declarations) is { IsEmpty: false } says) { Rule(selectors, says, isSure, outer); }
        // What shows nothing at rest has nothing in it that does.
        if (!MaySay(block) || Strongest(selectors) is not { } strongest) { return; }
        while (!block.IsEmpty)
        {
            int end = CssScan.Next(block, "{;");
            bool isBlock = end < block.Length && block[end] == '{';
            var prelude = Lead(block[..end]);
            block = block[Math.Min(end + 1, block.Length)..];
            if (!isBlock) { continue; }
            int close = CssScan.Next(block, "}");
            if (!prelude.StartsWith("@")) { Nest(prelude, block[..close], false, Math.Min(strongest, MostSpecific - outer) + outer, depth + 1); }
            else if (MayApply(CssDeclarations.Clean(prelude))) { Nest(selectors, block[..close], false, outer, depth + 1); }
            block = block[Math.Min(close + 1, block.Length)..];
        }
    }

    private static int? Strongest(ReadOnlySpan<char> selectors)
    {
        int? found = null;
        while (!selectors.IsEmpty)
        {
            int end = CssScan.Next(selectors, ",");
            if (CssSelector.Of(selectors[..end]) is { } selector) { found = Math.Max(found ?? 0, selector.Specificity); }
            selectors = selectors[Math.Min(end + 1, selectors.Length)..];
        }
        return found;
    }

    /// <summary>Without what may stand before a rule: white space, comments, and the marks that hid sheets from the first browsers.</summary>
    private static ReadOnlySpan<char> Lead(ReadOnlySpan<char> prelude)
    {
        while (true)
        {
            prelude = prelude.TrimStart();
            if (prelude.StartsWith("/*")) { prelude = prelude[CssScan.Comment(prelude)..]; }
            else if (prelude.StartsWith("<!--")) { prelude = prelude[4..]; }
            else if (prelude.StartsWith("-->")) { prelude = prelude[3..]; }
            else { return prelude; }
        }
    }

    private void At(string prelude, ReadOnlySpan<char> block, bool isSure, int depth)
    {
        if (depth > MostDepth) { return; }
        if (prelude.StartsWith("@media", StringComparison.Ordinal))
        {
            if (Condition(prelude["@media".Length..]) is { } isMet) { Rules(block, isSure && isMet, depth + 1); }
        }
        else if (MayApply(prelude)) { Rules(block, false, depth + 1); }
    }

    private static bool MayApply(string prelude) => prelude.StartsWith("@media", StringComparison.Ordinal) ? Condition(prelude["@media".Length..]) is not null
        : prelude.StartsWith("@supports", StringComparison.Ordinal) || prelude.StartsWith("@layer", StringComparison.Ordinal) || prelude.StartsWith("@container", StringComparison.Ordinal)
            || prelude.StartsWith("@scope", StringComparison.Ordinal) || prelude.StartsWith("@document", StringComparison.Ordinal);

    private static bool MaySay(ReadOnlySpan<char> block) =>
        block.Contains('\\') || block.Contains("display", StringComparison.OrdinalIgnoreCase) || block.Contains("visibility", StringComparison.OrdinalIgnoreCase) || block.Contains("font", StringComparison.OrdinalIgnoreCase) || CssBox.MaySay(block);

    private void Rule(ReadOnlySpan<char> selectors, Appearance says, bool isSure, int outer)
    {
        _order++;
        bool isKnown = CssSelector.AreKnown(selectors), isMet = isSure;
        isSure = isSure && isKnown;
        // Of a rule within a rule the selector says the half.
        if (!isKnown || outer > 0) { says = says with { Box = null }; }
        while (!selectors.IsEmpty)
        {
            int end = CssScan.Next(selectors, ",");
            if (CssSelector.Of(selectors[..end]) is { } selector)
            {
                _found.Rule(new CssRule(selector.Type, selector.Id, selector.Classes, isSure && selector.IsSimple, Math.Min(selector.Specificity, MostSpecific - outer) + outer, _first + _order, says)
                {
                    IsMet = isMet,
                    Whole = selector.IsSimple || says.Box is null ? null : selectors[..end].ToString(),
                });
            }
            selectors = selectors[Math.Min(end + 1, selectors.Length)..];
        }
    }

    private void Words(ReadOnlySpan<char> selectors, ReadOnlySpan<char> block, bool isSure)
    {
        var box = isSure ? GeneratedBox.Of(block) : GeneratedBox.Of(block).InDoubt();
        if (box.IsEmpty || !CssSelector.AreKnown(selectors)) { return; }
        while (!selectors.IsEmpty)
        {
            int end = CssScan.Next(selectors, ",");
            _found.Words.Add(selectors[..end], box);
            selectors = selectors[Math.Min(end + 1, selectors.Length)..];
        }
    }
}
