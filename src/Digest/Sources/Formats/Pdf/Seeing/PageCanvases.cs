using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Paints pages without colouring a point: which letters there are, and what was laid where, in which order.</summary>
internal sealed class PageCanvases(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<PaintedPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    protected override PaintedPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var notes = new AnnotationProvider(PdfScanner, dictionary, initialMatrix, namedDestinations, ParsingOptions.Logger);
        var page = new PaintedPage { Edge = Box.Around(cropBox.GetVisibleBounds(rotation)), Notes = notes.GetAnnotations() };
        var canvas = new PageCanvas(page, pageNumber, (ResourceStore, PdfScanner, PageContentParser, FilterProvider), cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        canvas.Process(pageNumber, operations);
        canvas.Draw(Appearance.Of(dictionary, PdfScanner), initialMatrix);
        return page;
    }
}

/// <summary>What was laid on a page.</summary>
internal sealed class PaintedPage
{
    internal Box Edge { get; init; }
    /// <summary>Made as they are asked for.</summary>
    internal IEnumerable<Annotation> Notes { get; init; } = [];
    /// <summary>In the order of painting.</summary>
    internal List<Glyph> Glyphs { get; } = [];
    /// <summary>In the order of painting.</summary>
    internal List<Paint> Paints { get; } = [];
    /// <summary>The areas of all images, in points²: a scan may come in strips.</summary>
    internal double Pictured { get; set; }

    /// <summary>Whether images are most of it.</summary>
    internal bool IsPicture => Pictured > Edge.Area / 2;
}
