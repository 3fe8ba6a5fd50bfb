using System.Numerics;

namespace Digest.Diagnostics;

/// <summary>Finds the nearest of known words, the first of equals, for one that is none of them. Each is looked for once, and most of those that are far are passed over without a look at their letters. One thread.</summary>
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

    /// <returns>"Did you mean 'x'?", or null where nothing is near: at most a third of the letters may differ.</returns>
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
            // No farther than one may be that is told, nor than the nearest so far.
            int limit = Math.Min(least, Math.Max(written.Length, word.Text.Length) / 3 + 1);
            if (sought.LeastDistance(word) > limit) { continue; }
            int distance = Suggestion.Distance(sought.Folded, word.Folded, room, limit);
            if (distance < least) { (best, least) = (word.Text, distance); }
        }
        return best is not null && least <= Math.Max(1, Math.Max(written.Length, best.Length) / 3) ? $"Did you mean '{best}'?" : null;
    }
}
