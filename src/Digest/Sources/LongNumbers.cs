using System.Globalization;

namespace Digest.Sources;

/// <summary>Whether a cut parts a number, so that what is left says another: "5 million" of "1.5 million", "000 people" of "10 000 people".</summary>
internal static class LongNumbers
{
    private const string Fractions = "\u00BC\u00BD\u00BE\u2150\u2151\u2152\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215A\u215B\u215C\u215D\u215E\u215F\u2189";
    private const int Group = 3;

    /// <param name="at">Offset in the normalised text.</param>
    public static bool AreCut(SeedIndex index, int at)
    {
        string text = index.Text;
        if (at <= 0 || at >= text.Length) { return false; }
        var (before, after) = (text[at - 1], text[at]);
        return IsInside(text, at - 1) || IsInside(text, at) || IsBareFraction(text, at - 1) || AreJoined(text, at) || IsSign(index, at - 1)
            || (before == ' ' && JoinsDigits(index, at - 1)) || (after == ' ' && JoinsDigits(index, at));
    }

    /// <summary>A sign between two digits of one height: 1.5, 10,000, 1·5, 1/2; or a bar between a raised and a lowered one.</summary>
    private static bool IsInside(string text, int at) => at >= 1 && at + 1 < text.Length
        && (text[at] is '.' or ',' or '/' or '\u00B7' or '\u066B' or '\u066C' or '\u2044' or '\uFF0E' or '\uFF0C' || Letters.IsApostrophe(text[at])) && (char.IsDigit(text[at - 1]) ? char.IsDigit(text[at + 1]) : IsRaised(text[at - 1]) ? IsRaised(text[at + 1]) || IsLowered(text[at + 1]) : IsLowered(text[at - 1]) && IsLowered(text[at + 1]));

    /// <summary>The point of a number that begins with it: .5 million. Behind a word it ends a sentence.</summary>
    private static bool IsBareFraction(string text, int at) => text[at] is '.' or '\u00B7' && char.IsDigit(text[at + 1]) && MayBeginHere(text, at);

    /// <summary>1½, 10², H₂O, km². A raised figure behind another word, or behind a year, is the mark of a note.</summary>
    private static bool AreJoined(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        return (char.IsDigit(before) && (IsFraction(after) || (IsRaised(after) && !IsNoteOfYear(text, at)) || IsLowered(after)))
            || (IsRaised(before) && IsRaised(after))
            || (IsLowered(before) && (IsLowered(after) || char.IsLetterOrDigit(after)))
            || (char.IsLetter(before) && (IsLowered(after) || (IsRaised(after) && IsPowerOfUnit(text, at))));
    }

    /// <summary>2019¹, but not 10², 12,019² or 2019⁻¹.</summary>
    private static bool IsNoteOfYear(string text, int at)
    {
        int start = at - 4, end = at;
        if (start < 0 || (start > 0 && text[start - 1] is not (' ' or '(' or '[' or '"' or '\'' or '-' or '\u2013' or '\u2014' or '/'))) { return false; }
        if (!int.TryParse(text.AsSpan(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1500 or > 2100) { return false; }
        while (end < text.Length && IsRaised(text[end])) { if (text[end++] is >= '\u207A' and <= '\u207C') { return false; } }
        return end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '/' or '\u2044');
    }

    /// <summary>The square and the cube of a length, per second per second, and what has a sign: no note's number begins with one.</summary>
    /// <param name="text">Normalised or not.</param>
    /// <param name="at">Offset of the raised figure.</param>
    public static bool IsPowerOfUnit(string text, int at)
    {
        if (text[at] is '\u207A' or '\u207B') { return at + 1 < text.Length && IsRaised(text[at + 1]); }
        if (text[at] is not ('\u00B2' or '\u00B3')) { return false; }
        int start = at;
        while (start > 0 && at - start < 3 && char.IsLetter(text[start - 1])) { start--; }
        // The end of a longer word, or of "council's".
        if (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '\'' or '\u2019')) { return false; }
        bool isCounted = start > 0 && (char.IsDigit(text[start - 1]) || (text[start - 1] == ' ' && start > 1 && char.IsDigit(text[start - 2])));
        return text.AsSpan(start, at - start) switch
        {
            "m" or "mm" or "cm" or "dm" or "km" or "nm" or "\u00B5m" or "\u03BCm" or "ft" or "yd" or "s" => true,
            "in" or "mi" => isCounted,
            _ => false,
        };
    }

