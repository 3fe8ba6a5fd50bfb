namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>The path that is being drawn, as straight lines in points of the page.</summary>
internal sealed class PathTrace
{
    /// <summary>More corners than this are a drawing, and no bar over words.</summary>
    private const int MostPoints = 4_000;
    private const int StepsOfACurve = 8;

    private readonly List<List<(double X, double Y)>> _rings = [];
    private int _points;

    public (double X, double Y) At { get; private set; }

    public void Move(double x, double y)
    {
        _rings.Add([]);
        Add(x, y);
    }

    public void Line(double x, double y)
    {
        if (_rings.Count == 0) { _rings.Add([]); }
        Add(x, y);
    }

    public void Curve((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        var begin = At;
        for (int step = 1; step <= StepsOfACurve; step++)
        {
            double t = (double)step / StepsOfACurve, u = 1 - t;
            Line(u * u * u * begin.X + 3 * u * u * t * first.X + 3 * u * t * t * second.X + t * t * t * end.X,
                u * u * u * begin.Y + 3 * u * u * t * first.Y + 3 * u * t * t * second.Y + t * t * t * end.Y);
        }
    }

    public void Close()
    {
        if (_rings.Count > 0 && _rings[^1].Count > 0) { At = _rings[^1][0]; }
    }

    public void Clear()
    {
        _rings.Clear();
        _points = 0;
    }

    private void Add(double x, double y)
    {
        At = (x, y);
        if (_points++ <= MostPoints) { _rings[^1].Add(At); }
    }

    /// <returns>Null where nothing was drawn.</returns>
    public Box? Bounds
    {
        get
        {
            Box? box = null;
            foreach (var (x, y) in _rings.SelectMany(ring => ring)) { box = box is { } known ? new(Math.Min(known.Left, x), Math.Min(known.Bottom, y), Math.Max(known.Right, x), Math.Max(known.Top, y)) : new(x, y, x, y); }
            return box;
        }
    }

    /// <summary>Whether it can be told what it covers.</summary>
    public bool IsKnown => _points <= MostPoints;

    /// <returns>Null for an upright rectangle, which its bounds describe.</returns>
    public Outline? Outline(bool isEvenOdd) => IsUpright ? null : new Outline([.. _rings.Where(ring => ring.Count > 2).Select(ring => ring.ToArray())], isEvenOdd);

    private bool IsUpright => _rings.Count(ring => ring.Count > 1) == 1 && _rings.Find(ring => ring.Count > 1) is { Count: 4 or 5 } ring && (ring.Count == 4 || ring[4] == ring[0])
        && Enumerable.Range(0, 4).All(i => IsSame(ring[i].X, ring[(i + 1) % 4].X) != IsSame(ring[i].Y, ring[(i + 1) % 4].Y));

    private static bool IsSame(double one, double other) => Math.Abs(one - other) < 0.01;

    /// <summary>What a pen of this width draws along it: a four-cornered shape for each straight piece.</summary>
    public IEnumerable<(double X, double Y)[]> Strokes(double width)
    {
        foreach (var ring in _rings)
        {
            for (int i = 1; i < ring.Count; i++)
            {
                var (from, to) = (ring[i - 1], ring[i]);
                double x = to.X - from.X, y = to.Y - from.Y, length = Math.Sqrt(x * x + y * y);
                if (length < 0.01) { continue; }
                double dx = -y / length * width / 2, dy = x / length * width / 2;
                yield return [(from.X + dx, from.Y + dy), (to.X + dx, to.Y + dy), (to.X - dx, to.Y - dy), (from.X - dx, from.Y - dy)];
            }
        }
    }
}
