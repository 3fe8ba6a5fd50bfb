using System.Buffers;
using System.Text;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Reads values that stand on one line: plain or quoted text, lists in brackets, maps in braces. Offsets are the file's.</summary>
internal readonly ref struct EverydayValue(string path, string text)
{
    private const int DeepestLevel = 4;

    /// <summary>None of these begins plain text.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");
    /// <summary>In brackets and braces, plain text with one of these may mean more than itself.</summary>
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create("?:,[]{}#&*!|>'\"%@`\\");

    public string Text => text;

    public Span Span(int from, int to) => new(path, from, to - from);

    public int SkipBlanks(int at, int last)
    {
        while (at < last && text[at] == ' ') { at++; }
        return at;
    }

    /// <summary>Where the colon behind a plain key stands; -1 where no such key begins here.</summary>
    public int Colon(int first, int last)
    {
        if (first >= last || !(char.IsLetterOrDigit(text[first]) || text[first] == '_')) { return -1; }
        int at = first + 1;
        while (at < last && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.')) { at++; }
        return at < last && text[at] == ':' && (at + 1 == last || text[at + 1] == ' ') ? at : -1;
    }

    /// <summary>A value that takes the rest of a line.</summary>
    /// <returns>Null where it is not known for sure what it says.</returns>
    public Node? Read(int first, int last)
    {
        int at = first;
        var node = text[first] switch
        {
            '"' or '\'' => Quoted(ref at, last),
            '[' or '{' => Bracketed(ref at, last, 0),
            _ => Plain(ref at, last),
        };
        return at == last ? node : null;
    }

    private ScalarNode? Plain(ref int at, int last)
    {
        var words = text.AsSpan(at, last - at);
        bool isNumber = words.Length > 1 && words[0] == '-' && char.IsAsciiDigit(words[1]);
        if ((Signs.Contains(words[0]) && !isNumber) || words[^1] == ':' || words.Contains(": ", StringComparison.Ordinal) || words.Contains(" #", StringComparison.Ordinal)) { return null; }
        var node = Scalar(at, last);
        at = last;
        return node;
    }

    private ScalarNode Scalar(int from, int to)
    {
        string words = text[from..to];
        return new ScalarNode(words is "~" or "null" ? "" : words, false, Span(from, to));
    }

    private ScalarNode? Quoted(ref int at, int last)
    {
        int from = at, end = from + 1;
        char mark = text[from];
        bool isEscaped = false;
        for (; end < last && (text[end] != mark || (mark == '\'' && end + 1 < last && text[end + 1] == '\'')); end++)
        {
            if (text[end] == mark || (mark == '"' && text[end] == '\\')) { isEscaped = true; end++; }
        }
        if (end >= last) { return null; }
        at = end + 1;
        var inner = text.AsSpan(from + 1, end - from - 1);
        string? words = !isEscaped ? inner.ToString() : mark == '\'' ? inner.ToString().Replace("''", "'", StringComparison.Ordinal) : Unescaped(inner);
        return words is null ? null : new ScalarNode(words, true, Span(from, at));
    }

    private static string? Unescaped(ReadOnlySpan<char> inner)
    {
        var words = new StringBuilder(inner.Length);
        for (int at = inner.IndexOf('\\'); at >= 0; at = inner.IndexOf('\\'))
        {
            if (inner[at + 1] is not ('"' or '\\' or '/' or 'n')) { return null; }
            words.Append(inner[..at]).Append(inner[at + 1] == 'n' ? '\n' : inner[at + 1]);
            inner = inner[(at + 2)..];
        }
        return words.Append(inner).ToString();
    }

    private Node? Bracketed(ref int at, int last, int depth) =>
        depth == DeepestLevel ? null : text[at] == '[' ? List(ref at, last, depth) : Map(ref at, last, depth);

    private ListNode? List(ref int at, int last, int depth)
    {
        int from = at;
        var items = new List<Node>();
        at = SkipBlanks(at + 1, last);
        bool isEmpty = at < last && text[at] == ']';
        while (!isEmpty)
        {
            if (Inner(ref at, last, depth) is not { } item) { return null; }
            items.Add(item);
            if (!GoesOn(ref at, last, ']', out bool ends)) { return null; }
            if (ends) { break; }
        }
        return new ListNode(items.ToArray(), Span(from, ++at));
    }

    private MapNode? Map(ref int at, int last, int depth)
    {
        int from = at;
        var entries = new List<MapEntry>();
        var keys = new EverydayKeys(entries);
        at = SkipBlanks(at + 1, last);
        while (true)
        {
            int first = at, colon = Colon(at, last);
            if (colon < 0) { return null; }
            string key = text[first..colon];
            at = SkipBlanks(colon + 1, last);
            if (key == "null" || !keys.Add(key) || Inner(ref at, last, depth) is not { } value) { return null; }
            entries.Add(new MapEntry(new Located<string>(key, Span(first, colon)), value));
            if (!GoesOn(ref at, last, '}', out bool ends)) { return null; }
            if (ends) { return new MapNode(entries.ToArray(), Span(from, ++at)); }
        }
    }

    /// <summary>Goes over a comma to what stands behind it, or to the closing bracket.</summary>
    private bool GoesOn(ref int at, int last, char close, out bool ends)
    {
        at = SkipBlanks(at, last);
        ends = at < last && text[at] == close;
        if (ends) { return true; }
        if (at >= last || text[at] != ',') { return false; }
        at = SkipBlanks(at + 1, last);
        return at < last;
    }

    private Node? Inner(ref int at, int last, int depth)
    {
        if (at >= last) { return null; }
        if (text[at] is '[' or '{') { return Bracketed(ref at, last, depth + 1); }
        if (text[at] is '"' or '\'') { return Quoted(ref at, last); }
        int length = text.AsSpan(at, last - at).IndexOfAny(FlowSigns), from = at;
        // Plain text ends at a comma or a bracket; whatever else stands there is not for us.
        if (length <= 0 || text[at + length] is not (',' or ']' or '}') || (text[at] == '-' && !char.IsAsciiDigit(text[at + 1]))) { return null; }
        at += length;
        int end = at;
        while (end > from && text[end - 1] == ' ') { end--; }
        return end == from ? null : Scalar(from, end);
    }
}
