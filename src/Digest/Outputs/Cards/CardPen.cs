namespace Digest.Outputs.Cards;

/// <summary>Draws on the site's grid of symbols, 16 by 16, at a place and in a size of a card.</summary>
/// <param name="size">Pixels that the grid is wide and high.</param>
internal sealed class CardPen(Canvas canvas, double left, double top, double size, int colour)
{
    /// <summary>As the site's style draws its symbols.</summary>
    private const double Width = 1.3;
    private const int Steps = 12;

    public CardPen Circle(double x, double y, double radius)
    {
        canvas.Ring(X(x), Y(y), Scaled(radius), Scaled(Width), colour);
        return this;
    }

    /// <summary>The right half of a disc.</summary>
    public CardPen HalfDisc(double x, double y, double radius)
    {
        double a = X(x), b = Y(y), r = Scaled(radius);
        canvas.Fill((a, b - r, a + r, b + r), colour, (one, other) => (one - a) * (one - a) + (other - b) * (other - b) <= r * r, (one, other) => Math.Sqrt((one - a) * (one - a) + (other - b) * (other - b)) - r);
        return this;
    }

    /// <summary>From point to point.</summary>
    public CardPen Path(params ReadOnlySpan<(double X, double Y)> points)
    {
        for (int i = 1; i < points.Length; i++) { canvas.Line(X(points[i - 1].X), Y(points[i - 1].Y), X(points[i].X), Y(points[i].Y), Scaled(Width), colour); }
        return this;
    }

    public CardPen Closed(params ReadOnlySpan<(double X, double Y)> points)
    {
        Path(points);
        return Path(points[^1], points[0]);
    }

    /// <summary>A cubic Bézier curve.</summary>
    public CardPen Curve((double X, double Y) from, (double X, double Y) one, (double X, double Y) two, (double X, double Y) to)
    {
        var before = from;
        for (int i = 1; i <= Steps; i++)
        {
            double t = (double)i / Steps, u = 1 - t;
            var next = (u * u * u * from.X + 3 * u * u * t * one.X + 3 * u * t * t * two.X + t * t * t * to.X, u * u * u * from.Y + 3 * u * u * t * one.Y + 3 * u * t * t * two.Y + t * t * t * to.Y);
            Path(before, next);
            before = next;
        }
        return this;
    }

    private double X(double x) => left + x * size / 16;
    private double Y(double y) => top + y * size / 16;
    private double Scaled(double length) => length * size / 16;
}
