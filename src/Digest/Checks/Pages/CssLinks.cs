using System.Text;
using Digest.Model;

namespace Digest.Checks.Pages;

/// <summary>What a style sheet loads: <c>url()</c>, <c>@import</c> and the strings of <c>image-set()</c>. One pass (CSS Syntax, level 3).</summary>
internal static class CssLinks
{
    public static void Find(ReadOnlySpan<byte> css, PageFacts.Draft facts)
    {
        bool import = false;
        int depth = 0, imageSet = int.MaxValue;
        for (int at = 0; at < css.Length;)
        {
            byte one = css[at];
            if (css[at..].StartsWith("/*"u8)) { at = After(css, at + 2, "*/"u8); }
            else if (one is (byte)'"' or (byte)'\'')
            {
                var text = Text(css, ref at);
                if (import || depth >= imageSet) { facts.Add(LinkKind.Request, text); }
                import = false;
            }
            else if (one == '@') { at++; import = At(css, ref at); }
            else if (StartsName(one)) { Function(css, ref at, ref depth, ref imageSet, facts, ref import); }
            else
            {
                if (one == '(') { depth++; }
                else if (one == ')' && --depth < imageSet) { imageSet = int.MaxValue; }
                else if (one is (byte)';' or (byte)'{' or (byte)'}') { (import, depth, imageSet) = (false, 0, int.MaxValue); }
                at++;
            }
        }
    }

    private static bool At(ReadOnlySpan<byte> css, ref int at)
    {
        int start = at;
        at = EndOfName(css, start);
        string name = Name(css[start..at]);
        // A namespace is named by an address and loads nothing.
        if (name == "namespace") { at = After(css, at, ";"u8); }
        return name == "import";
    }

    private static void Function(ReadOnlySpan<byte> css, ref int at, ref int depth, ref int imageSet, PageFacts.Draft facts, ref bool import)
    {
        int start = at;
        at = EndOfName(css, start);
        // Most names are those of properties and classes, and load nothing.
        if (at >= css.Length || css[at] != '(') { return; }
        string name = Name(css[start..at]);
        at++;
        if (name is "url" or "src")
        {
            import = false;
            var link = Address(css, ref at);
            if (!link.IsEmpty && link[0] != '#') { facts.Add(LinkKind.Request, link); }
            return;
        }
        depth++;
        if (name.EndsWith("image-set", StringComparison.Ordinal)) { imageSet = Math.Min(imageSet, depth); }
    }

    private static ReadOnlySpan<byte> Address(ReadOnlySpan<byte> css, scoped ref int at)
    {
        while (at < css.Length && css[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') { at++; }
        ReadOnlySpan<byte> link;
        if (at < css.Length && css[at] is (byte)'"' or (byte)'\'') { link = Text(css, ref at); }
        else
        {
            int start = at;
            while (at < css.Length && css[at] != ')') { at += css[at] == '\\' ? 2 : 1; }
            link = Unescape(css[start..Math.Min(at, css.Length)]).Trim(" \t\n\r\f"u8);
        }
        at = After(css, Math.Min(at, css.Length), ")"u8);
        return link;
    }

    /// <summary>The content of a string; a line end that is not escaped ends a broken one.</summary>
    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> css, scoped ref int at)
    {
        byte quote = css[at++];
        int start = at;
        while (at < css.Length && css[at] != quote && css[at] is not ((byte)'\n' or (byte)'\r')) { at += css[at] == '\\' ? 2 : 1; }
        int end = Math.Min(at, css.Length);
        at = end < css.Length && css[end] == quote ? end + 1 : end;
        return Unescape(css[start..end]);
    }

    private static bool StartsName(byte one) => char.IsAsciiLetter((char)one) || one is (byte)'-' or (byte)'_' or (byte)'\\' or >= 0x80;

    private static int EndOfName(ReadOnlySpan<byte> css, int at)
    {
        while (at < css.Length && (StartsName(css[at]) || char.IsAsciiDigit((char)css[at])))
        {
            if (css[at++] != '\\') { continue; }
            int digits = at;
            while (at < css.Length && at - digits < 6 && char.IsAsciiHexDigit((char)css[at])) { at++; }
            if (at == digits || (at < css.Length && css[at] == ' ')) { at++; }
        }
        return Math.Min(at, css.Length);
    }

    /// <summary>A name in lower case, its escapes undone: <c>u\72l</c> is <c>url</c>. Empty where it is longer than any name that matters.</summary>
    private static string Name(ReadOnlySpan<byte> written) => written.Length > 64 ? "" : Encoding.UTF8.GetString(Unescape(written)).ToLowerInvariant();

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
    {
        return text.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(CssEscapes.Undone(Encoding.UTF8.GetString(text))) : text;
    }

    private static int After(ReadOnlySpan<byte> css, int at, ReadOnlySpan<byte> mark) =>
        css[at..].IndexOf(mark) is >= 0 and var found ? at + found + mark.Length : css.Length;
}
