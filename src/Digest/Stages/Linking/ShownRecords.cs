using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>Which records the site shows, in which order, and what links and names mean in it.</summary>
/// <param name="Reached">The same as <paramref name="Records"/>.</param>
/// <param name="Addresses">With these records.</param>
/// <param name="Links">The map that <paramref name="Addresses"/> have.</param>
internal sealed record ShownRecords(IReadOnlyList<Record> Records, HashSet<Record> Reached, Dictionary<string, Record> ById, Addresses Addresses, FoundNames Names, LinkMap Links)
{
    public required RecordOrder Order { get; init; }
    public required EveryRecord Every { get; init; }
    /// <summary>Names found in the bodies of records that are shown.</summary>
    public required IReadOnlyDictionary<Record, IReadOnlyList<Mention>> Mentions { get; init; }
    /// <summary>Of the records that are shown.</summary>
    public required RecordGroups Groups { get; init; }
    /// <summary>Of every record, shown or not.</summary>
    public required RecordGroups GroupsOfAll { get; init; }
    /// <summary>Null where more than a few records, and what stands in them, are others than in the build before.</summary>
    public required Delta? Delta { get; init; }
    /// <summary>The same, with records that are not shown.</summary>
    public required Delta? DeltaOfAll { get; init; }

    /// <param name="given">What is shown, where another digest decides that.</param>
    /// <param name="build">Which digest it is, build after build, and how it was linked last.</param>
    public static ShownRecords Of(ParsedDigest digest, IReadOnlyDictionary<string, Record>? given, (string Line, LastLink? Last) build, CancellationToken cancel)
    {
        var (line, last) = (build.Line, build.Last?.Shown);
        var between = build.Last is { } before ? Delta.Between(before.Site, digest.Records) : null;
        // Where nothing but what stands in a few records has changed, what was linked before is mended.
        var every = between is { IsNamedAsBefore: true } ? last!.Every.With(between) : EveryRecord.Of(digest);
        var map = LinkMap.Of(digest, every.Published, (line, "published"), last?.Every.Links, every.IsMended);
        every = every with { Links = map };
        var delta = ReferenceEquals(map, last?.Every.Links) ? between : null;
        var names = (delta is null || !every.IsMended ? null : MentionFinder.Find(delta, digest.Config, every, last!.Names)) ?? MentionFinder.Find(digest.Config, every, last?.Names.Maps ?? [], cancel);
        if (last is null || !names.Maps.SequenceEqual(last.Names.Maps)) { delta = null; }
        bool isAsBefore = delta is not null && given is null && Reach.IsSame(delta, names.Mentions, every.Addresses, map);
        var reached = isAsBefore ? delta!.Of(last!.Reached)
            : given is not null ? every.Published.Values.Where(record => given.ContainsKey(record.Id)).ToHashSet() : Reach.From(every.Published, names.Mentions, every.Addresses, map);
        var order = new RecordOrder(digest.Kinds);
        bool isInOrder = isAsBefore && RecordOrder.IsSame(delta!);
        var records = isInOrder ? delta!.Of(delta.Before.Records) : order.Sort(reached);
        var byId = isAsBefore ? delta!.ById(last!.ById) : records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var links = LinkMap.Of(digest, byId, (line, "shown"), last?.Links, isAsBefore && every.IsMended);
        if (!ReferenceEquals(links, last?.Links)) { delta = null; }
        var within = delta?.Within(byId);
        return new ShownRecords(records, reached, byId, new Addresses(every.Addresses, byId, digest.Kinds, digest.Config), names, links)
        {
            Order = order,
            Every = every,
            Mentions = within is not null && names.IsMended ? within.Of(within.Before.Mentions, (record, _) => names.Mentions.GetValueOrDefault(record))
                : names.Mentions.Where(pair => reached.Contains(pair.Key)).ToDictionary(),
            Groups = isInOrder ? between!.Before.Groups.With(records, between.Changed) : new RecordGroups(records),
            GroupsOfAll = between?.Before.GroupsOfAll.With(digest.Records, between.Changed) ?? new RecordGroups(digest.Records),
            Delta = within,
            DeltaOfAll = delta,
        };
    }
}

/// <summary>All records, shown or not, by what they are found by.</summary>
/// <param name="First">By id, letter case folded: where one repeats, the first file in path order; a check reports the rest.</param>
/// <param name="Published">Of these by id, the ones whose status is that.</param>
/// <param name="Addresses">With all that is published.</param>
internal sealed record EveryRecord(Dictionary<string, Record> First, Dictionary<string, Record> Published, Addresses Addresses)
{
    /// <summary>The map that <see cref="Addresses"/> have.</summary>
    public LinkMap Links { get; init; } = null!;
    /// <summary>The same as in the build before, but for some that were read anew and are found as they were.</summary>
    public bool IsMended { get; private init; }

    public static EveryRecord Of(ParsedDigest digest)
    {
        var first = new Dictionary<string, Record>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in digest.Records) { first.TryAdd(record.Id, record); }
        var published = first.Values.Where(record => record.Head.Status == PublicationStatus.Published).ToDictionary(record => record.Id, StringComparer.Ordinal);
        return new EveryRecord(first, published, new Addresses(digest.Records, published, digest.Kinds));
    }

    public EveryRecord With(Delta delta)
    {
        var published = delta.ById(Published);
        return new EveryRecord(delta.ById(First), published, Addresses.With(delta.Changed, published)) { IsMended = true };
    }
}
