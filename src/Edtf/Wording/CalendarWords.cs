using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says years, months and days without qualifiers. Where digits are missing it says the span that they leave, or that a part is not known.</summary>
internal readonly struct CalendarWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    public string Year(Year year)
    {
        if (year.SignificantDigits is not null)
        {
            return _words.Fill("year_estimated", Name(year.First), Name(year.Last), Name(year.Value));
        }

        return year.IsExact ? _words.Fill(year.IsLong ? "year_long" : "year", Name(year.Value))
            : year.IsUnknown ? _words["year_unknown"]
            : year.IsNegative || year.Digits < 1000 ? Span(year)
            : year.IsCentury ? _words.Fill("century", Numbers.Text(year.First), Name(year.First), Name(year.Last))
            : year.IsDecade ? Decade(year)
            : Span(year);
    }

    /// <summary>The year, month or season of a point that has no day.</summary>
    public string Month(Point point)
    {
        DigitPair month = point.Month!.Value;
        if (point.IsSeason)
        {
            return InYear(month.Value < Season.FirstQuarter ? "season" : "part_of_year", _words[Numbers.Key("season_", month.Value)], point.Year);
        }

        int first = month.First(12);
        int last = month.Last(12);
        if (first == last)
        {
            return InYear("month", MonthName(first), point.Year);
        }

        if (!month.IsUnknown)
        {
            string firstName = MonthName(first), lastName = MonthName(last);
            if (point.Year.IsUnknown)
            {
                return _words.Fill("year_not_known", _words.Fill("month_span", firstName, lastName));
            }

            // The year is said once: with the month beside which it stands.
            return IsYearFirst
                ? _words.Fill("month_span", InYear("month", firstName, point.Year), lastName)
                : _words.Fill("month_span", firstName, InYear("month", lastName, point.Year));
        }

        return point.Year.IsUnknown
            ? _words.Fill("year_not_known", _words["some_month"])
            : _words.Fill("month_unknown", Year(point.Year));
    }

    /// <summary>The day of a point that has one, complete or not.</summary>
    public string Day(Point point)
    {
        DigitPair month = point.Month!.Value;
        DigitPair day = point.Day!.Value;
        if (month.IsComplete && day.IsComplete)
        {
            return ExactDay(day.Value, month.Value, point.Year);
        }

        if (month.IsComplete && (day.IsUnknown || point.Year.IsUnknown))
        {
            return _words.Fill("day_unknown", Month(point));
        }

        if (month.IsUnknown && day.IsComplete)
        {
            return point.Year.IsUnknown
                ? _words.Fill("year_not_known", _words.Fill("day_of_month_unknown", DayNumber(day.Value)))
                : _words.Fill("day_of_some_month", DayNumber(day.Value), Year(point.Year));
        }

        return point.Year.IsUnknown ? _words.Fill("year_not_known", _words["some_day"])
            : month.IsUnknown && day.IsUnknown ? _words.Fill("day_and_month_unknown", Year(point.Year))
            : DaySpan(PointBounds.Earliest(point)!.Value, PointBounds.Latest(point)!.Value);
    }

    private string DaySpan(EdtfDay first, EdtfDay last) =>
        first == last ? Day(first) : _words.Fill("day_span", Day(first), Day(last));

    private string Day(EdtfDay day) =>
        _words.Fill("day", DayNumber(day.Day), _words[Numbers.Key("month_of_day_", day.Month)], Name(day.Year));

    private string ExactDay(int day, int month, Year year)
    {
        string name = _words[Numbers.Key("month_of_day_", month)];
        return year.IsExact
            ? _words.Fill("day", DayNumber(day), name, Name(year.Value))
            : InYear("day_month", _words.Fill("day_month", DayNumber(day), name), year);
    }

    // The first of a month may have a form of its own: "1er juin" in French.
    private string DayNumber(int day) => day == 1 ? _words.Fill("day_first", Numbers.Text(day)) : Numbers.Text(day);

    // A part of a year beside its year: by the pattern of the key where the year is one year, else in words.
    private string InYear(string key, string part, Year year) =>
        year.IsUnknown ? _words.Fill("year_not_known", part)
        : year.IsExact ? _words.Fill(key, part, Name(year.Value))
        : _words.Fill("of_some_year", part, Span(year));

    // "The 1900s" may be ten years or a hundred, so that the first decade of a century says its years.
    private string Decade(Year year) => year.First % 100 == 0
        ? _words.Fill("decade_span", Name(year.First), Name(year.Last))
        : _words.Fill("decade", Numbers.Text(year.First));

    private string Span(Year year) => _words.Fill("year_span", Name(year.First), Name(year.Last));

    private bool IsYearFirst => _words["month"].IndexOf("{1}", StringComparison.Ordinal) < _words["month"].IndexOf("{0}", StringComparison.Ordinal);

    private string MonthName(int month) => _words[Numbers.Key("month_", month)];

    // Astronomical years have a year 0, so that −1 is 2 BCE. Of a year that is written with Y, mostly a round one, no other number is made.
    private string Name(long year) => year switch
    {
        < -9999 => Numbers.Text(year),
        <= 0 => _words.Fill("year_bce", Numbers.Text(1 - year)),
        < 1000 => _words.Fill("year_ce", Numbers.Text(year)),
        _ => Numbers.Text(year),
    };
}
