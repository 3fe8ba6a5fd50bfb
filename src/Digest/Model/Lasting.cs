using System.Globalization;
using Edtf;

namespace Digest.Model;

/// <summary>The days that something took up, where its first day is sure and how long it lasted is known.</summary>
internal static class Lasting
{
    private const long SecondsOfDay = 24 * 60 * 60;

    /// <summary>As an interval from the first day to the last, the first one counted: five days from 23 May on end on 27 May. Hours count from the time that the date has; without one from
    /// the day's beginning, since no later day is sure.</summary>
    /// <returns>Null where the date is no sure day, where nothing says how long it lasted, or where that day was enough.</returns>
    public static EdtfDate? Of(Dating dating)
    {
        if (dating is not { Duration.Value: { } duration, Value: { Shape: EdtfShape.Day or EdtfShape.DateTime, IsApproximate: false, IsUncertain: false, Earliest: { Year: >= 1 and <= 9999 } first } date }) { return null; }
        return Last(first, duration, date.Shape == EdtfShape.DateTime ? ClockTimes.SecondsOf(date) : 0) is { Year: <= 9999 } last && last > first ? EdtfDate.Parse($"{first}/{last}") : null;
    }

    /// <summary>Hours, or a time of day, tell on which part of its first or its last day it was.</summary>
    public static bool HasHours(Dating dating) => dating.Value?.Shape == EdtfShape.DateTime || dating.Duration is { } duration && duration.Value.Contains('T', StringComparison.Ordinal);

    /// <summary>The seconds that something took, where its duration has no part longer than an hour; null where it has, or none is given.</summary>
    public static long? Seconds(Dating dating) => dating.Duration?.Value is ['P', 'T', ..] and var duration ? Seconds(duration) : null;

    private static long Seconds(string times) => (Part(times, 'H') * 60 + Part(times, 'M')) * 60 + Part(times, 'S');

    /// <param name="duration">ISO 8601 text, as <c>duration</c> reads it.</param>
    /// <param name="time">Seconds since the day's beginning.</param>
    private static EdtfDay Last(EdtfDay first, string duration, long time)
    {
        int mark = duration.IndexOf('T', StringComparison.Ordinal);
        string days = mark < 0 ? duration : duration[..mark], times = mark < 0 ? "" : duration[mark..];
        long months = Part(days, 'Y') * 12 + Part(days, 'M') + first.Month - 1, year = first.Year + months / 12;
        int month = (int)(months % 12) + 1;
        long day = new EdtfDay(year, month, Math.Min(first.Day, EdtfDay.DaysInMonth(year, month))).DayNumber + Part(days, 'W') * 7 + Part(days, 'D');
        long seconds = (days.Length > 1 ? 0 : time) + Seconds(times);
        // The end itself is no part of it: what lasts until midnight takes up no minute of the next day.
        return EdtfDay.FromDayNumber(day + (seconds == 0 ? -1 : (seconds - 1) / SecondsOfDay));
    }

    private static long Part(string text, char unit)
    {
        int end = text.IndexOf(unit, StringComparison.Ordinal), start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) { start--; }
        return end < 0 ? 0 : long.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
