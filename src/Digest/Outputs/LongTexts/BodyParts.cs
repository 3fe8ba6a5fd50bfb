using System.Text;
using Digest.Model;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.LongTexts;

/// <summary>A record's own text on several pages.</summary>
/// <param name="Pieces">For each page, how many outermost elements of the text stand on it.</param>
/// <param name="PageOfId">By the id of a heading or a note: its page.</param>
internal sealed record BodyParts(IReadOnlyList<int> Pieces, IReadOnlyDictionary<string, int> PageOfId)
{
    /// <summary>Bytes in UTF-8 that the text of a page may have: with all else that stands there it stays under the 300 KB of a page.</summary>
    public const int Most = 150_000;

    public int Count => Pieces.Count;

    /// <summary><c>claims/a.html</c>, <c>claims/a.part-2.html</c>.</summary>
    public static string Address(Record record, int page) => page == 0 ? record.Address : $"{record.Address[..^".html".Length]}.part-{page + 1}.html";

    /// <summary>False of nearly all, without a look at what the text is made of.</summary>
    public static bool MayBeLong(Record record) => record.Head.Body.Length >= Most / 4;

    /// <param name="html">The whole text.</param>
    /// <returns>Null where it stands on one page.</returns>
    public static BodyParts? Of(string html)
    {
        var (pieces, pages) = (new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        int from = 0, used = 0, count = 0;
        foreach (int end in HtmlPieces.Ends(html))
        {
            int bytes = Encoding.UTF8.GetByteCount(html.AsSpan(from, end - from));
            if (used > 0 && used + bytes > Most) { pieces.Add(count); (used, count) = (0, 0); }
            foreach (string id in HtmlPieces.Ids(html[from..end])) { pages.TryAdd(id, pieces.Count); }
            (from, used, count) = (end, used + bytes, count + 1);
        }
        if (pieces.Count == 0) { return null; }
        pieces.Add(count);
        return new BodyParts(pieces, pages);
    }

    /// <summary>What stands on one of the pages.</summary>
    public Html Cut(PageScope scope, Record record, int page)
    {
        string html = BodyHtml.Of(scope, record).Text;
        var ends = HtmlPieces.Ends(html);
        int first = Pieces.Take(page).Sum(), last = page == Count - 1 ? ends.Count : Math.Min(ends.Count, first + Pieces[page]);
        string part = html[(first == 0 ? 0 : ends[first - 1])..ends[last - 1]];
        return new Html(HtmlPieces.Relink(part, id => PageOfId.TryGetValue(id, out int other) && other != page ? scope.Href(Address(record, other), id) : null));
    }
}
