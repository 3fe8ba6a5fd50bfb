using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Digest.Tests.Outputs;

/// <summary>RFC 4287 as rules: which elements a feed and an entry must and may have, how often, and what stands in them (section 4, and the grammar of appendix B). No package of
/// NuGet, npm or Debian holds that grammar as a file, so it is said here again; CodeHollow.FeedReader (NuGet) reads the same files.</summary>
internal static partial class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Once = ["id", "title", "updated"], AtMostOnce = ["generator", "icon", "logo", "rights", "subtitle", "published", "summary", "content", "source"];
    private static readonly string[] OfFeed = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];
    private static readonly string[] OfEntry = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Time();

    public static IReadOnlyList<string> Faults(string text)
    {
        var feed = XDocument.Parse(text).Root!;
        if (feed.Name != Atom + "feed") { return [$"the root is {feed.Name}"]; }
        var faults = new List<string>();
        Common(feed, OfFeed, faults);
        bool hasAuthor = feed.Element(Atom + "author") is not null;
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Common(entry, OfEntry, faults);
            if (!hasAuthor && entry.Element(Atom + "author") is null) { faults.Add("an entry has no author"); }
            // 4.1.2: without content there must be a way to it.
            if (entry.Element(Atom + "content") is null && !entry.Elements(Atom + "link").Any(IsAlternate)) { faults.Add("an entry has neither content nor an alternate link"); }
        }
        if (!feed.Elements(Atom + "link").Any(link => link.Attribute("rel")?.Value == "self")) { faults.Add("no link to itself"); }
        faults.AddRange(feed.Elements(Atom + "entry").GroupBy(entry => entry.Element(Atom + "id")?.Value).Where(same => same.Count() > 1).Select(same => $"two entries have the id {same.Key}"));
        return faults;
    }

    private static void Common(XElement of, string[] allowed, List<string> faults)
    {
        faults.AddRange(of.Elements().Where(element => element.Name.Namespace == Atom && !allowed.Contains(element.Name.LocalName)).Select(element => $"{of.Name.LocalName} has {element.Name.LocalName}"));
        faults.AddRange(Once.Where(name => of.Elements(Atom + name).Count() != 1).Select(name => $"{of.Name.LocalName} has not one {name}"));
        faults.AddRange(AtMostOnce.Where(name => of.Elements(Atom + name).Count() > 1).Select(name => $"{of.Name.LocalName} has several {name}"));
        faults.AddRange(of.Elements().Where(element => element.Name.LocalName is "updated" or "published").Where(element => !Time().IsMatch(element.Value) || !DateTimeOffset.TryParse(element.Value, CultureInfo.InvariantCulture, out _)).Select(element => $"no date: {element.Value}"));
        faults.AddRange(of.Elements().Where(element => element.Name.LocalName is "title" or "subtitle" or "rights" or "summary" or "content").Where(element => element.HasElements || element.Attribute("type")?.Value is not (null or "text" or "html")).Select(element => $"no text: {element}"));
        faults.AddRange(of.Elements(Atom + "id").Where(id => !Uri.TryCreate(id.Value, UriKind.Absolute, out _)).Select(id => $"no IRI: {id.Value}"));
        faults.AddRange(of.Elements(Atom + "link").Where(link => !Uri.TryCreate(link.Attribute("href")?.Value, UriKind.Absolute, out _) || link.Attribute("type") is { Value: var type } && !type.Contains('/', StringComparison.Ordinal)).Select(link => $"no link: {link}"));
        faults.AddRange(of.Elements(Atom + "link").Where(IsAlternate).GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).Where(same => same.Count() > 1).Select(same => $"two alternate links of type {same.Key}"));
        faults.AddRange(of.Elements(Atom + "category").Where(category => category.Attribute("term") is null).Select(_ => "a category has no term"));
        faults.AddRange(of.Elements(Atom + "author").Where(author => author.Elements(Atom + "name").Count() != 1).Select(_ => "an author has not one name"));
    }

    private static bool IsAlternate(XElement link) => link.Attribute("rel")?.Value is null or "alternate";
}
