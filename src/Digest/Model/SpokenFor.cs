namespace Digest.Model;

/// <summary>For which parties words are spoken: the speaker, whatever it is a part of, and the organisation in which the speaker held a role then.</summary>
internal static class SpokenFor
{
    /// <summary>Whether a claim is one of the party, of a part of it, or of somebody who held a role there when the words were said.</summary>
    public static bool By(Site site, Claim claim, Entity party)
    {
        var speakers = site.Findings[claim].AssertedBy;
        if (speakers.Any(speaker => Wholes.IsWithin(site, speaker, party))) { return true; }
        if (speakers.All(speaker => speaker.Roles.Count == 0)) { return false; }
        var support = site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports, Speakers.Count: > 0 }).ToList();
        return support.Count > 0
            ? support.Exists(quote => By(site, quote, party))
            : speakers.Any(speaker => HoldsRole(site, RoleOfTheTime.Possible(speaker, claim.Dating.Value), party));
    }

    /// <summary>The same of the words of one quote.</summary>
    public static bool By(Site site, ResolvedQuote quote, Entity party) =>
        quote.Speakers.Any(speaker => Wholes.IsWithin(site, speaker, party) || HoldsRole(site, RoleOfTheTime.Possible(speaker, quote), party));

    // Of roles that are merely possible, each must be one there.
    private static bool HoldsRole(Site site, IEnumerable<(Role Role, RoleFit Fit)> roles, Entity party)
    {
        bool isAny = false, areAll = true;
        foreach (var (role, fit) in roles)
        {
            bool isThere = site.Find<Entity>(role.Organisation) is { } organisation && Wholes.IsWithin(site, organisation, party);
            if (isThere && fit == RoleFit.Proven) { return true; }
            (isAny, areAll) = (true, areAll && isThere && fit != RoleFit.Doubtful);
        }
        return isAny && areAll;
    }
}
