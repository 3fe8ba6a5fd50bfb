using Digest.Model;
using Digest.Sources.Formats;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Where a document comes from and what proves that it is still the same. Of a restricted one neither path nor hash nor the address of a copy is told.</summary>
internal static class ProvenanceView
{
    /// <summary>Words of page furniture that is named: "Scroll to Top".</summary>
    private const int LongestLabel = 8;

    /// <summary>Partial <c>provenance</c>.</summary>
    public static View Of(PageScope scope, Source source, SeedText? seed)
    {
        var custody = source.Custody;
        var facts = new FactsView(scope, source)
            .AddAll(SourceFacts.Whose(scope, source))
            .Add("source.published", SourceFacts.Published(scope, source, withNote: true))
            .Add("source.address", Address(scope, source));
        if (custody is not null) { Custody(scope, source, seed, facts); }
        return new View
        {
            ["rows"] = facts.Rows,
            ["hash"] = Hash(source, seed) is { } hash ? Groups(hash) : null,
            ["custody"] = CustodyView.Of(scope, source),
            ["rights"] = Rights(scope, source).Rows,
        };
    }

    /// <summary>The file's SHA-256, unless the file is restricted or not known.</summary>
    public static string? Hash(Source source, SeedText? seed) =>
        seed is not { IsPartlyWithheld: true } && source.Custody is { Restricted: false } custody && (seed?.Sha256 ?? custody.Sha256?.Value) is { Length: 64 } hash ? hash : null;

