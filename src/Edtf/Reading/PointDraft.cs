using Edtf.Model;

namespace Edtf.Reading;

/// <summary>The parts of a point that were read so far, so that a <see cref="Point"/> is made once.</summary>
internal struct PointDraft
{
    public Year Year;
    public DigitPair? Month;
    public DigitPair? Day;
    public ClockTime? Time;
    public Qualifier YearQualifier;
    public Qualifier MonthQualifier;
    public Qualifier DayQualifier;

    public readonly Qualifier AnyQualifier => YearQualifier | MonthQualifier | DayQualifier;

    public readonly bool HasUnspecifiedDigits => Year.Unspecified != 0 || Month is { IsComplete: false } || Day is { IsComplete: false };

    public readonly Point ToPoint() => new(Year)
    {
        Month = Month,
        Day = Day,
        Time = Time,
        YearQualifier = YearQualifier,
        MonthQualifier = MonthQualifier,
        DayQualifier = DayQualifier,
    };
}
