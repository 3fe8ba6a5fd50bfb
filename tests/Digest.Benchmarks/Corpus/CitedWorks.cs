using System.Globalization;
using Csl;

namespace Digest.Benchmarks.Corpus;

/// <summary>Works to cite, the same for the same number: of seven types, with one to nine authors, some of whom share a name and a year.</summary>
internal static class CitedWorks
{
    private static readonly string[] Types = ["article-journal", "book", "chapter", "report", "webpage", "article-newspaper", "thesis"];
    private static readonly string[] Given = ["Ann B.", "Carl", "Dora Eve", "Femi", "Gerd-Hans", "Ines", "Jun"];
    private static readonly string[] Words = ["harbour", "tides", "memory", "lights", "of the", "and the", "survey", "noise", "keepers", "long", "history", "after"];

    public static CslItem[] Of(int count)
    {
        Chance chance = new(1, "works");
        return [.. Enumerable.Range(0, count).Select(at => One(at, count, chance))];
    }

    private static CslItem One(int at, int count, Chance chance)
    {
        string type = Types[at % Types.Length];
        Dictionary<string, string> fields = new()
        {
            ["title"] = "The " + string.Join(' ', Enumerable.Range(0, 4 + chance.Below(5)).Select(_ => Words[chance.Below(Words.Length)])) + (at % 4 == 0 ? ": A study" : ""),
            ["page"] = string.Create(CultureInfo.InvariantCulture, $"{at % 300}-{(at % 300) + 12}"),
        };
        if (type is "article-journal" or "chapter" or "webpage" or "article-newspaper") { fields["container-title"] = "Journal of " + Words[chance.Below(Words.Length)] + " studies"; }
        if (type is "article-journal") { (fields["volume"], fields["issue"], fields["DOI"]) = ($"{at % 40}", $"{at % 6}", $"10.5555/w.{at}"); }
        if (type is "book" or "chapter" or "report" or "thesis") { (fields["publisher"], fields["publisher-place"]) = ("Meadow Press", "Bristol"); }
        if (type is "webpage" or "report") { fields["URL"] = $"https://works.example/{at}"; }
        return new CslItem
        {
            Id = $"w{at}",
            Type = type,
            Fields = fields,
            Names = new Dictionary<string, IReadOnlyList<CslName>> { ["author"] = [.. Enumerable.Range(0, 1 + (at % 9 == 0 ? 8 : at % 3)).Select(_ => new CslName { Family = "Writer" + chance.Below(count), Given = Given[chance.Below(Given.Length)] })] },
            Dates = new Dictionary<string, CslDate> { ["issued"] = new CslDate { Start = new CslDay(1900 + chance.Below(120), chance.Below(13), 0) } },
        };
    }
}
