using Digest.Model;
using Digest.Outputs.LongTexts;

namespace Digest.Outputs.Views;

/// <summary>How much stands on the page of a document, so that it stays within what a page may hold: where all together would not, its lists are shorter, and its text goes on sooner on a page of its own.</summary>
/// <param name="Listed">Records in the list of those that quote it, and in that of those that cite it; the rest are among the pages that link here.</param>
/// <param name="Dated">Entries of its timeline.</param>
/// <param name="Through">Quotes that came through it; the rest stand on pages of their own.</param>
/// <param name="Text">Bytes that its text may have there, with its map and its notes.</param>
internal sealed record SourceRoom(int Listed, int Dated, int Through, int Text)
{
    /// <summary>Quotes that came through a document on each further page.</summary>
    public const int MoreThrough = 50;

    /// <summary>Bytes of a page, a little under 300 KB, and roughly of an entry of its timeline.</summary>
    public const int Page = 285_000, Entry = 2_600;
    /// <summary>Bytes of its frame, its provenance, its citation and what links to it, and of one of each list, with what of its proof is told once a page.</summary>
    private const int Frame = 40_000, Quoting = 420, Citing = 380, Quote = 2_500;
    /// <summary>Entries of its timeline that are its own: its publication, its collection, its custody.</summary>
    private const int Own = 30;

    private static readonly SourceRoom Wide = new(100, OwnTimeline.Most, 100, SourceParts.Most), Narrow = new(50, OwnTimeline.Most / 2, 10, SourceParts.Most);

    /// <summary>A text of fewer bytes stands on one page, whatever is beside it.</summary>
    public static readonly int Least = Page - Narrow.Beside(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);

    public static SourceRoom Of(Site site, SiteIndexes indexes, Source source)
    {
        // Of nearly all, without a look at what the lists are made of: nothing is in one that does not link here.
        int links = site.BacklinksOf(source).Count, came = indexes.Through.Of(source).Count;
        if (Wide.Beside(links, links, links + Own, came) + SourceParts.AtMost(site, source) <= Page) { return Wide; }
        int text = SourceTextView.IsPrinted(site, source) ? (int)Math.Min(SourceParts.Most, SourceParts.Weigh(site, source).Sum(paragraph => paragraph.Bytes)) : 0;
        int quoting = site.Uses.TryGetValue(source, out var use) ? use.Quotes.Select(quote => quote.Owner).Distinct().Count() : 0;
        int citing = indexes.CitedIn.Of(source).Count(), dated = indexes.Timelines.Of(source).Count;
        if (Wide.Beside(quoting, citing, dated, came) + text <= Page) { return Wide; }
        // What is left goes to the quotes that came through it; of its text so much stands there that they do not take all.
        var room = Narrow with { Through = Math.Clamp((Page - Math.Min(text, Least) - Narrow.Beside(quoting, citing, dated, 0)) / Quote, Narrow.Through, Wide.Through) };
        return room with { Text = Math.Min(SourceParts.Most, Page - room.Beside(quoting, citing, dated, came)) };
    }

    /// <summary>How many pages the quotes take that came through a document.</summary>
    public int ThroughPages(int count) => count <= Through ? 1 : 1 + (count - Through + MoreThrough - 1) / MoreThrough;

    /// <summary><c>sources/a.html</c>, <c>sources/a.through-2.html</c>.</summary>
    public static string ThroughAddress(Source source, int page) => page == 0 ? source.Address : $"{source.Address[..^".html".Length]}.through-{page + 1}.html";

    /// <summary>What all but the text takes, in bytes.</summary>
    private int Beside(int quoting, int citing, int dated, int through) =>
        Frame + Math.Min(Listed, quoting) * Quoting + Math.Min(Listed, citing) * Citing + Math.Min(Dated, dated) * Entry + Math.Min(Through, through) * Quote;
}
