using Edtf;

namespace Digest.Model;

/// <summary>How well the dates of a role, and of words, make it the role of the time.</summary>
internal enum RoleFit
{
    /// <summary>Dates speak against it that are not sure.</summary>
    Doubtful,
    /// <summary>Nothing speaks against it.</summary>
    Possible,
    /// <summary>As the dates are written, the words fall wholly into its time; an end that is not given is open.</summary>
    Held,
    /// <summary>The same, by its beginning, and by dates that are all sure.</summary>
    Proven,
}

/// <summary>The role that a speaker held when words were said.</summary>
internal static class RoleOfTheTime
{
    /// <summary>The role that the speaker held when the words were said: the first that dates prove, else the only one that they do not rule out, where the words fall into its time.</summary>
    /// <returns>Null where several are possible, none is, or one merely is: nobody is given an office of another time.</returns>
    public static Role? Of(Entity speaker, ResolvedQuote quote) => Only(Possible(speaker, quote));

    /// <summary>The same for a statement of which no words are quoted.</summary>
    /// <param name="date">When it was made; null: not known.</param>
    public static Role? Of(Entity speaker, EdtfDate? date) => Only(Possible(speaker, date));

    private static Role? Only(IEnumerable<(Role Role, RoleFit Fit)> roles)
    {
        Role? held = null;
        int count = 0;
        foreach (var (role, fit) in roles)
        {
            if (fit == RoleFit.Proven) { return role; }
            // What is merely possible is not ruled out, and not given either.
            (held, count) = (fit == RoleFit.Held ? role : null, count + 1);
        }
        return count == 1 ? held : null;
    }

    /// <summary>The roles that the speaker may have held when the words were said, each with how well its dates fit.</summary>
    public static IEnumerable<(Role Role, RoleFit Fit)> Possible(Entity speaker, ResolvedQuote quote) => speaker.Roles.Count == 0 ? [] : Possible(speaker, Said(quote));

    /// <param name="date">When a statement was made of which no words are quoted; null: not known.</param>
    public static IEnumerable<(Role Role, RoleFit Fit)> Possible(Entity speaker, EdtfDate? date) => Possible(speaker, date is null ? default : Reach.Of(date));

    private static IEnumerable<(Role Role, RoleFit Fit)> Possible(Entity speaker, Reach said)
    {
        foreach (var role in speaker.Roles)
        {
            var (from, to) = (Reach.Of(role.From), Reach.Of(role.To));
            bool over = to.Latest < said.Earliest, notYet = said.Latest < from.Earliest;
            if ((over || notYet) && said.IsSure && (over ? to : from).IsSure) { continue; }
            bool hasBegun = from.Latest <= said.Earliest, lasts = role.To.Value is null || said.Latest <= to.Earliest;
            bool isSure = said.IsSure && from.IsSure && (to.IsSure || role.To.Value is null);
            yield return (role, over || notYet ? RoleFit.Doubtful
                : hasBegun && lasts && isSure ? RoleFit.Proven
                : (hasBegun || role.From.Value is null) && lasts ? RoleFit.Held : RoleFit.Possible);
        }
    }

    /// <summary>From the first to the last day of a date and of all other accounts of it.</summary>
    /// <param name="IsSure">It is told by one account, and not marked as approximate or uncertain.</param>
    private readonly record struct Reach(EdtfDay? Earliest, EdtfDay? Latest, bool IsSure)
    {
        public static Reach Of(Dating dating)
        {
            if (dating.Value is null) { return default; }
            var accounts = dating.Accounts;
            return new(accounts.Any(account => account.Date.Earliest is null) ? null : accounts.Min(account => account.Date.Earliest),
                accounts.Any(account => account.Date.Latest is null) ? null : accounts.Max(account => account.Date.Latest), !dating.IsVague);
        }

        public static Reach Of(EdtfDate date) => new(date.Earliest, date.Latest, DateEnds.IsSure(date));
    }

    // Words are said at the date given for them, else at that of what is done by them, else at the latest when their document was published or collected. A document
    // tells from when on its own words are; words that it reports may be much older.
    private static Reach Said(ResolvedQuote quote)
    {
        if (quote.Quote.Dating is { Value: not null } own) { return Reach.Of(own); }
        if (Done(quote) is { Value: not null } done) { return Reach.Of(done); }
        if (quote.Source is not { } source) { return default; }
        bool isItsOwn = quote is { Voice: Voice.Direct, HasHiddenStep: false } && quote.Through.Count + quote.Quote.Through.Count == 0;
        var document = source.Citation.DateOf("issued") is { } issued ? Reach.Of(issued) : source.Dating.Value is not null ? Reach.Of(source.Dating) : (Reach?)null;
        return document is { } written ? isItsOwn ? written : written with { Earliest = null }
            : source.Custody?.CollectedAt is { Value: not null } collected ? Reach.Of(collected) with { Earliest = null } : default;
    }

    private static Dating? Done(ResolvedQuote quote) => (quote.Use, quote.Owner) switch
    {
        (QuoteUse.Retraction, Claim claim) => claim.Retracted?.Date,
        (QuoteUse.Response, Recommendation asked) => asked.Responses.FirstOrDefault(response => ReferenceEquals(response.Quote, quote.Quote))?.Date,
        (QuoteUse.Quotes, Recommendation asked) => asked.Dating,
        _ => null,
    };
}
