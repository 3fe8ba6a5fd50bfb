using System.Text;
using Digest.Citations.Formats;
using Digest.Diagnostics;

namespace Digest.Checks.Pages;

/// <summary>The ids and links of a page, by element and attribute.</summary>
internal static class PageLinks
{
    /// <summary>Relations of a link element that no browser loads anything for.</summary>
    private static readonly HashSet<string> Quiet = new(StringComparer.OrdinalIgnoreCase)
    {
        "alternate", "author", "bookmark", "canonical", "cite-as", "contents", "describedby", "first", "help", "index", "last", "license", "me", "next",
        "prev", "previous", "privacy-policy", "search", "self", "shortlink", "tag", "terms-of-service", "up",
    };

    private static readonly Attribute[] Loading =
        [Attribute.Src, Attribute.Poster, Attribute.Background, Attribute.Manifest, Attribute.FormAction, Attribute.Ping];

    private static readonly Attribute[] Styled =
        [Attribute.Fill, Attribute.Stroke, Attribute.ClipPath, Attribute.Mask, Attribute.Filter, Attribute.Marker, Attribute.MarkerStart,
            Attribute.MarkerMid, Attribute.MarkerEnd, Attribute.Cursor];

    private static readonly ulong AnyLoading = HtmlReader.Set(Loading), AnySet = HtmlReader.Set(Attribute.Srcset, Attribute.ImageSrcset), AnyStyled = HtmlReader.Set(Styled);

    public static void Find(ReadOnlySpan<byte> html, bool isSvg, PageFacts.Draft facts, PageGuard? guard = null)
    {
        var tag = new HtmlReader(html, isSvg);
        while (tag.Next())
        {
            guard?.See(in tag, facts);
            if (!tag.InTemplate)
            {
                if (tag.Has(Attribute.Id)) { facts.AddId(tag[Attribute.Id]); }
                if (tag.Has(Attribute.Name) && tag.Name is "a") { facts.AddName(tag[Attribute.Name]); }
            }
            if (tag.HasAny(AnyLoading)) { Loads(in tag, facts); }
            if (tag.HasAny(AnySet)) { Sets(in tag, facts); }
            if (tag.Has(Attribute.Style)) { CssLinks.Find(tag[Attribute.Style], facts); }
            if (!tag.StyleText.IsEmpty) { CssLinks.Find(tag.StyleText, facts); }
            if (tag.IsForeign) { Foreign(in tag, facts); }
            else { Element(in tag, facts); }
        }
        guard?.Finish(facts);
    }

    private static void Loads(in HtmlReader tag, PageFacts.Draft facts)
    {
        foreach (var attribute in Loading)
        {
            if (tag.Has(attribute)) { facts.Add(LinkKind.Request, tag[attribute]); }
        }
    }

    private static void Element(in HtmlReader tag, PageFacts.Draft facts)
    {
        switch (tag.Name)
        {
            case "a" or "area" when tag.Has(Attribute.Href):
                if (!Carries(in tag, facts)) { facts.Add(LinkKind.Navigation, tag[Attribute.Href]); }
                break;
            case "link" when tag.Has(Attribute.Href):
                facts.Add(IsQuiet(tag[Attribute.Rel]) ? LinkKind.Navigation : LinkKind.Request, tag[Attribute.Href]);
                break;
            case "base" when tag.Has(Attribute.Href):
                string address = Encoding.UTF8.GetString(tag[Attribute.Href]);
                facts.Fault(PageRules.BrokenLink, address, $"A 'base' element with the address '{address}' changes where every link of its page leads");
                break;
            case "object" when tag.Has(Attribute.Data):
                facts.Add(LinkKind.Request, tag[Attribute.Data]);
                break;
            case "form" when tag.Has(Attribute.Action):
                facts.Add(LinkKind.Request, tag[Attribute.Action]);
                break;
            case "iframe" when tag.Has(Attribute.Srcdoc):
                facts.Fault(PageRules.BrokenLink, "srcdoc", "A page within an attribute ('srcdoc') cannot be checked");
                break;
            case "meta" when Ascii.EqualsIgnoreCase(tag[Attribute.HttpEquiv], "refresh"u8):
                Refresh(tag[Attribute.Content], facts);
                break;
        }
    }

