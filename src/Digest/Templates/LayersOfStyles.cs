using System.Text;

namespace Digest.Templates;

/// <summary>
/// Takes the layers out of a style sheet (CSS Cascading and Inheritance Level 5, <c>@layer</c>) and leaves their rules. Browsers from before 2022
/// know no layers and drop all that stands in one: such a page would have no styles at all.
/// </summary>
internal static class LayersOfStyles
{
    private const string Name = "@layer";

    /// <returns>Null where the sheet has no layers.</returns>
    public static string? Without(string css)
    {
        if (!css.Contains(Name, StringComparison.Ordinal)) { return null; }
        var made = new StringBuilder(css.Length);
        var layers = new Stack<int>();
        for (int at = 0, depth = 0; at < css.Length;)
        {
            int end = EndOfText(css, at);
            if (end > at)
            {
                made.Append(css, at, end - at);
                at = end;
                continue;
            }
            if (BehindLayer(css, at) is { } behind)
            {
                if (css[behind - 1] == '{') { layers.Push(depth++); }
                at = behind;
                continue;
            }
            if (css[at] == '{') { depth++; }
            if (css[at] == '}' && --depth is var now && layers.TryPeek(out int opened) && opened == now)
            {
                layers.Pop();
                at++;
                continue;
            }
            made.Append(css[at++]);
        }
        return made.ToString();
    }

    /// <summary>Behind the comment or the string that begins here; here where none does.</summary>
    private static int EndOfText(string css, int at)
    {
        if (css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
        {
            int end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return end < 0 ? css.Length : end + 2;
        }
        if (css[at] is not ('"' or '\'')) { return at; }
        for (int i = at + 1; i < css.Length; i++)
        {
            if (css[i] == '\\') { i++; }
            else if (css[i] == css[at]) { return i + 1; }
        }
        return css.Length;
    }

    /// <summary>Behind the brace that opens a layer, or the semicolon that ends a list of names; null where no layer begins here.</summary>
    private static int? BehindLayer(string css, int at)
    {
        if (!css.AsSpan(at).StartsWith(Name, StringComparison.Ordinal)) { return null; }
        int end = css.AsSpan(at).IndexOfAny('{', ';');
        return end < 0 ? null : at + end + 1;
    }
}
