namespace Csl.Rendering;

/// <summary>The label of a work where it has none of its own: letters of names and two digits of the year.</summary>
internal static class CitationLabel
{
    public static string Of(CslItem item)
    {
        IReadOnlyList<CslName> names = item.Names.GetValueOrDefault("author") ?? item.Names.GetValueOrDefault("editor") ?? [];
        int letters = names.Count switch { 1 => 4, 2 => 2, _ => 1 };
        string label = string.Concat(names.Take(4).Select(name => Start(name.Family.Length > 0 ? name.Family : name.Literal, letters)));
        if (label.Length == 0)
        {
            label = Start(item.Field("title"), 4);
        }
        int year = item.Dates.TryGetValue("issued", out CslDate? date) ? date.Start.Year : 0;
        return year == 0 ? label : label + (Math.Abs((long)year) % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Start(string text, int letters) => text.Length <= letters ? text : text[..letters];
}
