using System.Text;

namespace Digest.Outputs.Data;

/// <summary>The lines of an iCalendar file (RFC 5545, section 3.1): ended by CRLF, folded at 75 octets, and never within a character or an escape.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;
    private readonly ChunkedBytes bytes = new();

    public byte[] ToArray() => bytes.ToArray();

    /// <param name="value">As it stands: a word of the standard, a date, an address.</param>
    public void Add(string name, string value)
    {
        string line = $"{name}:{value}";
        int octets = 0, start = 0;
        for (int at = 0; at < line.Length;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out int units);
            int length = rune.Utf8SequenceLength;
            if (rune.Value == '\\' && at + 1 < line.Length) { (length, units) = (2, 2); }
            if (octets + length > MostOctets)
            {
                Write(line.AsSpan(start, at - start), "\r\n "u8);
                (start, octets) = (at, 1);
            }
            octets += length;
            at += units;
        }
        Write(line.AsSpan(start), "\r\n"u8);
    }

    public void AddText(string name, string text) => Add(name, Escape(text));

    public void AddTexts(string name, IEnumerable<string> texts) => Add(name, string.Join(',', texts.Select(Escape)));

    /// <summary>TEXT (section 3.3.11). Control characters have no place in it, not even escaped.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char unit in text.ReplaceLineEndings("\n"))
        {
            _ = unit switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(unit),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(unit) => escaped,
                _ => escaped.Append(unit),
            };
        }
        return escaped.ToString();
    }

    private void Write(ReadOnlySpan<char> text, ReadOnlySpan<byte> end)
    {
        var span = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length) + end.Length);
        int length = Encoding.UTF8.GetBytes(text, span);
        end.CopyTo(span[length..]);
        bytes.Advance(length + end.Length);
    }
}
