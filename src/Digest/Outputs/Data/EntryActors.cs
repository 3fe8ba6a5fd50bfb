using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Data;

/// <summary>Who acts in an entry, in plain text; whoever is kept out of exports is told as not shown.</summary>
internal static class EntryActors
{
    public static string Of(PageScope scope, TimelineEntry entry) => entry.Record switch
    {
        Claim claim when entry.Kind == EntryKind.Claim => OfClaim(scope, claim),
        Claim claim => Names(scope, Retractors.Of(scope.Site, claim)) is { Length: > 0 } names ? names : scope.Words["attribution.unknown"],
        Recommendation when entry.Response is { } answer => Names(scope, scope.Site.Find<Entity>([answer.By])) is { Length: > 0 } names ? names : scope.Words["missing.not_shown"],
        Recommendation asked => OfRecommendation(scope, asked),
        Event happening => OfEvent(scope, happening),
        Source source when entry.Kind == EntryKind.Published => Names(scope, scope.Site.Find<Entity>(source.By)) is { Length: > 0 } names ? names : source.Citation["publisher"] ?? "",
        _ => "",
    };

    /// <summary>Whoever asserts a claim, by name alone.</summary>
    public static string Speakers(PageScope scope, Claim claim) => Names(scope, scope.Site.Findings[claim].AssertedBy) is { Length: > 0 } names ? names : scope.Words["attribution.unknown"];

    /// <summary>With the way by which it is known, where all that the way names may be exported.</summary>
    public static string OfClaim(PageScope scope, Claim claim)
    {
        var by = scope.Site.Findings[claim].AssertedBy;
        if (Way(scope, claim) is { } way) { return way; }
        return by.Count == 0 ? scope.Words["attribution.unknown"] : Names(scope, by);
    }

    /// <summary>The same of a recommendation: whoever issues it.</summary>
    public static string OfRecommendation(PageScope scope, Recommendation asked) => Way(scope, asked)
        ?? (Names(scope, scope.Site.Find<Entity>(asked.IssuedBy)) is { Length: > 0 } names ? names : MissingWords.Of(scope.Words, asked, "issued_by"));

    /// <summary>The way by which a record is known.</summary>
    /// <returns>Null where no words tell it, or where it names somebody who is in no export.</returns>
    public static string? Way(PageScope scope, Record record) =>
        AttributionWords.WayOf(scope.Site, record) is { } leading && IsTold(scope.Site, leading) ? Markup.Plain(AttributionWords.Of(scope, leading)) : null;

    /// <summary>Whether all whom an attribution may name are in exports.</summary>
    public static bool IsTold(Site site, ResolvedQuote quote) =>
        quote.Speakers.All(speaker => speaker.Head.Index && speaker.Roles.All(role => site.Find<Record>(role.Organisation) is not { Head.Index: false }))
        && (quote.Source is not { } source || IsTold(site, source)) && quote.Through.All(document => IsTold(site, document));

    /// <summary>The document, and whose it is.</summary>
    private static bool IsTold(Site site, Source document) => document.Head.Index && site.Find<Entity>(document.By).All(by => by.Head.Index);

    /// <summary>Each with the part that they took.</summary>
    private static string OfEvent(PageScope scope, Event happening)
    {
        var all = happening.Participants.Select(participant => (who: scope.Site.Find<Entity>(participant.Id), participant.Role)).Where(one => one.who is not null).ToList();
        return List(scope.Words, all.Count, all.Where(one => one.who!.Head.Index).Select(one =>
            one.Role is { } role ? scope.Words.Format("data.participant", ("name", SpeakerName.Plain(scope.Words, one.who!)), ("role", role)) : SpeakerName.Plain(scope.Words, one.who!)));
    }

    public static string Names(PageScope scope, IReadOnlyList<Entity> all) =>
        List(scope.Words, all.Count, all.Where(entity => entity.Head.Index).Select(entity => SpeakerName.Plain(scope.Words, entity)));

    /// <summary>Parted by semicolons: names may hold commas.</summary>
    private static string List(Words words, int all, IEnumerable<string> named)
    {
        List<string> names = [.. named];
        if (names.Count < all) { names.Add(words["missing.not_shown"]); }
        return string.Join("; ", names);
    }
}
