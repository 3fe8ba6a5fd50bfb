using Edtf;

namespace Digest.Model;

/// <summary>The role that a speaker held when words were said.</summary>
internal static class RoleOfTheTime
{
    /// <summary>The role that the speaker held when the words were said: the first that dates prove, else the only one that they do not rule out.</summary>
    /// <returns>Null where several are possible, or none: nobody is given an office of another time.</returns>
    public static Role? Of(Entity speaker, ResolvedQuote quote)
    {
        if (speaker.Roles.Count == 0) { return null; }
        var (earliest, latest) = Said(quote);
        Role? possible = null;
        int count = 0;
        foreach (var role in speaker.Roles)
        {
            var (from, to) = (role.From.Value, role.To.Value);
            bool over = to?.Latest is { } end && earliest is { } since && end < since;
            bool notYet = from?.Earliest is { } start && latest is { } until && until < start;
            if (over || notYet) { continue; }
            bool hasBegun = from?.Latest is { } begun && earliest is { } first && begun <= first, lasts = to is null || (to.Earliest is { } last && latest is { } close && close <= last);
            if (hasBegun && lasts) { return role; }
            (possible, count) = (role, count + 1);
        }
        return count == 1 ? possible : null;
    }

    // Words are said at the date given for them, else at that of what is done by them, else at the latest when their document was published or collected. A document
    // tells from when on its own words are; words that it reports may be much older.
    private static (EdtfDay? Earliest, EdtfDay? Latest) Said(ResolvedQuote quote)
    {
        if ((quote.Quote.Dating.Value ?? Done(quote)) is { } own) { return (own.Earliest, own.Latest); }
        if (quote.Source is not { } source) { return (null, null); }
        bool isItsOwn = quote is { Voice: Voice.Direct, HasHiddenStep: false } && quote.Through.Count + quote.Quote.Through.Count == 0;
        return (source.Citation.DateOf("issued") ?? source.Dating.Value) is { } date
            ? (isItsOwn ? date.Earliest : null, date.Latest)
            : (null, source.Custody?.CollectedAt.Value?.Latest);
    }

    private static EdtfDate? Done(ResolvedQuote quote) => (quote.Use, quote.Owner) switch
    {
        (QuoteUse.Retraction, Claim claim) => claim.Retracted?.Date.Value,
        (QuoteUse.Response, Recommendation asked) => asked.Responses.FirstOrDefault(response => ReferenceEquals(response.Quote, quote.Quote))?.Date.Value,
        (QuoteUse.Quotes, Recommendation asked) => asked.Dating.Value,
        _ => null,
    };
}
