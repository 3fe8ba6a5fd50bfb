using System.Text;

namespace Digest.Prose;

/// <summary>Puts a page's paragraphs together from its words and the elements around them.</summary>
internal sealed class TextCollector
{
    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _open = new();
    private int _rows, _layouts, _lines;

    public void Append(string data, bool preformatted)
    {
        foreach (char c in data)
        {
            if (preformatted && c is '\n') { Line(); }
            else if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) { _text.Append(c); _lines = 0; }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t')) { _text.Append(' '); }
        }
    }

    /// <param name="isLayout">Of a row: its cells hold parts of a page, and are no cells of one paragraph.</param>
    public void Enter(string name, bool isLayout = false)
    {
        if (name == "br") { if (++_lines > 1 && _layouts > 0) { Break(); } else { Line(); } }
        else if (name == "tr")
        {
            _open.Push(isLayout);
            if (isLayout) { _layouts++; Break(); }
            else if (_rows++ == 0) { Close(); }
        }
        else if (HtmlText.IsBlock(name)) { Break(); }
    }

    public void Leave(string name)
    {
        if (name is "td" or "th") { if (_rows > 0) { EndCell(); } else { Close(); } }
        else if (name == "tr")
        {
            if (_open.TryPop(out bool isLayout) && isLayout) { _layouts--; Break(); }
            else if (_rows > 0 && --_rows == 0) { Close(); }
        }
        else if (HtmlText.IsBlock(name)) { Break(); }
    }

    public void EndCell()
    {
        if (_rows == 0) { Break(); return; }
        Trim();
        if (_text.Length > 0) { _text.Append('\t'); }
    }

    /// <summary>What stood on a row of its own ends before the row that has begun.</summary>
    public void EndRow() { if (_rows > 1) { Line(); } else { Close(); } }

    public List<string> Done() { Close(); return _paragraphs; }

    /// <summary>A block begins or ends. A row is one paragraph, whatever its cells hold.</summary>
    public void Break() { if (_rows > 0) { Line(); } else { Close(); } }

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
