namespace Digest.Model;

/// <summary>Figures that a document sets above or below the line, in characters that keep their height: on the line, 10 to the sixth would read 106.</summary>
internal static class RaisedFigures
{
    /// <summary>More characters are a sentence in small print.</summary>
    public const int Longest = 24;

    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /// <param name="text">What is set above or below the line; white space at its ends stays.</param>
    /// <param name="isRaised">False: it is lowered.</param>
    /// <param name="before">The character that stands before it.</param>
    /// <param name="after">The character that stands behind it, where that is known.</param>
    /// <returns>The same length. As it is, where it holds a word, or no figure; and a lowered figure behind a letter that no figure follows (CO2, PM2.5), which misleads nobody and is what everybody types.</returns>
    public static string Of(string text, bool isRaised, char before, char after = '\0')
    {
        if (!IsFigure(text) || (!isRaised && char.IsLetter(before) && !char.IsDigit(after))) { return text; }
        return string.Create(text.Length, (text, isRaised), static (made, given) =>
        {
            for (int at = 0; at < made.Length; at++) { made[at] = Moved(given.text, at, given.isRaised); }
        });
    }

    private static char Moved(string text, int at, bool isRaised)
    {
        char c = text[at];
        if (char.IsAsciiDigit(c)) { return isRaised ? Raised[c - '0'] : (char)('\u2080' + (c - '0')); }
        bool isSign = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsAsciiDigit(text[at - 1]));
        return (c, isSign) switch
        {
            ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212', true) => isRaised ? '\u207B' : '\u208B',
            ('+', true) => isRaised ? '\u207A' : '\u208A',
            _ => c,
        };
    }

    /// <summary>Holds a digit, and no two letters beside each other.</summary>
    private static bool IsFigure(string text)
    {
        if (text.Trim().Length > Longest) { return false; }
        bool hasDigit = false;
        for (int at = 0; at < text.Length; at++)
        {
            hasDigit |= char.IsAsciiDigit(text[at]);
            if (at > 0 && char.IsLetter(text[at]) && char.IsLetter(text[at - 1])) { return false; }
        }
        return hasDigit;
    }
}
