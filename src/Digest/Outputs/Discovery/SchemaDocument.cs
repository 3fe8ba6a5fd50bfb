using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Discovery;

/// <summary>A document in the terms of schema.org, as its citation has it.</summary>
internal static class SchemaDocument
{
    public static void Write(SchemaWriter writer, Source source, string type)
    {
        var citation = SourceItem.Exported(writer.Site, source).Citation;
        Authors(writer, source, citation);
        writer.Text("datePublished", source.Dating.Basis == DateBasis.Inferred ? null : (source.Dating.Value ?? citation.Issued?.Value) is { } date ? SchemaDate.Exact(date) : null);
        writer.Text("inLanguage", Lang.Stated(writer.Site, source));
        writer.Text("genre", citation["genre"]);
        if (citation["publisher"] is { } publisher)
        {
            writer.Start("Organization", "publisher");
            writer.Text("name", publisher);
            writer.End();
        }
        writer.Text("sameAs", citation["DOI"] is { } doi ? Citations.Identifiers.DoiAddress(doi) : Web(citation["URL"]));
        if (type == "Book") { writer.Text("isbn", citation["ISBN"]); }
        writer.Text("copyrightNotice", source.Rights.Statement);
        if (source.Custody is { Restricted: false, ArchivedAt: { } archived }) { writer.Text("archivedAt", Web(archived.Value)); }
        writer.References("about", writer.Site.Find<Source>(source.ReportsOn));
        writer.References("isBasedOn", writer.Site.Find<Source>(source.Replaces is { } earlier ? [earlier] : []));
        writer.References("translationOfWork", writer.Site.Find<Source>(source.Head.TranslationOf is { } original ? [original] : []));
        if (source.Custody is not { Restricted: false } || !writer.Site.Seeds.TryGetValue(source.Id, out var seed) || seed.IsPartlyWithheld) { return; }
        writer.Start("MediaObject", "encoding");
        writer.Text("sha256", seed.Sha256);
        writer.End();
    }

    /// <summary>Records of the digest say whether they are people; so do names in parts. A name in one piece may be anybody's, and is credited as it is.</summary>
    private static void Authors(SchemaWriter writer, Source source, Citation citation)
    {
        if (!source.Citation.Names.Any(pair => pair.Key == "author")) { writer.Authors(writer.Site.Find<Entity>(source.By)); return; }
        var names = TagText.Authors(citation);
        if (names.Any(name => name.Family is null)) { writer.Text("creditText", string.Join("; ", names.Select(TagText.Name))); return; }
        writer.Json.WriteStartArray("author");
        foreach (var name in names)
        {
            writer.Start("Person");
            writer.Text("name", TagText.Name(name));
            writer.Text("familyName", name.Family);
            writer.Text("givenName", name.Given);
            writer.End();
        }
        writer.Json.WriteEndArray();
    }

    private static string? Web(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? address : null;
}
