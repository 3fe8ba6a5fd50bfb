namespace Edtf.Model;

/// <summary>How two ends are joined, and so what the range says.</summary>
internal enum RangeStyle
{
    /// <summary><c>a/b</c>: it lasted from a to b.</summary>
    Interval,

    /// <summary><c>[a..b]</c>: one moment from a to b.</summary>
    OneOf,

    /// <summary><c>{a..b}</c>: all from a to b.</summary>
    AllOf,
}

/// <summary>One end of a range: a date, or open (<c>..</c>), or unknown (nothing).</summary>
/// <param name="Date">The date; <see langword="null"/> where there is none.</param>
/// <param name="IsUnknown">Whether the side was left empty, which an interval alone allows.</param>
internal readonly record struct RangeSide(EdtfDate? Date, bool IsUnknown)
{
    public static RangeSide Open => new(null, false);

    public static RangeSide Unknown => new(null, true);

    public static RangeSide Known(EdtfDate date) => new(date, false);
}
