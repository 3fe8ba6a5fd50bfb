using Digest.Outputs.Cards;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Whole stretches of a row are drawn at once where the edge is far away: the picture is the one for which each of sixteen places of each pixel is asked.</summary>
public class ShapesOfCardsAreExact
{
    private const int Side = 90, Paper = 0xFFFFFF, Ink = 0x204060;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Wherever_they_lie(int seed)
    {
        var chance = new Random(seed);
        double Number(double low, double high) => chance.Next(3) == 0 ? Math.Round(low + chance.NextDouble() * (high - low)) : low + chance.NextDouble() * (high - low);
        var (x, y, x2, y2, size, width) = (Number(-20, 110), Number(-20, 110), Number(-20, 110), Number(-20, 110), Number(0, 70), Number(0, 30));
        double outer = size + width / 2, inner = Math.Max(0, size - width / 2);
        Same(canvas => canvas.Ring(x, y, size, width, Ink), (x - outer, y - outer, x + outer, y + outer), (a, b) => Far(a - x, b - y) is var far && far <= outer * outer && far >= inner * inner);
        Same(canvas => canvas.Ring(x, y, size / 2, size, Ink), (x - size, y - size, x + size, y + size), (a, b) => Far(a - x, b - y) <= size * size);
        Same(canvas => canvas.Hatch(x, y, size, width, Ink), (x, y, x + size, y + width), (a, b) => (a - x + (b - y)) % 14 < 5);
        Same(canvas => new CardPen(canvas, 0, 0, 16, Ink).HalfDisc(x, y, size), (x, y - size, x + size, y + size), (a, b) => Far(a - x, b - y) <= size * size);
        double half = width / 2, dx = x2 - x, dy = y2 - y, length = dx * dx + dy * dy;
        Same(canvas => canvas.Line(x, y, x2, y2, width, Ink), (Math.Min(x, x2) - half, Math.Min(y, y2) - half, Math.Max(x, x2) + half, Math.Max(y, y2) + half), (a, b) =>
        {
            double along = length == 0 ? 0 : Math.Clamp(((a - x) * dx + (b - y) * dy) / length, 0, 1);
            return Far(a - x - along * dx, b - y - along * dy) <= half * half;
        });
    }

    private static double Far(double across, double down) => across * across + down * down;

    private static void Same(Action<Canvas> draw, (double, double, double, double) box, Func<double, double, bool> isInside)
    {
        using Canvas quick = new(Side, Side, Paper), slow = new(Side, Side, Paper);
        draw(quick);
        slow.Fill(box, Ink, isInside);
        Assert.Equal(slow.ToPng(), quick.ToPng());
    }
}
