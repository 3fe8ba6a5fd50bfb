using Digest.Diagnostics;
using Digest.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.FrontMatter;

/// <summary>Reads a stretch of YAML 1.2 into nodes with exact places. One document of plain data: no anchors, aliases or tags.</summary>
/// <remarks>Types are never inferred. Time and memory are linear in the stretch; depth is bounded.</remarks>
internal sealed class YamlReader
{
    private const int DeepestLevel = 32;
    private const int LongestText = 1_000_000;
    private readonly string path;
    private readonly string text;
    private readonly int start;
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly Parser parser;

    private YamlReader(string path, string text, Range range, ICollection<Diagnostic> diagnostics)
    {
        (this.path, this.text, this.diagnostics) = (path, text, diagnostics);
        (start, int length) = range.GetOffsetAndLength(text.Length);
        parser = new Parser(new Scanner(new StringReader(text.Substring(start, length)), skipComments: true));
    }

    /// <param name="longest">Characters that are read at most.</param>
    /// <returns>The top map (empty for an empty stretch); null where the YAML is broken, which is then among the diagnostics.</returns>
    public static MapNode? Read(string path, string text, Range range, ICollection<Diagnostic> diagnostics, int longest = LongestText)
    {
        var (start, length) = range.GetOffsetAndLength(text.Length);
        if (length > longest)
        {
            diagnostics.Add(YamlRules.TooLong.At(new Span(path, start, 0), $"The front matter has {length} characters; {longest} are the most.",
                "Check that a line of three hyphens (---) closes it, and move long text into the body."));
            return null;
        }
        return EverydayYaml.Read(path, text, start, start + length) ?? ReadAny(path, text, range, diagnostics);
    }

