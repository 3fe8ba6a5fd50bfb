using System.Buffers;
using System.Text;
using Digest.Model;

namespace Digest.Sources.Formats.Tables;

/// <summary>Makes the text of tables: each row that says something is a paragraph, its cells parted by tabs.</summary>
internal sealed class SheetText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    private readonly StringBuilder _text = new();
    private readonly List<RowStart> _rows = [];

    /// <summary>A paragraph that is no row: the name of a sheet.</summary>
    public void Heading(string name) => Put(Cell(name), null);

    /// <param name="cells">Those that are shown, in order.</param>
    public void Row(string? sheet, int number, IEnumerable<string> cells) => Put(string.Join('\t', cells.Select(Cell).Where(cell => cell.Length > 0)), new SheetRow(sheet is null ? null : Plain(sheet), number));

    /// <summary>How the text of a workbook is kept.</summary>
    public static (Func<BinaryReader, SeedContent> Unpack, Action<BinaryWriter, SeedContent> Pack) Form { get; } = (Unpack, Pack);

    public SeedContent Content(SeedFormat format) => new(_text.ToString(), format, []) { Rows = _rows };

    /// <summary>No line of a cell is blank, since a blank one would end its paragraph.</summary>
    private static string Cell(string text) => text.AsSpan().ContainsAny(LineEnds)
        ? string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', '\u2029', '\v').Select(Trimmed).Where(line => line.Length > 0)) : Trimmed(text);

    /// <summary>A name as it may stand within a sentence: without characters that turn the direction of what follows.</summary>
    private static string Plain(string name) => Cell(string.Concat(name.Where(c => char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control) || c == '\t'))).Replace('\n', ' ').Replace('\t', ' ');

    private static string Trimmed(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && Letters.IsBlank(text[start])) { start++; }
        while (end > start && Letters.IsBlank(text[end - 1])) { end--; }
        return text[start..end];
    }

    private static void Pack(BinaryWriter writer, SeedContent content)
    {
        SeedContent.Form.Pack(writer, content);
        writer.Write7BitEncodedInt(content.Rows.Count);
        string? sheet = null;
        foreach (var (offset, row) in content.Rows)
        {
            writer.Write7BitEncodedInt(offset);
            writer.Write7BitEncodedInt(row?.Number ?? 0);
            if (row is null) { continue; }
            writer.Write(row.Sheet != sheet);
            if (row.Sheet != sheet) { KnownReadings.Write(writer, row.Sheet ?? ""); }
            sheet = row.Sheet;
        }
    }

    private static SeedContent Unpack(BinaryReader reader)
    {
        var content = SeedContent.Form.Unpack(reader);
        var rows = new List<RowStart>();
        string? sheet = null;
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            int offset = reader.Read7BitEncodedInt(), number = reader.Read7BitEncodedInt();
            if (number == 0) { rows.Add(new RowStart(offset, null)); continue; }
            if (reader.ReadBoolean()) { sheet = KnownReadings.Read(reader) is { Length: > 0 } name ? name : null; }
            rows.Add(new RowStart(offset, new SheetRow(sheet, number)));
        }
        return content with { Rows = rows };
    }

    private void Put(string text, SheetRow? row)
    {
        if (text.Length == 0) { return; }
        if (_text.Length > 0) { _text.Append("\n\n"); }
        _rows.Add(new RowStart(_text.Length, row));
        _text.Append(text);
    }
}
