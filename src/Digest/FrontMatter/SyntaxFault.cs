using Digest.Diagnostics;
using Digest.Model;
using YamlDotNet.Core;

namespace Digest.FrontMatter;

/// <summary>Says a YAML error in a curator's words and shows the line as it should be.</summary>
internal static class SyntaxFault
{
    /// <param name="stretch">Where in the text the YAML stands.</param>
    public static Diagnostic Describe(string path, string text, Range stretch, YamlException fault)
    {
        int start = stretch.Start.Value, at = Math.Clamp(start + (int)fault.Start.Index, 0, text.Length);
        // The parser names the beginning of the map that holds the tab, which may stand far below.
        bool isTab = fault.Message.Contains("tab", StringComparison.OrdinalIgnoreCase);
        return Tab(path, text, LinesAround(text, start, at)) ?? (isTab ? Tab(path, text, LinesFrom(text, at, stretch.End.Value)) : null) ?? Escape(path, text, at, fault) ?? Quotation(path, text, (start, at), stretch.End.Value) ?? Colon(path, text, stretch, at) ?? NoBlank(path, text, LinesAround(text, start, at))
            ?? Indent(path, text, stretch, at) ?? YamlRules.Syntax.At(new Span(path, at, 0), $"This is not valid YAML: {Sentence(fault.Message)}", "Put text with punctuation in quotation marks, and check the indentation of this line and the one above.");
    }

    private static Diagnostic? Tab(string path, string text, IEnumerable<int> lines)
    {
        foreach (int line in lines)
        {
            int tab = line;
            while (tab < text.Length && text[tab] == ' ') { tab++; }
            if (tab >= text.Length || text[tab] != '\t') { continue; }
            string mended = Indented(text, line);
            return YamlRules.Syntax.At(new Span(path, tab, 1), "A tab indents this line; YAML allows only blanks.", $"Write: {mended}");
        }
        return null;
    }

    /// <summary>The line with blanks in place of its tabs: under a key that has no value yet further in, beside one that has its value as far in.</summary>
    private static string Indented(string text, int line)
    {
        string written = LineAt(text, line), bare = written.TrimStart(' ', '\t').Replace("\t", " ", StringComparison.Ordinal);
        string above = "";
        for (int at = line; at > 0 && above.Length == 0;)
        {
            at = LineStart(text, at - 1, 0);
            above = LineAt(text, at).TrimEnd();
        }
        string inner = above.TrimStart(' ');
        int depth = above.Length - inner.Length;
        bool isItem = inner.StartsWith("- ", StringComparison.Ordinal), isKey = bare.Contains(": ", StringComparison.Ordinal) || bare.TrimEnd().EndsWith(':');
        if (above.Contains('\t', StringComparison.Ordinal) || inner.Length == 0) { return written.Replace("\t", "  ", StringComparison.Ordinal); }
        if (inner.EndsWith(':') || inner[^1] is '|' or '>' or ',' or '{' or '[' || inner.EndsWith(">-", StringComparison.Ordinal) || inner.EndsWith("|-", StringComparison.Ordinal)) { depth += 2; }
        else if (isItem && isKey && !bare.StartsWith("- ", StringComparison.Ordinal)) { depth += 2; }
        else if (!isItem && !isKey) { depth += 2; }
        return new string(' ', inner == "---" ? 0 : depth) + bare;
    }

    /// <summary>Looked for up to the line after the fault: where a mark is never closed, the parser may name the place at which it opens.</summary>
    private static Diagnostic? Quotation(string path, string text, (int Start, int At) place, int end)
    {
        int line = place.At >= end ? -1 : text.IndexOf('\n', place.At, end - place.At);
        int next = line < 0 || line + 1 >= end ? -1 : text.IndexOf('\n', line + 1, end - line - 1);
        return QuotationFault.Find(path, text, place.Start, next < 0 ? end : next);
    }

    private static Diagnostic? Colon(string path, string text, Range stretch, int at) => Whole(text, stretch, LinesUpTo(text, stretch.Start.Value, at))
        .Select(line => ColonFault.Find(path, text, stretch, line, at)).FirstOrDefault(found => found is not null);

