using System.Globalization;
using System.Text;
using Digest.Citations;
using Digest.Model;

namespace Digest.Stages.Importing;

/// <summary>Names of new records: first author, year, first words of the title; never one that is taken.</summary>
/// <param name="taken">In any letter case.</param>
/// <param name="mayStand">False: a text tells a protected term, and no name is made of it.</param>
internal sealed class NewIds(HashSet<string> taken, Func<string, bool> mayStand)
{
    private const int Longest = 60, MostWords = 5;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "and", "to", "for", "by", "at", "from", "with", "as", "le", "la", "les", "de", "des", "du", "der", "die", "das", "und", "el", "los", "las", "y", "et",
    };

    /// <summary>By slug: the number of the last that was given, so that a thousand works of one name are named in linear time.</summary>
    private readonly Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);

    public string Next(BibliographyItem item)
    {
        string slug = Slug(item.Citation);
        if (slug.Length == 0 || !mayStand($"{Author(item.Citation)} {item.Citation["title"]} {slug.Replace('-', ' ')}")) { slug = "source"; }
        string id = slug;
        int number = last.GetValueOrDefault(slug, 1);
        while (!RecordPath.MayName(id) || !taken.Add(id)) { id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}"); }
        last[slug] = number;
        return id;
    }

    private static string Author(Citation citation) =>
        citation.Names.FirstOrDefault(pair => pair.Key is "author" or "editor").Value is [var first, ..] ? first.Family ?? first.Literal ?? first.Given ?? "" : "";

    private static string Slug(Citation citation)
    {
        string year = citation.Issued?.Value is { Earliest: { } from, Latest: { } to } && from.Year == to.Year ? from.Year.ToString(CultureInfo.InvariantCulture) : "";
        string[] words = [.. Telling(Author(citation)).Take(3), .. Words(year), .. Telling(RichText.Bare(citation["title"] ?? "")).Take(MostWords)];
        var slug = new StringBuilder();
        foreach (string word in words)
        {
            if (slug.Length + word.Length + 1 > Longest) { break; }
            if (slug.Length > 0) { slug.Append('-'); }
            slug.Append(word);
        }
        return slug.ToString();
    }

    private static IEnumerable<string> Telling(string text) => Words(text).Where(word => !Small.Contains(word));

    /// <summary>Runs of letters and digits of any script, without marks, in lower case.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.InForm(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) { word.Append(Rune.ToLowerInvariant(rune)); }
            // Marks, and the apostrophe of O'Neil, part no word.
            else if (!(Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’') && word.Length > 0)
            {
                yield return word.ToString().InForm();
                word.Clear();
            }
        }
        if (word.Length > 0) { yield return word.ToString().InForm(); }
    }
}
