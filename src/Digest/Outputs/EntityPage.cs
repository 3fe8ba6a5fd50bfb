using System.Globalization;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>A person, an organisation, a group, a place: only what the sources say, each line with its passage.</summary>
internal static class EntityPage
{
    /// <summary>Of the documents, the members and the parts of one.</summary>
    private const int MostFacts = 50;

    /// <summary>Template <c>entity</c>. Longer lists go on where the page says; every entry is among the links to the page, too.</summary>
    public static View Of(Publication publication, PageScope scope, Entity entity)
    {
        var site = scope.Site;
        var asserted = publication.Indexes.AssertedBy[entity].ToList();
        var own = asserted.ToHashSet();
        // Not by backlinks: these say one reason for each record, and a claim may concern a party and allege its conduct.
        // What others say as well stands there though the party's own document is quoted in support.
        var conduct = publication.Indexes.ByConduct[entity.Id].Where(claim => !own.Contains(claim) || site.Findings[claim].AssertedBy.Any(by => by != entity)).ToList();
        var aboutConduct = conduct.ToHashSet();
        var about = publication.Indexes.Chronology.Sort(HeadView.Pointing(site, entity, BacklinkReason.Concerns).OfType<Claim>()).Where(claim => !own.Contains(claim) && !aboutConduct.Contains(claim)).Distinct().ToList();
        // Whoever repeats a call that they made stands in two lists; an address leads to the first.
        var listed = new HashSet<Recommendation>();
        List<Claim> answers = asserted.FindAll(claim => claim.RespondsTo.Count > 0), says = asserted.FindAll(claim => claim.RespondsTo.Count == 0);
        List<Recommendation> Pointing(BacklinkReason reason) => publication.Indexes.Chronology.Sort(HeadView.Pointing(site, entity, reason).OfType<Recommendation>());
        var (asks, requested, echoes) = (Pointing(BacklinkReason.IssuedBy), Pointing(BacklinkReason.AddressedTo), Pointing(BacklinkReason.EchoedBy));
        var room = EntityRoom.Of(entity, [answers.Count, says.Count, about.Count, asks.Count, requested.Count, echoes.Count], conduct.Count, publication.Indexes.Timelines.Of(entity).Count);
        return new View
        {
            ["head"] = HeadView.Of(scope, entity),
            ["facts"] = Facts(scope, entity),
            ["roles"] = Roles(scope, entity),
            ["quotes"] = HeadView.Quotes(scope, site.QuotesOf(entity).Where(quote => quote.Use == QuoteUse.Quotes)),
            ["timeline"] = OwnTimeline.Of(publication, scope, entity, room.Dated),
            ["conduct"] = ConductView.Of(scope, entity, conduct, room.Conduct),
            ["claims"] = new List<object?>
            {
                Claims(scope, "entity.answers", entity, answers, room),
                Claims(scope, "entity.says", entity, says, room),
                Claims(scope, "entity.about", entity, about, room),
            }.FindAll(list => list is not null),
            ["recommendations"] = new List<object?>
            {
                Asked(scope, entity, "entity.asks", (asks, listed), room),
                Asked(scope, entity, "entity.asked", (requested, listed), room),
                Asked(scope, entity, "entity.echoes", (echoes, listed), room),
            }.FindAll(list => list is not null),
            ["corrections"] = HeadView.Corrections(scope, entity),
        };
    }

    private static IReadOnlyList<object?> Facts(PageScope scope, Entity entity)
    {
        var (site, kind) = (scope.Site, entity.Kind.Like);
        var documents = HeadView.Pointing(site, entity, BacklinkReason.By);
        var parts = HeadView.Pointing(site, entity, BacklinkReason.PartOf);
        var members = HeadView.Pointing(site, entity, BacklinkReason.Role);
        return new FactsView(scope, entity)
            .AddIf(kind == RecordKind.Person && entity.Display != Display.Full, "entity.fact.shown", () => Markup.Text(scope.Words[entity.Display == Display.Pseudonym ? "entity.shown.pseudonym" : "entity.shown.role_only"]))
            .AddIf(entity.Head.Aliases.Count > 0, "entity.fact.aliases", () => Aliases(scope, entity))
            .AddIf(kind == RecordKind.Group, "entity.fact.size", () => entity.Size is { } size ? Markup.Text(size.Value) : MissingWords.Html(scope.Words, entity, "size"))
            .AddIf(kind == RecordKind.Group && entity.MembersOverlap.Count > 0, "entity.fact.overlap", () => RecordName.Links(scope, site.Find<Record>(entity.MembersOverlap)))
            .AddIf(kind == RecordKind.Place || entity.PartOf is not null, "entity.fact.part_of", () => site.Find<Record>(entity.PartOf) is { } larger ? RecordName.Link(scope, larger) : MissingWords.Html(scope.Words, entity, "part_of"))
            .AddIf(entity.Coordinates is not null || entity.HasUnpublishedCoordinates, "entity.fact.place", () => Markup.Text(Place(scope.Words, entity.Coordinates)))
            .Many("entity.fact.parts", parts, MostFacts, areLinking: true)
            .Many("entity.fact.members", members, MostFacts, areLinking: true)
            .Many("entity.fact.documents", documents, MostFacts, areLinking: true)
            .AddIf(entity.Head.Topics.Count > 0, "entity.fact.topics", () => RecordName.Links(scope, HeadView.Topics(site, entity)))
            .Rows;
    }

