namespace Digest.Outputs.Cards;

/// <summary>Draws a card: symbols, and a bar of time as the site draws it: solid what is stated, outlined what is known from elsewhere, hatched what is possible.</summary>
internal static class CardDrawing
{
    private const double Left = 96, Right = Card.Width - 96, Foot = 520, BarTop = 436, BarHeight = 52;

    public static byte[] Draw(Card card, CardColours colours)
    {
        using var canvas = new Canvas(Card.Width, Card.Height, colours.Paper);
        if (card.Kind is not { } kind) { Emblem(canvas, 447, 162, 306, colours); return canvas.ToPng(); }
        bool hasTime = card.Form != DateForm.None;
        double size = hasTime ? 280 : 340, top = hasTime ? 84 : 145;
        CardSymbols.Draw(new CardPen(canvas, card.Standing is null ? (Card.Width - size) / 2 : 180, top, size, colours.Ink), kind);
        if (card.Standing is { } standing) { CardSymbols.Draw(new CardPen(canvas, Card.Width - 180 - size, top, size, colours.Of(standing)), standing); }
        if (hasTime) { Time(canvas, card.Form, colours); }
        Emblem(canvas, Left, 560, 40, colours);
        return canvas.ToPng();
    }

    /// <summary>As the icon of the site: a dark page, lines of text, one of them marked.</summary>
    private static void Emblem(Canvas canvas, double left, double top, double size, CardColours colours)
    {
        double unit = size / 32;
        canvas.Rectangle(left, top, size, size, colours.Ink);
        canvas.Rectangle(left + 5 * unit, top + 16 * unit, 22 * unit, 9 * unit, colours.Mark);
        canvas.Rectangle(left + 7 * unit, top + 6.5 * unit, 18 * unit, 3 * unit, colours.Paper);
        canvas.Rectangle(left + 7 * unit, top + 11.5 * unit, 12 * unit, 3 * unit, colours.Paper);
        canvas.Rectangle(left + 8 * unit, top + 19 * unit, 16 * unit, 3 * unit, colours.Ink);
    }

    private static void Time(Canvas canvas, DateForm form, CardColours colours)
    {
        for (double x = Left; x <= Right; x += (Right - Left) / 12) { canvas.Rectangle(x - 1, BarTop - 16, 2, Foot - BarTop + 24, colours.Line); }
        canvas.Rectangle(Left, Foot - 2, Right - Left, 3, colours.InkOfLabels);
        var (from, to) = form switch { DateForm.Before => (Left, 640.0), DateForm.After => (560.0, Right), DateForm.Day => (600.0, 600.0), _ => (432.0, 768.0) };
        switch (form)
        {
            case DateForm.None: return;
            case DateForm.Day:
                double middle = BarTop + BarHeight / 2, side = BarHeight / 2 + 4;
                canvas.Polygon(colours.Ink, (from, middle - side), (from + side, middle), (from, middle + side), (from - side, middle));
                return;
            case DateForm.Whole:
                canvas.Rectangle(from, BarTop, to - from, BarHeight, colours.Ink);
                return;
            case DateForm.External:
                canvas.Outline(5, colours.Ink, (from, BarTop), (to, BarTop), (to, BarTop + BarHeight), (from, BarTop + BarHeight));
                return;
        }
        Possible(canvas, form, (from, to), colours);
    }

    private static void Possible(Canvas canvas, DateForm form, (double From, double To) bar, CardColours colours)
    {
        var (from, to) = bar;
        canvas.Hatch(from, BarTop, to - from, BarHeight, colours.InkOfLabels);
        if (form == DateForm.About)
        {
            // It fades out on both sides: "about" names no limits.
            for (int i = 0; i < 3; i++)
            {
                double inset = 6 + 8 * i;
                canvas.Hatch(from - 48 * (i + 1), BarTop + inset, 48, BarHeight - 2 * inset, colours.InkOfLabels);
                canvas.Hatch(to + 48 * i, BarTop + inset, 48, BarHeight - 2 * inset, colours.InkOfLabels);
            }
            return;
        }
        double middle = BarTop + BarHeight / 2;
        if (form == DateForm.Before) { Arrow(canvas, from, middle, 1, colours); } else { Edge(canvas, from, colours); }
        if (form == DateForm.After) { Arrow(canvas, to, middle, -1, colours); } else { Edge(canvas, to, colours); }
    }

    private static void Edge(Canvas canvas, double x, CardColours colours) => canvas.Rectangle(x - 3, BarTop - 8, 6, BarHeight + 16, colours.Ink);

    private static void Arrow(Canvas canvas, double x, double y, int way, CardColours colours)
    {
        canvas.Line(x, y, x + way * 30, y - 30, 6, colours.Ink);
        canvas.Line(x, y, x + way * 30, y + 30, 6, colours.Ink);
    }
}
