using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says a point with its qualifiers.</summary>
internal readonly struct PointWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    /// <summary>Says the point; where it stands among other words (<paramref name="within"/>), "uncertain" is in brackets rather than after a comma.</summary>
    public Phrase Of(Point point, bool within)
    {
        Phrase bare = Bare(point);
        if (point.AnyQualifier == Qualifier.None)
        {
            return bare;
        }

        return point.IsQualifiedAsAWhole ? Qualified(point, bare, within) : _words.Fill("with_note", bare, Notes(point));
    }

    private Phrase Bare(Point point)
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

    private Phrase Clock(ClockTime time) => time.Zone switch
    {
        ZoneForm.None => time.LocalText,
        ZoneForm.Utc => _words.Fill("time_utc", time.LocalText),
        _ => _words.Fill("time_offset", time.LocalText, time.OffsetText),
    };

    private Phrase Qualified(Point point, Phrase bare, bool within)
    {
        Phrase text = bare;
        if (point.YearQualifier.HasFlag(Qualifier.Approximate))
        {
            text = _words.Fill(point.Shape == EdtfShape.Unspecified ? "approximate" : within ? "about_within" : "about", text);
        }

        return point.YearQualifier.HasFlag(Qualifier.Uncertain) ? _words.Fill(within ? "uncertain_within" : "uncertain", text) : text;
    }

    // "year uncertain, day approximate"; parts that share a qualifier share the note: "year and month approximate".
    private string Notes(Point point)
    {
        (Qualifier Qualifier, Phrase Part)[] parts =
        [
            (point.YearQualifier, _words.Word("part_year")),
            (point.MonthQualifier, _words.Word("part_month")),
            (point.DayQualifier, _words.Word("part_day")),
        ];
        List<string> notes = [];
        foreach (var group in parts.Where(part => part.Qualifier != Qualifier.None).GroupBy(part => part.Qualifier, part => part.Part))
        {
            EdtfWords words = _words;
            notes.Add(_words.Fill(NoteKey(group.Key), group.Aggregate((left, right) => words.Fill("list_and", left, right))).In(Phrase.Plain));
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
