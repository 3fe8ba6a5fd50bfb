using Csl.Output;

namespace Csl;

/// <summary>A rendered citation or an entry of a bibliography.</summary>
public sealed class CslText
{
    private readonly List<Piece> pieces;

    internal CslText(string id, List<Piece> pieces) => (Id, this.pieces) = (id, pieces);

    /// <summary>Of an entry the work's id; of a citation nothing.</summary>
    public string Id { get; }

    /// <summary>HTML; all text is encoded.</summary>
    public string Html => HtmlWriter.Html(pieces);

    public string Plain => HtmlWriter.Plain(pieces);

    /// <summary>Runs of text within their marks.</summary>
    public IReadOnlyList<CslNode> Tree => TreeWriter.Write(pieces);
}

/// <summary>A run of text, or what stands within a mark such as 'font-style:italic' or 'display:left-margin'.</summary>
public sealed record CslNode(string Text, string Mark, IReadOnlyList<CslNode> Children);

/// <summary>All citations in their order, and the bibliography in that of the style.</summary>
public sealed record CslResult(IReadOnlyList<CslText> Citations, IReadOnlyList<CslText> Bibliography)
{
    public string BibliographyHtml => "<div class=\"csl-bib-body\">\n" + string.Concat(Bibliography.Select(entry => $"  <div class=\"csl-entry\">{entry.Html}</div>\n")) + "</div>";
}
