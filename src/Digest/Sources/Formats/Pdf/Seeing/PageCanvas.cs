using System.Text;
using Digest.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Follows the instructions of a page (ISO 32000-2, 8 and 9) as far as they say what is seen of its letters.</summary>
internal sealed partial class PageCanvas : BaseStreamProcessor<PaintedPage>
{
    /// <summary>So much of a paint's colour that nothing shows through.</summary>
    private const double Opaque = 0.95;
    /// <summary>Of one page; a dense map has a tenth of it.</summary>
    public const int MostPaints = 400_000;
    /// <summary>In points: a rule that is thinner hides no word.</summary>
    private const double ThinnestBar = 2;
    /// <summary>In points: a ground that runs from colour to colour is often laid in strips.</summary>
    private const double ThinnestStrip = 0.1;

    private readonly PaintedPage _page;
    private readonly PathTrace _path = new();
    private readonly Stack<DictionaryToken?> _layers = new();
    private int _order;
    private ActualText? _actual;
    /// <summary>What the groups around leave of a paint.</summary>
    private double _group = 1;

    public PageCanvas(PaintedPage page, int number, (IResourceStore Resources, IPdfTokenScanner Scanner, IPageContentParser Parser, ILookupFilterProvider Filters) tools, CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation,
        TransformationMatrix matrix, ParsingOptions options) : base(number, tools.Resources, tools.Scanner, tools.Parser, tools.Filters, crop, unit, rotation, in matrix, options)
    {
        _page = page;
        // The page's own edge is looked at where its letters are.
        GetCurrentState().CurrentClippingPath = Held(Box.Everything);
    }

