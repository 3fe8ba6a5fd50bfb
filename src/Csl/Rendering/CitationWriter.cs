using Csl.Output;
using Csl.Sorting;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Citations of one document, in their order.</summary>
internal sealed class CitationWriter(Setting setting, Registry registry)
{
    /// <summary>Stands for what a style renders as nothing.</summary>
    public const string Nothing = "[CSL STYLE ERROR: reference with no printed form.]";

    private readonly Element area = setting.Citation;
    private readonly Element layout = setting.Citation.Child("layout")!;
    private readonly Collapsing collapsing = new(setting.Citation, setting.Citation.Child("layout")!);

    public IEnumerable<Node> All(IReadOnlyList<CslCitation> citations)
    {
        Positions positions = new(area);
        foreach (CslCitation citation in citations)
        {
            List<RenderedCite> cites = [.. positions.Of(citation, Sorted(citation)).Select(Render).OfType<RenderedCite>()];
            yield return cites switch
            {
                [] => Node.Of(Nothing),
                [{ Cite.AuthorOnly: true } alone] => collapsing.All([alone]),
                _ => Whole(Capital(collapsing.All(cites), cites[0].Cite.Prefix)),
            };
        }
    }

    private List<CslCite> Sorted(CslCitation citation) =>
        Sorter.Sort([.. citation.Cites], area, setting.Culture, (cite, key) => registry.Sorting(setting, registry.Item(cite.Id), area, key));

    private RenderedCite? Render((CslCite Cite, CslPosition Position, bool Near, int FirstNote) placed)
    {
        Scene scene = At(placed, placed.Cite.SuppressAuthor);
        return Renderer.Children(scene, layout) is { } node ? new RenderedCite(placed.Cite, scene, node, () => Renderer.Children(At(placed, true), layout)) : null;
    }

    private Scene At((CslCite Cite, CslPosition Position, bool Near, int FirstNote) placed, bool hidesNames) => new()
    {
        Setting = setting,
        Item = registry.Item(placed.Cite.Id),
        Area = area,
        Cite = placed.Cite,
        Position = placed.Position,
        NearNote = placed.Near,
        FirstNote = placed.FirstNote,
        Number = registry.Number(placed.Cite.Id),
        Distinction = registry.Distinction(placed.Cite.Id),
        HideFirstNames = hidesNames,
        OnlyNames = placed.Cite.AuthorOnly,
    };

    /// <summary>Affixes of the layout are within its format.</summary>
    private Node Whole(Node node)
    {
        Node affixed = node.Affixed(layout.Prefix, layout.Suffix);
        return layout.Format == Format.None ? affixed : new Node { Children = [affixed], Format = layout.Format };
    }

    /// <summary>After words of the author's a note goes on, unless they are whole sentences.</summary>
    private Node Capital(Node node, string prefix)
    {
        if (setting.Style.IsNote && (prefix.Length == 0 || (prefix.TrimEnd().EndsWith('.') && prefix.Trim().Contains(' '))))
        {
            node.BeginWithCapital(prefix);
        }
        return node;
    }
}
