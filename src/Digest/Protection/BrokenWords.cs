using System.Buffers;
using System.Text;

namespace Digest.Protection;

/// <summary>Words that a hyphen parts at what was the end of a line: front matter makes a blank of the line's end ("Mar- yam").</summary>
internal sealed class BrokenWords
{
    /// <summary>Of white space behind a hyphen.</summary>
    private const int MostBlanks = 64;

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-\u2010\u00AD");

    private readonly StringBuilder whole;
    /// <summary>Where something was taken out: its place in the whole, and how many characters were taken out up to it.</summary>
    private readonly List<(int At, int Taken)> joints = [];

    private BrokenWords(string text)
    {
        whole = new StringBuilder(text.Length);
        int done = 0, taken = 0;
        for (int at = 0; Next(text, at) is { } broken; at = broken.End)
        {
            whole.Append(text, done, broken.Start - done);
            taken += broken.End - broken.Start;
            joints.Add((whole.Length, taken));
            done = broken.End;
        }
        whole.Append(text, done, text.Length - done);
    }

    public static bool In(string text) => Next(text, 0) is not null;

    /// <summary>What is found in the text with its words whole, and not in one of their halves: in places of the text as it is written.</summary>
    public static IEnumerable<TermHit> Find(string text, Func<string, IReadOnlyList<TermHit>> find)
    {
        if (!In(text)) { return []; }
        var broken = new BrokenWords(text);
        return find(broken.whole.ToString()).Where(hit => broken.joints.Exists(joint => joint.At > hit.Start && joint.At < hit.End)).Select(broken.Placed);
    }

    private TermHit Placed(TermHit hit)
    {
        int start = hit.Start + TakenAt(hit.Start), end = hit.End - 1 + TakenAt(hit.End - 1) + 1;
        return hit with { Start = start, Length = end - start };
    }

    private int TakenAt(int at)
    {
        int index = joints.BinarySearch((at, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? 0 : joints[index].Taken;
    }

    /// <summary>A hyphen and the blanks behind it, between letters.</summary>
    private static (int Start, int End)? Next(string text, int from)
    {
        for (int at = from; at < text.Length && text.AsSpan(at).IndexOfAny(Hyphens) is >= 0 and var near; at++)
        {
            at += near;
            if (at == 0 || !char.IsLetter(text[at - 1])) { continue; }
            int end = at + 1;
            while (end < text.Length && end - at < MostBlanks && char.IsWhiteSpace(text[end])) { end++; }
            if (end > at + 1 && end < text.Length && char.IsLetter(text[end])) { return (at, end); }
        }
        return null;
    }
}
