using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Puts a blank, or a line's end, where a style sets words apart that the file writes without one: <c>9&lt;span style="position:absolute"&gt;12&lt;/span&gt;</c> shows 9 and 12, not 912.</summary>
/// <remarks>A rule under a condition, as of the width of a window, counts as well where it parts: a blank too many makes a quote fail, which is told; one too few makes a number that nobody wrote.
/// No layout is made: boxes that stand beside each other without a gap (<c>inline-block</c> alone) are one word, as letters that a script moves one by one are.</remarks>
internal sealed class StyledGaps
{
    /// <summary>Comparisons of rules with elements; in a page that asks for more no more is parted.</summary>
    private const long MostWork = 5_000_000;

    private const int Properties = (int)BoxProperty.Width + 1;
    private readonly RuleIndex _rules = new();
    private long _work;

    public void Add(CssRule rule) => _rules.Add(rule);

    /// <param name="root">Without what is hidden: see <see cref="SeenText"/>.</param>
    public void Mark(INode root)
    {
        var walk = new Bounds(root);
        var boxes = new Dictionary<IElement, int[]>();
        foreach (var gap in walk.Glued)
        {
            var (found, isLine) = (default((IElement Element, bool IsEnd)?), false);
            foreach (var bound in gap.Bounds)
            {
                if (walk.IsEmpty(bound.Element) || Parts(bound, gap.Before.Data[^1], gap.After, walk, boxes) is not { } line) { continue; }
                (found, isLine) = (found is null || line ? bound : found, isLine || line);
            }
            if (found is not { Element: { Owner: { } page, Parent: { } parent } element, IsEnd: var isEnd }) { continue; }
            if (isLine) { parent.InsertBefore(page.CreateElement("br"), isEnd ? element.NextSibling : element); }
            else { gap.Before.Data += " "; }
        }
    }

    /// <returns>A line's end (true), a blank, or nothing.</returns>
    private bool? Parts((IElement Element, bool IsEnd) bound, char before, char after, Bounds walk, Dictionary<IElement, int[]> boxes)
    {
        var (element, isEnd) = bound;
        var box = Box(element, boxes);
        var display = (BoxDisplay)box[(int)BoxProperty.Display];
        bool isRaised = element.LocalName is "sup" or "sub", floats = box[(int)BoxProperty.Float] > 0;
        // The large first letter of a text belongs to its word.
        if (isEnd && (floats || display < BoxDisplay.Cell) && char.IsLetter(before) && char.IsLetter(after) && walk.IsLetter(element)) { return null; }
        if (box[(int)BoxProperty.Position] > 0 || floats) { return isRaised ? null : false; }
        if (display >= BoxDisplay.Block) { return true; }
        if (display == BoxDisplay.Cell) { return false; }
        if (isRaised) { return null; }
        if (element.ParentElement is { } around && (BoxDisplay)Box(around, boxes)[(int)BoxProperty.Display] is BoxDisplay.Flex or BoxDisplay.InnerFlex) { return false; }
        if (!char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after)) { return null; }
        bool isTurned = Directions.IsRightToLeft(before) || Directions.IsRightToLeft(after);
        bool isWide = (display is BoxDisplay.Inner or BoxDisplay.InnerFlex && box[(int)BoxProperty.Width] > 0)
            || box[(int)(isEnd == isTurned ? BoxProperty.MarginLeft : BoxProperty.MarginRight)] > 0 || box[(int)(isEnd == isTurned ? BoxProperty.PaddingLeft : BoxProperty.PaddingRight)] > 0;
        return isWide ? false : null;
    }

    /// <summary>The value of each property: the strongest that parts, where no stronger one is sure not to.</summary>
    private int[] Box(IElement element, Dictionary<IElement, int[]> boxes)
    {
        if (boxes.TryGetValue(element, out int[]? known)) { return known; }
        const long Important = 1L << 62, Own = 1L << 61;
        var (parting, plain, values) = (new long[Properties], new long[Properties], new int[Properties]);
        if (_work <= MostWork)
        {
            foreach (var rules in _rules.Near(element).Append(_rules.Others))
            {
                _work += rules.Count * (1L + element.ClassList.Length);
                foreach (var rule in rules)
                {
                    if (rule.Matches(element) && rule.MatchesWhole(element)) { Weigh(rule.Says.Box, ((long)rule.Specificity << 31) + rule.Order + 1, rule.IsMet); }
                }
            }
        }
        if (element.GetAttribute("style") is { } style && CssBox.MaySay(style)) { Weigh(CssDeclarations.Of(style).Box, Own, isSure: true); }
        for (int at = 0; at < Properties; at++) { if (parting[at] <= plain[at]) { values[at] = 0; } }
        return boxes[element] = values;

        void Weigh(IReadOnlyList<BoxSaying>? says, long strength, bool isSure)
        {
            foreach (var one in says ?? [])
            {
                long rank = strength + (one.IsImportant ? Important : 0);
                int at = (int)one.Property;
                if (one.Value == 0) { if (isSure) { plain[at] = Math.Max(plain[at], rank); } }
                else if (rank >= parting[at]) { (parting[at], values[at]) = (rank, isSure ? one.Value : Math.Max(one.Value, values[at])); }
            }
        }
    }

    /// <summary>Where elements that are no blocks begin and end between two characters without a blank.</summary>
    private sealed class Bounds
    {
        private readonly Dictionary<IElement, (int Start, int End)> _words = [];
        private List<(IElement Element, bool IsEnd)> _open = [];
        private IText? _before;
        private int _count;

        public List<(IText Before, char After, List<(IElement Element, bool IsEnd)> Bounds)> Glued { get; } = [];

        public Bounds(INode root) => DocumentOrder.Walk(root, node => node == root || IsEntered(node), node => { if (node != root && node is IElement element) { Leave(element); } });

        public bool IsEmpty(IElement element) => !_words.TryGetValue(element, out var words) || words.Start == words.End;

        /// <summary>One letter is all that stands in it, with or without a mark before it.</summary>
        public bool IsLetter(IElement element) => _words.TryGetValue(element, out var words) && words.End - words.Start <= 3 && element.TextContent.Count(char.IsLetterOrDigit) == 1;

        private bool IsEntered(INode node)
        {
            if (node is IText words) { Read(words); }
            if (node is not IElement element || HtmlText.IsSilent(element)) { return false; }
            if (HtmlText.IsPart(element.LocalName) || element.LocalName == "br") { End(); return true; }
            _words[element] = (_count, _count);
            _open.Add((element, false));
            return true;
        }

        private void Leave(IElement element)
        {
            if (HtmlText.IsPart(element.LocalName)) { End(); return; }
            if (!_words.TryGetValue(element, out var words)) { return; }
            _words[element] = (words.Start, _count);
            _open.Add((element, true));
        }

        private void Read(IText words)
        {
            string data = words.Data;
            if (data.Length == 0) { return; }
            if (_open.Count > 0 && _before is not null && !char.IsWhiteSpace(_before.Data[^1]) && !char.IsWhiteSpace(data[0]))
            {
                Glued.Add((_before, data[0], _open));
                _open = [];
            }
            _open.Clear();
            _before = words;
            foreach (char c in data) { if (!char.IsWhiteSpace(c)) { _count++; } }
        }

        private void End() => (_open, _before) = ([], null);
    }
}
