using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Finds, in a line of YAML that is broken, the colon that unquoted text has, within brackets too, and the comma that is missing before a key.</summary>
internal static partial class ColonFault
{
    /// <summary>Keys whose values hold no blank: what follows one is no part of it.</summary>
    private static readonly HashSet<string> OfOneWord = ["source", "speaker", "claim", "event", "id", "by", "kind", "stance", "role", "modality", "date", "date_basis", "basis", "lang", "document", "voice"];

    private const string Message = "A colon and a blank inside unquoted text: YAML takes it for a second key.";

    /// <param name="stretch">Where in the text the YAML stands.</param>
    /// <param name="line">One of its lines, without its end.</param>
    /// <param name="at">Where the parser stopped.</param>
    public static Diagnostic? Find(string path, string text, Range stretch, Range line, int at)
    {
        string whole = text[line];
        int from = Content(whole), value = Value(whole, from);
        if (value >= whole.Length || whole[value] is '"' or '\'' or '|' or '>' or '#') { return null; }
        if (whole[value] is '{' or '[') { return Bracketed(path, text, stretch, line, value); }
        int end = CommentAt(whole, value);
        string written = whole[value..end].TrimEnd();
        int colon = Colon(written);
        if (colon < 0) { return null; }
        // Without a key the whole of a list's item is the text: its first colon is one of the text's.
        var span = new Span(path, line.Start.Value + value + colon, 1);
        return Mended(stretch, text, line, (value, value + written.Length), Quoted(written), written) is { } mended ? YamlRules.Syntax.At(span, Message, $"Write: {mended}")
            : at == span.Offset ? YamlRules.Syntax.At(span, Message, "Put the whole text behind the key in quotation marks, up to where it ends.") : null;
    }

    private static Diagnostic? Bracketed(string path, string text, Range stretch, Range line, int value)
    {
        string whole = text[line];
        foreach (var (key, first, last) in PlainValues(whole, value))
        {
            string written = whole[first..last];
            int colon = Colon(written);
            if (colon < 0) { continue; }
            var span = new Span(path, line.Start.Value + first + colon, 1);
            if (MissingComma().Match(written) is { Success: true } match && (OfOneWord.Contains(key) || match.Groups["mark"].Length > 0))
            {
                string kept = match.Groups["value"].Value, next = match.Groups["key"].Value;
                // What follows may be in quotation marks, and then holds commas of its own: only the comma is put in.
                return Mended(stretch, text, line, (first + kept.Length, first + kept.Length), ",", kept) is { } parted
                    ? YamlRules.Syntax.At(new Span(path, line.Start.Value + first + match.Groups["key"].Index, next.Length), $"No comma stands before '{next}': YAML takes it for a part of the text before it.", $"Write: {parted}") : null;
            }
            return Mended(stretch, text, line, (first, last), Quoted(written), written) is { } mended ? YamlRules.Syntax.At(span, Message, $"Write: {mended}") : null;
        }
        return null;
    }

    /// <summary>The line with other words in a place of it; null where that is no YAML, or does not say <paramref name="value"/>.</summary>
    private static string? Mended(Range stretch, string text, Range line, (int First, int Last) place, string words, string value)
    {
        string whole = text[line], mended = whole[..place.First] + words + whole[place.Last..];
        return YamlTrial.Holds(text, stretch, line, mended, value) ? mended : null;
    }

    /// <summary>The unquoted texts behind a key within brackets, each up to the comma that another key follows.</summary>
    private static IEnumerable<(string Key, int First, int Last)> PlainValues(string line, int open)
    {
        bool isValue = false;
        string key = "";
        for (int at = open; at < line.Length;)
        {
            char one = line[at];
            if (one is '{' or '[' or ',' or '}' or ']' or ' ')
            {
                isValue &= one == ' ';
                at++;
                continue;
            }
            if (one == '#' && line[at - 1] == ' ') { yield break; }
            if (one is '"' or '\'')
            {
                at = Closed(line, at);
                isValue = false;
            }
            else if (one == ':')
            {
                isValue = true;
                at++;
            }
            else
            {
                int end = isValue ? TextEnd(line, at) : KeyEnd(line, at), last = end;
                while (last > at && line[last - 1] == ' ') { last--; }
                if (isValue) { yield return (key, at, last); } else { key = line[at..last]; }
                at = Math.Max(end, at + 1);
                isValue = false;
            }
        }
    }

    private static int KeyEnd(string line, int at)
    {
        while (at < line.Length && line[at] is not (',' or '}' or ']' or '{' or '[') && !IsColon(line, at)) { at++; }
        return at;
    }

    /// <summary>Where unquoted text ends. A comma belongs to it unless a key and a colon follow, or a quotation mark.</summary>
    private static int TextEnd(string line, int at)
    {
        for (; at < line.Length && line[at] is not ('}' or ']'); at++)
        {
            if (line[at] is '"' && IsColon(line, line.AsSpan(0, at).TrimEnd(' ').Length - 1)) { at = Closed(line, at) - 1; }
            else if (line[at] == ',' && NextKey().IsMatch(line.AsSpan(at))) { return at; }
            else if (line[at] == '#' && line[at - 1] == ' ') { return at; }
        }
        return at;
    }

    private static int Closed(string line, int open)
    {
        for (int at = open + 1; at < line.Length; at++)
        {
            if (line[open] == '"' && line[at] == '\\') { at++; }
            else if (line[at] == line[open]) { return at + 1; }
        }
        return line.Length;
    }

    private static bool IsColon(string line, int at) => at >= 0 && at < line.Length && line[at] == ':' && (at + 1 == line.Length || line[at + 1] == ' ');

    /// <summary>A colon that a blank follows, or that ends the text.</summary>
    private static int Colon(string written)
    {
        int colon = written.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 && written.EndsWith(':') ? written.Length - 1 : colon;
    }

    /// <summary>Behind the margin and the hyphens of a list.</summary>
    private static int Content(string line)
    {
        int at = 0;
        while (at < line.Length && (line[at] == ' ' || (line[at] == '-' && at + 1 < line.Length && line[at + 1] == ' '))) { at++; }
        return at;
    }

    /// <summary>Behind the key, where there is one.</summary>
    private static int Value(string line, int from)
    {
        int at = from;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '_' or '-' or '.' or '/')) { at++; }
        if (at == from || !IsColon(line, at)) { return from; }
        at++;
        while (at < line.Length && line[at] == ' ') { at++; }
        return at;
    }

    /// <summary>Where behind unquoted text a comment begins.</summary>
    private static int CommentAt(string line, int from)
    {
        int at = line.IndexOf(" #", from, StringComparison.Ordinal);
        return at < 0 ? line.Length : at;
    }

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"^(?<value>[^\s:]+) +(?<key>[a-z_]+): *(?<mark>[""'{\[])?", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingComma();

    [GeneratedRegex(@"^, *(?:[a-z_]+:(?: |$)|[""'{\[]|$)")]
    private static partial Regex NextKey();
}
