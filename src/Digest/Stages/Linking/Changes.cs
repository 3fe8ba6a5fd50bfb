using Digest.Model;
using Edtf;

namespace Digest.Stages.Linking;

/// <summary>Which records rest on something that changed after their curator last looked at them. Direct references alone: a record in between
/// carries a notice of its own, and hands it on only if it is corrected itself.</summary>
internal static class Changes
{
    /// <param name="links">The map that these addresses have.</param>
    public static Dictionary<Record, IReadOnlyList<Unreviewed>> Unreviewed(IReadOnlyList<Record> records, Addresses addresses, IReadOnlyList<Tombstone> tombstones, LinkMap links)
    {
        var gone = tombstones.DistinctBy(stone => stone.Address).ToDictionary(stone => stone.Address, StringComparer.Ordinal);
        var found = new Dictionary<Record, IReadOnlyList<Unreviewed>>();
        var changed = records.Where(record => record.Traits.HasFlag(RecordTraits.Amendments) && record.Head.Corrections.Count > 0).Select(record => record.Address).Concat(gone.Keys).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0) { return found; }
        foreach (var record in records)
        {
            // Few records change after others rest on them: the rest is not looked at.
            if (!RestsOn(record, addresses, links).Any(changed.Contains)) { continue; }
            var own = Of(record, addresses, gone);
            if (own.Count > 0) { found[record] = [.. own.OrderByDescending(change => change.Date?.Latest).ThenBy(change => change.Named.Value, StringComparer.Ordinal)]; }
        }
        return found;
    }

    /// <summary>Addresses of what a record rests on.</summary>
    private static IReadOnlyList<string> RestsOn(Record record, Addresses addresses, LinkMap links) => record.Worked.Known<IReadOnlyList<string>>(Conclusion.RestsOn, links)
        ?? record.Worked.Keep<IReadOnlyList<string>>(Conclusion.RestsOn, [.. Reference.RestsOn(record, addresses).Select(named => addresses.Find(named.Value).Address).OfType<string>().Distinct(StringComparer.Ordinal)], links);

    private static List<Unreviewed> Of(Record record, Addresses addresses, Dictionary<string, Tombstone> gone)
    {
        var found = new List<Unreviewed>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { record.Address };
        ILookup<string?, Review>? reviews = null;
        foreach (var named in Reference.RestsOn(record, addresses))
        {
            if (addresses.Find(named.Value) is not { Address: { } address } page || !seen.Add(address)) { continue; }
            var stone = page.State == LinkState.Withdrawn ? gone.GetValueOrDefault(address) : null;
            if (stone is null && page.Record is not { Head.Corrections.Count: > 0 }) { continue; }
            reviews ??= record.Head.Reviewed.ToLookup(review => addresses.Find(review.Id.Value).Address, StringComparer.Ordinal);
            var looked = reviews[address].MaxBy(review => review.Date.Value?.Latest);
            var date = stone is null ? page.Record!.Head.Corrections.Select(correction => correction.Date.Value).MaxBy(day => day?.Latest) : stone.Date;
            if (!Covers(looked, date)) { found.Add(new Unreviewed(named, page.Record, stone, date, looked)); }
        }
        return found;
    }

    /// <summary>On the same day or later; any review covers a withdrawal that does not say when it was.</summary>
    private static bool Covers(Review? looked, EdtfDate? change) =>
        looked?.Date.Value?.Latest is { } day && (change?.Latest is not { } changed || day >= changed);
}
