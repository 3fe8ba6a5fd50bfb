using Digest.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Digest.Sources.Formats.Pdf;

/// <summary>PDF documents (ISO 32000): the words of each page in reading order. Letters that are drawn are text; those that are hidden are not, but where a
/// page has no others: then it is a scan with a layer that a machine read.</summary>
internal static class PdfSeed
{
    public static SeedContent Read(InputFile file, SeedContext context)
    {
        var found = context.Known(file).Of(file, "pdf", PdfPages.Form, Pages);
        if (found.Pages.TrueForAll(page => page.Lines.Count == 0)) { throw SeedRules.NoLetters(file, found.Pages.Count); }
        if (found.Unread > 0) { context.Diagnostics.Add(SeedRules.Unread(file, found.Unread, found.FirstUnread)); }
        foreach (var edge in PageEdges.Strip(found.Pages, context.Furniture)) { context.Diagnostics.Add(SeedRules.Furniture(file, edge.Entry, edge.Where, (edge.Count, found.Pages.Count))); }
        var (text, starts) = PdfText.Of(found.Pages);
        return new SeedContent(text, new SeedFormat(SeedKind.Pdf, Pages: found.Pages.Count), starts, found.Pages.Exists(page => page.IsReadByMachine));
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
        var pages = new PdfPages();
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            budget.BeginPage();
            costs.Check(document.GetPage<PdfPageDictionary>(number));
            budget.BeginPage();
            pages.Add(Read(document.GetPage(number), pages));
        }
        return pages;
    }

    private static PdfPage Read(UglyToad.PdfPig.Content.Page page, PdfPages pages)
    {
        var letters = page.Letters.Where(letter => IsOnPage(page, letter)).ToList();
        var drawn = letters.Where(letter => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip)).ToList();
        bool isLayer = !drawn.Exists(letter => !string.IsNullOrWhiteSpace(letter.Value)) && letters.Exists(letter => !string.IsNullOrWhiteSpace(letter.Value));
        return new PdfPage(page.Number, PdfLayout.Lines(PdfLetters.Clean(isLayer ? letters : drawn, page.Number, pages)), isLayer);
    }

    private static bool IsOnPage(UglyToad.PdfPig.Content.Page page, Letter letter)
    {
        var (box, at) = (page.CropBox.Bounds, letter.BoundingBox.Centroid);
        return at.X >= box.Left - 1 && at.X <= box.Right + 1 && at.Y >= box.Bottom - 1 && at.Y <= box.Top + 1;
    }
}
