using System.Text;

namespace Csl.Output;

/// <summary>Pieces to HTML in which nothing of an item is markup, or to plain text.</summary>
internal static class HtmlWriter
{
    public static string Html(List<Piece> pieces)
    {
        StringBuilder html = new();
        foreach (Piece piece in pieces)
        {
            if (piece.Open.Length > 0)
            {
                html.Append(Open(piece.Open));
            }
            else if (piece.Close.Length > 0)
            {
                html.Append(Close(piece.Close));
            }
            else
            {
                html.Append(piece.Text.Replace("&", "&#38;", StringComparison.Ordinal).Replace("<", "&#60;", StringComparison.Ordinal).Replace(">", "&#62;", StringComparison.Ordinal));
            }
        }
        return html.ToString();
    }

    public static string Plain(List<Piece> pieces) => string.Concat(pieces.Select(piece => piece.Raised.Length > 0 && piece.Text.Length > 0 ? piece.Raised : piece.Text));

    private static string Open(string mark) => mark switch
    {
        "font-style:italic" or "font-style:oblique" => "<i>",
        "font-weight:bold" => "<b>",
        "vertical-align:sup" => "<sup>",
        "vertical-align:sub" => "<sub>",
        _ when mark.StartsWith("display:", StringComparison.Ordinal) => Block(mark[8..]),
        _ when IsSilent(mark) => "",
        "vertical-align:baseline" => "<span style=\"baseline\">",
        _ => $"<span style=\"{mark};\">",
    };

    /// <summary>Tells whoever reads the tree which cite it is, or which way it runs, and shows nothing.</summary>
    private static bool IsSilent(string mark) => mark.StartsWith("cite:", StringComparison.Ordinal) || mark.StartsWith("direction:", StringComparison.Ordinal);

    private static string Block(string display) => display switch
    {
        "block" => "\n\n    <div class=\"csl-block\">",
        "left-margin" => "\n    <div class=\"csl-left-margin\">",
        "indent" => "<div class=\"csl-indent\">",
        _ => "<div class=\"csl-right-inline\">",
    };

    private static string Close(string mark) => mark switch
    {
        "font-style:italic" or "font-style:oblique" => "</i>",
        "font-weight:bold" => "</b>",
        "vertical-align:sup" => "</sup>",
        "vertical-align:sub" => "</sub>",
        "display:right-inline" or "display:indent" => "</div>\n  ",
        "display:block" => "</div>\n",
        _ when mark.StartsWith("display:", StringComparison.Ordinal) => "</div>",
        _ when IsSilent(mark) => "",
        _ => "</span>",
    };
}
