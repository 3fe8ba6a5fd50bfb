namespace Digest.Checks.Wording;

/// <summary>All numbers and dates that some texts hold, and whether one of a statement is among them.</summary>
internal sealed class Amounts
{
    private readonly HashSet<(QuantityKind, decimal)> values = [];
    private readonly HashSet<WrittenDate> dates = [];
    /// <summary>Numbers that count something, as far as can be told: no years.</summary>
    private readonly HashSet<decimal> counts = [];

    public IReadOnlySet<WrittenDate> Dates => dates;

    public void Add(Text text, Language language)
    {
        foreach (var one in Quantities.In(text, language))
        {
            if (one.Kind is QuantityKind.Number or QuantityKind.Percent && !IsYear(text, one, language)) { counts.Add(one.Value); }
            if (one.Kind == QuantityKind.Date)
            {
                Add(one.Date);
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

    /// <summary>"In 2019", with no noun behind it.</summary>
    private static bool IsYear(Text text, Quantity one, Language language) => one is { Kind: QuantityKind.Number, Value: >= 1000 and <= 2999, First: > 0 } && one.First == one.Last
        && language.Dates.BeforeYears.Contains(text.Words[one.First - 1].Folded)
        && (one.Last + 1 >= text.Words.Count || text.Words[one.Last + 1].Before != Break.None || language.FunctionWords.Contains(text.Words[one.Last + 1].Folded));

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
