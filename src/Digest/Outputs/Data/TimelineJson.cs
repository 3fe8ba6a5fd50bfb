using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Data;

/// <summary><c>data/timeline.json</c>: the timeline in the format of TimelineJS 3 (its documentation, "JSON format"), which loads it as it is.</summary>
/// <remarks>TimelineJS knows days alone: an entry is marked from the first possible day to the last, and <c>display_date</c> has the words, so that
/// no day is read that nobody knows. Headlines and texts are HTML there, so all that is text is encoded; dates in words and groups it decodes twice.</remarks>
internal static class TimelineJson
{
    public const string Path = "data/timeline.json";
    /// <summary>Years in which TimelineJS places days; one date beyond would have it drop the days of all others.</summary>
    private const long FirstYear = -271_819, LastYear = 275_759;
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var entries = publication.Indexes.Exported;
        yield return LargeFile.Of(Path, ExportedEntries.Shown(publication.Site, entries), into => SitePages.Guarded(publication, () =>
        {
            Make(publication.At(Path), entries, into);
            return [];
        }));
    }

    private static void Make(PageScope scope, IReadOnlyList<TimelineEntry> entries, IBufferWriter<byte> into)
    {
        using (var json = new Utf8JsonWriter(into, Layout))
        {
            json.WriteStartObject();
            json.WriteString("scale", "human");
            Title(json, scope, entries);
            json.WriteStartArray("events");
            foreach (var entry in entries)
            {
                if (DaySpan.Of(entry) is { } span && span.IsWithin(FirstYear, LastYear)) { Write(json, scope, entry, span); }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        into.Write("\n"u8);
    }

    /// <summary>The first slide: what this is, and what is not in it.</summary>
    private static void Title(Utf8JsonWriter json, PageScope scope, IReadOnlyList<TimelineEntry> entries)
    {
        var (config, words) = (scope.Site.Config, scope.Words);
        int undated = entries.Count(entry => entry is { Extent: null, Dating.Value: null }), unplaced = entries.Count(entry => entry is { Extent: null, Dating.Value: not null }), beyond = entries.Count(entry => DaySpan.Of(entry) is { } span && !span.IsWithin(FirstYear, LastYear));
        var text = new StringBuilder();
        Paragraph(text, config.Summary, "");
        Paragraph(text, words["data.words_hold"], "");
        Paragraph(text, undated == 0 ? null : words.Count("data.undated", undated), "");
        Paragraph(text, unplaced == 0 ? null : words.Count("data.unplaced", unplaced), "");
        Paragraph(text, beyond == 0 ? null : words.Count("data.beyond", beyond), "");
        if (CanonicalAddress.Of(config, TimelinePlan.FirstAddress) is { } address) { Link(text, address, words["timeline.title"]); }
        json.WriteStartObject("title");
        json.WriteString("unique_id", "title");
        Text(json, Markup.Encode(config.Title.Value), text.ToString());
        json.WriteBoolean("autolink", false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageScope scope, TimelineEntry entry, DaySpan span)
    {
        var texts = EntryTexts.Of(scope, entry);
        string date = texts.ShortDate(scope.Words, entry);
        json.WriteStartObject();
        json.WriteString("unique_id", entry.Anchor);
        Day(json, "start_date", span.First, date);
        if (span.Last != span.First) { Day(json, "end_date", span.Last, date); }
        json.WriteString("display_date", Markup.Encode(Markup.Encode(date)));
        json.WriteString("group", Markup.Encode(Markup.Encode(EntryTexts.KindOf(scope.Words, entry))));
        Text(json, Markup.Encode(texts.Headline(scope.Words, entry)), Body(scope, entry, texts));
        json.WriteBoolean("autolink", false);
        json.WriteEndObject();
    }

    private static string Body(PageScope scope, TimelineEntry entry, EntryTexts texts)
    {
        var (site, words) = (scope.Site, scope.Words);
        string lang = Lang.Attributes(scope, Lang.Of(site, entry.Record)).Text;
        var text = new StringBuilder();
        Paragraph(text, texts.Statement, lang);
        Paragraph(text, texts.StandingLine(words), "");
        Paragraph(text, texts.DateLine(words, entry), "");
        Paragraph(text, texts.Lasted, "");
        foreach (string account in texts.AccountLines(words)) { Paragraph(text, account, ""); }
        Paragraph(text, DaySpan.Meaning(entry) is { } meaning ? words[meaning] : null, "");
        Paragraph(text, texts.Who.Length == 0 ? null : words.Format("data.who", ("who", texts.Who)), "");
        Paragraph(text, texts.Sources.Count == 0 ? null : words.Format("data.sources", ("sources", texts.SourceNames)), "");
        if (CanonicalAddress.Of(site.Config, entry.Record.Address) is { } address) { Link(text, address, words["data.open"]); }
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, string? words, string lang)
    {
        if (words is { Length: > 0 }) { text.Append("<p").Append(lang).Append('>').Append(Markup.Encode(words)).Append("</p>"); }
    }

    private static void Link(StringBuilder text, string address, string words) =>
        text.Append("<p><a href=\"").Append(Markup.Encode(address)).Append("\">").Append(Markup.Encode(words)).Append("</a></p>");

    private static void Text(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", headline);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>TimelineJS counts as historians do: before year 1 comes -1, where the calendar of ISO 8601 has 0.</summary>
    private static void Day(Utf8JsonWriter json, string name, EdtfDay day, string words)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", day.Year <= 0 ? day.Year - 1 : day.Year);
        json.WriteNumber("month", day.Month);
        json.WriteNumber("day", day.Day);
        json.WriteString("display_date", Markup.Encode(words));
        json.WriteEndObject();
    }
}
