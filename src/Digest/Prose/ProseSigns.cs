namespace Digest.Prose;

/// <summary>
/// Where <c>%%</c> stands in Markdown that readers see as it is: not in fenced blocks and spans of code, not in HTML's comments, not behind a backslash.
/// Looks once at each character, whatever the text holds.
/// </summary>
/// <param name="start">UTF-16 offset in the text: where its front matter ends.</param>
internal sealed class ProseSigns(string text, int start)
{
    private readonly List<int> found = [];
    /// <summary>Runs of so many backticks have no partner before the paragraph's end.</summary>
    private readonly HashSet<int> lonely = [];
    private bool commentsEnd = true;
    private int paragraphEnd = -1;

    /// <returns>UTF-16 offsets in the text, ascending.</returns>
    public List<int> All()
    {
        for (int at = start, line = start; at < text.Length;)
        {
            if (at == line && FenceEnd(at) is { } behind) { at = line = behind; continue; }
            if (text[at] == '\n') { line = ++at; continue; }
            at = Next(at);
            // A span or a comment over several lines: what is left of its last one is no line's beginning.
            if (at > 0 && text[at - 1] == '\n') { line = at; }
        }
        return found;
    }

    private int Next(int at)
    {
        switch (text[at])
        {
            case '\\': return Math.Min(at + 2, text.Length);
            case '`': return Behind(at);
            case '<' when commentsEnd && text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal):
                int end = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end >= 0) { return end + 3; }
                commentsEnd = false;
                return at + 1;
            case '%':
                int signs = Run(at, '%');
                if (signs == 2) { found.Add(at); }
                return at + signs;
            default: return at + 1;
        }
    }

    /// <summary>Behind a span of code, or behind its opening where it has no end.</summary>
    private int Behind(int at)
    {
        int ticks = Run(at, '`');
        if (at >= paragraphEnd)
        {
            paragraphEnd = EndOfParagraph(at);
            lonely.Clear();
        }
        if (lonely.Contains(ticks)) { return at + ticks; }
        for (int next = at + ticks; next < paragraphEnd;)
        {
            int tick = text.IndexOf('`', next, paragraphEnd - next);
            if (tick < 0) { break; }
            int run = Run(tick, '`');
            if (run == ticks) { return tick + run; }
            next = tick + run;
        }
        lonely.Add(ticks);
        return at + ticks;
    }

    /// <summary>Behind the last line of a fenced block that begins on this line; null: none does. It may stand in a quotation or a list.</summary>
    private int? FenceEnd(int line)
    {
        int at = Indented(line);
        if (at >= text.Length || text[at] is not ('`' or '~') || Run(at, text[at]) is var length && length < 3) { return null; }
        char sign = text[at];
        int end = EndOfLine(line);
        // `a` ``` b ``` are spans of code in a line.
        if (sign == '`' && text.AsSpan(at + length, end - at - length).Contains('`')) { return null; }
        while (end < text.Length)
        {
            int next = end + 1, mark = Indented(next);
            end = EndOfLine(next);
            if (mark < end && text[mark] == sign && Run(mark, sign) is var closing && closing >= length && text.AsSpan(mark + closing, end - mark - closing).IsWhiteSpace()) { break; }
        }
        return Math.Min(end + 1, text.Length);
    }

    /// <summary>Behind white space, and the signs of quotations and lists.</summary>
    private int Indented(int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '>' || (text[at] is '-' or '*' or '+' && at + 1 < text.Length && text[at + 1] == ' '))) { at++; }
        return at;
    }

    private int EndOfParagraph(int at)
    {
        for (int end = EndOfLine(at); ;)
        {
            if (end >= text.Length) { return text.Length; }
            int next = EndOfLine(end + 1);
            if (text.AsSpan(end + 1, next - end - 1).IsWhiteSpace()) { return end; }
            end = next;
        }
    }

    private int EndOfLine(int at) => at < text.Length && text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private int Run(int at, char sign)
    {
        int end = at;
        while (end < text.Length && text[end] == sign) { end++; }
        return end - at;
    }
}
