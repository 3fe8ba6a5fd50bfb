using Digest.Kinds;
using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Outputs.Views;

namespace Digest.Outputs.Data;

/// <summary><c>data/events.csv</c>: every entry of the timeline, dated or not, as a table, day by day: EDTF text, bounds, words, who, sources, how long it lasted, how a claim stands.</summary>
internal static class EventsTable
{
    public const string Path = "data/events.csv";
    private static readonly string[] Columns = ["id", "record", "kind", "title", "date", "earliest", "latest", "words", "basis", "note", "who", "sources", "source_ids", "url", "duration", "standing", "told_by", "other_dates"];

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var entries = publication.Indexes.Exported;
        yield return TableText.File(publication, Path, ExportedEntries.Shown(publication.Site, entries), Columns, scope => entries.Select(entry => Row(scope, entry)));
    }

    private static string?[] Row(PageScope scope, TimelineEntry entry)
    {
        var texts = EntryTexts.Of(scope, entry);
        return
        [
            // The anchor on the timeline without its "e-": a record's own entry has its id.
            entry.Anchor[2..], entry.Record.Id, EntryWords.Kind(entry.Kind), texts.Title,
            entry.Dating.Value?.ToString(), entry.Extent?.Earliest?.ToString(), entry.Latest?.ToString(), texts.Date, Basis(entry), texts.Note,
            texts.Who, texts.SourceNames, string.Join(' ', texts.Sources.Select(source => source.Id)),
            CanonicalAddress.Of(scope.Site.Config, entry.Record.Address), entry.Dating.Duration?.Value, texts.Standing is { } standing ? StandingView.Key(standing) : null, texts.Told,
            string.Join(' ', entry.Dating.OtherAccounts.Select(other => other.Date!.Value.Value)),
        ];
    }

    /// <summary>A word of front matter; <c>unsourced</c> where no source is named, <c>order</c> where the bounds come from an order alone, <c>recorded</c> for the digest's own days.</summary>
    private static string? Basis(TimelineEntry entry) => entry switch
    {
        { Extent.FromOrder: true } => "order",
        { Dating.Value: null } => null,
        { Kind: EntryKind.Collected } => "recorded",
        _ => Vocabulary.WordFor(entry.Dating.Basis),
    };
}
