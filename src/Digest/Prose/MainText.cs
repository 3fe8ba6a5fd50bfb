using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>A page's main text without holes: which blocks belong to it the package decides, by their classes among others; what words stand in a block the page does.</summary>
/// <remarks>Words that are left out within a sentence turn it. So each run of the page of which any words were kept is taken whole, and so are paragraphs between two that were kept (<see cref="LeftOut"/>).</remarks>
internal sealed class MainText
{
    private readonly PageRuns _page;
    private readonly bool[] _isKept;
    private readonly Dictionary<IText, (List<int> Pieces, int Start, int End)> _places = [];
    private readonly Queue<PagePart> _missed;
    private int _run = -1;

    private MainText(IElement content, PageRuns page)
    {
        (_page, _isKept) = (page, new bool[page.Pieces.Count]);
        Place(content);
        var runs = new bool[page.Count];
        for (int at = 0; at < _isKept.Length; at++) { runs[page.Pieces[at].Run] |= _isKept[at]; }
        _missed = new(LeftOut.Of(page, runs));
    }

    /// <param name="content">What was kept of the page.</param>
    public static List<string> Paragraphs(IElement content, PageRuns page) => HtmlText.Paragraphs(content, new MainText(content, page).Append);

    /// <summary>Finds each text node's words in the page, by the element that they stand in. One may hold those of several of the page, between which something was taken out.</summary>
    private void Place(IElement content)
    {
        var pieces = Gather(static piece => piece.Around.Number);
        var texts = new Lazy<Dictionary<string, List<int>>>(() => Gather(static piece => piece.Text.Trim()));
        var read = new Dictionary<int, int>();
        var unknown = new HashSet<int>();
        int last = -1;
        DocumentOrder.Walk(content, node =>
        {
            if (node is not IText words || words.Data.AsSpan().IsWhiteSpace() || PageRuns.NumberOf(words) is not { } number) { return true; }
            var own = unknown.Contains(number) ? [] : pieces.GetValueOrDefault(number) ?? [];
            int start = read.GetValueOrDefault(number);
            while (start < own.Count && EndOf(words.Data, own, start) < 0) { start++; }
            if (start < own.Count) { last = Keep(words, own, start, read[number] = EndOf(words.Data, own, start)); }
            // The element is gone, as a cell outside of a table; its words come behind those before.
            else if (texts.Value.TryGetValue(words.Data.Trim(), out var same) && Behind(same, last) is { } found) { last = Keep(words, same, found, found + 1); }
            else { unknown.Add(number); }
            return true;
        });
        // Other words than the page's: nothing is said of what is missing beside them.
        foreach (int run in unknown.SelectMany(number => pieces.GetValueOrDefault(number) ?? []).Select(piece => _page.Pieces[piece].Run).Distinct())
        {
            var (first, end) = _page.PiecesOf(run);
            Array.Fill(_isKept, true, first, end - first);
        }
    }

    private static int? Behind(List<int> pieces, int last)
    {
        int found = pieces.BinarySearch(last + 1);
        found = found < 0 ? ~found : found;
        return found < pieces.Count ? found : null;
    }

    /// <returns>The last of the pieces.</returns>
    private int Keep(IText words, List<int> pieces, int start, int end)
    {
        _places[words] = (pieces, start, end);
        for (int at = start; at < end; at++) { _isKept[pieces[at]] = true; }
        return pieces[end - 1];
    }

    private Dictionary<T, List<int>> Gather<T>(Func<PagePiece, T> key) where T : notnull
    {
        var pieces = new Dictionary<T, List<int>>();
        for (int at = 0; at < _page.Pieces.Count; at++)
        {
            if (!pieces.TryGetValue(key(_page.Pieces[at]), out var list)) { pieces[key(_page.Pieces[at])] = list = []; }
            list.Add(at);
        }
        return pieces;
    }

    /// <returns>Behind which pieces the words end; -1: they are not these.</returns>
    private int EndOf(string data, List<int> pieces, int start)
    {
        var rest = data.AsSpan().Trim();
        int at = start;
        for (; rest.Length > 0; at++)
        {
            if (at == pieces.Count) { return -1; }
            var piece = _page.Pieces[pieces[at]].Text.AsSpan().Trim();
            if (!rest.StartsWith(piece, StringComparison.Ordinal)) { return -1; }
            rest = rest[piece.Length..].TrimStart();
        }
        return at;
    }

    private void Append(IText words, TextCollector text)
    {
        if (!_places.TryGetValue(words, out var place))
        {
            text.Append(words.Data, HtmlText.IsPreformatted(words));
            return;
        }
        for (int at = place.Start; at < place.End; at++)
        {
            var piece = _page.Pieces[place.Pieces[at]];
            if (at > place.Start && piece.Run == _run) { Space(piece, text); }
            Append(place.Pieces[at], text);
        }
    }

    private void Append(int at, TextCollector text)
    {
        var piece = _page.Pieces[at];
        if (_run != piece.Run)
        {
            _run = piece.Run;
            text.Break();
            while (_missed.TryPeek(out var part) && part.EndRun <= _run) { Append(_missed.Dequeue(), piece, text); }
            Fill(_page.PiecesOf(_run).First, text);
        }
        text.Append(piece.Text, piece.IsPreformatted);
        if (!Fill(at + 1, text)) { return; }
        // The last cells of a row, which the next one would take.
        while (_missed.TryPeek(out var cell) && cell.FirstRun == _run + 1 && cell.Name is "td" or "th" && cell.Around == RowOf(piece))
        {
            text.EndCell();
            _run = cell.EndRun - 1;
            AppendRuns(_missed.Dequeue(), text);
        }
    }

    /// <summary>Adds the run's words that were not kept, up to the next ones that were.</summary>
    /// <returns>None of the run were.</returns>
    private bool Fill(int first, TextCollector text)
    {
        int end = _page.PiecesOf(_run).End, at = first;
        for (; at < end && !_isKept[at]; at++) { Append(_page.Pieces[at], text); }
        if (at > first && at < end) { Space(_page.Pieces[at], text); }
        return at == end;
    }

    private void Append(PagePart part, PagePiece next, TextCollector text)
    {
        if (!(part.Name == "tr" || (part.Name is "td" or "th" && part.Around != RowOf(next))))
        {
            AppendRuns(part, text);
            return;
        }
        text.Enter("tr");
        AppendRuns(part, text);
        text.Leave("tr");
        text.EndRow();
    }

    private void AppendRuns(PagePart part, TextCollector text)
    {
        for (int run = part.FirstRun; run < part.EndRun; run++)
        {
            var (first, end) = _page.PiecesOf(run);
            for (int at = first; at < end; at++) { Append(_page.Pieces[at], text); }
            if (part.Name is "tr" or "td" or "th") { text.EndCell(); } else { text.Break(); }
        }
    }

    private static PagePart? RowOf(PagePiece piece)
    {
        var at = piece.Around;
        while (at is not null && at.Name != "tr") { at = at.Around; }
        return at;
    }

    private static void Append(PagePiece piece, TextCollector text)
    {
        Space(piece, text);
        text.Append(piece.Text, piece.IsPreformatted);
    }

    private static void Space(PagePiece piece, TextCollector text) => text.Append(piece.Before, preformatted: true);
}
