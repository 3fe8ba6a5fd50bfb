using System.Text.RegularExpressions;
using static System.FormattableString;

namespace Digest.Outputs.LongTexts;

/// <summary>Cuts the HTML of a body where one of its outermost elements ends. The HTML is that of the body's renderer: every element is closed, text and attributes are encoded.</summary>
internal static partial class HtmlPieces
{
    /// <summary>The offset behind each outermost element, ascending; the last is the length of <paramref name="html"/>. Linear.</summary>
    public static List<int> Ends(string html)
    {
        var ends = new List<int>();
        int depth = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            int end = TagEnd(html, at);
            depth += Step(html.AsSpan(at, end - at));
            at = end;
            if (depth <= 0) { depth = 0; ends.Add(at); }
            if (at >= html.Length) { break; }
        }
        // What follows the last element is a line's end, not a page's worth.
        if (ends.Count == 0 || !html.AsSpan(ends[^1]).IsWhiteSpace()) { ends.Add(html.Length); }
        ends[^1] = html.Length;
        return ends;
    }

    /// <summary>The values of all <c>id</c> attributes, as written.</summary>
    public static IEnumerable<string> Ids(string html) => Id().Matches(html).Select(match => match.Groups[1].Value);

    /// <summary>Links within the page lead to where their target stands now.</summary>
    /// <param name="href">For the id of a target; null: it stands on this page.</param>
    public static string Relink(string html, Func<string, string?> href) =>
        Local().Replace(html, match => href(match.Groups[1].Value) is { } other ? Invariant($" href=\"{other}\"") : match.Value);

    // A '>' may stand in an attribute's quotation marks.
    private static int TagEnd(string html, int at)
    {
        while (true)
        {
            int end = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (end < 0) { return html.Length; }
            end += at;
            if (html[end] == '>') { return end + 1; }
            int closed = html.IndexOf(html[end], end + 1);
            if (closed < 0) { return html.Length; }
            at = closed + 1;
        }
    }

    private static int Step(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("</")) { return -1; }
        if (tag.StartsWith("<!") || tag.EndsWith("/>")) { return 0; }
        int end = tag.IndexOfAny(" \n\t/>");
        return tag[1..(end < 0 ? tag.Length : end)] is "br" or "hr" or "img" or "wbr" or "col" or "input" ? 0 : 1;
    }

    [GeneratedRegex(" id=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}
