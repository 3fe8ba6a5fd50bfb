namespace Digest.Checks.Wording;

/// <summary>All numbers and dates that some texts hold, and whether one of a statement is among them.</summary>
internal sealed class Amounts
{
    private readonly HashSet<(QuantityKind, decimal)> values = [];
    private readonly HashSet<WrittenDate> dates = [];
    /// <summary>Numbers that count something, as far as can be told: no years.</summary>
    private readonly HashSet<decimal> counts = [];

    private readonly HashSet<(WrittenDate Date, int Side)> neighbours = [];
    private readonly Dictionary<WrittenDate, string?> openings = [];

    public IReadOnlySet<WrittenDate> Dates => dates;

    /// <summary>Dates that a text tells something to be before or after: what it says of the day, month or year beside one is as much as what it says of that one.</summary>
    /// <param name="side">-1: before it, 1: after it.</param>
    public IEnumerable<WrittenDate> DatesBeside(int side) => neighbours.Where(one => one.Side == side).Select(one => one.Date);

    /// <summary>The words by which the texts leave open which day or month it was ("before 4 April"); null: one says it plainly, or none says anything of it.</summary>
    public string? Opening(WrittenDate date)
    {
        var of = openings.Where(one => one.Key.Month == date.Month && (date.Day == 0 || one.Key.Day == date.Day) && (one.Key.Year == date.Year || one.Key.Year == 0)).ToList();
        return of.Exists(one => one.Value is null) ? null : of.Find(one => one.Key.Day == date.Day).Value;
    }

    public void Add(Text text, Language language)
    {
        foreach (var one in Quantities.In(text, language))
        {
            if (one.Kind is QuantityKind.Number or QuantityKind.Percent && !IsYear(text, one, language)) { counts.Add(one.Value); }
            if (SideOf(text, one, language) is var side and not 0 && (one.Kind == QuantityKind.Date || IsYear(text, one, language))) { neighbours.Add((one.Kind == QuantityKind.Date ? one.Date : new WrittenDate((int)one.Value, 0, 0), side)); }
            if (one.Kind == QuantityKind.Date)
            {
                Add(one.Date);
                string? opening = OpeningOf(text, one, language);
                openings[one.Date] = openings.TryGetValue(one.Date, out string? known) && known is null ? null : opening;
                if (one.OtherReading is { } other) { Add(other); }
            }
            else
            {
                values.Add((one.Kind, one.Value));
                // A range's first end has lost its plain number to the sign or the month that it shares.
                if (one.Kind == QuantityKind.Percent) { values.Add((QuantityKind.Number, one.Value)); }
            }
        }
    }

    public void Add(WrittenDate date)
    {
        dates.Add(date);
        if (date.Year > 0) { values.Add((QuantityKind.Number, date.Year)); }
        if (date.Day > 0)
        {
            values.Add((QuantityKind.Ordinal, date.Day));
            values.Add((QuantityKind.Number, date.Day));
        }
    }

    private const int LongestOpening = 4;

    private static string? OpeningOf(Text text, Quantity one, Language language)
    {
        int end = one.First;
        if (end == 0 || text.Words[end].Before != Break.None || IsOfNoun(text, one, language)) { return null; }
        if (text.Words[end - 1].Folded == language.Dates.Article) { end--; }
        // Who was asked about a day was asked of it.
        if (end > 1 && language.Dates.Telling.Contains(text.Words[end - 2].Folded)) { return null; }
        for (int length = Math.Min(LongestOpening, end); length > 0; length--)
        {
            if (language.Dates.Open.Length(text.Words, end - length) == length) { return text.Between(end - length, end - 1).ToLowerInvariant(); }
        }
        return null;
    }

    /// <summary>Before the fourth of April, after it; 0 for neither. "By May" may be meant as before it, "by 4 April" is not; "not before" is neither.</summary>
    private static int SideOf(Text text, Quantity one, Language language)
    {
        int at = one.First - 1;
        if (at >= 0 && text.Words[at].Folded == language.Dates.Article) { at--; }
        if (at < 0 || text.Words[one.First].Before != Break.None) { return 0; }
        var (before, after, by, not) = language.Dates.Sides;
        string word = text.Words[at].Folded, last = at > 0 ? text.Words[at - 1].Folded : "";
        return not.Contains(last) ? 0 : before.Contains(word) || before.Contains($"{last} {word}") || (one.Date.Day == 0 && word == by) ? -1 : after.Contains(word) ? 1 : 0;
    }

    /// <summary>"In 2019", with no noun behind it.</summary>
    private static bool IsYear(Text text, Quantity one, Language language) => one is { Kind: QuantityKind.Number, Value: >= 1000 and <= 2999, First: > 0 } && one.First == one.Last
        && language.Dates.BeforeYears.Contains(text.Words[one.First - 1].Folded)
        && !IsOfNoun(text, one, language);

    /// <summary>A noun stands behind it: "after the 4 June 2019 hearing" tells when something else was.</summary>
    private static bool IsOfNoun(Text text, Quantity one, Language language) =>
        one.Last + 1 < text.Words.Count && text.Words[one.Last + 1].Before == Break.None && !language.FunctionWords.Contains(text.Words[one.Last + 1].Folded);

    public bool HasYear(int year) => values.Contains((QuantityKind.Number, year));

    public bool Hold(Quantity asked) => asked.Kind switch
    {
        QuantityKind.Date => dates.Any(date => date.Covers(asked.Date) || (asked.OtherReading is { } other && date.Covers(other))),
        QuantityKind.Vague => values.Contains((QuantityKind.Vague, asked.Value))
            || counts.Any(count => count >= 2 * asked.Value && count < 1000 * asked.Value),
        QuantityKind.Decade => values.Contains((asked.Kind, asked.Value)) || values.Any(one => one.Item1 == QuantityKind.Number && one.Item2 >= asked.Value && one.Item2 < asked.Value + 10),
        _ => values.Contains((asked.Kind, asked.Value)),
    };
}
