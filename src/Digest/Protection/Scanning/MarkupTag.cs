namespace Digest.Protection.Scanning;

/// <summary>A tag, a comment or the like, as far as a search for words must know it.</summary>
/// <param name="End">Exclusive.</param>
/// <param name="Parts">Words before and behind it are not one word.</param>
/// <param name="MayRefer">It may hold nothing but the letter or number of a note.</param>
internal readonly record struct MarkupTag(int Start, int End, bool Parts, bool MayRefer)
{
    /// <summary>A tag is looked for so far with its quotation marks in mind, then without: hostile markup costs no more than its length.</summary>
    private const int Careful = 4096;

    /// <summary>What is longer is read as text, with all that stands in it.</summary>
    public const int Longest = 1 << 16;

    /// <returns>Null where the character is a character.</returns>
    public static MarkupTag? At(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length) { return null; }
        var rest = text[start..];
        char next = rest[1];
        if (next == '!' && rest.StartsWith("<!--")) { return Until(rest, "-->", start); }
        if (next == '!' && rest.StartsWith("<![CDATA[")) { return new MarkupTag(start, start + 9, true, false); }
        if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?')) { return null; }
        int end = EndOf(rest);
        if (end < 0) { return null; }
        var name = Name(rest[(next == '/' ? 2 : 1)..]);
        return new MarkupTag(start, start + end, !IsInline(name), next != '/' && name is "a" or "sup" or "sub" or "small" or "span" or "button");
    }

    /// <summary>Where a tag that holds at most three characters and no other tag ends for good, its closing tag included; -1: it holds more.</summary>
    public int EndOfReference(ReadOnlySpan<char> text)
    {
        int close = text[End..Math.Min(text.Length, End + 4)].IndexOf('<');
        if (!MayRefer || close < 0 || End + close + 1 >= text.Length || text[End + close + 1] != '/') { return -1; }
        int end = text[(End + close)..].IndexOf('>');
        return end < 0 ? -1 : End + close + end + 1;
    }

    /// <summary>The first place behind the tags that stand at a place.</summary>
    public static int Behind(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == '<' && At(text, at) is { } tag) { at = tag.End; }
        return at;
    }

    private static MarkupTag? Until(ReadOnlySpan<char> rest, string mark, int start) =>
        rest[..Math.Min(rest.Length, Longest)].IndexOf(mark) is var end and >= 0 ? new MarkupTag(start, start + end + mark.Length, false, false) : null;

    private static int EndOf(ReadOnlySpan<char> rest)
    {
        var near = rest[..Math.Min(rest.Length, Careful)];
        for (int at = 1; near[at..].IndexOfAny('>', '"', '\'') is var next and >= 0; at++)
        {
            at += next;
            if (near[at] == '>') { return at + 1; }
            if (near[at - 1] is not ('=' or ' ' or '\n')) { continue; }
            int close = near[(at + 1)..].IndexOf(near[at]);
            if (close < 0) { break; }
            at += close + 1;
        }
        return rest[..Math.Min(rest.Length, Longest)].IndexOf('>') + 1 is var end and > 0 ? end : -1;
    }

    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 12 && char.IsAsciiLetterOrDigit(text[length])) { length++; }
        return text[..length];
    }

    /// <summary>Elements that do not part words (HTML: phrasing content that is shown in line).</summary>
    private static bool IsInline(ReadOnlySpan<char> name)
    {
        Span<char> low = stackalloc char[12];
        return low[..name.ToLowerInvariant(low)] is "a" or "abbr" or "b" or "bdi" or "bdo" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i" or "ins" or "kbd"
            or "label" or "mark" or "rb" or "rp" or "rt" or "ruby" or "s" or "samp" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "time" or "tspan" or "tt" or "u" or "var" or "wbr" or "o" or "emphasis";
    }
}
