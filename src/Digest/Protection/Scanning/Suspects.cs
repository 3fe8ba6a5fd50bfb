using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Digest.Protection.Scanning;

/// <summary>Tells, in one pass over a text as it is written, at which places a protected term may begin or be put together once tags are taken out and
/// escapes are decoded. What stands about those places is then read in every way there is; the rest of a site, nearly all of it, need not be.</summary>
/// <remarks>It may name too many places, never too few: a test compares it with reading everything. For texts without a form of their own.
/// A new one for each text.</remarks>
internal sealed class Suspects(TermStarts starts, int longest, Func<string, string?> entity) : IDisposable
{
    /// <summary>Brackets before a place that are asked whether it stands in their tag.</summary>
    private const int Enclosing = 8;

    private readonly List<int> places = [];
    private readonly WrittenLetters letters = new(entity);
    /// <summary>Marks and other alphabets before this were looked at.</summary>
    private int done;
    /// <summary>The end of the last escape.</summary>
    private int escaped;
    /// <summary>Marks at which runs of Base64 were put together. In a tag that such a run passes over, another may begin.</summary>
    private readonly HashSet<int> assembled = [];

    public void Dispose()
    {
        letters.Dispose();
        Joined.Dispose();
    }

    /// <summary>Runs of Base64 put together of what stands about tags.</summary>
    public CharBuffer Joined { get; } = new(64);

    /// <summary>Stretches of the text, ascending and apart, with all that can be of one term.</summary>
    public List<(int Start, int End)> In(ReadOnlySpan<char> text)
    {
        Scan(text);
        for (int at = starts.NextPart(text, 0); at >= 0; at = starts.NextPart(text, at + 1)) { places.Add(at); }
        if (starts.HasParts) { places.Sort(); }
        return Stretches(text);
    }

