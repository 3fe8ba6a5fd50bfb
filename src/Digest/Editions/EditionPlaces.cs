using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Digest.Checks.Pages;

namespace Digest.Editions;

/// <summary>Which places the main parts of the pages have, so that a link within an edition never leads to one that was left out.</summary>
internal sealed class EditionPlaces
{
    private readonly HashSet<ulong> all = [], kept = [];

    /// <summary>Reads every page once, several at a time.</summary>
    public static EditionPlaces Of(IEnumerable<EditionPage> pages, Func<EditionPage, TakenPage> take, CancellationToken cancel)
    {
        var found = new ConcurrentBag<(List<ulong> All, List<ulong> Kept)>();
        Parallel.ForEach(pages, new ParallelOptions { CancellationToken = cancel }, page => found.Add(Find(page, take(page))));
        var places = new EditionPlaces();
        foreach (var one in found)
        {
            places.all.UnionWith(one.All);
            places.kept.UnionWith(one.Kept);
        }
        return places;
    }

    /// <param name="isForHands">Whether what is for hands alone counts, too.</param>
    public bool Has(EditionPage page, string id, bool isForHands) => (isForHands ? all : kept).Contains(HashOf(page, id));

    private static (List<ulong>, List<ulong>) Find(EditionPage page, TakenPage text)
    {
        List<ulong> all = [], kept = [];
        var reader = text.Read();
        int until = 0;
        while (reader.Next())
        {
            if (reader.Kind != MarkupKind.Start) { continue; }
            if (reader.Start >= until && Leftovers.IsForHands(reader)) { until = EndOf(text, reader); }
            if (reader.ValueOf("id") is not { Length: > 0 } id) { continue; }
            ulong hash = HashOf(page, Markup.Decode(id));
            all.Add(hash);
            if (reader.Start >= until) { kept.Add(hash); }
        }
        return (all, kept);
    }

    private static int EndOf(TakenPage text, MarkupReader reader)
    {
        var ahead = new MarkupReader(text.Html, reader.Start, text.End);
        ahead.Next();
        ahead.SkipElement();
        return ahead.End;
    }

    private static ulong HashOf(EditionPage page, string id) => Hash64.Of(MemoryMarshal.AsBytes(page.PlaceOf(id).AsSpan()));
}
