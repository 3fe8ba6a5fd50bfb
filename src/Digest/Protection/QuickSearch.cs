using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Digest.Protection;

/// <summary>Tells in which stretches of a text a term may stand at all, eight characters at a time. Nearly every text has none; what it
/// names is folded and searched. It may name too much, never too little: a test compares it with the search of the whole.</summary>
/// <remarks>Only ASCII is judged here. A term that is no ASCII once folded, and one in disguise, needs a character that is none.</remarks>
internal sealed class QuickSearch
{
    private readonly LeadSet words, parts;
    private readonly int longest;
    /// <summary>The first words of a few parts, which are looked for many characters at a time; null where there are many, or short ones.</summary>
    private readonly SearchValues<string>? few;

    /// <param name="words">Folded terms that are looked for as whole words.</param>
    /// <param name="parts">Those that are looked for inside words.</param>
    /// <param name="longest">Folded characters of the longest term.</param>
    public QuickSearch(IEnumerable<string> words, IEnumerable<string> parts, int longest)
    {
        this.words = new LeadSet(words, whole: true);
        string[] inside = [.. parts.Where(part => System.Text.Ascii.IsValid(part)).Distinct()];
        this.parts = new LeadSet(inside, whole: false);
        string[] needles = [.. inside.Select(part => part.Split(' ')[0]).Distinct()];
        few = needles.Length is > 0 and <= 64 && needles.All(needle => needle.Length >= 3) ? SearchValues.Create(needles, StringComparison.OrdinalIgnoreCase) : null;
        this.longest = longest;
    }

    /// <summary>The first stretch at or behind <paramref name="from"/> in which a term may begin, whole words of it; false: none.</summary>
    /// <param name="next">Where to go on from.</param>
    public bool TryNext(ReadOnlySpan<char> text, int from, out (int Start, int End) stretch, out int next)
    {
        int at = NextWord(text, from);
        (stretch, next) = ((at, at), at + 1);
        if (at < 0) { return false; }
        int kept = 0;
        bool gap = false;
        // Text in another alphabet is one stretch, up to its last character that is no ASCII.
        for (int end = at; end < text.Length && (kept <= longest || !Characters.IsGap(text[end])); end++)
        {
            Count(text[end], ref kept, ref gap);
            if (Characters.IsOdd(text[end]) && !Characters.IsGap(text[end])) { (kept, next) = (0, end + 1); }
        }
        stretch = (Around(text, at, at).Start, Around(text, next, next).End);
        return true;
    }

    /// <summary>The first stretch at or behind <paramref name="from"/> in which a term may stand that is looked for inside words; false: none.</summary>
    public bool TryInside(ReadOnlySpan<char> text, int from, out (int Start, int End) stretch, out int next)
    {
        int at = parts.IsEmpty || from >= text.Length ? -1 : few is not null ? text[from..].IndexOfAny(few) is >= 0 and var near ? from + near : -1 : NextPart(text, from);
        next = at + 1;
        stretch = at < 0 ? default : Around(text, at, next);
        return at >= 0;
    }

    /// <summary>Characters that are no ASCII part words here: what they can be of is looked for as <see cref="NextWord"/> meets them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextPart(ReadOnlySpan<char> text, int from)
    {
        ulong three = 0;
        int first = from, second = from;
        for (int at = from; at < text.Length; at++)
        {
            uint six = LeadSet.Six(text[at]);
            if (six == 0 && (three & 63) == 0) { continue; }
            three = ((three << 6) | six) & 0x3FFFF;
            if (three > 4095 && parts.MayBegin(three) && parts.Begins(text, first)) { return first; }
            (first, second) = (second, at);
        }
        // The last letters of the text may be a short term.
        for (int at = Math.Max(from, text.Length - 2); at < text.Length; at++)
        {
            if (parts.Begins(text, at)) { return at; }
        }
        return -1;
    }

    /// <summary>A stretch with all that can be of one term with it, however much stands there that cannot be seen, to the next gaps between words.</summary>
    public (int Start, int End) Around(ReadOnlySpan<char> text, int start, int end)
    {
        int kept = 0;
        for (bool gap = false; start > 0 && (kept <= longest || !Characters.IsGap(text[start - 1])); start--) { Count(text[start - 1], ref kept, ref gap); }
        kept = 0;
        for (bool gap = false; end < text.Length && (kept <= longest || !Characters.IsGap(text[end])); end++) { Count(text[end], ref kept, ref gap); }
        return (start, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(char unit, ref int kept, ref bool gap)
    {
        char folded = FoldTable.One[unit];
        if (folded == FoldTable.Gone || (folded == FoldTable.Gap && gap)) { return; }
        gap = folded == FoldTable.Gap;
        kept++;
    }

    /// <summary>The next word that begins as a term does, or the next character that this search does not judge; -1: none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextWord(ReadOnlySpan<char> text, int from)
    {
        bool inWord = from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]);
        int at = from;
        ref ushort first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        for (; at + 8 <= text.Length; at += 8)
        {
            var units = Vector128.LoadUnsafe(ref first, (nuint)at);
            uint letters = Characters.Letters(units).ExtractMostSignificantBits(), odd = Characters.Beyond(units, '~').ExtractMostSignificantBits();
            uint begun = letters & ~((letters << 1) | (inWord ? 1u : 0u));
            inWord = (letters & 0x80) != 0;
            for (uint marks = begun | odd; marks != 0; marks &= marks - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(marks);
                if (IsSuspect(text, place)) { return place; }
            }
        }
        for (; at < text.Length; at++)
        {
            bool letter = char.IsAsciiLetterOrDigit(text[at]);
            if (((letter && !inWord) || Characters.IsOdd(text[at])) && IsSuspect(text, at)) { return at; }
            inWord = letter;
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSuspect(ReadOnlySpan<char> text, int at)
    {
        if (Characters.IsOdd(text[at])) { return !Characters.IsGap(text[at]); }
        uint second = LeadSet.SixAt(text, at + 1);
        // A word of one letter: any number of gaps may follow.
        return (second == 0 || words.MayBegin(((ulong)LeadSet.Six(text[at]) << 12) | ((ulong)second << 6) | LeadSet.SixAt(text, at + 2))) && words.Begins(text, at);
    }
}
