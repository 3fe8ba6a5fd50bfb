namespace Digest.Protection;

/// <summary>The first three folded characters of terms of any script, each within its first word.</summary>
internal sealed class FoldedLeads
{
    private const int Longest = 3;

    private readonly ulong[] firsts = new ulong[1024];

    /// <summary>By length: how terms begin, and terms whose first word is no longer than that.</summary>
    private readonly HashSet<ulong>[] prefixes = [.. Enumerable.Range(0, Longest + 1).Select(_ => new HashSet<ulong>())], ended = [.. Enumerable.Range(0, Longest + 1).Select(_ => new HashSet<ulong>())];

    /// <param name="terms">Folded.</param>
    public FoldedLeads(IEnumerable<string> terms)
    {
        foreach (string word in terms.Select(term => term.Split(' ')[0]).Where(word => word.Length > 0))
        {
            firsts[word[0] >> 6] |= 1UL << (word[0] & 63);
            ulong key = 0;
            for (int i = 0; i < Math.Min(Longest, word.Length); i++)
            {
                key = (key << 16) | word[i];
                prefixes[i + 1].Add(key);
            }
            if (word.Length <= Longest) { ended[word.Length].Add(key); }
        }
    }

    /// <summary>Whether a term may begin with the character, whatever stands before it.</summary>
    /// <param name="goesOn">More letters are read behind the end of the text.</param>
    public bool MayBegin(ReadOnlySpan<char> text, int at, bool goesOn)
    {
        ulong key = 0;
        int length = 0;
        for (; at < text.Length; at++)
        {
            char unit = text[at], folded = FoldTable.One[unit];
            // What a mark joins to the word is told at the mark.
            if (TermStarts.IsMark(unit)) { return false; }
            if (char.IsSurrogate(unit) || folded == FoldTable.Several) { return true; }
            // What cannot be seen begins nothing, and is passed over inside.
            if (folded == FoldTable.Gone) { if (length == 0) { return false; } continue; }
            if (folded == FoldTable.Gap || (length == 0 && (firsts[folded >> 6] & (1UL << (folded & 63))) == 0)) { return false; }
            key = (key << 16) | folded;
            if (!prefixes[++length].Contains(key)) { return false; }
            if (length == Longest || ended[length].Contains(key)) { return true; }
        }
        return goesOn && length > 0;
    }
}
