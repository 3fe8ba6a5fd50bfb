using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats;

namespace Digest.Sources;

/// <summary>What can be wrong with the file of a seed.</summary>
internal static class SeedRules
{
    public static readonly Rule UndecodableSeed = new("undecodable-seed", Severity.Error,
        "A seed's bytes are not text in the encoding that the file is in.",
        "A character that was lost on the way into the file can be neither quoted nor checked, and a program that guesses would change what the source says.",
        "A text saved as Windows-1252 fails at its first typographic quotation mark; with custody.encoding: windows-1252 it is read.");

    public static readonly Rule EmptySeed = new("empty-seed", Severity.Error,
        "A seed holds no text.",
        "Nothing can be quoted from it; mostly a download failed or a scan was never read.",
        "A file of 0 bytes, a text of blank lines only, or a PDF that is nothing but images.");

    public static readonly Rule UnsupportedSeed = new("unsupported-seed", Severity.Error,
        "The text of a file of this kind cannot be had.",
        "A quote is proven by the text of its source; without it the digest could only assert.",
        "custody: {seed: seeds/letter.jpg} fails; with a transcript beside it and custody.transcript it is read.");

    public static readonly Rule DamagedSeed = new("damaged-seed", Severity.Error,
        "A seed is not what its ending says, or is damaged.",
        "Text that is read from half a file may lack the word that matters.",
        "A report.pdf whose download broke off.");

    public static readonly Rule UnfetchedSeed = new("unfetched-seed", Severity.Error,
        "A seed is not the document, but the pointer that Git LFS keeps in its place.",
        "The few lines of the pointer prove nothing, and a seal over them would stand for a document that nobody read.",
        "version https://git-lfs.github.com/spec/v1      # all that seeds/report.pdf holds");

    public static readonly Rule ProtectedSeed = new("protected-seed", Severity.Error,
        "A seed is protected by a password.",
        "Its text cannot be read, so nothing that is quoted from it can be proven.",
        "A .docx that Word opens with a password only.");

    public static readonly Rule OversizedSeed = new("oversized-seed", Severity.Error,
        "A seed unpacks to more than is read, or is nested too deeply.",
        "A small file can be made to fill a machine's memory; reading stops before that.",
        "A .docx of 1 MB that unpacks to 100 GB.");

    public static readonly Rule UnchosenPage = new("unchosen-page", Severity.Error,
        "A web archive holds several pages, or another one, and the record does not say which of them is the document.",
        "A quote would be looked for in whatever page comes first: a frame, an advertisement, another article of the same day.",
        "custody: {seed: seeds/crawl.wacz}      # and no citation.URL");

    public static readonly Rule ChangingFile = new("changing-file", Severity.Error,
        "A document or a picture was changed, or taken away, while the digest was being read.",
        "Its hash would be told of one text, and its quotes be found in another.",
        "A program that saves seeds/report.pdf while 'digest build' runs.");

    public static readonly Rule UnmatchedIgnore = new("unmatched-ignore", Severity.Warning,
        "An entry of custody.ignore equals no paragraph of the seed.",
        "Page furniture that was meant to be left out is then counted and published, or the entry outlived a change.",
        "ignore: [\"Scroll to top\"] leaves nothing out where the paragraph says \"Scroll to Top\".");

    public static readonly Rule PageFurniture = new("page-furniture", Severity.Warning,
        "A line stands at the same edge of many pages of a PDF and is not left out.",
        "A running head or a page number between two pages parts the sentence that runs over them, and is counted as the source's text.",
        "ignore: [\"Annual report 2022\", \"{n}\"]      # {n} stands for a number");

    public static readonly Rule UnreadLetters = new("unread-letters", Severity.Warning,
        "Some characters of a PDF say how they look and not what they are.",
        "They stand as U+FFFD in the text, and no quote can run over them. So does what was typed into a field of a form where the file does not say how it looks.",
        "A formula in a font without a table of its characters.");

    public static readonly Rule CoveredLetters = new("covered-letters", Severity.Warning,
        "Words of a PDF lie under a bar, a box or an image, or are marked to be blacked out.",
        "Nobody sees them on the page, so they are no text of the document and prove nothing; but they are still in the file, and whoever has it can copy them. Mostly somebody meant to black them out: a name, perhaps.",
        "A black rectangle that was laid over a witness's name.");

    public static readonly Rule UnshownCue = new("unshown-cue", Severity.Warning,
        "Words of subtitles end when they begin, or before.",
        "No player shows them, so they are no text of the document and prove nothing.",
        "00:05.000 --> 00:05.000");

    public static readonly Rule UnusedSeedKey = new("unused-seed-key", Severity.Warning,
        "A key of custody does nothing for a seed of this kind.",
        "Its writer expects it to change how the seed is read.",
        "custody: {seed: seeds/report.pdf, encoding: windows-1252}");

    public static readonly IReadOnlyList<Rule> All =
        [UndecodableSeed, EmptySeed, UnsupportedSeed, DamagedSeed, UnfetchedSeed, ProtectedSeed, OversizedSeed, UnchosenPage, ChangingFile, UnmatchedIgnore, PageFurniture, UnreadLetters, CoveredLetters, UnshownCue, UnusedSeedKey];

