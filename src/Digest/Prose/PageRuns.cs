using System.Globalization;
using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>The words of a page in runs, as they stood before its main text was told from the rest. A run is what a reader sees in one flow: all words between two bounds of blocks or cells, whatever elements they stand in.</summary>
internal sealed class PageRuns
{
    /// <summary>Each element carries its number, in the order of the page, through all that is done to the tree.</summary>
    private const string Number = "data-digest-number";

    private readonly List<PagePart> _parts = [];
    private readonly List<PagePiece> _pieces = [];
    private readonly List<int> _starts = [];
    private readonly Stack<PagePart> _open = new();
    private string _before = "";
    private bool _isFlowing;
    private int _links, _icons;

    private PageRuns() { }

    /// <summary>All elements that may hold words, in the order of the page.</summary>
    public IReadOnlyList<PagePart> Parts => _parts;

    /// <summary>All text nodes with words, in the order of the page.</summary>
    public IReadOnlyList<PagePiece> Pieces => _pieces;

    public int Count => _starts.Count;

    public static PageRuns Of(INode root)
    {
        Wrap(root);
        var runs = new PageRuns();
        DocumentOrder.Walk(root, runs.IsEntered, node => { if (node is IElement element && !HtmlText.IsSilent(element)) { runs.Leave(element); } });
        return runs;
    }

    /// <returns>The run's pieces: from, and up to without.</returns>
    public (int First, int End) PiecesOf(int run) => (_starts[run], run + 1 < _starts.Count ? _starts[run + 1] : _pieces.Count);

    /// <summary>The number of the innermost element of the page that a node stands in; null: it stands in none.</summary>
    public static int? NumberOf(INode node)
    {
        for (var at = node.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.GetAttribute(Number) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) { return number; }
        }
        return null;
    }

    // Words right in such an element are put into paragraphs, and the element may go: in one of their own they keep a number.
    private static void Wrap(INode root)
    {
        var loose = new List<IText>();
        DocumentOrder.Walk(root, node =>
        {
            if (node is IText { Parent: IElement { LocalName: "div" or "body" } } words && !words.Data.AsSpan().IsWhiteSpace()) { loose.Add(words); }
            return true;
        });
        foreach (var words in loose)
        {
            if (words.Owner is not { } page || words.Parent is not { } parent) { continue; }
            var own = page.CreateElement("span");
            parent.ReplaceChild(own, words);
            own.AppendChild(words);
        }
    }

    private bool IsEntered(INode node)
    {
        if (node is IText words) { Read(words); }
        if (node is not IElement element || HtmlText.IsSilent(element)) { return false; }
        if (element.LocalName == "br") { Space("\n"); }
        if (HtmlText.IsPart(element.LocalName)) { _isFlowing = false; }
        if (element.LocalName == "a")
        {
            _links++;
            // Such a link would become bare words, of no element of the page.
            if (element.GetAttribute("href")?.Contains("javascript:", StringComparison.OrdinalIgnoreCase) is true) { element.RemoveAttribute("href"); }
        }
        element.SetAttribute(Number, _parts.Count.ToString(CultureInfo.InvariantCulture));
        var around = _open.TryPeek(out var outer) ? outer : null;
        var part = new PagePart { Number = _parts.Count, Name = element.LocalName, Names = NamesOf(element), Around = around, FirstRun = _starts.Count };
        if (around is not null)
        {
            if (around.LastChild is { } previous) { (previous.Next, part.Previous) = (part, previous); }
            around.LastChild = part;
        }
        if (IsIcon(element)) { _icons++; }
        _parts.Add(part);
        _open.Push(part);
        return true;
    }

    private static string[] NamesOf(IElement element) =>
        [.. element.ClassList, .. element.Id is { Length: > 0 } id ? ["#" + id] : (string[])[], .. element.GetAttribute("role") is { Length: > 0 } role ? ["=" + role] : (string[])[]];

    /// <summary>Its word is the name of a picture in a font. Neither it nor the sign of a heading's own link is missed where it was left out.</summary>
    private static bool IsIcon(IElement element) => element.GetAttribute("aria-hidden") == "true" && element.ClassName is { } name && (name.Contains("material-icons", StringComparison.Ordinal) || name.Contains("material-symbols", StringComparison.Ordinal));

    private void Leave(IElement element)
    {
        if (HtmlText.IsPart(element.LocalName)) { _isFlowing = false; }
        if (element.LocalName == "a") { _links--; }
        if (IsIcon(element)) { _icons--; }
        _open.Pop().EndRun = _starts.Count;
    }

    private void Read(IText words)
    {
        if (!_open.TryPeek(out var around) || _icons > 0 || (_links > 0 && words.Data.AsSpan().Trim() is "#" or "\u00B6" or "\u00A7")) { return; }
        if (words.Data.AsSpan().IsWhiteSpace())
        {
            Space(HtmlText.IsPreformatted(words) && words.Data.Contains('\n', StringComparison.Ordinal) ? "\n" : " ");
            return;
        }
        if (!_isFlowing) { (_isFlowing, _before) = (true, ""); _starts.Add(_pieces.Count); }
        _pieces.Add(new(_starts.Count - 1, around, _before, words.Data, HtmlText.IsPreformatted(words), _links > 0));
        _before = "";
    }

    // Of any number of spaces and lines' ends one is enough.
    private void Space(string space) { if (_isFlowing && !_before.Contains('\n', StringComparison.Ordinal) && _before != space) { _before += space; } }
}
