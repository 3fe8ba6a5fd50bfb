using Edtf;

namespace Digest.Checks;

/// <summary>What is certain of two dates, whatever is not known of them.</summary>
internal static class CertainOrder
{
    /// <summary>Its last possible day is before the first possible one of <paramref name="other"/>. Never told of a date that is marked as approximate or uncertain, nor of neighbouring days where one has a time: its zone may make them one.</summary>
    public static bool IsBefore(EdtfDate date, EdtfDate other) => IsSure(date) && IsSure(other) && date.MustBeBefore(other)
        && (!(HasTime(date) || HasTime(other)) || other.Earliest!.Value.DayNumber - date.Latest!.Value.DayNumber > 1);

    /// <summary>Its first possible day is after today, everywhere on earth.</summary>
    public static bool IsFuture(EdtfDate date, DateOnly today) => IsSure(date) && date.Earliest is { } first && first.DayNumber > today.DayNumber + 1;

    private static bool IsSure(EdtfDate date) => date is { IsApproximate: false, IsUncertain: false };

    private static bool HasTime(EdtfDate date) => date.ToString().Contains('T', StringComparison.Ordinal);
}
