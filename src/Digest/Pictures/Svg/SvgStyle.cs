using System.Text.RegularExpressions;

namespace Digest.Pictures.Svg;

/// <summary>Styles of a drawing: comments taken out, and nothing in them that could load anything or be read in two ways.</summary>
internal static partial class SvgStyle
{
    [GeneratedRegex(@"url\(\s*['""]?\s*(?<inside>#)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<before>url\(\s*['""]?\s*)#(?<id>[^\s'"")]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?:[^;""']|""[^""]*""|'[^']*')+", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    /// <summary>The rules of a sheet without comments, in its order.</summary>
    /// <exception cref="PictureFault">There is something else in it.</exception>
    public static IReadOnlyList<(string Selectors, string Body)> Rules(string sheet)
    {
        if (Rule().Replace(sheet, "") is var rest && !string.IsNullOrWhiteSpace(rest)) { throw Refused(); }
        return [.. Rule().Matches(sheet).Select(rule => (rule.Groups["selectors"].Value, rule.Groups["body"].Value))];
    }

    /// <summary>A style sheet with new names.</summary>
    /// <exception cref="PictureFault">It would load something, or may; or it is not understood.</exception>
    public static string Sheet(string sheet, SvgNaming naming)
    {
        string bare = WithoutComments(sheet);
        Guard(bare);
        return string.Concat(Rules(bare).Select(rule => $"{naming.Selectors(rule.Selectors)}{{{Clean(rule.Body, naming)}}}"));
    }

    /// <summary>Declarations, without those of single programs (<c>-inkscape-…</c>).</summary>
    /// <exception cref="PictureFault">They would load something, or may.</exception>
    public static string Clean(string style, SvgNaming naming)
    {
        string bare = WithoutComments(style);
        Guard(bare);
        return References(string.Join(';', Declaration().Matches(bare).Select(one => one.Value).Where(one => one.TrimStart() is not ['-', not '-', ..])), naming);
    }

    /// <summary>A value that may refer to a part of the drawing, <c>url(#id)</c>, with that part's new name.</summary>
    /// <exception cref="PictureFault">It refers to something elsewhere.</exception>
    public static string References(string value, SvgNaming naming)
    {
        if (value.Contains("url", StringComparison.OrdinalIgnoreCase) && (value.Contains('\\', StringComparison.Ordinal) || Address().Matches(value).Any(match => !match.Groups["inside"].Success))) { throw Refused(); }
        return Reference().Replace(value, match => $"{match.Groups["before"].Value}#{naming.Target(match.Groups["id"].Value)}");
    }

    private static void Guard(string bare)
    {
        if (bare.AsSpan().ContainsAny('@', '\\', '<') || bare.Contains("expression(", StringComparison.OrdinalIgnoreCase)) { throw Refused(); }
    }

    public static string WithoutComments(string style)
    {
        int open;
        var kept = new System.Text.StringBuilder();
        int at = 0;
        while ((open = style.IndexOf("/*", at, StringComparison.Ordinal)) >= 0)
        {
            kept.Append(style, at, open - at);
            int close = style.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = close < 0 ? style.Length : close + 2;
        }
        return kept.Append(style, at, style.Length - at).ToString();
    }

    private static PictureFault Refused() => new("is a drawing whose styles could load something from elsewhere", "Save it as plain SVG, without imported fonts and style sheets.");
}
