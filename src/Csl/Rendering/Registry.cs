using Csl.Disambiguation;

namespace Csl.Rendering;

/// <summary>The works of a document, in order, with their numbers and what tells them apart.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, CslItem> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public Registry(IReadOnlyList<CslItem> given, IReadOnlyList<CslCitation> citations, bool uncited)
    {
        foreach (CslItem item in given)
        {
            items[item.Id] = item;
        }
        IEnumerable<string> cited = uncited ? given.Select(item => item.Id) : citations.SelectMany(citation => citation.Cites).Select(cite => cite.Id);
        Order = [.. cited.Distinct(StringComparer.Ordinal).Select(id => items[id])];
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

    public CslItem Item(string id) => items[id];

    public int Number(string id) => numbers[id];

    public Distinction Distinction(string id) => Distinctions.Length == 0 ? Disambiguation.Distinction.None : Distinctions[places[id]];
}
