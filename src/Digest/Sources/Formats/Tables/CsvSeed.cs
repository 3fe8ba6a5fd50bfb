using System.Text;
using CsvHelper;
using Digest.Model;

namespace Digest.Sources.Formats.Tables;

/// <summary>Tables as text (.csv, RFC 4180; .tsv): what a spreadsheet program shows of them. What parts the cells is taken from the first lines, or from a line <c>sep=;</c> before them.</summary>
internal static class CsvSeed
{
    private const char NoSeparator = '\u001F';
    private const int MostLooked = 40, FewRows = 5;

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
        var into = new SheetText();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        // A tab is no sign of a sentence: where it parts cells, commas within them do not.
        if (options.Separator is null) { options = options with { Separator = IsParted(bytes, '\t') ? '\t' : IsParted(bytes, null) ? null : NoSeparator }; }
        using var csv = CsvReader.Create(bytes, options);
        for (int row = 1; csv.Read(); row++) { into.Row(null, row, csv.Current.ToArray()); }
        return into.Content(new SeedFormat(SeedKind.Table, name));
    }

    /// <summary>Whether what is taken for a separator parts cells: sentences have commas and semicolons as well. Three of five of the first rows have to have as many cells.</summary>
    private static bool IsParted(byte[] bytes, char? separator)
    {
        if (bytes.AsSpan().StartsWith("sep="u8)) { return separator is null; }
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = separator });
        var counts = new List<int>();
        while (counts.Count < MostLooked && csv.Read()) { counts.Add(csv.FieldCount); }
        return (counts.Count < 2 && separator is null) || (counts.Count < FewRows && counts.TrueForAll(count => count > 1)) || counts.GroupBy(count => count).Any(group => group.Key > 1 && group.Count() * 5 >= counts.Count * 3);
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
