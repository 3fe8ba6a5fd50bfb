using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>The feeds of a site; made once. Records that say <c>index: false</c> are in none, nor is what has no day that anybody knows.</summary>
/// <remarks>Every id and date comes from the records and from git: a second build gives the same bytes.</remarks>
internal sealed class FeedIndex
{
    private sealed record Dated(Record Record, EdtfDay? Added, EdtfDay Changed)
    {
        public EdtfDay Sort => Added ?? Changed;
    }

    /// <param name="site">Without an address it has no feeds: theirs are in full.</param>
    public FeedIndex(Site site, CorrectionsPlan plan)
    {
        var settings = site.Config.Feeds;
        if (site.Config.Url is null) { return; }
        var collected = site.Of<Source>().Select(source => source.Custody?.CollectedAt.Value?.Latest).Where(IsOfCalendar).Max();
        string name = site.Config.Title.Value;
        if (settings.Corrections)
        {
            Corrections = Existing(new Feed("corrections", CorrectionsPlan.FirstAddress, words => words.Format("corrections.feed", ("site", name)), words => words["corrections.lede"], collected, new(() => CorrectionEntries.Newest(plan, settings.Entries))), feed => feed.Entries.Count > 0);
        }
        if (!settings.New && !settings.Topics) { return; }
        // Every page names the feeds that there are; what is in them is worked out for the feeds themselves.
        var held = site.Records.Where(record => record.Head.Index && settings.Holds(record));
        var newest = new Lazy<List<Dated>>(() => Newest(site, [.. held]));
        if (settings.New) { New = Existing(new Feed("feed", "index.html", words => words.Format("feeds.new", ("site", name)), words => words["feeds.new_about"], collected, new(() => Entries(site, newest.Value))), _ => held.Any(record => DatedOf(site, record) is not null)); }
        if (settings.Topics) { byTopic = new(() => OfTopics(site, held, newest)); }
    }

    private readonly Lazy<Dictionary<string, Feed>> byTopic = new(() => []);

    /// <summary>By several threads: the version of a record takes hashes over all that it rests on.</summary>
    private static List<Dated> Newest(Site site, Record[] records)
    {
        var dated = new Dated?[records.Length];
        Parallel.For(0, dated.Length, i => dated[i] = DatedOf(site, records[i]));
        return [.. dated.OfType<Dated>().OrderByDescending(one => one.Sort)];
    }

    private static Feed? Existing(Feed feed, Func<Feed, bool> hasEntries) => feed.Fallback is not null || hasEntries(feed) ? feed : null;

    private List<FeedEntry> Entries(Site site, IEnumerable<Dated> of) => [.. of.Take(site.Config.Feeds.Entries).Select(one => RecordEntry.Of(site, one.Record, one.Added, one.Changed, made))];

    /// <summary>Both formats of a feed have the same entries, and so have the feeds of all topics of a record.</summary>
    private readonly Recent<string, EntryWords> made = new(1_000);

    private Dictionary<string, Feed> OfTopics(Site site, IEnumerable<Record> held, Lazy<List<Dated>> newest)
    {
        var feeds = new Dictionary<string, Feed>(StringComparer.Ordinal);
        string name = site.Config.Title.Value;
        var byTopic = new Lazy<ILookup<string, Dated>>(() => newest.Value.SelectMany(one => one.Record.Head.Topics.Select(topic => topic.Value).Distinct(StringComparer.Ordinal).Select(id => (id, one))).ToLookup(pair => pair.id, pair => pair.one, StringComparer.Ordinal));
        var dated = DatedTopics(site, held);
        foreach (var topic in site.Of<Entity>().Where(topic => topic.Head.Index && topic.Kind.Like == RecordKind.Topic && dated.Contains(topic.Id)))
        {
            feeds[topic.Address] = new Feed(topic.Address[..^".html".Length], topic.Address, words => words.Format("feeds.topic", ("site", name), ("topic", topic.Title)), words => words.Format("feeds.topic_about", ("topic", Views.InnerMarks.In(words["feeds.topic_about"], topic.Title))), null, new(() => Entries(site, byTopic.Value[topic.Id])));
        }
        return feeds;
    }

    /// <summary>The topics under which a record with a day stands; of each the first such record alone is looked at.</summary>
    private static HashSet<string> DatedTopics(Site site, IEnumerable<Record> held)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in held)
        {
            if (record.Head.Topics.Any(topic => !found.Contains(topic.Value)) && DatedOf(site, record) is not null) { found.UnionWith(record.Head.Topics.Select(topic => topic.Value)); }
        }
        return found;
    }

    public Feed? New { get; }
    public Feed? Corrections { get; }
    /// <summary>By the address of the topic's page, in the site's order.</summary>
    public Dictionary<string, Feed> ByTopic => byTopic.Value;

    public IEnumerable<Feed> All => new[] { New, Corrections }.OfType<Feed>().Concat(ByTopic.Values);

    /// <summary>Formats of feeds have years of four digits.</summary>
    public static bool IsOfCalendar(EdtfDay? day) => day is { Year: >= 1 and <= 9999 };

    /// <returns>Null where nobody knows a day of it.</returns>
    private static Dated? DatedOf(Site site, Record record)
    {
        var added = RecordItem.Date(site.VersionOf(record).Added)?.Latest;
        return ChangedOf(site, record) is { } day ? new Dated(record, IsOfCalendar(added) ? added : null, day) : null;
    }

    /// <summary>The day of its newest change, else that on which it came in; null where nobody knows one.</summary>
    public static EdtfDay? ChangedOf(Site site, Record record)
    {
        var version = site.VersionOf(record);
        return new[] { RecordItem.Date(version.Date)?.Latest, RecordItem.Date(version.Added)?.Latest }.Where(IsOfCalendar).Max();
    }
}
