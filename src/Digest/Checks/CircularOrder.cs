using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Events that come after themselves.</summary>
internal static class CircularOrder
{
    private static readonly Rule Rule = new("circular-order", Severity.Error,
        "The after and before of some events run in a circle.",
        "No order of time can satisfy them.",
        "a: after b; b: after a");

    public static Check Check { get; } = new(Rule, In);

    internal static List<Diagnostic> In(Site site)
    {
        var later = new Dictionary<Event, List<(Event To, OrderLink Link)>>();
        foreach (var one in site.With(RecordTraits.Order).OfType<Event>())
        {
            foreach (var link in one.Dating.Before) { Add(later, one, site.Find<Event>(link.Event), link); }
            foreach (var link in one.Dating.After) { if (site.Find<Event>(link.Event) is { } earlier) { Add(later, earlier, one, link); } }
        }
        return Circles(later);
    }

    private static void Add(Dictionary<Event, List<(Event, OrderLink)>> later, Event from, Event? to, OrderLink link)
    {
        if (to is null) { return; }
        if (!later.TryGetValue(from, out var list)) { later[from] = list = []; }
        list.Add((to, link));
    }

    /// <summary>Depth-first with a stack of its own, so that a chain of any length is safe.</summary>
    private static List<Diagnostic> Circles(Dictionary<Event, List<(Event To, OrderLink Link)>> later)
    {
        var found = new List<Diagnostic>();
        var done = new Dictionary<Event, bool>();
        var path = new Stack<(Event Event, int Next)>();
        foreach (var start in later.Keys.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            if (done.TryAdd(start, false)) { path.Push((start, 0)); }
            while (path.TryPop(out var at))
            {
                if (later.GetValueOrDefault(at.Event) is not { } links || at.Next >= links.Count) { done[at.Event] = true; continue; }
                path.Push((at.Event, at.Next + 1));
                var (to, link) = links[at.Next];
                if (done.TryAdd(to, false)) { path.Push((to, 0)); }
                else if (!done[to]) { found.Add(Rule.At(link.Event.Span, $"'{at.Event.Id}' and '{to.Id}' come before each other.", "Take one link of the circle out.")); }
            }
        }
        return found;
    }
}
