using System.Text;
using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Marks that combine, as the accents of Arabic and Thai do: each is one with the letter that it stands at.</summary>
internal static class PdfMarks
{
    /// <summary>Of the size of letters: a mark takes no more room on the line, and stands no further from its letter.</summary>
    private const double Widest = 0.1, Furthest = 0.5;
    /// <summary>Marks on one letter.</summary>
    private const int Most = 4;

    /// <summary>Mostly it stands at the letter before it; where text that runs from right to left was drawn from left to right, at the one behind it.</summary>
    public static IReadOnlyList<Letter> Set(IReadOnlyList<Letter> letters)
    {
        if (!letters.Any(IsMark)) { return letters; }
        var set = new List<Letter>(letters.Count);
        string waiting = "";
        for (int at = 0; at < letters.Count; at++)
        {
            var letter = letters[at];
            if (!IsMark(letter))
            {
                set.Add(waiting.Length == 0 ? letter : PdfLetters.With(letter, letter.Value + waiting));
                waiting = "";
                continue;
            }
            double before = set.Count > 0 && waiting.Length == 0 ? Off(letter, set[^1]) : double.MaxValue;
            if (Behind(letters, at) is { } next && Off(letter, next) is var behind && behind < Math.Min(before, Furthest)) { waiting = letter.Value + waiting; }
            else if (before < Furthest) { set[^1] = PdfLetters.With(set[^1], set[^1].Value + letter.Value); }
            else { set.Add(letter); }
        }
        return set;
    }

    /// <summary>The next letter, where it is of a script from right to left.</summary>
    private static Letter? Behind(IReadOnlyList<Letter> letters, int mark)
    {
        int at = mark + 1;
        while (at < letters.Count && at <= mark + Most && IsMark(letters[at])) { at++; }
        return at < letters.Count && !IsMark(letters[at]) && RightToLeft.Is(Rune.GetRuneAt(letters[at].Value, 0)) ? letters[at] : null;
    }

    /// <summary>Of the size of letters: how far the mark is from the letter.</summary>
    private static double Off(Letter mark, Letter letter)
    {
        var (own, other) = (LetterSpot.Of(mark), LetterSpot.Of(letter));
        return string.IsNullOrWhiteSpace(letter.Value) || Math.Abs(own.Across - other.Across) > other.Size ? double.MaxValue : own.Off(other) / other.Size;
    }

    private static bool IsMark(Letter letter) => letter.Value.Length > 0 && letter.Value[0] >= '\u0300' && !char.IsLowSurrogate(letter.Value[0]) && Letters.IsMark(Rune.GetRuneAt(letter.Value, 0)) && letter.Width < Widest * letter.PointSize;
}
