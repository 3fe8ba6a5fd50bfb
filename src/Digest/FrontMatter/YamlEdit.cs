using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Changes to YAML at the exact place: comments, order, line ends and spelling of all the rest stay as their author left them.</summary>
/// <remarks>Pure: it says what to change. Null where the form is one that cannot be changed safely; the caller must read the result again
/// before it trusts it.</remarks>
internal static class YamlEdit
{
    /// <summary>Gives a key that stands in a map a new value; quotation marks around the old one are kept.</summary>
    /// <param name="value">Plain: letters and digits alone.</param>
    public static TextEdit? Replace(string text, MapEntry entry, string value)
    {
        if (entry.Value is not ScalarNode old) { return null; }
        var span = old.Span;
        if (old is { Text: "", Quoted: false } && span.Length == 0)
        {
            return AfterColon(text, entry.Key.Span) is { } colon ? new TextEdit(colon, 0, " " + value) : null;
        }
        return text[span.Offset] switch
        {
            '|' or '>' => null,
            var mark and ('"' or '\'') => new TextEdit(span.Offset, span.Length, $"{mark}{value}{mark}"),
            _ => new TextEdit(span.Offset, span.Length, value),
        };
    }

    /// <summary>Puts a new key behind another of the same map: on a line of its own, or behind a comma in a map in braces.</summary>
    /// <param name="map">The map that holds the other key.</param>
    /// <param name="written">The new key with its value in both forms; the lines of the block form are indented as the other key is.</param>
    public static TextEdit? InsertAfter(string text, MapNode map, MapEntry after, (string Block, string Flow) written)
    {
        if (IsFlow(text, map.Span))
        {
            int end = after.Value.Span.Offset + after.Value.Span.Length;
            while (end > 0 && char.IsWhiteSpace(text[end - 1])) { end--; }
            return new TextEdit(end, 0, ", " + written.Flow);
        }
        if (Indentation(text, after.Key.Span.Offset) is not { } indent || EndOfEntry(text, after, indent.Length) is not { } at) { return null; }
        string newLine = NewLine(text, after.Key.Span.Offset);
        string lines = string.Concat(written.Block.Split('\n').Select(line => indent + line + newLine));
        return new TextEdit(at, 0, at > 0 && text[at - 1] is not ('\n' or '\r') ? newLine + lines : lines);
    }

    /// <summary>Puts one more map at the end of a list of maps.</summary>
    /// <param name="entry">The key that has the list.</param>
    /// <param name="pairs">Keys with values that are already written as YAML.</param>
    public static TextEdit? Append(string text, MapEntry entry, IReadOnlyList<(string Key, string Value)> pairs)
    {
        string flow = $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";
        switch (entry.Value)
        {
            case ListNode { Items: [.., var last] } list when IsFlow(text, list.Span):
                return new TextEdit(last.Span.Offset + last.Span.Length, 0, ", " + flow);
            case ListNode { Items.Count: 0 } list:
                return new TextEdit(list.Span.Offset + 1, 0, flow);
            case ListNode { Items: [.., MapNode last] }:
                return AppendLines(text, last, flow, pairs);
            case MapNode map when IsFlow(text, map.Span):
                return new TextEdit(map.Span.Offset, map.Span.Length, $"[{text.AsSpan(map.Span.Offset, map.Span.Length)}, {flow}]");
            case ScalarNode { Text: "", Quoted: false, Span.Length: 0 }:
                return AfterColon(text, entry.Key.Span) is { } colon ? new TextEdit(colon, 0, $" [{flow}]") : null;
            case ScalarNode { Text: "", Quoted: false } nothing:
                return new TextEdit(nothing.Span.Offset, nothing.Span.Length, $"[{flow}]");
            default: return null;
        }
    }

    public static bool IsFlow(string text, Span span) => span.Offset < text.Length && text[span.Offset] is '{' or '[';

    // The item has the dash before its first key; the new one gets the same margin, and braces where that one has them.
    private static TextEdit? AppendLines(string text, MapNode item, string flow, IReadOnlyList<(string Key, string Value)> pairs)
    {
        int line = LineStart(text, item.Span.Offset);
        string before = text[line..item.Span.Offset];
        if (!before.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal) || before.Trim(' ') != "-") { return null; }
        bool braced = IsFlow(text, item.Span);
        int? end = braced ? LineEnd(text, item.Span.Offset + item.Span.Length)
            : item.Entries is [.., var last] ? EndOfEntry(text, last, before.Length) : null;
        if (end is not { } at) { return null; }
        string newLine = NewLine(text, line), margin = new(' ', before.Length);
        string lines = braced ? before + flow + newLine
            : string.Concat(pairs.Select((pair, i) => $"{(i == 0 ? before : margin)}{pair.Key}: {pair.Value}{newLine}"));
        return new TextEdit(at, 0, lines);
    }

    /// <summary>The start of the line behind an entry of a block map; null where it cannot be told.</summary>
    /// <param name="indent">Blanks before the entry's key: lines with more belong to it.</param>
    private static int? EndOfEntry(string text, MapEntry entry, int indent)
    {
        var value = entry.Value;
        if (value is ScalarNode scalar && !(scalar.Quoted && scalar.Span.Length > 0 && text[scalar.Span.Offset] is '|' or '>'))
        {
            return LineEnd(text, Math.Max(entry.Key.Span.Offset + entry.Key.Span.Length, scalar.Span.Offset + scalar.Span.Length));
        }
        if (IsFlow(text, value.Span)) { return LineEnd(text, value.Span.Offset + value.Span.Length); }
        if (value is not ScalarNode) { return null; }
        int end = LineEnd(text, value.Span.Offset);
        for (int at = end; at < text.Length;)
        {
            int next = LineEnd(text, at), blanks = 0;
            while (at + blanks < next && text[at + blanks] == ' ') { blanks++; }
            bool isEmpty = text.AsSpan(at, next - at).IsWhiteSpace();
            if (!isEmpty && blanks <= indent) { break; }
            if (!isEmpty) { end = next; }
            at = next;
        }
        return end;
    }

    private static string? Indentation(string text, int key)
    {
        string before = text[LineStart(text, key)..key];
        return before.AsSpan().Trim(' ').IsEmpty ? before : null;
    }

    private static int? AfterColon(string text, Span key)
    {
        int at = key.Offset + key.Length;
        while (at < text.Length && text[at] is ' ' or '\t') { at++; }
        return at < text.Length && text[at] == ':' ? at + 1 : null;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;

    /// <summary>Behind the line end that follows an offset.</summary>
    private static int LineEnd(string text, int at)
    {
        int found = text.AsSpan(at).IndexOfAny('\n', '\r');
        if (found < 0) { return text.Length; }
        found += at;
        return text[found] == '\r' && found + 1 < text.Length && text[found + 1] == '\n' ? found + 2 : found + 1;
    }

    private static string NewLine(string text, int at)
    {
        int end = LineEnd(text, at);
        return end >= 2 && text[end - 2] == '\r' && text[end - 1] == '\n' ? "\r\n" : end >= 1 && text[end - 1] == '\r' ? "\r" : "\n";
    }
}