    private static Diagnostic? Indent(string path, string text, Range stretch, int at) => Whole(text, stretch, LinesAround(text, stretch.Start.Value, at))
        .Select(line => IndentFault.Find(path, text, stretch, line)).FirstOrDefault(found => found is not null);

    /// <summary>The lines that begin there, without their ends.</summary>
    private static IEnumerable<Range> Whole(string text, Range stretch, IEnumerable<int> lines)
    {
        foreach (int line in lines)
        {
            if (line >= stretch.End.Value) { continue; }
            int length = text.AsSpan(line, stretch.End.Value - line).IndexOfAny('\n', '\r');
            yield return line..(length < 0 ? stretch.End.Value : line + length);
        }
    }

    /// <summary>A key whose value follows its colon at once is no key.</summary>
    private static Diagnostic? NoBlank(string path, string text, IEnumerable<int> lines)
    {
        foreach (int line in lines)
        {
            string whole = LineAt(text, line), bare = whole.TrimStart(' ');
            int first = whole.Length - bare.Length, key = bare.StartsWith("- ", StringComparison.Ordinal) ? first + 2 : first, colon = key;
            while (colon < whole.Length && (char.IsAsciiLetterLower(whole[colon]) || whole[colon] == '_')) { colon++; }
            bool isKey = colon > key && colon + 1 < whole.Length && whole[colon] == ':' && whole[colon + 1] is not (' ' or ':' or '/') && !whole[(colon + 1)..].Contains(": ", StringComparison.Ordinal);
            if (isKey) { return YamlRules.Syntax.At(new Span(path, line + colon, 1), $"No blank stands behind the colon of '{whole[key..colon]}': YAML takes the line for text.", $"Write: {whole[..(colon + 1)]} {whole[(colon + 1)..]}"); }
        }
        return null;
    }

    /// <summary>A backslash in double quotation marks that begins nothing.</summary>
    private static Diagnostic? Escape(string path, string text, int at, YamlException fault)
    {
        if (!fault.Message.Contains("escape character", StringComparison.Ordinal) || at >= text.Length || text[at] != '"') { return null; }
        for (int place = at + 1; place + 1 < text.Length && text[place] != '"'; place++)
        {
            if (text[place] != '\\') { continue; }
            if (!"0abt\tnvfre \"/\\N_LPxuU\r\n".Contains(text[place + 1], StringComparison.Ordinal))
            {
                return YamlRules.Syntax.At(new Span(path, place, 2), $"Within double quotation marks a backslash begins a sign, and '\\{text[place + 1]}' is none.", "Write \\\\ for a backslash that is meant, or put the text in '…' in place of \"…\".");
            }
            place++;
        }
        return null;
    }

    /// <summary>As <see cref="LinesUpTo"/>, then the line after: a text that runs over a tab is noticed where it began.</summary>
    private static IEnumerable<int> LinesAround(string text, int start, int at)
    {
        int next = at >= text.Length ? -1 : text.IndexOf('\n', at);
        var lines = LinesUpTo(text, start, at);
        return next < 0 ? lines : lines.Append(next + 1);
    }

    private static IEnumerable<int> LinesFrom(string text, int at, int end)
    {
        for (int next = text.IndexOf('\n', at, end - at); next >= 0 && next + 1 < end; next = text.IndexOf('\n', next + 1, end - next - 1)) { yield return next + 1; }
    }

    /// <summary>The line of the fault, then the two before it: parsers notice late.</summary>
    private static IEnumerable<int> LinesUpTo(string text, int start, int at)
    {
        int line = LineStart(text, Math.Min(at, text.Length), start);
        for (int i = 0; i < 3; i++)
        {
            yield return line;
            if (line <= start) { yield break; }
            line = LineStart(text, line - 1, start);
        }
    }

    private static int LineStart(string text, int at, int start)
    {
        int found = at <= start ? -1 : text.LastIndexOf('\n', at - 1, at - start);
        return found < 0 ? start : found + 1;
    }

    private static string LineAt(string text, int line)
    {
        int end = text.IndexOfAny(['\n', '\r'], line);
        string whole = end < 0 ? text[line..] : text[line..end];
        return whole.Length <= 400 ? whole : whole[..400];
    }

    private static string Sentence(string message)
    {
        string one = message.ReplaceLineEndings(" ").Trim();
        return one.EndsWith('.') ? one : one + ".";
    }
}
