using System.Globalization;

namespace Digest.Checks.Wording;

/// <summary>Reads dates in a text: 31 August 2022, August 31st, May 2022, 2022-08-31, 31/08/2022.</summary>
internal sealed class DateReader(Text text, Language language)
{
    private readonly IReadOnlyList<Word> words = text.Words;

    public Quantity? At(int at) => Numeric(at) ?? DayFirst(at) ?? MonthFirst(at) ?? Weekday(at);

    private Quantity? Numeric(int at)
    {
        if (at + 2 >= words.Count || !IsDigits(at) || !IsDigits(at + 1) || !IsDigits(at + 2) || text.Gap(at + 1) is not [var mark] || text.Gap(at + 2) is not [var second] || mark != second || mark is not ('-' or '/' or '.')) { return null; }
        int a = Value(at), b = Value(at + 1), c = Value(at + 2);
        if (Size(at) == 4 && IsMonth(b) && IsDay(c)) { return Of(at, at + 2, new(a, b, c)); }
        if (Size(at + 2) != 4 || Size(at) > 2 || Size(at + 1) > 2) { return null; }
        return IsDay(a) && IsMonth(b) ? Of(at, at + 2, new(c, b, a)) with { OtherReading = IsMonth(a) ? new(c, a, b) : null }
            : IsMonth(a) && IsDay(b) ? Of(at, at + 2, new(c, a, b)) : null;
    }

    /// <summary>31 August 2022, the 31st of August.</summary>
    private Quantity? DayFirst(int at)
    {
        if (Day(at) is not { } day) { return null; }
        int next = at + 1 < words.Count && words[at + 1].Folded == language.Numbers.Of ? at + 2 : at + 1;
        if (Month(next, besideNumber: true) is not { } month || text.Gap(next).ContainsAny(".;:!?")) { return null; }
        int? year = Year(next + 1);
        return Of(at, year is null ? next : next + 1, new(year ?? 0, month, day));
    }

    /// <summary>August 31, 2022; August 2022; August.</summary>
    private Quantity? MonthFirst(int at)
    {
        bool beside = at + 1 < words.Count && char.IsAsciiDigit(words[at + 1].Folded[0]);
        if (Month(at, beside) is not { } month) { return null; }
        if (Year(at + 1) is { } year) { return Of(at, at + 1, new(year, month, 0)); }
        if (Day(at + 1) is { } day)
        {
            int? after = Year(at + 2);
            return Of(at, after is null ? at + 1 : at + 2, new(after ?? 0, month, day));
        }
        // "May I ask": a month alone at the start of a sentence may be another word.
        return words[at].Before == Break.Sentence && language.Dates.AreCapitalised ? null : Of(at, at, new(0, month, 0));
    }

    private Quantity? Weekday(int at) => language.Dates.Weekdays.TryGetValue(words[at].Folded, out int day) && (!language.Dates.AreCapitalised || text.IsCapitalised(at))
        ? new Quantity(QuantityKind.Weekday, day, at, at) : null;

    private int? Month(int at, bool besideNumber)
    {
        if (at >= words.Count || (language.Dates.AreCapitalised && !text.IsCapitalised(at))) { return null; }
        return language.Dates.Months.TryGetValue(words[at].Folded, out int month) || (besideNumber && language.Dates.ShortMonths.TryGetValue(words[at].Folded, out month)) ? month : null;
    }

    private int? Year(int at) => at < words.Count && IsDigits(at) && Size(at) == 4 && text.Gap(at).Trim().Length <= 1 && !text.Gap(at).ContainsAny(";:!?") ? Value(at) : null;

    /// <summary>1 to 31, in digits or as an ordinal, in digits or words.</summary>
    private int? Day(int at)
    {
        if (at >= words.Count) { return null; }
        string word = words[at].Folded;
        if (language.Numbers.Ordinals.TryGetValue(word, out int value)) { return value; }
        int digits = Digits(word);
        bool isDay = digits is 1 or 2 && (digits == word.Length || language.Numbers.OrdinalEndings.Contains(word[digits..]));
        return isDay && int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    internal static int Digits(string word)
    {
        int count = 0;
        while (count < word.Length && char.IsAsciiDigit(word[count])) { count++; }
        return count;
    }

    private static Quantity Of(int first, int last, WrittenDate date) => new(QuantityKind.Date, 0, first, last) { Date = date };

    private bool IsDigits(int at) => Size(at) <= 4 && Digits(words[at].Folded) == Size(at);

    private int Size(int at) => words[at].Folded.Length;

    private int Value(int at) => int.Parse(words[at].Folded, CultureInfo.InvariantCulture);

    private static bool IsMonth(int value) => value is >= 1 and <= 12;

    private static bool IsDay(int value) => value is >= 1 and <= 31;
}
