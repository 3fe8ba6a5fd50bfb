using System.Text;
using Digest.Model;
using Digest.Templates;
using static System.FormattableString;

namespace Digest.Outputs.Views;

/// <summary>The text of a source as far as it may be shown: every paragraph, its marks and notes, every gap measured.</summary>
internal static class SourceTextView
{
    /// <summary>Above so many quotes a note each would make the page too large.</summary>
    private const int Dense = 300;
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(" ,;:.!?–—-\u00A0\u2009\u202F，、；：。！？،؛؟");

    /// <summary>False where the text is not here or may not be shown: the page has no paragraphs to link to then. How a restricted document is divided, and
    /// how long it is, would tell which one it is: of its text nothing is shown but the quotes where they are used.</summary>
    public static bool IsPrinted(Site site, Source source) =>
        source.Rights.Publish != PublishRights.Citation && source.Custody is not { Restricted: true } && site.Seeds.ContainsKey(source.Id) && site.Uses.ContainsKey(source);

    /// <summary>Partial <c>source-text</c>: <c>rows</c> (paragraphs and gaps) and <c>map</c>.</summary>
    /// <param name="page">Of a long text: which of its pages.</param>
    public static View Of(PageScope scope, Source source, (SeedText Seed, SourceUse Use) text, int page = 0)
    {
        var (seed, use) = text;
        var parts = scope.LongTexts?.TextOf(source);
        var marked = scope.Passages?.Of(source) ?? new SourcePassages(seed, use);
        var hidden = Passages.ByParagraph(use.Quotes, false);
        var paragraphs = new List<ShownParagraph>(seed.Paragraphs.Count);
        foreach (var paragraph in seed.Paragraphs)
        {
            if (paragraph.IsIgnored || parts is not null && parts.PageOf(paragraph.Number) != page) { continue; }
            var passages = marked.In(paragraph);
            paragraphs.Add(new ShownParagraph(paragraph, passages, Passages.Pieces(seed.Text, paragraph, passages, Within(use.Shown, paragraph)), hidden.Contains(paragraph.Number) ? [.. hidden[paragraph.Number]] : []));
        }
        return new View
        {
            // Of the language; each row has that of its own words.
            ["lang"] = Lang.Attributes(scope, Lang.OfText(scope.Site, source)),
            ["rows"] = Rows(scope, (seed, Lang.OfText(scope.Site, source)), paragraphs, use.Quotes.Count > Dense),
            ["map"] = ParagraphMap.Of(scope, paragraphs),
            ["has_marks"] = paragraphs.Exists(paragraph => paragraph.Passages.Count > 0),
        };
    }

