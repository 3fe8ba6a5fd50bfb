using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf;

/// <summary>The numbers that a PDF gives its pages (page labels; ISO 32000-2, 12.4.2).</summary>
internal static class PdfLabels
{
    /// <summary>Whether they are, or may be, other than 1, 2, 3 in the order of the pages.</summary>
    public static bool AreIn(PdfDocument document)
    {
        var catalog = document.Structure.Catalog.CatalogDictionary;
        if (!catalog.Data.ContainsKey("PageLabels")) { return false; }
        var scanner = document.Structure.TokenScanner;
        bool isPlain = catalog.TryGet(NameToken.Create("PageLabels"), scanner, out DictionaryToken? labels) && labels.TryGet(NameToken.Create("Nums"), scanner, out ArrayToken? ranges)
            && ranges.Data is [NumericToken { Int: 0 }, DictionaryToken one] && one.TryGet(NameToken.Create("S"), scanner, out NameToken? style) && style.Data == "D"
            && !one.Data.ContainsKey("P") && (!one.TryGet(NameToken.Create("St"), scanner, out NumericToken? first) || first.Int == 1);
        return !isPlain;
    }
}
