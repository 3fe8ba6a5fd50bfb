using Digest.Model;

namespace Digest.Kinds;

/// <summary>Where a place is. What is read is rounded at once: nothing behind the parser ever sees the exact point.</summary>
internal static class PlaceFields
{
    private const double LeastPrecision = 0.01, MostPrecision = 1000;

    /// <returns>The rounded point; or that there is one, with no precision to publish it with.</returns>
    public static (Coordinates? Point, bool IsUnpublished) Read(FieldReader fields)
    {
        var at = fields.Map("coordinates");
        double? north = at is null ? null : Within(at, "latitude", 90), east = at is null ? null : Within(at, "longitude", 180);
        bool isPrecise = fields.Value("publish_precision") is not null;
        double? precision = Precision(fields);
        if (north is not { } latitude || east is not { } longitude) { return (null, false); }
        return precision is { } kilometres ? (CoordinateGrid.Round(latitude, longitude, kilometres), false) : (null, !isPrecise);
    }

    private static double? Within(FieldReader at, string name, double most)
    {
        if (at.Decimal(name) is not { } degrees) { return null; }
        if (Math.Abs(degrees) <= most) { return degrees; }
        at.Diagnostics.Add(FieldRules.BadCoordinates.At(at.Text(name)!.Value.Span, $"The {name} is not between -{most} and {most} degrees.",
            "Write degrees with a point; latitude is north, longitude is east; south and west have a minus."));
        return null;
    }

    private static double? Precision(FieldReader fields)
    {
        if (fields.Decimal("publish_precision") is not { } kilometres) { return null; }
        if (kilometres is >= LeastPrecision and <= MostPrecision) { return kilometres; }
        var written = fields.Text("publish_precision")!.Value;
        fields.Diagnostics.Add(FieldRules.BadCoordinates.At(written.Span, $"'{written.Value}' is no precision to publish a place with: 0.01 to 1000 kilometres are.",
            "Write how many kilometres the published point may be off: 10 for a county, 50 for a region."));
        return null;
    }
}

/// <summary>Rounds a point to a grid of the whole earth, so that neither the average of many editions nor that of many records tells more than one of them.</summary>
internal static class CoordinateGrid
{
    private const double KilometresOfADegree = 111.32;

    /// <param name="kilometres">A side of the grid's cells is this long or longer.</param>
    public static Coordinates Round(double latitude, double longitude, double kilometres)
    {
        var (step, decimals) = Step(kilometres / KilometresOfADegree);
        decimal north = Math.Clamp(Snap(latitude, step), -90, 90);
        // Meridians meet at the poles: the step grows with the latitude, that of the grid's point, which is public.
        double breadth = KilometresOfADegree * Math.Cos((double)north * Math.PI / 180);
        var (wide, wideDecimals) = breadth * 360 <= kilometres ? (360m, 0) : Step(kilometres / breadth);
        // A step that does not divide the circle would leave a cell of another size at the date line.
        wide = wide switch { 50 => 60, 100 => 120, >= 200 => 360, _ => wide };
        decimal east = wide == 360 ? 0 : Snap(longitude, wide);
        if (east is > 180 or <= -180) { east += east > 0 ? -360 : 360; }
        return new Coordinates(north, east, Math.Max(decimals, wideDecimals), Told(kilometres, (double)step * KilometresOfADegree, (double)wide * Widest(north, step)));
    }

    /// <summary>Kilometres of a degree of longitude on the side of the cell that is nearer to the equator.</summary>
    private static double Widest(decimal north, decimal step) => KilometresOfADegree * Math.Cos((double)Math.Max(0, Math.Abs(north) - (step / 2)) * Math.PI / 180);

    private static decimal Snap(double degrees, decimal step) => Math.Round((decimal)degrees / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>The first of 1, 2, 5, 10 … and 0.5, 0.2, 0.1 … that is no less, with its decimals.</summary>
    private static (decimal Step, int Decimals) Step(double least)
    {
        decimal unit = 0.00001m;
        for (int decimals = 5; ; unit *= 10, decimals--)
        {
            foreach (int times in (int[])[1, 2, 5])
            {
                if (unit * times >= (decimal)least) { return (unit * times, Math.Max(0, decimals)); }
            }
        }
    }

    /// <summary>Half a diagonal of a cell, never less than what was asked for: two digits, rounded up.</summary>
    private static double Told(double kilometres, double high, double wide)
    {
        double half = Math.Sqrt((high * high) + (wide * wide)) / 2;
        if (half <= kilometres) { return kilometres; }
        decimal unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10(half)) - 1);
        return (double)(Math.Ceiling((decimal)half / unit) * unit);
    }
}
