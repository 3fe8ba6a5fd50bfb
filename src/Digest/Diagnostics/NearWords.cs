using System.Numerics;

namespace Digest.Diagnostics;

/// <summary>What <see cref="Suggestion.For"/> says, for many words that are looked for among many: each is looked for once, and most of those that are far are passed over without a look at their letters. One thread.</summary>
internal sealed class NearWords(IEnumerable<string> known)
{
    private readonly Dictionary<string, string?> told = new(StringComparer.Ordinal);
    private readonly int[] room = new int[Suggestion.Room];
    private Word[]? words;

    /// <param name="Folded">Without letter case.</param>
    /// <param name="Letters">Which letters it has, one bit for several of them.</param>
    private readonly record struct Word(string Text, string Folded, ulong Letters)
    {
        public static Word Of(string text)
        {
            string folded = string.Create(text.Length, text, (into, from) => { for (int i = 0; i < into.Length; i++) { into[i] = Suggestion.Fold(from[i]); } });
            ulong letters = 0;
            foreach (char c in folded) { letters |= 1UL << (c & 63); }
            return new Word(text, folded, letters);
        }

        /// <summary>Each letter that the other has not costs a change; a change takes one away and gives another.</summary>
        public int LeastDistance(Word other) => Math.Max(BitOperations.PopCount(Letters & ~other.Letters), BitOperations.PopCount(other.Letters & ~Letters));
    }

    /// <returns>"Did you mean 'x'?", or null where nothing is near.</returns>
    public string? For(string written)
    {
        if (told.TryGetValue(written, out string? known)) { return known; }
        return told[written] = Find(written);
    }

    private string? Find(string written)
    {
        if (written.Length > Suggestion.LongestWord) { return null; }
        words ??= [.. known.Where(word => word.Length <= Suggestion.LongestWord).Select(Word.Of)];
        var sought = Word.Of(written);
        string? best = null;
        int least = int.MaxValue;
        foreach (var word in words)
        {
            int limit = Suggestion.Limit(written, word.Text, least);
            if (sought.LeastDistance(word) > limit) { continue; }
            int distance = Suggestion.Distance(sought.Folded, word.Folded, room, limit);
            if (distance < least) { (best, least) = (word.Text, distance); }
        }
        return Suggestion.Told(written, best, least);
    }
}
