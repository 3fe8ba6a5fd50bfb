using System.Text;
using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>A word where it stands, in points along and across its own direction: turned text is read as if it were not.</summary>
/// <param name="Text">As it lies from left to right; in the order of reading once its line is put together.</param>
/// <param name="Size">Of its letters, in points.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>More letters of scripts that run from right to left than others.</summary>
    public bool IsRightToLeft { get; init; }
    public bool HasRightToLeft { get; init; }
    public bool IsArabic { get; init; }
    /// <summary>It has no letters: figures and signs go with the line.</summary>
    public bool IsNeutral { get; init; }
    /// <summary>As they lie from left to right; a ligature is one.</summary>
    public IReadOnlyList<string> Glyphs { get; init; } = [];
    /// <summary>The large letter that it begins with, and the rest of it; null: it is of one size.</summary>
    public (PdfWord Initial, PdfWord Others)? Parts { get; init; }
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
        string[] glyphs = [.. letters.Select(letter => letter.Value)];
        return new PdfWord(string.Concat(glyphs), left, right, first.Across, Math.Max(1, size))
        {
            Glyphs = glyphs,
            Parts = InitialOf(letters) is > 0 and var initial ? (Of([.. letters.Take(initial)]), Of([.. letters.Skip(initial)])) : null,
            HasRightToLeft = rightToLeft > 0,
            IsArabic = rightToLeft > 0 && letters.Any(letter => BidiKinds.Of(Rune.GetRuneAt(letter.Value, 0)) == BidiKind.Arabic),
            IsRightToLeft = rightToLeft > leftToRight,
            IsNeutral = rightToLeft == 0 && leftToRight == 0,
            Angle = first.Angle,
        };
    }

    /// <returns>How many letters, the first or a sign and the first, are much larger than the next; 0: none.</returns>
    private static int InitialOf(IReadOnlyList<Letter> letters)
    {
        for (int end = 1; end <= 2 && end < letters.Count; end++) { if (letters[end - 1].PointSize >= LargeType.Least * letters[end].PointSize) { return end; } }
        return 0;
    }

    private static (int RightToLeft, int LeftToRight) Directions(IReadOnlyList<Letter> letters)
    {
        int right = 0, left = 0;
        foreach (var rune in letters.SelectMany(letter => letter.Value.EnumerateRunes()))
        {
            var kind = BidiKinds.Of(rune);
            if (BidiKinds.IsRight(kind)) { right++; } else if (kind == BidiKind.Left) { left++; }
        }
        return (right, left);
    }
}