    public override PaintedPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        return _page;
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (Joins(unicode, currentOffset)) { return; }
        var bounds = characterBoundingBox.GlyphBounds;
        var ink = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(bounds)));
        var box = Box.Around(bounds.Width > 0 && bounds.Height > 0 ? ink : transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfRectangle(0, 0, characterBoundingBox.Width, 0.7)))));
        var mode = currentState.FontState.TextRenderingMode;
        bool isStroked = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip, isBoth = mode is TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip;
        var shade = Of(isStroked ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor);
        if (isBoth && Of(currentState.CurrentStrokingColor) != shade) { shade = null; }
        double opacity = _group * (isStroked ? currentState.AlphaConstantStroking : currentState.AlphaConstantNonStroking);
        var letter = Letter(unicode, ink, transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfRectangle(0, 0, characterBoundingBox.Width, 1)))), (font, fontSize, pointSize), currentState);
        _page.Glyphs.Add(new Glyph(letter, _order++, box, shade, opacity, ClipOf(currentState), mode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip))
        {
            Layer = Layer,
            IsTiny = Glyph.IsTooSmall(pointSize, box) || Glyph.IsSqueezed(transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfRectangle(0, 0, 1, 1))))),
        });
        // What is painted after it is seen in the shapes of such letters alone (ISO 32000-2, 9.3.6), until the state is restored.
        if (mode >= TextRenderingMode.FillClip) { currentState.CurrentClippingPath = Held(ClipOf(currentState), isUpright: false); }
    }

    /// <summary>A mark that combines (U+0300 to U+036F) belongs to the letter before it.</summary>
    private bool Joins(string value, long offset)
    {
        if (offset == 0 || value is not [>= '\u0300' and <= '\u036F'] || _page.Glyphs is not [.., { Letter: var before } glyph] || before.TextSequence != TextSequence) { return false; }
        _page.Glyphs[^1] = glyph with { Letter = PdfLetters.With(before, (before.Value + value).InForm(NormalizationForm.FormC)) };
        return true;
    }

    private Letter Letter(string value, PdfRectangle ink, PdfRectangle advance, (IFont Font, double FontSize, double PointSize) face, CurrentGraphicsState state) =>
        new(value, ink, ink, advance.BottomLeft, advance.BottomRight, advance.Width, face.FontSize, face.Font.Details, state.FontState.TextRenderingMode, state.CurrentStrokingColor, state.CurrentNonStrokingColor, face.PointSize, TextSequence);

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        Fill(fillingRule);
        _path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        Fill(fillingRule);
        StrokePath(close);
    }

    public override void StrokePath(bool close)
    {
        var state = GetCurrentState();
        var (x, y) = (CurrentTransformationMatrix[0, 0], CurrentTransformationMatrix[0, 1]);
        double width = state.LineWidth * Math.Sqrt(x * x + y * y);
        if (width >= ThinnestBar && state.LineDashPattern.Array.Count == 0 && _path.IsKnown)
        {
            var (kind, shade) = Covering(state.CurrentStrokingColor, state.AlphaConstantStroking, state);
            foreach (var bar in _path.Strokes(width))
            {
                Lay(kind, shade, Box.Around(bar), bar.All(corner => bar.Any(other => other.X == corner.X && other.Y != corner.Y)) ? null : new Outline([bar], isEvenOdd: false));
            }
        }
        _path.Clear();
    }

    private void Fill(FillingRule rule)
    {
        if (_path.Bounds is not { } box) { return; }
        var state = GetCurrentState();
        var (kind, shade) = _path.IsKnown ? Covering(state.CurrentNonStrokingColor, state.AlphaConstantNonStroking, state) : (PaintKind.Unknown, default);
        Lay(kind, shade, box, kind == PaintKind.Unknown ? null : _path.Outline(rule == FillingRule.EvenOdd));
    }

    private (PaintKind Kind, Shade Shade) Covering(IColor? color, double opacity, CurrentGraphicsState state)
    {
        if (Of(color) is { } shade) { return Covers(opacity, state, shade.IsDark) ? (PaintKind.Solid, shade) : (PaintKind.Unknown, default); }
        bool isEverywhere = color is ShadingPatternColor { Shading: { BBox: null } shading } && Shadings.Reaches(shading, TransformationMatrix.Identity, out _, out var outline) && outline is null;
        return (isEverywhere && IsClipUpright(state) && Covers(opacity, state, isDark: false) ? PaintKind.Gradient : PaintKind.Unknown, default);
    }

    /// <summary>Black that is multiplied with what lies beneath is black; a marker's yellow is glass.</summary>
    private bool Covers(double opacity, CurrentGraphicsState state, bool isDark) => state.SoftMask is null && _group * opacity >= Opaque
        && (state.BlendMode is BlendMode.Normal || (state.BlendMode is BlendMode.Multiply or BlendMode.Darken && isDark));

    private static Shade? Of(IColor? color)
    {
        if (color is PatternColor) { return null; }
        // Where nothing was set, it is black (ISO 32000-2, 8.4.1).
        if (color is null) { return new Shade(0, 0, 0); }
        var (red, green, blue) = color.ToRGBValues();
        return new Shade(red, green, blue);
    }

    private void Lay(PaintKind kind, Shade shade, Box bounds, Outline? outline)
    {
        var seen = bounds.Within(ClipOf(GetCurrentState()));
        if (Math.Min(seen.Width, seen.Height) < ThinnestStrip || Math.Max(seen.Width, seen.Height) < ThinnestBar || _page.Paints.Count >= MostPaints) { return; }
        _page.Paints.Add(new Paint(_order++, kind, shade, seen, outline) { Layer = Layer });
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => Picture(xObjectContentRecord.AppliedTransformation, xObjectContentRecord.Stream.StreamDictionary);

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(CurrentTransformationMatrix, inlineImage.ImageDictionary);

    /// <summary>An image fills the unit square of its own space (ISO 32000-2, 8.9.5).</summary>
    private void Picture(in TransformationMatrix matrix, DictionaryToken image)
    {
        _layers.Push(LayerOf(image));
        Picture(matrix, image, GetCurrentState());
        _layers.Pop();
    }

    private void Picture(in TransformationMatrix matrix, DictionaryToken image, CurrentGraphicsState state)
    {
        var corners = matrix.Transform(new PdfRectangle(0, 0, 1, 1));
        var outline = corners.Rotation is 0 ? null : new Outline([[(corners.BottomLeft.X, corners.BottomLeft.Y), (corners.BottomRight.X, corners.BottomRight.Y), (corners.TopRight.X, corners.TopRight.Y), (corners.TopLeft.X, corners.TopLeft.Y)]], isEvenOdd: false);
        _page.Pictured += Box.Around(corners).Within(ClipOf(state)).Area;
        bool isStencil = Is(image, NameToken.ImageMask, "IM");
        if (isStencil && Number(image, NameToken.Width, "W") == 1 && Number(image, NameToken.Height, "H") == 1)
        {
            var (kind, shade) = Covering(state.CurrentNonStrokingColor, state.AlphaConstantNonStroking, state);
            Lay(kind, shade, Box.Around(corners), outline);
            return;
        }
        bool hides = !isStencil && !image.ContainsKey(NameToken.Smask) && !image.ContainsKey(NameToken.Mask) && Number(image, NameToken.Create("SMaskInData"), "SMaskInData") == 0
            && state.SoftMask is null && state.BlendMode == BlendMode.Normal && _group * state.AlphaConstantNonStroking >= Opaque;
        Lay(hides ? PaintKind.Picture : PaintKind.Unknown, default, Box.Around(corners), outline);
    }

    private static bool Is(DictionaryToken image, NameToken key, string shorter) =>
        (image.TryGet(key, out var value) || image.TryGet(NameToken.Create(shorter), out value)) && value is BooleanToken { Data: true };

    private static double Number(DictionaryToken image, NameToken key, string shorter) =>
        (image.TryGet(key, out var value) || image.TryGet(NameToken.Create(shorter), out value)) && value is NumericToken number ? number.Data : 0;

    public override void PaintShading(NameToken shadingName)
    {
        var state = GetCurrentState();
        bool isTold = Covers(state.AlphaConstantNonStroking, state, isDark: false);
        var (within, outline) = (Box.Everything, (Outline?)null);
        // Through a clip of another shape it is seen in that shape alone. A bar of one colour hides what is in the clip's box all the same: names are covered so.
        isTold = isTold && IsClipUpright(state) && Shadings.Reaches(ResourceStore.GetShading(shadingName), CurrentTransformationMatrix, out within, out outline);
        Lay(isTold ? PaintKind.Gradient : PaintKind.Unknown, default, isTold ? within : Box.Everything, outline);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        var state = GetCurrentState();
        double around = _group;
        // A group is painted as one, with what stands around it: inside, all begins anew.
        if (formStream.StreamDictionary.ContainsKey(NameToken.Group)) { _group *= state.SoftMask is null && state.BlendMode == BlendMode.Normal ? state.AlphaConstantNonStroking : Math.Min(0.5, state.AlphaConstantNonStroking); }
        int depth = _layers.Count;
        _layers.Push(LayerOf(formStream.StreamDictionary));
        base.ProcessFormXObject(formStream, xObjectName);
        if (_actual is { } actual && actual.Depth > depth) { _actual = null; }
        // What it began and did not end, ends with it.
        while (_layers.Count > depth) { _layers.Pop(); }
        _group = around;
    }

    public override void MoveTo(double x, double y) => Transformed(x, y, _path.Move);

    public override void LineTo(double x, double y) => Transformed(x, y, _path.Line);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _path.Curve(_path.At, On(x2, y2), On(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => _path.Curve(On(x1, y1), On(x2, y2), On(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        LineTo(x, y);
    }

    public override void ClosePath() => _path.Close();

    public override void EndPath() => _path.Clear();

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath()
    {
        _path.Close();
        return new PdfPoint(_path.At.X, _path.At.Y);
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        _layers.Push(name.Data == "OC" && propertyDictionaryName is not null ? ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? Layer : Layer);
        _actual ??= ActualText.Of(properties, _page.Glyphs.Count, _layers.Count);
    }

    public override void EndMarkedContent()
    {
        if (_actual is { } actual && actual.Depth >= _layers.Count)
        {
            actual.Read(_page.Glyphs);
            _actual = null;
        }
        _layers.TryPop(out _);
    }

    /// <summary>The layer that is drawn on; null: what is always shown. One within another counts as itself.</summary>
    private DictionaryToken? Layer => _layers.TryPeek(out var layer) ? layer : null;

    private DictionaryToken? LayerOf(DictionaryToken drawn) => drawn.TryGet(NameToken.Create("OC"), PdfScanner, out DictionaryToken? layer) ? layer : Layer;

    public override void ModifyClippingIntersect(FillingRule clippingRule) => Clip(_path.Bounds, _path.IsKnown && _path.Outline(clippingRule == FillingRule.EvenOdd) is null);

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) => Clip(Box.Around(CurrentTransformationMatrix.Transform(rectangle)), Math.Min(Math.Abs(CurrentTransformationMatrix.A), Math.Abs(CurrentTransformationMatrix.B)) < 1e-6);

    private void Clip(Box? to, bool isUpright)
    {
        if (to is not { } box) { return; }
        var state = GetCurrentState();
        state.CurrentClippingPath = Held(ClipOf(state).Within(box), isUpright && IsClipUpright(state));
    }

    /// <summary>States are copied with their path of clipping: what is seen through it stands in one.</summary>
    private static PdfPath Held(Box box, bool isUpright = true)
    {
        var corners = new PdfSubpath();
        corners.MoveTo(box.Left, box.Bottom);
        corners.LineTo(box.Right, box.Top);
        if (!isUpright) { corners.CloseSubpath(); }
        return new PdfPath { corners };
    }

    private static Box ClipOf(CurrentGraphicsState state) => state.CurrentClippingPath is [{ Commands: [PdfSubpath.Move from, PdfSubpath.Line line, ..] }]
        ? new Box(from.Location.X, from.Location.Y, line.To.X, line.To.Y) : Box.Everything;

    private static bool IsClipUpright(CurrentGraphicsState state) => state.CurrentClippingPath is [{ Commands.Count: 2 }];

    private (double X, double Y) On(double x, double y) => CurrentTransformationMatrix.Transform(x, y);

    private void Transformed(double x, double y, Action<double, double> draw)
    {
        var (onX, onY) = On(x, y);
        draw(onX, onY);
    }
}
