using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The filters of the claims index: each value is a link to a group further down, until the script makes a switch of it.</summary>
internal static class ClaimFacets
{
    public static IReadOnlyList<object?> Of(PageScope scope, IReadOnlyList<Claim> claims)
    {
        var site = scope.Site;
        var rows = claims.Select(claim => Line(scope, claim)).ToList();
        Value[] standings = [.. StandingView.All.Select(standing => new Value(StandingView.Key(standing), StandingView.Tag(scope.Words, standing)))];
        var speakers = claims.SelectMany(claim => site.Findings[claim].AssertedBy).Distinct().Select(entity => new Value(entity.Id, RecordName.ShortTitle(scope, entity))).ToList();
        var topics = claims.SelectMany(claim => site.Find<Record>(claim.Head.Topics)).Distinct().Select(topic => new Value(topic.Id, RecordName.Title(scope, topic), scope.Href(topic))).ToList();
        var steps = claims.Select(claim => site.Findings[claim].Steps).Distinct().OrderBy(OriginsView.StepsOrder).Select(n => new Value(OriginsView.StepsKey(n), Markup.Text(OriginsView.Steps(scope.Words, n)))).ToList();
        return
        [
            Facet(scope.Words, "status", true, standings, Group(claims, rows, claim => [StandingView.Key(site.Findings[claim].Standing)])),
            Facet(scope.Words, "who", true, speakers, Group(claims, rows, claim => site.Findings[claim].AssertedBy.Select(entity => entity.Id))),
            Facet(scope.Words, "topic", false, topics, Group(claims, rows, claim => claim.Head.Topics.Select(topic => topic.Value))),
            Facet(scope.Words, "steps", false, steps, Group(claims, rows, claim => [OriginsView.StepsKey(site.Findings[claim].Steps)])),
        ];
    }

    private sealed record Value(string Key, Html Label, string? Href = null);

    private static ILookup<string, object?> Group(IReadOnlyList<Claim> claims, List<View> rows, Func<Claim, IEnumerable<string>> keys) =>
        claims.SelectMany((claim, i) => keys(claim).Distinct().Select(key => (key, row: (object?)rows[i]))).ToLookup(pair => pair.key, pair => pair.row);

    private static View Facet(Words words, string key, bool isOpen, IReadOnlyList<Value> values, ILookup<string, object?> items) => new()
    {
        ["key"] = key,
        ["is_open"] = isOpen,
        ["title"] = words[$"claims.facet.{key}"],
        ["group_title"] = words[$"claims.grouped.{key}"],
        // Topics are how the page is grouped already.
        ["is_grouped"] = key != "topic",
        ["values"] = values.Select(value => (object?)new View
        {
            ["key"] = value.Key,
            ["label"] = value.Label,
            ["count"] = words.Number(items[value.Key].Count()),
            ["is_zero"] = !items[value.Key].Any(),
            // A claim under two topics stands under the first: a topic leads to its own page, which lists all.
            ["href"] = value.Href ?? $"#{key}-{value.Key}",
            ["items"] = items[value.Key].ToList(),
        }).ToList(),
    };

    private static View Line(PageScope scope, Claim claim) => new()
    {
        ["href"] = $"#{claim.Id}",
        ["label"] = RecordName.Sign(claim),
        ["title"] = claim.Head.Code is null ? null : claim.Title,
        ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim)),
        ["by"] = SpeakerName.Unlinked(scope, claim),
    };
}
