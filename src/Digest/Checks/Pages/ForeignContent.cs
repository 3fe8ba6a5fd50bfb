namespace Digest.Checks.Pages;

/// <summary>Tells SVG and MathML from HTML while tags go by: a title or a style there is an element like any other, and no raw text.</summary>
internal sealed class ForeignContent(bool isSvg)
{
    /// <summary>How far up an end tag looks for what it closes: bounds the work for pages that nest without end.</summary>
    private const int Reach = 64;

    private readonly List<(bool IsForeign, string Name)> _open = isSvg ? [(true, "")] : [];

    public bool IsInside => _open.Count > 0 && _open[^1].IsForeign;

    /// <summary>Whether the element that a start tag opens is a foreign one.</summary>
    public bool Start(ReadOnlySpan<char> name, bool selfClosing)
    {
        if (IsInside && !isSvg && BreaksOut(name)) { while (IsInside) { _open.RemoveAt(_open.Count - 1); } }
        bool foreign = IsInside;
        if (name is "svg" or "math")
        {
            if (!selfClosing) { _open.Add((true, name is "svg" ? "svg" : "math")); }
            return true;
        }
        if (foreign && !selfClosing && HoldsHtml(name)) { _open.Add((false, name.ToString())); }
        return foreign;
    }

    /// <summary>Whether the end tag closed foreign content, or HTML within it.</summary>
    public bool End(ReadOnlySpan<char> name)
    {
        for (int i = _open.Count - 1; i >= Math.Max(0, _open.Count - Reach); i--)
        {
            if (!name.SequenceEqual(_open[i].Name)) { continue; }
            _open.RemoveRange(i, _open.Count - i);
            return true;
        }
        return false;
    }

    private static bool HoldsHtml(ReadOnlySpan<char> name) => name is "foreignobject" or "desc" or "title" or "mi" or "mo" or "mn" or "ms" or "mtext";

    /// <summary>HTML elements that end foreign content wherever they begin (WHATWG, 13.2.6.5).</summary>
    private static bool BreaksOut(ReadOnlySpan<char> name) => name is
        "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed" or "h1" or "h2"
        or "h3" or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr" or "ol" or "p" or "pre"
        or "ruby" or "s" or "small" or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u" or "ul" or "var";
}
