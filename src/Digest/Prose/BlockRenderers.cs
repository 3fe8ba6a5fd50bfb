using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Digest.Prose;

internal sealed class ShiftedHeadingRenderer(RenderContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        context.Level.Last = Math.Clamp(heading.Level + context.HeadingShift, 1, 6);
        string tag = string.Create(CultureInfo.InvariantCulture, $"h{context.Level.Last}");
        renderer.EnsureLine();
        renderer.Write('<').Write(tag);
        if (context.HeadingIds.TryGetValue(heading, out string? id))
        {
            renderer.Write(" id=\"").WriteEscape(id);
            renderer.Write('"');
        }
        renderer.Write(Directions.Attribute(heading)).Write('>').WriteLeafInline(heading);
        renderer.Write("</").Write(tag).WriteLine(">");
    }
}

/// <summary>A block quotation; one with a citation becomes a figure, since whose words they are stands under them.</summary>
internal sealed class QuotationRenderer(RenderContext context) : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        renderer.EnsureLine();
        bool isQuoted = context.Quotations.TryGetValue(quote, out var markup);
        if (isQuoted) { renderer.WriteLine(markup!.State is { } state ? $"<figure class=\"quote quote--{state}\">" : "<figure class=\"quote\">"); }
        renderer.Write("<blockquote").Write(markup?.Lang ?? "").WriteLine(">");
        bool implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(quote);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
        if (!isQuoted) { return; }
        WriteCaption(renderer, markup!);
        renderer.WriteLine("</figure>");
    }

    private void WriteCaption(HtmlRenderer renderer, BlockMarkup markup)
    {
        if (markup.Citations.Count == 0) { return; }
        renderer.Write("<figcaption>");
        for (int at = 0; at < markup.Citations.Count; at++)
        {
            if (at > 0) { renderer.Write(' '); }
            CitationRenderer.Write(renderer, markup.Citations[at], context, isCaption: true);
        }
        // A quotation is from the first source that stands behind it.
        if (markup.Citations[0].Items is [var item, ..] && context.Links.TryGetValue(item.Span.Start, out var link) && context.Resolution.RightsHtml(link) is { } rights)
        {
            renderer.Write(" <span class=\"rights\">").Write(rights).Write("</span>");
        }
        renderer.WriteLine("</figcaption>");
    }
}

/// <summary>A table that scrolls within itself where it is wide and stacks where the page is narrow. Without inline styles, which the pages' policy forbids.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var labels = Labels(table);
        bool stacks = labels.Count > 0 && labels.All(label => label.Length > 0);
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-wrap\"");
        if (stacks)
        {
            renderer.Write(" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(string.Join(", ", labels));
            renderer.Write('"');
        }
        renderer.WriteLine(stacks ? "><table class=\"table table--stack\">" : "><table class=\"table\">");
        bool? inHead = null;
        foreach (var row in table.OfType<TableRow>())
        {
            if (inHead != row.IsHeader)
            {
                renderer.WriteLine(inHead switch { null => "", true => "</thead>", false => "</tbody>" } + (row.IsHeader ? "<thead>" : "<tbody>"));
                inHead = row.IsHeader;
            }
            WriteRow(renderer, table, row, stacks ? labels : []);
        }
        renderer.WriteLine(inHead switch { null => "", true => "</thead>", false => "</tbody>" } + "</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row, List<string> labels)
    {
        renderer.Write("<tr>");
        for (int at = 0; at < row.Count; at++)
        {
            var cell = (TableCell)row[at];
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (!row.IsHeader && at < labels.Count)
            {
                renderer.Write(" data-label=\"").WriteEscape(labels[at]);
                renderer.Write('"');
            }
            renderer.Write(at < table.ColumnDefinitions.Count ? Alignment(table.ColumnDefinitions[at].Alignment) : "").Write(Directions.Attribute(cell)).Write('>');
            bool implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.WriteLine("</tr>");
    }

    private static List<string> Labels(Table table) => table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader) is { } head
        ? [.. head.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => FlatText.Of(leaf.Inline, "").Text.Trim())))]
        : [];

    private static string Alignment(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Right => " class=\"align-end\"",
        TableColumnAlign.Center => " class=\"align-center\"",
        _ => "",
    };
}
