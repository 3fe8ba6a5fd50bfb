using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What the pages of all kinds begin and end with.</summary>
internal static class HeadView
{
    public static View Of(PageScope scope, Record record) => new()
    {
        ["icon"] = RecordName.Icon(record),
        ["label"] = RecordName.Label(scope, record),
        ["title"] = RecordName.Plain(record),
        ["lang"] = Lang.Attributes(scope, Lang.OfTitle(scope.Site, record)),
        ["own_lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, record)),
        ["summary"] = record.Head.Summary?.Value,
    };

    /// <summary>Partial <c>corrections</c>: newest first.</summary>
    public static IReadOnlyList<object?> Corrections(PageScope scope, Record? record)
    {
        if (record is null) { return []; }
        var all = DatedCorrection.Of(record);
        List<object?> shown = [.. all.Where(one => one.IsListed).Select(one => Correction(scope, record, one, null))];
        if (shown.Count < all.Count)
        {
            shown.Add(new View { ["more"] = scope.Words.Count("corrections.older", all.Count - shown.Count), ["href"] = scope.Href(CorrectionsPlan.FirstAddress) });
        }
        return shown;
    }

    /// <param name="href">To its place on the record's page; null on that page itself.</param>
    public static View Correction(PageScope scope, Record record, DatedCorrection correction, string? href) => new()
    {
        ["more"] = null,
        ["id"] = correction.Anchor,
        ["href"] = href,
        ["date"] = correction.Date is { } date ? DateView.Words(scope, date) : Markup.Missing(scope.Words["missing.not_given"]),
        ["text"] = correction.Correction.Text,
        ["of"] = correction.Date is { } day && scope.Site.VersionOf(record).Older is { } older && older.Precedes(day) ? scope.Words["corrections.original"] : null,
        ["lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, record)),
    };

    public static IReadOnlyList<Record> Topics(Site site, Record record) => site.Find<Record>(record.Head.Topics);

    public static IReadOnlyList<object?> Quotes(PageScope scope, IEnumerable<ResolvedQuote> quotes) =>
        quotes.Select(quote => (object?)QuoteView.Of(scope, quote)).ToList();

    /// <summary>The records that point at this one for a reason, whatever else they do, in the site's order.</summary>
    public static IReadOnlyList<Record> Pointing(Site site, Record record, BacklinkReason reason) =>
        site.BacklinksOf(record).Where(link => link.Has(reason)).Select(link => link.From).Distinct().ToList();
}
