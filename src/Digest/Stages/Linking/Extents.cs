using Digest.Model;
using Edtf;

namespace Digest.Stages.Linking;

/// <summary>When things can have happened: from their own date, else, for an undated event, from what it came after and before.</summary>
internal static class Extents
{
    private readonly record struct Bound(EdtfDay Day, DateBasis Basis);

    public static Dictionary<Record, Extent> Of(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId)
    {
        var found = new Dictionary<Record, Extent>();
        foreach (var record in records)
        {
            if (Dating.Of(record) is { Value: { } date } dating) { found[record] = new Extent(date.Earliest, date.Latest, false, dating.Basis); }
        }
        var events = records.OfType<Event>().ToList();
        var edges = events.SelectMany(one => Edges(one, byId)).Distinct().ToList();
        if (edges.Count == 0) { return found; }
        var earliest = Carry(events, edges.ToLookup(edge => edge.Earlier, edge => edge.Later), day => day?.Earliest, (a, b) => a.CompareTo(b) > 0, found);
        var latest = Carry(events, edges.ToLookup(edge => edge.Later, edge => edge.Earlier), day => day?.Latest, (a, b) => a.CompareTo(b) < 0, found);
        foreach (var one in events.Where(one => one.Dating.Value is null))
        {
            Bound? from = earliest.TryGetValue(one, out var first) ? first : null, to = latest.TryGetValue(one, out var last) ? last : null;
            if (from is null && to is null) { continue; }
            var basis = (DateBasis)Math.Max((int)(from?.Basis ?? DateBasis.Stated), (int)(to?.Basis ?? DateBasis.Stated));
            found[one] = new Extent(from?.Day, to?.Day, true, basis);
        }
        return found;
    }

    /// <summary>The same of the build before; null where a date or an order is another.</summary>
    public static Dictionary<Record, Extent>? Of(Delta delta) => delta.Changed.All(pair => IsSame(pair.Key, pair.Value)) ? delta.Of(delta.Before.Extents, (_, old) => old) : null;

    /// <summary>Whether both were at the same time, as surely known, and in the same order among events.</summary>
    public static bool IsSame(Record one, Record other)
    {
        var (dating, now) = (Dating.Of(one), Dating.Of(other));
        return Equals(dating.Value, now.Value) && dating.Basis == now.Basis && Order(dating.After).SequenceEqual(Order(now.After)) && Order(dating.Before).SequenceEqual(Order(now.Before));
    }

    private static IEnumerable<(string, DateBasis)> Order(IReadOnlyList<OrderLink> links) => links.Select(link => (link.Event.Value, link.Basis));

    private static IEnumerable<(Event Earlier, Event Later)> Edges(Event one, IReadOnlyDictionary<string, Record> byId)
    {
        foreach (var link in one.Dating.After) { if (byId.GetValueOrDefault(link.Event.Value) is Event other) { yield return (other, one); } }
        foreach (var link in one.Dating.Before) { if (byId.GetValueOrDefault(link.Event.Value) is Event other) { yield return (one, other); } }
    }

    /// <summary>Carries a bound along the order, tightest wins, an event's own date before any other; what lies in a circle gets none (a check reports it).</summary>
    private static Dictionary<Event, Bound> Carry(List<Event> events, ILookup<Event, Event> next, Func<Extent?, EdtfDay?> own, Func<EdtfDay, EdtfDay, bool> tighter, Dictionary<Record, Extent> dated)
    {
        var bounds = new Dictionary<Event, Bound>();
        var waiting = events.ToDictionary(one => one, _ => 0);
        foreach (var edge in next) { foreach (var to in edge) { waiting[to]++; } }
        var ready = new Queue<Event>(events.Where(one => waiting[one] == 0));
        while (ready.TryDequeue(out var one))
        {
            if (dated.TryGetValue(one, out var extent))
            {
                bounds.Remove(one);
                if (own(extent) is { } day) { bounds[one] = new Bound(day, extent.Basis); }
            }
            foreach (var to in next[one])
            {
                if (bounds.TryGetValue(one, out var carried) && (!bounds.TryGetValue(to, out var held) || tighter(carried.Day, held.Day))) { bounds[to] = carried; }
                if (--waiting[to] == 0) { ready.Enqueue(to); }
            }
        }
        return bounds;
    }
}
