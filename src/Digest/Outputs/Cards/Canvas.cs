using System.Buffers;

namespace Digest.Outputs.Cards;

/// <summary>Draws flat shapes with soft edges. Arithmetic alone, so that the same shapes are the same pixels on every machine; no fonts, no library. Its pixels are borrowed until it is disposed of.</summary>
internal sealed class Canvas : IDisposable
{
    /// <summary>Each pixel is looked at in so many places across and down.</summary>
    private const int Samples = 4;
    /// <summary>No place of a pixel is so far from its middle, whether straight or across and down.</summary>
    private const double Edge = 0.8;
    private int[] pixels;

    public Canvas(int width, int height, int colour)
    {
        (Width, Height, pixels) = (width, height, ArrayPool<int>.Shared.Rent(width * height));
        pixels.AsSpan(0, width * height).Fill(colour);
    }

    public void Dispose()
    {
        if (pixels.Length > 0) { ArrayPool<int>.Shared.Return(pixels); }
        pixels = [];
    }

    public int Width { get; }
    public int Height { get; }

    public byte[] ToPng() => PngWriter.Write(Width, Height, pixels.AsSpan(0, Width * Height));

    public void Rectangle(double x, double y, double width, double height, int colour)
    {
        var (left, right) = Within(x, x + width, Width);
        var (top, bottom) = Within(y, y + height, Height);
        for (int row = top; row < bottom; row++)
        {
            int down = Inside(row, y, y + height);
            for (int column = left; column < right; column++) { Mix(column, row, colour, down * Inside(column, x, x + width)); }
        }
    }

    /// <summary>A circle that is drawn with a pen of some width.</summary>
    public void Ring(double x, double y, double radius, double width, int colour)
    {
        double outer = radius + width / 2, inner = Math.Max(0, radius - width / 2), middle = (outer + inner) / 2;
        Fill((x - outer, y - outer, x + outer, y + outer), colour, (a, b) => Square(a - x) + Square(b - y) is var far && far <= outer * outer && far >= inner * inner,
            (a, b) => Math.Sqrt(Square(a - x) + Square(b - y)) is var far && inner == 0 ? far - outer : Math.Abs(far - middle) - (outer - middle));
    }

    /// <summary>A line with round ends.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width, int colour)
    {
        double dx = x2 - x1, dy = y2 - y1, length = dx * dx + dy * dy, half = width / 2;
        Fill((Math.Min(x1, x2) - half, Math.Min(y1, y2) - half, Math.Max(x1, x2) + half, Math.Max(y1, y2) + half), colour, (a, b) => Away(a, b) <= half * half, (a, b) => Math.Sqrt(Away(a, b)) - half);

        double Away(double a, double b)
        {
            double along = length == 0 ? 0 : Math.Clamp(((a - x1) * dx + (b - y1) * dy) / length, 0, 1);
            return Square(a - x1 - along * dx) + Square(b - y1 - along * dy);
        }
    }

    /// <summary>Lines from corner to corner, and back to the first.</summary>
    public void Outline(double width, int colour, params ReadOnlySpan<(double X, double Y)> corners)
    {
        for (int i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            Line(from.X, from.Y, to.X, to.Y, width, colour);
        }
    }

    public void Polygon(int colour, params (double X, double Y)[] corners) =>
        Fill((corners.Min(one => one.X), corners.Min(one => one.Y), corners.Max(one => one.X), corners.Max(one => one.Y)), colour, (a, b) => IsInside(corners, a, b));

    /// <summary>Slanted lines within a rectangle, as the site hatches what is only possible.</summary>
    public void Hatch(double x, double y, double width, double height, int colour)
    {
        const double step = 14, line = 5;
        // From either side of a line to its edge; a line is met a little later than that, since it slants.
        Fill((x, y, x + width, y + height), colour, (a, b) => (a - x + (b - y)) % step < line,
            (a, b) => (a - x + (b - y)) % step is var at && at < line ? Math.Max(-at, at - line) : Math.Min(at - line, step - at));
    }

    /// <param name="box">Nothing is drawn outside.</param>
    /// <param name="isInside">Asked for places within the box.</param>
    /// <param name="distance">How many pixels a place is away from the edge of the shape, or less; negative where it is inside. It changes by no more than a pixel from one pixel of a row to the
    /// next, so that all that are farther away than that need not be asked. Null: each place is.</param>
    public void Fill((double Left, double Top, double Right, double Bottom) box, int colour, Func<double, double, bool> isInside, Func<double, double, double>? distance = null)
    {
        var (left, right) = Within(box.Left, box.Right, Width);
        var (top, bottom) = Within(box.Top, box.Bottom, Height);
        for (int y = top; y < bottom; y++)
        {
            int whole = y >= box.Top && y + 1 <= box.Bottom ? Math.Min(right, (int)Math.Floor(box.Right)) : 0;
            for (int x = left; x < right; x++)
            {
                double far = distance?.Invoke(x + 0.5, y + 0.5) ?? 0;
                if (far > Edge) { x += Math.Min(right - x, (int)(far - Edge)); continue; }
                if (far < -Edge && x >= box.Left && x < whole)
                {
                    int run = Math.Min(whole - x, 1 + (int)(-far - Edge));
                    pixels.AsSpan(y * Width + x, run).Fill(colour);
                    x += run - 1;
                    continue;
                }
                int share = 0;
                for (int i = 0; i < Samples * Samples; i++)
                {
                    double a = x + (i % Samples + 0.5) / Samples, b = y + (i / Samples + 0.5) / Samples;
                    if (a >= box.Left && a < box.Right && b >= box.Top && b < box.Bottom && isInside(a, b)) { share++; }
                }
                Mix(x, y, colour, share);
            }
        }
    }

    /// <summary>The pixels between two edges, of so many that there are.</summary>
    private static (int First, int End) Within(double low, double high, int all) => (Math.Max(0, (int)Math.Floor(low)), Math.Min(all, (int)Math.Ceiling(high)));

    /// <summary>How many of a pixel's places across, or down, lie between two edges.</summary>
    private static int Inside(int pixel, double low, double high)
    {
        int inside = 0;
        for (int i = 0; i < Samples; i++)
        {
            double at = pixel + (i + 0.5) / Samples;
            if (at >= low && at < high) { inside++; }
        }
        return inside;
    }

    private void Mix(int x, int y, int colour, int share)
    {
        if (share == 0) { return; }
        ref int pixel = ref pixels[y * Width + x];
        pixel = share == Samples * Samples ? colour : Mixed(pixel, colour, share);
    }

    private static bool IsInside((double X, double Y)[] corners, double x, double y)
    {
        bool inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (a.Y > y != b.Y > y && x < (b.X - a.X) * (y - a.Y) / (b.Y - a.Y) + a.X) { inside = !inside; }
        }
        return inside;
    }

    private static int Mixed(int below, int above, int share)
    {
        const int all = Samples * Samples;
        int Channel(int shift) => (((below >> shift) & 255) * (all - share) + ((above >> shift) & 255) * share + all / 2) / all;
        return (Channel(16) << 16) | (Channel(8) << 8) | Channel(0);
    }

    private static double Square(double number) => number * number;
}
