using Csl.Disambiguation;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>The works of a document, in order, with their numbers and what tells them apart.</summary>
internal sealed class Registry
{
    private sealed class Place(CslItem item)
    {
        public CslItem Item { get; set; } = item;

        public int Number { get; set; }

        public Distinction Distinction { get; set; } = Distinction.None;
    }

    private readonly Dictionary<string, Place> places;

    /// <param name="ids">Those that count, in their order; an id without an item is found by <see cref="Require"/>. All where it is null.</param>
    public Registry(IReadOnlyList<CslItem> given, IEnumerable<string>? ids = null)
    {
        places = new Dictionary<string, Place>(given.Count, StringComparer.Ordinal);
        Order = new List<CslItem>(given.Count);
        foreach (CslItem item in given)
        {
            if (!places.TryAdd(item.Id, new Place(item)))
            {
                places[item.Id].Item = item;
            }
        }
        foreach (string id in ids?.Distinct(StringComparer.Ordinal) ?? places.Keys)
        {
            if (places.TryGetValue(id, out Place? place))
            {
                Order.Add(place.Item);
            }
        }
        Reorder(Order);
    }

    public List<CslItem> Order { get; private set; }

    /// <param name="down">Numbers fall along the list.</param>
    public void Reorder(List<CslItem> order, bool down = false)
    {
        Order = order;
        for (int at = 0; at < order.Count; at++)
        {
            places[order[at].Id].Number = down ? order.Count - at : at + 1;
        }
    }

    /// <param name="distinctions">By place in the order.</param>
    public void Distinguish(Distinction[] distinctions)
    {
        for (int at = 0; at < distinctions.Length; at++)
        {
            places[Order[at].Id].Distinction = distinctions[at];
        }
    }

    public CslItem? Find(string id) => places.GetValueOrDefault(id)?.Item;

    public CslItem Item(string id) => places[id].Item;

    public int Number(string id) => places[id].Number;

    public Distinction Distinction(string id) => places[id].Distinction;

    /// <exception cref="ArgumentException">A citation names a work that is not there.</exception>
    public void Require(IReadOnlyList<CslCitation> citations, string argument)
    {
        foreach (CslCitation citation in citations)
        {
            foreach (CslCite cite in citation.Cites)
            {
                if (!places.ContainsKey(cite.Id))
                {
                    throw new ArgumentException($"a citation names '{cite.Id}', and no item has that id", argument);
                }
            }
        }
    }

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
}
