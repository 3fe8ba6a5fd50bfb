using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>What was corrected or withdrawn, as entries of a feed. Withdrawals without a day are left out.</summary>
internal static class CorrectionEntries
{
    public static List<FeedEntry> Newest(CorrectionsPlan plan, int most) =>
    [
        .. plan.Records.Where(one => one.Record?.Head.Index ?? one.Withdrawn!.Index)
            .SelectMany(one => one.Record is null ? [(Of: one, Correction: null, one.Date)] : one.Corrections.Select(correction => (Of: one, Correction: (DatedCorrection?)correction, correction.Date)))
            .Where(entry => FeedIndex.IsOfCalendar(entry.Date?.Latest)).OrderByDescending(entry => entry.Date!.Latest).Take(most)
            .Select(entry => Entry(entry.Of, entry.Correction, entry.Date!.Latest!.Value)),
    ];

    private static FeedEntry Entry(ChangedRecord of, DatedCorrection? correction, EdtfDay day) =>
        new($"{of.Address}#{correction?.Anchor ?? "withdrawn"}", day, day, of.Record is { } record ? [record] : [], scope => Words(scope, of, correction));

    private static EntryWords Words(PageScope scope, ChangedRecord of, DatedCorrection? correction)
    {
        string lang = of.Record is { } record ? Lang.Of(scope.Site, record) : scope.Site.Config.Language;
        var text = Markup.Element("p", null, Markup.Text(correction?.Correction.Text ?? of.Withdrawn!.Reason ?? scope.Words["corrections.no_reason"]));
        return new(Title(scope, of.Record), text, lang == scope.Words.Language ? null : lang, of.Record is { } changed ? RecordEntry.Topics(scope.Site, changed) : []);
    }

    private static string Title(PageScope scope, Record? record) => record is null
        ? scope.Words["corrections.feed_withdrawn"]
        : scope.Words.Format("corrections.feed_corrected", ("label", RecordName.Label(scope, record)), ("title", RecordName.Plain(record)));
}
