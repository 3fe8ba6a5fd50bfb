using System.Globalization;
using System.Text;

namespace Digest.Tests.Sources;

/// <summary>What a browser does with a text fragment, step by step as the draft has it ("find a range from a text directive", WICG, 13 December 2023), on a page whose blocks are the lines of a text.</summary>
/// <param name="text">Each line is a block, white space in it one space.</param>
/// <param name="isWordEnd">Where words of scripts without spaces end is the browser's own dictionary's affair: asked for the offset between two such letters.</param>
internal sealed class ABrowsersSearch(string text, Func<int, bool> isWordEnd)
{
    private readonly List<(string Folded, List<int> Offsets)> blocks = [.. Blocks(text)];

    private readonly record struct Point(int Block, int At);

    /// <returns>The offsets in the text; null: nothing is found.</returns>
    public (int Start, int End)? Find(string directive)
    {
        if (!directive.StartsWith("text=", StringComparison.Ordinal)) { return null; }
        var parts = directive["text=".Length..].Split(',').ToList();
        string? prefix = null, suffix = null;
        if (parts[0].EndsWith('-')) { prefix = Read(parts[0][..^1]); parts.RemoveAt(0); }
        if (parts[^1].StartsWith('-')) { suffix = Read(parts[^1][1..]); parts.RemoveAt(parts.Count - 1); }
        if (parts.Count is 0 or > 2) { return null; }
        var found = Find(prefix, Read(parts[0]), parts.Count == 2 ? Read(parts[1]) : null, suffix);
        return found is not { } range ? null : (blocks[range.Start.Block].Offsets[range.Start.At], blocks[range.End.Block].Offsets[range.End.At - 1] + 1);
    }

    private (Point Start, Point End)? Find(string? prefix, string start, string? end, string? suffix)
    {
        var from = new Point(0, 0);
        while (from.Block < blocks.Count)
        {
            (Point Start, Point End) match;
            bool mustEnd = end is not null || suffix is null;
            if (prefix is not null)
            {
                if (Search(prefix, from, true, false) is not { } before) { return null; }
                from = before.Start with { At = before.Start.At + 1 };
                if (Skip(before.End) is not { } at || Search(start, at, false, mustEnd) is not { } behind) { return null; }
                if (behind.Start != at) { continue; }
                match = behind;
            }
            else
            {
                if (Search(start, from, true, mustEnd) is not { } first) { return null; }
                from = first.Start with { At = first.Start.At + 1 };
                match = first;
            }
            for (var endFrom = match.End; ;)
            {
                if (end is not null)
                {
                    if (Search(end, endFrom, true, suffix is null) is not { } last) { return null; }
                    match.End = last.End;
                }
                if (suffix is null) { return match; }
                if (Skip(match.End) is not { } next || Search(suffix, next, false, true) is not { } right) { return null; }
                if (right.Start == next) { return match; }
                if (end is null) { break; }
                endFrom = match.End;
            }
        }
        return null;
    }

    private (Point Start, Point End)? Search(string query, Point from, bool mustStart, bool mustEnd)
    {
        for (int b = from.Block; b < blocks.Count; b++)
        {
            for (int at = b == from.Block ? from.At : 0; (at = blocks[b].Folded.IndexOf(query, Math.Min(at, blocks[b].Folded.Length), StringComparison.Ordinal)) >= 0; at++)
            {
                if ((!mustStart || IsBoundary(b, at)) && (!mustEnd || IsBoundary(b, at + query.Length))) { return (new Point(b, at), new Point(b, at + query.Length)); }
            }
        }
        return null;
    }

    private Point? Skip(Point at)
    {
        for (int b = at.Block, i = at.At; b < blocks.Count; b++, i = 0)
        {
            while (i < blocks[b].Folded.Length && blocks[b].Folded[i] == ' ') { i++; }
            if (i < blocks[b].Folded.Length) { return new Point(b, i); }
        }
        return null;
    }

    /// <summary>UAX 29, as far as the tests' texts need it.</summary>
    private bool IsBoundary(int block, int at)
    {
        var (folded, offsets) = blocks[block];
        if (at == 0 || at == folded.Length) { return true; }
        var (a, b) = (folded[at - 1], folded[at]);
        if (IsHan(a) && IsHan(b)) { return isWordEnd(offsets[at]); }
        bool IsLetter(int i) => i >= 0 && i < folded.Length && char.IsLetter(folded[i]) && !IsHan(folded[i]);
        bool IsFigure(int i) => i >= 0 && i < folded.Length && char.IsDigit(folded[i]);
        bool Is(int i) => IsLetter(i) || IsFigure(i);
        if (Is(at - 1) && Is(at)) { return false; }
        if ((Is(at - 1) && b == '_') || (a == '_' && Is(at))) { return false; }
        if (IsLetter(at - 1) && IsLetter(at + 1) && "'.:·".Contains(b)) { return false; }
        if (IsLetter(at - 2) && IsLetter(at) && "'.:·".Contains(a)) { return false; }
        if (IsFigure(at - 1) && IsFigure(at + 1) && "'.,;".Contains(b)) { return false; }
        return !(IsFigure(at - 2) && IsFigure(at) && "'.,;".Contains(a));
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static IEnumerable<(string, List<int>)> Blocks(string text)
    {
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var folded = new StringBuilder();
            var offsets = new List<int>();
            for (int i = start; i < end; i++)
            {
                char c = Fold(text[i]);
                if (c == ' ' && (folded.Length == 0 || folded[^1] == ' ')) { continue; }
                folded.Append(c);
                offsets.Add(i);
            }
            while (folded.Length > 0 && folded[^1] == ' ') { folded.Length--; offsets.RemoveAt(offsets.Count - 1); }
            yield return (folded.ToString(), offsets);
            start = end + 1;
        }
    }

    private static string Read(string encoded) => string.Concat(Uri.UnescapeDataString(encoded).Select(Fold));

    private static char Fold(char c) => char.IsWhiteSpace(c) ? ' ' : c switch
    {
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        _ => char.ToLower(c.ToString().Normalize(NormalizationForm.FormD)[0], CultureInfo.InvariantCulture),
    };
}
