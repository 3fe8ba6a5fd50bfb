using System.Buffers;
using System.Collections.Frozen;
using Digest.Model;

namespace Digest.Prose;

/// <summary>Cuts the text of one paragraph into sentences, for the snippets of backlinks, cards and results of the search.</summary>
internal sealed class Sentences
{
    /// <summary>A sentence of so many UTF-16 code units is shown in whole where less would do for the eye.</summary>
    public const int LongestWhole = 600;

    private const int Longest = 300;
    /// <summary>Words kept before the link where a sentence is too long.</summary>
    private const int Lead = 120;
    private const string Cut = " …";

    /// <summary>A full stop behind one of these ends no sentence.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["ms", "mr", "mrs", "mx", "dr", "prof", "st", "cf", "vs", "e.g", "i.e", "al", "ca", "approx", "p", "pp", "para", "paras", "art", "arts",
         "vol", "ch", "sec", "fig", "ed", "eds", "gen", "col", "hon", "rev", "sr", "jr", "bzw", "z.b", "nr", "abs", "mme", "стр", "см", "г"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>These only before a figure: "no." also ends a sentence.</summary>
    private static readonly FrozenSet<string> BeforeFigures = FrozenSet.ToFrozenSet(
        ["no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationOf = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>(), BeforeFigureOf = BeforeFigures.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？؟۔।");

    private readonly string text;
    /// <summary>Where each sentence begins, and the end of the last.</summary>
    private readonly List<int> starts = [0];
    private (int Left, int Right, string Words) last = (0, 0, "");

    public Sentences(string text)
    {
        this.text = text;
        for (int at = 0; at < text.Length; at++)
        {
            int stop = text.AsSpan(at).IndexOfAny(Stops);
            if (stop < 0) { break; }
            at += stop;
            if (EndsAt(at) is not int next) { continue; }
            if (next < text.Length) { starts.Add(next); }
            at = next - 1;
        }
        starts.Add(text.Length);
    }

    /// <summary>The sentence that holds a character, with the blanks behind it; nothing behind the last.</summary>
    public (int Start, int End) Bounds(int at)
    {
        int index = starts.BinarySearch(at);
        if (index < 0) { index = ~index - 1; }
        return index + 1 < starts.Count ? (starts[index], starts[index + 1]) : (text.Length, text.Length);
    }

    /// <summary>How many words stand between blanks there.</summary>
    public int Words(int from, int to)
    {
        int count = 0;
        for (int at = from; at < to; at++) { if (!char.IsWhiteSpace(text[at]) && (at == from || char.IsWhiteSpace(text[at - 1]))) { count++; } }
        return count;
    }

    public bool IsBlank(int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    /// <summary>The first sentences of a text, as many as fit; of those the first in whole up to a limit of its own, since half a sentence may say the opposite.</summary>
    /// <param name="most">UTF-16 code units.</param>
    /// <param name="longest">Of a first sentence that is longer than <paramref name="most"/>.</param>
    /// <returns>Null: none ends there.</returns>
    public static string? Beginning(string text, int most, int longest = LongestWhole)
    {
        if (text.Length <= most) { return text; }
        var starts = new Sentences(text[..Math.Min(text.Length, longest + 1)]).starts;
        int end = starts.FindLast(start => start <= most);
        if (end == 0) { end = starts.Find(start => start > 0 && start <= longest); }
        return end == 0 ? null : text[..end].TrimEnd();
    }

    /// <summary>The sentence that holds some words, cut to about 300 characters around them.</summary>
    /// <param name="untitled">Links of the paragraph that have no words of their own, ascending; offsets in the paragraph's text.</param>
    public Sentence Around(int start, int length, IReadOnlyList<UntitledLink> untitled)
    {
        int index = starts.BinarySearch(start);
        if (index < 0) { index = ~index - 1; }
        if (index == starts.Count - 1 && index > 0) { index--; }
        var (from, to) = Trimmed(starts[index], Math.Max(starts[index + 1], Math.Min(text.Length, start + length)));
        var (left, right) = to - from <= Longest ? (from, to) : Window(from, to, start);
        string before = left > from ? "… " : "", after = right < to ? Cut : "";
        int shift = before.Length - left;
        int begin = Math.Clamp(start, left, right), end = Math.Clamp(start + length, begin, right);
        IReadOnlyList<UntitledLink> inside = untitled.Count == 0 ? [] : Inside(untitled, left, right, shift);
        return new Sentence(Words(left, right, (before, after)), begin + shift, end - begin) { Untitled = inside };
    }

    /// <summary>Links in one sentence share its text, which is kept.</summary>
    private string Words(int left, int right, (string Before, string After) cuts)
    {
        bool isWhole = left == 0 && right == text.Length, isCut = cuts != ("", "");
        if (isWhole && !isCut) { return text; }
        if (!isCut && last.Left == left && last.Right == right) { return last.Words; }
        string words = string.Concat(cuts.Before, text.AsSpan(left, right - left), cuts.After);
        if (!isCut) { last = (left, right, words); }
        return words;
    }

    private static UntitledLink[] Inside(IReadOnlyList<UntitledLink> untitled, int left, int right, int shift)
    {
        int low = 0, high = untitled.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (untitled[middle].Start < left) { low = middle + 1; } else { high = middle; }
        }
        var inside = new List<UntitledLink>();
        for (; low < untitled.Count && untitled[low].Start + untitled[low].Length <= right; low++)
        {
            inside.Add(untitled[low] with { Start = untitled[low].Start + shift });
        }
        return [.. inside];
    }

    private (int From, int To) Trimmed(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) { from++; }
        while (to > from && char.IsWhiteSpace(text[to - 1])) { to--; }
        return (from, to);
    }

    private (int Left, int Right) Window(int from, int to, int link)
    {
        int left = link - from <= Lead ? from : WordEdge(link - Lead, from, link);
        int right = left + Longest >= to ? to : WordEdge(left + Longest, Math.Max(left + 1, link + 1), to);
        return Trimmed(left, right);
    }

    /// <summary>The nearest word boundary at or before a place; where there are no spaces (Chinese), the place itself.</summary>
    private int WordEdge(int at, int least, int most)
    {
        at = Math.Clamp(at, least, most);
        for (int edge = at; edge > Math.Max(least, at - 40); edge--)
        {
            if (char.IsWhiteSpace(text[edge - 1])) { return edge; }
        }
        return at > least && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }

    /// <summary>Where the next sentence begins if one ends at this stop; else null.</summary>
    private int? EndsAt(int at)
    {
        char c = text[at];
        int next = at + 1;
        while (next < text.Length && (IsEnd(text[next]) || "\"”’'»)]」』“）".Contains(text[next], StringComparison.Ordinal))) { next++; }
        // Chinese and Japanese put no space between sentences.
        if (c is '。' or '！' or '？') { return next; }
        if (next < text.Length && !char.IsWhiteSpace(text[next])) { return null; }
        while (next < text.Length && char.IsWhiteSpace(text[next])) { next++; }
        return c == '.' && next < text.Length && GoesOn(at, next) ? null : next;
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '؟';

    private bool GoesOn(int stop, int next)
    {
        if (char.IsLower(text[next])) { return true; }
        int from = stop;
        while (from > 0 && stop - from < 12 && (char.IsLetter(text[from - 1]) || text[from - 1] == '.')) { from--; }
        var word = text.AsSpan(from, stop - from);
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && !char.IsDigit(text[next]);
        return isInitial || AbbreviationOf.Contains(word) || (char.IsDigit(text[next]) && BeforeFigureOf.Contains(word));
    }
}
