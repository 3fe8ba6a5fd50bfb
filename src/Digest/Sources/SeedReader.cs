using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats;
using Digest.Sources.Formats.Docx;
using Digest.Sources.Formats.Mime;
using Digest.Sources.Formats.OpenDocument;
using Digest.Sources.Formats.Pdf;
using Digest.Sources.Formats.Recordings;
using Digest.Sources.Formats.Slides;
using Digest.Sources.Formats.Tables;

namespace Digest.Sources;

/// <summary>Turns the file of a seed, or the transcript of it, into its text. The bytes are hashed as they are; text files keep their line ends.</summary>
internal static class SeedReader
{
    public static IReadOnlyList<Rule> Rules => SeedRules.All;

    /// <returns>Null where there is no text to quote from; then a diagnostic says why.</returns>
    public static SeedText? Read(SeedFiles files, Source source, ICollection<Diagnostic> diagnostics, SeedTexts texts)
    {
        var furniture = new Furniture(source.Custody?.Ignore ?? []);
        return Read(files, new SeedContext(source, furniture, diagnostics, texts) { Text = source.Custody?.Text?.Value });
    }

    private static SeedText? Read(SeedFiles files, SeedContext context)
    {
        var (source, furniture, diagnostics, texts) = context;
        SeedContent content;
        try { content = Content(files, context); }
        catch (UnreadableSeed fault) { diagnostics.Add(fault.Rule.At(Place(files, source, fault), fault.Message, fault.Help)); return null; }
        catch (ChangedWhileRead fault) { diagnostics.Add(SeedRules.ChangingFile.At(Span.StartOf(fault.Path), fault.Message, ChangedWhileRead.Help)); return null; }
        if (content.Unshown is { } unshown) { diagnostics.Add(SeedRules.Unshown(files.Transcript ?? files.Document, unshown.Count, unshown.Start, unshown.Length)); }
        // The name of a sheet is the document's word, and no restricted document's words go anywhere but quotes. That it has slides or rows would tell what kind of document it is.
        bool isRestricted = context.IsRestricted(files.Document);
        if (isRestricted && content.Format.Kind == SeedKind.Slides) { content = content with { Pages = [], Format = content.Format with { Pages = null } }; }
        var paragraphs = Paragraphs.Split(content.Text, source.Title, furniture, content.Pages, isRestricted ? null : content.Rows);
        foreach (var entry in furniture.Unused) { diagnostics.Add(SeedRules.Unmatched(source, entry)); }
        UnusedKeys(source, content.Format.Kind, files.Transcript is not null, diagnostics);
        if (paragraphs.Count == 0) { diagnostics.Add(SeedRules.NoText(files.Transcript ?? files.Document)); return null; }
        var seed = new SeedText
        {
            SourceId = source.Id,
            Path = files.Document.Path,
            Text = content.Text,
            Paragraphs = paragraphs,
            Times = content.TimesIn(paragraphs),
            AreTimesOfParagraphs = content.AreTimesOfParagraphs,
            Bytes = files.Document.Length,
            Sha256 = files.Document.Hash,
            Format = content.Format,
            IsTranscript = files.Transcript is not null || content.IsReadByMachine || content.Format.Kind == SeedKind.Subtitles,
            Transcript = files.Transcript is { } typed ? new TranscriptFile(typed.Path, typed.Hash, typed.Length) : null,
            WholePage = content.Format is { Kind: SeedKind.WebPage, MainText: true } ? WholePage(files, source, texts) : null,
        };
        // The file of a plain text is kept once, not beside its text.
        if (seed.Held.Encoded is not null) { (files.Transcript ?? files.Document).KeepAs(seed.Held); }
        return seed;
    }

    /// <summary>Asked for where a quote is absent, which is seldom and soon mended: nothing of it is kept for later commands.</summary>
    private static Func<SeedText?> WholePage(SeedFiles files, Source source, SeedTexts texts)
    {
        var all = new SeedContext(source, new Furniture(source.Custody?.Ignore ?? []), [], texts with { Known = KnownReadings.None }) { Text = PageText.Whole };
        var read = new Lazy<SeedText?>(() => Read(files, all));
        return () => read.Value;
    }

