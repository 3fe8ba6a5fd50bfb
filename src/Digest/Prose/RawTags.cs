namespace Digest.Prose;

/// <summary>The raw HTML of a Markdown document as it is passed, tag by tag: whether what stands behind it is hidden, raised or lowered.</summary>
internal sealed class RawTags
{
    private string? _hidden;
    private int _depth;

    /// <summary>What follows is within an element that is not shown.</summary>
    public bool IsHidden => _hidden is not null;

    /// <summary>What follows stands above the line (true) or below it (false).</summary>
    public bool? IsRaised { get; private set; }

    /// <returns>The rest of the piece, from where it is no longer within a hidden element that was open before.</returns>
    public string Pass(string html)
    {
        int seen = IsHidden ? html.Length : 0;
        for (int at = 0; at < html.Length && (at = html.IndexOf('<', at)) >= 0;)
        {
            if (html.AsSpan(at).StartsWith("<!--")) { at = html.IndexOf("-->", at, StringComparison.Ordinal) is var comment and >= 0 ? comment + 3 : html.Length; continue; }
            bool closes = at + 1 < html.Length && html[at + 1] == '/';
            int name = closes ? at + 2 : at + 1, nameEnd = name;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-')) { nameEnd++; }
            if (nameEnd == name) { at++; continue; }
            int end = End(html, nameEnd);
            bool wasHidden = IsHidden;
            Pass(html[at..end], html[name..nameEnd].ToLowerInvariant(), closes);
            if (wasHidden && !IsHidden && seen == html.Length) { seen = end; }
            at = IsHidden || closes ? end : BehindCode(html, html[name..nameEnd], end);
        }
        return html[seen..];
    }

    private void Pass(string tag, string name, bool closes)
    {
        if (_hidden is not null)
        {
            if (name == _hidden) { _depth += closes ? -1 : 1; }
            if (_depth == 0) { _hidden = null; }
        }
        else if (closes) { if (name is "sup" or "sub") { IsRaised = null; } }
        else if (!IsEmpty(name) && SeenText.IsHidden(tag, name)) { (_hidden, _depth) = (name, 1); }
        else if (name is "sup" or "sub") { IsRaised = name == "sup"; }
    }

    /// <summary>Elements without an end.</summary>
    private static bool IsEmpty(string name) => name is "img" or "input" or "hr" or "br" or "wbr" or "link" or "meta" or "source" or "area" or "base" or "embed" or "col" or "track";

    /// <summary>What stands in a script or a style sheet is no tag.</summary>
    private static int BehindCode(string html, string name, int at)
    {
        if (name.ToLowerInvariant() is not ("script" or "style" or "textarea" or "title")) { return at; }
        int end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    /// <summary>Behind the tag; a bracket within an attribute ends none.</summary>
    private static int End(string html, int at)
    {
        for (char quote = '\0'; at < html.Length; at++)
        {
            char c = html[at];
            if (quote != '\0') { if (c == quote) { quote = '\0'; } }
            else if (c is '"' or '\'') { quote = c; }
            else if (c == '>') { return at + 1; }
        }
        return html.Length;
    }
}
