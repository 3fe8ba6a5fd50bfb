namespace Digest.Diagnostics;

/// <summary>A line and a column as editors count them: both from 1, columns in UTF-16 code units.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>Turns offsets of a text into lines and columns. CRLF, CR and LF each end one line.</summary>
internal sealed class LineIndex
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        _text = text;
        for (int at = text.AsSpan().IndexOfAny('\r', '\n'); at >= 0;)
        {
            int next = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
            _starts.Add(next);
            int found = text.AsSpan(next).IndexOfAny('\r', '\n');
            at = found < 0 ? -1 : next + found;
        }
    }

    /// <summary>The place of an offset; one before the text or behind it counts as its edge.</summary>
    public Place At(long offset)
    {
        int inside = (int)Math.Clamp(offset, 0, _text.Length);
        int found = _starts.BinarySearch(inside);
        int line = found >= 0 ? found : ~found - 1;
        return new Place(line + 1, inside - _starts[line] + 1);
    }

    /// <summary>The words of a line, without its end.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        int start = _starts[number - 1];
        int end = number < _starts.Count ? _starts[number] : _text.Length;
        return _text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
