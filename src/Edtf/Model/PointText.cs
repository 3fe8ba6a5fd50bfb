namespace Edtf.Model;

/// <summary>
/// The canonical text of a point. Of several texts that qualify the same parts, the shortest: one mark after the whole
/// (<c>2004-06-11~</c>), else one after the parts from the left (<c>2004-06~-11</c>), else one before each part (<c>?2004-06-~11</c>).
/// </summary>
internal static class PointText
{
    // The longest: Y-, 16 digits, E and S with two digits each, marks; or a day with three marks; or one with a time and an offset.
    private const int MostCharacters = 48;

    public static string Of(Point point)
    {
        Span<char> text = stackalloc char[MostCharacters];
        TextBuffer buffer = new(text);
        MarkPlaces marks = MarkPlaces.Of(point);
        buffer.Add(marks.BeforeYear);
        point.Year.Write(ref buffer);
        buffer.Add(marks.AfterYear);
        if (point.Month is { } month)
        {
            buffer.Add('-');
            buffer.Add(marks.BeforeMonth);
            buffer.Add(month);
            buffer.Add(marks.AfterMonth);
        }

        if (point.Day is { } day)
        {
            buffer.Add('-');
            buffer.Add(marks.BeforeDay);
            buffer.Add(day);
            buffer.Add(marks.AfterDay);
        }

        if (point.Time is { } time)
        {
            buffer.Add('T');
            buffer.Add(time.ToString());
        }

        return buffer.ToString();
    }

    /// <summary>Which mark stands before and after each part.</summary>
    private readonly ref struct MarkPlaces
    {
        public Qualifier BeforeYear { get; private init; }

        public Qualifier AfterYear { get; private init; }

        public Qualifier BeforeMonth { get; private init; }

        public Qualifier AfterMonth { get; private init; }

        public Qualifier BeforeDay { get; private init; }

        public Qualifier AfterDay { get; private init; }

        public static MarkPlaces Of(Point point)
        {
            (Qualifier year, Qualifier month, Qualifier day) = (point.YearQualifier, point.MonthQualifier, point.DayQualifier);
            if (point.AnyQualifier == Qualifier.None)
            {
                return default;
            }

            if (point.IsQualifiedAsAWhole)
            {
                return point.Day is not null ? new MarkPlaces { AfterDay = day }
                    : point.Month is not null ? new MarkPlaces { AfterMonth = month }
                    : new MarkPlaces { AfterYear = year };
            }

            return month == Qualifier.None && day == Qualifier.None ? new MarkPlaces { AfterYear = year }
                : day == Qualifier.None && year == month ? new MarkPlaces { AfterMonth = month }
                : new MarkPlaces { BeforeYear = year, BeforeMonth = month, BeforeDay = day };
        }
    }
}
