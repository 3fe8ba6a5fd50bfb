using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary>A source's citation: names and item types of CSL-JSON (CSL 1.0.2, appendices III and IV), dates as EDTF.</summary>
internal static class CitationFields
{
    public static readonly Rule UnknownType = new("unknown-item-type", Severity.Error,
        "citation.type is none of the item types of CSL 1.0.2.",
        "Reference managers and citation styles decide by the type what to print.",
        "type: web page      # did you mean 'webpage'?");

    internal static readonly string[] Types =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document",
        "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog",
        "regulation", "report", "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];

    private static readonly string[] DateNames = ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

    private static readonly string[] NameNames =
    [
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor", "editorial-director",
        "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
        "reviewed-author", "script-writer", "series-creator", "translator",
    ];

    private static readonly string[] TextNames =
    [
        "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority", "call-number", "chapter-number", "citation-key",
        "citation-label", "collection-number", "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "edition", "event-place",
        "event-title", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language", "license", "medium", "note", "number", "number-of-pages",
        "number-of-volumes", "original-publisher", "original-publisher-place", "original-title", "page", "page-first", "part-number", "part-title", "PMCID", "PMID",
        "printing-number", "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section", "source", "status", "supplement-number",
        "title", "title-short", "URL", "version", "volume", "volume-title", "year-suffix",
    ];

    private static readonly string[] NameParts = ["dropping-particle", "non-dropping-particle", "suffix"];

    public static readonly Schema Name = new("a name",
        Field.Text("literal", "The whole name of an institution, or of a person whose name has no parts."),
        Field.Text("family", "Family name."), Field.Text("given", "Given names."),
        Field.Text("dropping-particle", "As CSL has it."), Field.Text("non-dropping-particle", "As CSL has it."), Field.Text("suffix", "Jr., III."));

    public static readonly Schema Schema = new("a citation",
    [
        new Field("type", FieldForm.Choice, "The CSL item type: report, webpage, article-newspaper, legal_case …") { Choices = Types },
        .. NameNames.Select(name => Field.Maps(name, Name, "Names: {family, given}, or {literal} for an institution.")),
        .. DateNames.Select(name => Field.Date(name, "A date, as EDTF text.")),
        .. TextNames.Select(name => Field.Text(name, "Text, as CSL has it.")),
    ]);

    public static Citation Read(FieldReader fields)
    {
        var type = fields.Text("type");
        if (type is { } written && !Types.Contains(written.Value, StringComparer.Ordinal))
        {
            fields.Diagnostics.Add(UnknownType.At(written.Span, $"'{written.Value}' is no item type of CSL.", Suggestion.For(written.Value, Types) ?? "Common ones: report, webpage, article-newspaper, book, legal_case."));
        }
        return new Citation
        {
            Type = type,
            Text = [.. Given(TextNames, fields).Select(name => (name, text: fields.Text(name))).Where(pair => pair.text is not null).Select(pair => KeyValuePair.Create(pair.name, pair.text!.Value))],
            Names = [.. Given(NameNames, fields).Select(name => KeyValuePair.Create(name, fields.Each(name, ReadName))).Where(pair => pair.Value.Count > 0)],
            Dates = [.. Given(DateNames, fields).Select(name => (name, date: fields.Date(name))).Where(pair => pair.date is not null).Select(pair => KeyValuePair.Create<string, Located<EdtfDate>>(pair.name, pair.date!.Value))],
        };
    }

    /// <summary>Few of the many names have a value.</summary>
    private static List<string> Given(string[] names, FieldReader fields) => [.. names.Where(name => fields.Value(name) is not null)];

    private static CslName ReadName(FieldReader fields) => new(fields.Plain("literal"), fields.Plain("family"), fields.Plain("given"),
        [.. Given(NameParts, fields).Select(name => (name, part: fields.Plain(name))).Where(pair => pair.part is not null).Select(pair => KeyValuePair.Create(pair.name, pair.part!))])
    { Place = fields.Span };
}
