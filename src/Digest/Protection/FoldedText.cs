using System.Buffers;
using System.Text;

namespace Digest.Protection;

/// <summary>A text as terms are compared with it: folded, one space between words and at both ends.</summary>
/// <remarks>Its memory is lent and goes back with <see cref="Dispose"/>. Time and room are linear in the text.</remarks>
internal ref struct FoldedText : IDisposable
{
    private char[] units;
    private int[]? places;
    private readonly int source;

    /// <param name="placed">Whether <see cref="SourceRange"/> will be asked for.</param>
    public FoldedText(ReadOnlySpan<char> text, bool placed = false)
    {
        units = ArrayPool<char>.Shared.Rent(text.Length + 64);
        places = placed ? ArrayPool<int>.Shared.Rent(text.Length + 64) : null;
        source = text.Length;
        Fill(text);
    }

    public int Length { get; private set; }
    public readonly ReadOnlySpan<char> Text => units.AsSpan(0, Length);

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
        if (places is not null) { ArrayPool<int>.Shared.Return(places); }
        (units, places, Length) = ([], null, 0);
    }

    private void Fill(ReadOnlySpan<char> text)
    {
        char[] table = FoldTable.One;
        Put(FoldTable.Gap, 0);
        for (int at = 0; at < text.Length; at++)
        {
            char folded = table[text[at]];
            if (folded is not (FoldTable.Gap or FoldTable.Gone or FoldTable.Several)) { Put(folded, at); }
            else if (folded == FoldTable.Several) { PutAll(FoldTable.More(text[at]), at); }
            else if (folded == FoldTable.Gap) { at = Rare(text, at); }
        }
        Put(FoldTable.Gap, text.Length);
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
        if (Length == units.Length) { Grow(); }
        if (places is not null) { places[Length] = at; }
        units[Length++] = unit;
    }

    private void Grow()
    {
        units = Larger(units, Length);
        if (places is not null) { places = Larger(places, Length); }
    }

    private static T[] Larger<T>(T[] old, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(old.Length * 2);
        old.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(old);
        return larger;
    }
}
