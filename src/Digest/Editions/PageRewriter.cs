using System.Text;

namespace Digest.Editions;

/// <summary>How an edition in one file of HTML differs from another.</summary>
/// <param name="ForHands">False: controls, and what scripts show, are left out.</param>
/// <param name="Numbers">The numbers that links show on paper; null: none.</param>
internal sealed record RewriterSettings(bool ForHands, IReadOnlyDictionary<EditionPage, int>? Numbers);

/// <summary>Writes the main part of a page so that it stands among all others in one file: names of places begin with the page's, links lead within the file, pictures are carried along.</summary>
internal sealed class PageRewriter(EditionPlan plan, EditionLinks links, DataAddress data, RewriterSettings settings)
{
    /// <summary>Drawings of the frame that pages use, by id, each once.</summary>
    public SortedDictionary<string, string> Symbols { get; } = new(StringComparer.Ordinal);

    public void Write(EditionPage page, TakenPage text, StringBuilder into)
    {
        Write(page, text, text.Read(), into);
        if (!settings.ForHands) { return; }
        foreach (var (start, end) in text.Templates)
        {
            var reader = new MarkupReader(text.Html, start, end);
            // The words that all pages share stand in the frame.
            if (reader.Next() && reader.Has("data-proof-part")) { Write(page, text, new MarkupReader(text.Html, start, end), into); }
        }
    }

    private void Write(EditionPage page, TakenPage text, MarkupReader reader, StringBuilder into)
    {
        string? pending = null;
        while (reader.Next())
        {
            if (reader.Kind == MarkupKind.Start)
            {
                if (settings.ForHands ? Leftovers.Runs(reader) : Leftovers.IsForHands(reader)) { reader.SkipElement(); continue; }
                pending = Tag(page, text, reader, into) ?? pending;
            }
            else if (reader.Kind == MarkupKind.End && reader.Name == "a" && pending is not null)
            {
                into.Append(pending).Append("</a>");
                pending = null;
            }
            else if (reader.Kind != MarkupKind.Other) { into.Append(reader.Text); }
        }
    }

    /// <returns>What is to be said at the end of a link that has come to lead out of the file; null: nothing.</returns>
    private string? Tag(EditionPage page, TakenPage text, MarkupReader reader, StringBuilder into)
    {
        into.Append('<').Append(reader.Html, reader.Start + 1, reader.Name.Length);
        bool isHome = reader.Name is "a" or "area" && (reader.ValueOf("href") ?? reader.ValueOf("xlink:href")) is { } href && Link(page, reader, Markup.Decode(href), into);
        foreach (var attribute in reader.Attributes)
        {
            var name = reader.NameOf(attribute);
            if (reader.Name is "a" or "area" && name is "href" or "xlink:href" or "download") { continue; }
            if (!isHome || name is not ("class" or "rel")) { Attribute(page, text, reader, attribute, into); }
        }
        // Paper cannot be opened.
        if (!settings.ForHands && reader.Name == "details" && !reader.Has("open")) { into.Append(" open"); }
        into.Append(reader.IsSelfClosed ? "/>" : ">");
        return isHome ? $"<span class=\"vh\"> {Markup.Encode(plan.Words["layout.leads_out"])}</span>" : null;
    }

    /// <returns>Whether it leads to the published site.</returns>
    private bool Link(EditionPage page, MarkupReader reader, string href, StringBuilder into)
    {
        var link = links.Of(page, href);
        if (settings.ForHands && reader.Has("download") && link.Kind is EditionLinkKind.Home or EditionLinkKind.None && EditionLinks.FileOf(page, href) is { } file && data.OfSaved(file) is { } whole) { link = new EditionLink(EditionLinkKind.Carried, Address: whole); }
        switch (link.Kind)
        {
            case EditionLinkKind.Page:
                into.Attribute("href", "#" + (link.Id is { } id ? link.Page!.PlaceOf(id) : link.Page!.Key));
                if (link.Page != page && settings.Numbers?.TryGetValue(link.Page, out int number) == true) { into.Attribute("data-number", plan.Words.Format("edition.number", ("n", plan.Words.Number(number)))); }
                return false;
            case EditionLinkKind.Outside:
                into.Attribute("href", link.Address!);
                return false;
            case EditionLinkKind.Home:
                into.Attribute("href", link.Address!).Append(" class=\"external\" rel=\"noreferrer noopener external\"");
                return true;
            // Browsers save such a file, and open none.
            case EditionLinkKind.Carried when settings.ForHands:
                into.Attribute("href", link.Address!).Attribute("download", Markup.Decode(reader.ValueOf("download") ?? "") is { Length: > 0 } name ? name : Path.GetFileName(href));
                return false;
            default: return false;
        }
    }

