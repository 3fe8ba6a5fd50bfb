using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>How far a paint that runs from colour to colour reaches (ISO 32000-2, 8.7.4.5). Of meshes it is not told: in doubt they hide nothing.</summary>
internal static class Shadings
{
    /// <summary>In units of its own space: no page is as wide.</summary>
    private const double Far = 1e6;
    private const int SidesOfACircle = 32;

    /// <param name="matrix">From its own space to points of the page.</param>
    /// <returns>False: it cannot be told. An outline of null: it fills all that it may.</returns>
    public static bool Reaches(Shading shading, TransformationMatrix matrix, out Box within, out Outline? outline)
    {
        (within, outline) = (Box.Everything, null);
        if (shading.BBox is { } bounds)
        {
            // A box that is turned is no longer one.
            if (Math.Min(Math.Abs(matrix.A) + Math.Abs(matrix.D), Math.Abs(matrix.B) + Math.Abs(matrix.C)) > 1e-6) { return false; }
            within = Box.Around(matrix.Transform(bounds));
        }
        var corners = shading switch
        {
            AxialShading { Coords: [var x0, var y0, var x1, var y1, ..], Extend: [var before, var behind, ..] } => Strip((x0, y0), (x1, y1), before, behind),
            RadialShading { Coords: [var x0, var y0, var r0, var x1, var y1, var r1, ..], Extend: [var before, var behind, ..] } => r0 > r1 ? Disc((x1, y1, r1), (x0, y0, r0), behind, before) : Disc((x0, y0, r0), (x1, y1, r1), before, behind),
            FunctionBasedShading { Domain: [var left, var right, var bottom, var top, ..] } plane => [.. new (double X, double Y)[] { (left, bottom), (right, bottom), (right, top), (left, top) }.Select(corner => plane.Matrix.Transform(corner.X, corner.Y))],
            _ => null,
        };
        if (corners is null) { return false; }
        if (corners.Length > 0) { outline = new Outline([Array.ConvertAll(corners, corner => matrix.Transform(corner.X, corner.Y))], isEvenOdd: false); }
        return true;
    }

    /// <returns>No corner: all of the plane. Null: nothing is painted.</returns>
    private static (double X, double Y)[]? Strip((double X, double Y) from, (double X, double Y) to, bool before, bool behind)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y, length = Math.Sqrt(dx * dx + dy * dy);
        if (!(length > 0)) { return null; }
        if (before && behind) { return []; }
        var (x, y) = (dx / length * Far, dy / length * Far);
        if (before) { from = (from.X - x, from.Y - y); }
        if (behind) { to = (to.X + x, to.Y + y); }
        return [(from.X - y, from.Y + x), (to.X - y, to.Y + x), (to.X + y, to.Y - x), (from.X + y, from.Y - x)];
    }

    /// <summary>One circle within the other; a cone is not told, nor is a ring.</summary>
    private static (double X, double Y)[]? Disc((double X, double Y, double Radius) inner, (double X, double Y, double Radius) outer, bool inwards, bool outwards)
    {
        double dx = outer.X - inner.X, dy = outer.Y - inner.Y;
        if (Math.Sqrt(dx * dx + dy * dy) > outer.Radius - inner.Radius || outer.Radius <= 0 || (inner.Radius > 0 && !inwards)) { return null; }
        return outwards ? [] : [.. Enumerable.Range(0, SidesOfACircle).Select(side => Math.Tau * side / SidesOfACircle).Select(angle => (outer.X + outer.Radius * Math.Cos(angle), outer.Y + outer.Radius * Math.Sin(angle)))];
    }
}
