namespace Edtf.Model;

/// <summary>
/// The groupings of months 21 to 41 (ISO 8601-2:2019, 4.8). The seasons that name no hemisphere (21 to 24) are taken as northern,
/// by whole months; a season over the turn of a year belongs to the year in which it begins.
/// </summary>
internal static class Season
{
    public const int First = 21;
    public const int Last = 41;
    public const int LastOfLevelOne = 24;

    /// <summary>From here on (quarters, thirds, halves) the groupings have no hemisphere.</summary>
    public const int FirstQuarter = 33;

    public static bool Exists(int code) => code is >= First and <= Last;

    /// <summary>The first month of the grouping and how many months it has.</summary>
    public static (int FirstMonth, int Months) Months(int code) => code switch
    {
        >= 21 and <= 28 => (((code - 21) % 4 * 3) + 3, 3),
        29 or 30 => (((code - 29) * 3) + 9, 3),
        31 or 32 => (((code - 31) * 3) + 3, 3),
        >= 33 and <= 36 => (((code - 33) * 3) + 1, 3),
        >= 37 and <= 39 => (((code - 37) * 4) + 1, 4),
        _ => (((code - 40) * 6) + 1, 6),
    };
}
