using System.Text;

namespace Digest.Prose;

/// <summary>The element that a selector is about: its last compound. What is asked of others, of attributes and of states is not.</summary>
/// <param name="IsSimple">There is nothing else in the selector.</param>
internal sealed record CssSelector(string? Type, string? Id, List<string> Classes, bool IsSimple, int Specificity)
{
    private const int Most = 1023, MostClasses = 8;
    private static readonly string[] States = [":hover", ":focus", ":active", ":target", ":visited", ":popover-open", ":modal", ":fullscreen"];
    private static readonly string[] Parts = ["::", ":before", ":after", ":first-line", ":first-letter"];

    /// <returns>Null: it is about no element of a page at rest (a state, a part of an element), or it is none.</returns>
    public static CssSelector? Of(ReadOnlySpan<char> text)
    {
        if (text.Contains("/*", StringComparison.Ordinal)) { text = WithoutComments(text); }
        text = text.Trim(" \t\n\r\f");
        if (text.IsEmpty || HasAny(text, Parts) || (!text.Contains(":not", StringComparison.OrdinalIgnoreCase) && HasAny(text, States))) { return null; }
        int last = 0, ids = 0, classes = 0, types = 0;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            int next = at + 1;
            if (c is '#' or '.' or ':') { next = NameEnd(text, at + 1); if (c == '#') { ids++; } else { classes++; } }
            else if (IsName(c)) { next = NameEnd(text, at); types++; }
            else if (c == '[') { next = at + 1 + CssScan.Next(text[(at + 1)..], "]"); classes++; }
            else if (c == '(') { next = at + 1 + CssScan.Next(text[(at + 1)..], ")"); ids += text[at..Math.Min(next, text.Length)].Count('#'); classes += text[at..Math.Min(next, text.Length)].Count('.') + 1; }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '>' or '+' or '~') { last = next; }
            at = next;
        }
        var found = Compound(text[last..]);
        return found is null ? null : found with { IsSimple = found.IsSimple && last == 0, Specificity = (Math.Min(ids, Most) << 20) + (Math.Min(classes, Most) << 10) + Math.Min(types, Most) };
    }

    private static CssSelector? Compound(ReadOnlySpan<char> text)
    {
        string? type = null, id = null;
        var classes = new List<string>();
        bool isSimple = true;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            int start = c is '#' or '.' ? at + 1 : at, end = NameEnd(text, start);
            if (c is '#' or '.' && end == start) { return null; }
            if (c == '#') { isSimple &= id is null; id = CssDeclarations.Clean(text[start..end], folds: false); }
            else if (c == '.' && classes.Count == MostClasses) { isSimple = false; }
            else if (c == '.') { classes.Add(CssDeclarations.Clean(text[start..end], folds: false)); }
            else if (end > start) { type = CssDeclarations.Clean(text[start..end]); }
            else if (c != '*')
            {
                isSimple = false;
                end = c == '[' ? at + 2 + CssScan.Next(text[(at + 1)..], "]") : c == '(' ? at + 2 + CssScan.Next(text[(at + 1)..], ")") : NameEnd(text, at + 1);
            }
            else { end = at + 1; }
            at = Math.Max(end, at + 1);
        }
        return new CssSelector(type, id, classes, isSimple, 0);
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '\\' || c >= '\u0080';

    private static int NameEnd(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length && IsName(text[at]); at++)
        {
            if (text[at] != '\\') { continue; }
            int hex = at + 1;
            while (hex < text.Length && hex - at <= 6 && char.IsAsciiHexDigit(text[hex])) { hex++; }
            // A blank ends the number, and is part of it.
            at = hex == at + 1 ? hex : hex < text.Length && text[hex] == ' ' ? hex : hex - 1;
        }
        return Math.Min(at, text.Length);
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words) { if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) { return true; } }
        return false;
    }

    private static string WithoutComments(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder();
        for (int at = text.IndexOf("/*"); at >= 0; at = text.IndexOf("/*")) { kept.Append(text[..at]); text = text[(at + CssScan.Comment(text[at..]))..]; }
        return kept.Append(text).ToString();
    }
}
