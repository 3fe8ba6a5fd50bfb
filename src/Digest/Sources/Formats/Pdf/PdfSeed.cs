using Digest.Model;
using Digest.Sources.Formats.Pdf.Seeing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Digest.Sources.Formats.Pdf;

/// <summary>PDF documents (ISO 32000): the words of each page in reading order. Letters that are seen are text; those that are hidden are not, but where a
/// page has no others, or is a scan that was stamped: then they are a layer that a machine read.</summary>
internal static class PdfSeed
{
    /// <summary>Letters of what is stamped on the scan of a page: a number, a case, a day.</summary>
    private const int LongestStamp = 150;

    public static SeedContent Read(InputFile file, SeedContext context)
    {
        var found = context.Known(file).Of(file, "pdf/2", PdfPages.Form, Pages);
        if (found.Pages.TrueForAll(page => page.Lines.Count == 0)) { throw SeedRules.NoLetters(file, found.Pages.Count); }
        if (found.Unread > 0) { context.Diagnostics.Add(SeedRules.Unread(file, found.Unread, found.FirstUnread)); }
        if (found.Covered > 0) { context.Diagnostics.Add(SeedRules.Covered(file, found.Covered, found.FirstCovered)); }
        foreach (var edge in PageEdges.Strip(found.Pages, context.Furniture)) { context.Diagnostics.Add(SeedRules.Furniture(file, edge.Entry, edge.Where, (edge.Count, found.Pages.Count))); }
        var notes = PdfNotes.Take(found.Pages);
        var (text, starts) = PdfText.Of([.. found.Pages, .. notes]);
        return new SeedContent(text, new SeedFormat(SeedKind.Pdf, Pages: found.Pages.Count, NumbersPages: found.HasLabels), starts, found.Pages.Exists(page => page.IsReadByMachine));
    }

    private static PdfPages Pages(InputFile file)
    {
        var budget = new PdfBudget(file);
        budget.Objects();
        return OnAStackOfItsOwn(file, () => Pages(file, budget));
    }

    /// <summary>PdfPig follows references by recursion; the depth is bounded, but above what a thread of the pool holds.</summary>
    private static PdfPages OnAStackOfItsOwn(InputFile file, Func<PdfPages> read)
    {
        PdfPages? pages = null;
        UnreadableSeed? unreadable = null;
        var thread = new Thread(() =>
        {
            try { pages = read(); }
            catch (UnreadableSeed fault) { unreadable = fault; }
            catch (PdfDocumentEncryptedException) { unreadable = SeedRules.Protected(file, ""); }
            // A parser of hostile bytes fails in ways that nobody listed; whatever it was, the file could not be read.
            catch (Exception fault) when (fault is not OutOfMemoryException) { unreadable = Unwrapped(fault) ?? SeedRules.Damaged(file, "it is no PDF, or is damaged"); }
        }, 64 << 20);
        thread.Start();
        thread.Join();
        return pages ?? throw unreadable!;
    }

    private static UnreadableSeed? Unwrapped(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException) { if (inner is UnreadableSeed ours) { return ours; } }
        return null;
    }

    private static PdfPages Pages(InputFile file, PdfBudget budget)
    {
        using var document = PdfDocument.Open(file.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = false, FilterProvider = new BoundedFilters(budget), MaxStackDepth = PdfBudget.MostDepth });
        if (document.NumberOfPages > PdfBudget.MostPages) { throw SeedRules.Oversized(file, $"has {document.NumberOfPages} pages; at most {PdfBudget.MostPages} are read"); }
        var costs = new PageCosts(document.Structure, budget);
        document.AddPageFactory(costs);
        document.AddPageFactory<PaintedPage, PageCanvases>();
        var pages = new PdfPages { HasLabels = PdfLabels.AreIn(document) };
        var layers = new Layers(document.Structure);
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            budget.BeginPage();
            costs.Check(document.GetPage<PdfPageDictionary>(number));
            budget.BeginPage();
            var page = document.GetPage<PaintedPage>(number);
            pages.Add(Read(number, page, new PageSight(page, layers, budget), pages));
        }
        return pages;
    }

    private static PdfPage Read(int number, PaintedPage page, PageSight sight, PdfPages pages)
    {
        List<(Letter Letter, Sight Sight)> letters = [.. page.Glyphs.Where(glyph => IsOnPage(page.Edge, glyph.Letter)).Select(glyph => (glyph.Letter, sight.Of(glyph)))];
        int Count(Sight how) => letters.Count(letter => letter.Sight == how && !string.IsNullOrWhiteSpace(letter.Letter.Value));
        int seen = Count(Sight.Seen), pictured = Count(Sight.UnderPicture), behind = pictured + Count(Sight.Unpainted);
        // Whoever numbers the sheets of a file stamps scans as well.
        bool isLayer = behind > 0 && (seen == 0 || (seen <= LongestStamp && seen * 4 <= behind && page.IsPicture));
        pages.CountCovered(number, Count(Sight.Covered) + (isLayer ? 0 : pictured));
        var read = letters.Where(letter => letter.Sight == Sight.Seen || (isLayer && letter.Sight is Sight.Unpainted or Sight.UnderPicture)).Select(letter => letter.Letter);
        return new PdfPage(number, PdfLayout.Lines(PdfLetters.Clean([.. read], number, pages)), isLayer);
    }

    private static bool IsOnPage(Box page, Letter letter)
    {
        var at = letter.BoundingBox.Centroid;
        return at.X >= page.Left - 1 && at.X <= page.Right + 1 && at.Y >= page.Bottom - 1 && at.Y <= page.Top + 1;
    }
}
