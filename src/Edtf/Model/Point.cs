namespace Edtf.Model;

/// <summary>A date that is neither an interval nor a set: a year, a month or season, a day, or a day with a time.</summary>
internal sealed record Point(Year Year)
{
    /// <summary>The month, or one of the groupings 21 to 41; <see langword="null"/> for a year alone.</summary>
    public DigitPair? Month { get; init; }

    /// <summary>The day; never without a month, never with a season.</summary>
    public DigitPair? Day { get; init; }

    /// <summary>Only where the day is complete and nothing is qualified.</summary>
    public ClockTime? Time { get; init; }

    public Qualifier YearQualifier { get; init; }

    public Qualifier MonthQualifier { get; init; }

    public Qualifier DayQualifier { get; init; }

    /// <summary>Whether the month is one of the groupings 21 to 41.</summary>
    public bool IsSeason => Month is { IsComplete: true } month && Season.Exists(month.Value);

    public Qualifier AnyQualifier => YearQualifier | MonthQualifier | DayQualifier;

    /// <summary>Every part has the same qualifier, or none has one.</summary>
    public bool IsQualifiedAsAWhole =>
        (Month is null || MonthQualifier == YearQualifier) && (Day is null || DayQualifier == YearQualifier);

    public bool HasUnspecifiedDigits =>
        Year.Unspecified != 0 || Month is { IsComplete: false } || Day is { IsComplete: false };

    public EdtfShape Shape
    {
        get
        {
            if (Time is not null)
            {
                return EdtfShape.DateTime;
            }

            if (Month is null && Year.Unspecified != 0)
            {
                return Year.IsDecade ? EdtfShape.Decade : Year.IsCentury ? EdtfShape.Century : EdtfShape.Unspecified;
            }

            return HasUnspecifiedDigits || Year is { SignificantDigits: not null, IsLong: false } ? EdtfShape.Unspecified
                : Year.IsLong ? EdtfShape.LongYear
                : Day is not null ? EdtfShape.Day
                : IsSeason ? EdtfShape.Season
                : Month is not null ? EdtfShape.Month
                : EdtfShape.Year;
        }
    }

    /// <summary>The least level of EDTF that has all that it uses.</summary>
    public int Level
    {
        get
        {
            bool second = !IsQualifiedAsAWhole || Year.Exponent is not null || Year.SignificantDigits is not null
                || (HasUnspecifiedDigits && !IsUnspecifiedAtLevelOne)
                || (IsSeason && Month!.Value.Value > Season.LastOfLevelOne);
            bool first = Year.IsNegative || Year.IsLong || IsSeason || HasUnspecifiedDigits || AnyQualifier != Qualifier.None;
            return second ? 2 : first ? 1 : 0;
        }
    }

    // 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX: only whole parts, and only from the right.
    private bool IsUnspecifiedAtLevelOne => Month is not { } month
        ? Year.IsDecade || Year.IsCentury
        : Year.Unspecified == 0 && (Day is not { } day
            ? month.IsUnknown
            : day.IsUnknown && (month.IsUnknown || month.IsComplete));
}
