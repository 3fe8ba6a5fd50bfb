namespace Edtf.Suggesting;

/// <summary>Says why no one date can be suggested for a text that people do write for a date.</summary>
internal static class Misreading
{
    private const string Relative = "It means another time to everybody who reads it later: write the date itself.";
    private const string Nothing = "Where nothing is known of a date, leave it out.";
    private const string TwoDigits = "A year of two digits names no century: write all four.";

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Today = ["today", "yesterday", "tomorrow", "now", "recently"];
    private static readonly string[] Unknown = ["unknown", "undated", "no date", "n.d.", "nd", "s.d.", "?", "tbd", "n/a", "-"];

    /// <summary>A sentence; <see langword="null"/> where there is nothing to say beyond what was expected.</summary>
    /// <param name="text">In lower case.</param>
    /// <param name="read">Reads one date; null for none.</param>
    public static string? Of(string text, Func<string, EdtfDate?> read)
    {
        string bare = text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
        return Array.IndexOf(Unknown, text) >= 0 ? Nothing
            : IsRelative(text) ? Relative
            : bare is [_, _, '0', '0', 's'] && char.IsAsciiDigit(bare[0]) && char.IsAsciiDigit(bare[1]) ? $"It is ten years, {bare[..3]}X, or a hundred, {bare[..2]}XX."
            : SpokenPeriod.Winters(bare) is (var begins, var ends) ? $"It is {begins}, or {ends} where it is the winter that began in the year {ends[..4]}."
            : SpokenRange.Deadlines(text, read) is (var named, var before) ? $"It is [..{named}] where it may be within {named}, or [..{before}] where it is before {named} begins."
            : WrittenDate.MayBeTwoYears(text) ? $"It is {text[..4]}-{text[5..].PadLeft(2, '0')}, or {text[..4]}/{text[..2]}{text[5..].PadLeft(2, '0')} where it gives two years."
            : TwoYears.Of(text) is var (first, last) ? $"It is {first}/{last} for what lasted from {first} to {last}, or [{first}..{last}] for what happened some time between them."
            : OfNumbers(text.Split('/', '.', '-', ' '));
    }

    private static bool IsRelative(string text)
    {
        string last = text[(text.LastIndexOf(' ') + 1)..];
        bool isNear = text.StartsWith("next ", StringComparison.Ordinal) || text.StartsWith("last ", StringComparison.Ordinal)
            || text.StartsWith("this ", StringComparison.Ordinal) || last == "ago";
        return Array.IndexOf(Today, text) >= 0 || Array.IndexOf(Weekdays, last) >= 0 || (isNear && !text.Any(char.IsAsciiDigit)) || last == "ago";
    }

    private static string? OfNumbers(string[] parts)
    {
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        if (!Array.Exists(parts, part => part.Length == 4))
        {
            return TwoDigits;
        }

        (string first, string second, string year) = (parts[0].PadLeft(2, '0'), parts[1].PadLeft(2, '0'), parts[2]);
        bool mayBeBoth = year.Length == 4 && IsMonth(first) && IsMonth(second);
        return mayBeBoth ? $"It is {year}-{second}-{first}, or {year}-{first}-{second} where the month stands first." : null;
    }

    private static bool IsMonth(string number) =>
        number.Length == 2 && string.CompareOrdinal(number, "01") >= 0 && string.CompareOrdinal(number, "12") <= 0;
}