    /// <summary>A link may have a file in itself: a citation to be saved, and nothing else. Opened as a page, such an address could show and say anything.</summary>
    private static bool Carries(in HtmlReader tag, PageFacts.Draft facts)
    {
        var href = tag[Attribute.Href];
        if (tag.Name is "a" && tag.Has(Attribute.Download) && Download.IsAddress(href)) { return true; }
        if (!href.Contains((byte)':')) { return false; }
        string address = Encoding.UTF8.GetString(href);
        if (!LinkTarget.IsInItself(address)) { return false; }
        string shown = Excerpt.Of(address, 60, 60);
        facts.Fault(PageRules.BrokenLink, shown, $"The link '{shown}' in '{facts.Path}' has its page in itself, which is allowed for a citation that is saved alone", "Put the file into the site and name it.");
        return true;
    }

    private static void Foreign(in HtmlReader tag, PageFacts.Draft facts)
    {
        var kind = tag.Name is "a" ? LinkKind.Navigation : LinkKind.Request;
        if (tag.Has(Attribute.Href)) { facts.Add(kind, tag[Attribute.Href]); }
        else if (tag.Has(Attribute.XlinkHref)) { facts.Add(kind, tag[Attribute.XlinkHref]); }
        if (!tag.HasAny(AnyStyled)) { return; }
        foreach (var attribute in Styled)
        {
            if (tag.Has(attribute)) { CssLinks.Find(tag[attribute], facts); }
        }
    }

    private static void Sets(in HtmlReader tag, PageFacts.Draft facts)
    {
        if (tag.Has(Attribute.Srcset)) { Candidates(tag[Attribute.Srcset], facts); }
        if (tag.Has(Attribute.ImageSrcset)) { Candidates(tag[Attribute.ImageSrcset], facts); }
    }

    /// <summary>The images of a <c>srcset</c>: an address up to white space, then descriptors up to a comma outside parentheses.</summary>
    private static void Candidates(ReadOnlySpan<byte> set, PageFacts.Draft facts)
    {
        while (true)
        {
            set = set.TrimStart(" \t\n\f\r,"u8);
            if (set.IsEmpty) { return; }
            int end = set.IndexOfAny(" \t\n\f\r"u8);
            var link = end < 0 ? set : set[..end];
            set = set[link.Length..];
            var address = link.TrimEnd((byte)',');
            facts.Add(LinkKind.Request, address);
            if (address.Length < link.Length) { continue; }
            int depth = 0, at = 0;
            for (; at < set.Length && (set[at] != ',' || depth > 0); at++) { depth += set[at] == '(' ? 1 : set[at] == ')' && depth > 0 ? -1 : 0; }
            set = set[at..];
        }
    }

    private static bool IsQuiet(ReadOnlySpan<byte> rel)
    {
        string[] words = Encoding.UTF8.GetString(rel).Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(Quiet.Contains);
    }

    /// <summary>The address in <c>0; url=x</c>. A page that goes elsewhere by itself makes a request there.</summary>
    private static void Refresh(ReadOnlySpan<byte> content, PageFacts.Draft facts)
    {
        int mark = content.IndexOfAny(";,"u8);
        if (mark < 0) { return; }
        var rest = content[(mark + 1)..].Trim(" \t\n\f\r"u8);
        if (rest.Length >= 3 && Ascii.EqualsIgnoreCase(rest[..3], "url"u8) && rest[3..].TrimStart(" \t\n\f\r"u8) is [(byte)'=', .. var address]) { rest = address.TrimStart(" \t\n\f\r"u8); }
        if (rest is [(byte)'"' or (byte)'\'', ..])
        {
            byte quote = rest[0];
            rest = rest[1..];
            if (rest.IndexOf(quote) is >= 0 and var end) { rest = rest[..end]; }
        }
        if (!rest.IsEmpty) { facts.Add(LinkKind.Request, rest); }
    }
}
