using Digest.Model;
using Digest.Outputs.Feeds;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary><c>corrections.html</c>: what was corrected or withdrawn, over as many pages as it needs. It is always there, so that its absence hides nothing.</summary>
internal static class CorrectionsPage
{
    /// <summary>Of the records that have not been looked at again, those that are named; the rest are counted.</summary>
    private const int MostNamed = 10;

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var plan = publication.Indexes.Corrections;
        string title = publication.Words["corrections.title"];
        return plan.Pages.Select((slices, page) =>
        {
            var head = new PageHead(Slices.Title(publication.Words, title, page)) { Description = page == 0 ? publication.Words["corrections.lede"] : null, Crumbs = [new Crumb(title, null)] };
            var shown = slices.Select(slice => slice.Group).SelectMany(group => plan.Resting(group.Address).Take(MostNamed).Concat(group.Record is { } record ? [record] : publication.Site.Find<Record>(group.Withdrawn!.ReplacedBy)));
            return SitePages.File(publication, new PagePlan(Slices.Address(CorrectionsPlan.FirstAddress, page), "corrections", head, shown, scope => View(publication, scope, plan, page)));
        });
    }

    private static View View(Publication publication, PageScope scope, CorrectionsPlan plan, int page) => new()
    {
        ["is_empty"] = plan.Corrections + plan.Withdrawals == 0,
        ["status"] = scope.Words.Format("corrections.status", ("corrections", scope.Words.Count("corrections.count", plan.Corrections)), ("withdrawals", scope.Words.Count("corrections.withdrawn_count", plan.Withdrawals))),
        ["feeds"] = FeedLinks.To(scope, publication.Indexes.Feeds.Corrections, "feeds.link"),
        ["groups"] = plan.Pages[page].Select(slice => (object?)Group(scope, plan, slice)).ToList(),
        ["pager"] = Slices.Pager(scope, CorrectionsPlan.FirstAddress, page, plan.Pages.Count),
    };

    private static View Group(PageScope scope, CorrectionsPlan plan, Slice<ChangedRecord, DatedCorrection> slice)
    {
        var (record, gone) = (slice.Group.Record, slice.Group.Withdrawn);
        var resting = slice.IsContinued ? [] : plan.Resting(slice.Group.Address);
        return new View
        {
            ["icon"] = record is null ? "i-retracted" : RecordName.Icon(record),
            ["label"] = record is null ? scope.Words["corrections.withdrawn"] : RecordName.Label(scope, record),
            ["link"] = record is null ? Markup.Link(scope.Href(gone!.Address, "withdrawn"), Markup.Text(scope.Words["corrections.notice"])) : RecordName.Link(scope, record),
            ["by"] = record is Claim claim ? SentenceStart.Of(scope.Words, AnswerView.Who(scope, claim)) : null,
            ["continued"] = slice.IsContinued,
            ["withdrawal"] = gone is null ? null : Withdrawal(scope, gone),
            ["changes"] = record is null ? [] : slice.Items.Select(item => (object?)HeadView.Correction(scope, record, item, scope.Href(record, item.IsListed ? item.Anchor : null))).ToList(),
            ["resting"] = resting.Count == 0 ? null : RecordName.Links(scope, resting.Take(MostNamed)),
            ["resting_more"] = Math.Max(0, resting.Count - MostNamed),
        };
    }

    private static View Withdrawal(PageScope scope, Tombstone gone)
    {
        // Whoever withdrew it wrote in the digest's own language.
        string lang = scope.Site.Config.Language;
        return new()
        {
            ["date"] = gone.Date is { } date ? DateView.Words(scope, date) : Markup.Missing(scope.Words["missing.not_given"]),
            ["by"] = gone.By is { } by ? Lang.Inline(scope, lang, Markup.Text(by)) : null,
            ["reason"] = gone.Reason is { } reason ? Lang.Inline(scope, lang, Markup.Text(reason)) : null,
            ["instead"] = scope.Site.Find<Record>(gone.ReplacedBy).ToList() is { Count: > 0 } instead ? RecordName.Links(scope, instead) : null,
        };
    }
}
