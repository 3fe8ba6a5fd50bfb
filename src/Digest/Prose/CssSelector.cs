using System.Text;

namespace Digest.Prose;

/// <summary>The element that a selector is about: its last compound. What is asked of others, of attributes and of states is not.</summary>
/// <param name="IsSimple">There is nothing else in the selector.</param>
internal sealed record CssSelector(string? Type, string? Id, List<string> Classes, bool IsSimple, int Specificity)
{
    /// <summary>The one attribute that is looked at: it counts as a class.</summary>
    public const string Hidden = "[hidden]";

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

    /// <summary>What browsers know. One that they do not know voids its whole rule (Selectors, level 4, 3.9).</summary>
    private static readonly HashSet<string> Pseudos = new(
        ("active after any-link autofill backdrop before checked cue current default defined details-content dir disabled empty enabled file-selector-button first first-child first-letter first-line first-of-type focus focus-visible focus-within fullscreen future "
        + "has host host-context hover in-range indeterminate invalid is lang last-child last-of-type left link marker modal not nth-child nth-last-child nth-last-of-type nth-of-type only-child only-of-type open optional out-of-range part past paused "
        + "picture-in-picture placeholder placeholder-shown playing popover-open read-only read-write required right root scope selection slotted target target-text user-invalid user-valid valid visited where").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <param name="text">All selectors of a rule.</param>
    public static bool AreKnown(ReadOnlySpan<char> text)
    {
        for (bool isBlank = true; ; isBlank = true)
        {
            int end = CssScan.Next(text, ",");
            var one = text[..end];
            for (int at = 0; at < one.Length; at++)
            {
                char c = one[at];
                if (one[at..].StartsWith("/*")) { at += CssScan.Comment(one[at..]) - 1; continue; }
                if (c is ' ' or '\t' or '\n' or '\r' or '\f') { continue; }
                isBlank = false;
                if (c == '[') { at += 1 + CssScan.Next(one[(at + 1)..], "]"); }
                else if (c == '(') { at += 1 + CssScan.Next(one[(at + 1)..], ")"); }
                else if (c == ':')
                {
                    int start = at + 1 < one.Length && one[at + 1] == ':' ? at + 2 : at + 1, stop = NameEnd(one, start);
                    if (!IsPseudo(one[start..stop])) { return false; }
                    at = stop - 1;
                }
                else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < one.Length && char.IsAsciiDigit(one[at + 1]))) { return false; }
                else if (IsName(c) || c is '.' or '#') { at = Math.Max(at, NameEnd(one, c is '.' or '#' ? at + 1 : at) - 1); }
                else if (c is not ('*' or '>' or '+' or '~' or '|' or '&')) { return false; }
            }
            if (isBlank) { return false; }
            if (end == text.Length) { return true; }
            text = text[(end + 1)..];
        }
    }

    private static bool IsPseudo(ReadOnlySpan<char> name) => name.StartsWith("-webkit-", StringComparison.OrdinalIgnoreCase) || Pseudos.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

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
            else if (text[at..].StartsWith(Hidden, StringComparison.OrdinalIgnoreCase) && classes.Count < MostClasses) { classes.Add(Hidden); end = at + Hidden.Length; }
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
