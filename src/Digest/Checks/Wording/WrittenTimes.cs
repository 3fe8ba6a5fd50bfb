using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Model;
using Edtf;

namespace Digest.Checks.Wording;

/// <summary>Times of day in a text: 23:10, 11.10 p.m., 23 h 10, 2310 hours, 11 pm, noon.</summary>
internal static partial class WrittenTimes
{
    /// <summary>The times of day that a date names, with the day of each.</summary>
    public static IEnumerable<(WrittenDate Day, TimeSpan Time)> Of(EdtfDate date) => date switch
    {
        { Members.Count: > 0 } => date.Members.SelectMany(Of),
        { Shape: EdtfShape.DateTime } => DatePoints.Of(date).Select(day => (day, TimeSpan.FromSeconds(ClockTimes.SecondsOf(date)))),
        _ => new[] { date.Start, date.End }.OfType<EdtfDate>().SelectMany(Of),
    };

    /// <summary>Whether a text gives a time, to the second where that is told. Of its zone nothing is asked; words like "half past ten" are not read, and taken for any.</summary>
    public static bool Hold(Text text, TimeSpan time, Language language) =>
        language.Clock.Spoken.StandsIn(text.Words) || text.Words.Any(word => language.Clock.Named.TryGetValue(word.Folded, out int hour) && time == TimeSpan.FromHours(hour))
        || Precise().Matches(text.Value).Concat(Round().Matches(text.Value)).Concat(Joined().Matches(text.Value)).Any(match => Reads(match, time));

    private static bool Reads(Match match, TimeSpan time)
    {
        int Number(string group) => match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (Number("minute") != time.Minutes || Number("second") != time.Seconds) { return false; }
        int hour = Number("hour");
        return match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "A" => hour is >= 1 and <= 12 && hour % 12 == time.Hours,
            "P" => hour is >= 1 and <= 12 && hour % 12 + 12 == time.Hours,
            _ => hour % 24 == time.Hours || hour is >= 1 and <= 12 && hour % 12 == time.Hours % 12,
        };
    }

    [GeneratedRegex(@"(?<![\d.:,])(?<hour>\d{1,2})(?:[:.]|\s?h(?:rs?|ours?)?\.?\s?)(?<minute>\d{2})(?::(?<second>\d{2}))?(?!\d)(?:\s?(?<half>[ap])\.?\s?m\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Precise();

    [GeneratedRegex(@"(?<![\d.:,])(?<hour>\d{1,2})\s?(?:(?<half>[ap])\.?\s?m\b|h(?:rs?|ours?)?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Round();

    [GeneratedRegex(@"(?<![\d.:,])(?<hour>\d{2})(?<minute>\d{2})\s?(?:h(?:rs?|ours?)?|GMT|UTC|Z)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
