using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says years, months and days without qualifiers. Where digits are missing it says the span that they leave, or that a part is not known.</summary>
internal readonly struct CalendarWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    public Phrase Year(Year year)
    {
        EdtfWords words = _words;
        if (year.SignificantDigits is not null)
        {
            return _words.Fill("year_estimated", Name(year.First), Name(year.Last), Name(year.Value));
        }

        return year.IsExact ? WithEra(year.Value, number => words.Fill(year.IsLong ? "year_long" : "year", number))
            : year.IsUnknown ? words.Word("year_unknown")
            : year.IsNegative || year.Digits < 1000 ? Span(year)
            : year.IsCentury ? _words.Fill("century", Numbers.Text(year.First), Name(year.First), Name(year.Last))
            : year.IsDecade ? Decade(year)
            : Span(year);
    }

    /// <summary>The year, month or season of a point that has no day.</summary>
    public Phrase Month(Point point)
    {
        DigitPair month = point.Month!.Value;
        if (point.IsSeason)
        {
            return InYear(month.Value < Season.FirstQuarter ? "season" : "part_of_year", _words.Word(Numbers.Key("season_", month.Value)), point.Year);
        }

        int first = month.First(12);
        int last = month.Last(12);
        if (first == last)
        {
            return InYear("month", MonthName(first), point.Year);
        }

        if (!month.IsUnknown)
        {
            Phrase firstName = MonthName(first), lastName = MonthName(last);
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
            ? _words.Fill("year_not_known", _words.Word("some_month"))
            : _words.Fill("month_unknown", Year(point.Year));
    }

    /// <summary>The day of a point that has one, complete or not.</summary>
    public Phrase Day(Point point)
    {
        DigitPair month = point.Month!.Value;
        DigitPair day = point.Day!.Value;
        if (month.IsComplete && day.IsComplete)
        {
            return ExactDay(day.Value, month.Value, point.Year);
        }

        if (month.IsComplete && (day.IsUnknown || point.Year.IsUnknown))
        {
            return point.Year.IsUnknown
                ? _words.Fill("year_not_known", _words.Fill("day_unknown", MonthName(month.Value)))
                : _words.Fill("day_unknown", Month(point));
        }

        if (month.IsUnknown && day.IsComplete)
        {
            return point.Year.IsUnknown
                ? _words.Fill("year_not_known", _words.Fill("day_of_month_unknown", DayNumber(day.Value)))
                : _words.Fill("day_of_some_month", DayNumber(day.Value), Year(point.Year));
        }

        return point.Year.IsUnknown ? _words.Fill("year_not_known", _words.Word("some_day"))
            : month.IsUnknown && day.IsUnknown ? _words.Fill("day_and_month_unknown", Year(point.Year))
            : DaySpan(PointBounds.Earliest(point)!.Value, PointBounds.Latest(point)!.Value);
    }

    private Phrase DaySpan(EdtfDay first, EdtfDay last) =>
        first == last ? Day(first) : _words.Fill("day_span", Day(first), Day(last));

    private Phrase Day(EdtfDay day) => Day(day.Day, _words.Word(Numbers.Key("month_of_day_", day.Month)), day.Year);

    private Phrase Day(int day, Phrase month, long year)
    {
        EdtfWords words = _words;
        Phrase number = DayNumber(day);
        return WithEra(year, said => words.Fill("day", number, month, said));
    }

    private Phrase ExactDay(int day, int month, Year year)
    {
        Phrase name = _words.Word(Numbers.Key("month_of_day_", month));
        return year.IsExact
            ? Day(day, name, year.Value)
            : InYear("day_month", _words.Fill("day_month", DayNumber(day), name), year);
    }

    // The first of a month may have a form of its own: "1er juin" in French.
    private Phrase DayNumber(int day) => day == 1 ? _words.Fill("day_first", Numbers.Text(day)) : Numbers.Text(day);

    // A part of a year beside its year: by the pattern of the key where the year is one year, else in words.
    private Phrase InYear(string key, Phrase part, Year year)
    {
        EdtfWords words = _words;
        return year.IsUnknown ? words.Fill("year_not_known", part)
            : year.IsExact ? WithEra(year.Value, number => words.Fill(key, part, number))
            : words.Fill("of_some_year", part, Span(year));
    }

    // "The 1900s" may be ten years or a hundred, so that the first decade of a century says its years.
    private Phrase Decade(Year year) => year.First % 100 == 0
        ? _words.Fill("decade_span", Name(year.First), Name(year.Last))
        : _words.Fill("decade", Numbers.Text(year.First));

    private Phrase Span(Year year) => _words.Fill("year_span", Name(year.First), Name(year.Last));

    private bool IsYearFirst => _words["month"].IndexOf("{1}", StringComparison.Ordinal) < _words["month"].IndexOf("{0}", StringComparison.Ordinal);

    private Phrase MonthName(int month) => _words.Word(Numbers.Key("month_", month));

    private Phrase Name(long year) => WithEra(year, number => number);

    // Astronomical years have a year 0, so that −1 is 2 BCE. Of a year that is written with Y, mostly a round one, no other number is made.
    // The era stands around all that the year ends, since a language may have words behind the number: "44 год до н. э.".
    private Phrase WithEra(long year, Func<Phrase, Phrase> say) => year switch
    {
        < -9999 => say(Numbers.Text(year)),
        <= 0 => _words.Fill("year_bce", say(Numbers.Text(1 - year))),
        < 1000 => _words.Fill("year_ce", say(Numbers.Text(year))),
        _ => say(Numbers.Text(year)),
    };
}
