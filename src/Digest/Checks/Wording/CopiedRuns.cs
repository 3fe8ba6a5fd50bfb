using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Finds runs of words of many statements in one long text: one pass over it, whatever the number of statements.</summary>
internal sealed class CopiedRuns
{
    private const ulong Base = 0x9E3779B97F4A7C15;
    // By the number of words, then by their hash.
    private readonly SortedDictionary<int, Dictionary<ulong, List<(bool[] Copied, int At)>>> asked = [];

    /// <param name="copied">A place for each word; those that <see cref="Mark"/> finds become true.</param>
    public void Ask(Text text, int size, bool[] copied)
    {
        if (text.Words.Count < size) { return; }
        if (!asked.TryGetValue(size, out var hashes)) { asked[size] = hashes = []; }
        var window = new Window(size);
        for (int at = 0; at < text.Words.Count; at++)
        {
            if (text.Words[at].Quoted) { window.Clear(); continue; }
            if (!window.Push(Hash(text.Words[at].Folded), out ulong hash)) { continue; }
            if (!hashes.TryGetValue(hash, out var list)) { hashes[hash] = list = []; }
            list.Add((copied, at - size + 1));
        }
    }

    public void Mark(string seed)
    {
        if (asked.Values.All(hashes => hashes.Count == 0)) { return; }
        string text = Normalisation.KeepsWords(seed) ? seed : Normalisation.Of(seed);
        foreach (var (size, hashes) in asked)
        {
            var window = new Window(size);
            for (int at = 0; at < text.Length && hashes.Count > 0;)
            {
                if (!WordScan.IsLetter(text[at])) { at++; continue; }
                int end = WordScan.End(text, at);
                // A run is marked once, then no longer asked for: repetition in the text costs nothing. Two runs of one hash are as good as impossible, and would cost a warning.
                if (window.Push(Hash(text.AsSpan(at, end - at)), out ulong hash) && hashes.Remove(hash, out var found))
                {
                    foreach (var (copied, first) in found) { Array.Fill(copied, true, first, size); }
                }
                at = end;
            }
        }
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word) { hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211; }
        return hash;
    }

    /// <summary>The hash of the last so many words, each step in constant time.</summary>
    private sealed class Window(int size)
    {
        private readonly ulong[] ring = new ulong[size];
        private readonly ulong leaving = Enumerable.Repeat(Base, size).Aggregate(1UL, (product, factor) => product * factor);
        private ulong sum;
        private int count;

        public void Clear()
        {
            Array.Clear(ring);
            (sum, count) = (0, 0);
        }

        /// <returns>False until there are enough words.</returns>
        public bool Push(ulong word, out ulong hash)
        {
            ref ulong oldest = ref ring[count % size];
            sum = sum * Base + word - oldest * leaving;
            oldest = word;
            count++;
            hash = sum;
            return count >= size;
        }
    }
}
