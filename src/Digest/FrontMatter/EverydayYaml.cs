using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Reads the YAML that front matter is nearly always written in: keys, lists and maps by indentation, values on one line, comments on lines of their own.
/// Ten times as fast as a parser of all of YAML.</summary>
/// <remarks>It judges nothing: whatever it does not know for sure it leaves to <see cref="YamlReader"/>, which gives the same nodes for what is read here.</remarks>
internal ref struct EverydayYaml
{
    private const int DeepestLevel = 8;
    private const int LongestKey = 1000;
    private readonly EverydayValue values;
    private EverydayLine line;

    private EverydayYaml(string path, string text, (int Start, int End) stretch)
    {
        values = new EverydayValue(path, text);
        line = new EverydayLine(text, stretch.Start, stretch.End);
    }

    /// <returns>Null where the stretch is not written like this, or may be wrong.</returns>
    public static MapNode? Read(string path, string text, int start, int end)
    {
        bool isCut = end < text.Length && (end == start || text[end - 1] != '\n');
        if (isCut) { return null; }
        var reader = new EverydayYaml(path, text, (start, end));
        reader.line.Next();
        if (reader.line.Indent != 0 || reader.line.IsItem) { return null; }
        var map = reader.Map(0, 0);
        return reader.line.IsEnd ? map : null;
    }

    /// <summary>A list or a map whose first line is the one that is being read.</summary>
    private Node? Block(int depth) => depth > DeepestLevel ? null : line.IsItem ? List(line.Indent, depth) : Map(line.Indent, depth);

    private MapNode? Map(int column, int depth)
    {
        int start = line.First;
        var entries = new List<MapEntry>(8);
        var keys = new EverydayKeys(entries);
        while (line.Indent == column && !line.IsItem)
        {
            int first = line.First, colon = values.Colon(first, line.Last);
            if (colon < 0 || colon - first > LongestKey) { return null; }
            string key = values.Text[first..colon];
            if (key == "null" || !keys.Add(key) || ValueBehind(colon, column, depth) is not { } value) { return null; }
            entries.Add(new MapEntry(new Located<string>(key, values.Span(first, colon)), value));
        }
        return line.Indent < column ? new MapNode(entries.ToArray(), values.Span(start, line.First)) : null;
    }

    /// <summary>On the same line, or in the lines below; afterwards the line behind it is read.</summary>
    private Node? ValueBehind(int colon, int column, int depth)
    {
        int at = values.SkipBlanks(colon + 1, line.Last);
        if (at < line.Last) { return OnLine(at, column); }
        line.Next();
        if (line.Indent > column) { return Block(depth + 1); }
        return line.Indent == column && line.IsItem ? List(column, depth + 1) : new ScalarNode("", false, values.Span(colon + 1, colon + 1));
    }

    private Node? OnLine(int at, int column)
    {
        var node = values.Read(at, line.Last);
        line.Next();
        // Deeper text would be more of the value.
        return line.Indent > column ? null : node;
    }

    private ListNode? List(int column, int depth)
    {
        int start = line.First;
        var items = new List<Node>();
        while (line.Indent == column && line.IsItem)
        {
            if (Item(column, depth) is not { } item) { return null; }
            items.Add(item);
        }
        // A key at the column of the dashes belongs to the map around; that map sees whether it may stand there.
        return line.Indent <= column ? new ListNode(items.ToArray(), values.Span(start, line.First)) : null;
    }

    private Node? Item(int column, int depth)
    {
        int at = values.SkipBlanks(line.First + 1, line.Last);
        if (at == line.Last) { return null; }
        if (values.Colon(at, line.Last) < 0) { return OnLine(at, column); }
        if (depth >= DeepestLevel) { return null; }
        int inner = column + at - line.First;
        line.BeginAt(at, inner);
        return Map(inner, depth + 1);
    }
}
