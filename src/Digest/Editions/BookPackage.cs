using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Digest.Editions;

/// <summary>The package document of a book: what it is, what is in it, in which order it is read.</summary>
internal sealed class BookPackage(EditionPlan plan)
{
    private readonly StringBuilder items = new(), spine = new();
    private int count;

    /// <summary>Leads reading systems to the package.</summary>
    public static string Container(string package)
    {
        XNamespace ocf = "urn:oasis:names:tc:opendocument:xmlns:container";
        var file = new XElement(ocf + "rootfile", new XAttribute("full-path", package), new XAttribute("media-type", "application/oebps-package+xml"));
        var container = new XElement(ocf + "container", new XAttribute("version", "1.0"), new XAttribute("xmlns", ocf.NamespaceName), new XElement(ocf + "rootfiles", file));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{container.ToString(SaveOptions.DisableFormatting)}\n";
    }

    public void Add(string name, bool hasSvg)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"t{++count}");
        items.Append(CultureInfo.InvariantCulture, $"<item id=\"{id}\" href=\"{name}\" media-type=\"application/xhtml+xml\"{(hasSvg ? " properties=\"svg\"" : "")}/>\n");
        spine.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"{id}\"/>\n");
    }

    public void AddPicture(string name, string type) =>
        items.Append(string.Create(CultureInfo.InvariantCulture, $"<item id=\"t{++count}\" href=\"{name}\" media-type=\"{type}\"/>\n"));

    public string Text()
    {
        var (config, words) = (plan.Site.Config, plan.Words);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"")
            .Append(CultureInfo.InvariantCulture, $" xml:lang=\"{XmlText.Encode(words.Language)}\" dir=\"{Book.Direction(plan)}\" prefix=\"schema: http://schema.org/\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        Dc("identifier", EditionAbout.Identifier(config), " id=\"id\"");
        Dc("title", config.Title.Value);
        foreach (string language in plan.Pages.Select(page => page.Translated).OfType<Model.Words>().Select(other => other.Tag).Prepend(words.Tag).Distinct(StringComparer.Ordinal)) { Dc("language", language); }
        if (config.Publisher is { } publisher) { Dc("publisher", publisher); }
        if (config.Summary is { } summary) { Dc("description", summary); }
        if (config.Url is { } url) { Dc("source", url.Value); }
        Dc("rights", EditionAbout.Rights(plan));
        Meta("dcterms:modified", EditionAbout.Modified(plan.Site));
        foreach (string mode in (string[])["textual", "visual"]) { Meta("schema:accessMode", mode); }
        Meta("schema:accessModeSufficient", "textual");
        foreach (string feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder", "alternativeText", "displayTransformability"]) { Meta("schema:accessibilityFeature", feature); }
        Meta("schema:accessibilityHazard", "none");
        Meta("schema:accessibilitySummary", words["edition.accessibility"]);
        return text.Append("<meta name=\"cover\" content=\"cover-image\"/>\n</metadata>\n<manifest>\n")
            .Append("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n")
            .Append("<item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>\n")
            .Append("<item id=\"cover-image\" href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"/>\n")
            .Append("<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n").Append(items).Append("</manifest>\n")
            .Append(CultureInfo.InvariantCulture, $"<spine page-progression-direction=\"{Book.Direction(plan)}\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"nav\"/>\n").Append(spine).Append("</spine>\n</package>\n").ToString();

        void Dc(string name, string value, string more = "") => text.Append(CultureInfo.InvariantCulture, $"<dc:{name}{more}>{XmlText.Encode(value)}</dc:{name}>\n");
        void Meta(string property, string value) => text.Append(CultureInfo.InvariantCulture, $"<meta property=\"{property}\">{XmlText.Encode(value)}</meta>\n");
    }
}
