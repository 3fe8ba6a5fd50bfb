using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>What a file says that a few of its glyphs mean together (ISO 32000-2, 14.9.4): scripts whose letters change their form beside each other are drawn so. Believed where nothing else says what a glyph is, and no further:
/// it could say anything.</summary>
/// <param name="From">The number of the first glyph.</param>
/// <param name="Depth">Of marked content around it.</param>
internal sealed record ActualText(string Text, int From, int Depth)
{
    /// <summary>Characters for each glyph.</summary>
    private const int Most = 4;
    /// <summary>Of the size of letters: how far their base lines may be from each other.</summary>
    private const double SameLine = 0.05;

    public static ActualText? Of(DictionaryToken? properties, int from, int depth) =>
        properties is not null && properties.TryGet(NameToken.Create("ActualText"), out var token) && token is IDataToken<string> { Data: { Length: > 0 } text } && text.EnumerateRunes().All(rune => rune.Value != 0xFFFD && (System.Text.Rune.IsLetter(rune) || Letters.IsMark(rune)))
            ? new ActualText(text, from, depth) : null;

    /// <summary>Makes one letter of the glyphs, where one of them says nothing.</summary>
    public void Read(List<Glyph> glyphs)
    {
        int count = glyphs.Count - From;
        if (count < 1 || Text.Length > Most * count || !glyphs.Skip(From).Any(glyph => IsUnread(glyph.Letter))) { return; }
        var own = glyphs[From..];
        var box = own[0].Box;
        foreach (var glyph in own) { box = new Box(Math.Min(box.Left, glyph.Box.Left), Math.Min(box.Bottom, glyph.Box.Bottom), Math.Max(box.Right, glyph.Box.Right), Math.Max(box.Top, glyph.Box.Top)); }
        glyphs.RemoveRange(From, count);
        glyphs.Add(own[0] with { Letter = Whole(own.ConvertAll(glyph => LetterSpot.Of(glyph.Letter))), Box = box });
    }

    private static bool IsUnread(Letter letter)
    {
        PdfLetters.Value(letter.Value, out bool unread);
        return unread;
    }

    /// <summary>It lies where the widest of them does, and as far as others on its line: a mark stands above or below.</summary>
    private Letter Whole(List<LetterSpot> spots)
    {
        var main = spots.MaxBy(spot => spot.Width);
        var line = spots.FindAll(spot => Math.Abs(spot.Across - main.Across) < SameLine * main.Size);
        var letter = main.Letter;
        return new Letter(Text, letter.BoundingBox, letter.GlyphRectangleLoose, line.MinBy(spot => spot.Start).Letter.StartBaseLine, line.MaxBy(spot => spot.End).Letter.EndBaseLine, letter.Width, letter.FontSize, letter.FontDetails, letter.RenderingMode,
            letter.StrokeColor, letter.FillColor, letter.PointSize, letter.TextSequence);
    }
}