    /// <summary>"Within about 10 km of 43.8° N, 87.6° E": no more decimals than the grid has that the point was rounded to.</summary>
    private static string Place(Words words, Coordinates? point) => point is null ? words["entity.place.unpublished"] : words.Format("entity.place.within",
        ("distance", words.Decimal((decimal)point.Kilometres, "0.####")),
        ("latitude", Degrees(words, point.Latitude, point.Decimals, point.Latitude < 0 ? "south" : "north")),
        ("longitude", Degrees(words, point.Longitude, point.Decimals, point.Longitude < 0 ? "west" : "east")));

    private static string Degrees(Words words, decimal degrees, int decimals, string side) =>
        words.Format($"entity.place.{side}", ("degrees", words.Decimal(Math.Abs(degrees), string.Create(CultureInfo.InvariantCulture, $"F{decimals}"))));

    private static Html Aliases(PageScope scope, Entity entity) =>
        Markup.List(scope.Words, entity.Head.Aliases.Select(alias => Lang.Inline(scope, alias.Lang ?? Lang.OfRest(scope.Site, entity), Markup.Text(alias.Text.Value))).ToList());

    /// <summary>"Officer, CSW".</summary>
    private static Html Named(PageScope scope, Entity entity, Role role)
    {
        var title = new Html($"<strong{Lang.Attributes(scope, Lang.Of(scope.Site, entity))}>{Markup.Encode(role.Title)}</strong>");
        return scope.Site.Find<Record>(role.Organisation) is not { } organisation ? title
            : Markup.Format(scope.Words, "attribution.organisation", ("name", title), ("organisation", RecordName.Link(scope, organisation)));
    }

    private static List<object?> Roles(PageScope scope, Entity entity)
    {
        var quotes = scope.Site.QuotesOf(entity).Where(quote => quote.Use == QuoteUse.Role).ToDictionary<ResolvedQuote, Quote>(quote => quote.Quote, ReferenceEqualityComparer.Instance);
        return Chronology.Sort(entity.Roles, role => role.From.Value is null ? role.To : role.From).Select(role => (object?)new View
        {
            ["named"] = Named(scope, entity, role),
            ["title"] = role.Title,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, entity)),
            ["organisation"] = scope.Site.Find<Record>(role.Organisation) is { } organisation ? RecordName.Link(scope, organisation) : null,
            ["from"] = DateView.Line(scope, entity, role.From, "roles.from"),
            ["to"] = DateView.Line(scope, entity, role.To, "roles.to"),
            ["quote"] = role.Quote is { } given && quotes.TryGetValue(given, out var quote) ? QuoteView.Inline(scope, quote) : null,
        }).ToList();
    }

    /// <summary>A list of claims under a heading; null where there are none.</summary>
    public static View? Claims(PageScope scope, string heading, Entity entity, IReadOnlyList<Claim> claims, EntityRoom room) => claims.Count == 0 ? null : new()
    {
        ["id"] = heading.Replace('.', '-'),
        ["title"] = scope.Words.Format(heading, ("name", RecordName.Short(entity))),
        ["count"] = claims.Count,
        ["rows"] = claims.Take(room.Listed).Select(claim => (object?)ClaimRowView.Of(scope, claim, entity)).ToList(),
        ["more"] = More(scope, claims.Count, room),
    };

    public static string? More(PageScope scope, int count, EntityRoom room) =>
        count > room.Listed ? scope.Words.Format("list.first_of_links", ("shown", scope.Words.Number(room.Listed)), ("total", scope.Words.Number(count))) : null;

    private static View? Asked(PageScope scope, Entity entity, string heading, (List<Recommendation> All, HashSet<Recommendation> Listed) calls, EntityRoom room)
    {
        var (all, listed) = calls;
        return all.Count == 0 ? null : new View
        {
            ["id"] = heading.Replace('.', '-'),
            ["title"] = scope.Words.Format(heading, ("name", RecordName.Short(entity))),
            ["count"] = all.Count,
            ["rows"] = all.Take(room.Listed).Select(asked => (object?)Row(asked)).ToList(),
            ["more"] = More(scope, all.Count, room),
        };

        View Row(Recommendation asked)
        {
            var row = RecommendationPage.Row(scope, asked);
            if (!listed.Add(asked)) { row["id"] = null; }
            return row;
        }
    }
}
