using System.Text;
using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>The text of an HTML element as a reader sees it: a block is a paragraph, a table's row is one, <c>br</c> is a line's end.</summary>
internal static class HtmlText
{
    /// <summary>White space is one space, as browsers show it; within <c>pre</c> lines are kept.</summary>
    /// <param name="root">Without what is hidden: see <see cref="SeenText"/>.</param>
    public static List<string> Paragraphs(IElement? root)
    {
        var text = new Collector();
        // A tree may be of any depth, so it is walked without recursion.
        for (INode? node = root?.FirstChild; node is not null && node != root; node = Next(node, root!, text))
        {
            if (node is IText words) { text.Append(words.Data, IsPreformatted(node)); }
            else if (node is IElement element && !IsSilent(element)) { text.Enter(element.LocalName); }
        }
        return text.Done();
    }

    private static INode? Next(INode node, INode root, Collector text)
    {
        if (!(node is IElement own && IsSilent(own)) && node.FirstChild is { } child) { return child; }
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at is IElement element && !IsSilent(element)) { text.Leave(element.LocalName); }
            if (at.NextSibling is { } next) { return next; }
        }
        return null;
    }

    private static bool IsPreformatted(INode node) => node.ParentElement is { LocalName: "pre" } or { LocalName: "code", ParentElement.LocalName: "pre" };

    /// <summary>No text whether or not it is shown: code, styles, metadata, drawings, form controls.</summary>
    private static bool IsSilent(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "title" or "head" or "noscript" or "svg" or "iframe" or "object" or "select" or "textarea" or "button" or "datalist" or "rt" or "rp";

    private sealed class Collector
    {
        private readonly List<string> _paragraphs = [];
        private readonly StringBuilder _text = new();
        private int _rows;

        public void Append(string data, bool preformatted)
        {
            foreach (char c in data)
            {
                if (preformatted && c is '\n') { Line(); }
                else if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) { _text.Append(c); }
                else if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t')) { _text.Append(' '); }
            }
        }

        public void Enter(string name)
        {
            if (name == "br") { Line(); }
            else if (name == "tr") { if (_rows++ == 0) { Close(); } }
            else if (IsBlock(name)) { Break(); }
        }

        public void Leave(string name)
        {
            if (name is "td" or "th" && _rows > 0) { Trim(); if (_text.Length > 0) { _text.Append('\t'); } }
            else if (name == "tr") { if (_rows > 0 && --_rows == 0) { Close(); } }
            else if (IsBlock(name)) { Break(); }
        }

        public List<string> Done() { Close(); return _paragraphs; }

        /// <summary>A row is one paragraph, whatever its cells hold.</summary>
        private void Break() { if (_rows > 0) { Line(); } else { Close(); } }

        // One line's end at most: two would part the paragraph.
        private void Line() { while (_text.Length > 0 && _text[^1] == ' ') { _text.Length--; } if (_text.Length > 0 && _text[^1] is not ('\n' or '\t')) { _text.Append('\n'); } }

        private void Trim() { while (_text.Length > 0 && char.IsWhiteSpace(_text[^1])) { _text.Length--; } }

        private void Close()
        {
            Trim();
            if (_text.Length > 0) { _paragraphs.Add(_text.ToString()); }
            _text.Clear();
        }
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hgroup"
        or "table" or "caption" or "thead" or "tbody" or "tfoot" or "blockquote" or "pre" or "hr" or "section" or "article" or "aside" or "header" or "footer" or "main" or "nav"
        or "address" or "figure" or "figcaption" or "details" or "summary" or "fieldset" or "legend" or "form" or "dialog" or "center" or "search";
}
