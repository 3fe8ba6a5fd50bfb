namespace Digest.Model;

/// <summary>From when to when something was by the clock: of a time of day, as long as it lasted where hours tell that.</summary>
/// <param name="HasOffset">The seconds are those of Greenwich; else of a place that is not told. Only the like can be compared.</param>
/// <param name="From">Seconds since 0001-01-01.</param>
/// <param name="To">When it was over; the beginning itself where nothing says how long it lasted.</param>
internal readonly record struct ClockSpan(bool HasOffset, long From, long To)
{
    private const long SecondsOfDay = 24 * 60 * 60;

    /// <returns>Null without a time of day, and where it lasted for days, whose hours nobody told.</returns>
    public static ClockSpan? Of(Dating dating)
    {
        if (dating.Value is not { Earliest: { Year: >= 1 and <= 9999 } day } date || ClockTimes.Of(date) is not { } time) { return null; }
        if ((dating.Duration is null ? 0 : Lasting.Seconds(dating)) is not { } seconds) { return null; }
        long from = day.DayNumber * SecondsOfDay + time.Seconds;
        return new ClockSpan(time.HasOffset, from, from + seconds);
    }

    /// <summary>Whether there was a moment at which both were. What ends at an hour is over when another begins at it.</summary>
    public bool Meets(ClockSpan other) => From == other.From || From < other.To && other.From < To;
}
