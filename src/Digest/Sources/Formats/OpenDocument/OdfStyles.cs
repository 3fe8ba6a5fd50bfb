using System.Globalization;
using Digest.Sources.Formats.Docx;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>Whether text is shown. <see cref="Unsure"/>: nobody can tell; what it depends on is no part of the file.</summary>
internal enum Shown { Yes, No, Unsure }

/// <summary>What styles say of text that bears on what is read; null: nothing.</summary>
/// <param name="Raised">Above the line (1), below it (-1), on it (0).</param>
/// <param name="IsTiny">Nobody can read such small letters, though a printer may set them.</param>
/// <param name="IsTinyBeside">The same of what is raised or lowered.</param>
/// <param name="IsNarrow">Nobody can read letters that are squeezed so much.</param>
internal sealed record OdfStyle(string? Parent = null, Shown? Shown = null, int? Raised = null, bool? IsTiny = null, string? Font = null, bool? IsPageHidden = null, bool? IsTinyBeside = null, bool? IsNarrow = null);

/// <summary>The styles of a document, common and automatic ones, as far as they hide text or set it apart (ODF 1.3, part 3, 16 and 20).</summary>
internal sealed class OdfStyles
{
    private const int MostAncestors = 32;
    private const double SmallestPoints = 1;
    /// <summary>Of letters of a usual size this leaves less than a point.</summary>
    private const double SmallestPercent = 10;

    private readonly Dictionary<(string Family, string Name), OdfStyle> _styles = [];
    /// <summary>Fonts by the names that styles call them.</summary>
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hiddenLayers = new(StringComparer.Ordinal);
    private (string Family, string Name)? _open;
    private int _others;

    /// <param name="layer">The name of a layer of shapes; null: none is named.</param>
    public bool IsHiddenLayer(string? layer) => layer is not null && _hiddenLayers.Contains(layer);

    /// <summary>Takes in one step of a walk through a part that declares styles.</summary>
    /// <param name="automatic">Also the automatic ones: those of <c>styles.xml</c> are of headers and footers alone, and have the names of others.</param>
    public void Take(OdfNode node, bool automatic)
    {
        if (node.Step == OdfStep.Text) { return; }
        bool isStart = node.Step == OdfStep.Start;
        // Of what is drawn: on a screen nobody sees these.
        if (isStart && node.Name == "draw:layer" && node["draw:display"] is "none" or "printer" && node["draw:name"] is { } layer) { _hiddenLayers.Add(layer); }
        // What is said within these is said of other things.
        if (node.Name is "office:master-styles" or "style:map" or "text:list-style" || (!automatic && node.Name == "office:automatic-styles")) { _others += isStart ? 1 : -1; }
        if (_others > 0) { return; }
        if (node.Name is "style:style" or "style:default-style")
        {
            _open = isStart ? (node["style:family"] ?? "", node.Name == "style:style" ? node["style:name"] ?? "" : "") : null;
            if (_open is { } key) { _styles[key] = new OdfStyle(node["style:parent-style-name"]); }
        }
        else if (isStart && node.Name == "style:font-face" && node["style:name"] is { } face) { _fonts[face] = Font(node["svg:font-family"], node["style:font-charset"]) ?? face; }
        else if (isStart && _open is { } open && node.Name is "style:text-properties" or "style:drawing-page-properties") { _styles[_open!.Value] = Said(node, _styles[_open.Value]); }
    }

    /// <summary>What a style says, or the one that it is based on, and of a paragraph the default at last.</summary>
    /// <param name="name">Null: it names none.</param>
    public OdfStyle Of(string family, string? name)
    {
        var (said, at) = (new OdfStyle(), name);
        for (int step = 0; at is { Length: > 0 } && step < MostAncestors && _styles.TryGetValue((family, at), out var style); step++)
        {
            said = Under(said, style);
            at = style.Parent;
        }
        return family == "paragraph" && _styles.TryGetValue((family, ""), out var usual) ? Under(said, usual) : said;
    }

    /// <summary>The nearest style that says something decides.</summary>
    private static OdfStyle Under(OdfStyle own, OdfStyle other) => own with
    {
        Shown = own.Shown ?? other.Shown,
        Raised = own.Raised ?? other.Raised,
        IsTiny = own.IsTiny ?? other.IsTiny,
        IsTinyBeside = own.IsTinyBeside ?? other.IsTinyBeside,
        IsNarrow = own.IsNarrow ?? other.IsNarrow,
        Font = own.Font ?? other.Font,
        IsPageHidden = own.IsPageHidden ?? other.IsPageHidden,
    };

    private OdfStyle Said(OdfNode node, OdfStyle style) => style with
    {
        Shown = node["text:display"] switch { "none" => OpenDocument.Shown.No, "true" => OpenDocument.Shown.Yes, "condition" => OpenDocument.Shown.Unsure, _ => style.Shown },
        Raised = Height(node["style:text-position"]) ?? style.Raised,
        IsTiny = Points(node["fo:font-size"]) is { } points ? points <= SmallestPoints : Percent(node["fo:font-size"]) < SmallestPercent ? true : style.IsTiny,
        IsTinyBeside = IsTinyBeside(node["style:text-position"]) ?? style.IsTinyBeside,
        IsNarrow = Percent(node["style:text-scale"]) is { } scale ? scale < SmallestPercent : style.IsNarrow,
        Font = node["style:font-name"] is { } face ? _fonts.GetValueOrDefault(face, face) : Font(node["fo:font-family"], node["style:font-charset"]) ?? style.Font,
        IsPageHidden = node["presentation:visibility"] switch { "hidden" => true, "visible" => false, _ => style.IsPageHidden },
    };

    /// <summary>What is raised or lowered says how large it is behind how far; what says nothing of that says nothing here. At none of their size programs show them in full.</summary>
    private static bool? IsTinyBeside(string? position) => position?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .. var shares] ? Percent(shares is [var share, ..] ? share : "100%") is > 0 and < SmallestPercent : null;

    private static double? Percent(string? share) => share is [.. var number, '%'] && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) ? percent : null;

    /// <param name="charset">A font of symbols that nobody knows is taken for one of which nobody knows what it shows; OpenSymbol has letters where others have them.</param>
    private static string? Font(string? family, string? charset)
    {
        string? name = family?.Split(',')[0].Trim(' ', '\'', '"');
        return charset == "x-symbol" && name is not ("OpenSymbol" or "StarSymbol") && !WordSymbols.IsSymbols(name) ? "Webdings" : name;
    }

    private static int? Height(string? position) => position?.Split(' ')[0] switch
    {
        null or "" => null,
        "super" => 1,
        "sub" => -1,
        var share => double.TryParse(share.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) ? Math.Sign(percent) : null,
    };

    private static double? Points(string? size)
    {
        if (size is null) { return null; }
        string number = size.TrimEnd('p', 't', 'm', 'c', 'i', 'n', 'x');
        double? each = size[number.Length..] switch { "pt" => 1, "px" => 0.75, "mm" => 72 / 25.4, "cm" => 72 / 2.54, "in" => 72, "pc" => 12, _ => null };
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value * each : null;
    }
}
