using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Citations.Formats.Bib;

/// <summary>Text as TeX reads it back: no character of it has a meaning to TeX, and its braces are always in pairs, so that no field can break out.</summary>
internal static partial class TexWriter
{
    [GeneratedRegex("""<(/?)(i|b|sup|sub|span)(?: class="nocase"| class="nodecor"| style="font-variant: ?small-caps;")?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <param name="protect">Words with capitals go into braces: styles that set titles in lower case leave names and abbreviations as they are.</param>
    public static string Encode(string text, bool protect = false)
    {
        var made = new StringBuilder(text.Length + 16);
        var (at, first) = (0, true);
        foreach (var tag in Balanced(text))
        {
            Words(made, text.AsSpan(at, tag.Index - at), protect, ref first);
            made.Append(Command(tag));
            at = tag.Index + tag.Length;
        }
        Words(made, text.AsSpan(at), protect, ref first);
        return made.ToString();
    }

    /// <summary>For fields that TeX takes as they stand: nothing is escaped but what would end the field, as an address has it.</summary>
    public static string Verbatim(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch { '{' => made.Append("%7B"), '}' => made.Append("%7D"), '\\' => made.Append("%5C"), _ when char.IsControl(c) || c is '\u2028' or '\u2029' => made.Append(' '), _ => made.Append(c) };
        }
        return made.ToString().Trim();
    }

    /// <summary>The marks of a rich text; none, where they are not in pairs: then they are text.</summary>
    private static Match[] Balanced(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) { return []; }
        var (tags, open) = (Tag().Matches(text), new Stack<string>());
        foreach (Match tag in tags)
        {
            if (tag.Groups[1].Length == 0) { open.Push(tag.Groups[2].Value); }
            else if (!open.TryPop(out string? last) || last != tag.Groups[2].Value) { return []; }
        }
        return open.Count == 0 ? [.. tags.Cast<Match>()] : [];
    }

    private static string Command(Match tag) => tag.Groups[1].Length > 0 ? "}" : tag.Groups[2].Value switch
    {
        "i" => "\\textit{",
        "b" => "\\textbf{",
        "sup" => "\\textsuperscript{",
        "sub" => "\\textsubscript{",
        _ => tag.Value.Contains("small-caps", StringComparison.Ordinal) ? "\\textsc{" : "{",
    };

    private static void Words(StringBuilder made, ReadOnlySpan<char> text, bool protect, ref bool first)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf(' ');
            var word = end < 0 ? text : text[..end];
            bool braced = protect && Capital(first ? word[Math.Min(1, word.Length)..] : word);
            if (braced) { made.Append('{'); }
            for (int i = 0; i < word.Length; i++) { Append(made, word, i); }
            if (braced) { made.Append('}'); }
            if (!word.IsEmpty) { first = false; }
            if (end >= 0) { made.Append(' '); }
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    private static bool Capital(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsUpper(c)) { return true; }
        }
        return false;
    }

    private static void Append(StringBuilder made, ReadOnlySpan<char> word, int i)
    {
        char c = word[i];
        // Two of them would be read as one other character: a dash, a quotation mark.
        bool pair = c is '-' or '\'' or ',' && i > 0 && word[i - 1] == c;
        _ = c switch
        {
            '\\' => made.Append("\\textbackslash{}"),
            '{' => made.Append("\\textbraceleft{}"),
            '}' => made.Append("\\textbraceright{}"),
            '~' => made.Append("\\textasciitilde{}"),
            '^' => made.Append("\\textasciicircum{}"),
            '`' => made.Append("\\textasciigrave{}"),
            '$' or '&' or '%' or '#' or '_' => made.Append('\\').Append(c),
            _ when pair => made.Append("{}").Append(c),
            _ when char.IsControl(c) || c is '\u2028' or '\u2029' => made.Append(' '),
            _ => made.Append(c),
        };
    }
}
