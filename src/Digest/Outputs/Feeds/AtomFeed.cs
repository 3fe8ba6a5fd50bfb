using System.Buffers;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    public static byte[] Write(PageScope scope, Feed of)
    {
        var (site, words) = (scope.Site, scope.Words);
        string self = CanonicalAddress.Of(site.Config, of.Atom)!;
        var feed = new SyndicationFeed(of.Entries.Select(entry => Item(scope, entry)))
        {
            Id = self,
            Title = Plain(of.Title(words)),
            Description = Plain(of.About(words)),
            LastUpdatedTime = Time(of.Updated),
            Language = words.Language,
        };
        feed.Authors.Add(new SyndicationPerson { Name = Clean(site.Config.Publisher ?? site.Config.Title.Value) });
        if (site.Config.Licence is { } licence) { feed.Copyright = Plain(licence); }
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(CanonicalAddress.Of(site.Config, of.Page)!), "text/html"));
        return Bytes(feed);
    }

    private static SyndicationItem Item(PageScope scope, FeedEntry entry)
    {
        var words = entry.Make(scope);
        string address = FeedAddress.Of(scope, entry);
        var item = new SyndicationItem { Id = address, Title = Plain(words.Title), LastUpdatedTime = Time(entry.Updated), Content = new TextSyndicationContent(Clean(words.Content.Text), TextSyndicationContentKind.Html) };
        if (entry.Published is { } day) { item.PublishDate = Time(day); }
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
        foreach (string topic in words.Topics) { item.Categories.Add(new SyndicationCategory(Clean(topic))); }
        if (words.Lang is { } lang) { item.AttributeExtensions.Add(new XmlQualifiedName("lang", Xml), Clean(lang)); }
        return item;
    }

    private static TextSyndicationContent Plain(string text) => new(Clean(text), TextSyndicationContentKind.Plaintext);

    private static DateTimeOffset Time(EdtfDay day) => new((int)day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>XML 1.0 has no place for most control characters, not even escaped, nor for half a character.</summary>
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful)) { return text; }
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) { clean.Append(rune); }
        }
        return clean.ToString();
    }

    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsSurrogate(c) || !XmlConvert.IsXmlChar(c))]);

    private static byte[] Bytes(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(bytes, settings)) { feed.SaveAsAtom10(writer); }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

/// <summary>Where an entry is read, in full: its id too.</summary>
internal static class FeedAddress
{
    public static string Of(PageScope scope, FeedEntry entry)
    {
        int hash = entry.Address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? scope.Href(entry.Address) : scope.Href(entry.Address[..hash], entry.Address[(hash + 1)..]);
    }
}