    /// <summary>The same by the parser of all of YAML, which knows what is wrong where something is.</summary>
    internal static MapNode? ReadAny(string path, string text, Range range, ICollection<Diagnostic> diagnostics)
    {
        var (start, length) = range.GetOffsetAndLength(text.Length);
        var reader = new YamlReader(path, text, range, diagnostics);
        try { return reader.Document(); }
        catch (YamlException fault) { diagnostics.Add(SyntaxFault.Describe(path, text, start..(start + length), fault)); }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The scanner has faults of its own on broken text, and then names no place: the last one that it understood is told.
            int at = Math.Clamp(start + (int)(reader.parser.Current?.End.Index ?? 0), start, start + length);
            diagnostics.Add(QuotationFault.Find(path, text, start, start + length) ?? YamlRules.Syntax.At(new Span(path, at, 0), "This is not valid YAML from here on.", "Put text with punctuation in quotation marks, and close every bracket and quotation mark."));
        }
        catch (Stop) { }
        return null;
    }

    private MapNode Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) { return new MapNode([], new Span(path, start, 0)); }
        parser.Consume<DocumentStart>();
        var node = Next(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second)) { throw Refuse(second, "a second document ('---')"); }
        return node switch
        {
            MapNode map => map,
            ScalarNode { Text: "", Quoted: false } => new MapNode([], node.Span),
            _ => throw Fault(YamlRules.Syntax, node.Span, "Expected keys and values (key: value) here.", "Write one 'key: value' a line."),
        };
    }

    private Node Next(int depth)
    {
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored) { throw Refuse(anchored, "an anchor ('&')"); }
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific) { throw Refuse(tagged, "a tag ('!')"); }
        if (parser.Accept<AnchorAlias>(out var alias)) { throw Refuse(alias, "an alias ('*')"); }
        if (parser.TryConsume<Scalar>(out var scalar)) { return Scalar(scalar); }
        if (depth >= DeepestLevel) { throw Deep(); }
        return parser.TryConsume<SequenceStart>(out var list) ? List(list, depth) : Map(parser.Consume<MappingStart>(), depth);
    }

    private ScalarNode Scalar(Scalar scalar)
    {
        bool plain = scalar.Style == ScalarStyle.Plain;
        var node = new ScalarNode(plain && scalar.Value is "~" or "null" ? "" : scalar.Value, !plain, SpanOf(scalar));
        if (plain) { WarnOfComment(node); }
        else if (node.Text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') is var at and >= 0) { RefuseNoncharacter(node, node.Text[at]); }
        return node;
    }

    /// <summary>Written as an escape; as itself it would not have come through the reading of the file.</summary>
    private void RefuseNoncharacter(ScalarNode node, char one)
    {
        string code = ((int)one).ToString("X4", System.Globalization.CultureInfo.InvariantCulture), escape = "\\u" + code;
        int at = text.AsSpan(node.Span.Offset, node.Span.Length).IndexOf(escape, StringComparison.OrdinalIgnoreCase);
        diagnostics.Add(YamlRules.Syntax.At(at < 0 ? node.Span : new Span(path, node.Span.Offset + at, escape.Length), $"This text holds U+{code}, which is no character of any text.", "Take the escape out, or write the character that is meant."));
    }

    private ListNode List(SequenceStart open, int depth)
    {
        var items = new List<Node>();
        while (!parser.Accept<SequenceEnd>(out _)) { items.Add(Next(depth + 1)); }
        var close = parser.Consume<SequenceEnd>();
        return new ListNode(items.ToArray(), Closed(Between(open, close), ']'));
    }

    private MapNode Map(MappingStart open, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (Next(depth + 1) is not ScalarNode key) { throw Fault(YamlRules.Syntax, new Span(path, start + (int)open.Start.Index, 1), "A key must be a word, not a list or a map.", "Put text with { or [ at its start in quotation marks."); }
            var value = Next(depth + 1);
            if (seen.Add(key.Text)) { entries.Add(new MapEntry(new Located<string>(key.Text, key.Span), value) { IsBare = open.Style == MappingStyle.Flow && IsBare(key, value) }); }
            else { diagnostics.Add(YamlRules.RepeatedKey.At(key.Span, $"The key '{key.Text}' stands here for the second time.", "Keep one of the two, or join their values.")); }
        }
        return new MapNode(entries.ToArray(), Closed(Between(open, parser.Consume<MappingEnd>()), '}'));
    }

    private bool IsBare(ScalarNode key, Node value)
    {
        int end = key.Span.Offset + key.Span.Length;
        return value is ScalarNode { Text: "", Quoted: false, Span: { Length: 0, Offset: var at } } && (at <= end || !text.AsSpan(end, at - end).Contains(':'));
    }

    private void WarnOfComment(ScalarNode node)
    {
        int end = node.Span.Offset + node.Span.Length;
        int hash = end + 1;
        // A remark that is meant mostly stands off by more blanks than one, as in what 'digest new' writes.
        if (hash + 1 >= text.Length || text[end] != ' ' || text[hash] != '#') { return; }
        bool prose = !char.IsWhiteSpace(text[hash + 1]) || node.Text.AsSpan().Count(' ') >= 3;
        if (!prose || node.Text.Length == 0) { return; }
        diagnostics.Add(YamlRules.SilentComment.At(new Span(path, hash, 1), $"' #' begins a comment: '{Shorten(node.Text)}' ends here.",
            $"If the # belongs to the text, put the whole value in quotation marks."));
    }

    private static string Shorten(string value) => Excerpt.Of(value, 60, 57);

    private Stop Deep()
    {
        int at = start + (int)(parser.Current?.Start.Index ?? 0);
        return Fault(YamlRules.TooDeep, new Span(path, at, 1), $"Maps and lists are nested more than {DeepestLevel} levels deep.", "No key of a record needs that; check the brackets and the indentation.");
    }

    private Stop Refuse(ParsingEvent at, string what) => Fault(YamlRules.Unsupported, SpanOf(at), $"YAML takes this for {what}, which is not read here.",
        "Write the value out, or put it in quotation marks if it is text.");

    private Stop Fault(Rule rule, Span span, string message, string help)
    {
        diagnostics.Add(rule.At(span, message, help));
        return new Stop();
    }

    private Span SpanOf(ParsingEvent one) => Between(one, one);

    private Span Between(ParsingEvent first, ParsingEvent last)
    {
        int from = Math.Min(start + (int)first.Start.Index, text.Length);
        return new Span(path, from, Math.Clamp(start + (int)last.End.Index - from, 0, text.Length - from));
    }

    /// <summary>The parser's end of a bracketed list or map lies before its bracket.</summary>
    private Span Closed(Span span, char bracket)
    {
        int end = span.Offset + span.Length;
        bool bracketed = span.Length > 0 && text[span.Offset] is '[' or '{' && end < text.Length && text[end] == bracket;
        return bracketed ? span with { Length = span.Length + 1 } : span;
    }

    private sealed class Stop : Exception;
}
