using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>What a paint does to what lies beneath.</summary>
internal enum PaintKind
{
    /// <summary>One colour, through which nothing is seen.</summary>
    Solid,
    /// <summary>An image, through which nothing is seen.</summary>
    Picture,
    /// <summary>It runs from colour to colour, and nothing is seen through it.</summary>
    Gradient,
    /// <summary>Anything else: glass, a pattern, a stencil. It hides nothing for certain, and what colour it leaves is not known.</summary>
    Unknown,
}

/// <summary>A colour as screens have it, each part from 0 to 1.</summary>
internal readonly record struct Shade(double Red, double Green, double Blue)
{
    public static Shade Paper { get; } = new(1, 1, 1);

    /// <summary>The largest difference of a part, 0 to 1.</summary>
    public double Distance(Shade other) => Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));

    public bool IsDark => 0.299 * Red + 0.587 * Green + 0.114 * Blue < 0.25;
}

/// <summary>An upright rectangle in points, from the lower left corner of the page as it is shown.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public static Box Everything { get; } = new(-1e9, -1e9, 1e9, 1e9);

    public double Width => Right - Left;
    public double Height => Top - Bottom;
    public double Area => IsEmpty ? 0 : Width * Height;
    public bool IsEmpty => !(Right > Left && Top > Bottom);

    /// <summary>The smallest that a shape fits into, however it is turned.</summary>
    public static Box Around(PdfRectangle shape) => Around((ReadOnlySpan<(double X, double Y)>)[(shape.BottomLeft.X, shape.BottomLeft.Y), (shape.BottomRight.X, shape.BottomRight.Y), (shape.TopRight.X, shape.TopRight.Y), (shape.TopLeft.X, shape.TopLeft.Y)]);

    /// <param name="corners">One at least.</param>
    public static Box Around(ReadOnlySpan<(double X, double Y)> corners)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in corners) { box = new(Math.Min(box.Left, x), Math.Min(box.Bottom, y), Math.Max(box.Right, x), Math.Max(box.Top, y)); }
        return box;
    }

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
    public bool Meets(Box other) => Left < other.Right && Right > other.Left && Bottom < other.Top && Top > other.Bottom;
    public Box Within(Box other) => new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
}

/// <summary>One stroke of the brush: a shape that was filled, an image, a bar that was laid over the page.</summary>
/// <param name="Order">How many paints and letters came before it.</param>
/// <param name="Bounds">What of it lies within the clip.</param>
/// <param name="Outline">Its rings; null: all of its bounds.</param>
internal sealed record Paint(int Order, PaintKind Kind, Shade Shade, Box Bounds, Outline? Outline)
{
    /// <summary>See <see cref="Layers"/>.</summary>
    public DictionaryToken? Layer { get; init; }

    public int Corners => Outline?.Corners ?? 1;

    public bool Holds(double x, double y) => Bounds.Holds(x, y) && (Outline is null || Outline.Holds(x, y));
}

/// <summary>Rings of straight lines, filled by the rule of winding numbers or by that of even and odd (ISO 32000-2, 8.5.3.3).</summary>
internal sealed class Outline(IReadOnlyList<(double X, double Y)[]> rings, bool isEvenOdd)
{
    public int Corners { get; } = rings.Sum(ring => ring.Length);

    public bool Holds(double x, double y)
    {
        int winding = 0, crossings = 0;
        foreach (var ring in rings)
        {
            for (int i = 0; i < ring.Length; i++)
            {
                var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
                if (from.Y <= y == to.Y <= y || from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X) <= x) { continue; }
                crossings++;
                winding += to.Y > from.Y ? 1 : -1;
            }
        }
        return isEvenOdd ? crossings % 2 == 1 : winding != 0;
    }
}
