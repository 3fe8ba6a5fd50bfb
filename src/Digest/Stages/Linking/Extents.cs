using Digest.Model;
using Edtf;

namespace Digest.Stages.Linking;

/// <summary>When things can have happened: from their own date, else, for an undated event, from what it came after and before.</summary>
internal static class Extents
{
    /// <param name="Vague">The date that gives it, where that is not sure; null where it is.</param>
    private readonly record struct Bound(EdtfDay Day, DateBasis Basis, EdtfDate? Vague);

    /// <summary>One of the two ends of a date, and which of two bounds on that side is the tighter one.</summary>
    private sealed record End(Func<EdtfDate, EdtfDay?> Day, Func<EdtfDate, EdtfDate> Named, Func<EdtfDay, EdtfDay, bool> IsTighter);

    private static readonly End First = new(date => date.Earliest, DateEnds.First, (a, b) => a > b), Last = new(date => date.Latest, DateEnds.Last, (a, b) => a < b);

    public static Dictionary<Record, Extent> Of(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId)
    {
        var found = new Dictionary<Record, Extent>();
        foreach (var record in records)
        {
            if (Dating.Of(record) is { Whole: { } date } dating) { found[record] = new Extent(date.Earliest, date.Latest, false, dating.Basis); }
        }
        var events = records.OfType<Event>().ToList();
        var edges = events.SelectMany(one => Edges(one, byId)).Distinct().ToList();
        if (edges.Count == 0) { return found; }
        var earliest = Carry(events, edges.ToLookup(edge => edge.Earlier, edge => edge.Later), First);
        var latest = Carry(events, edges.ToLookup(edge => edge.Later, edge => edge.Earlier), Last);
        foreach (var one in events.Where(one => one.Dating.Value is null))
        {
            Bound? from = earliest.TryGetValue(one, out var first) ? first : null, to = latest.TryGetValue(one, out var last) ? last : null;
            if (from is null && to is null) { continue; }
            var basis = (DateBasis)Math.Max((int)(from?.Basis ?? DateBasis.Stated), (int)(to?.Basis ?? DateBasis.Stated));
            found[one] = new Extent(from?.Day, to?.Day, true, basis) { VagueFirst = from?.Vague, VagueLast = to?.Vague };
        }
        return found;
    }

    /// <summary>The same of the build before; null where a date or an order is another.</summary>
    public static Dictionary<Record, Extent>? Of(Delta delta) => delta.Changed.All(pair => IsSame(pair.Key, pair.Value)) ? delta.Of(delta.Before.Extents, (_, old) => old) : null;

    /// <summary>Whether both were at the same time, as surely known, and in the same order among events.</summary>
    public static bool IsSame(Record one, Record other)
    {
        var (dating, now) = (Dating.Of(one), Dating.Of(other));
        return dating.Accounts.SequenceEqual(now.Accounts) && Order(dating.After).SequenceEqual(Order(now.After)) && Order(dating.Before).SequenceEqual(Order(now.Before));
    }

    private static IEnumerable<(string, DateBasis)> Order(IReadOnlyList<OrderLink> links) => links.Select(link => (link.Event.Value, link.Basis));

    private static IEnumerable<(Event Earlier, Event Later)> Edges(Event one, IReadOnlyDictionary<string, Record> byId)
    {
        foreach (var link in one.Dating.After) { if (byId.GetValueOrDefault(link.Event.Value) is Event other) { yield return (other, one); } }
        foreach (var link in one.Dating.Before) { if (byId.GetValueOrDefault(link.Event.Value) is Event other) { yield return (one, other); } }
    }

    /// <summary>Carries a bound along the order, a sure one before any other and of these the tightest, an event's own date before what is carried unless that alone is sure; what lies in a circle gets none (a check reports it).</summary>
    private static Dictionary<Event, Bound> Carry(List<Event> events, ILookup<Event, Event> next, End end)
    {
        var bounds = new Dictionary<Event, Bound>();
        var waiting = events.ToDictionary(one => one, _ => 0);
        foreach (var edge in next) { foreach (var to in edge) { waiting[to]++; } }
        var ready = new Queue<Event>(events.Where(one => waiting[one] == 0));
        while (ready.TryDequeue(out var one))
        {
            if (one.Dating.Value is not null)
            {
                var own = Own(one.Dating, end);
                if (own is not { Vague: not null } || !bounds.TryGetValue(one, out var carried) || carried.Vague is not null) { bounds.Remove(one); }
                if (own is { } bound) { bounds.TryAdd(one, bound); }
            }
            foreach (var to in next[one])
            {
                if (bounds.TryGetValue(one, out var carried) && (!bounds.TryGetValue(to, out var held) || IsBetter(carried, held, end))) { bounds[to] = carried; }
                if (--waiting[to] == 0) { ready.Enqueue(to); }
            }
        }
        return bounds;
    }

    private static bool IsBetter(Bound one, Bound other, End end) => (one.Vague is null) == (other.Vague is null) ? end.IsTighter(one.Day, other.Day) : one.Vague is null;

    /// <summary>The bound that an event's own date gives to others: of several accounts the one that leaves most open, and none of them is sure.</summary>
    private static Bound? Own(Dating dating, End end)
    {
        (Bound Bound, EdtfDate Named)? widest = null;
        var basis = DateBasis.Stated;
        foreach (var account in dating.Accounts)
        {
            if (end.Day(account.Date) is not { } day) { return null; }
            basis = (DateBasis)Math.Max((int)basis, (int)account.Basis);
            var named = end.Named(account.Date);
            if (widest is not { } held || end.IsTighter(held.Bound.Day, day)) { widest = (new Bound(day, account.Basis, DateEnds.IsSure(named) ? null : Vague(named, day, end)), named); }
        }
        return widest is not { } own ? null : own.Bound with { Basis = basis, Vague = own.Bound.Vague ?? (dating.OtherAccounts.Any() ? Vague(own.Named, own.Bound.Day, end) : null) };
    }

    /// <summary>A date that says that it is not sure, so that it can stand at the end of a range: of a set the member that bounds, of a time its day.</summary>
    private static EdtfDate Vague(EdtfDate named, EdtfDay day, End end)
    {
        if (named.Members.FirstOrDefault(member => end.Day(member) == day) is { } bounding) { return Vague(end.Named(bounding), day, end); }
        if (named.Members.Count == 0 && !DateEnds.IsSure(named)) { return named; }
        return EdtfDate.TryParse($"{named}?", out var uncertain, out _) || EdtfDate.TryParse($"{day}?", out uncertain, out _) ? uncertain : named;
    }
}
