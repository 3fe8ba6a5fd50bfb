namespace Digest.Checks.Wording;

/// <summary>All numbers and dates that some texts hold, and whether one of a statement is among them.</summary>
internal sealed class Amounts
{
    private readonly HashSet<(QuantityKind, decimal)> values = [];
    private readonly HashSet<WrittenDate> dates = [];

    public IReadOnlySet<WrittenDate> Dates => dates;

    public void Add(IEnumerable<Quantity> quantities)
    {
        foreach (var one in quantities)
        {
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

    public bool HasYear(int year) => values.Contains((QuantityKind.Number, year));

    public bool Hold(Quantity asked) => asked.Kind switch
    {
        QuantityKind.Date => dates.Any(date => date.Covers(asked.Date) || (asked.OtherReading is { } other && date.Covers(other))),
        QuantityKind.Vague => values.Contains((QuantityKind.Vague, asked.Value))
            || values.Any(one => one.Item1 is QuantityKind.Number && one.Item2 >= 2 * asked.Value && one.Item2 < 1000 * asked.Value),
        QuantityKind.Decade => values.Contains((asked.Kind, asked.Value)) || values.Any(one => one.Item1 == QuantityKind.Number && one.Item2 >= asked.Value && one.Item2 < asked.Value + 10),
        _ => values.Contains((asked.Kind, asked.Value)),
    };
}
