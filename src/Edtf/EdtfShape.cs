namespace Edtf;

/// <summary>What kind of statement about time a date makes. Its extent is given by the bounds, not by the shape.</summary>
public enum EdtfShape
{
    /// <summary>A calendar day: <c>2022-05-31</c>.</summary>
    Day,

    /// <summary>A month: <c>2022-05</c>.</summary>
    Month,

    /// <summary>A season, quarter, third or half of a year: <c>2001-21</c> to <c>2001-41</c>.</summary>
    Season,

    /// <summary>A year of four digits: <c>2022</c>.</summary>
    Year,

    /// <summary>Ten years: <c>199X</c>.</summary>
    Decade,

    /// <summary>A hundred years: <c>19XX</c> (1900 to 1999).</summary>
    Century,

    /// <summary>It lasted, and both ends are given: <c>2022-05/2022-08</c>.</summary>
    Interval,

    /// <summary>Only the end is given: <c>../2022-05</c>, <c>/2022-05</c>, <c>[..2022-05]</c>.</summary>
    Before,

    /// <summary>Only the start is given: <c>2022-05/..</c>, <c>2022-05/</c>, <c>[2022-05..]</c>.</summary>
    After,

    /// <summary>One moment between two dates: <c>[2022-05..2022-08]</c>.</summary>
    Between,

    /// <summary>One of several dates: <c>[1667,1668]</c>.</summary>
    OneOf,

    /// <summary>All of several dates: <c>{1667,1668}</c>.</summary>
    AllOf,

    /// <summary>A day with a time: <c>1985-04-12T23:20:30Z</c>.</summary>
    DateTime,

    /// <summary>A year of more than four digits: <c>Y170000002</c>.</summary>
    LongYear,

    /// <summary>Some digits are not given: <c>2004-XX</c>, <c>156X-12-25</c>, <c>1950S2</c>.</summary>
    Unspecified,
}
