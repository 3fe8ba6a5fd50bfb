using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Draws what notes show onto their page.</summary>
internal sealed partial class PageCanvas
{
    /// <summary>Steps to find the places of what notes say among the letters of a page.</summary>
    private const long MostSteps = 50_000_000;

    /// <param name="matrix">From the file's measures to the page's.</param>
    public void Draw(IEnumerable<Appearance> notes, in TransformationMatrix matrix)
    {
        int own = _page.Glyphs.Count;
        foreach (var note in notes)
        {
            int before = _page.Glyphs.Count;
            if (note.Form is not { } form || !IsDrawn(form, note, matrix) || (note.HasText && _page.Glyphs.Count == before)) { Leave(matrix.Transform(note.Place)); }
            var place = Box.Around(matrix.Transform(note.Place));
            for (int at = before; at < _page.Glyphs.Count; at++) { _page.Glyphs[at] = _page.Glyphs[at] with { Note = place }; }
        }
        Place(own);
    }

    /// <returns>False: it cannot be drawn, as where a font is missing.</returns>
    private bool IsDrawn(StreamToken form, Appearance note, in TransformationMatrix matrix)
    {
        int states = StackSize, layers = _layers.Count, glyphs = _page.Glyphs.Count;
        double group = _group;
        PushState();
        var state = GetCurrentState();
        state.CurrentTransformationMatrix = note.Matrix.Multiply(matrix);
        state.CurrentClippingPath = Held(Box.Everything);
        (state.AlphaConstantNonStroking, state.AlphaConstantStroking, state.SoftMask) = (1, 1, null);
        _layers.Push(LayerOf(note.Note));
        try
        {
            ProcessFormXObject(form, NameToken.Create("AP"));
            return true;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or UnreadableSeed))
        {
            _page.Glyphs.RemoveRange(glyphs, _page.Glyphs.Count - glyphs);
            return false;
        }
        finally
        {
            while (StackSize > states) { PopState(); }
            while (_layers.Count > layers) { _layers.Pop(); }
            _group = group;
        }
    }

    /// <summary>A sign for what cannot be read stands where the note does.</summary>
    private void Leave(PdfRectangle place)
    {
        var box = Box.Around(place);
        double size = Math.Clamp(box.Height * 0.6, 4, 12), foot = box.Height > 2 * size ? box.Top - 1.2 * size : box.Bottom + 0.1 * box.Height;
        var ink = new PdfRectangle(box.Left + 2, foot, box.Left + 2 + size / 2, foot + size * 0.7);
        var letter = new Letter("\uE000", ink, ink, ink.BottomLeft, ink.BottomRight, ink.Width, size, new FontDetails("", false, FontDetails.DefaultWeight, false), TextRenderingMode.Fill, GrayColor.Black, GrayColor.Black, size, TextSequence);
        _page.Glyphs.Add(new Glyph(letter, _order++, Box.Around(ink), new Shade(0, 0, 0), 1, Box.Everything, true));
    }

    /// <summary>What stands in a field was drawn last, and is read with the line that it stands on.</summary>
    private void Place(int own)
    {
        if (own == _page.Glyphs.Count || own == 0) { return; }
        var lines = new List<(int At, List<Glyph> Line)>();
        long left = MostSteps;
        for (int from = own, end; from < _page.Glyphs.Count; from = end)
        {
            var first = _page.Glyphs[from].Letter;
            end = from + 1;
            while (end < _page.Glyphs.Count && _page.Glyphs[end].Note == _page.Glyphs[from].Note && Math.Abs(_page.Glyphs[end].Letter.StartBaseLine.Y - first.StartBaseLine.Y) < 0.1) { end++; }
            int at = (left -= own) > 0 ? Behind(first, own) : own;
            lines.Add((at, _page.Glyphs[from..end]));
        }
        var all = new List<Glyph>(_page.Glyphs.Count);
        int done = 0;
        foreach (var (at, line) in lines.OrderBy(line => line.At))
        {
            all.AddRange(_page.Glyphs[done..at]);
            all.AddRange(line);
            done = at;
        }
        all.AddRange(_page.Glyphs[done..own]);
        _page.Glyphs.Clear();
        _page.Glyphs.AddRange(all);
    }

    /// <returns>Where the letters of the page end that stand before it on its line; without any, those that stand above it.</returns>
    private int Behind(Letter letter, int own)
    {
        int above = 0;
        for (int at = own - 1; at >= 0; at--)
        {
            var other = _page.Glyphs[at].Letter;
            double off = other.StartBaseLine.Y - letter.StartBaseLine.Y;
            if (Math.Abs(off) < 0.6 * letter.PointSize && other.StartBaseLine.X < letter.StartBaseLine.X) { return at + 1; }
            if (above == 0 && off >= 0.6 * letter.PointSize) { above = at + 1; }
        }
        return above;
    }
}