    private void Attribute(EditionPage page, TakenPage text, MarkupReader reader, MarkupAttribute attribute, StringBuilder into)
    {
        var name = reader.NameOf(attribute);
        switch (name)
        {
            case "id" or "for" or "headers" or "list" or "form" or "data-note" or "popovertarget" or "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns" or "aria-details" or "aria-flowto" or "aria-activedescendant":
                string[] ids = Value().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                // What is left out cannot be referred to.
                if (!settings.ForHands && name is not "id") { ids = [.. ids.Where(id => links.Has(page, id))]; }
                if (ids.Length > 0) { into.Attribute(name.ToString(), string.Join(' ', ids.Select(page.PlaceOf))); }
                return;
            case "name" when reader.Name == "a":
                into.Attribute("id", page.PlaceOf(Value()));
                return;
            case "data-copy":
                into.Attribute("data-copy", "#" + page.PlaceOf(Value().TrimStart('#')));
                return;
            case "data-before" or "data-after" or "data-proof-part":
                into.Attribute(name.ToString(), page.PlaceOf(Value()));
                return;
            case "data-preview":
                Preview(page, Value(), into);
                return;
            case "src" when reader.Name == "img":
                into.Attribute("src", (EditionLinks.FileOf(page, Value()) is { } file ? data.Of(file) : null) ?? "data:,");
                return;
            case "href" or "xlink:href":
                into.Attribute(name.ToString(), Value() is ['#', .. var id] ? "#" + Drawing(page, text, id) : "");
                return;
            // Nothing beside the file is loaded, and what follows an old place to its new page is not needed.
            case "src" or "srcset" or "poster" or "background" or "action" or "formaction" or "data-holds" or "download":
                return;
        }
        if (attribute.HasValue && reader.ValueOf(attribute).Contains("url(#", StringComparison.Ordinal)) { into.Attribute(name.ToString(), Referring(page, text, Value())); return; }
        into.AsItStands(reader, attribute);

        string Value() => Markup.Decode(reader.ValueOf(attribute));
    }

    private void Preview(EditionPage page, string href, StringBuilder into)
    {
        if (links.Of(page, href) is { Kind: EditionLinkKind.Page } link) { into.Attribute("data-preview", "#" + (link.Id is { } id ? link.Page!.PlaceOf(id) : link.Page!.Key)); }
    }

    /// <summary><c>url(#a)</c>, any number of times in a value.</summary>
    private string Referring(EditionPage page, TakenPage text, string value)
    {
        var made = new StringBuilder();
        for (int at = 0; ;)
        {
            int found = value.IndexOf("url(#", at, StringComparison.Ordinal), close = found < 0 ? -1 : value.IndexOf(')', found);
            if (close < 0) { return made.Append(value, at, value.Length - at).ToString(); }
            made.Append(value, at, found + 5 - at).Append(Drawing(page, text, value[(found + 5)..close]));
            at = close;
        }
    }

    /// <summary>The name of a drawing that is used: one of the frame keeps its own, and is kept.</summary>
    private string Drawing(EditionPage page, TakenPage text, string id)
    {
        if (!text.Symbols.TryGetValue(id, out var range)) { return page.PlaceOf(id); }
        string drawing = text.Html[range.Start..range.End];
        // Pages come in any order: of several drawings with one name it is always the same that is kept.
        lock (Symbols) { if (!Symbols.TryGetValue(id, out string? kept) || string.CompareOrdinal(drawing, kept) < 0) { Symbols[id] = drawing; } }
        return id;
    }
}
