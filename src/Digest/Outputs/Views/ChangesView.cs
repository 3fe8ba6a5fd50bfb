using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a reader must know before the rest of a page: that it was corrected, that its original was after it was translated, and that something it rests on has changed.</summary>
internal static class ChangesView
{
    /// <summary>Partial <c>changes</c>; null where there is none.</summary>
    public static View? Of(PageScope scope, Record? record)
    {
        if (record is null) { return null; }
        var corrections = DatedCorrection.Of(record);
        var open = Open(scope.Site, record);
        var older = scope.Site.VersionOf(record).Older;
        return corrections.Count + open.Count == 0 && older is null ? null : new View
        {
            ["older"] = older is null ? null : Older(scope, record, older),
            ["newest"] = corrections.Count == 0 ? null : HeadView.Correction(scope, record, corrections[0], "#" + corrections[0].Anchor),
            ["more"] = Math.Max(0, corrections.Count - 1),
            ["rests"] = open.Select(change => (object?)Line(scope, change)).ToList(),
            ["all_href"] = scope.Href(CorrectionsPlan.FirstAddress),
        };
    }

    /// <summary>Of the record, then of each text that stands in its own: what that rests on, the page rests on too.</summary>
    private static IReadOnlyList<Unreviewed> Open(Site site, Record record)
    {
        var (own, included) = (site.UnreviewedOf(record), Inclusions.All(site, record));
        return included.Count == 0 ? own : [.. own.Concat(included.SelectMany(site.UnreviewedOf)).DistinctBy(change => change.Corrected?.Address ?? change.Withdrawn?.Address, StringComparer.Ordinal)];
    }

    // In the place of "Corrected on …" where the translation is older than that.
    private static View Older(PageScope scope, Record record, OlderTranslation older) => new()
    {
        ["title"] = Markup.Format(scope.Words, older.Corrected is null ? "changes.older_changed" : "changes.older_corrected", ("date", DateView.Words(scope, (older.Corrected ?? older.Changed)!))),
        ["is_corrected"] = older.Corrected is not null,
        ["original"] = new Html($"<a href=\"{Markup.Encode(scope.HrefActual(record.Address))}\" hreflang=\"{Markup.Encode(Lang.OfRest(scope.Site, record))}\">{Markup.Text(scope.Words["changes.original"])}</a>"),
    };

    private static Html Line(PageScope scope, Unreviewed change)
    {
        var date = change.Date is { } day ? DateView.Words(scope, day) : Markup.Missing(scope.Words["date.missing_day"]);
        return change.Corrected is { } record
            ? Markup.Format(scope.Words, "changes.corrected", ("record", RecordName.Link(scope, record, DatedCorrection.Of(record)[0].Anchor)), ("date", date))
            : Markup.Format(scope.Words, "changes.withdrawn", ("record", Markup.Link(scope.Href(change.Withdrawn!.Address, "withdrawn"), Markup.Text(scope.Words["withdrawn.link_first"]))), ("date", date));
    }
}
