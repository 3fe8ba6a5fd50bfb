namespace Digest.Prose;

/// <summary>Which blocks of a page belong to its main text though they were left out of it: paragraphs, headings, items, cells and rows between what was kept on both sides in the same element, and a block of any kind within a sentence.</summary>
/// <remarks>Left out stay figures, asides, advertisements, boxes and whatever else stands between paragraphs, and what is only links.</remarks>
internal sealed class LeftOut
{
    private readonly PageRuns _page;

    /// <summary>How many of the runs before each one were kept; the last one kept before it, and the first from it on, or -1.</summary>
    private readonly int[] _count, _before, _from;

    private LeftOut(PageRuns page, bool[] isKept)
    {
        _page = page;
        (_count, _before, _from) = (new int[isKept.Length + 1], new int[isKept.Length + 1], new int[isKept.Length + 1]);
        _before[0] = _from[^1] = -1;
        for (int run = 0; run < isKept.Length; run++)
        {
            _count[run + 1] = _count[run] + (isKept[run] ? 1 : 0);
            _before[run + 1] = isKept[run] ? run : _before[run];
        }
        for (int run = isKept.Length - 1; run >= 0; run--) { _from[run] = isKept[run] ? run : _from[run + 1]; }
    }

    /// <param name="isKept">Of each run whether any words of it were kept.</param>
    /// <returns>In the order of the page; none within another.</returns>
    public static IEnumerable<PagePart> Of(PageRuns page, bool[] isKept)
    {
        var left = new LeftOut(page, isKept);
        int end = 0;
        // The page's headline has its own place.
        var headline = page.Parts.FirstOrDefault(static part => part.Name == "h1");
        foreach (var part in page.Parts)
        {
            if (!HtmlText.IsPart(part.Name) || part.FirstRun < end || part.FirstRun == part.EndRun || left.IsKept(part)) { continue; }
            end = part.EndRun;
            if (part != headline && left.IsBetween(part) && left.IsOfTheText(part)) { yield return part; }
        }
    }

    private bool IsKept(int first, int end) => _count[end] > _count[first];

    private bool IsKept(PagePart part) => IsKept(part.FirstRun, part.EndRun);

    private bool IsBetween(PagePart part)
    {
        var around = part.Around;
        while (around is not null && !IsKept(around)) { around = around.Around; }
        if (around is null) { return false; }
        // The first item of a list, and the last, belong to it like the others.
        return part.Name is "li" or "dt" or "dd" or "td" or "th" or "tr" ? IsKept(0, part.FirstRun) && IsKept(part.EndRun, _page.Count)
            : IsKept(around.FirstRun, part.FirstRun) && IsKept(part.EndRun, around.EndRun);
    }

    private bool IsOfTheText(PagePart part)
    {
        var (before, behind) = (BlockOf(_before[part.FirstRun]), BlockOf(_from[part.EndRun]));
        if (IsWithinASentence(part, before, behind)) { return true; }
        var (all, linked) = Measure(part);
        return part.Name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => part.Next is { } next && IsKept(next),
            // Under a heading stands who wrote it, and when.
            "p" or "blockquote" or "pre" => (linked < all || IsSentence(part)) && !IsHeading(before),
            "li" or "dt" or "dd" => linked < all,
            "td" or "th" => linked < all && IsAlone(part),
            "tr" => 2 * linked < all,
            "ul" or "ol" or "dl" => 2 * linked < all && !IsHeading(before),
            "div" => 2 * linked < all && (IsLike(part, part.Previous) || IsLike(part, part.Next)),
            _ => false,
        };
    }

    private PagePart BlockOf(int run) => _page.Pieces[_page.PiecesOf(run).First].Around.Block;

    private static bool IsHeading(PagePart block) => block.Name is ['h', >= '1' and <= '6'];

    /// <summary>Words run on from one side to the other: within one block, or from a paragraph to one that begins with a small letter.</summary>
    private bool IsWithinASentence(PagePart part, PagePart before, PagePart behind)
    {
        if (before != behind && !(before.Name == "p" && behind.Name == "p")) { return false; }
        return SentenceBounds.RunOn(_page.Pieces[_page.PiecesOf(_before[part.FirstRun]).End - 1].Text, _page.Pieces[_page.PiecesOf(_from[part.EndRun]).First].Text, hasCase: before != behind);
    }

    private (int All, int Linked) Measure(PagePart part)
    {
        int all = 0, linked = 0;
        for (int at = _page.PiecesOf(part.FirstRun).First; at < _page.PiecesOf(part.EndRun - 1).End; at++)
        {
            int letters = _page.Pieces[at].Text.Count(char.IsLetterOrDigit);
            all += letters;
            linked += _page.Pieces[at].IsLinked ? letters : 0;
        }
        return (all, linked);
    }

    private static bool IsAlone(PagePart part) => part.EndRun - part.FirstRun == 1;

    private bool IsSentence(PagePart part) => _page.Pieces[_page.PiecesOf(part.EndRun - 1).End - 1].Text.AsSpan().TrimEnd() is [.., '.' or '!' or '\u3002' or '\u06D4' or '\u0964'];

    /// <summary>Some pages set their paragraphs as such blocks: both have a class in common, or no name at all.</summary>
    private bool IsLike(PagePart part, PagePart? beside) => beside is not null && beside.Name == part.Name && IsKept(beside)
        && (part.Names.Count == 0 ? beside.Names.Count == 0 : IsAlone(part) && IsAlone(beside) && part.Names.Intersect(beside.Names).Any());
}
