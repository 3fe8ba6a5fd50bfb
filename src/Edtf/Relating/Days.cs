namespace Edtf.Relating;

/// <summary>Days as stretches in ascending order that neither touch nor overlap. Looking up is by halving.</summary>
internal sealed class Days
{
    private readonly List<(long First, long Last)> _stretches = [];

    private Days(List<(long First, long Last)> stretches)
    {
        stretches.Sort();
        foreach ((long first, long last) in stretches)
        {
            bool joins = _stretches.Count > 0 && (_stretches[^1].Last == Extent.NoEnd || first <= _stretches[^1].Last + 1);
            if (joins)
            {
                _stretches[^1] = (_stretches[^1].First, Math.Max(_stretches[^1].Last, last));
            }
            else
            {
                _stretches.Add((first, last));
            }
        }
    }

    /// <summary>All days that any of the extents may take up.</summary>
    public static Days Possible(IEnumerable<Extent> extents) => new([.. extents.Select(extent => (extent.First, extent.Last))]);

    /// <summary>The days that each extent takes up in any case; of a moment, all that it may be, since it names that period.</summary>
    public static Days Certain(IEnumerable<Extent> extents) => new(
    [
        .. extents.Select(extent => extent.IsMoment ? (extent.First, extent.Last) : (First: extent.LatestStart, Last: extent.EarliestEnd))
            .Where(stretch => stretch.First <= stretch.Last),
    ]);

    /// <summary>Whether there is a day between the first and the last that is not among them.</summary>
    public bool HaveGaps => _stretches.Count > 1;

    /// <summary>Whether every day from the first to the last is among them.</summary>
    public bool Hold(long first, long last)
    {
        int at = LastFrom(first);
        return at >= 0 && _stretches[at].Last >= last;
    }

    /// <summary>Whether any day from the first to the last is among them.</summary>
    public bool Meet(long first, long last)
    {
        int at = LastFrom(last);
        return at >= 0 && _stretches[at].Last >= first;
    }

    // The last stretch that begins on the day or before it; -1 for none.
    private int LastFrom(long day)
    {
        int low = 0;
        int high = _stretches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _stretches[middle].First <= day ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
