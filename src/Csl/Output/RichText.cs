using System.Buffers;
using Csl.Styles;

namespace Csl.Output;

/// <summary>Who wrote a text: quotation marks that an author typed as such stay, those of items take turns.</summary>
internal enum Origin
{
    Item,
    Author,
    Style,
}

/// <summary>The marks that CSL-JSON allows in fields: i, b, sup, sub, sc, spans for small capitals and for "no case", and quotes.</summary>
internal static class RichText
{
    private static readonly (string Open, string Close, Format Format, bool Fixed)[] Marks =
    [
        ("<i>", "</i>", Format.None with { Style = "italic" }, false),
        ("<b>", "</b>", Format.None with { Weight = "bold" }, false),
        ("<sup>", "</sup>", Format.None with { Align = "sup" }, false),
        ("<sub>", "</sub>", Format.None with { Align = "sub" }, false),
        ("<sc>", "</sc>", Format.None with { Variant = "small-caps" }, false),
        ("<span style=\"font-variant:small-caps;\">", "</span>", Format.None with { Variant = "small-caps" }, false),
        ("<span style=\"font-variant: small-caps;\">", "</span>", Format.None with { Variant = "small-caps" }, false),
        ("<span class=\"nocase\">", "</span>", Format.None, true),
        ("<span class=\"nodecor\">", "</span>", new("normal", "normal", "normal", "none", "baseline"), true),
    ];

    /// <summary>Marks are looked for in texts of this length at most.</summary>
    private const int MostCharacters = 10_000;

    private static readonly SearchValues<char> Special = SearchValues.Create("<\"'“‘«");

    /// <param name="own">Those of the style's language, which take turns where a text has them: « and », and “ and ” close to a Chinese letter.</param>
    public static Node Read(string text, Origin origin = Origin.Item, Quotes? own = null)
    {
        if (text.Length > MostCharacters || text.AsSpan().IndexOfAny(Special) < 0)
        {
            return new Node { Text = text, Content = origin != Origin.Style };
        }
        int at = 0;
        List<Node> nodes = Until(text, ref at, "", (origin, own), 0);
        return nodes.Count == 1 ? nodes[0] : new Node { Children = nodes };
    }

    private static List<Node> Until(string text, ref int at, string close, (Origin Origin, Quotes? Own) of, int depth)
    {
        List<Node> nodes = [];
        int start = at;
        while (at < text.Length)
        {
            if (close.Length > 0 && string.CompareOrdinal(text, at, close, 0, close.Length) == 0 && (close[0] is '<' or '»' || Closes(text, at, of.Own)))
            {
                // French parts the marks from the words by blanks that stay on the line; those that the style writes have their own.
                Flush(nodes, text, start, close == "»" ? Math.Max(start, at - Blanks(text, start, at)) : at, of.Origin);
                at += close.Length;
                return nodes;
            }
            int before = at;
            if (depth < 20 && Opened(text, ref at, of, depth) is { } node)
            {
                Flush(nodes, text, start, before, of.Origin);
                nodes.Add(node);
                start = at;
            }
            else
            {
                at++;
            }
        }
        Flush(nodes, text, start, at, of.Origin);
        return nodes;
    }

    /// <summary>How many blanks stand before a place.</summary>
    private static int Blanks(string text, int start, int end) => end - start - text.AsSpan(start, end - start).TrimEnd().Length;

    private static Node? Opened(string text, ref int at, (Origin Origin, Quotes? Own) of, int depth)
    {
        int start = at;
        foreach ((string open, string close, Format format, bool fixedCase) in text[at] == '<' ? Marks : [])
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) == 0 && text.IndexOf(close, at, StringComparison.Ordinal) >= 0)
            {
                at += open.Length;
                List<Node> inner = Until(text, ref at, close, of, depth + 1);
                return new Node { Children = inner, Format = format, Fixed = fixedCase };
            }
        }
        if (text[at] == '«' && of is { Origin: not Origin.Author, Own.AreGuillemets: true } && text.IndexOf('»', at) is >= 0 and var last && !text.AsSpan((at + 1)..last).IsWhiteSpace())
        {
            at += 1 + (last - at - 1 - text.AsSpan((at + 1)..last).TrimStart().Length);
            return new Node { Children = Until(text, ref at, "»", of, depth + 1), Quoted = true };
        }
        string end = text[at] switch { '"' => "\"", '\'' => "'", '“' when of.Origin != Origin.Author => "”", '‘' when of.Origin != Origin.Author => "’", _ => "" };
        if (end.Length > 0 && (at == 0 || !GoesOn(text[at - 1], of.Own)) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && HasClose(text, at + 1, end, of.Own))
        {
            at++;
            List<Node> inner = Until(text, ref at, end, of, depth + 1);
            return new Node { Children = inner, Quoted = true };
        }
        at = start;
        return null;
    }

    private static bool HasClose(string text, int from, string end, Quotes? own)
    {
        for (int at = text.IndexOf(end, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
        {
            if (Closes(text, at, own))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Closes(string text, int at, Quotes? own) => !char.IsWhiteSpace(text[at - 1]) && (at + 1 >= text.Length || !GoesOn(text[at + 1], own));

    /// <summary>A letter beside which a mark is an apostrophe, or none at all; Chinese ones stand close to any of their own.</summary>
    private static bool GoesOn(char letter, Quotes? own) => char.IsLetterOrDigit(letter) && !(letter is >= '\u2E80' and <= '\uFAFF' && own is { Open: "“" });

    private static void Flush(List<Node> nodes, string text, int start, int end, Origin origin)
    {
        if (end > start)
        {
            nodes.Add(new Node { Text = text[start..end].Replace('\'', '’'), Content = origin != Origin.Style });
        }
    }
}
