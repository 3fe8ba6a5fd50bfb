using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Digest.Protection;

/// <summary>What a UTF-16 unit is to a search for words: a letter, a gap between words, or nothing that is seen; one at a time, and eight at a time.</summary>
internal static class Characters
{
    /// <summary>Characters of one run that are looked back on.</summary>
    public const int Far = 4096;

    /// <summary>No ASCII, or a control character that is no white space: <see cref="FoldTable"/> knows what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOdd(char unit) => unit > 0x7E || IsUnseen(unit);

    /// <summary>It parts words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsGap(char unit) => FoldTable.One[unit] == FoldTable.Gap && !char.IsSurrogate(unit);

    /// <summary>Of ASCII: a control character that is no white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUnseen(char unit) => unit is < ' ' and not (>= '\t' and <= '\r') or '\u007F';

    /// <summary>An ASCII letter or digit, or any other character that parts no word.</summary>
    public static bool IsLetter(char unit) => unit < 128 ? char.IsAsciiLetterOrDigit(unit) || IsUnseen(unit) : !IsGap(unit);

    public static bool IsSeen(char unit) => unit < 128 ? char.IsAsciiLetterOrDigit(unit) : FoldTable.One[unit] != FoldTable.Gone && !IsGap(unit);

    /// <summary>Where the word begins that ends at a place.</summary>
    public static int WordBefore(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < Far && IsLetter(text[start - 1])) { start--; }
        return start;
    }

    /// <summary>ASCII letters and digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Letters(Vector128<ushort> units) =>
        Vector128.LessThanOrEqual((units | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)25))
        | Vector128.LessThanOrEqual(units - Vector128.Create((ushort)'0'), Vector128.Create((ushort)9));

    /// <summary>What is greater than a character of ASCII, and control characters that are no white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Beyond(Vector128<ushort> units, char last) => Vector128.GreaterThan(units, Vector128.Create((ushort)last))
        | (Vector128.LessThan(units, Vector128.Create((ushort)0x20)) & ~Vector128.LessThanOrEqual(units - Vector128.Create((ushort)9), Vector128.Create((ushort)4)));
}
