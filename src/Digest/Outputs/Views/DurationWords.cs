using System.Globalization;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>How long something lasted, as ISO 8601 (4.4.3) writes it, in words: <c>P5D</c> is five days, <c>PT1H30M</c> one hour, thirty minutes.</summary>
internal static class DurationWords
{
    private const string Days = "YMWD", Times = "HMS";

    /// <returns>What is written, where it is no duration of whole numbers, the longest unit first.</returns>
    public static string Of(Words words, string iso)
    {
        if (iso is not ['P', .., not 'T'] || iso.Length < 3) { return iso; }
        string? said = null;
        int at = 1, last = -1;
        bool isTime = false;
        while (at < iso.Length)
        {
            if (iso[at] == 'T' && !isTime) { (isTime, last, at) = (true, -1, at + 1); }
            int end = at;
            while (end < iso.Length && char.IsAsciiDigit(iso[end])) { end++; }
            int unit = end == iso.Length ? -1 : (isTime ? Times : Days).IndexOf(iso[end], StringComparison.Ordinal);
            if (unit <= last || !int.TryParse(iso.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out int n)) { return iso; }
            string part = words.Count($"date.duration.{Key(isTime, iso[end])}", n);
            said = said is null ? part : words.Format("join.more", ("first", said), ("second", part));
            (last, at) = (unit, end + 1);
        }
        return said ?? iso;
    }

    private static string Key(bool isTime, char unit) => unit switch
    {
        'Y' => "years",
        'M' when !isTime => "months",
        'W' => "weeks",
        'D' => "days",
        'H' => "hours",
        'M' => "minutes",
        _ => "seconds",
    };
}
