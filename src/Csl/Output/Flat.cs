using Csl.Styles;

namespace Csl.Output;

/// <summary>A piece of the flat output: text, or the begin or end of what a writer marks.</summary>
internal sealed class Piece
{
    public string Text { get; set; } = "";

    public string Open { get; init; } = "";

    public string Close { get; init; } = "";

    public bool IsText => Open.Length == 0 && Close.Length == 0;

    /// <summary>The raised letter that the text stands for, where no letter can be raised.</summary>
    public string Raised { get; init; } = "";

    public bool Content { get; init; }

    public bool CloseQuote { get; init; }

    public bool OpenQuote { get; init; }
}

/// <summary>Nodes to pieces: quotes take turns, formats within the same format are undone.</summary>
internal static class Flat
{
    public static List<Piece> Of(Node node, Quotes quotes)
    {
        List<Piece> pieces = [];
        Add(pieces, node, quotes, (Format.None, 0));
        return pieces;
    }

    private static void Add(List<Piece> pieces, Node node, Quotes quotes, (Format Format, int Depth) around)
    {
        if (node.Children.Count == 0 && node.Text.Length == 0)
        {
            return;
        }
        List<string>? closing = node.Display.Length > 0 || node.Mark.Length > 0 || node.Format != Format.None ? [] : null;
        Format now = closing is null ? around.Format : Opened(pieces, closing, node, around.Format);
        int depth = node.Quoted ? around.Depth + 1 : around.Depth;
        bool inner = depth % 2 == 0;
        if (node.Quoted)
        {
            pieces.Add(new Piece { Text = inner ? quotes.InnerOpen : quotes.Open, OpenQuote = true });
        }
        if (node.Children.Count == 0)
        {
            Superscripts.Add(pieces, node.Text, node.Content);
        }
        for (int at = 0; at < node.Children.Count; at++)
        {
            Add(pieces, node.Children[at], quotes, (now, depth));
        }
        if (node.Quoted)
        {
            pieces.Add(new Piece { Text = inner ? quotes.InnerClose : quotes.Close, CloseQuote = true });
        }
        for (int at = (closing?.Count ?? 0) - 1; at >= 0; at--)
        {
            pieces.Add(new Piece { Close = closing![at] });
        }
    }

    private static Format Opened(List<Piece> pieces, List<string> closing, Node node, Format around)
    {
        if (node.Mark.Length > 0)
        {
            Tag(pieces, closing, node.Mark);
        }
        if (node.Display.Length > 0)
        {
            Tag(pieces, closing, "display:" + node.Display);
        }
        return node.Format == Format.None ? around : around with
        {
            Weight = Turned(pieces, closing, "font-weight", node.Format.Weight, around.Weight),
            Style = Turned(pieces, closing, "font-style", node.Format.Style, around.Style),
            Variant = Turned(pieces, closing, "font-variant", node.Format.Variant, around.Variant),
            Decoration = Turned(pieces, closing, "text-decoration", node.Format.Decoration, around.Decoration),
            Align = Turned(pieces, closing, "vertical-align", node.Format.Align, around.Align),
        };
    }

    private static string Turned(List<Piece> pieces, List<string> closing, string what, string asked, string now)
    {
        if (asked.Length == 0 || (asked == "normal" && now is "" or "normal") || asked == "none" && now is "" or "none")
        {
            return now;
        }
        bool twice = asked == now && asked is not ("normal" or "none" or "baseline");
        string value = twice && what is "font-style" or "font-weight" or "font-variant" && twice ? "normal" : asked;
        if (value == "baseline" && now is "" or "baseline" && value == "baseline")
        {
            return now;
        }
        Tag(pieces, closing, what + ":" + value);
        return value;
    }

    private static void Tag(List<Piece> pieces, List<string> closing, string name)
    {
        pieces.Add(new Piece { Open = name });
        closing.Add(name);
    }
}

/// <summary>The marks around quotations in a language.</summary>
internal sealed record Quotes(string Open, string Close, string InnerOpen, string InnerClose, bool Inside)
{
    /// <summary>« and », without or with blanks, outside or within.</summary>
    public bool AreGuillemets { get; } = Open.Trim() == "«" || InnerOpen.Trim() == "«";
}
