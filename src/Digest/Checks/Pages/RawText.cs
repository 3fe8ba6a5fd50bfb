namespace Digest.Checks.Pages;

/// <summary>Stretches of a page in which no tag begins. Each is read once, so the whole stays linear.</summary>
internal static class RawText
{
    /// <summary>Where the text of an element such as a title ends: at its end tag, or with the page.</summary>
    public static int End(ReadOnlySpan<byte> html, int start, ReadOnlySpan<char> name)
    {
        for (int at = start; ;)
        {
            int found = html[at..].IndexOf("</"u8);
            if (found < 0) { return html.Length; }
            at += found;
            if (IsTag(html[(at + 2)..], name)) { return at; }
            at += 2;
        }
    }

    /// <summary>Where a script ends. Within <c>&lt;!--</c> a script tag opens a second level, which its end tag closes alone.</summary>
    public static int EndOfScript(ReadOnlySpan<byte> html, int start)
    {
        int level = 0;
        for (int at = start; ;)
        {
            int found = html[at..].IndexOfAny("<-"u8);
            if (found < 0) { return html.Length; }
            at += found;
            var rest = html[at..];
            if (rest.StartsWith("-->"u8)) { level = 0; at += 3; continue; }
            if (rest.StartsWith("</"u8) && IsTag(rest[2..], "script"))
            {
                if (level < 2) { return at; }
                level = 1;
            }
            else if (level == 0 && rest.StartsWith("<!--"u8)) { level = 1; at++; }
            else if (level == 1 && rest[0] == '<' && IsTag(rest[1..], "script")) { level = 2; }
            at++;
        }
    }

    /// <summary>The length of a comment from its exclamation mark on; -1: it never ends.</summary>
    public static int Comment(ReadOnlySpan<byte> rest)
    {
        for (int at = 1; ;)
        {
            int found = rest[at..].IndexOf("--"u8);
            if (found < 0) { return -1; }
            at += found;
            if (at + 2 < rest.Length && rest[at + 2] == '>') { return at + 3; }
            if (at >= 3 && rest[(at + 2)..].StartsWith("!>"u8)) { return at + 4; }
            at++;
        }
    }

    private static bool IsTag(ReadOnlySpan<byte> rest, ReadOnlySpan<char> name)
    {
        if (rest.Length <= name.Length || "\t\n\f\r />"u8.IndexOf(rest[name.Length]) < 0) { return false; }
        for (int i = 0; i < name.Length; i++)
        {
            if ((rest[i] is >= (byte)'A' and <= (byte)'Z' ? rest[i] | 0x20 : rest[i]) != name[i]) { return false; }
        }
        return true;
    }
}
