using System.Runtime.CompilerServices;

namespace Digest.Protection;

/// <summary>The first letters of ASCII terms, exactly: six bits a letter, white space and punctuation between words as one gap.</summary>
internal sealed class LeadSet
{
    private const int Longest = 6;

    /// <summary>By the first three.</summary>
    private readonly ulong[] starts = new ulong[4096];
    /// <summary>By the first so many, up to <see cref="Longest"/>.</summary>
    private readonly HashSet<ulong>[] leads = [.. Enumerable.Range(0, Longest + 1).Select(_ => new HashSet<ulong>())];
    private readonly int[] lengths;

    /// <param name="terms">Folded; those that are no ASCII are left out.</param>
    /// <param name="whole">A gap must follow a term.</param>
    public LeadSet(IEnumerable<string> terms, bool whole)
    {
        foreach (string term in terms.Where(term => term.Length > 0 && System.Text.Ascii.IsValid(term)))
        {
            string lead = term.Length >= Longest ? term[..Longest] : whole ? term + ' ' : term;
            leads[lead.Length].Add(lead.Aggregate(0UL, (key, unit) => (key << 6) | Six(unit)));
            // Letters that a short term does not have may be any.
            ulong first = Six(lead[0]), second = lead.Length > 1 ? Six(lead[1]) : 64, third = lead.Length > 2 ? Six(lead[2]) : 64;
            for (ulong two = second < 64 ? second : 0; two <= (second < 64 ? second : 63); two++)
            {
                for (ulong three = third < 64 ? third : 0; three <= (third < 64 ? third : 63); three++) { Note((first << 12) | (two << 6) | three); }
            }
        }
        lengths = [.. Enumerable.Range(1, Longest).Where(length => leads[length].Count > 0)];
    }

    public bool IsEmpty => lengths.Length == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ulong three) => (starts[three >> 6] & (1UL << (int)(three & 63))) != 0;

    /// <summary>Whether the text goes on from here as a term begins.</summary>
    public bool Begins(ReadOnlySpan<char> text, int at)
    {
        ulong key = 0;
        bool gap = false;
        for (int length = 0, next = 0; next < lengths.Length; at++)
        {
            uint six = SixAt(text, at);
            if (six == 0 && gap && at >= text.Length) { return false; }
            if (six == 0 && gap) { continue; }
            (gap, key) = (six == 0, (key << 6) | six);
            if (++length == lengths[next] && leads[lengths[next++]].Contains(key)) { return true; }
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SixAt(ReadOnlySpan<char> text, int at) => at < text.Length ? Six(text[at]) : 0;

    /// <summary>0: parts words; a letter or digit: its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Six(char unit) => unit < 128 ? Numbers[unit] : 0u;

    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 128).Select(unit => (byte)((char)unit switch
    {
        >= 'a' and <= 'z' => unit - 'a' + 1,
        >= 'A' and <= 'Z' => unit - 'A' + 1,
        >= '0' and <= '9' => unit - '0' + 27,
        _ => 0,
    }))];

    private void Note(ulong three) => starts[three >> 6] |= 1UL << (int)(three & 63);
}
