using Csl;
using Edtf;

namespace Digest.Citations;

/// <summary>Works in the form that the library of citation styles reads.</summary>
internal static class CslItems
{
    /// <param name="words">Says a date that CSL has no form for (a set, "by the end of 2019"), never more precisely than it is.</param>
    /// <param name="style">What it is for: an approximate date goes in words to a style that would write it as an exact one. A doubtful one is marked in any style; a range goes in words, which say which end is doubtful.</param>
    public static CslItem Of(BibliographyItem item, CslStyle style, Func<EdtfDate, string> words) => new()
    {
        Id = item.Id,
        Type = item.Citation.Type?.Value ?? "document",
        Fields = item.Citation.Text.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal),
        Names = item.Citation.Names.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Csl.CslName>)[.. pair.Value.Select(Name)], StringComparer.Ordinal),
        Dates = item.Citation.Dates.ToDictionary(pair => pair.Key, pair => Date(pair.Value.Value, style, words), StringComparer.Ordinal),
    };

    private static Csl.CslName Name(Model.CslName name) => new()
    {
        Literal = name.Literal ?? "",
        Family = name.Family ?? "",
        Given = name.Given ?? "",
        DroppingParticle = Other(name, "dropping-particle"),
        NonDroppingParticle = Other(name, "non-dropping-particle"),
        Suffix = Other(name, "suffix"),
    };

    private static string Other(Model.CslName name, string part) => name.Other.FirstOrDefault(pair => pair.Key == part).Value ?? "";

    private static CslDate Date(EdtfDate date, CslStyle style, Func<EdtfDate, string> words) =>
        Date(date, words) is var read && (!read.Circa || style.AsksForUncertainDates) && (!read.IsDoubtful || read.End is null) && HasPlainYear(read.Start) && (read.End is not { } end || HasPlainYear(end)) ? read : new CslDate { Literal = words(date) };

    /// <summary>CSL can only set the era behind the figure, without a space, and has none for long years.</summary>
    private static bool HasPlainYear(CslDay day) => day.Year is >= 0 and <= 9999;

    /// <summary>By its parts what the library has parts for, a season as such; any other date, and one without an end, in words.</summary>
    public static CslDate Date(EdtfDate date, Func<EdtfDate, string> words)
    {
        var read = CslDate.FromEdtf(date.ToString());
        return read switch
        {
            { Literal.Length: > 0 } or { End.Year: 0 } or { End.Month: > 12 } or { End: not null, Start.Month: > 12 } => new CslDate { Literal = words(date) },
            { Start.Month: > 12 } => read with { Start = read.Start with { Month = 0 }, Season = read.Start.Month - 12 },
            _ => read,
        };
    }
}
