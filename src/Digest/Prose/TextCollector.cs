using System.Text;

namespace Digest.Prose;

/// <summary>Puts a page's paragraphs together from its words and the elements around them.</summary>
internal sealed class TextCollector
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
        else if (HtmlText.IsBlock(name)) { Break(); }
    }

    public void Leave(string name)
    {
        if (name is "td" or "th") { if (_rows > 0) { EndCell(); } }
        else if (name == "tr") { if (_rows > 0 && --_rows == 0) { Close(); } }
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
