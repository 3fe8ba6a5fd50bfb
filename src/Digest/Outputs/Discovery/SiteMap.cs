using System.Text;
using System.Xml;
using Digest.Model;

namespace Digest.Outputs.Discovery;

/// <summary><c>sitemap.xml</c> (sitemaps.org, protocol 0.9) and <c>robots.txt</c> (RFC 9309): every page that search engines may show, in all languages, with the day of its newest change.</summary>
/// <remarks>Beyond the protocol's limits <c>sitemap.xml</c> is an index of <c>sitemap-1.xml</c> and so on. Without the site's address there is neither.</remarks>
internal static class SiteMap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";
    private const int MostAddresses = 50_000, MostBytes = 50_000_000;
    public const string Path = "sitemap.xml";

    private sealed record Entry(string Address, OutputFile Page, IReadOnlyList<(string Tag, string Address)> Alternates)
    {
        /// <summary>Bytes that it takes at most: escapes double few characters, and addresses are ASCII.</summary>
        public int Size => 200 + Address.Length + Alternates.Sum(other => 100 + other.Tag.Length + other.Address.Length);
    }

    /// <param name="planned">Every file of the site, in all languages.</param>
    /// <param name="most">Addresses in one file; for tests.</param>
    public static IEnumerable<OutputFile> Of(Publication publication, IReadOnlyList<OutputFile> planned, int most = MostAddresses)
    {
        if (CanonicalAddress.Of(publication.Site.Config, Path) is not { } own) { yield break; }
        var pages = planned.Where(file => file is { Title: not null, IsIndexed: true }).ToList();
        var parts = Parts(publication, pages, most);
        var ids = new Lazy<IReadOnlyList<string>>(() => SitePages.Ids(pages.SelectMany(page => page.Records).Distinct().Where(record => publication.Site.Find(record.Id) is { Head.Index: true })));
        var changes = new PageChanges(publication.Site);
        var days = parts.ConvertAll(part => new Lazy<string?[]>(() => Days(changes, part)));
        if (parts.Count == 1) { yield return new OutputFile(Path, () => ids.Value, () => Written("urlset", xml => Urls(xml, parts[0], days[0].Value))); }
        else
        {
            yield return new OutputFile(Path, () => ids.Value, () => Written("sitemapindex", xml => Index(publication, xml, days)));
            for (int i = 0; i < parts.Count; i++)
            {
                var (part, changed) = (parts[i], days[i]);
                yield return new OutputFile(PartPath(i), () => ids.Value, () => Written("urlset", xml => Urls(xml, part, changed.Value)));
            }
        }
        yield return new OutputFile("robots.txt", [], () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {own}\n"));
    }

    private static string PartPath(int number) => $"sitemap-{(number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}.xml";

    private static List<List<Entry>> Parts(Publication publication, List<OutputFile> pages, int most)
    {
        var parts = new List<List<Entry>> { new() };
        int size = 0;
        foreach (var page in pages)
        {
            var entry = new Entry(CanonicalAddress.Of(publication.Site.Config, page.Path)!, page, Alternates(publication, page));
            size += entry.Size;
            if (parts[^1].Count == most || (size > MostBytes && parts[^1].Count > 0)) { parts.Add([]); size = entry.Size; }
            parts[^1].Add(entry);
        }
        return parts;
    }

    /// <summary>The page in each language that has it, itself too, as search engines want it; none where it is in one language alone.</summary>
    private static List<(string Tag, string Address)> Alternates(Publication publication, OutputFile page)
    {
        if (publication.Languages.Count < 2) { return []; }
        string path = publication.Languages.Where(language => language.Prefix.Length > 0 && page.Path.StartsWith(language.Prefix, StringComparison.Ordinal) && language.Has(page.Path[language.Prefix.Length..]))
            .Select(language => page.Path[language.Prefix.Length..]).FirstOrDefault() ?? page.Path;
        return [.. LanguageSwitch.Having(publication, path).Select(one => (one.Tag, CanonicalAddress.Of(publication.Site.Config, one.Path)!))];
    }

    private static void Urls(XmlWriter xml, List<Entry> entries, string?[] days)
    {
        foreach (var (i, entry) in entries.Index())
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, entry.Address);
            if (days[i] is { } day) { xml.WriteElementString("lastmod", Namespace, day); }
            foreach (var (tag, address) in entry.Alternates)
            {
                xml.WriteStartElement("xhtml", "link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", tag);
                xml.WriteAttributeString("href", address);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private static void Index(Publication publication, XmlWriter xml, List<Lazy<string?[]>> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, CanonicalAddress.Of(publication.Site.Config, PartPath(i))!);
            if (parts[i].Value.Max(StringComparer.Ordinal) is { } day) { xml.WriteElementString("lastmod", Namespace, day); }
            xml.WriteEndElement();
        }
    }

    private static string?[] Days(PageChanges changes, List<Entry> entries)
    {
        string?[] days = new string?[entries.Count];
        Parallel.For(0, days.Length, i => days[i] = changes.Of(entries[i].Page));
        return days;
    }

    private static byte[] Written(string root, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            if (root == "urlset") { xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml); }
            write(xml);
            xml.WriteEndElement();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
