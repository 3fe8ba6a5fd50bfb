using System.Text;
using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>A word where it stands, in points along and across its own direction: turned text is read as if it were not.</summary>
/// <param name="Text">In the order of reading.</param>
/// <param name="Size">Of its letters, in points.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>More letters of scripts that run from right to left than others.</summary>
    public bool IsRightToLeft { get; init; }
    public bool IsNeutral { get; init; }
    /// <summary>Degrees, 0 for text that stands upright.</summary>
    public int Angle { get; init; }
    /// <summary>The height of small letters: what surely belongs to this line and no other.</summary>
    public double Middle => Baseline + Size * 0.45;

    /// <summary>Whether letters stand above the line (true) or below it (false); null: on it.</summary>
    /// <param name="size">Theirs, in points.</param>
    /// <param name="offset">How much their base line is above the line's, in points.</param>
    /// <param name="main">The size of the letters that carry the line.</param>
    public static bool? IsRaised(double size, double offset, double main) => size > main * 0.85 ? null : offset >= main * 0.12 ? true : offset <= main * -0.08 ? false : null;

    /// <param name="letters">As they lie from left to right.</param>
    public static PdfWord Of(IReadOnlyList<Letter> letters)
    {
        var first = LetterSpot.Of(letters[0]);
        var (ux, uy) = (first.X, first.Y);
        double left = double.MaxValue, right = double.MinValue, size = 0;
        foreach (var letter in letters)
        {
            double start = letter.StartBaseLine.X * ux + letter.StartBaseLine.Y * uy, end = letter.EndBaseLine.X * ux + letter.EndBaseLine.Y * uy;
            (left, right, size) = (Math.Min(left, Math.Min(start, end)), Math.Max(right, Math.Max(start, end)), Math.Max(size, letter.PointSize));
        }
        var (rightToLeft, leftToRight) = Directions(letters);
        return new PdfWord(rightToLeft > 0 ? RightToLeft.Logical(letters.Select(letter => letter.Value)) : string.Concat(letters.Select(letter => letter.Value)), left, right, first.Across, Math.Max(1, size))
        {
            IsRightToLeft = rightToLeft > leftToRight,
            IsNeutral = rightToLeft == 0 && leftToRight == 0,
            Angle = first.Angle,
        };
    }

    private static (int RightToLeft, int LeftToRight) Directions(IReadOnlyList<Letter> letters)
    {
        int right = 0, left = 0;
        foreach (var rune in letters.SelectMany(letter => letter.Value.EnumerateRunes()))
        {
            if (RightToLeft.Is(rune)) { right++; } else if (Rune.IsLetterOrDigit(rune)) { left++; }
        }
        return (right, left);
    }
}

/// <summary>Brings text that was read as it lies on the page, from left to right, into the order in which it is read.</summary>
internal static class RightToLeft
{
    private const string Opening = "([{<«", Closing = ")]}>»";

    public static bool Is(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && !Rune.IsDigit(rune);

    /// <summary>Turns the letters of a word round; numbers and words of other scripts within it keep their direction, marks stay behind their letter.</summary>
    public static string Logical(IEnumerable<string> letters)
    {
        var turned = new List<string>();
        bool joins = false;
        foreach (string letter in letters)
        {
            var rune = Rune.GetRuneAt(letter, 0);
            bool forward = Rune.IsLetterOrDigit(rune) && !Is(rune);
            if (turned.Count > 0 && (Letters.IsMark(rune) || (forward && joins))) { turned[^1] += letter; } else { turned.Add(Mirrored(letter)); }
            joins = forward || (joins && Letters.IsMark(rune));
        }
        turned.Reverse();
        return string.Concat(turned);
    }

    /// <summary>Words of a line from left to right become words in the order of reading.</summary>
    public static List<PdfWord> Order(List<PdfWord> words)
    {
        bool isRight = words.Count(word => word.IsRightToLeft) > words.Count(word => !word.IsRightToLeft && !word.IsNeutral);
        if (!isRight && !words.Exists(word => word.IsRightToLeft)) { return words; }
        var ordered = new List<PdfWord>(words.Count);
        for (int at = 0; at < words.Count;)
        {
            int end = at;
            // A run against the line's direction is turned; what is neutral goes with the line, but within such a run.
            while (end < words.Count && (words[end].IsRightToLeft != isRight && !(words[end].IsNeutral && end == at))) { end++; }
            if (end == at) { ordered.Add(words[at++]); continue; }
            ordered.AddRange(words[at..end].AsEnumerable().Reverse());
            at = end;
        }
        if (isRight) { ordered.Reverse(); }
        return ordered;
    }

    private static string Mirrored(string letter) => letter.Length != 1 ? letter
        : Opening.IndexOf(letter[0], StringComparison.Ordinal) is >= 0 and var open ? Closing[open].ToString()
        : Closing.IndexOf(letter[0], StringComparison.Ordinal) is >= 0 and var close ? Opening[close].ToString() : letter;
}
