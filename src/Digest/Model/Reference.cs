namespace Digest.Model;

/// <summary>What a reference may name.</summary>
[Flags]
internal enum Refers { Actor = 1, Place = 2, Topic = 4, Source = 8, Claim = 16, Recommendation = 32, Event = 64, Body = 256, Entity = Actor | Place | Topic, Any = 255 }

/// <summary>An id in a record's front matter, with what it means there.</summary>
internal readonly record struct Reference(Located<string> Id, BacklinkReason Reason, Refers To)
{
    /// <summary>The record stands or falls with what it names here; elsewhere it only mentions, files or orders.</summary>
    public bool Rests => Reason switch
    {
        BacklinkReason.Quotes or BacklinkReason.Through or BacklinkReason.RespondsTo or BacklinkReason.RestsOn or BacklinkReason.Tells or BacklinkReason.Translation => true,
        BacklinkReason.Evidence => To == Refers.Source,
        _ => false,
    };

    /// <summary>Every id on which the record rests, each as often as it is named: in its front matter, then in the citations of its body.</summary>
    public static IEnumerable<Located<string>> RestsOn(Record record, Addresses addresses) =>
    [
        .. record.References.Where(reference => reference.Rests).Select(reference => reference.Id),
        .. record.Head.Body.Links.Where(link => link.Kind == BodyLinkKind.Citation || (link.Kind == BodyLinkKind.Narrative && addresses.Known(link.Target) is Source)).Select(link => new Located<string>(link.Target, link.TargetSpan)),
    ];

    public bool Allows(Record record) => To == Refers.Any || (To & Of(record)) != 0;

    private static Refers Of(Record record) => record.Kind.Like switch
    {
        RecordKind.Source => Refers.Source,
        RecordKind.Claim => Refers.Claim,
        RecordKind.Recommendation => Refers.Recommendation,
        RecordKind.Event => Refers.Event,
        RecordKind.Place => Refers.Place,
        RecordKind.Topic => Refers.Topic,
        RecordKind.Page => 0,
        RecordKind.Person => Refers.Actor,
        _ => Refers.Actor | Refers.Body,
    };

    /// <summary>What <see cref="Record.References"/> holds.</summary>
    public static IEnumerable<Reference> In(Record record)
    {
        foreach (var one in Many(record.Head.Topics, BacklinkReason.Topic, Refers.Topic)) { yield return one; }
        foreach (var one in Own(record)) { yield return one; }
        foreach (var use in record.QuoteUses)
        {
            if (use.Use != QuoteUse.Body) { foreach (var one in InQuote(record, use)) { yield return one; } }
        }
        foreach (var picture in record.Head.Pictures) { foreach (var one in One(picture.Source, BacklinkReason.Picture, Refers.Source)) { yield return one; } }
        foreach (var review in record.Head.Reviewed) { yield return new(review.Id, BacklinkReason.Review, Refers.Any); }
        if (record.Head.TranslationOf is { } original) { yield return new(original, BacklinkReason.Translation, Refers.Any); }
    }

    private static IEnumerable<Reference> Own(Record record) => record switch
    {
        Claim claim => InClaim(claim),
        Recommendation asked => InRecommendation(asked),
        Event happened => InEvent(happened),
        Source source => [.. Many(source.By, BacklinkReason.By, Refers.Actor), .. Many(source.ReportsOn, BacklinkReason.ReportsOn, Refers.Source), .. One(source.Replaces, BacklinkReason.Replaces, Refers.Source)],
        Entity entity => InEntity(entity),
        _ => [],
    };

    private static IEnumerable<Reference> InClaim(Claim claim) =>
    [
        .. Order(claim.Dating),
        .. Many(claim.Concerns, BacklinkReason.Concerns, Refers.Any),
        .. Many(claim.ConductOf, BacklinkReason.ConductOf, Refers.Actor),
        .. Many(claim.AssertedBy, BacklinkReason.AssertedBy, Refers.Actor),
        .. claim.Evidence.SelectMany(evidence => (Reference[])[.. One(evidence.By, BacklinkReason.Evidence, Refers.Actor), .. One(evidence.Document, BacklinkReason.Evidence, Refers.Source)]),
        .. claim.RespondsTo.SelectMany(answer => (Reference[])[.. One(answer.Claim, BacklinkReason.RespondsTo, Refers.Claim), .. One(answer.Source, BacklinkReason.RespondsTo, Refers.Source)]),
    ];

    private static IEnumerable<Reference> InRecommendation(Recommendation asked) =>
    [
        .. Many(asked.IssuedBy, BacklinkReason.IssuedBy, Refers.Actor),
        .. Many(asked.AddressedTo, BacklinkReason.AddressedTo, Refers.Actor),
        .. asked.EchoedBy.Select(echo => new Reference(echo.By, BacklinkReason.EchoedBy, Refers.Actor)),
        .. Many(asked.Elaborates, BacklinkReason.Elaborates, Refers.Recommendation),
        .. Order(asked.Dating),
        .. Many(asked.RestsOn, BacklinkReason.RestsOn, Refers.Claim),
        .. asked.Responses.Select(answer => new Reference(answer.By, BacklinkReason.Response, Refers.Actor)),
    ];

    private static IEnumerable<Reference> InEvent(Event happened) =>
    [
        .. Order(happened.Dating),
        .. One(happened.Place, BacklinkReason.Place, Refers.Place),
        .. happened.Participants.Select(participant => new Reference(participant.Id, BacklinkReason.Participant, Refers.Actor)),
        .. Many(happened.Claims, BacklinkReason.Tells, Refers.Claim),
    ];

    private static IEnumerable<Reference> InEntity(Entity entity) =>
    [
        .. entity.Roles.SelectMany(role => One(role.Organisation, BacklinkReason.Role, Refers.Actor)),
        // A place lies in a place; a person or a place is no whole to which an organisation or a group could belong.
        .. One(entity.PartOf, BacklinkReason.PartOf, entity.Kind.Like == RecordKind.Place ? Refers.Place : Refers.Body),
        .. One(entity.Broader, BacklinkReason.Broader, Refers.Topic),
        .. Many(entity.MembersOverlap, BacklinkReason.Overlap, Refers.Actor),
    ];

    private static IEnumerable<Reference> InQuote(Record record, QuoteOf use) =>
    [
        new(use.Quote.Source, BacklinkReason.Quotes, Refers.Source),
        .. One(use.Quote.Speaker, Spoken(record, use), Refers.Actor),
        .. Many(use.Quote.Through, BacklinkReason.Through, Refers.Source),
    ];

    /// <summary>What a record says of those whose words a quote of it is: they state it by its supporting quotes alone.</summary>
    public static BacklinkReason Spoken(Record record, QuoteOf use) => (use.Use, use.Quote.Role) switch
    {
        (QuoteUse.Quotes, _) when record is not (Claim or Recommendation) => BacklinkReason.Quoted,
        (QuoteUse.Quotes, QuoteRole.Supports) => BacklinkReason.Speaker,
        (QuoteUse.Quotes, QuoteRole.Endorses) => BacklinkReason.QuotedInSupport,
        (QuoteUse.Quotes, QuoteRole.Challenges) => BacklinkReason.QuotedAgainst,
        (QuoteUse.Evidence, _) => BacklinkReason.QuotedOnEvidence,
        (QuoteUse.Retraction, _) => BacklinkReason.QuotedOnRetraction,
        _ => BacklinkReason.Quoted,
    };

    /// <summary>For whatever reason somebody's words stand in a record.</summary>
    public static bool IsSpoken(BacklinkReason reason) => reason is >= BacklinkReason.Speaker and <= BacklinkReason.Quoted;

    private static IEnumerable<Reference> Order(Dating dating) =>
        dating.After.Concat(dating.Before).Select(link => new Reference(link.Event, BacklinkReason.Order, Refers.Event));

    private static IEnumerable<Reference> Many(IEnumerable<Located<string>> ids, BacklinkReason reason, Refers to) => ids.Select(id => new Reference(id, reason, to));

    private static IEnumerable<Reference> One(Located<string>? id, BacklinkReason reason, Refers to) => id is { } given ? [new Reference(given, reason, to)] : [];
}

