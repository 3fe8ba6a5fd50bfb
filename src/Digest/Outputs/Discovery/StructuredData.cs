using Digest.Citations;
using Digest.Outputs.Data;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Discovery;

/// <summary>What a page is and shows, for programs: JSON-LD with the types of schema.org, in the page itself.</summary>
/// <remarks>A data block: browsers run nothing of it, and a policy that forbids scripts does not forbid it. Whatever says <c>index: false</c> is not in it, and such a page has none.</remarks>
internal static class StructuredData
{
    /// <returns>Null for a page that asks search engines away.</returns>
    public static Html? Of(Publication publication, PageScope scope, PageHead head)
    {
        if (!head.IsIndexed) { return null; }
        using var writer = new SchemaWriter(scope);
        bool isFront = scope.Path == "index.html";
        if (isFront) { Site(writer); }
        Page(writer, publication, head);
        if (isFront && !publication.IsTranslation) { Data(writer, publication); }
        Crumbs(writer, head);
        return new Html(writer.Finish());
    }

    private static string SiteId(SchemaWriter writer) => writer.Address("index.html") + "#site";

    private static void Site(SchemaWriter writer)
    {
        var config = writer.Site.Config;
        writer.Start("WebSite");
        writer.Text("@id", SiteId(writer));
        writer.Text("name", config.Title.Value);
        writer.Text("description", config.Summary);
        writer.Text("url", writer.Address("index.html"));
        writer.Text("inLanguage", writer.Scope.Words.Tag);
        Rights(writer);
        writer.End();
    }

    private static void Page(SchemaWriter writer, Publication publication, PageHead head)
    {
        var scope = writer.Scope;
        string address = writer.Address(scope.Path);
        writer.Start(head.About is null && scope.Path != "index.html" ? "CollectionPage" : "WebPage");
        writer.Text("@id", address);
        writer.Text("url", address);
        writer.Text("name", head.Alone(scope.Words));
        writer.Text("description", head.Description);
        writer.Text("inLanguage", head.About is { } own ? Lang.Of(writer.Site, own) : scope.Words.Language);
        writer.Start("WebSite", "isPartOf");
        writer.Text("@id", SiteId(writer));
        writer.End();
        Rights(writer);
        if (CanonicalAddress.Of(writer.Site.Config, Cards.Card.Of(publication.Site, head.About).Path) is { } picture) { writer.Text("thumbnailUrl", picture); }
        if (head.About is { } record)
        {
            var version = writer.Site.VersionOf(record);
            writer.Text("dateModified", (version.Older?.Translated ?? RecordItem.Date(version.Changed)) is { } date ? SchemaDate.Exact(date) : null);
            Corrections(writer, DatedCorrection.Of(record).Where(one => one.IsListed && !(one.Date is { } day && version.Older?.Precedes(day) == true)).Take(10).ToList());
            SchemaRecord.Write(writer, record);
        }
        writer.End();
    }

    /// <summary>Of the curator's words. Whether the publisher is a person or an organisation is not known: the name alone is told.</summary>
    private static void Rights(SchemaWriter writer)
    {
        writer.Text("license", LicenceAddress.Of(writer.Site.Config.Licence));
        writer.Text("creditText", writer.Site.Config.Publisher);
    }

    /// <param name="corrections">Those that the page's own words have: a translation may be older than its original's.</param>
    private static void Corrections(SchemaWriter writer, List<DatedCorrection> corrections)
    {
        if (corrections.Count == 0) { return; }
        writer.Json.WriteStartArray("correction");
        foreach (var correction in corrections)
        {
            writer.Start("CorrectionComment");
            writer.Text("text", correction.Correction.Text);
            writer.Text("datePublished", SchemaDate.Exact(correction.Correction.Date));
            writer.End();
        }
        writer.Json.WriteEndArray();
    }

    private static void Data(SchemaWriter writer, Publication publication)
    {
        var words = writer.Scope.Words;
        writer.Start("Dataset");
        writer.Text("name", words.Format("discovery.data", ("site", writer.Site.Config.Title.Value)));
        writer.Text("description", words["discovery.data_about"]);
        writer.Text("inLanguage", words.Tag);
        Rights(writer);
        writer.Json.WriteStartArray("distribution");
        foreach (var (path, format) in DataFiles(publication))
        {
            writer.Start("DataDownload");
            writer.Text("contentUrl", writer.Address(path));
            writer.Text("encodingFormat", format);
            writer.End();
        }
        writer.Json.WriteEndArray();
        writer.End();
    }

    private static IEnumerable<(string Path, string Format)> DataFiles(Publication publication)
    {
        yield return (DigestJson.Path, "application/json");
        yield return (Annotations.Path, "application/ld+json");
        yield return (TimelineJson.Path, "application/json");
        if (CalendarFile.Exists(publication)) { yield return (CalendarFile.Path, "text/calendar"); }
        foreach (string table in (string[])[ClaimsTable.Path, EventsTable.Path, SourcesTable.Path]) { yield return (table, "text/csv"); }
        if (!BibliographyFiles.Exist(publication.Site)) { yield break; }
        foreach (var format in Citations.Formats.BibliographyFormat.All) { yield return (BibliographyFiles.PathOf(format), format.MediaType); }
    }

    private static void Crumbs(SchemaWriter writer, PageHead head)
    {
        if (head.Crumbs.Count == 0) { return; }
        writer.Start("BreadcrumbList");
        writer.Json.WriteStartArray("itemListElement");
        int position = 0;
        foreach (var crumb in head.Crumbs.Prepend(new Crumb(writer.Scope.Words["layout.start"], "index.html")))
        {
            writer.Start("ListItem");
            writer.Json.WriteNumber("position", ++position);
            writer.Text("name", crumb.Address is null && crumb.Text == head.Title ? head.Alone(writer.Scope.Words) : crumb.Text);
            writer.Text("item", writer.Address(crumb.Address ?? writer.Scope.Path));
            writer.End();
        }
        writer.Json.WriteEndArray();
        writer.End();
    }
}
