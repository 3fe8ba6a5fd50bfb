using Csl.Output;

namespace Csl;

/// <summary>A rendered citation or an entry of a bibliography.</summary>
public sealed class CslText
{
    private readonly List<Piece> pieces;

    internal CslText(string id, List<Piece> pieces) => (Id, this.pieces) = (id, pieces);

    /// <summary>Of an entry the work's id; of a citation nothing.</summary>
    public string Id { get; }

    /// <summary>The style has nothing to say of the work, or of what is asked; the text says so.</summary>
    public bool IsMissing { get; internal init; }

    /// <summary>HTML; all text is encoded.</summary>
    public string Html => HtmlWriter.Html(pieces);

    /// <summary>Text without any mark.</summary>
    public string Plain => HtmlWriter.Plain(pieces);

    /// <summary>Runs of text within their marks.</summary>
    public IReadOnlyList<CslNode> Tree => TreeWriter.Write(pieces);
}

/// <summary>A run of text, or what stands within a mark.</summary>
/// <param name="Text">Not encoded; empty for a mark.</param>
/// <param name="Mark">
/// font-style:italic, oblique or normal; font-weight:bold, light or normal; font-variant:small-caps or normal; text-decoration:underline or none; vertical-align:sup, sub or
/// baseline; display:block, left-margin, right-inline or indent; cite:0 and on, where each cite is marked; direction:ltr or rtl, of what an item says against the direction of the style's language. Empty for text.
/// </param>
/// <param name="Children">What stands within the mark.</param>
public sealed record CslNode(string Text, string Mark, IReadOnlyList<CslNode> Children);

/// <summary>All citations in their order, and the bibliography in that of the style.</summary>
public sealed record CslResult(IReadOnlyList<CslText> Citations, IReadOnlyList<CslText> Bibliography)
{
    /// <summary>The whole list, each entry in an element of its own.</summary>
    public string BibliographyHtml => "<div class=\"csl-bib-body\">\n" + string.Concat(Bibliography.Select(entry => $"  <div class=\"csl-entry\">{entry.Html}</div>\n")) + "</div>";
}