    private static SeedContent Content(SeedFiles files, SeedContext context)
    {
        var file = files.Document;
        var kind = SeedKinds.Of(file.Path);
        if (file.Length == 0) { throw SeedRules.EmptyFile(file); }
        if (PointerFile.Is(file)) { throw SeedRules.Unfetched(file); }
        if (files.Transcript is { } typed && PointerFile.Is(typed)) { throw SeedRules.Unfetched(typed); }
        if (files.Transcript is { } transcript) { return TranscriptReader.Read(transcript.InHand(), kind); }
        return kind switch
        {
            SeedKind.PlainText or SeedKind.Markdown => TextSeed.Read(file.InHand(), kind, context),
            SeedKind.WebPage => context.Known(file).Of(file, WebSeed.How(file, context), SeedContent.Form, page => WebSeed.Read(page, context)),
            SeedKind.Pdf => PdfSeed.Read(file, context),
            SeedKind.Word => context.Known(file).Of(file, "word/6", SeedContent.Form, WordSeed.Read),
            SeedKind.OpenText => context.Known(file).Of(file, "odt/2", SeedContent.Form, OdtSeed.Read),
            SeedKind.Slides => context.Known(file).Of(file, SlideSeed.How(file), SeedContent.PagedForm, SlideSeed.Read),
            SeedKind.Mail => context.Known(file).Of(file, MailSeed.How(context), SeedContent.Form, mail => MailSeed.Read(mail, context)),
            SeedKind.Table => CsvSeed.Read(file.InHand(), context),
            SeedKind.Spreadsheet when file.Path.EndsWith(".ods", StringComparison.OrdinalIgnoreCase) => context.Known(file).Of(file, "ods/1", SheetText.Form, OpenSheetSeed.Read),
            SeedKind.Spreadsheet => context.Known(file).Of(file, "xlsx/1", SheetText.Form, WorkbookSeed.Read),
            SeedKind.Subtitles => SubtitleSeed.Read(file.InHand(), kind, context.Source.Custody?.Encoding?.Value),
            _ => throw SeedRules.NoReader(file, context.Source, kind),
        };
    }

    /// <summary>A kind of file that is not read is the record's fault; all else stands in the file.</summary>
    private static Span Place(SeedFiles files, Source source, UnreadableSeed fault) =>
        fault.Rule == SeedRules.UnsupportedSeed && source.Custody?.Seed is { } named ? named.Span : new Span((files.Document.Length > 0 ? files.Transcript ?? files.Document : files.Document).Path, fault.Offset, 0);

    private static void UnusedKeys(Source source, SeedKind kind, bool isTranscript, ICollection<Diagnostic> diagnostics)
    {
        bool isText = !isTranscript && kind is SeedKind.PlainText or SeedKind.Markdown or SeedKind.Subtitles or SeedKind.Table, isPage = !isTranscript && kind == SeedKind.WebPage, isMail = !isTranscript && kind == SeedKind.Mail;
        if (source.Custody?.Encoding is { } encoding && !isText && !isPage && !isMail) { diagnostics.Add(SeedRules.Unused("encoding", encoding.Span, "text files, web pages and e-mails")); }
        if (source.Custody?.Text is { } text && !isPage) { diagnostics.Add(SeedRules.Unused("text", text.Span, "web pages")); }
    }
}

/// <summary>What the reader of a format may ask for beside the bytes.</summary>
internal sealed record SeedContext(Source Source, Furniture Furniture, ICollection<Diagnostic> Diagnostics, SeedTexts Texts)
{
    /// <summary>Of a web page; null: the main text.</summary>
    public PageText? Text { get; init; }

    /// <param name="document">Its folder tells it, too.</param>
    public bool IsRestricted(InputFile document) => Source.Custody is { Restricted: true } || Custody.IsInRestrictedFolder(document.Path);

    /// <summary>Words of a restricted document go into no other file; those that went there before it was one go.</summary>
    public KnownReadings Known(InputFile document) => IsRestricted(document) ? Texts.Known.Forgetting() : Texts.Known;
}
