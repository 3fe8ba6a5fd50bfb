using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Diagnostics;

/// <summary>Makes foreign text safe to print: what an author wrote must not move a terminal's cursor, turn its writing
/// direction, or begin a line that a build server takes for a command.</summary>
internal static partial class Printable
{
    /// <summary>One line: line ends and everything that is not drawn become visible escapes.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n') { line.Append("\\n"); }
            else if (rune.Value is '\r') { line.Append("\\r"); }
            else if (rune.Value is '\t') { line.Append(' '); }
            else if (IsDangerous(rune)) { line.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>"); }
            else { line.Append(rune); }
        }
        return line.ToString();
    }

    /// <summary>The same of a text whose lines and tabs are meant: a file's name, or what a remote says, may hold anything.</summary>
    public static string Safe(string text) => text.EnumerateRunes().Any(rune => rune.Value is not ('\n' or '\r' or '\t') && IsDangerous(rune))
        ? string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(part => Line(part))))) : text;

    /// <summary>The lines of a help, each safe to print.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => Line(line));

    /// <summary>A line in which no build server finds a command: GitHub Actions takes <c>::</c> at its beginning for one, blanks before it or not, and others <c>##word[</c> anywhere.</summary>
    public static string NoCommand(string line)
    {
        string told = line.Contains("##", StringComparison.Ordinal) ? Command().Replace(line, "#<U+0023>$1") : line;
        int start = told.Length - told.AsSpan().TrimStart().Length;
        return told.AsSpan(start).StartsWith("::") ? $"{told[..start]}<U+003A>{told[(start + 1)..]}" : told;
    }

    [GeneratedRegex(@"##([\w-]*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    private static bool IsDangerous(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0x061C or 0x200E or 0x200F
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Cells that a terminal takes for a character: East Asian wide ones two, marks none.</summary>
    public static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value) => value >= 0x1100
        && value is <= 0x115F or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
