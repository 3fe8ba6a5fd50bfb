using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources that report on or replace themselves, and records that translate themselves, over any number of steps.</summary>
internal static class CircularLineage
{
    private static readonly Rule Rule = new("circular-lineage", Severity.Error,
        "The reports_on, replaces and translation_of of some records run in a circle.",
        "Origins are counted at the end of reports_on, replaces and translation_of; a circle has none, so nothing that rests on it could be counted. And nothing is a translation of itself.",
        "report: reports_on [release]; release: reports_on [report]");

    private readonly record struct Link(Located<string> To, string Does);

    // Of other records no check knows whether one was read anew; few have a translation.
    public static Check Check { get; } = new(Rule, site => [.. site.Documents.Known<Straight>() is null ? OfSources(site) : [], .. In(site, site.Records.Where(record => record is not Source && record.Head.TranslationOf is not null))]);

    /// <summary>No document reports on itself.</summary>
    private sealed record Straight;

    private static List<Diagnostic> OfSources(Site site)
    {
        var found = In(site, site.Of<Source>());
        if (found.Count == 0) { site.Documents.Keep(new Straight()); }
        return found;
    }

    private static List<Link> LinksOf(Record record)
    {
        if (record is { Head.TranslationOf: null } and not Source { ReportsOn.Count: > 0 } and not Source { Replaces: not null }) { return []; }
        var links = new List<Link>();
        if (record is Source source)
        {
            links.AddRange(source.ReportsOn.Select(id => new Link(id, "reports on")));
            if (source.Replaces is { } earlier) { links.Add(new Link(earlier, "replaces")); }
        }
        if (record.Head.TranslationOf is { } original) { links.Add(new Link(original, "is a translation of")); }
        return links;
    }

    /// <summary>Sources are followed to sources, other records to other records.</summary>
    private static Record? Behind(Site site, Record record, Link link) => site.Find<Record>(link.To) is { } behind && record is Source == behind is Source ? behind : null;

    private static List<Diagnostic> In(Site site, IEnumerable<Record> records) => [.. Circles.Of(records, LinksOf, (record, link) => Behind(site, record, link)).Select(circle =>
    {
        var (last, closing) = circle[^1];
        return Rule.At(closing.To.Span, Message(last, circle[0].Record, closing.Does), "Take one link of the circle out.");
    })];

    private static string Message(Record record, Record behind, string does) =>
        record == behind ? $"'{record.Id}' {does} itself." : $"'{record.Id}' {does} '{behind.Id}', which goes back to '{record.Id}' in turn.";
}
