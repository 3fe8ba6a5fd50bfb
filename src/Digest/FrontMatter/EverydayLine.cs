using System.Buffers;

namespace Digest.FrontMatter;

/// <summary>The line of YAML that is being read: empty lines and lines of comment are passed over.</summary>
internal ref struct EverydayLine(string text, int start, int end)
{
    /// <summary>What some reader of YAML takes for a line's end, a blank or nothing at all; line ends proper and blanks are not among them.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\n' or '\r')), '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff']);

    private int next = start;

    /// <summary>Blanks before the first character; -1 behind the last line, and where a line is one that is not read here.</summary>
    public int Indent { get; private set; } = -1;
    /// <summary>Offset of the first character that is no blank; behind the last line, the end.</summary>
    public int First { get; private set; } = start;
    /// <summary>Behind the last character that is no blank.</summary>
    public int Last { get; private set; } = start;
    /// <summary>All lines were read.</summary>
    public bool IsEnd { get; private set; }
    /// <summary>The line begins with the dash of a list.</summary>
    public readonly bool IsItem => First < Last && text[First] == '-' && (First + 1 == Last || text[First + 1] == ' ');

    public void Next()
    {
        while (next < end)
        {
            int from = next, length = text.AsSpan(from, end - from).IndexOfAny('\n', '\r');
            int stop = length < 0 ? end : from + length;
            bool isPair = stop < end && text[stop] == '\r';
            if ((isPair && (stop + 1 == end || text[stop + 1] != '\n')) || text.AsSpan(from, stop - from).ContainsAny(Odd)) { Indent = -1; return; }
            next = stop + (isPair ? 2 : 1);
            (First, Last) = (from, stop);
            while (First < Last && text[First] == ' ') { First++; }
            while (Last > First && text[Last - 1] == ' ') { Last--; }
            Indent = First - from;
            if (First < Last && text[First] != '#') { return; }
        }
        (Indent, First, Last, IsEnd) = (-1, end, end, true);
    }

    /// <summary>Takes the rest of the line for a line of its own: the map behind a dash.</summary>
    public void BeginAt(int first, int indent) => (First, Indent) = (first, indent);
}
