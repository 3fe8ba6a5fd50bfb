using Csl.Output;
using Csl.Sorting;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Citations of one document, in their order.</summary>
internal sealed class CitationWriter(Setting setting, Registry registry)
{
    /// <summary>Stands for what a style renders as nothing.</summary>
    public const string Nothing = "[CSL STYLE ERROR: reference with no printed form.]";

    /// <summary>Whom running text names where a style cites by numbers.</summary>
    private static readonly Element Creators = XmlTree.Read("""
        <names variable="author">
          <name form="short" and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>
          <substitute><names variable="editor"/><names variable="translator"/><text variable="title" form="short"/></substitute>
        </names>
        """);

    private readonly Element area = setting.Citation;
    private readonly Element layout = setting.Citation.Child("layout")!;
    private readonly Collapsing collapsing = new(setting.Citation, setting.Citation.Child("layout")!);

    public IEnumerable<Node> All(IReadOnlyList<CslCitation> citations)
    {
        Positions positions = new(area);
        foreach (CslCitation citation in citations)
        {
            List<RenderedCite> cites = [.. positions.Of(citation, Sorted(citation)).Select(Render).OfType<RenderedCite>().Select(cite => Marked(citation, cite))];
            yield return cites switch
            {
                [] => Node.Of(citation.Cites.All(cite => cite.RestOnly) ? "" : Nothing),
                [{ Cite.AuthorOnly: true } alone] => collapsing.All([alone]),
                _ => Whole(Capital(collapsing.All(cites), cites[0].Cite.Prefix)),
            };
        }
    }

    private List<CslCite> Sorted(CslCitation citation) =>
        Sorter.Sort([.. citation.Cites], area, setting.Culture, (cite, key) => registry.Sorting(setting, registry.Item(cite.Id), area, key));

    private static RenderedCite Marked(CslCitation citation, RenderedCite cite)
    {
        int number = citation.MarksCites ? Enumerable.Range(0, citation.Cites.Count).FirstOrDefault(at => ReferenceEquals(citation.Cites[at], cite.Cite), -1) : -1;
        return number < 0 ? cite : cite with { Mark = Scene.Invariant(number) };
    }

    private RenderedCite? Render((CslCite Cite, CslPosition Position, bool Near, int FirstNote) placed)
    {
        if (placed.Cite.AuthorOnly)
        {
            return Author(placed);
        }
        bool rest = placed.Cite.RestOnly;
        bool hides = rest || (placed.Cite.SuppressAuthor && !(setting.Style.IsNote && placed.Position != CslPosition.First));
        (Scene scene, Node? node) = Written(At(placed, hides));
        if (hides && !setting.Style.IsNote && scene.NamesSeen == 0 && scene.Title is not null)
        {
            scene = At(placed, hides);
            scene.Hide("title");
            scene.Hide("title-short");
            node = Written(scene).Node;
        }
        if (node is null && hides && !rest)
        {
            (scene, node) = Written(At(placed, false));
        }
        return node is null ? null : new RenderedCite(placed.Cite, scene, node, () => Written(At(placed, true)).Node);
    }

    /// <summary>Who is named in running text: the names of the cite, the title that it shows instead, or the work's own names.</summary>
    private RenderedCite? Author((CslCite Cite, CslPosition Position, bool Near, int FirstNote) placed)
    {
        (Scene scene, Node? node) = Written(At(placed, false, onlyNames: true));
        if (node is null || scene.NamesSeen == 0)
        {
            scene = Written(At(placed, false)).Scene;
            node = scene.Title is (var text, var format) ? new Node { Children = [RichText.Read(text).InDirection(setting.IsRightToLeft)], Format = format } : Renderer.Render(At(placed, false), Creators);
        }
        return node is null ? null : new RenderedCite(placed.Cite, scene, node, () => null);
    }

    private (Scene Scene, Node? Node) Written(Scene scene) => (scene, Renderer.Children(scene, layout));

    private Scene At((CslCite Cite, CslPosition Position, bool Near, int FirstNote) placed, bool hidesNames, bool onlyNames = false) => new()
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
        OnlyNames = onlyNames,
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
