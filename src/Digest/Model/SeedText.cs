namespace Digest.Model;

/// <summary>A paragraph of a seed: what blank lines separate. The end of a page ends a paragraph.</summary>
/// <param name="Number">1 for the first; 0 for a first paragraph that equals the record's title (the headline); -1 for ignored page furniture.</param>
/// <param name="Start">UTF-16 offset in <see cref="SeedText.Text"/>.</param>
/// <param name="Length">UTF-16 code units, trailing white space not counted.</param>
/// <param name="Words">Runs of non-white-space; 0 where ignored.</param>
/// <param name="Page">1-based page, or slide, of the document; null where the format has none.</param>
internal readonly record struct Paragraph(int Number, int Start, int Length, int Words, int? Page)
{
    public bool IsIgnored => Number < 0;
    /// <summary>Of a table: the row that it is; null: none.</summary>
    public SheetRow? Row { get; init; }
    public int End => Start + Length;
}

/// <summary>What the file of a seed is.</summary>
internal enum SeedKind { PlainText, Markdown, WebPage, Pdf, Word, Mail, Subtitles, OpenText, Slides, Table, Spreadsheet, Jpeg, Png, Tiff, Video, Audio, Other }

/// <summary>What is told of a seed's file and of the way from its bytes to its text.</summary>
/// <param name="Encoding">The encoding's name for people; null where the format has its own.</param>
/// <param name="Pages">Pages, or slides. Null where the format has none, or the file was not opened for its text.</param>
/// <param name="MainText">Of a web page: the text without what surrounds it.</param>
/// <param name="Archive">Of a web page that was saved together with what belongs to it: MHTML, WARC or WACZ.</param>
/// <param name="Captured">When the program that made that file saved the page, as the file says.</param>
/// <param name="NumbersPages">Of a PDF: it gives its pages other numbers than their order (i, ii, 97).</param>
internal sealed record SeedFormat(SeedKind Kind, string? Encoding = null, int? Pages = null, bool MainText = false, bool NumbersPages = false, string? Archive = null, DateTimeOffset? Captured = null);

/// <param name="Path">Relative to the digest's root.</param>
/// <param name="Sha256">Of the file as it is on disk; 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record TranscriptFile(string Path, string Sha256, long Bytes);

/// <summary>Where the words of a recording stand that begin at a time.</summary>
/// <param name="Offset">UTF-16 offset in the text.</param>
/// <param name="Second">From the recording's beginning, rounded down; <see cref="Untold"/>: from here on nothing tells.</param>
internal readonly record struct TimeStart(int Offset, int Second)
{
    public const int Untold = -1;
}

/// <summary>A row of a table, as spreadsheet programs number it.</summary>
/// <param name="Sheet">Its name, where the document has several; null: it has one.</param>
/// <param name="Number">1-based.</param>
internal sealed record SheetRow(string? Sheet, int Number)
{
    /// <summary>For who writes the digest, in English.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Sheet is null ? "" : $"'{Sheet}', ")}row {Number}");
}

/// <summary>Where a paragraph of a table begins.</summary>
/// <param name="Offset">UTF-16 offset in the text.</param>
/// <param name="Row">Null: it is no row.</param>
internal readonly record struct RowStart(int Offset, SheetRow? Row);

/// <summary>A hidden stretch of a text.</summary>
/// <param name="Offset">UTF-16 offset of the one character that stands for it.</param>
/// <param name="Role">What is said instead; empty: that something is withheld.</param>
internal readonly record struct WithheldRun(int Offset, string Role)
{
    /// <summary>The character; a reader never sees it.</summary>
    public const char Mark = '\uFDD0';
}

/// <summary>The text of a seed, decoded, with its paragraphs. For a Markdown seed the text is its rendered text.</summary>
internal sealed record SeedText
{
    // Looked for once: a document of thousands of quotes would otherwise be gone through for each.
    private readonly Lazy<int[]> pairs = null!;

