using System.Globalization;
using System.Text;
using Digest.Prose;

namespace Digest.Editions;

/// <summary>What a page needs beside its text.</summary>
/// <param name="Body">Well-formed XHTML.</param>
/// <param name="Drawings">Ids of the frame's drawings that it uses.</param>
internal sealed record XhtmlPage(string Body, IReadOnlyCollection<string> Drawings, bool HasSvg);

/// <summary>What links and pictures of a page become in a book.</summary>
/// <param name="Link">The address for a decoded <c>href</c>; null: the words stay, without a link.</param>
/// <param name="Picture">The address for a decoded <c>src</c>; null: its words stand in its place.</param>
/// <param name="Has">Whether an element with the id is there.</param>
internal sealed record XhtmlAddresses(Func<string, string?> Link, Func<string, string?> Picture, Func<string, bool> Has);

/// <summary>Writes the main part of a page as XHTML: every element closed, every name small, every reference a letter; nothing that runs or waits for a hand.</summary>
internal sealed class XhtmlWriter(TakenPage page, XhtmlAddresses addresses)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    };

    /// <summary>Stand on lines of their own, too, so that their words do not run into the next ones where a book is read as text: aloud, or copied.</summary>
    private static readonly HashSet<string> Lines = new(["li", "dt", "dd", "tr", "td", "th", "caption", "summary", "figcaption"], StringComparer.Ordinal);

    /// <summary>Written as a division with its name as a class: what books fold in their own ways, or hold to a stricter order than pages do.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "details", "summary", "figure", "figcaption" };

    private static readonly HashSet<string> Drawings = new(StringComparer.Ordinal) { "strip__scroll", "strip__narrow", "entry__loom" };

    private static readonly HashSet<string> Useless = new(StringComparer.OrdinalIgnoreCase) { "rel", "tabindex", "focusable", "loading", "download", "target", "hidden", "srcset", "sizes", "decoding", "open", "xmlns", "for", "name", "ping", "referrerpolicy" };

    private readonly StringBuilder into = new();
    private readonly List<(string Name, string Written)> open = [];
    private readonly HashSet<string> drawings = new(StringComparer.Ordinal);
    private bool hasSvg, endsWithWord, isParted;

    public XhtmlPage Write()
    {
        Go(page.Read());
        while (open.Count > 0) { Close(); }
        return new XhtmlPage(into.ToString(), drawings, hasSvg);
    }

    /// <summary>A drawing of the frame.</summary>
    public static string Drawing(TakenPage page, string id)
    {
        var (start, end) = page.Symbols[id];
        var writer = new XhtmlWriter(page, new XhtmlAddresses(_ => null, _ => null, _ => true));
        writer.open.Add(("svg", "svg"));
        writer.Go(new MarkupReader(page.Html, start, end));
        while (writer.open.Count > 1) { writer.Close(); }
        return writer.into.ToString();
    }

    private bool InSvg => open.Exists(one => one.Name == "svg");

    private void Go(MarkupReader reader)
    {
        while (reader.Next())
        {
            switch (reader.Kind)
            {
                case MarkupKind.Text: Text(reader.Text); break;
                case MarkupKind.Start when Leftovers.IsForHands(reader): reader.SkipElement(); break;
                case MarkupKind.Start: Start(reader); break;
                case MarkupKind.End: End(reader.Name); break;
            }
        }
    }

    private void Start(MarkupReader reader)
    {
        string name = reader.Name;
        bool inSvg = InSvg;
        if (!inSvg) { Imply(name); Part(name); Space(); }
        if (name == "img" && addresses.Picture(Markup.Decode(reader.ValueOf("src") ?? "")) is null) { Words(reader); return; }
        hasSvg |= name == "svg";
        string written = name switch
        {
            _ when Plain.Contains(name) => "div",
            _ when inSvg => reader.Html[(reader.Start + 1)..(reader.Start + 1 + name.Length)],
            _ => name,
        };
        into.Append('<').Append(written);
        if (name == "svg") { into.Append(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""); }
        foreach (var attribute in reader.Attributes) { Attribute(reader, attribute, inSvg || name == "svg"); }
        if (name == "img" && !reader.Has("alt")) { into.Append(" alt=\"\""); }
        if (name == "svg" && !reader.Has("width") && (reader.ValueOf("class") ?? "").Contains("icon", StringComparison.Ordinal)) { into.Append(" width=\"1em\" height=\"1em\""); }
        // Style sheets of books may not say it: time runs from left to right in every script.
        if (!inSvg && (reader.ValueOf("class") ?? "").Split(' ').Any(Drawings.Contains)) { Put("dir", "ltr"); }
        if (Plain.Contains(name)) { Put("class", $"{name} {Markup.Decode(reader.ValueOf("class") ?? "")}".TrimEnd()); }
        if (reader.IsSelfClosed && (inSvg || name == "svg") || (!inSvg && MarkupReader.IsVoid(name))) { into.Append("/>"); return; }
        into.Append('>');
        open.Add((name, written));
    }

    private void Attribute(MarkupReader reader, MarkupAttribute attribute, bool isSvg)
    {
        var name = reader.NameOf(attribute);
        string key = isSvg ? name.ToString() : name.ToString().ToLowerInvariant(), value = Markup.Decode(reader.ValueOf(attribute));
        if (Useless.Contains(key) || (key == "class" && Plain.Contains(reader.Name)) || (key.StartsWith("data-", StringComparison.Ordinal) && key != "data-label") || key.StartsWith("on", StringComparison.OrdinalIgnoreCase) || key.Contains(':', StringComparison.Ordinal) && key != "xlink:href" || (!isSvg && !Fits(reader.Name, key, value))) { return; }
        switch (key)
        {
            case "href" or "xlink:href" when reader.Name is "a" or "area":
                if (addresses.Link(value) is { } link) { Put(isSvg ? "xlink:href" : "href", link); }
                return;
            case "href" or "xlink:href":
                if (value is ['#', .. var id] && page.Symbols.ContainsKey(id)) { drawings.Add(id); }
                Put("xlink:href", value);
                return;
            case "src":
                if (addresses.Picture(value) is { } picture) { Put("src", picture); }
                return;
            case "lang":
                if (!isSvg) { Put("lang", value); }
                Put("xml:lang", value);
                return;
            case "role" when value == "img": break;
            // A name belongs to a role: a div without one may have none. Drawings of books have fewer roles than those of the web (EPUBCheck).
            case "role" when !isSvg && value is "group" or "region" && (reader.ValueOf("aria-labelledby") ?? reader.ValueOf("aria-label")) is not null: break;
            // What notes are, in the words of books and of assistive technology (EPUB Structural Semantics; DPUB-ARIA).
            case "role" when value is "doc-noteref" or "doc-endnotes" or "doc-backlink":
                Put("epub:type", value[4..]);
                break;
            case "role": return;
            case "aria-labelledby" or "aria-describedby" when !isSvg:
                value = string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(addresses.Has));
                if (value.Length == 0) { return; }
                break;
        }
        if (value.Contains("url(#", StringComparison.Ordinal)) { foreach (string id in page.Symbols.Keys.Where(id => value.Contains($"url(#{id})", StringComparison.Ordinal))) { drawings.Add(id); } }
        Put(key, attribute.HasValue ? value : key);
    }

    /// <summary>Whether an attribute that bodies may have in raw HTML is one of XHTML, too; many are of an older HTML.</summary>
    private static bool Fits(string element, string key, string value) => key switch
    {
        "width" or "height" => element is "img" && value.All(char.IsAsciiDigit),
        "type" => element is "ol" && value is "1" or "a" or "A" or "i" or "I",
        "value" => element is "data" || (element is "li" && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        "start" => element is "ol" && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "reversed" => element is "ol",
        "colspan" or "rowspan" or "headers" => element is "td" or "th",
        "scope" => element is "th" && value is "row" or "col" or "rowgroup" or "colgroup",
        "abbr" => element is "th",
        "span" => element is "col" or "colgroup",
        "alt" => element is "img",
        "cite" or "datetime" or "hreflang" => false,
        _ => true,
    };

    private void Put(string name, string value) => into.Append(' ').Append(name).Append("=\"").Append(XmlText.Encode(value)).Append('"');

    /// <summary>What stands for a picture that books cannot show.</summary>
    private void Words(MarkupReader reader)
    {
        if (Markup.Decode(reader.ValueOf("alt") ?? "") is { Length: > 0 } words) { into.Append("<span class=\"picture\">[").Append(XmlText.Encode(words)).Append("]</span>"); endsWithWord = true; }
    }

    private void End(string name)
    {
        int at = open.FindLastIndex(one => one.Name == name);
        while (at >= 0 && open.Count > at) { Close(); }
    }

    private void Close()
    {
        string name = open[^1].Name;
        into.Append("</").Append(open[^1].Written).Append('>');
        open.RemoveAt(open.Count - 1);
        Part(name);
    }

    /// <summary>A block begins or ends here: what is written next does not join the word before.</summary>
    private void Part(string name) => isParted |= endsWithWord && (Blocks.Contains(name) || Lines.Contains(name)) && !open.Exists(one => one.Name is "pre" or "svg");

    private void Space()
    {
        if (isParted) { into.Append('\n'); endsWithWord = false; }
        isParted = false;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) { return; }
        if (char.IsWhiteSpace(text[0])) { isParted = false; }
        Space();
        XmlText.Append(into, text);
        endsWithWord = !char.IsWhiteSpace(text[^1]);
    }

    /// <summary>Ends what a start tag ends without an end tag (WHATWG HTML, 13.1.2.4).</summary>
    private void Imply(string name)
    {
        if (open.Count == 0) { return; }
        string last = open[^1].Name;
        bool ends = last switch
        {
            "p" => Blocks.Contains(name) || name is "li" or "dt" or "dd" or "td" or "th" or "tr",
            "li" => name == "li",
            "dt" or "dd" => name is "dt" or "dd",
            "td" or "th" => name is "td" or "th" or "tr" or "tbody" or "tfoot",
            "tr" => name is "tr" or "tbody" or "tfoot",
            "thead" or "tbody" => name is "tbody" or "tfoot",
            _ => false,
        };
        if (!ends) { return; }
        Close();
        Imply(name);
    }
}

