using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a reader must know before the rest of a page: that it was corrected, and that something it rests on has changed.</summary>
internal static class ChangesView
{
    /// <summary>Partial <c>changes</c>; null where there is neither.</summary>
    public static View? Of(PageScope scope, Record? record)
    {
        if (record is null) { return null; }
        var corrections = DatedCorrection.Of(record);
        var open = scope.Site.UnreviewedOf(record);
        return corrections.Count + open.Count == 0 ? null : new View
        {
            ["newest"] = corrections.Count == 0 ? null : HeadView.Correction(scope, record, corrections[0], "#" + corrections[0].Anchor),
            ["more"] = Math.Max(0, corrections.Count - 1),
            ["rests"] = open.Select(change => (object?)Line(scope, change)).ToList(),
            ["all_href"] = scope.Href(CorrectionsPlan.FirstAddress),
        };
    }

    private static Html Line(PageScope scope, Unreviewed change)
    {
        var date = change.Date is { } day ? DateView.Words(scope, day) : Markup.Missing(scope.Words["date.missing_day"]);
        return change.Corrected is { } record
            ? Markup.Format(scope.Words, "changes.corrected", ("record", RecordName.Link(scope, record, DatedCorrection.Of(record)[0].Anchor)), ("date", date))
            : Markup.Format(scope.Words, "changes.withdrawn", ("record", Markup.Link(scope.Href(change.Withdrawn!.Address, "withdrawn"), Markup.Text(scope.Words["withdrawn.link_first"]))), ("date", date));
    }
}
