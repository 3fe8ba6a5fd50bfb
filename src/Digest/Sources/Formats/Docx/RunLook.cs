using System.Globalization;

namespace Digest.Sources.Formats.Docx;

/// <summary>What properties of a run, or a style, say of its letters, as far as it decides whether anybody can read them; null: nothing.</summary>
/// <param name="Size">In half points.</param>
/// <param name="ComplexSize">Of text that is set from right to left, or as a complex script is.</param>
/// <param name="Scale">How wide, in hundredths of their width.</param>
/// <param name="LowFont">For characters below U+0080; empty: one of the theme, which has no symbols.</param>
/// <param name="HighFont">For others.</param>
/// <param name="Height"><c>superscript</c>, <c>subscript</c> or <c>baseline</c>.</param>
/// <param name="Position">Half points above the line.</param>
internal readonly record struct RunLook(double? Size = null, double? ComplexSize = null, bool? IsComplex = null, double? Scale = null, string? LowFont = null, string? HighFont = null, string? Height = null, double? Position = null)
{
    /// <summary>Half points; nobody can read smaller letters, though a printer may set them.</summary>
    private const double SmallestSize = 2;
    /// <summary>Below it no scale is one (ECMA-376, 17.18.82), and programs take it for the usual.</summary>
    private const double LeastScale = 1;
    /// <summary>Of letters of a usual size this leaves a hair.</summary>
    private const double NarrowestScale = 10;

    /// <summary>Of a document that says nothing of it.</summary>
    private const double UsualSize = 20;

    /// <summary>Nobody can read them.</summary>
    public bool IsTiny => (IsComplex == true ? ComplexSize : Size) <= SmallestSize || Scale is >= LeastScale and < NarrowestScale;

    /// <summary>Above the line (true) or below it (false); null: on it. LibreOffice writes what was pasted from a web page as smaller letters in a position of their own.</summary>
    /// <param name="around">The size of the letters beside it.</param>
    public bool? IsRaised(double? around) => Height switch
    {
        "superscript" => true,
        "subscript" => false,
        _ => Position is { } position && position != 0 && Size < (around ?? UsualSize) ? position > 0 : null,
    };

    /// <summary>What it says, and where it says nothing, what another says.</summary>
    public RunLook Over(RunLook other) => new(Size ?? other.Size, ComplexSize ?? other.ComplexSize, IsComplex ?? other.IsComplex, Scale ?? other.Scale, LowFont ?? other.LowFont, HighFont ?? other.HighFont, Height ?? other.Height, Position ?? other.Position);

    /// <summary>With what one of its properties says.</summary>
    public RunLook With(WordNode node) => node.Name switch
    {
        "w:sz" => this with { Size = Number(node.Value, halfPoints: true) ?? Size },
        "w:szCs" => this with { ComplexSize = Number(node.Value, halfPoints: true) ?? ComplexSize },
        "w:rtl" or "w:cs" => this with { IsComplex = node.IsOn },
        "w:w" => this with { Scale = Number(node.Value?.TrimEnd('%'), halfPoints: false) ?? Scale },
        "w:vertAlign" => this with { Height = node.Value ?? Height },
        "w:position" => this with { Position = Number(node.Value, halfPoints: true) ?? Position },
        "w:rFonts" => WithFonts(Font(node, "ascii"), Font(node, "hAnsi")),
        _ => this,
    };

    // Where one alone is named, programs take it for both.
    private RunLook WithFonts(string? low, string? high) => this with { LowFont = low ?? LowFont, HighFont = high ?? low ?? HighFont };

    private static string? Font(WordNode node, string which) => node.Attribute(which + "Theme") is not null ? "" : node.Attribute(which);

    /// <summary>Half points, or a number with its unit (ECMA-376, 17.18.42).</summary>
    private static double? Number(string? value, bool halfPoints)
    {
        if (value is null) { return null; }
        double each = 1;
        if (halfPoints && value.Length > 2 && value[^2..] is "pt" or "in" or "cm" or "mm" or "pc" or "pi")
        {
            each = value[^2..] switch { "pt" => 2, "in" => 144, "cm" => 144 / 2.54, "mm" => 144 / 25.4, _ => 24 };
            value = value[..^2];
        }
        return double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number * each : null;
    }
}
