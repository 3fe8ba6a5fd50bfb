using System.Text;

namespace Digest.Outputs.Views;

/// <summary>
/// Takes away the blanks that pages have behind a sentence, where it ends with a mark as wide as a letter: such a mark has its space in itself.
/// Words of a source, and what is code, stay as they are.
/// </summary>
internal static class FullWidthMarks
{
    private const string Marks = "。，；：、？！）";

    /// <summary>Elements whose text is a source's or a program's.</summary>
    private static readonly string[] Kept = ["blockquote", "q", "pre", "code", "mark", "script", "style", "template", "textarea", "title"];

    /// <summary>Elements within a line: nothing ends with them.</summary>
    private static readonly string[] Inline = ["a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong", "time", "q"];

    public static bool AreOf(string language) => language.Split('-', 2)[0] is "zh" or "ja" or "yue";

    public static string Close(string page)
    {
        var closed = new StringBuilder(page.Length);
        bool isBehind = false;
        for (int at = 0; at < page.Length;)
        {
            if (page[at] != '<')
            {
                int blank = at;
                while (isBehind && blank < page.Length && page[blank] is ' ' or '\n') { blank++; }
                if (blank > at && isBehind && GoesOn(page, at, blank)) { at = blank; continue; }
                // The bracket that follows a name.
                if (page[at] == ' ' && at + 1 < page.Length && page[at + 1] == '（') { at++; continue; }
                closed.Append(page[at]);
                isBehind = Marks.Contains(page[at++], StringComparison.Ordinal);
                continue;
            }
            var name = NameAt(page, at);
            int end = Behind(page, at);
            if (page[Math.Min(at + 1, page.Length - 1)] != '/' && (IsAny(Kept, name) || page.AsSpan(at, end - at).Contains("para__text", StringComparison.Ordinal)))
            {
                end = BehindElement(page, end, name.ToString());
                isBehind = false;
            }
            else if (!IsAny(Inline, name)) { isBehind = false; }
            closed.Append(page, at, end - at);
            at = end;
        }
        return closed.ToString();
    }

    /// <summary>Whether words of the same line follow: behind a blank, or behind the end of a line of text.</summary>
    private static bool GoesOn(string page, int from, int next)
    {
        if (next >= page.Length) { return false; }
        bool hasBreak = page.AsSpan(from, next - from).Contains('\n');
        return page[next] != '<' || (!hasBreak && IsAny(Inline, NameAt(page, next)));
    }

    /// <param name="from">Behind its first tag. A quotation may stand in another.</param>
    private static int BehindElement(string page, int from, string name)
    {
        string close = $"</{name}>";
        for (int end = page.IndexOf(close, from, StringComparison.Ordinal), inner = from; end >= 0; end = page.IndexOf(close, end + close.Length, StringComparison.Ordinal))
        {
            if (name is not ("q" or "blockquote") || (inner = Opening(page, name, inner, end)) < 0) { return end + close.Length; }
        }
        return from;
    }

    /// <summary>Behind the next tag that opens such an element before a place; -1: none does.</summary>
    private static int Opening(string page, string name, int from, int before)
    {
        for (int at = page.IndexOf($"<{name}", from, before - from, StringComparison.Ordinal); at >= 0; at = page.IndexOf($"<{name}", at + 1, before - at - 1, StringComparison.Ordinal))
        {
            if (page[at + 1 + name.Length] is ' ' or '>') { return at + 1; }
        }
        return -1;
    }

    private static ReadOnlySpan<char> NameAt(string page, int tag)
    {
        int start = tag + 1 < page.Length && page[tag + 1] == '/' ? tag + 2 : tag + 1, end = start;
        while (end < page.Length && char.IsAsciiLetterOrDigit(page[end])) { end++; }
        return page.AsSpan(start, end - start);
    }

    private static bool IsAny(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string one in names) { if (name.SequenceEqual(one)) { return true; } }
        return false;
    }

    private static int Behind(string page, int tag) => page.IndexOf('>', tag) is >= 0 and var end ? end + 1 : page.Length;
}
