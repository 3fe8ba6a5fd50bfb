using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf;

/// <summary>A PDF's document information dictionary (ISO 32000-2, 14.3.3). Only for a file whose text could be read.</summary>
internal static class PdfFacts
{
    public static DocumentFacts Read(byte[] bytes)
    {
        var facts = DocumentFacts.None;
        // The same depth of recursion as for its text needs the same stack.
        var thread = new Thread(() =>
        {
            try { facts = Of(bytes); }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // What it says of itself cannot be read; its text could be.
            }
        }, 64 << 20);
        thread.Start();
        thread.Join();
        return facts;
    }

    private static DocumentFacts Of(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, MaxStackDepth = PdfBudget.MostDepth });
        var about = document.Information;
        return new DocumentFacts
        {
            Title = about.Title,
            Authors = about.Author is { } author ? author.Split(';') : [],
            Made = Day(about.CreationDate),
            Lang = document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), document.Structure.TokenScanner, out IDataToken<string>? language) ? language.Data : null,
        };
    }

    /// <summary><c>D:20220531…</c></summary>
    private static DateOnly? Day(string? written) => written is not null && DateOnly.TryParseExact(written.Replace("D:", "", StringComparison.Ordinal).PadRight(8)[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
