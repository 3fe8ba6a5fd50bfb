using Csl.Disambiguation;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>The works of a document, in order, with their numbers and what tells them apart.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, CslItem> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="ids">Those that count, in their order; an id without an item is found by <see cref="Require"/>.</param>
    public Registry(IReadOnlyList<CslItem> given, IEnumerable<string> ids)
    {
        foreach (CslItem item in given)
        {
            items[item.Id] = item;
        }
        Order = [.. ids.Distinct(StringComparer.Ordinal).Select(Find).OfType<CslItem>()];
        Reorder(Order);
    }

    public List<CslItem> Order { get; private set; }

    public Distinction[] Distinctions { get; set; } = [];

    /// <param name="down">Numbers fall along the list.</param>
    public void Reorder(List<CslItem> order, bool down = false)
    {
        Order = order;
        for (int at = 0; at < order.Count; at++)
        {
            numbers[order[at].Id] = down ? order.Count - at : at + 1;
            places[order[at].Id] = at;
        }
    }

    public CslItem? Find(string id) => items.GetValueOrDefault(id);

    public CslItem Item(string id) => items[id];

    /// <exception cref="ArgumentException">A citation names a work that is not there.</exception>
    public void Require(IReadOnlyList<CslCitation> citations, string argument)
    {
        foreach (CslCite cite in citations.SelectMany(citation => citation.Cites))
        {
            if (!items.ContainsKey(cite.Id))
            {
                throw new ArgumentException($"a citation names '{cite.Id}', and no item has that id", argument);
            }
        }
    }

    public int Number(string id) => numbers[id];

    /// <summary>A work as a sort key sees it.</summary>
    public Scene Sorting(Setting setting, CslItem item, Element area, Element key) => new()
    {
        Setting = setting,
        Item = item,
        Area = area,
        Number = Number(item.Id),
        Sorting = true,
        SortKey = key,
        Distinction = Distinction(item.Id),
    };

    public Distinction Distinction(string id) => Distinctions.Length == 0 ? Disambiguation.Distinction.None : Distinctions[places[id]];
}
