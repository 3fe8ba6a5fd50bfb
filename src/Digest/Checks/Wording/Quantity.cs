namespace Digest.Checks.Wording;

internal enum QuantityKind { Number, Percent, Ordinal, Vague, Decade, Weekday, Date }

/// <summary>A date as a text has it; 0 for a part that it does not give.</summary>
internal readonly record struct WrittenDate(int Year, int Month, int Day)
{
    /// <summary>Whether this one says all that the other says.</summary>
    public bool Covers(WrittenDate other) => (other.Year == 0 || other.Year == Year) && (other.Month == 0 || other.Month == Month) && (other.Day == 0 || other.Day == Day);
}

/// <summary>A number or a date in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="IsWeak">Enough in a quote, but never asked for in a statement.</param>
internal readonly record struct Quantity(QuantityKind Kind, decimal Value, int First, int Last, bool IsWeak = false)
{
    public WrittenDate Date { get; init; }
    /// <summary>03/04/2022 can be read in two ways.</summary>
    public WrittenDate? OtherReading { get; init; }
}
