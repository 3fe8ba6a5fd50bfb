using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>Puts entries in order: by day, then by the order that sources state, then by the time of day, then by place in the source, then by id.</summary>
internal static class TimelineOrder
{
    /// <returns>Each entry with the day by which it was placed; entries without any last.</returns>
    public static IReadOnlyList<(TimelineEntry Entry, EdtfDay? Day)> Of(Site site, IEnumerable<TimelineEntry> entries)
    {
        var nodes = entries.Select(entry => new Node(entry, Place(site, entry))).ToList();
        nodes.Sort(Node.ByPlace);
        ChangePlaces(nodes);
        for (int i = 0; i < nodes.Count; i++) { nodes[i].Rank = i; }
        Connect(nodes);
        var order = Linear(nodes, (_, _) => true);
        for (int i = order.Count - 1; i >= 0; i--) { order[i].Lower(); }
        foreach (var node in order) { node.Raise(); }

        var placed = new List<(TimelineEntry, EdtfDay?)>(nodes.Count);
        foreach (var day in nodes.GroupBy(node => node.Day).OrderBy(group => group.Key is null).ThenBy(group => group.Key))
        {
            placed.AddRange(Linear([.. day], (a, b) => a.Day == b.Day).Select(node => (node.Entry, node.Day)));
        }
        return placed;
    }

    /// <summary>Those of one day that have a time change places among each other, so that the earlier comes first: the ones with an offset, and the ones without. All else stays where it is.</summary>
    private static void ChangePlaces(List<Node> nodes)
    {
        var timed = nodes.Select((node, i) => (Node: node, At: i, Time: ClockTimes.Of(node.Entry.Dating.Value))).Where(one => one.Time is not null);
        foreach (var like in timed.GroupBy(one => (one.Node.Day, one.Time!.Value.HasOffset)).ToList())
        {
            foreach (var (node, place) in like.OrderBy(one => one.Time!.Value.Seconds).Select(one => one.Node).Zip(like.Select(one => one.At))) { nodes[place] = node; }
        }
    }

    private static void Connect(List<Node> nodes)
    {
        var events = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => node.Entry.Kind == EntryKind.Event)) { events[node.Entry.Record.Id] = node; }
        foreach (var node in events.Values)
        {
            foreach (var link in node.Entry.Dating.Before) { Connect(node, events.GetValueOrDefault(link.Event.Value)); }
            foreach (var link in node.Entry.Dating.After) { Connect(events.GetValueOrDefault(link.Event.Value), node); }
        }
    }

    private static void Connect(Node? earlier, Node? later)
    {
        if (earlier is null || later is null || earlier == later) { return; }
        earlier.Precede(later);
    }

    /// <summary>Whoever has nothing left before it, first by place; a circle of orders (a check reports it) is cut where it is first met. Few entries are ordered among each other:
    /// all others are taken as they stand, without a queue.</summary>
    /// <param name="nodes">By rank.</param>
    private static List<Node> Linear(List<Node> nodes, Func<Node, Node, bool> counts)
    {
        foreach (var node in nodes) { node.Begin(node.Earlier.Count(earlier => counts(node, earlier))); }
        var freed = new PriorityQueue<Node, int>();
        var order = new List<Node>(nodes.Count);
        int free = 0, rest = 0;
        while (order.Count < nodes.Count)
        {
            while (free < nodes.Count && !(nodes[free].IsOpen && nodes[free].IsFirst)) { free++; }
            Node next;
            if (free < nodes.Count && (freed.Count == 0 || nodes[free].Rank < freed.Peek().Rank)) { next = nodes[free++]; }
            else if (!freed.TryDequeue(out next!, out _))
            {
                while (!nodes[rest].IsOpen) { rest++; }
                next = nodes[rest];
            }
            if (!next.IsOpen) { continue; }
            next.IsOpen = false;
            order.Add(next);
            foreach (var later in next.Later)
            {
                if (later.IsOpen && counts(later, next) && --later.Left == 0) { freed.Enqueue(later, later.Rank); }
            }
        }
        return order;
    }

    // Nothing quoted stands after everything that is.
    private static (string Source, int Offset) Place(Site site, TimelineEntry entry)
    {
        foreach (var quote in entry.QuotesIn(site))
        {
            if (quote is { Source: { } source, Parts: [var part, ..] }) { return (source.Id, part.Start); }
        }
        return ("\uFFFF", int.MaxValue);
    }

    private sealed class Node(TimelineEntry entry, (string Source, int Offset) place)
    {
        public static readonly Comparer<Node> ByPlace = Comparer<Node>.Create((a, b) =>
        {
            int bySource = string.CompareOrdinal(a.Place.Source, b.Place.Source);
            if (bySource != 0) { return bySource; }
            int byOffset = a.Place.Offset.CompareTo(b.Place.Offset);
            return byOffset != 0 ? byOffset : string.CompareOrdinal(a.Entry.Anchor, b.Entry.Anchor);
        });

        public TimelineEntry Entry { get; } = entry;
        public (string Source, int Offset) Place { get; } = place;
        public IReadOnlyCollection<Node> Earlier => earlier is null ? [] : earlier;
        public IReadOnlyCollection<Node> Later => later is null ? [] : later;
        private HashSet<Node>? earlier, later;
        /// <summary>In the order of places, and among times of one day in theirs.</summary>
        public int Rank { get; set; }
        /// <summary>While an order is made: it has no place yet, and so many that must come before it have none.</summary>
        public bool IsOpen { get; set; }
        public int Left { get; set; }
        /// <summary>Nothing had to come before it when the order was begun.</summary>
        public bool IsFirst { get; private set; }

        public void Begin(int left) => (IsOpen, Left, IsFirst) = (true, left, left == 0);

        public EdtfDay? Day { get; private set; } = entry.Key;

        public void Precede(Node other)
        {
            (later ??= []).Add(other);
            (other.earlier ??= []).Add(this);
        }

        /// <summary>With an open start it may have been at any earlier day: it goes before whatever is said to follow it.</summary>
        public void Lower()
        {
            if (!Entry.StartsOpen) { return; }
            foreach (var later in Later)
            {
                if (later.Day is { } day && Day is { } own && day < own) { Day = day; }
            }
        }

        /// <summary>It goes after whatever is said to come before it, as far as its own date allows.</summary>
        public void Raise()
        {
            foreach (var earlier in Earlier)
            {
                if (earlier.Day is { } day && Day is { } own && own < day && (Entry.Extent!.Latest is not { } latest || day <= latest)) { Day = day; }
            }
        }
    }
}
