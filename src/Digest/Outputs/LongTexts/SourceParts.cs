using System.Globalization;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.LongTexts;

/// <summary>The text of a document on several pages.</summary>
/// <param name="First">For each page, the number of its first paragraph; ascending.</param>
internal sealed record SourceParts(IReadOnlyList<int> First)
{
    /// <summary>Bytes that the text of a page may have with its map and its notes.</summary>
    public const int Most = 180_000;
    /// <summary>Roughly what a paragraph and a quote from it have besides the text: its number, the marks, the note and what of its proof is told once a page. A note has the words, too.</summary>
    private const int Paragraph = 700, Note = 950, WithWords = 8_000;

    public int Count => First.Count;

    /// <summary><c>sources/a.html</c>, <c>sources/a.text-2.html</c>.</summary>
    public static string Address(Source source, int page) => page == 0 ? source.Address : $"{source.Address[..^".html".Length]}.text-{page + 1}.html";

    /// <summary>False of nearly all, without a look at what the text is made of.</summary>
    public static bool MayBeLong(Site site, Source source) => AtMost(site, source) >= SourceRoom.Least && SourceTextView.IsPrinted(site, source);

    /// <summary>What its text takes at most, in bytes (three for each unit of UTF-16), without a look at it; 0 where it is not here.</summary>
    public static long AtMost(Site site, Source source) => site.Seeds.TryGetValue(source.Id, out var seed) && site.Uses.TryGetValue(source, out var use)
        ? 3L * seed.Length + (long)Paragraph * seed.Paragraphs.Count + (long)WithWords * use.Quotes.Count : 0;

    /// <param name="source">One whose text may be long.</param>
    /// <param name="room">Bytes that the text may have on the document's own page; on each further one, <see cref="Most"/>.</param>
    /// <returns>Null where the text stands on one page.</returns>
    public static SourceParts? Of(Site site, Source source, int room)
    {
        var first = new List<int> { 0 };
        long used = 0;
        foreach (var (number, bytes) in Weigh(site, source))
        {
            if (used > 0 && used + bytes > room) { first.Add(number); (used, room) = (0, Most); }
            used += bytes;
        }
        return first.Count == 1 ? null : new SourceParts(first);
    }

    /// <summary>What each paragraph takes on a page.</summary>
    public static IEnumerable<(int Number, long Bytes)> Weigh(Site site, Source source)
    {
        var (seed, use) = (site.Seeds[source.Id], site.Uses[source]);
        var notes = Passages.ByParagraph(use.Quotes, true);
        foreach (var paragraph in seed.Paragraphs)
        {
            if (!paragraph.IsIgnored) { yield return (paragraph.Number, Paragraph + Bytes(seed.Text, SourceTextView.Within(use.Shown, paragraph), paragraph) + notes[paragraph.Number].Sum(quote => NoteOf(seed.Text, quote))); }
        }
    }

    /// <summary>The words stand in a note's proof, and once more in the address that leads to them on the publisher's page, where all but plain letters take three bytes each.</summary>
    private static long NoteOf(string text, ResolvedQuote quote)
    {
        long bytes = Note;
        foreach (var part in quote.Parts)
        {
            int words = System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(part.Start, part.Length));
            bytes += words + (words > part.Length * 5 / 4 ? 3 * words : words * 4 / 3);
        }
        return bytes;
    }

    /// <summary>The page of a paragraph.</summary>
    public int PageOf(int paragraph)
    {
        int low = 0, high = First.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (First[middle] <= paragraph) { low = middle; } else { high = middle; }
        }
        return low;
    }

    /// <summary>The paragraph that an id of the page names: <c>p12</c>, <c>p12a</c> and <c>p12-0a1b2c3d</c> (a passage), <c>n12a</c> (its note); null: none.</summary>
    public static int? ParagraphOf(string fragment)
    {
        if (fragment.Length < 2 || fragment[0] is not ('p' or 'n')) { return null; }
        int dash = fragment.IndexOf('-', StringComparison.Ordinal);
        var number = dash < 0 ? fragment.AsSpan(1).TrimEnd("abcdefghijklmnopqrstuvwxyz") : fragment.AsSpan(1, dash - 1);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int found) ? found : null;
    }

    private static long Bytes(string text, IEnumerable<(int Start, int End)> shown, Paragraph paragraph) =>
        shown.Sum(span => (long)System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(Math.Max(span.Start, paragraph.Start)..Math.Min(span.End, paragraph.End))));
}