    private static List<object?> Rows(PageScope scope, (SeedText Seed, string Lang) text, List<ShownParagraph> paragraphs, bool isDense)
    {
        var rows = new List<object?>();
        int? page = null;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            // The headline stands above, as the title.
            if (paragraphs[i] is { Paragraph.Number: 0, Passages.Count: 0, Hidden.Count: 0 }) { continue; }
            if (!paragraphs[i].IsGap) { rows.Add(Row(scope, text, paragraphs[i], (isDense, page))); page = paragraphs[i].Paragraph.Page; continue; }
            int first = i;
            while (i + 1 < paragraphs.Count && paragraphs[i + 1].IsGap) { i++; }
            rows.Add(Gap(scope, paragraphs.GetRange(first, i - first + 1)));
        }
        return rows;
    }

    private static View Gap(PageScope scope, List<ShownParagraph> gap)
    {
        int words = gap.Sum(paragraph => paragraph.Paragraph.Words);
        string first = Pinpoint.Label(scope.Words, gap[0].Paragraph.Number), last = Pinpoint.Label(scope.Words, gap[^1].Paragraph.Number);
        return new View
        {
            ["is_gap"] = true,
            ["id"] = Pinpoint.Fragment(gap[0].Paragraph.Number),
            ["text"] = gap.Count == 1
                ? scope.Words.Count("source.gap_paragraph", words, ("place", first))
                : scope.Words.Count("source.gap_paragraphs", words, ("first", first), ("last", last)),
            ["more_ids"] = gap.Skip(1).Select(paragraph => (object?)Pinpoint.Fragment(paragraph.Paragraph.Number)).ToList(),
        };
    }

    private static View Row(PageScope scope, (SeedText Seed, string Lang) text, ShownParagraph paragraph, (bool IsDense, int? Page) so)
    {
        int number = paragraph.Paragraph.Number;
        return new View(11)
        {
            ["is_gap"] = false,
            ["id"] = Pinpoint.Fragment(number),
            ["label"] = Pinpoint.Label(scope.Words, number),
            // Said where a page begins, or where the shown text goes on upon another.
            ["page"] = paragraph.Paragraph.Page is { } page && page != so.Page ? Pinpoint.Page(scope.Words, page, text.Seed.HasSlides) : null,
            // In a recording, when a paragraph begins.
            ["time"] = text.Seed.Times.Count > 0 ? RecordingLink.Time(scope, text.Seed.SourceId, IsWithheld(text.Seed, paragraph.Paragraph) ? null : text.Seed.SecondAt(paragraph.Paragraph.Start)) : null,
            // In a table, which row it is; beside the name of a sheet the place stays empty.
            ["row"] = paragraph.Paragraph.Row is { } row ? scope.Words.Format("quote.row", ("n", scope.Words.Number(row.Number))) : text.Seed.HasRows ? "" : null,
            ["link_label"] = scope.Words.Format("source.paragraph_link", ("n", scope.Words.Number(number))),
            ["notes_label"] = scope.Words.Format("source.paragraph_notes", ("n", scope.Words.Number(number))),
            ["lang"] = Lang.Attributes(scope, text.Lang, ShownWords(text.Seed, paragraph)),
            ["text"] = Text(scope, text.Seed, paragraph, text.Lang),
            ["notes"] = SourceNotes.Of(scope, paragraph, so.IsDense),
        };
    }

    /// <summary>Words of it are hidden: when they are said is not told, since they could be listened to.</summary>
    private static bool IsWithheld(SeedText seed, Paragraph paragraph) => seed.Withheld.Any(run => run.Offset >= paragraph.Start && run.Offset < paragraph.End);

    private static string ShownWords(SeedText seed, ShownParagraph paragraph) =>
        string.Concat(paragraph.Pieces.Where(piece => piece.HiddenWords is null).Select(piece => seed.Part(piece.Start, piece.End - piece.Start)));

    private static Html Text(PageScope scope, SeedText seed, ShownParagraph paragraph, string lang)
    {
        var own = Lang.OfPage(scope, lang, ShownWords(seed, paragraph));
        if (paragraph.Pieces is [{ HiddenWords: null, Cover.Count: 0 } whole]) { return new(QuoteText.OfSeed(scope, seed, whole.Start, whole.End, own)); }
        var html = new StringBuilder();
        var begun = new HashSet<Passage>();
        foreach (var piece in paragraph.Pieces)
        {
            if (piece.HiddenWords is { } words && (words > 0 || !IsPunctuation(seed, piece) || IsAtEnd(paragraph.Paragraph, piece))) { Elide(scope, html, paragraph.Paragraph, piece, words, own); continue; }
            string text = QuoteText.OfSeed(scope, seed, piece.Start, piece.End, own);
            if (piece.Cover.Count == 0) { html.Append(text); } else { Mark(scope, html, paragraph.Paragraph.Number, piece, text, begun); }
        }
        return new(html.ToString());
    }

    /// <summary>A comma between two passages is nobody's words, and a gap without measure would look like more.</summary>
    private static bool IsPunctuation(SeedText seed, Piece gap) => gap.End - gap.Start <= 4 && !seed.Text.AsSpan(gap.Start, gap.End - gap.Start).ContainsAnyExcept(Marks);

    private static bool IsAtEnd(Paragraph paragraph, Piece gap) => gap.Start <= paragraph.Start || gap.End >= paragraph.End;

    private static void Elide(PageScope scope, StringBuilder html, Paragraph paragraph, Piece gap, int words, Html own)
    {
        bool isInside = gap.Start > paragraph.Start && gap.End < paragraph.End;
        // A full stop alone at an end is no omission of words; between two passages something must stand.
        if (words == 0 && !isInside) { return; }
        string text = words == 0 ? "[…]" : scope.Words.Count("source.gap_words", words);
        html.Append(gap.Start > paragraph.Start ? " " : "").Append("<span class=\"elide\"").Append(words == 0 ? "" : own.Text).Append('>').Append(Markup.Encode(text)).Append("</span>").Append(gap.End < paragraph.End ? " " : "");
    }

    // Where a passage begins stands its anchor, so that a link to it lights all its pieces, whatever else stands between them (style.css, "Passages").
    private static void Mark(PageScope scope, StringBuilder html, int number, Piece piece, string text, HashSet<Passage> begun)
    {
        var starting = piece.Cover.Where(begun.Add).ToList();
        foreach (var other in starting.Skip(1)) { html.Append(Invariant($"<span id=\"{other.Anchor}\" data-passage=\"{other.Letter}\"></span>")); }
        string id = starting.Count > 0 ? $" id=\"{starting[0].Anchor}\" data-passage=\"{starting[0].Letter}\"" : "";
        html.Append("<mark class=\"q").Append(Depth(piece)).Append('"').Append(id).Append(" data-in=\"").AppendJoin(' ', piece.Cover.Select(passage => passage.Letter)).Append("\">").Append(text).Append("</mark>");
        foreach (var passage in piece.Cover.Where(passage => IsReferredAfter(passage, piece))) { Refer(scope, html, number, passage); }
    }

    /// <summary>Words in two passages, or in more, look heavier.</summary>
    private static string Depth(Piece piece) => piece.Cover.Count switch { <= 1 => "", 2 => " q--2", _ => " q--3" };

    /// <summary>The letter that leads to the notes, with the number of records where several rest on the same words.</summary>
    private static void Refer(PageScope scope, StringBuilder html, int number, Passage passage)
    {
        int records = passage.Quotes.Select(quote => quote.Owner).Distinct().Count();
        string label = records < 2 ? scope.Words.Format("source.note_link", ("letter", passage.Letter)) : scope.Words.Count("source.note_links", records, ("letter", passage.Letter));
        string count = records < 2 ? "" : $"<span class=\"q__count\">×{Markup.Encode(scope.Words.Number(records))}</span>";
        html.Append(Invariant($"<a class=\"q__ref\" href=\"#n{number}{passage.Letter}\" aria-label=\"{Markup.Encode(label)}\">{passage.Letter}{count}</a>"));
    }

    // A letter stands where its passage ends. Where one passage ends within another that began after it, their shared words carry both;
    // where more than three lie over one another nobody could read those rows of letters, and they would grow with the square of the passages.
    private static bool IsReferredAfter(Passage passage, Piece piece) =>
        passage.Spans.Any(span => span.End == piece.End) || piece.Cover.Count <= 3 && piece.Cover.Any(other => other.End == piece.End && other.Start < passage.Start);

    internal static List<(int Start, int End)> Within(IReadOnlyList<(int Start, int End)> shown, Paragraph paragraph)
    {
        int low = 0, high = shown.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (shown[middle].End <= paragraph.Start) { low = middle + 1; } else { high = middle; }
        }
        int end = low;
        while (end < shown.Count && shown[end].Start < paragraph.End) { end++; }
        var within = new List<(int Start, int End)>(end - low);
        for (; low < end; low++) { within.Add(shown[low]); }
        return within;
    }
}

/// <summary>A paragraph, cut up.</summary>
/// <param name="Hidden">Quotes from it whose words are in no output.</param>
internal sealed record ShownParagraph(Paragraph Paragraph, IReadOnlyList<Passage> Passages, IReadOnlyList<Piece> Pieces, IReadOnlyList<ResolvedQuote> Hidden)
{
    /// <summary>Nothing of it is shown, and nothing is to be said of it but its length.</summary>
    public bool IsGap => Hidden.Count == 0 && Pieces.All(piece => piece.HiddenWords is not null);
}
