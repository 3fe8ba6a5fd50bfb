using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary><c>[[id#heading|text]]</c>, and <c>![[id]]</c>. Offsets are the file's.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    /// <summary>With <c>!</c> before it: the text of that page stands here.</summary>
    public required bool IsInclude { get; init; }
    /// <summary>Empty: the same page.</summary>
    public required string Target { get; init; }
    public required string? Fragment { get; init; }
    public required string? Text { get; init; }
    public required SourceSpan TargetSpan { get; init; }
}

/// <summary>Reads wiki links. Stands before Markdig's own parsers, so that a <c>|</c> in a table cell's link is not taken for a border.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int Longest = 1_000;

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int mark = slice.CurrentChar == '!' ? 1 : 0;
        // PeekChar(0) is the current character.
        if (slice.PeekChar(mark) != '[' || slice.PeekChar(mark + 1) != '[') { return false; }
        string inner = Inner(slice, mark);
        int length = inner.Length + 4 + mark;
        // "[[1]](https://…)" is a Markdown link whose words are in brackets.
        if (inner.Length == 0 || slice.PeekChar(length) == '(' || Parse(inner) is not { } link) { return false; }
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        int from = slice.Start + 2 + mark + link.At;
        processor.Inline = new WikiLinkInline
        {
            IsInclude = mark > 0,
            Target = link.Target,
            Fragment = link.Fragment,
            Text = link.Text,
            TargetSpan = new SourceSpan(processor.GetSourcePosition(from), processor.GetSourcePosition(from + link.Length - 1)),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static string Inner(StringSlice slice, int mark)
    {
        int from = slice.Start + 2 + mark;
        int most = Math.Max(0, Math.Min(Longest, slice.End + 1 - from));
        var rest = slice.Text.AsSpan(from, most);
        int end = rest.IndexOf("]]", StringComparison.Ordinal);
        return end < 0 ? "" : rest[..end].ToString();
    }

    private readonly record struct Parts(string Target, string? Fragment, string? Text, int At, int Length);

    private static Parts? Parse(string inner)
    {
        int bar = inner.IndexOf('|', StringComparison.Ordinal);
        // In a table other Markdown readers want the bar escaped.
        int end = bar < 0 ? inner.Length : bar > 0 && inner[bar - 1] == '\\' ? bar - 1 : bar;
        if (inner.AsSpan(0, end).IndexOfAny("[]\r\n") >= 0 || inner.Contains("[[", StringComparison.Ordinal)) { return null; }
        int hash = inner.AsSpan(0, end).IndexOf('#');
        int targetEnd = hash < 0 ? end : hash;
        string target = inner[..targetEnd].Trim();
        string? fragment = hash < 0 ? null : NullIfBlank(inner[(hash + 1)..end]);
        if (target.Length == 0 && fragment is null) { return null; }
        var (from, to) = target.Length > 0 ? (0, targetEnd) : (hash, end);
        int at = from + inner.AsSpan(from, to - from).Length - inner.AsSpan(from, to - from).TrimStart().Length;
        return new Parts(target, fragment, bar < 0 ? null : NullIfBlank(OneLine(inner[(bar + 1)..])), at, inner[from..to].Trim().Length);
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
