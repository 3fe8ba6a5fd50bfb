using System.Globalization;

namespace Digest.Model;

/// <summary>A time within a recording as players show it: 0:05, 12:31, 1:02:31.</summary>
internal static class Timecode
{
    public static string Of(int second) => second < 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{second / 60}:{second % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{second / 3600}:{second / 60 % 60:00}:{second % 60:00}");

    public static string Of((int First, int Last) seconds) => seconds.First == seconds.Last ? Of(seconds.First) : $"{Of(seconds.First)}–{Of(seconds.Last)}";

    /// <returns>Null: it is no time, or one beyond all recordings.</returns>
    public static int? Read(ReadOnlySpan<char> written)
    {
        int second = 0, parts = 0;
        foreach (var range in written.Split(':'))
        {
            var part = written[range];
            if (++parts > 3 || part.Length is 0 or > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || (parts > 1 && number > 59)) { return null; }
            second = (second * 60) + number;
        }
        return parts > 1 ? second : null;
    }
}
