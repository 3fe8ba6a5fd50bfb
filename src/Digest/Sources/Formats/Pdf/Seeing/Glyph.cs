using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>A letter as it was painted.</summary>
/// <param name="Order">How many paints and letters came before it.</param>
/// <param name="Box">What its ink takes up; where the font does not say, what a letter of its size would.</param>
/// <param name="Shade">Null: not one colour.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Clip">Outside of it nothing is drawn.</param>
/// <param name="IsPainted">False for a letter that draws nothing (rendering modes 3 and 7).</param>
internal readonly record struct Glyph(Letter Letter, int Order, Box Box, Shade? Shade, double Opacity, Box Clip, bool IsPainted)
{
    /// <summary>See <see cref="Layers"/>.</summary>
    public DictionaryToken? Layer { get; init; }
    /// <summary>Too small for any eye.</summary>
    public bool IsTiny { get; init; }
}
