using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>sources/</c>: the record of one document: its citation, custody and rights.</summary>
internal static class SourceKind
{
    private static readonly Schema LogKeys = new("an entry of the log",
        Field.Must(Field.Date("date", "When.")), Field.Text("by", "Who: initials or a role."), Field.Must(Field.Text("what", "What was done.")));

    private static readonly Schema TranscriptKeys = new("a transcript",
        Field.Text("file", "The transcript's file in seeds/: .txt, and of a recording subtitles (.vtt, .srt); the seed's path with .transcript.txt in place of its ending unless said otherwise."),
        Field.Text("sha256", "The SHA-256 of that file, checked at every build.") with { Looks = TextForm.Sha256 }, Field.Text("by", "Who made it."), Field.Date("date", "When."),
        Field.Choice("method", Vocabulary.Transcript, "typed or ocr."), Field.Text("checked_by", "Who compared it with the image."));

    private static readonly Schema CustodyKeys = new("custody",
        Field.Text("seed", "The document's file: seeds/FILE.") with { Example = "seeds/report.txt" },
        Field.Text("sha256", "The SHA-256 of that file, checked at every build.") with { Looks = TextForm.Sha256 },
        Field.Date("collected_at", "The day on which it was collected."),
        Field.Text("collector", "Who collected it: initials or a role.") with { Example = "AB" },
        Field.Text("method", "How: download, photograph, received …"),
        Field.Text("archived_at", "The address of an archived copy.") with { Example = "https://web.archive.org/web/2026/https://example.org/" },
        Field.Texts("ignore", "Whole paragraphs of page furniture, and lines at the edges of a PDF's pages: left out before counting, neither published nor quotable. {n} stands for a number."),
        Field.Choice("encoding", Vocabulary.Encoding, "The encoding of a text file or a web page that is not in UTF-8 and does not say so itself."),
        Field.Choice("text", Vocabulary.PageText, "Of a web page: main, the text that it is read for, or whole; main unless said otherwise."),
        Field.Maps("log", LogKeys, "The chronology of custody."),
        Field.Map("transcript", TranscriptKeys, "The text of a scan, typed or read by a machine: quotes are then verified against it, not against the image."),
        Field.Flag("restricted", "true: git must never hold the seed, and no output has its text (but shown quotes), name or length; see seeds/README.md."));

    public static readonly Schema RightsKeys = new("rights",
        Field.Text("holder", "Whose text it is."),
        Field.Text("statement", "The terms, in words."),
        Field.Choice("publish", Vocabulary.Publish, "full, excerpts or citation: how much may be shown; excerpts unless said otherwise."),
        Field.Number("max_words", "The most words that may be shown over the whole site, each counted once."),
        Field.Flag("in_repository", "true: the document may lie open in the digest's public repository as a whole, and you know that it does; takes the warning public-seed away."));

    public static readonly Schema Schema = new("a source",
    [
        .. CommonFields.All,
        Field.Ids("by", "Whose document it is."),
        Field.Date("date", "When it was published; citation.issued unless said otherwise."),
        Field.Choice("date_basis", Vocabulary.Basis, "How that day, or citation.issued, is known; stated in the document unless said otherwise."),
        Field.Text("date_note", "Why, or from where; needed unless the date is stated."),
        Field.Map("citation", CitationFields.Schema, "How it is cited: CSL-JSON names and item types."),
        Field.Map("custody", CustodyKeys, "How it came here and what proves that it is unchanged."),
        Field.Map("rights", RightsKeys, "Whose text it is and how much may be shown."),
        Field.Ids("reports_on", "The documents that it reports on: a press release about a report is no second origin."),
        Field.Id("replaces", "The earlier version of this document: two versions are one origin, and the words quoted from the earlier one are looked for in this one."),
        Field.Flag("title_supplied", "true: the title was made up here: it is printed in brackets, in tables and calendars too; files for reference managers have none, and data/digest.json says so beside it."),
    ]);

    public static KindDefinition Definition { get; } = new(new KindInfo("source", "sources", RecordKind.Source), Schema, (head, fields, context) =>
    {
        var citation = fields.Map("citation") is { } cited ? CitationFields.Read(cited) : Citation.Empty;
        var published = DatingFields.Read(fields, whole: false, isDated: citation.Issued is not null);
        return new Source(head)
        {
            By = fields.Texts("by"),
            Citation = citation,
            Custody = fields.Map("custody") is { } custody ? ReadCustody(custody) : null,
            Rights = fields.Map("rights") is { } rights ? ReadRights(rights, context.Rights) : context.Rights,
            ReportsOn = fields.Texts("reports_on"),
            Replaces = fields.Text("replaces"),
            TitleSupplied = fields.Flag("title_supplied") ?? false,
            Dating = published.Date is null && citation.Issued is { } issued ? published with { Date = issued } : published,
        };
    });

    /// <param name="fields">What a source says itself.</param>
    /// <param name="others">What holds where it is silent, key by key: who names another holder has not widened what may be shown.</param>
    public static Rights ReadRights(FieldReader fields, Rights others)
    {
        string? holder = fields.Plain("holder");
        return new()
        {
            Holder = holder ?? others.Holder,
            // Terms are those of one holder.
            Statement = fields.Plain("statement") ?? (holder is null ? others.Statement : null),
            Publish = fields.Choice("publish", Vocabulary.Publish)?.Value ?? others.Publish,
            MaxWords = fields.Number("max_words") ?? others.MaxWords,
            InRepository = fields.Flag("in_repository") ?? others.InRepository,
        };
    }

    private static Custody ReadCustody(FieldReader fields) => new()
    {
        Seed = fields.Text("seed"),
        Sha256 = Hash(fields),
        CollectedAt = DatingFields.Plain(fields, "collected_at"),
        Collector = fields.Plain("collector"),
        Method = fields.Plain("method"),
        ArchivedAt = fields.Text("archived_at"),
        Ignore = fields.Texts("ignore"),
        Log = fields.Each("log", inner => new CustodyEntry(DatingFields.Plain(inner, "date"), inner.Plain("by"), inner.MustHave("what").Value)),
        Transcript = fields.Map("transcript") is { } typed ? new Transcript(typed.Text("file"), typed.Plain("by"), DatingFields.Plain(typed, "date"),
            typed.Choice("method", Vocabulary.Transcript)?.Value ?? TranscriptMethod.Typed, typed.Plain("checked_by"), Hash(typed)) : null,
        Encoding = fields.Choice("encoding", Vocabulary.Encoding),
        Text = fields.Choice("text", Vocabulary.PageText),
        SaysRestricted = fields.Flag("restricted") ?? false,
    };

    private static Located<string>? Hash(FieldReader fields)
    {
        if (fields.Text("sha256") is not { } hash) { return null; }
        string lower = hash.Value.ToLowerInvariant();
        if (lower.Length == 64 && lower.All(char.IsAsciiHexDigitLower)) { return hash with { Value = lower }; }
        fields.Diagnostics.Add(FieldRules.BadHash.At(hash.Span, $"'{hash.Value}' is no SHA-256: 64 hexadecimal digits are needed.", "Run sha256sum on the file and copy what it prints."));
        return null;
    }
}
