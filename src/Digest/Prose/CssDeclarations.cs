using System.Globalization;
using System.Text;

namespace Digest.Prose;

/// <summary>What a list of declarations says of one property; where it says it twice, what a browser takes.</summary>
/// <param name="Hides">What it says: hidden, or shown; null: nothing.</param>
internal readonly record struct Saying(bool? Hides, bool IsImportant)
{
    public Saying Then(bool hides, bool isImportant) => Hides is not null && IsImportant && !isImportant ? this : new(hides, isImportant);
}

/// <summary>What a <c>style</c> attribute, or a rule of a style sheet, says of whether text is seen.</summary>
/// <param name="Contents"><c>content-visibility</c>.</param>
/// <param name="Size"><c>font-size</c>, also within <c>font</c>.</param>
/// <param name="IsRaised"><c>vertical-align</c>: above the line (true), below it (false), or on it.</param>
/// <param name="Box">Where an element stands beside the words around it; null: nothing is said of it.</param>
internal readonly record struct Appearance(Saying Display, Saying Visibility, Saying Contents, SizeSaying Size, bool? IsRaised, List<BoxSaying>? Box)
{
    public bool IsEmpty => Display.Hides is null && Visibility.Hides is null && Contents.Hides is null && Size.Size is null && Box is null;
}

/// <summary>Reads CSS declarations (CSS Syntax, level 3): comments, escapes and <c>!important</c> as browsers do. A value that no browser knows says nothing.</summary>
internal static class CssDeclarations
{
    public static Appearance Of(ReadOnlySpan<char> css)
    {
        var found = default(Appearance);
        List<BoxSaying>? box = null;
        while (!css.IsEmpty)
        {
            int end = CssScan.Next(css, ";");
            var one = css[..end];
            css = css[Math.Min(end + 1, css.Length)..];
            int colon = CssScan.Next(one, ":");
            if (colon < one.Length) { found = With(found, Clean(one[..colon]), Clean(one[(colon + 1)..]), ref box); }
        }
        return box is null ? found : found with { Box = box };
    }

    /// <summary>A value, and whether <c>!important</c> stood behind it.</summary>
    public static (string Value, bool IsImportant) Importance(string value) =>
        value.EndsWith("important", StringComparison.Ordinal) && value[..^"important".Length].TrimEnd() is [.., '!'] ? (value[..value.LastIndexOf('!')].TrimEnd(), true) : (value, false);

    private static Appearance With(Appearance found, string name, string said, ref List<BoxSaying>? box)
    {
        var (value, isImportant) = Importance(said);
        CssBox.Read(name, value, isImportant, ref box);
        return name switch
        {
            "display" when value == "none" || IsDisplay(value) => found with { Display = found.Display.Then(value == "none", isImportant) },
            "visibility" when value is "hidden" or "collapse" or "visible" || IsLater(value) => found with { Visibility = found.Visibility.Then(value is "hidden" or "collapse", isImportant) },
            "content-visibility" when value is "hidden" or "visible" or "auto" || IsLater(value) => found with { Contents = found.Contents.Then(value == "hidden", isImportant) },
            "font-size" when CssFontSize.Of(value) is { } size => found with { Size = found.Size.Then(size, isImportant) },
            "font" when CssFontSize.OfFont(value) is { } size => found with { Size = found.Size.Then(size, isImportant) },
            "vertical-align" => found with { IsRaised = value switch { "super" => true, "sub" => false, _ => null } },
            _ => found,
        };
    }

    public static bool IsDisplay(string value) => IsLater(value) || value.StartsWith('-')
        || value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 3 } words && words.All(word => word is "block" or "inline" or "inline-block" or "flex" or "inline-flex" or "grid" or "inline-grid"
            or "contents" or "list-item" or "flow-root" or "flow" or "run-in" or "math" || word.StartsWith("table", StringComparison.Ordinal) || word is "inline-table" || word.StartsWith("ruby", StringComparison.Ordinal));

    /// <summary>What it comes to is settled elsewhere.</summary>
    private static bool IsLater(string value) => value is "inherit" or "initial" or "unset" or "revert" or "revert-layer" || value.Contains("var(", StringComparison.Ordinal) || value.Contains("env(", StringComparison.Ordinal);

    /// <summary>In small letters, without comments and white space around it; escapes are what they stand for.</summary>
    public static string Clean(ReadOnlySpan<char> css, bool folds = true)
    {
        var text = new StringBuilder(css.Length);
        for (int at = 0; at < css.Length;)
        {
            if (css[at..].StartsWith("/*")) { at += CssScan.Comment(css[at..]); text.Append(' '); }
            else if (css[at] == '\\' && at + 1 < css.Length) { at += 1 + Escape(css[(at + 1)..], text); }
            else if (css[at] is '\t' or '\n' or '\r' or '\f') { text.Append(' '); at++; }
            else { text.Append(css[at++]); }
        }
        string clean = text.ToString().Trim(' ');
        return folds ? clean.ToLowerInvariant() : clean;
    }

    private static int Escape(ReadOnlySpan<char> css, StringBuilder text)
    {
        int end = 0;
        while (end < 6 && end < css.Length && char.IsAsciiHexDigit(css[end])) { end++; }
        if (end == 0) { text.Append(css[0]); return 1; }
        int value = int.Parse(css[..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text.Append(Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD");
        return end < css.Length && css[end] is ' ' or '\t' or '\n' or '\r' or '\f' ? end + 1 : end;
    }
}

/// <summary>Finds where something ends in CSS, past comments, strings, escapes and brackets.</summary>
internal static class CssScan
{
    /// <summary>The first of these characters that stands within nothing else; the length, where there is none.</summary>
    public static int Next(ReadOnlySpan<char> css, ReadOnlySpan<char> ends)
    {
        int depth = 0;
        for (int at = 0; at < css.Length; at++)
        {
            char c = css[at];
            if (depth == 0 && ends.Contains(c)) { return at; }
            switch (c)
            {
                case '/' when css[at..].StartsWith("/*"): at += Comment(css[at..]) - 1; break;
                case '\\': at++; break;
                case '"' or '\'': at += String(css[at..]) - 1; break;
                case '(' or '[' or '{': depth++; break;
                case ')' or ']' or '}' when depth > 0: depth--; break;
                default: break;
            }
        }
        return css.Length;
    }

    /// <summary>How long the comment is that begins here.</summary>
    public static int Comment(ReadOnlySpan<char> css)
    {
        int end = css[2..].IndexOf("*/");
        return end < 0 ? css.Length : end + 4;
    }

    private static int String(ReadOnlySpan<char> css)
    {
        for (int at = 1; at < css.Length; at++)
        {
            if (css[at] == '\\') { at++; }
            else if (css[at] == css[0] || css[at] is '\n' or '\r' or '\f') { return at + 1; }
        }
        return css.Length;
    }
}
