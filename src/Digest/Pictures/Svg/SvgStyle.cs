using System.Text.RegularExpressions;

namespace Digest.Pictures.Svg;

/// <summary>Styles of a drawing: comments taken out, and nothing in them that could load anything or be read in two ways.</summary>
internal static partial class SvgStyle
{
    [GeneratedRegex(@"url\(\s*['""]?\s*(?<inside>#)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"#(?<id>[^\s'""().,;:{}>+~\[\]#<&]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    /// <exception cref="PictureFault">It would load something, or may.</exception>
    public static string Clean(string style, Func<string, string?> idOf)
    {
        string bare = WithoutComments(style);
        if (bare.AsSpan().ContainsAny('@', '\\', '<') || bare.Contains("expression(", StringComparison.OrdinalIgnoreCase)) { throw Refused(); }
        return References(bare, idOf);
    }

    /// <summary>A value that may refer to a part of the drawing, <c>url(#id)</c> or <c>#id</c>, with that part's new name.</summary>
    /// <exception cref="PictureFault">It refers to something elsewhere.</exception>
    public static string References(string value, Func<string, string?> idOf)
    {
        if (value.Contains("url", StringComparison.OrdinalIgnoreCase) && (value.Contains('\\', StringComparison.Ordinal) || Address().Matches(value).Any(match => !match.Groups["inside"].Success))) { throw Refused(); }
        return Reference().Replace(value, match => idOf(match.Groups["id"].Value) is { } id ? "#" + id : match.Value);
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
