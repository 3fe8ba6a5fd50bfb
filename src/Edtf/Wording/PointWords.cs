using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says a point with its qualifiers.</summary>
internal readonly struct PointWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    /// <summary>Says the point; where more words follow (<paramref name="within"/>), "uncertain" stands in brackets rather than after a comma.</summary>
    public string Of(Point point, bool within)
    {
        string bare = Bare(point);
        if (point.AnyQualifier == Qualifier.None)
        {
            return bare;
        }

        return point.IsQualifiedAsAWhole ? Qualified(point, bare, within) : _words.Fill("with_note", bare, Notes(point));
    }

    private string Bare(Point point)
    {
        CalendarWords calendar = new(_words);
        if (point.Time is { } time)
        {
            return _words.Fill("date_time", calendar.Day(point), Clock(time));
        }

        return point.Day is not null ? calendar.Day(point)
            : point.Month is not null ? calendar.Month(point)
            : calendar.Year(point.Year);
    }

    private string Clock(ClockTime time) => time.Zone switch
    {
        ZoneForm.None => time.LocalText,
        ZoneForm.Utc => _words.Fill("time_utc", time.LocalText),
        _ => _words.Fill("time_offset", time.LocalText, time.OffsetText),
    };

    private string Qualified(Point point, string bare, bool within)
    {
        string text = bare;
        if (point.YearQualifier.HasFlag(Qualifier.Approximate))
        {
            text = _words.Fill(point.Shape == EdtfShape.Unspecified ? "approximate" : "about", text);
        }

        return point.YearQualifier.HasFlag(Qualifier.Uncertain) ? _words.Fill(within ? "uncertain_within" : "uncertain", text) : text;
    }

    // "year uncertain, day approximate"; parts that share a qualifier share the note: "year and month approximate".
    private string Notes(Point point)
    {
        (Qualifier Qualifier, string Part)[] parts =
        [
            (point.YearQualifier, _words["part_year"]),
            (point.MonthQualifier, _words["part_month"]),
            (point.DayQualifier, _words["part_day"]),
        ];
        List<string> notes = [];
        foreach (var group in parts.Where(part => part.Qualifier != Qualifier.None).GroupBy(part => part.Qualifier, part => part.Part))
        {
            EdtfWords words = _words;
            notes.Add(_words.Fill(NoteKey(group.Key), group.Aggregate((left, right) => words.Fill("list_and", left, right))));
        }

        return string.Join(_words["list_separator"], notes);
    }

    private static string NoteKey(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Uncertain => "note_uncertain",
        Qualifier.Approximate => "note_approximate",
        _ => "note_both",
    };
}