    public required string SourceId { get; init; }
    /// <summary>The seed's file, relative to the digest's root.</summary>
    public required string Path { get; init; }
    public required string Text
    {
        get => held.Text;
        init
        {
            var kept = held = HeldText.Of(value);
            pairs = new(() => Pairs(kept.Text));
        }
    }
    private readonly HeldText held = null!;
    /// <summary>How <see cref="Text"/> is kept.</summary>
    public HeldText Held => held;
    /// <summary>UTF-16 code units of <see cref="Text"/>.</summary>
    public int Length => held.Length;
    /// <summary>A stretch of <see cref="Text"/>, by its UTF-16 offset and length.</summary>
    public string Part(int start, int length) => held.Part(start, length);
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }
    /// <summary>Of a recording, as far as its transcript tells: when its words are said, by ascending offset.</summary>
    public IReadOnlyList<TimeStart> Times { get; init; } = [];
    /// <summary>Somebody wrote them at the beginnings of paragraphs: what follows within one is said later.</summary>
    public bool AreTimesOfParagraphs { get; init; }
    /// <summary>Size of the file in bytes.</summary>
    public required long Bytes { get; init; }
    /// <summary>SHA-256 of the file as it is on disk; 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
    public required SeedFormat Format { get; init; }
    /// <summary>The text is not the document's own: somebody typed it from an image, or a machine read it there.</summary>
    public bool IsTranscript { get; init; }
    /// <summary>The file that <see cref="Text"/> was read from, where it is another than the document.</summary>
    public TranscriptFile? Transcript { get; init; }
    /// <summary>Stretches that are hidden to protect somebody, ascending: one character of the text stands for each, whatever its length.
    /// Of such a text neither size nor hash is told, since names could be tried against them.</summary>
    public IReadOnlyList<WithheldRun> Withheld { get; init; } = [];
    /// <summary>Of a web page of which the main text alone was read: all of its text, read when somebody asks first, or null where it cannot be read. Null: there is no more.</summary>
    public Func<SeedText?>? WholePage { get; init; }
    public bool IsPartlyWithheld => Withheld.Count > 0;
    /// <summary>It is a table: the name of a sheet stands before its rows, if anything does.</summary>
    public bool HasRows => Paragraphs.Count > 0 && Paragraphs[^1].Row is not null;
    /// <summary>What <see cref="Paragraph.Page"/> counts are slides.</summary>
    public bool HasSlides => Format.Kind == SeedKind.Slides;
    public bool HasPages => !HasSlides && Paragraphs.Count > 0 && Paragraphs[^1].Page is not null;
    /// <summary>Words of all paragraphs that are not ignored.</summary>
    public int Words => Paragraphs.Sum(paragraph => paragraph.Words);

    /// <summary>The second at which what stands at an offset is said; null: the document is no recording, or its transcript does not tell.</summary>
    public int? SecondAt(int offset)
    {
        int low = 0, high = Times.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Times[middle].Offset <= offset) { low = middle + 1; } else { high = middle; }
        }
        return low > 0 && Times[low - 1].Second is not TimeStart.Untold and var second ? second : null;
    }

    /// <summary>Turns a UTF-16 offset into an offset in Unicode code points, as W3C's TextPositionSelector counts.</summary>
    public int ToCodePoints(int offset) => CodePoints(pairs.Value, offset);

    /// <param name="pairs">Offsets of the surrogate pairs, ascending.</param>
    public static int CodePoints(int[] pairs, int offset)
    {
        int before = Array.BinarySearch(pairs, offset);
        return offset - (before < 0 ? ~before : before);
    }

    /// <summary>Where the characters stand that UTF-16 writes in two units, ascending.</summary>
    public static int[] Pairs(string text)
    {
        var found = new List<int>();
        for (int at = 0, next; (next = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDBFF')) >= 0; at += next + 1)
        {
            if (at + next + 1 < text.Length && char.IsLowSurrogate(text[at + next + 1])) { found.Add(at + next); }
        }
        return [.. found];
    }
}
