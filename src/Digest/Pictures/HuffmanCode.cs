namespace Digest.Pictures;

/// <summary>A prefix code as DEFLATE has it (RFC 1951, 3.2.2): short words for what is frequent.</summary>
internal sealed class HuffmanCode
{
    /// <summary>By symbol; 0: it does not occur.</summary>
    public byte[] Lengths { get; }

    /// <summary>By symbol, with the bit first that is written first.</summary>
    public uint[] Words { get; }

    /// <param name="counts">How often each symbol occurs; at least two are given a word.</param>
    /// <param name="longest">Bits of the longest word that is allowed.</param>
    public HuffmanCode(ReadOnlySpan<int> counts, int longest)
    {
        int[] weights = counts.ToArray();
        for (int symbol = 0; weights.Count(weight => weight > 0) < 2; symbol++) { weights[symbol] = Math.Max(1, weights[symbol]); }
        byte[] lengths;
        // Nearer to each other, and none to nothing, until no word is too long.
        for (; !TryMeasure(weights, longest, out lengths); weights = [.. weights.Select(weight => (weight + 1) / 2)]) { }
        Lengths = lengths;
        Words = Spell(lengths);
    }

    private static bool TryMeasure(int[] weights, int longest, out byte[] lengths)
    {
        lengths = new byte[weights.Length];
        var open = new PriorityQueue<int, (long Weight, int Number)>();
        int[] parents = new int[weights.Length * 2];
        for (int symbol = 0; symbol < weights.Length; symbol++) { if (weights[symbol] > 0) { open.Enqueue(symbol, (weights[symbol], symbol)); } }
        int next = weights.Length;
        for (; open.Count > 1; next++)
        {
            open.TryDequeue(out int one, out var light);
            open.TryDequeue(out int other, out var heavier);
            parents[one] = parents[other] = next;
            open.Enqueue(next, (light.Weight + heavier.Weight, next));
        }
        int[] depths = new int[next];
        for (int node = next - 2; node >= 0; node--)
        {
            if (parents[node] == 0) { continue; }
            depths[node] = depths[parents[node]] + 1;
            if (node >= weights.Length) { continue; }
            if (depths[node] > longest) { return false; }
            lengths[node] = (byte)depths[node];
        }
        return true;
    }

    private static uint[] Spell(byte[] lengths)
    {
        uint[] words = new uint[lengths.Length];
        uint word = 0;
        for (int length = 1; length <= 15; length++, word <<= 1)
        {
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != length) { continue; }
                for (int bit = 0; bit < length; bit++) { words[symbol] |= ((word >> bit) & 1) << (length - 1 - bit); }
                word++;
            }
        }
        return words;
    }
}
