using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Entries of a bibliography.</summary>
internal sealed class EntryWriter(Setting setting, Registry registry, Element area)
{
    private readonly Element layout = area.Child("layout")!;
    private readonly bool aligns = area["second-field-align"].Length > 0;
    private readonly bool substitutes = area.Has("subsequent-author-substitute");

    /// <summary>All, in order; names that repeat those of the entry before give way where the style says so.</summary>
    public List<CslText> All()
    {
        List<CslText> entries = new(registry.Order.Count);
        IReadOnlyList<string>? previous = null;
        foreach (CslItem item in registry.Order)
        {
            Scene scene = At(item, previous);
            if ((Write(scene) ?? Missing(scene)) is { } text)
            {
                entries.Add(text);
            }
            previous = substitutes ? scene.NameList : null;
        }
        return entries;
    }

    /// <summary>A list by number says which number has no entry; any other leaves it out.</summary>
    private CslText? Missing(Scene scene) =>
        setting.Style.CitesByNumber ? setting.Text(scene.Item.Id, Node.Of($"{Scene.Invariant(scene.Number)}. {CitationWriter.Nothing}")) : null;

    /// <summary>The entry of one work as it stands alone; null where the style has nothing to say of it.</summary>
    public CslText? One(CslItem item) => Write(At(item, null));

    private Scene At(CslItem item, IReadOnlyList<string>? previous) => new()
    {
        Setting = setting,
        Item = item,
        Area = area,
        Number = registry.Number(item.Id),
        Distinction = registry.Distinction(item.Id) with { MoreNames = 0, Given = null },
        PreviousNames = previous,
    };

    private CslText? Write(Scene scene)
    {
        Node? node = aligns ? Aligned(scene) : Renderer.Children(scene, layout, layout.Delimiter);
        node?.BeginWithCapital();
        return node is null ? null : setting.Text(scene.Item.Id, aligns ? node : Renderer.Formatted(layout, node));
    }

    /// <summary>What comes first stands in a column of its own.</summary>
    private Node? Aligned(Scene scene)
    {
        Node?[] nodes = [.. layout.Children.Select(child => Renderer.Render(scene, child))];
        int first = Array.FindIndex(nodes, node => node is not null);
        if (first < 0)
        {
            return null;
        }
        Node rest = Node.Join([.. nodes.Skip(first + 1)], "") ?? new Node();
        rest = rest.Affixed(layout.Prefix, layout.Suffix);
        Node last = rest.Leaves().Last();
        Node space = Node.Of(last.Text.EndsWith(' ') ? " " : "");
        last.Text = last.Text.TrimEnd(' ');
        return new Node { Children = [new Node { Children = [nodes[first]!], Display = "left-margin" }, new Node { Children = [rest], Display = "right-inline" }, space] };
    }
}
