using Digest.Diagnostics;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Finds, in YAML that is broken, the quotation mark that ends a text too early, and the one that is never closed. A parser notices both much later, and names neither.</summary>
internal static class QuotationFault
{
    /// <param name="start">Where the YAML begins in the text.</param>
    /// <param name="end">Where the line ends behind which nothing is looked at.</param>
    /// <returns>The first such mark; null where each is closed, and nothing but a separator stands behind it.</returns>
    public static Diagnostic? Find(string path, string text, int start, int end)
    {
        for (int line = start, block = -1; line < end; line = EndOf(text, line, end) + 1)
        {
            int last = EndOf(text, line, end), first = Begin(text, line, last);
            if (first == last) { continue; }
            // Within a block scalar ("|", ">") a mark is a character like any other.
            if (block >= 0 && first - line > block) { continue; }
            block = -1;
            int value = ValueAt(text, first, last);
            if (value == last) { continue; }
            if (text[value] is '|' or '>') { block = first - line; continue; }
            bool isAlone = text[value] is '"' or '\'';
            if (!isAlone && text[value] is not ('{' or '[')) { continue; }
            if (In(path, text, (line, value, last), (isAlone, end)) is { } fault) { return fault; }
        }
        return null;
    }

    private static Diagnostic? In(string path, string text, (int Line, int Value, int Last) at, (bool IsAlone, int End) kind)
    {
        for (int open = at.Value; open < at.Last; open++)
        {
            if (text[open] is not ('"' or '\'') || !(open == at.Value || Separates(text, open, at.Value))) { continue; }
            int close = Close(text, open, at.Last);
            if (close < 0) { return IsClosedLater(text, (at.Line, at.Last), open, kind.End) ? null : Unclosed(path, text, (at.Line, open, at.Last), kind.IsAlone); }
            int next = close + 1;
            while (next < at.Last && text[next] == ' ') { next++; }
            bool isEnd = next == at.Last || (text[next] == '#' && next > close + 1) || text[next] == ':' || (!kind.IsAlone && text[next] is ',' or '}' or ']');
            if (!isEnd && !kind.IsAlone && MissingComma(path, text, (at.Line, close, next, at.Last)) is { } comma) { return comma; }
            if (!isEnd) { return Within(path, text, (at.Line, open, close, at.Last), kind.IsAlone); }
            open = close;
        }
        return null;
    }

    /// <summary>Within brackets a key may follow a text in quotation marks, with all but the comma.</summary>
    private static Diagnostic? MissingComma(string path, string text, (int Line, int Close, int Next, int Last) at)
    {
        int end = at.Next;
        while (end < at.Last && (char.IsAsciiLetterLower(text[end]) || text[end] == '_')) { end++; }
        if (end == at.Next || at.Next == at.Close + 1 || end + 1 >= at.Last || text[end] != ':' || text[end + 1] != ' ') { return null; }
        string key = text[at.Next..end], mended = $"{text[at.Line..(at.Close + 1)]},{text[(at.Close + 1)..at.Last].TrimEnd()}";
        return YamlRules.Syntax.At(new Span(path, at.Next, key.Length), $"No comma stands before '{key}': YAML takes it for a part of the text before it.", $"Write: {mended}");
    }

    private static Diagnostic Within(string path, string text, (int Line, int Open, int Close, int Last) at, bool isAlone)
    {
        char mark = text[at.Open];
        string how = mark == '"' ? "Write \\\" for each mark inside, or put the whole text in '…' in place of \"…\"" : "Write '' for each apostrophe inside";
        string whole = text[at.Open..at.Last].TrimEnd(), key = text[at.Line..at.Open];
        // Where the last mark ends the text, it is the closing one; else all of them belong to the text.
        string inner = whole.Length > 1 && whole[^1] == mark && at.Open + whole.Length - 1 > at.Close ? whole[1..^1] : whole;
        string mended = mark == '"' ? $"\"{Escaped(inner)}\"" : $"'{inner.Replace("''", "'", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
        return YamlRules.Syntax.At(new Span(path, at.Close, 1), "A quotation mark inside quotation marks: YAML takes it for the end of the text.", isAlone ? $"{how}: {key.TrimStart()}{mended}" : $"{how}.");
    }

    private static string Escaped(string inner)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && i + 1 < inner.Length) { text.Append(inner[i++]); }
            else if (inner[i] == '"') { text.Append('\\'); }
            text.Append(inner[i]);
        }
        return text.ToString();
    }

    private static Diagnostic Unclosed(string path, string text, (int Line, int Open, int Last) at, bool isAlone)
    {
        char mark = text[at.Open];
        string line = text[at.Line..at.Last].TrimEnd();
        return YamlRules.Syntax.At(new Span(path, at.Open, 1), "The quotation mark that opens here is never closed.",
            isAlone ? $"Write: {line}{mark}" : $"Put a closing {mark} behind the text that it opens.");
    }

    /// <summary>A text may run on over lines that stand further in.</summary>
    private static bool IsClosedLater(string text, (int Start, int End) line, int open, int end)
    {
        int depth = Indent(text, line.Start, line.End);
        for (int next = line.End + 1; next < end; next = EndOf(text, next, end) + 1)
        {
            int last = EndOf(text, next, end), first = Begin(text, next, last);
            if (first < last && Indent(text, next, last) <= depth) { return false; }
            if (Close(text, open, last, next) >= 0) { return true; }
        }
        return false;
    }

    /// <returns>The mark that closes the text; -1 where none does up to <paramref name="last"/>.</returns>
    private static int Close(string text, int open, int last, int from = -1)
    {
        char mark = text[open];
        for (int at = from < 0 ? open + 1 : from; at < last; at++)
        {
            if (mark == '"' && text[at] == '\\') { at++; }
            else if (text[at] == mark && mark == '\'' && at + 1 < last && text[at + 1] == mark) { at++; }
            else if (text[at] == mark) { return at; }
        }
        return -1;
    }

    /// <summary>In brackets a text in quotation marks begins behind one of these.</summary>
    private static bool Separates(string text, int at, int first)
    {
        int before = at - 1;
        while (before > first && text[before] == ' ') { before--; }
        return text[before] is '{' or '[' or ',' || (text[before] == ':' && before < at - 1);
    }

    /// <summary>Behind the hyphens of a list and a plain key; <paramref name="last"/> where nothing stands there.</summary>
    private static int ValueAt(string text, int first, int last)
    {
        int at = first;
        while (at + 1 < last && text[at] == '-' && text[at + 1] == ' ') { at = Begin(text, at + 1, last); }
        int key = at;
        while (key < last && (char.IsLetterOrDigit(text[key]) || text[key] is '_' or '-' or '.')) { key++; }
        return key > at && key < last && text[key] == ':' ? Begin(text, key + 1, last) : at;
    }

    private static int Indent(string text, int line, int last) => Begin(text, line, last) - line;

    private static int Begin(string text, int at, int last)
    {
        while (at < last && text[at] is ' ' or '\r') { at++; }
        return Math.Min(at, last);
    }

    private static int EndOf(string text, int line, int end)
    {
        int found = text.IndexOf('\n', line, end - line);
        int last = found < 0 ? end : found;
        return last;
    }
}
