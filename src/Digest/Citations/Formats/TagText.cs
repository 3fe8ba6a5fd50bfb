using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats;

/// <summary>Names and dates as tags in pages have them.</summary>
internal static class TagText
{
    /// <summary>"Family, Given", or the whole name.</summary>
    public static string Name(CslName name) => name.Literal ?? string.Join(", ", new[] { Family(name), name.Given }.Where(part => part is { Length: > 0 }));

    /// <summary>"Given Family", or the whole name, as it is spoken; Chinese, Japanese and Korean signs the family first, without a blank.</summary>
    public static string Spoken(CslName name) => name.Literal ?? (Family(name) is { Length: > 0 } family && name.Given is { Length: > 0 } given
        ? family.All(sign => sign >= '\u2E80') ? family + given : $"{given} {family}"
        : Family(name) ?? name.Given ?? "");

    /// <summary>A day, month or year that is sure, joined by a mark. Tags have no form for any other date, and none is better than one that says more than is known.</summary>
    public static string? Date(EdtfDate? date, char mark = '-')
    {
        if (date is null || CslItems.Date(date, _ => "") is not { Start: { } start, End: null, Season: 0, Circa: false, IsDoubtful: false } || start.Year < 1) { return null; }
        string year = start.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return start.Month == 0 ? year : start.Day == 0 ? $"{year}{mark}{start.Month:00}" : $"{year}{mark}{start.Month:00}{mark}{start.Day:00}";
    }

    public static IReadOnlyList<CslName> Authors(Citation citation) => citation.Names.FirstOrDefault(pair => pair.Key == "author").Value ?? [];

    private static string? Family(CslName name) =>
        name.Other.FirstOrDefault(pair => pair.Key is "non-dropping-particle" or "dropping-particle").Value is { Length: > 0 } particle ? $"{particle} {name.Family}" : name.Family;
}