    /// <summary>Tags in which a place may stand, as broken markup is read in one way or another, the nearest first.</summary>
    public static List<MarkupTag> Around(ReadOnlySpan<char> text, int place)
    {
        var tags = new List<MarkupTag>();
        int from = place, nearest = Math.Max(0, place - Characters.Far);
        for (int looked = 0; looked < Enclosing && text[nearest..from].LastIndexOf('<') is >= 0 and var near; looked++)
        {
            from = nearest + near;
            if (MarkupTag.At(text, from) is { } tag && tag.End > place) { tags.Add(tag); }
        }
        return tags;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(ReadOnlySpan<char> text)
    {
        bool inWord = false;
        int at = 0;
        ref ushort first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        // 64 characters a step: what there is to look at in them is one number, and the processor seldom guesses its end wrong.
        for (; at + 64 <= text.Length; at += 64)
        {
            ulong word = 0, marks = 0;
            for (int eight = 0; eight < 64; eight += 8)
            {
                var units = Vector128.LoadUnsafe(ref first, (nuint)(at + eight));
                word |= (ulong)Characters.Letters(units).ExtractMostSignificantBits() << eight;
                marks |= (ulong)Marks(units).ExtractMostSignificantBits() << eight;
            }
            ulong begun = word & ~((word << 1) | (inWord ? 1ul : 0ul));
            inWord = (word >> 63) != 0;
            for (ulong both = begun | marks; both != 0; both &= both - 1)
            {
                int bit = BitOperations.TrailingZeroCount(both);
                if (((begun >> bit) & 1) != 0) { Word(text, at + bit); } else { Mark(text, at + bit); }
            }
        }
        for (; at < text.Length; at++)
        {
            bool letter = char.IsAsciiLetterOrDigit(text[at]);
            if (letter && !inWord) { Word(text, at); }
            if (!letter && IsMark(text[at])) { Mark(text, at); }
            inWord = letter;
        }
    }

    /// <summary>Angle brackets, escapes, braces, line feeds, what cannot be seen and what is no ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Marks(Vector128<ushort> units) =>
        Characters.Beyond(units, 'z')
        | Vector128.LessThanOrEqual(units - Vector128.Create((ushort)'%'), Vector128.Create((ushort)1))
        | Vector128.Equals(units, Vector128.Create((ushort)'<'))
        | Vector128.Equals(units, Vector128.Create((ushort)'\\'))
        | Vector128.Equals(units, Vector128.Create((ushort)'\n'));

    private static bool IsMark(char unit) => unit > 'z' || unit is '%' or '&' or '<' or '\\' or '\n' || Characters.IsUnseen(unit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Word(ReadOnlySpan<char> text, int at)
    {
        if (starts.AtWord(text, at)) { places.Add(at); }
    }

    private void Mark(ReadOnlySpan<char> text, int at)
    {
        if (at < done) { return; }
        done = at + 1;
        switch (text[at])
        {
            case '\n': Break(text, at); break;
            case '<':
                if (WrittenLetters.Joins(text, at - 1)) { Joint(text, at, at); }
                if (at > 1 && text[at - 1] == '-' && WrittenLetters.IsLineBreak(text, MarkupTag.Behind(text, at))) { places.Add(at - 1); }
                break;
            case '{' or '}': if (WrittenLetters.Joins(text, at - 1)) { Joint(text, at, at + 1); } break;
            case '&' or '%' or '\\': Escaped(text, at); break;
            default: Odd(text, at); break;
        }
    }

    /// <summary>A hyphen before a line break parts no word.</summary>
    private void Break(ReadOnlySpan<char> text, int at)
    {
        int last = at > 0 && text[at - 1] == '\r' ? at - 2 : at - 1;
        if (last > 0 && text[last] == '-' && char.IsLetter(text[last - 1])) { places.Add(last); }
    }

    /// <summary>Letters before a mark, and letters or more marks at <paramref name="next"/>, may be of one word.</summary>
    private void Joint(ReadOnlySpan<char> text, int at, int next)
    {
        var kind = letters.Next(text, next, out int where);
        if (kind == Written.Gap) { return; }
        if (Characters.IsLetter(text[at - 1]) && kind switch
        {
            Written.Letter => starts.AtJoint(text, at, escaped, where),
            // A word may go on with the letters of a note, or behind them.
            Written.Note => GoesOn(text, at, where) || GoesOn(text, at, letters.BehindNote),
            _ => false,
        }) { places.Add(at); }
        else if (WrittenLetters.IsPacked(text, at, where)) { Assemble(text, at, where, ""); }
    }

    private bool GoesOn(ReadOnlySpan<char> text, int at, int next)
    {
        if (next >= text.Length) { return false; }
        return Characters.IsLetter(text[next]) ? starts.AtJoint(text, at, escaped, next) : TermStarts.IsMark(text[next]) && starts.AtJoint(text, at, escaped, text.Length);
    }

    /// <summary>A run of Base64 in which tags stand; where there is more in it than tags, it is read with all about it.</summary>
    private void Assemble(ReadOnlySpan<char> text, int at, int where, string between)
    {
        if (!assembled.Add(at)) { return; }
        if (where > at) { Joined.Add(text[WrittenLetters.RunBefore(text, at)..at]); }
        Joined.Add(between);
        for (int end; ;)
        {
            end = WrittenLetters.RunBehind(text, where);
            Joined.Add(text[where..end]);
            if (end >= text.Length || !TermStarts.IsMark(text[end])) { break; }
            // From a mark that another run went on at, that one is not put together once more: time stays linear.
            if (text[end] != '<' || !assembled.Add(end)) { places.Add(at); break; }
            if (letters.Next(text, end, out where) == Written.Gap) { break; }
        }
        Joined.Add('\n');
        Joined.Add('\n');
    }

    private void Escaped(ReadOnlySpan<char> text, int at)
    {
        int taken = letters.Read(text, at, out var kind);
        done = Math.Max(done, at + taken);
        escaped = taken > 0 ? at + taken : escaped;
        int next = at + Math.Max(1, taken);
        switch (kind)
        {
            case Written.Letter: places.Add(at); break;
            case Written.Nothing: if (WrittenLetters.Joins(text, at - 1)) { Joint(text, at, next); } break;
            case Written.Markup: if (WrittenLetters.Joins(text, at - 1)) { places.Add(at); } break;
            case Written.Line when at > 0 && text[at - 1] == '-': places.Add(at - 1); break;
            case Written.Packed when WrittenLetters.IsLineBreak(text, next): places.Add(at); break;
            case Written.Line: if (at - WrittenLetters.RunBefore(text, at) >= WrittenLetters.WholeLine) { Assemble(text, at, next, "\n"); } break;
            case Written.Packed: if (WrittenLetters.IsPacked(text, at, next)) { places.Add(at); } break;
        }
        // A letter behind the letters of an escape begins a word, and what is encoded there begins there.
        if (taken == 0 || next >= text.Length || !char.IsAsciiLetterOrDigit(text[next - 1]) || !WrittenLetters.IsDigit(text[next])) { return; }
        if (char.IsAsciiLetterOrDigit(text[next])) { Word(text, next); }
        if (WrittenLetters.IsPacked(text, next, next)) { Assemble(text, next, next, ""); }
    }

    /// <summary>What is no ASCII: the whole word is looked at, once.</summary>
    private void Odd(ReadOnlySpan<char> text, int at)
    {
        if (Characters.IsGap(text[at])) { return; }
        int start = Characters.WordBefore(text, at), end = at + 1, escape = Math.Min(escaped, at);
        while (end < text.Length && Characters.IsLetter(text[end])) { end++; }
        done = end;
        // Letters of an escape are no letters of the word behind it; as it stands, they are.
        if (starts.InOddWord(text, start, end) || (start < escape && starts.InOddWord(text, escape, end))) { places.Add(start); }
    }

    private List<(int Start, int End)> Stretches(ReadOnlySpan<char> text)
    {
        var stretches = new List<(int Start, int End)>();
        for (int i = 0; i < places.Count;)
        {
            int start = Before(text, places[i]), end = Behind(text, places[i]), last = i;
            for (bool more = true; more;)
            {
                for (more = false; last + 1 < places.Count && places[last + 1] <= end; more = true) { last++; }
                if (more) { end = Math.Max(end, Behind(text, places[last])); }
            }
            i = last + 1;
            if (stretches.Count > 0 && stretches[^1].End >= start) { stretches[^1] = (stretches[^1].Start, Math.Max(end, stretches[^1].End)); }
            else { stretches.Add((start, end)); }
        }
        return stretches;
    }

    private static int Before(ReadOnlySpan<char> text, int place)
    {
        int start = place;
        while (start > 0 && place - start < Characters.Far && (Characters.IsLetter(text[start - 1]) || text[start - 1] is '+' or '/' or '-' or '_')) { start--; }
        // The letters of an escape are read with its mark.
        if (start > 1 && text[start - 1] == '#') { start--; }
        return start > 0 && text[start - 1] is '&' or '%' or '\\' ? start - 1 : start;
    }

    /// <summary>Twice as far as the longest term reaches: tags and what cannot be seen do not count.</summary>
    private int Behind(ReadOnlySpan<char> text, int place)
    {
        int end = place, kept = 0;
        while (end < text.Length && (kept <= (2 * longest) + 32 || Characters.IsLetter(text[end]) || TermStarts.IsMark(text[end])))
        {
            if (text[end] == '<' && MarkupTag.At(text, end) is { } tag) { end = tag.End; continue; }
            kept += Characters.IsSeen(text[end]) ? 1 : 0;
            end++;
        }
        return end;
    }
}