    private const string GiveTranscript = "give its text as a transcript: a .txt file beside it, and transcript: {by: WHO} under custody";

    /// <summary>Where the text of a document is looked for that a program cannot read.</summary>
    public static string TranscriptOf(string seed, string ending = TranscriptEnding) => Path.ChangeExtension(seed, ending);

    /// <summary>The ending of the file in which a transcript is looked for, where its record names no other.</summary>
    public const string TranscriptEnding = ".transcript.txt";

    /// <summary>The endings of files beside a document in which its text may lie, the likeliest first.</summary>
    public static IReadOnlyList<string> TranscriptEndings(string document) => SeedKinds.IsRecording(SeedKinds.Of(document)) ? [TranscriptEnding, ".vtt", ".srt"] : [TranscriptEnding];

    /// <summary>The same finding, where the file that its help asks for is there and the record does not say so.</summary>
    /// <param name="isThere">Whether a file of <c>seeds/</c> is there.</param>
    public static Diagnostic Told(Diagnostic fault, Source source, Func<string, bool> isThere) =>
        source.Custody is { Transcript: null, Restricted: false, Seed.Value: var seed } && fault.Help?.Contains(GiveTranscript, StringComparison.Ordinal) == true && TranscriptOf(seed) is var file && isThere(file)
            ? fault with { Help = $"'{file}' is there: to have it read as the document's transcript, add transcript: {{by: WHO}} under custody." } : fault;

    public static Diagnostic Unmatched(Source source, Located<string> entry) => UnmatchedIgnore.At(entry.Span,
        $"no paragraph of {source.Custody?.Seed?.Value} is \"{Shorten(entry.Value)}\", which custody.ignore leaves out",
        "An entry must equal a whole paragraph of the seed, or a line at the edge of a PDF's page, letter case included; {n} stands for a number. Mend its words, or remove it.");

    public static Diagnostic NoText(InputFile file) => EmptySeed.At(Span.StartOf(file.Path), $"{file.Path} holds no text ({file.Length} bytes)",
        $"Collect the document again; where it is an image, {GiveTranscript}.");

    public static Diagnostic Unused(string key, Span span, string use) => UnusedSeedKey.At(span, $"custody.{key} does nothing here: it is for {use}", "Remove it.");

    public static Diagnostic Furniture(InputFile file, string entry, string where, (int Count, int Pages) on) => PageFurniture.At(Span.StartOf(file.Path),
        $"\"{Shorten(entry)}\" stands at the {where} of {on.Count} of {on.Pages} pages of {file.Path} and counts as text",
        $"If it is a running head or a page number, add it to custody.ignore: \"{entry}\"");

    public static Diagnostic Unread(InputFile file, int count, int first) => UnreadLetters.At(Span.StartOf(file.Path),
        $"{count} characters of {file.Path} cannot be told from their looks, the first on page {first}", "Quotes cannot run over them. Where they matter, " + GiveTranscript + ".");

    public static Diagnostic Covered(InputFile file, int count, int first) => CoveredLetters.At(Span.StartOf(file.Path),
        $"{count} letters of {file.Path} are covered, the first on page {first}: they are left out of its text, but are still in the file",
        "Look at the page. Where they were meant to be blacked out, do not pass the file on: keep it in seeds/restricted/, tell who published it, and give others a copy from which they are gone.");

    public static Diagnostic Unshown(InputFile file, int count, int start, int length) => UnshownCue.At(new Span(file.Path, start, length),
        $"{(count == 1 ? "a passage" : $"{count} passages")} of {file.Path} end{(count == 1 ? "s" : "")} when {(count == 1 ? "it begins" : "they begin")}, or before: no player shows {(count == 1 ? "it, and it is" : "them, and they are")} left out of its text",
        "Listen to the recording. Where the words are said there, " + GiveTranscript + ".");

    public static UnreadableSeed EmptyFile(InputFile file) => new(EmptySeed, $"{file.Path} is empty: it has 0 bytes", "Collect the document again.");

    public static UnreadableSeed NotDecoded(InputFile file, SeedEncoding decoded) => new(UndecodableSeed, $"{file.Path} {decoded.Fault}",
        $"Say in the source's record which encoding it is in, as custody.encoding: {EncodingSamples.NamesFor(file.Bytes)} One that is wrong is not noticed where it has a character for every byte: look at the words. A seed itself is never edited.", decoded.FaultAt);

    public static UnreadableSeed UnknownCharset(InputFile file, string label) => new(UndecodableSeed, $"{file.Path} names its encoding '{label}', which is not known",
        "Say in the source's record which one is meant: custody.encoding.");

