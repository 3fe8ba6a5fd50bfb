using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary><c>corrections.xml</c>: what was corrected or withdrawn, as an Atom feed (RFC 4287). Its addresses are absolute, so it needs the site's.</summary>
/// <remarks>Every id and date comes from the records: a second build gives the same bytes. Records that say <c>index: false</c> are left out, and
/// so are withdrawals without a day.</remarks>
internal static class CorrectionsFeed
{
    /// <summary>A reader asks for a feed every hour: the newest do; the page has all.</summary>
    private const int Most = 100;

    private sealed record Entry(ChangedRecord Of, DatedCorrection? Correction, EdtfDay Day);

    /// <summary>Whether there is a feed: the site's address is known, and so is a day for the feed's own <c>updated</c>.</summary>
    public static bool Exists(Site site, CorrectionsPlan plan) => site.Config.Url is not null && Updated(site, Newest(plan)) is not null;

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!publication.Indexes.HasCorrectionsFeed) { yield break; }
        var entries = Newest(publication.Indexes.Corrections);
        yield return new OutputFile(CorrectionsPlan.FeedAddress, SitePages.Ids(entries.Select(entry => entry.Of.Record).OfType<Record>()), () => SitePages.Guarded(publication, () => Write(Feed(publication, entries))));
    }

    private static List<Entry> Newest(CorrectionsPlan plan) =>
    [
        .. plan.Records.Where(one => one.Record?.Head.Index ?? one.Withdrawn!.Index)
            .SelectMany(one => one.Record is null ? [(one, null, one.Date)] : one.Corrections.Select(correction => (one, (DatedCorrection?)correction, correction.Date)))
            .Where(entry => entry.Item3?.Latest is { Year: >= 1 and <= 9999 }).Select(entry => new Entry(entry.Item1, entry.Item2, entry.Item3!.Latest!.Value))
            .OrderByDescending(entry => entry.Day).Take(Most),
    ];

    /// <summary>The newest change; before there is any, the day of which the collection is. Never the clock.</summary>
    private static EdtfDay? Updated(Site site, List<Entry> entries) => entries.Count > 0 ? entries[0].Day
        : site.Of<Source>().Select(source => source.Custody?.CollectedAt.Value?.Latest).Where(day => day is { Year: >= 1 and <= 9999 }).Max();

    private static SyndicationFeed Feed(Publication publication, List<Entry> entries)
    {
        var (site, words) = (publication.Site, publication.Words);
        string self = CanonicalAddress.Of(site.Config, CorrectionsPlan.FeedAddress)!;
        var scope = publication.At(CorrectionsPlan.FeedAddress);
        var feed = new SyndicationFeed(entries.Select(entry => Item(scope, entry)))
        {
            Id = self,
            Title = Plain(words.Format("corrections.feed", ("site", site.Config.Title.Value))),
            Description = Plain(words["corrections.lede"]),
            LastUpdatedTime = Time(Updated(site, entries)!.Value),
            Language = words.Language,
        };
        feed.Authors.Add(new SyndicationPerson { Name = Clean(site.Config.Publisher ?? site.Config.Title.Value) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(CanonicalAddress.Of(site.Config, CorrectionsPlan.FirstAddress)!), "text/html"));
        return feed;
    }

    private static SyndicationItem Item(PageScope scope, Entry entry)
    {
        string address = $"{CanonicalAddress.Of(scope.Site.Config, entry.Of.Address)}#{entry.Correction?.Anchor ?? "withdrawn"}";
        var item = new SyndicationItem
        {
            Id = address,
            Title = Plain(Title(scope, entry.Of.Record)),
            PublishDate = Time(entry.Day),
            LastUpdatedTime = Time(entry.Day),
            Content = Content(scope, entry),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
        return item;
    }

    private static string Title(PageScope scope, Record? record) => record is null
        ? scope.Words["corrections.feed_withdrawn"]
        : scope.Words.Format("corrections.feed_corrected", ("label", RecordName.Label(scope, record)), ("title", RecordName.Plain(record)));

    private static TextSyndicationContent Content(PageScope scope, Entry entry)
    {
        var content = Plain(entry.Correction?.Correction.Text ?? entry.Of.Withdrawn!.Reason ?? scope.Words["corrections.no_reason"]);
        string lang = entry.Of.Record is { } record ? Lang.Of(scope.Site, record) : scope.Site.Config.Language;
        if (lang != scope.Words.Language) { content.AttributeExtensions.Add(new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace"), Clean(lang)); }
        return content;
    }

    private static TextSyndicationContent Plain(string text) => new(Clean(text), TextSyndicationContentKind.Plaintext);

    private static DateTimeOffset Time(EdtfDay day) => new((int)day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>XML 1.0 has no place for most control characters, not even escaped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) { clean.Append(rune); }
        }
        return clean.ToString();
    }

    private static byte[] Write(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(bytes, settings)) { feed.SaveAsAtom10(writer); }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
