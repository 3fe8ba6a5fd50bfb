using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Who took a claim back: of several who say it those whose words the retraction is; all where it tells nobody of them.</summary>
internal static class Retractors
{
    public static IReadOnlyList<Entity> Of(Site site, Claim claim)
    {
        var by = site.Findings.TryGetValue(claim, out var finding) ? finding.AssertedBy : [];
        if (by.Count < 2 || site.QuotesOf(claim).FirstOrDefault(quote => quote.Use == QuoteUse.Retraction) is not { } words) { return by; }
        List<Entity> own = [.. by.Where(party => SpokenFor.By(site, words, party))];
        return own.Count > 0 ? own : by;
    }

    /// <summary>Those who say it and of whom no retraction is recorded.</summary>
    public static IReadOnlyList<Entity> Others(Site site, Claim claim)
    {
        var own = Of(site, claim);
        return site.Findings.TryGetValue(claim, out var finding) && finding.AssertedBy.Count > own.Count ? [.. finding.AssertedBy.Except(own)] : [];
    }

    public static bool AreAll(Site site, Claim claim) => Others(site, claim).Count == 0;
}
