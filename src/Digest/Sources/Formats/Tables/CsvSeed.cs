using System.Text;
using CsvHelper;
using Digest.Model;

namespace Digest.Sources.Formats.Tables;

/// <summary>Tables as text (.csv, RFC 4180; .tsv): what a spreadsheet program shows of them. What parts the cells is taken from the first lines, or from a line <c>sep=;</c> before them.</summary>
internal static class CsvSeed
{
    public static SeedContent Read(InputFile file, SeedContext context)
    {
        var (text, name) = TextSeed.Decode(file, SeedEncoding.Decode(file.Bytes, context.Source.Custody?.Encoding?.Value));
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            // Each is a row to a spreadsheet, and to who counts them there.
            SkipEmptyLines = false,
            Separator = file.Path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null,
            // What an unclosed quotation mark swallows would be one cell.
            TrackLineNumbers = true,
            OnMalformedRecord = fault => { if (fault.Reason == CsvMalformedReason.UnterminatedQuote) { throw SeedRules.OpenCell(file, LineStart(text, fault.LineNumber)); } },
        };
        var into = new SheetText(file);
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
        for (int row = 1; csv.Read(); row++) { into.Row(new SheetRow(null, row), csv.Current.ToArray()); }
        return into.Content(new SeedFormat(SeedKind.Table, name));
    }

    /// <summary>The UTF-16 offset at which a line begins.</summary>
    /// <param name="line">1-based.</param>
    private static int LineStart(string text, long line)
    {
        int at = 0;
        for (; line > 1 && text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var end; line--) { at += end + (text.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1); }
        return at;
    }
}
