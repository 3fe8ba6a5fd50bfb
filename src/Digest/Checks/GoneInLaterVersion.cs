using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotes of an earlier version of a document, whose words are not in the later one.</summary>
internal static class GoneInLaterVersion
{
    private static readonly Rule Rule = new("gone-in-later-version", Severity.Warning,
        "Words that are quoted from a document do not stand in its later version.",
        "Whoever published them may have taken them back or changed them, and readers would learn it from somebody else first. The page says so beside the words. What is compared are the words of the quote, to the letter, with the newest version that is held and not restricted.",
        "replaces: report      # in report-2.md; a quote of report is not in the file of report-2\n# mend: quote report-2 instead; or look at both and add to the record that quotes: reviewed: [{id: report-2, date: 2026-11-20}]");

    public static Check Check { get; } = new([Rule], (site, _) => site.NewestVersions.Count == 0 ? [] : site.Records.SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        foreach (var quote in site.QuotesOf(record))
        {
            if (quote is not { Later: { Stands: false } later, Source: { } source } || IsReviewed(site, record, later)) { continue; }
            string versions = string.Join(" and ", later.Versions.Select(version => $"'{version.Id}'")), first = later.Versions[0].Id;
            yield return Rule.At(quote.Quote.Exact.Span, $"These words of '{source.Id}' do not stand in its later version {versions}.",
                $"Compare the two. Where the words were changed, quote '{first}'; where they were taken back, say so in this record. If they stand here on purpose, add reviewed: [{{id: {first}, date: …}}]: readers are told that the later version does not have them.")
                with
            { Related = [.. later.Versions.Select(version => version.Replaces).OfType<Located<string>>().Select(replaces => new Related(replaces.Span, "the later version")).Take(1)] };
        }
    }

    /// <summary>The curator has looked at one of the later versions, and says so in the record.</summary>
    private static bool IsReviewed(Site site, Record record, InLaterVersion later) => record.Head.Reviewed.Any(review => later.Versions.Any(version => version == site.Addresses.Find(review.Id.Value).Record));
}
