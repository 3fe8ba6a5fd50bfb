using System.Buffers;
using System.Runtime.CompilerServices;

namespace Digest.Protection;

/// <summary>Finds any of many folded terms in a folded text, in one pass: the first letters of a word tell most places off.</summary>
internal sealed class TermIndex
{
    /// <summary>Terms are told apart by so many of their first characters; shorter ones by three, two or one.</summary>
    private const int Lead = 6, ShortLead = 3, Few = 80;

    /// <summary>By the low six bits of a term's first two characters: the cheapest question, asked wherever a term may begin.</summary>
    private readonly ulong[] pairs = new ulong[64];
    /// <summary>By a hash of the first three.</summary>
    private readonly ulong[] bits = new ulong[1024];
    private readonly Dictionary<ulong, Term[]> byLead;
    private readonly int[] leads;
    /// <summary>A few terms are looked for many characters at a time; null where there are many.</summary>
    private readonly SearchValues<string>? few;
    private readonly bool anywhere;

    /// <param name="Number">Of the rule.</param>
    private sealed record Term(string Text, int Number);

    /// <param name="anywhere">Inside words too.</param>
    public TermIndex(IEnumerable<(string Folded, int Number)> terms, bool anywhere)
    {
        this.anywhere = anywhere;
        (string Folded, int Number)[] all = [.. terms.Distinct()];
        byLead = all.GroupBy(term => Key(term.Folded, LeadOf(term.Folded)))
            .ToDictionary(group => group.Key, group => group.Select(term => new Term(term.Folded, term.Number)).OrderByDescending(term => term.Text.Length).ThenBy(term => term.Number).ToArray());
        leads = [.. all.Select(term => LeadOf(term.Folded)).Distinct().OrderDescending()];
        foreach (var (text, _) in all) { Note(text); }
        if (anywhere && all.Length is > 0 and <= Few) { few = SearchValues.Create([.. all.Select(term => term.Folded)], StringComparison.Ordinal); }
    }

    public bool IsEmpty => byLead.Count == 0;

    /// <summary>The first place at or behind <paramref name="from"/>, and there the longest term; false: none.</summary>
    public bool TryFind(in FoldedText folded, int from, out (int Start, int Length, int Number) found) =>
        anywhere ? TryAnywhere(folded.Text, from, out found) : TryWords(folded.Text, folded.Starts, from, out found);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryWords(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, int from, out (int Start, int Length, int Number) found)
    {
        found = default;
        int first = from == 0 ? 0 : starts.BinarySearch(from);
        for (int i = first < 0 ? ~first : first; i < starts.Length; i++)
        {
            int at = starts[i];
            if (MayBegin(text, at) && TryAt(text, at, out found)) { return true; }
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAnywhere(ReadOnlySpan<char> text, int from, out (int Start, int Length, int Number) found)
    {
        found = default;
        for (int at = Math.Max(1, from); !IsEmpty && at < text.Length; at++)
        {
            if (few is not null)
            {
                int next = text[at..].IndexOfAny(few);
                if (next < 0) { return false; }
                at += next;
            }
            if (MayBegin(text, at) && TryAt(text, at, out found)) { return true; }
        }
        return false;
    }

    private bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        char unit = text[at], next = at + 1 < text.Length ? text[at + 1] : ' ';
        if ((pairs[unit & 63] & (1UL << (next & 63))) == 0) { return false; }
        ulong slot = Slot(unit | ((ulong)next << 16) | ((ulong)(at + 2 < text.Length ? text[at + 2] : ' ') << 32));
        return (bits[slot >> 6] & (1UL << (int)(slot & 63))) != 0;
    }

    private bool TryAt(ReadOnlySpan<char> text, int at, out (int Start, int Length, int Number) found)
    {
        foreach (int lead in leads)
        {
            if (at + lead > text.Length || !byLead.TryGetValue(Key(text[at..], lead), out var terms)) { continue; }
            foreach (var term in terms)
            {
                if (!Stands(text, at, term.Text)) { continue; }
                found = (at, term.Text.Length, term.Number);
                return true;
            }
        }
        found = default;
        return false;
    }

    private bool Stands(ReadOnlySpan<char> text, int at, string term)
    {
        int end = at + term.Length;
        return end <= text.Length && text[at..end].SequenceEqual(term)
            && (anywhere || ((text[at - 1] == ' ' || IsUnspaced(term[0])) && (end == text.Length || text[end] == ' ' || IsUnspaced(term[^1]) || IsUnspaced(text[end]))));
    }

    /// <summary>Scripts that put no space between words, or write particles together with them: Thai, Lao, Burmese, Khmer, Hangul, kana, Han.</summary>
    public static bool IsUnspaced(char unit) => unit is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1100' and <= '\u11FF' or >= '\u1780' and <= '\u17FF'
        or >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7FF' or >= '\uD800' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF';

    private static int LeadOf(string term) => term.Length >= Lead ? Lead : Math.Min(ShortLead, term.Length);

    /// <summary>Lets a term through the two questions, whatever stands behind it where it is shorter than they are.</summary>
    private void Note(string term)
    {
        if (term.Length >= ShortLead)
        {
            pairs[term[0] & 63] |= 1UL << (term[1] & 63);
            ulong slot = Slot(term[0] | ((ulong)term[1] << 16) | ((ulong)term[2] << 32));
            bits[slot >> 6] |= 1UL << (int)(slot & 63);
            return;
        }
        if (term.Length == 1) { pairs[term[0] & 63] = ulong.MaxValue; } else { pairs[term[0] & 63] |= 1UL << (term[1] & 63); }
        Array.Fill(bits, ulong.MaxValue);
    }

    private static ulong Key(ReadOnlySpan<char> text, int length)
    {
        ulong key = (ulong)length;
        for (int i = 0; i < length; i++) { key = (key ^ text[i]) * 0x9E3779B97F4A7C15UL; }
        return key;
    }

    private static ulong Slot(ulong lead) => (lead * 0x9E3779B97F4A7C15UL) >> 48;
}
