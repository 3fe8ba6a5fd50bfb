using AngleSharp.Dom;
using Digest.Diagnostics;
using Ganss.Xss;

namespace Digest.Prose;

/// <summary>Cleans the HTML of a body that holds raw HTML: by allow-list, so that nothing in it runs or loads.</summary>
internal static class SafeHtml
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt",
        "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby",
        "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "linearGradient", "radialGradient", "stop",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "hreflang", "id", "lang", "loading", "open", "rel", "reversed", "role",
        "rowspan", "scope", "span", "src", "start", "tabindex", "title", "translate", "type", "value", "width", "data-label",
        "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby",
        "cx", "cy", "d", "dx", "dy", "fill", "fill-opacity", "fill-rule", "font-size", "gradientUnits", "offset", "opacity", "points", "preserveAspectRatio", "r", "rx", "ry",
        "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox",
        "x", "x1", "x2", "xmlns", "y", "y1", "y2",
    ];

    /// <summary>Attributes of pictures that the program writes, and an author does not.</summary>
    private static readonly string[] Ours = ["srcset", "sizes"];

    public static string Clean(string html, OutWords words) => Cleaner(words).Sanitize(html);

    /// <summary>What <see cref="Clean"/> would take out of a piece of raw HTML, in words, each once.</summary>
    public static IReadOnlyList<(Rule Rule, string What)> Faults(string html)
    {
        var faults = new List<(Rule, string)>();
        var cleaner = Cleaner(OutWords.None);
        foreach (string ours in Ours) { cleaner.AllowedAttributes.Remove(ours); }
        cleaner.RemovingTag += (_, removed) => faults.Add((BodyRules.UnsafeHtml, $"\"<{removed.Tag.LocalName}>\""));
        cleaner.RemovingAttribute += (_, removed) => faults.Add(AddressWithPassword.Is(removed.Attribute.Value) ? (AddressWithPassword.Rule, removed.Tag.LocalName) : IsRemote(removed.Tag, removed.Attribute)
            ? (BodyRules.RemoteImage, $"\"{removed.Attribute.Value}\"")
            : (BodyRules.UnsafeHtml, $"\"{removed.Attribute.Name}\" on \"<{removed.Tag.LocalName}>\""));
        cleaner.FilterUrl += (_, url) => { if (AddressWithPassword.Is(url.OriginalUrl)) { faults.Add((AddressWithPassword.Rule, url.Tag.LocalName)); } };
        cleaner.Sanitize(html);
        return [.. faults.Distinct()];
    }

    private static bool IsRemote(IElement tag, IAttr attribute) =>
        tag.LocalName == "img" && attribute.Name == "src" && Address.KindOf(attribute.Value) is AddressKind.External or AddressKind.Remote;

    private static HtmlSanitizer Cleaner(OutWords words)
    {
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>([.. Attributes, .. Ours], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        });
        // Nothing but a link may name an address elsewhere, and a drawing's colours need no url().
        cleaner.FilterUrl += (_, url) =>
        {
            // Of a link out in a drawing nobody could say where it leads.
            bool isLink = url.Tag.NamespaceUri == NamespaceNames.HtmlUri && url.Tag.LocalName is "a" or "blockquote" or "q" or "del" or "ins";
            var kind = Address.KindOf(url.OriginalUrl);
            url.SanitizedUrl = kind is AddressKind.Internal || (isLink && kind is AddressKind.External) ? url.OriginalUrl : null;
        };
        cleaner.PostProcessNode += (_, node) => { if (node.Node is IElement element) { DropLoaders(element); MarkLink(element, words); } };
        return cleaner;
    }

    private static void DropLoaders(IElement element)
    {
        for (int at = element.Attributes.Length - 1; at >= 0; at--)
        {
            var attribute = element.Attributes[at]!;
            bool isForeign = Ours.Contains(attribute.Name) && (element is not { LocalName: "img", ClassName: "picture" } || attribute.Name == "srcset" && !attribute.Value.Split(',').All(IsCopy));
            if (isForeign) { element.RemoveAttribute(attribute.Name); continue; }
            if (attribute.Name is not ("href" or "src" or "alt" or "title" or "aria-label") && attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    /// <summary><c>../pictures/0123456789abcdef-480.jpg 480w</c>.</summary>
    private static bool IsCopy(string candidate)
    {
        var address = candidate.Trim().AsSpan();
        while (address.StartsWith("../")) { address = address[3..]; }
        return address.StartsWith("pictures/") && !address[9..].ContainsAny(":/\\");
    }

    /// <summary>A link out is marked like those that Markdown makes; these pass here too, where the body holds raw HTML.</summary>
    private static void MarkLink(IElement element, OutWords words)
    {
        if (element.LocalName != "a" || element.GetAttribute("href") is not { } href || Address.KindOf(href) != AddressKind.External) { return; }
        string note = OutLink.Note(words, href);
        element.SetAttribute("rel", OutLink.Rel);
        if (element.LastElementChild is { LocalName: "span", ClassName: "vh" } told && told.TextContent == " " + note) { return; }
        element.ClassList.Add(OutLink.Class(href, element.TextContent.Trim() == href).Split(' '));
        if (note.Length == 0 || element.Owner is not { } page) { return; }
        var span = page.CreateElement("span");
        span.ClassName = "vh";
        span.TextContent = " " + note;
        element.AppendChild(span);
    }
}
