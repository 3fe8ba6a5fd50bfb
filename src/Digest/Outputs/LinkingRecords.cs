using Digest.Model;

namespace Digest.Outputs;

/// <summary>The records that link to one, each once, in the site's order, with all their reasons.</summary>
internal sealed class LinkingRecords
{
    private readonly IReadOnlyList<Backlink> links;
    /// <summary>Where the links of each record begin; null: each has one.</summary>
    private readonly int[]? starts;

    /// <param name="rank">The place of a record in the site's order.</param>
    public LinkingRecords(IReadOnlyList<Backlink> all, Record record, Func<Record, int> rank)
    {
        (links, starts) = (all, null);
        if (IsInOrder(all, record, rank)) { Count = all.Count; return; }
        links = [.. all.Where(link => link.From != record).OrderBy(link => rank(link.From))];
        starts = [.. Enumerable.Range(0, links.Count).Where(i => i == 0 || links[i].From != links[i - 1].From)];
        Count = starts.Length;
    }

    public int Count { get; }

    /// <summary>How many there are of each kind, and which is the first; the same on all pages of a long list.</summary>
    public IReadOnlyList<(KindInfo Kind, int Count, int First)> Kinds => field ??= [.. Enumerable.Range(0, Count).GroupBy(i => From(i).Kind).Select(kind => (kind.Key, kind.Count(), kind.First()))];

    /// <summary>Of several reasons a sentence of its body says most.</summary>
    public (Record From, IReadOnlyList<Backlink> Links) this[int i] => starts is null ? (links[i].From, [links[i]]) : (links[starts[i]].From, [.. links.Skip(starts[i]).Take((i + 1 < starts.Length ? starts[i + 1] : links.Count) - starts[i])]);

    public Record From(int i) => links[starts is null ? i : starts[i]].From;

    /// <summary>As the linker leaves them.</summary>
    private static bool IsInOrder(IReadOnlyList<Backlink> all, Record record, Func<Record, int> rank)
    {
        for (int i = 0, last = -1; i < all.Count; i++)
        {
            int own = rank(all[i].From);
            if (own <= last || all[i].From == record) { return false; }
            last = own;
        }
        return true;
    }
}
