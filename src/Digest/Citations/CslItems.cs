using System.Globalization;
using Csl;
using Edtf;

namespace Digest.Citations;

/// <summary>Works in the form that the library of citation styles reads.</summary>
internal static class CslItems
{
    /// <param name="words">Says a date that CSL has no form for (a set, "by the end of 2019"), never more precisely than it is.</param>
    public static CslItem Of(BibliographyItem item, Func<EdtfDate, string> words) => new()
    {
        Id = item.Id,
        Type = item.Citation.Type?.Value ?? "document",
        Fields = item.Citation.Text.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal),
        Names = item.Citation.Names.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Csl.CslName>)[.. pair.Value.Select(Name)], StringComparer.Ordinal),
        Dates = item.Citation.Dates.ToDictionary(pair => pair.Key, pair => Date(pair.Value.Value, words), StringComparer.Ordinal),
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

    /// <summary>A day, month, season or year, or a range of such, by its parts; any other date in words.</summary>
    public static CslDate Date(EdtfDate date, Func<EdtfDate, string> words)
    {
        bool circa = date.IsApproximate || date.IsUncertain;
        string text = date.ToString();
        if (Plain(text) is { } one) { return Dated(one, circa); }
        if (date is { Start: { } start, End: { } end } && text.Contains('/') && Plain(start.ToString()) is { Season: 0 } from && Plain(end.ToString()) is { Season: 0 } to)
        {
            return new CslDate { Start = from.Day, End = to.Day, Circa = circa };
        }
        return new CslDate { Literal = words(date) };
    }

    private static CslDate Dated((CslDay Day, int Season) one, bool circa) => new() { Start = one.Day, Season = one.Season, Circa = circa };

    /// <summary>Marked as a whole at most; what marks a part of itself, or leaves a digit open, has no parts.</summary>
    private static (CslDay Day, int Season)? Plain(string text)
    {
        string bare = text.TrimEnd('?', '~', '%');
        string[] parts = bare.TrimStart('-').Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) { return null; }
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        int year = bare.StartsWith('-') ? -numbers[0] : numbers[0];
        int month = numbers.Length > 1 ? numbers[1] : 0;
        return month switch
        {
            >= 21 and <= 24 => (new CslDay(year, 0, 0), month - 20),
            > 12 => null,
            _ => (new CslDay(year, month, numbers.Length > 2 ? numbers[2] : 0), 0),
        };
    }
}
