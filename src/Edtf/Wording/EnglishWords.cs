namespace Edtf.Wording;

/// <summary>The English words, which are also the list of keys.</summary>
internal static class EnglishWords
{
    public static readonly (string Key, string Text)[] Texts =
    [
        .. Months("month_"),
        // Apart, because many languages decline the month beside a day.
        .. Months("month_of_day_"),
        .. Seasons(),

        ("day", "{0} {1} {2}"),
        ("day_first", "{0}"),
        ("day_month", "{0} {1}"),
        ("month", "{0} {1}"),
        ("season", "{0} {1}"),
        ("part_of_year", "{0} of {1}"),

        ("year", "{0}"),
        ("year_bce", "{0} BCE"),
        ("year_ce", "{0} CE"),
        ("year_long", "the year {0}"),
        ("year_span", "some year from {0} to {1} | from some year from {0:1} to {1}"),
        ("year_estimated", "some year from {0} to {1}, estimated {2} | from some year from {0:1} to {1}, estimated {2}"),
        ("year_unknown", "an unknown year | from an unknown year"),
        ("decade", "the {0}s"),
        ("decade_span", "the decade {0} to {1}"),
        ("century", "the {0}s ({1} to {2})"),

        ("of_some_year", "{0} of {1}"),
        ("year_not_known", "{0} (year not known)"),
        ("some_day", "some day | from some day"),
        ("some_month", "some month | from some month"),
        ("month_unknown", "some month in {0} | from some month in {0:1}"),
        ("month_span", "some month from {0} to {1} | from some month from {0:1} to {1}"),
        ("day_unknown", "some day in {0} | from some day in {0:1}"),
        ("day_and_month_unknown", "some day in {0} (month not known) | from some day in {0:1} (month not known)"),
        ("day_of_some_month", "day {0} of some month in {1} | from day {0:1} of some month in {1}"),
        ("day_of_month_unknown", "day {0} of some month | from day {0:1} of some month"),
        ("day_span", "some day from {0} to {1} | from some day from {0:1} to {1}"),

        ("date_time", "{0}, {1}"),
        ("time_utc", "{0} UTC"),
        ("time_offset", "{0} UTC{1}"),

        ("about", "about {0}"),
        ("about_within", "about {0:1}"),
        ("approximate", "{0} (approximate)"),
        ("uncertain", "{0}, uncertain"),
        ("uncertain_within", "{0} (uncertain)"),
        ("with_note", "{0} ({1})"),
        ("note_approximate", "{0} approximate"),
        ("note_uncertain", "{0} uncertain"),
        ("note_both", "{0} approximate and uncertain"),
        ("part_year", "year"),
        ("part_month", "month"),
        ("part_day", "day"),

        ("interval", "{0:2} to {1}"),
        ("by_end_of", "by the end of {0}"),
        ("by", "by {0}"),
        ("until", "until {0}"),
        ("until_start_unknown", "until {0}, start not known"),
        ("from_on", "from {0} on"),
        ("from_end_unknown", "from {0}, end not known"),
        ("or_later", "{0} or later"),
        ("or_earlier", "{0} or earlier"),
        ("between", "between {0} and {1}"),

        ("one_of", "{0}"),
        ("all_of", "each of {0}"),
        ("one_of_these", "one of these: {0}"),
        ("all_of_these", "all of these: {0}"),
        ("all_from_to", "everything from {0} to {1}"),
        ("all_until", "everything until {0}"),
        ("all_from", "everything from {0} on"),
        ("list_separator", ", "),
        ("list_separator_long", "; "),
        ("list_or", "{0} or {1}"),
        ("list_and", "{0} and {1}"),
    ];

    private static IEnumerable<(string Key, string Text)> Months(string prefix)
    {
        string[] names =
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ];
        return names.Select((name, index) => (Numbers.Key(prefix, index + 1), name));
    }

    private static IEnumerable<(string Key, string Text)> Seasons()
    {
        string[] names =
        [
            "spring", "summer", "autumn", "winter",
            "northern spring", "northern summer", "northern autumn", "northern winter",
            "southern spring", "southern summer", "southern autumn", "southern winter",
            "first quarter", "second quarter", "third quarter", "fourth quarter",
            "first third", "second third", "last third",
            "first half", "second half",
        ];
        return names.Select((name, index) => (Numbers.Key("season_", index + Model.Season.First), name));
    }
}
