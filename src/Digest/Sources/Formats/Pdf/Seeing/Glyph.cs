using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>A letter as it was painted.</summary>
/// <param name="Order">How many paints and letters came before it.</param>
/// <param name="Box">What its ink takes up; where the font does not say, what a letter of its size would.</param>
/// <param name="Shade">Null: not one colour.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Clip">Outside of it nothing is drawn.</param>
/// <param name="IsPainted">False for a letter that draws nothing (rendering modes 3 and 7).</param>
internal readonly record struct Glyph(Letter Letter, int Order, Box Box, Shade? Shade, double Opacity, Box Clip, bool IsPainted)
{
    /// <summary>In points: a letter that is smaller nobody reads.</summary>
    private const double Smallest = 1;
    /// <summary>Of the longer side of letters, the shorter one: type that is meant to be read is not so narrow.</summary>
    private const double Squeezed = 0.2;

    /// <summary>See <see cref="Layers"/>.</summary>
    public DictionaryToken? Layer { get; init; }
    /// <summary>The place of the note that draws it; null: the page does.</summary>
    public Box? Note { get; init; }
    /// <summary>Too small for any eye.</summary>
    public bool IsTiny { get; init; }

    public static bool IsTooSmall(double size, Box box) => size < Smallest && box.Width < Smallest && box.Height < Smallest;

    /// <summary>Of the square in which letters are designed next to nothing is left from side to side, whatever way they run: each of them, wide or narrow, is a hair.</summary>
    public static bool IsSqueezed(PdfRectangle square)
    {
        var (x1, y1, x2, y2) = (square.BottomRight.X - square.BottomLeft.X, square.BottomRight.Y - square.BottomLeft.Y, square.TopLeft.X - square.BottomLeft.X, square.TopLeft.Y - square.BottomLeft.Y);
        double sum = x1 * x1 + y1 * y1 + x2 * x2 + y2 * y2, area = Math.Abs(x1 * y2 - y1 * x2), longest = Math.Sqrt((sum + Math.Sqrt(Math.Max(0, sum * sum - 4 * area * area))) / 2);
        return longest > 0 && area / longest < Smallest && area / longest < Squeezed * longest;
    }
}
