namespace Edtf.Model;

/// <summary>
/// The groupings of months 21 to 41 (ISO 8601-2:2019, 4.8), all by whole months; one over the turn of a year belongs to the year in which it
/// begins. The months of 21 to 24, which name no hemisphere, are an option.
/// </summary>
internal static class Season
{
    public const int First = 21;
    public const int Last = 41;
    public const int LastOfLevelOne = 24;

    /// <summary>From here on (quarters, thirds, halves) the groupings have no hemisphere.</summary>
    public const int FirstQuarter = 33;

    private const int FirstNorthern = 25;
    private const int FirstSouthern = 29;

    public static bool Exists(int code) => code is >= First and <= Last;

    /// <summary>The first month of the grouping and how many months it has.</summary>
    public static (int FirstMonth, int Months) Months(int code, EdtfSeasons seasons) => (code <= LastOfLevelOne, seasons) switch
    {
        (false, _) => Months(code),
        (true, EdtfSeasons.Northern) => Months(code - First + FirstNorthern),
        (true, EdtfSeasons.Southern) => Months(code - First + FirstSouthern),
        _ => (1, 12),
    };

    private static (int FirstMonth, int Months) Months(int code) => code switch
    {
        < FirstSouthern => (((code - FirstNorthern) * 3) + 3, 3),
        29 or 30 => (((code - FirstSouthern) * 3) + 9, 3),
        31 or 32 => (((code - 31) * 3) + 3, 3),
        <= 36 => (((code - FirstQuarter) * 3) + 1, 3),
        <= 39 => (((code - 37) * 4) + 1, 4),
        _ => (((code - 40) * 6) + 1, 6),
    };
}
