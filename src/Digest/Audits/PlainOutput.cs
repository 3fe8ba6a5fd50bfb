using System.Buffers;
using System.Net;
using System.Text;

namespace Digest.Audits;

/// <summary>The words of a finished file, as somebody reads or searches them: tags stripped, what stands in their attributes beside it, entities and escapes decoded.</summary>
internal static class PlainOutput
{
    /// <summary>Elements within a word or a line; every other one parts words.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>");

    public static string Of(string path, byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return path[(path.LastIndexOf('.') + 1)..] switch
        {
            "html" or "svg" or "xml" => Words(WebUtility.HtmlDecode(Stripped(text))),
            "json" or "jsonld" or "jsonl" => Words(Unescaped(text)),
            "ics" => Words(Unfolded(text)),
            "css" => "",
            _ => Words(text),
        };
    }

    /// <summary>The addresses of the pictures that a page shows.</summary>
    public static IEnumerable<string> Pictures(byte[] html)
    {
        string text = Encoding.UTF8.GetString(html);
        for (int at = 0; (at = text.IndexOf("<img ", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = text.IndexOf('>', at), source = text.IndexOf("src=\"", at, StringComparison.OrdinalIgnoreCase);
            if (source < 0 || end < 0 || source > end) { continue; }
            int close = text.IndexOf('"', source + 5);
            if (close > 0) { yield return WebUtility.HtmlDecode(text[(source + 5)..close]); }
        }
    }

    /// <summary>A calendar folds its lines anywhere, within names too (RFC 5545, 3.1), and escapes what parts its values (3.3.11).</summary>
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal);

    private static string Stripped(string html)
    {
        var text = new StringBuilder(html.Length);
        var attributes = new StringBuilder();
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0) { break; }
            int close = End(html, open);
            var tag = html.AsSpan(open + 1, close - open - 1);
            if (!Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Name(tag))) { text.Append('\n'); }
            Values(tag, attributes);
            at = close + 1;
            if (!Name(tag).SequenceEqual("script") || !tag.Contains("application/ld+json", StringComparison.Ordinal)) { continue; }
            int end = html.IndexOf("</script", at, StringComparison.Ordinal);
            if (end < 0) { end = html.Length; }
            Told(html.AsSpan(at, end - at), attributes);
            at = end;
        }
        return text.Append('\n').Append(attributes).ToString();
    }

    /// <summary>The tag's end, a <c>&gt;</c> within quotation marks passed over.</summary>
    private static int End(string html, int open)
    {
        char quote = '\0';
        for (int at = open + 1; at < html.Length; at++)
        {
            char c = html[at];
            if (quote != '\0') { if (c == quote) { quote = '\0'; } }
            else if (c is '"' or '\'') { quote = c; }
            else if (c == '>') { return at; }
        }
        return html.Length;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int end = tag.IndexOfAny(NameEnd);
        return end < 0 ? tag : tag[..end];
    }

    private static void Values(ReadOnlySpan<char> tag, StringBuilder into)
    {
        for (int at; (at = tag.IndexOf("=\"")) >= 0;)
        {
            tag = tag[(at + 2)..];
            int end = tag.IndexOf('"');
            if (end < 0) { return; }
            into.Append(tag[..end]).Append('\n');
            tag = tag[(end + 1)..];
        }
    }

    /// <summary>What a page tells programs: the texts in its data, not how they are called there.</summary>
    private static void Told(ReadOnlySpan<char> json, StringBuilder into)
    {
        while (json.IndexOf('"') is >= 0 and var open)
        {
            json = json[(open + 1)..];
            int end = json.IndexOf('"');
            // No quotation mark stands in a text: it is written as a number there.
            if (end < 0) { return; }
            var text = json[..end];
            json = json[(end + 1)..];
            if (!json.StartsWith(":") && text is not "https://schema.org") { into.Append(WebUtility.HtmlEncode(Unescaped(text.ToString()))).Append('\n'); }
        }
    }

    private static string Unescaped(string json)
    {
        if (!json.Contains('\\', StringComparison.Ordinal)) { return json; }
        var text = new StringBuilder(json.Length);
        for (int at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\' || at + 1 == json.Length) { text.Append(json[at]); continue; }
            char next = json[++at];
            if (next == 'u' && at + 4 < json.Length && ushort.TryParse(json.AsSpan(at + 1, 4), System.Globalization.NumberStyles.HexNumber, null, out ushort code)) { text.Append((char)code); at += 4; }
            else { text.Append(next is 'n' or 'r' or 't' ? ' ' : next); }
        }
        return text.ToString();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
