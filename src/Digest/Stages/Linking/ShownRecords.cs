using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>Which records the site shows, in which order, and what links and names mean in it.</summary>
/// <param name="Reached">The same as <paramref name="Records"/>.</param>
/// <param name="Addresses">With these records.</param>
/// <param name="Published">The map of all that is published, shown or not.</param>
/// <param name="Links">The map that <paramref name="Addresses"/> have.</param>
internal sealed record ShownRecords(IReadOnlyList<Record> Records, IReadOnlySet<Record> Reached, Dictionary<string, Record> ById, Addresses Addresses, FoundNames Names, LinkMap Published, LinkMap Links)
{
    public required RecordOrder Order { get; init; }
    /// <summary>Null where more than a few records, and what stands in them, are others than in the build before.</summary>
    public required Delta? Delta { get; init; }

    /// <param name="first">By id, the first record that has it.</param>
    /// <param name="given">What is shown, where another digest decides that.</param>
    /// <param name="build">Which digest it is, build after build, and how it was linked last.</param>
    public static ShownRecords Of(ParsedDigest digest, IEnumerable<Record> first, IReadOnlyDictionary<string, Record>? given, (string Line, LastLink? Last) build, CancellationToken cancel)
    {
        var (line, last) = build;
        var visible = first.Where(record => record.Head.Status == PublicationStatus.Published).ToList();
        var published = visible.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var known = new Addresses(digest.Records, published, digest.Kinds);
        var map = LinkMap.Of(digest, published, (line, "published"), last?.Published);
        var names = MentionFinder.Find(published, digest.Config, known, (map, last?.Names ?? []), cancel);
        // Where nothing but what stands in a few records has changed, what was linked before is mended.
        var delta = last is not null && ReferenceEquals(map, last.Published) && names.Maps.SequenceEqual(last.Names) ? Delta.Between(last.Site, digest.Records) : null;
        bool isAsBefore = delta is not null && given is null && Reach.IsSame(delta, names.Mentions, known, map);
        var reached = isAsBefore ? delta!.Of(delta.Before.Records).ToHashSet()
            : given is not null ? visible.Where(record => given.ContainsKey(record.Id)).ToHashSet() : Reach.From(published, names.Mentions, known, map);
        var order = new RecordOrder(digest.Kinds);
        var records = isAsBefore && RecordOrder.IsSame(delta!) ? delta!.Of(delta.Before.Records) : order.Sort(visible.Where(reached.Contains));
        var byId = records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var links = LinkMap.Of(digest, byId, (line, "shown"), last?.Shown);
        return new ShownRecords(records, reached, byId, new Addresses(known, byId, digest.Kinds, digest.Config), names, map, links)
        {
            Order = order,
            Delta = ReferenceEquals(links, last?.Shown) ? delta?.Within(byId) : null,
        };
    }
}
