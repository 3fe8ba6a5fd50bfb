using System.Globalization;
using Edtf;

namespace Digest.Model;

/// <summary>The times of day that dates may have.</summary>
internal static class ClockTimes
{
    private const int OfTime = 8;

    /// <summary>Seconds since the day's beginning, by the clocks of the place.</summary>
    /// <param name="date">Of <see cref="EdtfShape.DateTime"/>.</param>
    public static long SecondsOf(EdtfDate date) => (long)TimeSpan.ParseExact(Time(date).AsSpan(0, OfTime), "hh\\:mm\\:ss", CultureInfo.InvariantCulture).TotalSeconds;

    /// <summary>By what two times of one day are compared: seconds since the day's beginning, of a time with an offset as the clocks at Greenwich had it, which may be the day before or after.
    /// Of a time with an offset and one without, nothing says which was first.</summary>
    /// <returns>Null where the date has no time.</returns>
    public static (bool HasOffset, long Seconds)? Of(EdtfDate? date)
    {
        if (date is not { Shape: EdtfShape.DateTime }) { return null; }
        string offset = Time(date)[OfTime..];
        long local = SecondsOf(date);
        return offset switch
        {
            "" => (false, local),
            "Z" => (true, local),
            _ => (true, local - (offset[0] == '-' ? -60 : 60) * (60 * Number(offset, 1) + (offset.Length > 3 ? Number(offset, 4) : 0))),
        };
    }

    /// <summary><c>20:00:00</c> and what stands behind it: nothing, <c>Z</c>, <c>+08</c> or <c>+08:00</c>.</summary>
    private static string Time(EdtfDate date) => date.ToString().Split('T')[1];

    private static long Number(string offset, int at) => long.Parse(offset.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
