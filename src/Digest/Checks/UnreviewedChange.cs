using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Records whose ground has changed, and reviews that are of nothing.</summary>
internal static class UnreviewedChange
{
    private static readonly Rule Unreviewed = new("unreviewed-change", Severity.Warning,
        "A record rests on one that was corrected or withdrawn, and was not looked at again since.",
        "What it says may no longer stand; its page carries a notice until it was looked at.",
        "rests_on: [a-corrected-claim]      # look, then add reviewed: [{id: a-corrected-claim, date: 2026-11-20}]");

    private static readonly Rule Needless = new("needless-review", Severity.Warning,
        "An entry of reviewed names a record that had not changed by that day.",
        "It takes off no notice; a misspelt id or day would leave one standing.",
        "reviewed: [{id: a-source-without-corrections, date: 2026-11-20}]");

    public static Check Check { get; } = new([Unreviewed, Needless], (site, _) => site.Records.SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        var open = site.UnreviewedOf(record);
        foreach (var change in open) { yield return At(record, change); }
        foreach (var review in record.Head.Reviewed)
        {
            var page = site.Addresses.Find(review.Id.Value);
            bool isTold = open.Any(change => change.Looked is not null && Address(change) == page.Address);
            if (!isTold && !IsOfVersion(site, record, page) && IsNeedless(site, page, review)) { yield return Needless.At(review.Id.Span, $"'{review.Id.Value}' had not been corrected or withdrawn by {review.Date.Value}.", "Correct the id or the day, or take the entry out."); }
        }
    }

    private static Diagnostic At(Record record, Unreviewed change)
    {
        string what = $"{(change.Corrected is null ? "withdrawn" : "corrected")}{(change.Date is { } date ? $" on {date}" : "")}";
        List<Related> stand = change.Corrected is not null ? [] : [.. record.Head.Body.Quotes.Where(quote => quote.Source.Value == change.Named.Value).Select(quote => new Related(quote.Exact.Span, $"quotes '{change.Named.Value}'"))];
        string words = stand.Count > 0 ? " A body quotes it: those words still stand on the page until they are taken out." : "";
        string help = $"Look at this record again; then add reviewed: [{{id: {change.Named.Value}, date: …}}], with that day or a later one.{words}";
        var told = change.Looked is { } looked
            ? Unreviewed.At(looked.Date.Date?.Span ?? looked.Id.Span, $"'{record.Id}' was reviewed on {looked.Date.Value}, but '{change.Named.Value}', on which it rests, was {what}.", help)
            : Unreviewed.At(change.Named.Span, $"'{record.Id}' rests on '{change.Named.Value}', which was {what}.", help);
        return told with { Related = stand };
    }

    /// <summary>It is a later version of what the record quotes, and has not all the words: that was looked at.</summary>
    private static bool IsOfVersion(Site site, Record record, LinkedPage page) => site.NewestVersions.Count > 0 && site.QuotesOf(record).Any(quote => quote.Later is { Stands: false } later && later.Versions.Any(version => version == page.Record));

    private static string Address(Unreviewed change) => change.Corrected?.Address ?? change.Withdrawn!.Address;

    /// <summary>Unknown and unpublished ids are another check's.</summary>
    private static bool IsNeedless(Site site, LinkedPage page, Review review) => review.Date.Value?.Latest is { } day && page switch
    {
        { State: LinkState.Found, Record: { } record } => !record.Head.Corrections.Any(correction => correction.Date.Value?.Latest is { } changed && changed <= day),
        { State: LinkState.Withdrawn } => site.Addresses.Known(review.Id.Value)?.Head.Withdrawn?.Date.Value?.Latest > day,
        _ => false,
    };
}
