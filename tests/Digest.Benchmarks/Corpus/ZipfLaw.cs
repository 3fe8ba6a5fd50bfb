namespace Digest.Benchmarks.Corpus;

/// <summary>Draws items so that the one of rank r has weight 1/(r + shift): a few are named by very many, most by few.</summary>
internal sealed class ZipfLaw<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly double[] _sums;

    public ZipfLaw(IReadOnlyList<T> items, int shift = 4)
    {
        _items = items;
        _sums = new double[items.Count];
        double sum = 0;
        for (int rank = 0; rank < items.Count; rank++) { _sums[rank] = sum += 1.0 / (rank + shift); }
    }

    public int Count => _items.Count;

    public T Draw(Chance chance)
    {
        int at = Array.BinarySearch(_sums, chance.Share() * _sums[^1]);
        return _items[Math.Min(at < 0 ? ~at : at + 1, _items.Count - 1)];
    }

    /// <returns>At most <paramref name="count"/> different items, in the order drawn.</returns>
    public List<T> DrawSome(Chance chance, int count)
    {
        var drawn = new List<T>(count);
        for (int tries = 0; drawn.Count < count && tries < 4 * count; tries++)
        {
            var item = Draw(chance);
            if (!drawn.Contains(item)) { drawn.Add(item); }
        }
        return drawn;
    }
}
