using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>Rows of a CSV file (RFC 4180): every cell in quotation marks, lines ended by CRLF, in UTF-8 with a byte order mark, without which
/// spreadsheets read the letters of most languages wrongly.</summary>
/// <remarks>A cell that a spreadsheet would compute has an apostrophe before it (<see cref="SpreadsheetCell"/>). Whoever reads the file with a program takes it off.</remarks>
internal static class TableText
{
    private static readonly CsvWriterOptions Options = new() { Quoting = CsvQuoting.Always, Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Rows that are held until the next.</summary>
    private const int Held = 200;

    /// <summary>A table of the site, written as its rows are made.</summary>
    /// <param name="rows">One for each row, and no other state: they are gone through whenever the file is made.</param>
    public static OutputFile File(Publication publication, string path, IReadOnlyList<string> shows, IReadOnlyList<string> columns, Func<PageScope, IEnumerable<string?[]>> rows) =>
        LargeFile.Of(path, shows, into => SitePages.Guarded(publication, () =>
        {
            Write(into, rows(publication.At(path)).Prepend([.. columns]));
            return [];
        }));

    private static void Write(IBufferWriter<byte> into, IEnumerable<string?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (string?[][] some in rows.Chunk(Held))
            {
                foreach (string?[] row in some) { csv.WriteRecord([.. row.Select(Cell)]); }
                csv.Flush();
                Hand();
            }
        }
        Hand();

        void Hand()
        {
            into.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            bytes.SetLength(0);
        }
    }

    /// <summary>A cell of several records: their ids, parted by blanks, without those that exports never have.</summary>
    public static string Ids(IEnumerable<Record> records) => string.Join(' ', records.Where(record => record.Head.Index).Select(record => record.Id).Distinct(StringComparer.Ordinal));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Line ends become blanks, since many readers of CSV part rows at each; control characters are left out.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) { return ""; }
        var line = new StringBuilder(text.Length);
        foreach (char unit in text.ReplaceLineEndings(" "))
        {
            if (unit == '\t') { line.Append(' '); }
            else if (!char.IsControl(unit)) { line.Append(unit); }
        }
        return SpreadsheetCell.Of(line.ToString().Trim());
    }
}
