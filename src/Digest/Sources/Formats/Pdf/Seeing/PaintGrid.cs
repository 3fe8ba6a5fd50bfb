namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Finds the paints about a place.</summary>
internal sealed class PaintGrid
{
    /// <summary>In points; a page has some hundred fields.</summary>
    private const double Field = 64;
    /// <summary>A paint over more fields is looked for everywhere.</summary>
    private const int MostFields = 64;

    private readonly List<Paint> _wide = [];
    private readonly Dictionary<(int, int), List<Paint>> _fields = [];

    public PaintGrid(List<Paint> paints)
    {
        foreach (var paint in paints)
        {
            var (left, bottom, right, top) = Fields(paint.Bounds);
            if ((long)(right - left + 1) * (top - bottom + 1) > MostFields) { _wide.Add(paint); continue; }
            for (int x = left; x <= right; x++)
            {
                for (int y = bottom; y <= top; y++)
                {
                    if (!_fields.TryGetValue((x, y), out var field)) { _fields.Add((x, y), field = []); }
                    field.Add(paint);
                }
            }
        }
    }

    /// <param name="looks">Grows by what was looked at.</param>
    /// <returns>The last first, each once.</returns>
    public List<Paint> Over(Box box, ref long looks)
    {
        looks += _wide.Count;
        var found = new List<Paint>(_wide.Where(paint => paint.Bounds.Meets(box)));
        var (left, bottom, right, top) = Fields(box);
        for (int x = left; x <= Math.Min(right, left + MostFields); x++)
        {
            for (int y = bottom; y <= Math.Min(top, bottom + MostFields); y++)
            {
                if (!_fields.TryGetValue((x, y), out var field)) { continue; }
                looks += field.Count;
                foreach (var paint in field)
                {
                    if (!paint.Bounds.Meets(box)) { continue; }
                    var own = Fields(paint.Bounds);
                    if (Math.Max(own.Left, left) == x && Math.Max(own.Bottom, bottom) == y) { found.Add(paint); }
                }
            }
        }
        found.Sort((one, other) => other.Order.CompareTo(one.Order));
        return found;
    }

    private static (int Left, int Bottom, int Right, int Top) Fields(Box box) => (Number(box.Left), Number(box.Bottom), Number(box.Right), Number(box.Top));

    private static int Number(double place) => (int)Math.Floor(Math.Clamp(place, -1e6, 1e6) / Field);
}
