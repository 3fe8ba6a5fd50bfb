namespace Digest.Benchmarks.Corpus;

/// <summary>A stream of chances that is the same on every machine and with every .NET: SplitMix64, seeded by the corpus's seed and a name.</summary>
/// <remarks>Each record has a stream of its own, so that a change to one writer does not stir the records of another.</remarks>
internal sealed class Chance
{
    private ulong _state;

    public Chance(int seed, string stream, int index = 0)
    {
        _state = 14695981039346656037UL ^ (uint)seed;
        foreach (char letter in stream) { _state = (_state ^ letter) * 1099511628211UL; }
        _state = (_state ^ (uint)index) * 1099511628211UL;
        Next();
    }

    private ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>0 up to <paramref name="limit"/>, which is left out.</returns>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <returns>Both ends are possible.</returns>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <returns>0 to 1, 1 left out; a multiple of 2^-53, so exact arithmetic gives the same everywhere.</returns>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Percent(int odds) => Below(100) < odds;

    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] order = [.. items];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }
}