    private static void Custody(PageScope scope, Source source, SeedText? seed, FactsView facts)
    {
        var custody = source.Custody!;
        facts.Date("source.collected", custody.CollectedAt, "custody.collected_at")
            .Text("source.collector", custody.Collector, "custody.collector")
            .Text("source.method", custody.Method, "custody.method");
        if (custody.Restricted) { facts.Add("source.file", Markup.Text(scope.Words["source.restricted"])); }
        else if (seed is not null) { facts.Add("source.file", Markup.Text(File(scope.Words, seed))); }
        if (seed is { Transcript: null, Format.Captured: { } captured } && !custody.Restricted)
        {
            var moment = Edtf.EdtfDate.Parse(captured.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            facts.Date("source.captured", Dating.None with { Date = new Located<Edtf.EdtfDate>(moment, default) }, "custody.collected_at");
        }
        facts.Add("source.archived", custody.Restricted ? Markup.Missing(scope.Words["missing.not_shown"]) : custody.ArchivedAt is { } archived ? OutsideLink.Of(scope.Words, archived.Value) : MissingWords.Html(scope.Words, source, "custody.archived_at"));
        if (custody.Transcript is { } transcript) { facts.Add("source.transcript", Transcript(scope, transcript)); }
        if (seed is { Transcript: { } typed, IsPartlyWithheld: false } && !custody.Restricted) { facts.Add("source.transcript_hash", new Html($"<code class=\"hash\">{string.Concat(Groups(typed.Sha256).Select(group => $"<span>{group}</span>"))}</code>")); }
        if (custody.Ignore.Count > 0 && !custody.Restricted) { facts.Add("source.ignored", Ignored(scope, source)); }
        facts.Add("source.as_shown", Markup.Text(scope.Words[AsShown(custody, seed)]));
    }

    /// <summary>What reading makes of the words as they are printed in the document; the text of an image is somebody's transcript.</summary>
    private static string AsShown(Custody custody, SeedText? seed) => (custody.Restricted, seed) switch
    {
        (true, _) => "source.as_typed_words",
        (_, { } text) when SeedKinds.Of(text.Transcript?.Path ?? text.Path) == SeedKind.Subtitles => "source.as_shown_words_subtitles",
        (_, { AreTimesOfParagraphs: true, Times.Count: > 0 }) => "source.as_shown_words_times",
        (_, { Transcript: null, Format.Kind: SeedKind.Pdf }) => "source.as_shown_words_pdf",
        (_, { Transcript: null, Format.Kind: SeedKind.Word or SeedKind.OpenText }) => "source.as_shown_words_word",
        (_, { Transcript: null, Format.Kind: SeedKind.Table }) => "source.as_shown_words_table",
        (_, { Transcript: null, Format.Kind: SeedKind.Spreadsheet }) => "source.as_shown_words_spreadsheet",
        (_, { Transcript: null, Format.Kind: SeedKind.Slides }) => "source.as_shown_words_slides",
        (_, { Transcript: null, Format.Kind: SeedKind.Mail }) => "source.as_shown_words_mail",
        (_, { Transcript: null, Format: { Kind: SeedKind.WebPage, MainText: true } }) => "source.as_shown_words_main",
        (_, { Transcript: null, Format.Kind: SeedKind.WebPage }) => "source.as_shown_words_web",
        (_, { Transcript: null, Format.Kind: SeedKind.Markdown }) => "source.as_shown_words_markdown",
        _ => "source.as_shown_words",
    };

    /// <summary>The size of a file with protected words tells how long they are.</summary>
    private static string File(Words words, SeedText seed) => seed.IsPartlyWithheld ? words.Format("source.file_withheld", ("format", Format(words, seed)), ("words", words.Count("source.words", seed.Words)),
        ("paragraphs", words.Count("source.paragraphs", seed.Paragraphs.Count(paragraph => paragraph.Number > 0)))) : words.Format("source.file_words",
        ("format", Format(words, seed)), ("bytes", words.Count("source.bytes", seed.Bytes)), ("words", words.Count("source.words", seed.Words)),
        ("paragraphs", words.Count("source.paragraphs", seed.Paragraphs.Count(paragraph => paragraph.Number > 0))));

    /// <summary>"PDF, 12 pages", "Web page, main text, UTF-8".</summary>
    private static string Format(Words words, SeedText seed)
    {
        var format = seed.Format;
        bool ownText = seed.Transcript is null;
        string?[] parts =
        [
            words[$"source.format.{Key(format.Kind)}"],
            ownText ? format.Archive : null,
            format.Kind == SeedKind.WebPage && ownText ? words[format.MainText ? "source.format.main" : "source.format.whole"] : null,
            format.Pages is { } pages && ownText ? words.Count(seed.HasSlides ? "source.slides" : "source.pages", pages) : null,
            seed.IsTranscript && ownText && format.Kind != SeedKind.Subtitles ? words["source.format.layer"] : null,
            ownText ? format.Encoding : words["source.format.with_transcript"],
        ];
        return string.Join(words["source.format.separator"], parts.OfType<string>());
    }

    private static string Key(SeedKind kind) => kind switch
    {
        SeedKind.PlainText => "text",
        SeedKind.Markdown => "markdown",
        SeedKind.WebPage => "web",
        SeedKind.Pdf => "pdf",
        SeedKind.Word => "word",
        SeedKind.OpenText => "opentext",
        SeedKind.Slides => "slides",
        SeedKind.Mail => "mail",
        SeedKind.Subtitles => "subtitles",
        SeedKind.Table => "table",
        SeedKind.Spreadsheet => "spreadsheet",
        SeedKind.Video => "video",
        SeedKind.Audio => "audio",
        SeedKind.Jpeg => "jpeg",
        SeedKind.Png => "png",
        SeedKind.Tiff => "tiff",
        _ => "other",
    };

    /// <summary>What is left out is the source's words, too: where its rights allow excerpts, labels are named and no more is; where they allow none, nothing.</summary>
    /// <returns>The words that are not shown; null: they may be.</returns>
    private static int? IsTooLong(Source source, string text)
    {
        int words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > source.Rights.Publish switch { PublishRights.Full => int.MaxValue, PublishRights.Excerpts => LongestLabel, _ => 0 } ? words : null;
    }

    private static Html Ignored(PageScope scope, Source source) => Markup.Format(scope.Words, "source.ignored_words",
        ("texts", Markup.List(scope.Words, source.Custody!.Ignore.Select(text => IsTooLong(source, text.Value) is { } words ? Markup.Element("span", "elide", Markup.Count(scope.Words, "source.gap_words", words)) : new Html($"<q{Lang.Attributes(scope, Lang.OfText(scope.Site, source))}>{Markup.Encode(text.Value.Replace("{n}", scope.Words["source.ignored_number"], StringComparison.Ordinal))}</q>")).ToList())));

    private static Html Transcript(PageScope scope, Transcript transcript) => Markup.Format(scope.Words,
        transcript.Method == TranscriptMethod.Ocr ? "source.transcript_ocr" : "source.transcript_typed",
        ("by", Markup.Text(transcript.By ?? scope.Words["missing.not_given"])),
        ("date", transcript.Date.Value is { } date ? DateView.Words(scope, date) : Markup.Missing(scope.Words["missing.not_given"])),
        ("checked", Markup.Text(transcript.CheckedBy ?? scope.Words["source.transcript_unchecked"])));

    /// <summary>Where its publisher has the document: by its address, and by its DOI where that is another.</summary>
    public static Html Address(PageScope scope, Source source)
    {
        string? address = source.Citation["URL"];
        Html[] known = [.. address is not null ? (Html[])[OutsideLink.Of(scope.Words, address)] : [],
            .. source.Citation["DOI"] is { } doi && !(address is not null && Citations.Identifiers.IsOfDoi(address, doi)) ? (Html[])[OutsideLink.Of(scope.Words, "https://doi.org/" + Citations.Identifiers.BareDoi(doi), Citations.Identifiers.DoiAddress(doi))] : []];
        return known.Length == 0 ? MissingWords.Html(scope.Words, source, "citation.URL") : Markup.Concat("<br>", known);
    }

    private static FactsView Rights(PageScope scope, Source source)
    {
        var rights = source.Rights;
        return new FactsView(scope, source)
            .Text("source.rights_holder", rights.Holder, "rights.holder")
            .Text("source.rights_statement", rights.Statement, "rights.statement")
            .Add("source.rights_publish", Markup.Text(scope.Words[$"source.publish.{SourceFacts.PublishKey(rights.Publish)}"]))
            .AddIf(rights is { Publish: PublishRights.Excerpts, MaxWords: not null }, "source.rights_max", () => Markup.Count(scope.Words, "source.words", rights.MaxWords!.Value.Value));
    }

    private static List<object?> Groups(string hash) => Enumerable.Range(0, 8).Select(i => (object?)hash.Substring(i * 8, 8)).ToList();
}