    public static UnreadableSeed NoReader(InputFile file, Source source, SeedKind kind) => new(UnsupportedSeed,
        kind == SeedKind.Other ? $"the text of {file.Path} cannot be read: seeds are {SeedKinds.Read} files" : $"{file.Path} is {(SeedKinds.IsRecording(kind) ? "a recording" : "an image")}: it has no text that a program could compare with a quote",
        $"Keep the document, and {GiveTranscript} ({TranscriptOf(source.Custody?.Seed is { } seed ? seed.Value : file.Path)} unless its file says otherwise).{(SeedKinds.IsRecording(kind) ? " Subtitles do, too (transcript: {file: seeds/NAME.vtt}): each quote has its time then." : "")}");

    /// <param name="document">What it is a transcript of.</param>
    public static UnreadableSeed TranscriptKind(InputFile file, SeedKind document) => new(UnsupportedSeed, $"the transcript {file.Path} is {(SeedKinds.IsRecording(document) ? "neither a .txt file nor subtitles (.vtt, .srt)" : "no .txt file")}", "Save it as plain text in UTF-8.");

    public static UnreadableSeed NoCues(InputFile file) => new(EmptySeed, $"{file.Path} holds no words that a player would show ({file.Length} bytes)",
        "Subtitles have a line such as 00:01:02.500 --> 00:01:04.000 before the words of each passage. Collect the file again.");

    /// <param name="mark">As it stands in the file.</param>
    public static UnreadableSeed BadTime(InputFile file, string mark, int offset) => new(DamagedSeed, $"{file.Path} cannot be read: {mark} is no time in a recording", "Write minutes and seconds, or hours, minutes and seconds, each below 60 but the first: [12:31], [1:02:31].", offset);

    public static UnreadableSeed OpenCell(InputFile file, int offset) => new(DamagedSeed, $"{file.Path} cannot be read: a quotation mark that opens a cell in this row is closed nowhere, so that all the rest of the file would be one cell",
        $"Collect the file again; where it was published like this, {GiveTranscript}.", offset);

    /// <param name="line">As it stands in the file.</param>
    public static UnreadableSeed BadCue(InputFile file, string line, int offset) => new(DamagedSeed, $"{file.Path} cannot be read: \"{Shorten(line)}\" does not say from when to when words are shown",
        $"Subtitles have a line such as 00:01:02.500 --> 00:01:04.000 before the words (.srt: 00:01:02,500). Collect the file again; where it was published like this, {GiveTranscript}.", offset);

    public static UnreadableSeed WebPage(InputFile file, string? fault, bool whole) => new(fault is null ? EmptySeed : OversizedSeed,
        $"{file.Path} {fault ?? (whole ? "holds no text" : "has no main text that could be told from what surrounds it")}",
        whole || fault is not null ? $"Collect the page again, or {GiveTranscript}." : "Say custody.text: whole to take all of the page's text.");

    public static UnreadableSeed Damaged(InputFile file, string what) => new(DamagedSeed, $"{file.Path} cannot be read: {what}",
        $"Collect the document again. Where it was published like this, {GiveTranscript}.");

    public static UnreadableSeed Unfetched(InputFile file) => new(UnfetchedSeed, $"{file.Path} is not the document, but the pointer that Git LFS keeps in its place",
        "Fetch the documents: git lfs pull (in a workflow: lfs: true at actions/checkout). Do not seal the pointer.");

    public static UnreadableSeed Protected(InputFile file, string what) => new(ProtectedSeed, $"{file.Path} is protected by a password{what}",
        $"Collect a copy without one, keep the original beside it and say so in custody.log; or {GiveTranscript}.");

    public static UnreadableSeed Oversized(InputFile file, string what) => new(OversizedSeed, $"{file.Path} {what}",
        $"It may be made to harm. If it is a document, save it again with the program that it is for, or {GiveTranscript}.");

    public static UnreadableSeed Encrypted(InputFile file) => new(ProtectedSeed, $"{file.Path} is encrypted: only who received it can read it",
        $"Save it decrypted with the mail program, keep the original beside it and say so in custody.log; or {GiveTranscript}.");

    /// <param name="address">The page that the record names; null: none.</param>
    /// <param name="count">Of the pages in it.</param>
    /// <param name="addresses">The first of them.</param>
    public static UnreadableSeed Unchosen(InputFile file, string? address, int count, IReadOnlyList<string> addresses) => new(UnchosenPage,
        count == 0 ? $"{file.Path} holds no web page{(address is null ? "" : $" of the address {address}, nor any other")}"
            : address is null ? $"{file.Path} holds {count} pages, and the record does not say which of them is the document" : $"{file.Path} holds no page of the address {address}",
        count == 0 ? $"Collect the page again; where the archive holds a PDF or an image, take that out of it, or {GiveTranscript}."
            : $"Give the page's address in the source's record, citation: {{URL: …}} (digest new source takes --url). It holds {string.Join(", ", addresses)}{(count > addresses.Count ? $" and {count - addresses.Count} more" : "")}.");

    public static UnreadableSeed NoLetters(InputFile file, int pages) => new(EmptySeed, $"{file.Path} holds no text: its {(pages == 1 ? "page is" : $"{pages} pages are")} images or drawings",
        $"A scan needs a transcript: {GiveTranscript}.");

    public static string Shorten(string text) => Excerpt.Of(text, 80, 79);
}
