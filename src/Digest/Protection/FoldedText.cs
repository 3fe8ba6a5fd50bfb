using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Digest.Protection;

/// <summary>A text as terms are compared with it: folded, one space between words and at both ends.</summary>
/// <remarks>Its memory is lent and goes back with <see cref="Dispose"/>. Time and room are linear in the text.</remarks>
internal ref struct FoldedText : IDisposable
{
    private char[] units;
    private int[]? places;
    private int[] starts;
    private int words;
    private readonly int source;

    /// <param name="placed">Whether <see cref="SourceRange"/> will be asked for.</param>
    public FoldedText(ReadOnlySpan<char> text, bool placed = false)
    {
        units = ArrayPool<char>.Shared.Rent(text.Length + 64);
        starts = ArrayPool<int>.Shared.Rent((text.Length / 2) + 64);
        places = placed ? ArrayPool<int>.Shared.Rent(text.Length + 64) : null;
        source = text.Length;
        Fill(text);
    }

    public int Length { get; private set; }
    public readonly ReadOnlySpan<char> Text => units.AsSpan(0, Length);

    /// <summary>Where a word can begin, ascending: behind a space, and at each character of scripts that put none between words.</summary>
    public readonly ReadOnlySpan<int> Starts => starts.AsSpan(0, words);

    /// <summary>Where a folded stretch stands in the text; what cannot be seen inside and behind it belongs to it.</summary>
    public readonly (int Start, int End) SourceRange(int start, int end)
    {
        // A character that folds into several is covered whole.
        while (end < Length && places![end] == places[end - 1]) { end++; }
        return (places![start], end < Length ? places[end] : source);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(units);
        ArrayPool<int>.Shared.Return(starts);
        if (places is not null) { ArrayPool<int>.Shared.Return(places); }
        (units, places, starts, words, Length) = ([], null, [], 0, 0);
    }

    private void Fill(ReadOnlySpan<char> text)
    {
        Put(FoldTable.Gap, 0);
        for (int at = 0; at < text.Length;)
        {
            at = places is null ? Ascii(text, at) : at;
            if (at < text.Length) { at = Any(text, at); }
        }
        Put(FoldTable.Gap, text.Length);
    }

    /// <summary>As far as the text is ASCII: nearly all of a page is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Ascii(ReadOnlySpan<char> text, int at)
    {
        if (Length + text.Length - at + 1 > units.Length) { Grow(text.Length - at + 1); }
        if (words + ((text.Length - at) / 2) + 2 > starts.Length) { starts = Larger(starts, words, words + text.Length - at + 2); }
        var table = FoldTable.Ascii;
        Span<char> folded = units;
        Span<int> begun = starts;
        int length = Length, count = words;
        char last = folded[length - 1];
        for (; at < text.Length; at++)
        {
            char unit = text[at];
            if (unit >= 128) { break; }
            char one = (char)table[unit];
            if (one <= FoldTable.Gap && (one == FoldTable.Gone || last == FoldTable.Gap)) { continue; }
            if (last == FoldTable.Gap) { begun[count++] = length; }
            folded[length++] = last = one;
        }
        (Length, words) = (length, count);
        return at;
    }

    private int Any(ReadOnlySpan<char> text, int at)
    {
        char folded = FoldTable.One[text[at]];
        if (folded == FoldTable.Several) { PutAll(FoldTable.More(text[at]), at); }
        else if (folded == FoldTable.Gap) { at = Rare(text, at); }
        else if (folded != FoldTable.Gone) { Put(folded, at); }
        return at + 1;
    }

    /// <summary>What parts words, and the characters beyond the basic plane, whose halves the table takes for such.</summary>
    private int Rare(ReadOnlySpan<char> text, int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            PutAll(FoldTable.Of(new Rune(text[at], text[at + 1])), at);
            return at + 1;
        }
        Put(FoldTable.Gap, at);
        return at;
    }

    private void PutAll(string folded, int at)
    {
        foreach (char unit in folded) { Put(unit, at); }
    }

    private void Put(char unit, int at)
    {
        if (unit == FoldTable.Gap && Length > 0 && units[Length - 1] == FoldTable.Gap) { return; }
        if (Length == units.Length) { Grow(1); }
        if (places is not null) { places[Length] = at; }
        if (unit != FoldTable.Gap && (units[Length - 1] == FoldTable.Gap || (unit >= '\u0E00' && TermIndex.IsUnspaced(unit))))
        {
            if (words == starts.Length) { starts = Larger(starts, words, words * 2); }
            starts[words++] = Length;
        }
        units[Length++] = unit;
    }

    private void Grow(int more)
    {
        int room = Math.Max(units.Length * 2, Length + more);
        units = Larger(units, Length, room);
        if (places is not null) { places = Larger(places, Length, room); }
    }

    private static T[] Larger<T>(T[] old, int used, int room)
    {
        var larger = ArrayPool<T>.Shared.Rent(room);
        old.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(old);
        return larger;
    }
}