/// <summary>A quote and the key under which its record has it.</summary>
internal readonly record struct QuoteOf(Quote Quote, QuoteUse Use)
{
    /// <summary>Every quote of a record, wherever in it: front matter first, in the order of the keys, then the body.</summary>
    public static IEnumerable<QuoteOf> All(Record record) =>
        Of(record.Head.Quotes, QuoteUse.Quotes).Concat(record switch
        {
            Claim claim => Of(claim.Evidence.Select(evidence => evidence.Quote), QuoteUse.Evidence)
                .Concat(Of([claim.Retracted?.Quote], QuoteUse.Retraction)).Concat(Others(claim.Dating)),
            Recommendation asked => Of(asked.EchoedBy.Select(echo => echo.Quote), QuoteUse.Echo)
                .Concat(Of(asked.Responses.Select(answer => answer.Quote), QuoteUse.Response)).Concat(Others(asked.Dating)),
            Event happened => Others(happened.Dating),
            Entity entity => Of(entity.Roles.Select(role => role.Quote), QuoteUse.Role),
            _ => [],
        }).Concat(Of(record.Head.Body.Quotes, QuoteUse.Body));

    private static IEnumerable<QuoteOf> Others(Dating dating) => Of(dating.Others.Select(other => other.Quote), QuoteUse.OtherDate);

    private static IEnumerable<QuoteOf> Of(IEnumerable<Quote?> quotes, QuoteUse use) => quotes.OfType<Quote>().Select(quote => new QuoteOf(quote, use));
}
