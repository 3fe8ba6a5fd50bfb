using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Where a letter lies, in points along and across its own direction. It is as wide as it advances, whatever its ink takes up.</summary>
/// <param name="Across">Its base line.</param>
/// <param name="Size">Of its letters, in points; of a wide one, its width.</param>
/// <param name="X">Of the direction, a vector of length 1.</param>
/// <param name="Y">Likewise.</param>
internal readonly record struct LetterSpot(Letter Letter, double Start, double End, double Across, double Size, double X, double Y)
{
    public static LetterSpot Of(Letter letter)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        double dx = end.X - start.X, dy = end.Y - start.Y, length = Math.Sqrt(dx * dx + dy * dy);
        var (x, y) = length > 0.01 ? (dx / length, dy / length) : (1, 0);
        return new LetterSpot(letter, start.X * x + start.Y * y, end.X * x + end.Y * y, start.Y * x - start.X * y, Math.Max(1, Math.Max(letter.PointSize, length)), x, y);
    }

    public double Width => End - Start;
    /// <summary>Degrees, 0 for text that stands upright.</summary>
    public int Angle => ((int)Math.Round(Math.Atan2(Y, X) * 180 / Math.PI) + 360) % 360;

    /// <summary>Both stand on one line, or nearly so: neither is raised above the other nor lowered.</summary>
    /// <param name="widest">Of the size of letters: how far they may be from one line.</param>
    public bool IsInLineWith(in LetterSpot other, double widest)
    {
        if (X * other.X + Y * other.Y < 0.9998) { return false; }
        double offset = Across - other.Across;
        if (Math.Abs(offset) >= widest * Math.Max(Size, other.Size)) { return false; }
        double own = Letter.PointSize, others = other.Letter.PointSize;
        return PdfWord.IsRaised(Math.Min(own, others), own < others ? offset : -offset, Math.Max(own, others)) is null;
    }

    /// <summary>How far the middle of its ink is from a letter, in points along the line; 0: it stands above or below it.</summary>
    public double Off(in LetterSpot letter)
    {
        var ink = Letter.BoundingBox.Centroid;
        double middle = ink.X * letter.X + ink.Y * letter.Y;
        return Math.Max(0, Math.Max(letter.Start - middle, middle - letter.End));
    }
}
