namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>What a reader of a page sees of a letter.</summary>
internal enum Sight
{
    /// <summary>The letter; and wherever it cannot be told that nobody sees it.</summary>
    Seen,
    /// <summary>Nothing was painted: the text behind a scan, mostly.</summary>
    Unpainted,
    /// <summary>An image lies over it: a scan over its own text, mostly.</summary>
    UnderPicture,
    /// <summary>A bar lies over it, it is black on black, or a mark says that it is to be blacked out.</summary>
    Covered,
    /// <summary>It is white on white, cut off, too small, glass, or on a layer that is not shown.</summary>
    Lost,
}

/// <summary>Tells which letters of a page are seen.</summary>
internal sealed class PageSight(PaintedPage page, Layers layers, PdfBudget budget)
{
    /// <summary>Of the places of a letter at which is looked, so many hidden are the letter hidden.</summary>
    private const double Enough = 0.6;
    private const int Side = 4;
    /// <summary>In parts of a colour from 0 to 1: less is not seen.</summary>
    private const double LeastDifference = 0.04;
    /// <summary>Corners looked at for all letters of a page: a dense map takes a tenth of it.</summary>
    private const long MostLooks = 200_000_000;

    private readonly IReadOnlyList<Box> _marks = Marks.On(page.Notes);
    private readonly PaintGrid _grid = new([.. page.Paints.Where(paint => !layers.Hide(paint.Layer))]);
    private long _looks;

    public Sight Of(in Glyph glyph)
    {
        if (Share(glyph.Box, glyph.Note is { } own ? [.. _marks.Where(mark => mark != own)] : _marks) >= Enough) { return Sight.Covered; }
        if (glyph.IsTiny || layers.Hide(glyph.Layer) || glyph.Box.Area > 0 && glyph.Box.Within(glyph.Clip).Area < glyph.Box.Area * (1 - Enough)) { return Sight.Lost; }
        if (page.Paints.Count == 0) { return glyph.IsPainted ? OnPaper(glyph) : Sight.Unpainted; }
        var near = _grid.Over(glyph.Box, ref _looks);
        foreach (var paint in near) { _looks += paint.Corners * Side * Side; }
        if (_looks > MostLooks || page.Paints.Count >= PageCanvas.MostPaints) { throw budget.Overpainted(); }
        return glyph.IsPainted ? Painted(glyph, near) : Unpainted(glyph.Box, near);
    }

    private static Sight OnPaper(in Glyph glyph) => IsAlike(glyph, Shade.Paper) || glyph.Opacity < LeastDifference ? Sight.Lost : Sight.Seen;

    private static bool IsAlike(in Glyph glyph, Shade ground) => glyph.Shade is { } own && glyph.Opacity * own.Distance(ground) < LeastDifference;

    /// <summary>Nearly all letters: nothing lies over them, and nothing about them is of their colour.</summary>
    private static bool IsPlain(in Glyph glyph, List<Paint> near)
    {
        if (OnPaper(glyph) == Sight.Lost) { return false; }
        foreach (var paint in near)
        {
            if (paint.Order > glyph.Order ? paint.Kind != PaintKind.Unknown : paint.Kind == PaintKind.Solid && IsAlike(glyph, paint.Shade)) { return false; }
        }
        return true;
    }

    /// <param name="near">The paints about it, the last first.</param>
    private static Sight Painted(in Glyph glyph, List<Paint> near)
    {
        if (IsPlain(glyph, near)) { return Sight.Seen; }
        int covered = 0, pictures = 0, alike = 0;
        foreach (var (x, y) in Places(glyph.Box))
        {
            switch (At(x, y, glyph, near))
            {
                case Sight.Covered: covered++; break;
                case Sight.UnderPicture: pictures++; break;
                case Sight.Lost: alike++; break;
                default: break;
            }
        }
        if (covered + pictures >= Side * Side * Enough) { return covered >= pictures ? Sight.Covered : Sight.UnderPicture; }
        return covered + pictures + alike == Side * Side || glyph.Opacity < LeastDifference ? Sight.Lost : Sight.Seen;
    }

    /// <summary>What is seen of a letter at one of its places.</summary>
    private static Sight At(double x, double y, in Glyph glyph, List<Paint> near)
    {
        foreach (var paint in near)
        {
            if (!paint.Holds(x, y) || IsOutline(paint, glyph.Box)) { continue; }
            if (paint.Order < glyph.Order) { return paint.Kind != PaintKind.Solid || !IsAlike(glyph, paint.Shade) ? Sight.Seen : paint.Shade.Distance(Shade.Paper) < LeastDifference ? Sight.Lost : Sight.Covered; }
            if (paint.Kind != PaintKind.Unknown) { return paint.Kind == PaintKind.Picture ? Sight.UnderPicture : Sight.Covered; }
        }
        return IsAlike(glyph, Shade.Paper) ? Sight.Lost : Sight.Seen;
    }

    /// <summary>Text behind a scan is seen in the scan, unless a bar lies over that.</summary>
    private static Sight Unpainted(Box box, List<Paint> near)
    {
        int covered = 0;
        foreach (var (x, y) in Places(box))
        {
            int top = near.FindIndex(paint => paint.Holds(x, y));
            if (top >= 0 && near[top].Kind is PaintKind.Solid or PaintKind.Gradient && near.FindIndex(top, paint => paint.Kind == PaintKind.Picture && paint.Holds(x, y)) > 0) { covered++; }
        }
        return covered >= Side * Side * Enough ? Sight.Covered : Sight.Unpainted;
    }

    /// <summary>A shape no larger than the letter is the letter itself, drawn as a shape.</summary>
    private static bool IsOutline(Paint paint, Box letter) => paint.Kind == PaintKind.Solid && paint.Bounds.Width < letter.Width * 1.3 && paint.Bounds.Height < letter.Height * 1.3;

    private static double Share(Box box, IReadOnlyList<Box> marks) =>
        marks.Count == 0 ? 0 : Places(box).Count(place => marks.Any(mark => mark.Holds(place.X, place.Y))) / (double)(Side * Side);

    private static IEnumerable<(double X, double Y)> Places(Box box)
    {
        for (int i = 0; i < Side * Side; i++)
        {
            yield return (box.Left + box.Width * (i % Side + 0.5) / Side, box.Bottom + box.Height * (i / Side + 0.5) / Side);
        }
    }
}
