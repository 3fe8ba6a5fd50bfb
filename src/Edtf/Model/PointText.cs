namespace Edtf.Model;

/// <summary>
/// The canonical text of a point. Of several texts that qualify the same parts, the shortest: one mark after the whole
/// (<c>2004-06-11~</c>), else one after the parts from the left (<c>2004-06~-11</c>), else one before each part (<c>?2004-06-~11</c>).
/// </summary>
internal static class PointText
{
    public static string Of(Point point)
    {
        string year = point.Year.ToString();
        if (point.Month is not { } month)
        {
            return year + QualifierMark.Write(point.YearQualifier);
        }

        if (point.Day is not { } day)
        {
            return OfMonth(point, year, month.ToString());
        }

        return OfDay(point, year, month.ToString(), day.ToString()) + (point.Time is { } time ? "T" + time : "");
    }

    private static string OfMonth(Point point, string year, string month)
    {
        string first = QualifierMark.Write(point.YearQualifier);
        string second = QualifierMark.Write(point.MonthQualifier);
        return first == second ? $"{year}-{month}{second}"
            : second.Length == 0 ? $"{year}{first}-{month}"
            : $"{first}{year}-{second}{month}";
    }

    private static string OfDay(Point point, string year, string month, string day)
    {
        string first = QualifierMark.Write(point.YearQualifier);
        string second = QualifierMark.Write(point.MonthQualifier);
        string third = QualifierMark.Write(point.DayQualifier);
        return first == second && second == third ? $"{year}-{month}-{day}{third}"
            : third.Length == 0 && first == second ? $"{year}-{month}{second}-{day}"
            : third.Length == 0 && second.Length == 0 ? $"{year}{first}-{month}-{day}"
            : $"{first}{year}-{second}{month}-{third}{day}";
    }
}
