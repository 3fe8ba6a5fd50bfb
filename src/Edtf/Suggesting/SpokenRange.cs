namespace Edtf.Suggesting;

/// <summary>Reads what stands around a date or between two: "before 2019", "May 2022 or later", "between 2017 and about 2019", "2022 or 2023".</summary>
internal static class SpokenRange
{
    private static readonly (string Words, Func<EdtfDate, string?> Say)[] Before =
    [
        ("before ", date => Neighbour(date, -1) is { } last ? $"[..{last}]" : null),
        ("prior to ", date => Neighbour(date, -1) is { } last ? $"[..{last}]" : null),
        ("after ", date => Neighbour(date, 1) is { } first ? $"[{first}..]" : null),
        ("by the end of ", date => $"[..{date}]"),
        ("by ", date => Earlier(date) is null ? $"[..{date}]" : null),
        ("no later than ", date => $"[..{date}]"),
        ("not later than ", date => $"[..{date}]"),
        ("not after ", date => $"[..{date}]"),
        ("no earlier than ", date => $"[{date}..]"),
        ("not before ", date => $"[{date}..]"),
        ("until ", date => $"../{date}"),
        ("till ", date => $"../{date}"),
        ("up to ", date => $"../{date}"),
        ("since ", date => $"{date}/.."),
        ("from ", date => $"{date}/.."),
        ("in ", date => date.ToString()),
        ("on ", date => date.ToString()),
        ("probably ", Uncertain),
        ("possibly ", Uncertain),
        ("perhaps ", Uncertain),
        ("maybe ", Uncertain),
    ];

    private static readonly (string Words, Func<EdtfDate, string?> Say)[] After =
    [
        (" or later", date => $"[{date}..]"),
        (" or after", date => $"[{date}..]"),
        (" at the earliest", date => $"[{date}..]"),
        (" or earlier", date => $"[..{date}]"),
        (" or before", date => $"[..{date}]"),
        (" at the latest", date => $"[..{date}]"),
        (" onwards", date => $"{date}/.."),
        (" onward", date => $"{date}/.."),
    ];

    private static readonly (string Words, string Between, string Pattern)[] Pairs =
    [
        ("between ", " and ", "[a..b]"),
        ("from ", " to ", "a/b"),
        ("from ", " until ", "a/b"),
        ("either ", " or ", "[a,b]"),
        ("both ", " and ", "{a,b}"),
        ("", " or ", "[a,b]"),
        ("", " and ", "{a,b}"),
    ];

    /// <summary>
    /// Both readings of "by 2019": at the latest within it, or before it; <see langword="null"/> for what is none, and for a day or an approximate date,
    /// of which they are the same.
    /// </summary>
    /// <param name="text">In lower case.</param>
    /// <param name="read">Reads one date; null for none.</param>
    public static (EdtfDate Named, string Before)? Deadlines(string text, Func<string, EdtfDate?> read) =>
        text.StartsWith("by ", StringComparison.Ordinal) && read(text[3..]) is { } named && Earlier(named) is { } before ? (named, before) : null;

    /// <summary>The EDTF text, not yet checked; <see langword="null"/> where the words or the dates are none of these.</summary>
    /// <param name="text">In lower case.</param>
    /// <param name="read">Reads one date; null for none.</param>
    public static string? Read(string text, Func<string, EdtfDate?> read)
    {
        foreach ((string words, string between, string pattern) in Pairs)
        {
            int at = text.StartsWith(words, StringComparison.Ordinal) ? text.IndexOf(between, StringComparison.Ordinal) : -1;
            if (at > words.Length && read(text[words.Length..at]) is { } first && read(text[(at + between.Length)..]) is { } second)
            {
                return string.Concat(pattern.Select(part => part switch { 'a' => first.ToString(), 'b' => second.ToString(), _ => part.ToString() }));
            }
        }

        foreach ((string words, Func<EdtfDate, string?> say) in Before)
        {
            if (text.StartsWith(words, StringComparison.Ordinal))
            {
                return read(text[words.Length..]) is { } date ? say(date) : null;
            }
        }

        foreach ((string words, Func<EdtfDate, string?> say) in After)
        {
            if (text.EndsWith(words, StringComparison.Ordinal))
            {
                return read(text[..^words.Length]) is { } date ? say(date) : null;
            }
        }

        return null;
    }

    private static string? Uncertain(EdtfDate date) => date is { IsUncertain: false, IsApproximate: false } ? $"{date}?" : null;

    private static string? Earlier(EdtfDate date) => date.Shape == EdtfShape.Day ? null : Neighbour(date, -1);

    // The day, month or year next to one that is exact: "before 2019" is 2018 at the latest.
    private static string? Neighbour(EdtfDate date, int direction)
    {
        if (date is not { IsApproximate: false, IsUncertain: false, Earliest: { Year: > 0 and < 9999 } first, Latest: { } last })
        {
            return null;
        }

        EdtfDay next = EdtfDay.FromDayNumber(direction < 0 ? first.DayNumber - 1 : last.DayNumber + 1);
        return date.Shape switch
        {
            EdtfShape.Day => next.ToString(),
            EdtfShape.Month => next.ToString()[..7],
            EdtfShape.Year => next.ToString()[..4],
            _ => null,
        };
    }
}
