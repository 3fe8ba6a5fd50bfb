using System.Globalization;
using System.Text;
using Csl;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A document in the bibliography.</summary>
/// <param name="Plain">Its reference in plain text: by it the list is parted.</param>
/// <param name="Claims">So many are named under it.</param>
internal sealed record BibliographyEntry(Source Source, string Plain, int Claims);

/// <summary>Entries under one heading.</summary>
/// <param name="Key">The heading's anchor; empty where there is no heading.</param>
internal sealed record BibliographyGroup(string Key, string Title, IReadOnlyList<BibliographyEntry> Entries);

/// <summary>All documents in the order of the citation style, over as many pages as it needs; on one page filters help, over several the headings.</summary>
internal sealed class BibliographyIndex
{
    public const string FirstAddress = "bibliography.html";
    private const double PageLimit = 150;
    /// <summary>Bytes that the entries of a page may take, as <see cref="Bytes"/> tells: with what frames them it stays under the 300 KB of a page.</summary>
    private const double MostBytes = 280_000;
    /// <summary>So few need no headings.</summary>
    private const int FewEntries = 20;
    private readonly IReadOnlyList<BibliographyGroup> groups;
    private readonly Dictionary<string, int> pageOf;

    /// <param name="most">Bytes of the entries of a page; for tests.</param>
    public BibliographyIndex(IReadOnlyList<BibliographyEntry> entries, CslOrder order, Words words, double most = MostBytes)
    {
        Entries = entries;
        groups = entries.Count <= FewEntries ? [new BibliographyGroup("", "", entries)] : [.. Groups(entries, order, words)];
        Pages = Slices.Within(most, Bytes, Slices.Of(groups.Select(group => (group, group.Entries)), _ => 1, PageLimit));
        pageOf = Pages.Index().SelectMany(page => page.Item.Where(slice => !slice.IsContinued).Select(slice => (slice.Group.Key, page.Index))).ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<BibliographyEntry> Entries { get; }
    /// <summary>Some document stands in the files for reference managers.</summary>
    public bool IsExported { get; init; }
    public IReadOnlyList<IReadOnlyList<Slice<BibliographyGroup, BibliographyEntry>>> Pages { get; }

    /// <summary>The groups with their page, where there is more than one.</summary>
    public IReadOnlyList<object?> Contents(PageScope scope) => groups.Count < 2 ? [] : groups.Select(group => (object?)new View
    {
        ["title"] = group.Title,
        ["href"] = scope.Href(Slices.Address(FirstAddress, pageOf[group.Key]), group.Key),
        ["count"] = scope.Words.Number(group.Entries.Count),
    }).ToList();

    // Fitted to pages of thousands of entries, where it errs by less than a hundredth; the reference stands thrice in an entry, once with each byte beyond ASCII as %XX.
    private static double Bytes(BibliographyEntry entry)
    {
        int characters = entry.Plain.Length, bytes = Encoding.UTF8.GetByteCount(entry.Plain);
        return 727 + 2.85 * characters + 7 * (bytes - characters) + 403 * entry.Claims;
    }

    /// <summary>As the style sorts: by the first letter of names and titles, by year, or not at all. Neighbours of one letter or year stand together; the style's order stays, so that a heading may come twice.</summary>
    private static IEnumerable<BibliographyGroup> Groups(IReadOnlyList<BibliographyEntry> entries, CslOrder order, Words words)
    {
        if (order is CslOrder.None or CslOrder.Other) { return [new BibliographyGroup("", "", entries)]; }
        var found = new List<(string Title, List<BibliographyEntry> Entries)>();
        foreach (var entry in entries)
        {
            string title = order == CslOrder.Date ? BibliographyYears.Title(entry.Source, words) : Letter(entry.Plain);
            if (found.Count == 0 || found[^1].Title != title) { found.Add((title, [])); }
            found[^1].Entries.Add(entry);
        }
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        return found.Select(group =>
        {
            int use = uses[group.Title] = uses.GetValueOrDefault(group.Title) + 1;
            return new BibliographyGroup(string.Create(CultureInfo.InvariantCulture, $"under-{Anchor(group.Title)}{(use > 1 ? $".{use}" : "")}"), group.Title, group.Entries);
        });
    }

    /// <summary>The first letter, without accents, or a sign for entries that begin with none.</summary>
    private static string Letter(string plain)
    {
        foreach (var rune in plain.InForm(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune)) { return Rune.ToUpperInvariant(rune).ToString(); }
            if (Rune.IsDigit(rune)) { return "0–9"; }
        }
        return "#";
    }

    private static string Anchor(string title) => string.Concat(title.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : rune.Value.ToString("x", CultureInfo.InvariantCulture)));
}

/// <summary>The years in which a document was published, as far as they are known.</summary>
internal static class BibliographyYears
{
    /// <summary>A date that may lie in more years than these is counted among the uncertain ones.</summary>
    private const long MostYears = 3;

    /// <summary>Values of the filter: years, <c>uncertain</c> or <c>none</c>.</summary>
    public static IReadOnlyList<string> Of(Source source)
    {
        if (TimelineEntry.Publication(source).Value is not { } date) { return ["none"]; }
        if (date is not { Earliest: { } first, Latest: { } last } || last.Year - first.Year >= MostYears) { return ["uncertain"]; }
        return [.. Enumerable.Range(0, (int)(last.Year - first.Year) + 1).Select(i => (first.Year + i).ToString(CultureInfo.InvariantCulture))];
    }

    public static string Title(Source source, Words words)
    {
        var years = Of(source);
        return years is [var year] ? Name(year, words) : $"{years[0]}–{years[^1]}";
    }

    public static string Name(string value, Words words) => value is "none" or "uncertain" ? words[$"bibliography.year.{value}"] : value;
}
