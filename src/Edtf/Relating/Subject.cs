namespace Edtf.Relating;

/// <summary>A date as what it says of time: one extent, or one a member, of which it is one or all.</summary>
internal sealed class Subject
{
    private readonly Extent[] _extents;
    private readonly bool _isAll;

    public Subject(EdtfDate date)
    {
        _isAll = date.Members.Count > 1 && date.Shape == EdtfShape.AllOf;
        _extents = date.Members.Count == 0 ? [Extent.Of(date)] : [.. date.Members.Select(Extent.Of)];
    }

    // The earliest last day that it may have, and the latest first day.
    private long EarliestEnd => _isAll ? _extents.Max(extent => extent.EarliestEnd) : _extents.Min(extent => extent.EarliestEnd);

    private long LatestStart => _isAll ? _extents.Min(extent => extent.LatestStart) : _extents.Max(extent => extent.LatestStart);

    public bool MayBeBefore(Subject other) => EarliestEnd < other.LatestStart;

    public bool MayOverlap(Subject other)
    {
        Days days = Days.Possible(other._extents);
        return Array.Exists(_extents, extent => days.Meet(extent.First, extent.Last));
    }

    public bool MustOverlap(Subject other)
    {
        if (!_isAll && !other._isAll)
        {
            return EarliestEnd >= other.LatestStart && other.EarliestEnd >= LatestStart;
        }

        // One member of {…} is enough; of a choice, every one must be met.
        Subject met = other._isAll ? other : this;
        Subject meeting = other._isAll ? this : other;
        return met.MeetsAnyOrAllOf(meeting);
    }

    public bool MayBeWithin(Subject other)
    {
        Days days = Days.Possible(other._extents);
        return _isAll ? Array.TrueForAll(_extents, extent => MayLie(extent, days)) : Array.Exists(_extents, extent => MayLie(extent, days));
    }

    public bool MustBeWithin(Subject other)
    {
        Days days = Days.Certain(other._extents);
        return Array.TrueForAll(_extents, extent => days.Hold(extent.First, extent.Last));
    }

    // An extent that may be one day long needs one day; any other, all days that it takes up in any case.
    private static bool MayLie(Extent extent, Days days) => extent.EarliestEnd <= extent.LatestStart
        ? days.Meet(extent.EarliestEnd, extent.LatestStart)
        : days.Hold(extent.LatestStart, extent.EarliestEnd);

    // Goes through both in ascending order of the bound that tells who is met at the start, and keeps the latest sure end.
    private bool MeetsAnyOrAllOf(Subject meeting)
    {
        Extent[] own = [.. _extents.OrderBy(extent => extent.LatestStart)];
        int next = 0;
        long latestEnd = long.MinValue;
        bool any = false;
        bool all = true;
        foreach (Extent extent in meeting._extents.OrderBy(extent => extent.EarliestEnd))
        {
            while (next < own.Length && own[next].LatestStart <= extent.EarliestEnd)
            {
                latestEnd = Math.Max(latestEnd, own[next++].EarliestEnd);
            }

            bool meets = next > 0 && latestEnd >= extent.LatestStart;
            any |= meets;
            all &= meets;
        }

        return meeting._isAll ? any : all;
    }
}
