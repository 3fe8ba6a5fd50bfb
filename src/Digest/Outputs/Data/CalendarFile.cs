using System.Security.Cryptography;
using System.Text;
using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Data;

/// <summary><c>data/timeline.ics</c>: the timeline as a calendar (RFC 5545; name and description of the whole by RFC 7986). Entries last whole days and
/// leave everybody free. A vague date marks all days from the first that it may be to the last, an approximate or uncertain one those that it names, and both say so in words; of an open side the one end that is known.</summary>
/// <remarks>Days are those that were written, in whatever zone. Every date comes from the records, none from the clock. There is no file without an entry: a calendar must have one.</remarks>
internal static class CalendarFile
{
    public const string Path = "data/timeline.ics";
    /// <summary>A date has four digits, and the day behind the last one must be written too.</summary>
    private static readonly EdtfDay First = new(1, 1, 1), Last = new(9999, 12, 30);

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        if (!Exists(publication)) { yield break; }
        var entries = publication.Indexes.Exported;
        yield return new OutputFile(Path, ExportedEntries.Shown(publication.Site, entries), () => SitePages.Guarded(publication, () => Make(publication.At(Path), entries)));
    }

    public static bool Exists(Publication publication) => publication.Indexes.HasCalendar;

    /// <summary>Whether a calendar can hold any of them.</summary>
    public static bool HoldsAny(IReadOnlyList<TimelineEntry> entries) => entries.Any(Fits);

    private static bool Fits(TimelineEntry entry) => DaySpan.Of(entry) is { } span && span.First >= First && span.Last <= Last;

    private static byte[] Make(PageScope scope, IReadOnlyList<TimelineEntry> entries)
    {
        var calendar = new CalendarText();
        var (config, words) = (scope.Site.Config, scope.Words);
        string about = About(scope, entries);
        calendar.Add("BEGIN", "VCALENDAR");
        calendar.Add("VERSION", "2.0");
        calendar.Add("PRODID", "-//Digest//Digest//EN");
        calendar.Add("CALSCALE", "GREGORIAN");
        // The second name of each is the one that calendars of before RFC 7986 read.
        calendar.AddText("NAME", config.Title.Value);
        calendar.AddText("X-WR-CALNAME", config.Title.Value);
        calendar.AddText("DESCRIPTION", about);
        calendar.AddText("X-WR-CALDESC", about);
        if (CanonicalAddress.Of(config, TimelinePlan.FirstAddress) is { } address) { calendar.Add("URL", PlainAddress.Of(address)); }
        var edition = Edition(scope.Site);
        string host = Host(config);
        foreach (var entry in entries.Where(Fits)) { Write(calendar, scope, entry, (edition, host)); }
        calendar.Add("END", "VCALENDAR");
        return calendar.ToArray();
    }

    private static string About(PageScope scope, IReadOnlyList<TimelineEntry> entries)
    {
        var words = scope.Words;
        int undated = entries.Count(entry => entry is { Extent: null, Dating.Value: null }), unplaced = entries.Count(entry => entry is { Extent: null, Dating.Value: not null }), beyond = entries.Count(entry => entry.Extent is not null && !Fits(entry));
        string?[] parts = [scope.Site.Config.Summary, words["data.words_hold"], undated == 0 ? null : words.Count("data.undated", undated), unplaced == 0 ? null : words.Count("data.unplaced", unplaced), beyond == 0 ? null : words.Count("data.beyond", beyond)];
        return string.Join(' ', parts.OfType<string>());
    }

    private static void Write(CalendarText calendar, PageScope scope, TimelineEntry entry, (EdtfDay Edition, string Host) of)
    {
        var (site, words, span) = (scope.Site, scope.Words, DaySpan.Of(entry)!.Value);
        var texts = EntryTexts.Of(scope, entry);
        var changed = Answered(site, entry.Record).Select(record => Changed(site, record)).Max();
        calendar.Add("BEGIN", "VEVENT");
        calendar.AddText("UID", $"{entry.Anchor}@{of.Host}");
        calendar.Add("DTSTAMP", Moment(changed ?? of.Edition));
        if (changed is { } day) { calendar.Add("LAST-MODIFIED", Moment(day)); }
        calendar.Add("DTSTART;VALUE=DATE", Day(span.First));
        calendar.Add("DTEND;VALUE=DATE", Day(EdtfDay.FromDayNumber(span.Last.DayNumber + 1)));
        calendar.AddText("SUMMARY", Summary(words, entry, texts));
        calendar.AddText("DESCRIPTION", Description(words, entry, texts));
        calendar.AddTexts("CATEGORIES", site.Find<Record>(entry.Record.Head.Topics).Where(topic => topic.Head.Index).Select(topic => topic.Title).Prepend(EntryTexts.KindOf(words, entry)));
        if (CanonicalAddress.Of(site.Config, entry.Record.Address) is { } address) { calendar.Add("URL", PlainAddress.Of(address)); }
        calendar.Add("TRANSP", "TRANSPARENT");
        calendar.Add("END", "VEVENT");
    }

    /// <summary>The days of a calendar look sure: a date that is not stands beside the title, and that the digest infers it, or that no source is named.</summary>
    private static string Summary(Words words, TimelineEntry entry, EntryTexts texts)
    {
        string headline = texts.Headline(words, entry);
        if (DaySpan.IsExact(entry)) { return headline; }
        return texts.Basis is { } basis && !entry.Dating.IsGrounded
            ? words.Format("data.dated_basis", ("title", headline), ("date", texts.Date), ("basis", basis))
            : words.Format("data.dated", ("title", headline), ("date", texts.Date));
    }

    private static string Description(Words words, TimelineEntry entry, EntryTexts texts)
    {
        string?[] lines =
        [
            texts.Statement,
            texts.StandingLine(words),
            texts.DateLine(words, entry),
            texts.Lasted,
            .. texts.AccountLines(words),
            DaySpan.Meaning(entry) is { } meaning ? words[meaning] : null,
            texts.Who.Length == 0 ? null : words.Format("data.who", ("who", texts.Who)),
            texts.Sources.Count == 0 ? null : words.Format("data.sources", ("sources", texts.SourceNames)),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Day(EdtfDay day) => FormattableString.Invariant($"{day.Year:0000}{day.Month:00}{day.Day:00}");

    private static string Moment(EdtfDay day) => Day(day) + "T000000Z";

    /// <summary>The record and what answers it: a claim's standing is part of its entry.</summary>
    private static IEnumerable<Record> Answered(Site site, Record record) =>
        record is Claim claim ? site.Findings[claim].Answers.Where(answer => answer.From.Head.Index).Select(answer => (Record)answer.From).Prepend(record) : [record];

    /// <summary>The day of the record's last change, as git or its newest correction tells it: calendars keep the entry that they have where another does not say that it is newer.</summary>
    private static EdtfDay? Changed(Site site, Record record) => RecordItem.Date(site.VersionOf(record).Changed)?.Latest is { } day && IsWritable(day) ? day : null;

    /// <summary>The day of which the collection is: the newest document's. Where none says a day there is none to tell, and the first that computers count stands in its place.</summary>
    private static EdtfDay Edition(Site site) =>
        site.Of<Source>().Where(source => source.Head.Index).Select(source => source.Custody?.CollectedAt.Value?.Latest).Where(IsWritable).Max() ?? new EdtfDay(1970, 1, 1);

    private static bool IsWritable(EdtfDay? day) => day >= First && day <= Last;

    /// <summary>What makes ids differ from those of any other digest: its address, else its title.</summary>
    private static string Host(DigestConfig config) => Uri.TryCreate(config.Url?.Value, UriKind.Absolute, out var address)
        ? address.IdnHost + address.AbsolutePath.TrimEnd('/')
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(config.Title.Value)).AsSpan(0, 8)) + ".digest.invalid";
}