    private static bool IsFraction(char c) => c >= '\u00BC' && Fractions.Contains(c, StringComparison.Ordinal);

    private static bool IsRaised(char c) => c is '\u00B2' or '\u00B3' or '\u00B9' or '\u2070' or (>= '\u2074' and <= '\u207C');

    private static bool IsLowered(char c) => c is >= '\u2080' and <= '\u208C';

    /// <summary>A minus right before a number: of hyphens and dashes only one behind a blank or an opening bracket, which begins no item of a list.</summary>
    private static bool IsSign(SeedIndex index, int at)
    {
        string text = index.Text;
        if (text[at] is not ('-' or '\u2010' or '\u2011' or '\u2013' or '\u2212') || !BeginsNumber(text, at + 1)) { return false; }
        if (text[at] == '\u2212' || at == 0) { return text[at] != '\u2013' && !index.BeginsListItem(at); }
        return text[at - 1] switch
        {
            '(' or '[' or '"' => true,
            ' ' => (at < 2 || !char.IsDigit(text[at - 2])) && !index.BeginsListItem(at),
            _ => false,
        };
    }

    private static bool BeginsNumber(string text, int at)
    {
        if (at < text.Length && char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol) { at++; }
        if (at < text.Length && text[at] is '.' or ',') { at++; }
        return at < text.Length && (char.IsDigit(text[at]) || IsFraction(text[at]));
    }

    /// <summary>One blank between groups of digits (10 000), or before a fraction (1 ½, 1 1/2); not where a line ends there.</summary>
    private static bool JoinsDigits(SeedIndex index, int at)
    {
        string text = index.Text;
        int first = at;
        while (first > 0 && at - first <= Group && char.IsDigit(text[first - 1])) { first--; }
        if (at - first is < 1 or > Group || !MayBeginHere(text, first)) { return false; }
        return (IsGroup(text, at + 1) || IsFractionAt(text, at + 1)) && index.IsSingleBlank(at);
    }

    /// <summary>Not behind a letter, a hyphen or another separator: the figures of "Covid-19", "A4" and "2,019" are whole.</summary>
    private static bool MayBeginHere(string text, int first)
    {
        if (first == 0) { return true; }
        char before = text[first - 1];
        return before is ' ' or '(' or '[' or '"' or '\'' or '\u2212' or '~' or '<' or '>' or '\u00B1' or '\u2248' || char.GetUnicodeCategory(before) == UnicodeCategory.CurrencySymbol
            || (before is '-' or '\u2013' && (first == 1 || text[first - 2] is ' ' or '('));
    }

    /// <summary>Exactly three digits, which are not the first of a number with separators of another kind.</summary>
    private static bool IsGroup(string text, int at)
    {
        int end = at + Group;
        if (end > text.Length) { return false; }
        for (int i = at; i < end; i++) { if (!char.IsDigit(text[i])) { return false; } }
        if (end == text.Length) { return true; }
        return !char.IsDigit(text[end]) && !(text[end] is ',' or '.' or '\'' or '/' && IsGroup(text, end + 1));
    }

    private static bool IsFractionAt(string text, int at)
    {
        if (at < text.Length && IsFraction(text[at])) { return true; }
        int end = at;
        while (end < text.Length && end - at < 3 && char.IsDigit(text[end])) { end++; }
        if (end - at is < 1 or > 2 || end + 1 >= text.Length || text[end] is not ('/' or '\u2044')) { return false; }
        int behind = end + 1;
        while (behind < text.Length && behind - end < 4 && char.IsDigit(text[behind])) { behind++; }
        return int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out int above)
            && int.TryParse(text.AsSpan(end + 1, behind - end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int below)
            && above < below && (behind == text.Length || text[behind] is not '/');
    }
}
