namespace Digest.Protection;

/// <summary>Finds any of many folded terms in a folded text, in one pass: a bit for the first letters of each tells most places off.</summary>
internal sealed class TermIndex
{
    private const int Lead = 3;
    private readonly ulong[] bits = new ulong[1024];
    private readonly Dictionary<ulong, Term[]> byLead;
    private readonly bool hasShort, anywhere;

    /// <param name="Number">Of the rule.</param>
    private sealed record Term(string Text, int Number);

    /// <param name="anywhere">Inside words too.</param>
    public TermIndex(IEnumerable<(string Folded, int Number)> terms, bool anywhere)
    {
        this.anywhere = anywhere;
        byLead = terms.Distinct().GroupBy(term => Key(term.Folded, 0, Math.Min(Lead, term.Folded.Length)))
            .ToDictionary(group => group.Key, group => group.Select(term => new Term(term.Folded, term.Number)).OrderByDescending(term => term.Text.Length).ThenBy(term => term.Number).ToArray());
        hasShort = byLead.Values.Any(list => list.Any(term => term.Text.Length < Lead));
        foreach (ulong key in byLead.Keys) { bits[Slot(key) >> 6] |= 1UL << (int)(Slot(key) & 63); }
    }

    public bool IsEmpty => byLead.Count == 0;

    /// <summary>The first place at or behind <paramref name="from"/>, and there the longest term; false: none.</summary>
    public bool TryFind(ReadOnlySpan<char> text, int from, out (int Start, int Length, int Number) found)
    {
        for (int at = Math.Max(1, from); at < text.Length; at++)
        {
            if (!anywhere && text[at - 1] != ' ' && !IsUnspaced(text[at])) { continue; }
            if (TryAt(text, at, out found)) { return true; }
        }
        found = default;
        return false;
    }

    private bool TryAt(ReadOnlySpan<char> text, int at, out (int Start, int Length, int Number) found)
    {
        for (int lead = Math.Min(Lead, text.Length - at); lead > 0; lead--)
        {
            ulong key = Key(text, at, lead);
            if ((bits[Slot(key) >> 6] & (1UL << (int)(Slot(key) & 63))) != 0 && byLead.TryGetValue(key, out var terms))
            {
                foreach (var term in terms)
                {
                    if (!Stands(text, at, term.Text)) { continue; }
                    found = (at, term.Text.Length, term.Number);
                    return true;
                }
            }
            if (!hasShort) { break; }
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

    private static ulong Key(ReadOnlySpan<char> text, int at, int length)
    {
        ulong key = 0;
        for (int i = 0; i < length; i++) { key = (key << 16) | text[at + i]; }
        return key;
    }

    private static ulong Slot(ulong key) => (key * 0x9E3779B97F4A7C15UL) >> 48;
}
