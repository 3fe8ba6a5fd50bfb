using System.Globalization;

namespace Digest.Checks.Wording;

/// <summary>The numbers and dates of a text, in order.</summary>
internal static class Quantities
{
    public static List<Quantity> In(Text text, Language language)
    {
        var (dates, numbers) = (new DateReader(text, language), new NumberReader(text, language));
        var found = new List<Quantity>();
        for (int at = 0; at < text.Words.Count;)
        {
            if ((dates.At(at) ?? numbers.At(at)) is not { } one) { at++; continue; }
            CloseRange(found, one, text, language);
            found.Add(one);
            at = one.Last + 1;
        }
        return found;
    }

    /// <summary>"20 to 30 per cent", "5–7 May 2022", "2017–19": the first end of a range takes what only the second one says.</summary>
    private static void CloseRange(List<Quantity> found, Quantity end, Text text, Language language)
    {
        if (found.Count == 0 || !AreARange(found[^1], end, text, language)) { return; }
        var start = found[^1];
        var (from, to) = (start.Kind, end.Kind);
        if (from == QuantityKind.Number && to == QuantityKind.Percent) { found[^1] = start with { Kind = QuantityKind.Percent }; }
        else if (to == QuantityKind.Date && from is (QuantityKind.Number or QuantityKind.Ordinal) && start.Value is >= 1 and <= 31 && end.Date.Day > 0)
        {
            found[^1] = start with { Kind = QuantityKind.Date, Date = end.Date with { Day = (int)start.Value } };
        }
        else if (to == QuantityKind.Date && from == QuantityKind.Date && start.Date.Year == 0) { found[^1] = start with { Date = start.Date with { Year = end.Date.Year } }; }
        else if (from == QuantityKind.Number && to == QuantityKind.Number && IsShortYear(start, end, text))
        {
            found.Add(end with { Value = decimal.Floor(start.Value / 100) * 100 + end.Value });
        }
    }

    private static bool AreARange(Quantity start, Quantity end, Text text, Language language) => (end.First - start.Last) switch
    {
        1 => text.Gap(end.First).Trim() is "-" or "\u2013" or "\u2014" or "/",
        2 => language.Numbers.Ranges.Contains(text.Words[start.Last + 1].Folded) && text.Words[end.First].Before == Break.None,
        _ => false,
    };

    private static bool IsShortYear(Quantity start, Quantity end, Text text) =>
        end.First - start.Last == 1 && start.Value is >= 1000 and <= 2999 && end.Value < 100 && text.Words[end.First].Folded.Length == 2;

    /// <summary>The words of a quantity as they stand in the text.</summary>
    public static string Written(Text text, Quantity quantity)
    {
        string words = text.Between(quantity.First, quantity.Last);
        return quantity.Kind == QuantityKind.Percent && text.After(quantity.Last).StartsWith("%", StringComparison.Ordinal) ? words + "%" : words;
    }

    /// <summary>A date as ISO 8601 has it, its missing parts left out.</summary>
    public static string Plain(WrittenDate date)
    {
        string month = date.Month == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{date.Month:00}");
        string day = date.Day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{date.Day:00}");
        return (date.Year == 0 ? "-" : date.Year.ToString("0000", CultureInfo.InvariantCulture)) + month + day;
    }
}
