using System.Collections.Frozen;

namespace Digest.Citations.Formats;

internal enum FieldForm { Text, Names, Date }

/// <summary>Where a variable of CSL stands in the other formats.</summary>
/// <param name="Bib">Field of BibLaTeX, by type: see <see cref="Places"/>; null: it has none.</param>
/// <param name="Ris">Tag of RIS, by type; null: it has none.</param>
internal sealed record FieldMapping(string Variable, FieldForm Form, Places? Bib, Places? Ris)
{
    /// <summary>What a person must know of the way there and back, for the table of README.md.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The one table of what each format holds: writers, readers and README.md are made from it.</summary>
internal static class FieldTable
{
    public static IReadOnlyList<FieldMapping> All { get; } =
    [
        Text("abstract", "abstract", "AB"),
        Text("annote", "annotation", null),
        Text("archive", null, "DB"),
        Text("archive-place", null, null),
        Text("archive_collection", null, null),
        Text("archive_location", null, "AV"),
        Text("authority", "institution@legal", "PB@legal"),
        Text("call-number", "library", "CN"),
        Text("chapter-number", "chapter", null),
        Text("citation-key", null, null) with { Note = "the entry's own key is the record's id" },
        Text("citation-label", null, null),
        Text("collection-number", "number@book", null),
        Text("collection-title", "series", "T2@monograph, T3"),
        Text("container-title", "journaltitle@periodical, booktitle@part, maintitle@book, titleaddon", "T2@contained"),
        Text("container-title-short", "shortjournal@periodical", "J2"),
        Text("dimensions", null, null),
        Text("division", null, null),
        Text("DOI", "doi", "DO"),
        Text("edition", "edition", "ET"),
        Text("event-place", "venue", null),
        Text("event-title", "eventtitle", null),
        Text("genre", "type", "M3"),
        Text("ISBN", "isbn", "SN") with { Note = "RIS: a line each of ISBN and ISSN, told apart by their form" },
        Text("ISSN", "issn", "SN"),
        Text("issue", "number@periodical, issue", "IS"),
        Text("jurisdiction", null, null),
        Text("keyword", "keywords", "KW") with { Note = "RIS: a line each; separated by commas when read" },
        Text("language", "language", "LA"),
        Text("license", null, null),
        Text("medium", "howpublished", null),
        Text("note", "note", "N1"),
        Text("number", "eid@periodical, number@numbered", "M1"),
        Text("number-of-pages", "pagetotal", null),
        Text("number-of-volumes", "volumes", "NV"),
        Text("original-publisher", "origpublisher", null),
        Text("original-publisher-place", "origlocation", null),
        Text("original-title", "origtitle", "OP"),
        Text("page", "pages", "SP") with { Note = "RIS: first and last page are two lines" },
        Text("page-first", null, null),
        Text("part-number", "part", null),
        Text("part-title", null, null),
        Text("PMCID", "pmcid", "C2"),
        Text("PMID", "pmid", "AN"),
        Text("printing-number", null, null),
        Text("publisher", "institution@institutional, organization@online, publisher", "PB@published"),
        Text("publisher-place", "location", "CY"),
        Text("references", null, null),
        Text("reviewed-genre", null, null),
        Text("reviewed-title", null, "RI"),
        Text("scale", null, null),
        Text("section", null, "SE"),
        Text("source", null, "DP"),
        Text("status", "pubstate", null),
        Text("supplement-number", null, null),
        Text("title", "title", "TI"),
        Text("title-short", "shorttitle", "ST"),
        Text("URL", "url", "UR"),
        Text("version", "version", null),
        Text("volume", "volume", "VL"),
        Text("volume-title", null, null),
        Text("year-suffix", null, null),
        Names("author", "author", "AU"),
        Names("chair", null, null),
        Names("collection-editor", null, "A2@monograph, A3"),
        Names("compiler", null, null),
        Names("composer", null, null),
        Names("container-author", "bookauthor", null),
        Names("contributor", null, null),
        Names("curator", null, null),
        Names("director", null, null),
        Names("editor", "editor", "ED"),
        Names("editorial-director", null, null),
        Names("executive-producer", null, null),
        Names("guest", null, null),
        Names("host", null, null),
        Names("illustrator", null, null),
        Names("interviewer", null, null),
        Names("narrator", null, null),
        Names("organizer", null, null),
        Names("original-author", null, null),
        Names("performer", null, null),
        Names("producer", null, null),
        Names("recipient", null, null),
        Names("reviewed-author", null, null),
        Names("script-writer", null, null),
        Names("series-creator", null, null),
        Names("translator", "translator", "A4"),
        Date("accessed", "urldate", "Y2"),
        Date("available-date", null, null),
        Date("event-date", "eventdate", null),
        Date("issued", "date", "DA") with { Note = "RIS: PY has the year beside it" },
        Date("original-date", "origdate", null),
        Date("submitted", null, null),
    ];

    private static readonly FrozenDictionary<string, FieldMapping> ByVariable = All.ToFrozenDictionary(row => row.Variable, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, FieldMapping[]> ByBib = Index(row => row.Bib, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, FieldMapping[]> ByRis = Index(row => row.Ris, StringComparer.Ordinal);

    public static FieldMapping? Of(string variable) => ByVariable.GetValueOrDefault(variable);

    /// <summary>The field in which an item of this type holds the variable; null: BibLaTeX has no place for it.</summary>
    public static string? Bib(string variable, string type) => Of(variable)?.Bib?.Of(type);

    /// <summary>The tag in which an item of this type holds the variable; null: RIS has no place for it.</summary>
    public static string? Ris(string variable, string type) => Of(variable)?.Ris?.Of(type);

    /// <summary>The variable that a field means in an entry of this type.</summary>
    public static FieldMapping? FromBib(string field, string type) => ByBib.GetValueOrDefault(field)?.FirstOrDefault(row => row.Bib!.Of(type) is { } own && own.Equals(field, StringComparison.OrdinalIgnoreCase));

    public static FieldMapping? FromRis(string tag, string type) => ByRis.GetValueOrDefault(tag)?.FirstOrDefault(row => row.Ris!.Of(type) == tag);

    private static FrozenDictionary<string, FieldMapping[]> Index(Func<FieldMapping, Places?> places, StringComparer comparer) =>
        All.SelectMany(row => (places(row)?.Names ?? []).Select(name => (name, row))).GroupBy(pair => pair.name, comparer)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.row).Distinct().ToArray(), comparer);

    private static FieldMapping Text(string variable, string? bib, string? ris) => new(variable, FieldForm.Text, Places.Read(bib), Places.Read(ris));

    private static FieldMapping Names(string variable, string? bib, string? ris) => new(variable, FieldForm.Names, Places.Read(bib), Places.Read(ris));

    private static FieldMapping Date(string variable, string? bib, string? ris) => new(variable, FieldForm.Date, Places.Read(bib), Places.Read(ris));
}
