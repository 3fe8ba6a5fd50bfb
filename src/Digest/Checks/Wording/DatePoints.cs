using Edtf;

namespace Digest.Checks.Wording;

/// <summary>The days, months and years that an EDTF date names.</summary>
internal static class DatePoints
{
    /// <returns>Nothing for seasons, centuries, dates with digits left out, and years beyond four digits: no text is asked for those.</returns>
    public static IEnumerable<WrittenDate> Of(EdtfDate date)
    {
        if (date.Members.Count > 0) { return date.Members.SelectMany(Of); }
        if (date.Start is not null || date.End is not null) { return ((EdtfDate?[])[date.Start, date.End]).OfType<EdtfDate>().Distinct().SelectMany(Of); }
        return Point(date);
    }

    /// <summary>The same, each with what it is of the time that is named: its end (-1), its beginning (1), or neither (0).</summary>
    public static IEnumerable<(WrittenDate Point, int Side)> Sided(EdtfDate date)
    {
        if (date.Members.Count > 0) { return date.Members.SelectMany(Sided); }
        if (date.Start is null && date.End is null) { return Point(date).Select(point => (point, 0)); }
        return [.. date.Start is { } start ? Of(start).Select(point => (point, 1)) : [], .. date.End is { } end ? Of(end).Select(point => (point, -1)) : []];
    }

    private static IEnumerable<WrittenDate> Point(EdtfDate date)
    {
        if (date.Earliest is not { } first || first.Year is < 1 or > 9999) { return []; }
        return date.Shape switch
        {
            EdtfShape.Day or EdtfShape.DateTime => [new((int)first.Year, first.Month, first.Day)],
            EdtfShape.Month => [new((int)first.Year, first.Month, 0)],
            EdtfShape.Year => [new((int)first.Year, 0, 0)],
            _ => [],
        };
    }
}
