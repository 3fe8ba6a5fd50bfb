using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>A block with words.</summary>
/// <param name="Quotation">The outermost block quotation around it; null: none.</param>
internal sealed record Leaf(LeafBlock Block, FlatText Flat, QuoteBlock? Quotation)
{
    public bool IsHeading => Block is HeadingBlock;
}

/// <summary>A document looked through once: its words, headings, quotations and raw HTML. Both passes use it, so they agree.</summary>
internal sealed class BodyScan
{
    private readonly FlatTextMaker flats;
    /// <summary>A file without the sign has no citation.</summary>
    private readonly bool mayCite;
    private readonly List<Leaf> leaves = [];
    private readonly List<Quotation> quotations = [];
    private readonly List<Block> rawBlocks = [];
    private readonly Dictionary<HeadingBlock, string> headingIds = [];
    private readonly HeadingIds ids = new();
    private readonly List<string> orderedIds = [];

    private BodyScan(FlatTextMaker flats, string file) => (this.flats, mayCite) = (flats, file.Contains('@', StringComparison.Ordinal));

    public IReadOnlyList<Leaf> Leaves => leaves;
    public IReadOnlyList<Quotation> Quotations => quotations;
    public IReadOnlyList<Block> RawBlocks => rawBlocks;
    public IReadOnlyDictionary<HeadingBlock, string> HeadingIds => headingIds;
    public IReadOnlyList<string> OrderedHeadingIds => orderedIds;

    public static BodyScan Of(MarkdownDocument document, string file)
    {
        using var flats = new FlatTextMaker(file);
        var scan = new BodyScan(flats, file);
        scan.Visit(document, quotation: null);
        foreach (var leaf in scan.leaves)
        {
            if (!scan.mayCite) { break; }
            if (leaf.Quotation is null || !scan.quoted.Contains(leaf.Quotation)) { scan.quotations.AddRange(InlineQuotations.Find(leaf.Flat)); }
        }
        return scan;
    }

    private readonly HashSet<QuoteBlock> quoted = [];

    private void Visit(ContainerBlock container, QuoteBlock? quotation)
    {
        for (int at = 0; at < container.Count; at++)
        {
            var block = container[at];
            if (block is QuoteBlock quote && quotation is null) { VisitQuotation(quote, at + 1 < container.Count ? container[at + 1] : null); }
            else if (block is ContainerBlock inner) { Visit(inner, quotation); }
            else
            {
                VisitLeaf((LeafBlock)block, quotation);
                if (mayCite && block is HtmlBlock && at + 1 < container.Count && container[at + 1] is ParagraphBlock { Inline: not null } after && RawQuotation.Find(container, at, leaves, flats.Make(after.Inline)) is { } found) { quotations.Add(found); }
            }
        }
    }

    private void VisitLeaf(LeafBlock block, QuoteBlock? quotation)
    {
        if (block is HtmlBlock) { rawBlocks.Add(block); }
        if (block.Inline is null) { return; }
        var leaf = new Leaf(block, flats.Make(block.Inline), quotation);
        leaves.Add(leaf);
        if (block is not HeadingBlock heading) { return; }
        headingIds[heading] = ids.Next(leaf.Flat.Text);
        orderedIds.Add(headingIds[heading]);
    }

    private void VisitQuotation(QuoteBlock quote, Block? next)
    {
        int first = leaves.Count;
        Visit(quote, quote);
        if (!mayCite) { return; }
        var after = next is ParagraphBlock { Inline: not null } paragraph ? new Leaf(paragraph, flats.Make(paragraph.Inline), null) : null;
        if (BlockQuotations.Find(quote, leaves[first..], after) is not { } found) { return; }
        quoted.Add(quote);
        quotations.Add(found);
    }
}
