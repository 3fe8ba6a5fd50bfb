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
        return IsInside(text, at - 1) || IsInside(text, at) || AreJoined(before, after) || IsSign(index, at - 1)
            || (before == ' ' && JoinsDigits(index, at - 1)) || (after == ' ' && JoinsDigits(index, at));
    }

    /// <summary>A sign between two digits: 1.5, 10,000, 1·5, 1/2.</summary>
    private static bool IsInside(string text, int at) => at >= 1 && at + 1 < text.Length
        && text[at] is '.' or ',' or '\'' or '/' or '\u00B7' or '\u066B' or '\u066C' or '\u2044' or '\uFF0E' or '\uFF0C' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    /// <summary>1½, 10², H₂O. A raised figure behind a word is the mark of a note.</summary>
    private static bool AreJoined(char before, char after) =>
        (char.IsDigit(before) && (IsFraction(after) || IsRaised(after) || IsLowered(after)))
        || (IsRaised(before) && IsRaised(after))
        || (IsLowered(before) && (IsLowered(after) || char.IsLetterOrDigit(after)))
        || (char.IsLetter(before) && IsLowered(after));

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
