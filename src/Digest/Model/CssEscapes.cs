using System.Globalization;
using System.Text;

namespace Digest.Model;

/// <summary>Letters that a style sheet writes by their numbers, or behind a backslash (CSS Syntax, level 3, 4.3.7): <c>u\72 l</c> is <c>url</c>.</summary>
internal static class CssEscapes
{
    private const int MostDigits = 6;

    /// <returns>The same text where it has none.</returns>
    public static string Undone(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) { return text; }
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\') { plain.Append(text[at]); continue; }
            int start = at + 1, end = start;
            while (end < text.Length && end - start < MostDigits && char.IsAsciiHexDigit(text[end])) { end++; }
            // What is no digit stands for itself; a line end within a string goes on with it.
            if (end == start)
            {
                if (end < text.Length && text[end] is '\n' or '\r') { at = end; }
                continue;
            }
            int value = int.Parse(text.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            plain.Append(Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar);
            at = end < text.Length && char.IsWhiteSpace(text[end]) ? end : end - 1;
        }
        return plain.ToString();
    }
}
