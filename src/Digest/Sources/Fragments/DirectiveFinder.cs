namespace Digest.Sources.Fragments;

/// <summary>
/// Finds the shortest directive by which a browser selects a stretch of a document, and no other: the first place that fits it is that stretch. A directive matches within blocks of the page, beginning and end each in one of its own,
/// so that of a stretch over several lines only its beginning and its end are named. Of what stands around it only what the site shows is used.
/// </summary>
internal sealed class DirectiveFinder(FragmentText text)
{
    /// <summary>Characters: of a longer stretch only beginning and end are named, of which each has at least so many.</summary>
    private const int Longest = 160, Least = 24;
    /// <summary>Of beginning and end, and of what stands around.</summary>
    private const int Most = 120;

    private readonly string all = text.Text;

    /// <param name="start">Offset in the seed.</param>
    /// <param name="end">Behind the last character.</param>
    /// <returns>Null where the words cannot be told from the same words elsewhere by what may be shown.</returns>
    public TextDirective? Find(int start, int end)
    {
        var (from, to) = text.PlaceOf(start, end);
        if (from >= to) { return null; }
        bool isWhole = to - from <= Longest && !HasBreak(from, to);
        return (isWhole ? Whole(from, to) : null) ?? Range(from, to);
    }

    private TextDirective? Whole(int from, int to)
    {
        int before = from, behind = to;
        if (!text.IsBoundary(from)) { before = Back(from, from); }
        if (!text.IsBoundary(to)) { behind = Forth(to, to); }
        if (before < 0 || behind < 0) { return null; }
        while (!text.IsOnly(new Surrounded(before, from, to, behind)))
        {
            int back = from - before < Most ? Back(before, from) : -1, forth = behind - to < Most ? Forth(behind, to) : -1;
            if (back < 0 && forth < 0) { return null; }
            // Word by word, the shorter side first.
            if (back >= 0 && (forth < 0 || from - before <= behind - to)) { before = back; } else { behind = forth; }
        }
        return new TextDirective(text.Words(from, to)) { Prefix = before < from ? text.Words(before, from) : null, Suffix = behind > to ? text.Words(to, behind) : null };
    }

    private TextDirective? Range(int from, int to)
    {
        if (Head(from, to) is not { } head || Tail(head.End, to) is not { } tail) { return null; }
        return new TextDirective(text.Words(from, head.End))
        {
            Prefix = head.Before < from ? text.Words(head.Before, from) : null,
            End = text.Words(tail.Start, to),
            Suffix = tail.Behind > to ? text.Words(to, tail.Behind) : null,
        };
    }

    /// <summary>The beginning, with what stands before it: they stand nowhere else in the document.</summary>
    private (int Before, int End)? Head(int from, int to)
    {
        int last = FirstBreak(from, to), middle = last < to ? last : from + (to - from) / 2, end = -1, before = from;
        for (int cut = Cut(from, last); cut > 0; cut = Cut(cut, last))
        {
            // At least a word is left for the end.
            if (cut >= to || (cut > middle && end > 0)) { break; }
            end = cut;
            if (end - from >= Least && (end - from >= Most || text.IsOnly(new Surrounded(from, from, end, end)))) { break; }
        }
        if (end < 0) { return null; }
        if (!text.IsBoundary(from)) { before = Back(from, from); }
        while (before >= 0 && !text.IsOnly(new Surrounded(before, from, end, end))) { before = from - before < Most ? Back(before, from) : -1; }
        return before < 0 ? null : (before, end);
    }

    /// <summary>The end, with what stands behind it: behind the beginning, they stand here first.</summary>
    private (int Start, int Behind)? Tail(int head, int to)
    {
        int first = LastBreak(head, to), start = -1, behind = to;
        for (int cut = CutBack(to, first); cut >= first && cut >= head; cut = CutBack(cut, first))
        {
            start = cut;
            if (to - start >= Least && (to - start >= Most || IsFirst(head, new Surrounded(start, start, to, to)))) { break; }
        }
        if (start < 0) { return null; }
        if (!text.IsBoundary(to)) { behind = Forth(to, to); }
        while (behind >= 0 && !IsFirst(head, new Surrounded(start, start, to, behind))) { behind = behind - to < Most ? Forth(behind, to) : -1; }
        return behind < 0 || (behind > to && Overlaps(head, start, to)) ? null : (start, behind);
    }

    /// <summary>The end's words begin before it and reach into it: a browser that takes those first passes over these.</summary>
    private bool Overlaps(int head, int start, int to)
    {
        int from = Math.Max(head, start - (to - start) + 1);
        return all.AsSpan(from, to - from - 1).IndexOf(all.AsSpan(start, to - start)) >= 0;
    }

    private bool IsFirst(int head, Surrounded end)
    {
        var words = all.AsSpan(end.Start, end.End - end.Start);
        int behind = end.BehindStart(all);
        for (int at = head, next; (next = all.AsSpan(at).IndexOf(words)) >= 0; at += next + 1)
        {
            int stop = at + next + words.Length;
            if (at + next == end.Start) { return true; }
            if (text.Has(stop, behind, end.Behind) || (stop < all.Length && all[stop] == ' ' && text.Has(stop + 1, behind, end.Behind))) { return false; }
        }
        return false;
    }

    /// <summary>The next place behind a word where a stretch may end, not beyond <paramref name="last"/>; -1: none.</summary>
    private int Cut(int at, int last)
    {
        for (int cut = at + 1; cut <= last; cut++) { if (all[cut - 1] != ' ' && text.IsBoundary(cut)) { return cut; } }
        return -1;
    }

    private int CutBack(int at, int first)
    {
        for (int cut = at - 1; cut >= first; cut--) { if (all[cut] != ' ' && text.IsBoundary(cut)) { return cut; } }
        return -1;
    }

    /// <summary>One word more before a stretch, with the marks beside it, within one line and of what is shown; -1: there is none.</summary>
    /// <param name="from">Where the stretch itself begins: what stands before it may be of the line before, but of one line alone.</param>
    private int Back(int at, int from)
    {
        bool isSpace = at > 0 && all[at - 1] == ' ';
        if (isSpace && at != from && text.IsBreak(at - 1)) { return -1; }
        bool hasWord = false;
        for (int cut = (isSpace ? at - 1 : at) - 1; cut >= 0 && text.IsShown(cut) && !IsLineEnd(cut); cut--)
        {
            hasWord |= char.IsLetterOrDigit(all[cut]);
            if (hasWord && all[cut] != ' ' && text.IsBoundary(cut)) { return cut; }
        }
        return -1;
    }

    private int Forth(int at, int to)
    {
        bool isSpace = at < all.Length && all[at] == ' ';
        if (isSpace && at != to && text.IsBreak(at)) { return -1; }
        bool hasWord = false;
        for (int cut = isSpace ? at + 1 : at; cut < all.Length && text.IsShown(cut) && !IsLineEnd(cut); cut++)
        {
            hasWord |= char.IsLetterOrDigit(all[cut]);
            if (hasWord && all[cut] != ' ' && text.IsBoundary(cut + 1)) { return cut + 1; }
        }
        return -1;
    }

    private bool IsLineEnd(int at) => all[at] == ' ' && text.IsBreak(at);

    private bool HasBreak(int from, int to) => FirstBreak(from, to) < to;

    private int FirstBreak(int from, int to)
    {
        for (int i = from; i < to; i++) { if (IsLineEnd(i)) { return i; } }
        return to;
    }

    private int LastBreak(int from, int to)
    {
        for (int i = to - 1; i >= from; i--) { if (IsLineEnd(i)) { return i + 1; } }
        return from;
    }
}
