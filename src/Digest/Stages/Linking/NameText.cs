using System.Buffers;
using System.Globalization;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Words as names are compared: NFC, every kind of apostrophe and hyphen as one, invisible characters left out, white space of any kind and length as one space. Letter case counts.
/// Each character remembers the stretch of the file that it comes from.</summary>
internal sealed class NameText
{
    // What stands for itself, whatever stands beside it, but for marks behind it.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>Characters that come from one place: each from one of the file, or one from a longer stretch.</summary>
    /// <param name="To">The first one's index in the text.</param>
    /// <param name="End">Exclusive; it counts for <paramref name="IsOne"/> alone.</param>
    private readonly record struct Run(int To, int Start, int End, bool IsOne);

    private readonly List<Run> runs = [];
    private char[] folded = new char[256];
    private int length;

    public ReadOnlySpan<char> Text => folded.AsSpan(0, length);

    public static string Fold(string name)
    {
        var text = new NameText();
        text.Append(name, 0);
        return text.Text.Trim().ToString();
    }

    /// <summary>Begins another text.</summary>
    public void Clear()
    {
        runs.Clear();
        length = 0;
    }

    /// <param name="offset">In the file: where the words begin.</param>
    public void Append(ReadOnlySpan<char> words, int offset)
    {
        for (int at = 0; at < words.Length;)
        {
            int plain = PlainAt(words[at..]);
            if (plain > 0)
            {
                Copy(words.Slice(at, plain), offset + at);
                at += plain;
                continue;
            }
            int cluster = Cluster(words[at..]);
            Add(words.Slice(at, cluster), offset + at);
            at += cluster;
        }
    }

    /// <summary>A line's end between two stretches.</summary>
    public void Break(int offset) => Put(' ', offset, offset);

    public int StartOf(int index) => RunOf(index) is var run && run.IsOne ? run.Start : run.Start + index - run.To;
    /// <summary>Exclusive.</summary>
    public int EndOf(int index) => RunOf(index) is var run && run.IsOne ? run.End : run.Start + index - run.To + 1;

    private Run RunOf(int index)
    {
        int low = 0, high = runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle].To <= index) { low = middle; } else { high = middle - 1; }
        }
        return runs[low];
    }

    /// <summary>Words and the single spaces between them; the last character before anything else may have a mark.</summary>
    private static int PlainAt(ReadOnlySpan<char> words)
    {
        int end = 0;
        while (end < words.Length)
        {
            int next = words[end..].IndexOfAnyExcept(Plain);
            if (next < 0) { return words.Length; }
            if (next == 0) { break; }
            end += next;
            if (words[end] != ' ' || end + 1 == words.Length || !Plain.Contains(words[end + 1])) { return end - 1; }
            end++;
        }
        return end;
    }

    private void Copy(ReadOnlySpan<char> plain, int offset)
    {
        if (runs.Count == 0 || runs[^1] is var last && (last.IsOne || last.Start + length - last.To != offset)) { runs.Add(new Run(length, offset, 0, false)); }
        Grow(plain.Length);
        plain.CopyTo(folded.AsSpan(length));
        length += plain.Length;
    }

    private void Grow(int by)
    {
        if (length + by > folded.Length) { Array.Resize(ref folded, Math.Max(2 * folded.Length, length + by)); }
    }

    /// <summary>A letter with the marks that belong to it, and the parts of a Korean syllable: what NFC may make one of.</summary>
    private static int Cluster(ReadOnlySpan<char> words)
    {
        int length = char.IsHighSurrogate(words[0]) && words.Length > 1 && char.IsLowSurrogate(words[1]) ? 2 : 1;
        bool isJamo = IsJamo(words[0]);
        while (length < words.Length && (isJamo ? IsJamo(words[length]) : IsMark(words[length]))) { length++; }
        return length;
    }

    private void Add(ReadOnlySpan<char> cluster, int offset)
    {
        if (cluster.Length == 1) { if (One(cluster[0]) is { } same) { Put(same, offset, offset + 1); } return; }
        foreach (char c in cluster.ToString().InForm()) { if (One(c) is { } kept) { Put(kept, offset, offset + cluster.Length); } }
    }

    private void Put(char c, int start, int end)
    {
        if (c == ' ' && length > 0 && folded[length - 1] == ' ')
        {
            start = StartOf(length - 1);
            if (runs[^1].To == length - 1) { runs.RemoveAt(runs.Count - 1); }
            length--;
        }
        runs.Add(new Run(length, start, end, true));
        Grow(1);
        folded[length++] = c;
    }

    private static char? One(char c) => c switch
    {
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => null,
        (>= '\u2018' and <= '\u201B') or '\u2032' or '\u02BC' or '\uFF07' => '\'',
        '\u2010' or '\u2011' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    private static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    private static bool IsJamo(char c) => c is >= '\u1100' and <= '\u11FF';
}
