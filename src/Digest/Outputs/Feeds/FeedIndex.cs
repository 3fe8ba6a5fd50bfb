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
        Feed? Of(string path, string page, Func<Words, string> title, Func<Words, string> about, List<FeedEntry> entries, EdtfDay? fallback = null) =>
            (entries.Count > 0 ? entries.Max(entry => entry.Updated) : fallback) is { } updated ? new Feed(path, page, title, about, updated, entries) : null;
        string name = site.Config.Title.Value;
        if (settings.Corrections)
        {
            Corrections = Of("corrections", CorrectionsPlan.FirstAddress, words => words.Format("corrections.feed", ("site", name)), words => words["corrections.lede"], CorrectionEntries.Newest(plan, settings.Entries), collected);
        }
        if (!settings.New && !settings.Topics) { return; }
        var newest = site.Records.Where(record => record.Head.Index && settings.Holds(record)).Select(record => DatedOf(site, record)).OfType<Dated>().OrderByDescending(one => one.Sort).ToList();
        List<FeedEntry> Entries(IEnumerable<Dated> of) => [.. of.Take(settings.Entries).Select(one => RecordEntry.Of(site, one.Record, one.Added, one.Changed))];
        if (settings.New) { New = Of("feed", "index.html", words => words.Format("feeds.new", ("site", name)), words => words["feeds.new_about"], Entries(newest), collected); }
        if (!settings.Topics) { return; }
        var byTopic = newest.SelectMany(one => one.Record.Head.Topics.Select(topic => topic.Value).Distinct(StringComparer.Ordinal).Select(id => (id, one))).ToLookup(pair => pair.id, pair => pair.one, StringComparer.Ordinal);
        foreach (var topic in site.Of<Entity>().Where(topic => topic.Head.Index && topic.Kind.Like == RecordKind.Topic && byTopic.Contains(topic.Id)))
        {
            if (Of(topic.Address[..^".html".Length], topic.Address, words => words.Format("feeds.topic", ("site", name), ("topic", topic.Title)), words => words.Format("feeds.topic_about", ("topic", topic.Title)), Entries(byTopic[topic.Id])) is { } feed) { ByTopic[topic.Address] = feed; }
        }
    }

    public Feed? New { get; }
    public Feed? Corrections { get; }
    /// <summary>By the address of the topic's page, in the site's order.</summary>
    public Dictionary<string, Feed> ByTopic { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Feed> All => new[] { New, Corrections }.OfType<Feed>().Concat(ByTopic.Values);

    /// <summary>Formats of feeds have years of four digits.</summary>
    public static bool IsOfCalendar(EdtfDay? day) => day is { Year: >= 1 and <= 9999 };

    /// <returns>Null where nobody knows a day of it.</returns>
    private static Dated? DatedOf(Site site, Record record)
    {
        var version = site.VersionOf(record);
        var added = RecordItem.Date(version.Added)?.Latest;
        var changed = new[] { RecordItem.Date(version.Date)?.Latest, added }.Where(IsOfCalendar).Max();
        return changed is { } day ? new Dated(record, IsOfCalendar(added) ? added : null, day) : null;
    }
}
