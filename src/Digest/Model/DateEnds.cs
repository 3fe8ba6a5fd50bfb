using Edtf;

namespace Digest.Model;

/// <summary>How sure the ends of a date are. One that is marked as approximate or uncertain bounds nothing.</summary>
internal static class DateEnds
{
    public static bool IsSure(EdtfDate date) => date is { IsApproximate: false, IsUncertain: false };

    /// <summary>What names the first day: of a stretch of time its start, of all else the date itself.</summary>
    public static EdtfDate First(EdtfDate date) => date is { Members.Count: 0, Start: { } start } ? start : date;

    /// <summary>What names the last day.</summary>
    public static EdtfDate Last(EdtfDate date) => date is { Members.Count: 0, End: { } end } ? end : date;
}
