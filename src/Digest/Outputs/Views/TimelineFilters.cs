using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a timeline can be filtered by: kind, entity, topic, status of claims, certainty of the date.</summary>
internal static class TimelineFilters
{
    /// <summary>What an entry is filtered by, in the order in which readers see the keys.</summary>
    public static IReadOnlyList<(string Key, IEnumerable<string> Values)> ValuesOf(Site site, TimelineEntry entry)
    {
        var concerned = TimelineIndex.Concerned(site, entry).Concat(EntryView.Actors(site, entry)).Distinct(StringComparer.Ordinal).Select(id => site.ById.GetValueOrDefault(id)).OfType<Entity>().ToList();
        return
        [
            ("kind", [EntryWords.Kind(entry.Kind)]),
            ("entity", concerned.Where(entity => entity.Kind.Like != RecordKind.Topic).Select(entity => entity.Id)),
            ("topic", concerned.Where(entity => entity.Kind.Like == RecordKind.Topic).Select(entity => entity.Id)),
            ("status", Standings(site, entry).Distinct().Select(StandingView.Key)),
            ("date", [EntryView.Certainty(entry)]),
        ];
    }

    /// <summary>The facets of a page, without those that could part nothing.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, IReadOnlyList<TimelineEntry> entries)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (key, values) in entries.SelectMany(entry => ValuesOf(scope.Site, entry)))
        {
            if (!counts.TryGetValue(key, out var own)) { counts.Add(key, own = new(StringComparer.Ordinal)); }
            foreach (string value in values) { own[value] = own.GetValueOrDefault(value) + 1; }
        }
        int Count(string key, string value) => counts.GetValueOrDefault(key)?.GetValueOrDefault(value) ?? 0;
        IEnumerable<FilterValue> Fixed(string key, IEnumerable<(string Value, Html Label)> all) => all.Select(one => new FilterValue(one.Value, one.Label, Count(key, one.Value)));
        IEnumerable<FilterValue> Records(string key) => (counts.GetValueOrDefault(key) ?? []).OrderByDescending(pair => pair.Value).ThenBy(pair => SortKey.Of(RecordName.Short(scope.Site.ById[pair.Key])), StringComparer.Ordinal).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FilterValue(pair.Key, RecordName.ShortTitle(scope, scope.Site.ById[pair.Key]), pair.Value));
        return
        [..new[]
        {
            Facet(scope.Words, "kind", Fixed("kind", Enum.GetValues<EntryKind>().Select(kind => (EntryWords.Kind(kind), Labelled(EntryWords.Icon(kind), scope.Words[$"timeline.kind.{EntryWords.Kind(kind)}"]))))),
            Facet(scope.Words, "entity", Records("entity")),
            Facet(scope.Words, "topic", Records("topic")),
            Facet(scope.Words, "status", Fixed("status", StandingView.All.Select(standing => (StandingView.Key(standing), StandingView.Tag(scope.Words, standing))))),
            Facet(scope.Words, "date", Fixed("date", new[] { ("stated", "i-d-month"), ("range", "i-d-between"), ("unplaced", "i-d-between"), ("none", "i-d-none") }.Where(kind => kind.Item1 != "unplaced" || Count("date", kind.Item1) > 0).Select(kind => (kind.Item1, Labelled(kind.Item2, scope.Words[$"timeline.certainty.{kind.Item1}"]))))),
        }.OfType<View>()];
    }

    private static IEnumerable<Standing> Standings(Site site, TimelineEntry entry) => entry.Record switch
    {
        Claim claim when entry.Kind == EntryKind.Claim => [site.Findings[claim].Standing],
        Event happening => site.Find<Claim>(happening.Claims).Select(claim => site.Findings[claim].Standing),
        _ => [],
    };

    private static Html Labelled(string icon, string text) => new($"{Markup.Icon(icon)}{Markup.Encode(text)}");

    /// <returns>Null for a key of which no entry has a value.</returns>
    private static View? Facet(Words words, string key, IEnumerable<FilterValue> values)
    {
        FilterValue[] all = [.. values];
        return all.All(value => value.Count == 0) ? null : FilterChips.Of(words, key, words[$"timeline.facet.{key}"], all);
    }
}