/// <summary>Text of HTML as text of XML.</summary>
internal static class XmlText
{
    /// <summary>Appends text of a page: references become letters, but for those that XML needs.</summary>
    public static void Append(StringBuilder into, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("&<>") < 0 && text.IndexOfAnyInRange('\0', '\u001F') < 0 && text.IndexOfAny('\uFFFE', '\uFFFF') < 0) { into.Append(text); return; }
        for (int at = 0; at < text.Length; at++)
        {
            char one = text[at];
            if (one == '&' && Reference(text[at..], out string letters, out int length)) { into.Append(Encode(letters)); at += length - 1; }
            else if (one is '&' or '<' or '>') { into.Append(Encode(one.ToString())); }
            else if (IsXml(one)) { into.Append(one); }
        }
    }

    /// <summary>XML 1.0 has no place for most control characters, nor for U+FFFE and U+FFFF, not even escaped.</summary>
    private static bool IsXml(char one) => one is (>= ' ' and < '\uFFFE') or '\t' or '\n' or '\r';

    public static string Encode(string text)
    {
        string encoded = Markup.Encode(text);
        return encoded.All(IsXml) ? encoded : string.Concat(encoded.Where(IsXml));
    }

    private static bool Reference(ReadOnlySpan<char> text, out string letters, out int length)
    {
        (letters, length) = ("", 0);
        int end = text[..Math.Min(text.Length, 40)].IndexOf(';');
        if (end < 2) { return false; }
        string name = text[1..end].ToString(), whole = $"&{name};";
        string found = name[0] == '#' ? Markup.Decode(whole) : EntityNames.Find(name) ?? whole;
        if (found == whole) { return false; }
        (letters, length) = (found, end + 1);
        return true;
    }
}
