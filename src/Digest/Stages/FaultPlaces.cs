using Digest.Checks.Pages;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs;
using Digest.Prose;
using Digest.Templates;

namespace Digest.Stages;

/// <summary>Where an author can mend the fault of a finished page: in the body of its record, in a file of the theme, else on the page itself.</summary>
internal sealed class FaultPlaces(Publication publication)
{
    private static readonly Words EmptyWords = new("en", new Dictionary<string, string>());
    /// <summary>By the language's prefix and the address: a template's fault is met on every page.</summary>
    private readonly Lazy<Dictionary<string, Record>> records = new(() => publication.Translations.Prepend(publication)
        .SelectMany(one => one.Written.Records.Select(record => ((one.Language?.Prefix ?? "") + record.Address, record))).DistinctBy(pair => pair.Item1).ToDictionary(StringComparer.Ordinal));

    public Diagnostic Locate(BrokenLink fault)
    {
        var found = fault.ToDiagnostic();
        var of = publication.Translations.FirstOrDefault(other => fault.Page.StartsWith(other.Language!.Prefix, StringComparison.Ordinal)) ?? publication;
        var record = records.Value.GetValueOrDefault(fault.Page);
        if (fault.Rule == PageRules.DuplicateId) { return Repeated(fault, found) ?? (record is null ? found : found with { Span = InBody(record, fault.Target) ?? Span.StartOf(record.Head.Path) }); }
        if (fault.Rule == PageRules.RemoteRequest) { return Requested(fault, found, record, publication.Theme); }
        if (fault.Target.Length == 0) { return found; }
        if (fault.Rule == PageRules.BrokenLink && fault.Page.EndsWith(".css", StringComparison.Ordinal) && publication.Theme.PlaceOf(fault.Target) is { } sheet)
        {
            return publication.Theme.HasAsset(fault.Target) ? found with { Span = sheet, Message = $"'{sheet.Path}' names '{fault.Target}' in a way in which it is not found", Help = "Write url(), which gets the address that the file has in the site; another style sheet is not loaded by one: put its rules into this file." }
                : found with { Span = sheet, Message = $"'{sheet.Path}' names '{fault.Target}', which the theme does not have", Help = "Put the file into theme/assets/, and name it as it is seen from this sheet: url(fonts/name.woff2)." };
        }
        if (record is not null && Place(fault, record, of) is { } place) { return found with { Span = place }; }
        if (fault.Rule == PageRules.BrokenLink || fault.Rule == PageRules.UnmarkedLink)
        {
            if (publication.Theme.LinkTo(fault.Target) is { } theme) { return OfTheme(fault, found, theme); }
            // What neither the body nor a template has to the letter, a template has put together.
            if (publication.Theme.HasOwnTemplates) { return found; }
        }
        return record is null ? found : found with { Span = Span.StartOf(record.Head.Path) };
    }

    /// <summary>A file of the theme makes many pages: what it writes is told once.</summary>
    private static Diagnostic OfTheme(BrokenLink fault, Diagnostic found, Span place) => fault.Rule == PageRules.UnmarkedLink ? found with { Span = place, Message = $"The link '{fault.Target}' in '{place.Path}' leaves the site and is not marked as one that does" } : found with
    {
        Span = place,
        Message = $"The link '{fault.Target}' in '{place.Path}' leads nowhere from pages that are made with it",
        Help = "A file of the theme makes pages in several folders, and a relative address is read from each. Take the link from what the template is given, or write one that is right for all its pages.",
    };

    /// <summary>The heading, or the record, of which the id is made that the page has already. Null: neither.</summary>
    private Diagnostic? Repeated(BrokenLink fault, Diagnostic found)
    {
        var shown = records.Value.GetValueOrDefault(fault.Page);
        if (shown is not null && RawId(shown.Head.Body, fault.Target) is { } raw)
        {
            return found with { Span = raw, Help = "The raw HTML gives that id, and the page has it already: a heading, a record that it lists or a part of it is named so. Give the element another id, or take the id out." };
        }
        if (shown is not null && HeadingPlace.Of(shown.Head.Body, fault.Target) is { } heading)
        {
            return found with { Span = heading, Help = "The id of a heading is made of its words, and the page has that id already: it lists a record of that name, or has a part of it. Give the heading other words." };
        }
        return publication.Written.Find(fault.Target) is not { } record ? null : found with
        {
            Span = Span.StartOf(record.Head.Path),
            Help = $"The page lists that record under its id, and has a part of that name. Give the record another id: digest rename {record.Id} NEW-ID.",
        };
    }

    /// <summary>What loads something is written in the text of a record, or in a file of the theme, which makes many pages.</summary>
    private static Diagnostic Requested(BrokenLink fault, Diagnostic found, Record? record, Theme theme)
    {
        if (record is not null && fault.Target.Length > 0 && InBody(record, fault.Target) is { } body) { return found with { Span = body, Help = "Put the picture into input/, and show it from there: ![What it shows](picture.png)." }; }
        return theme.PlaceOf(fault.Target) is { } place
            ? found with { Span = place, Message = $"'{place.Path}' loads '{fault.Target}' from elsewhere", Help = "Keep it in the theme: copy the rules of a style into this file, write a picture as a data: address; or take it out." }
            : found with { Span = record is null ? found.Span : Span.StartOf(record.Head.Path), Help = "Take out what loads it, or keep a copy in the digest." };
    }

    /// <summary>The link of the body that leads there, as Markdown makes it or as raw HTML has it.</summary>
    private static Span? Place(BrokenLink fault, Record record, Publication publication)
    {
        var site = publication.Written;
        var scope = new PageScope(site, EmptyWords, record.Address) { Language = publication.Language };
        foreach (var link in record.Head.Body.Links)
        {
            if (site.Addresses.Find(link, record) is { Address: { } address } && scope.Href(address, link.Fragment) == fault.Target) { return link.TargetSpan; }
        }
        var body = record.Head.Body;
        return AttributeValue.Find(body.FileText, fault.Target, body.Start) is { } at ? new Span(body.Path, at.Start, at.Length) : null;
    }

    private static Span? RawId(Body body, string id)
    {
        for (int from = body.Start; AttributeValue.Find(body.FileText, id, from) is { } at; from = at.Start + at.Length)
        {
            var before = body.FileText.AsSpan(0, at.Start).TrimEnd("\"'").TrimEnd();
            if (before.EndsWith("=", StringComparison.Ordinal) && before[..^1].TrimEnd().EndsWith("id", StringComparison.OrdinalIgnoreCase)) { return new Span(body.Path, at.Start, at.Length); }
        }
        return null;
    }

    private static Span? InBody(Record record, string text) =>
        record.Head.Body.FileText.IndexOf(text, record.Head.Body.Start, StringComparison.Ordinal) is >= 0 and var at ? new Span(record.Head.Body.Path, at, text.Length) : null;
}
