using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>A date of a record, and the one quote that states it; null: any quote of the record may.</summary>
internal readonly record struct DatedQuote(Dating Dating, Quote? Quote);

/// <summary>The dates of a record that quotes state.</summary>
internal static class DatedQuotes
{
    public static IEnumerable<DatedQuote> Of(Record record)
    {
        var own = record switch
        {
            Claim claim => InClaim(claim),
            Recommendation asked => InRecommendation(asked),
            Event happened => InDating(happened.Dating),
            Entity entity => entity.Roles.Where(role => role.Quote is not null).SelectMany(role => (DatedQuote[])[new(role.From, role.Quote), new(role.To, role.Quote)]),
            _ => [],
        };
        return own.Concat(record.Head.Quotes.Select(quote => new DatedQuote(quote.Dating, quote))).Where(dated => dated.Dating.Date is not null);
    }

    private static IEnumerable<DatedQuote> InClaim(Claim claim) =>
        claim.Retracted is { Quote: not null } taken ? InDating(claim.Dating).Append(new(taken.Date, taken.Quote)) : InDating(claim.Dating);

    private static IEnumerable<DatedQuote> InRecommendation(Recommendation asked) => InDating(asked.Dating).Append(new(asked.Deadline, null))
        .Concat(asked.Responses.Where(answer => answer.Quote is not null).Select(answer => new DatedQuote(answer.Date, answer.Quote)));

    private static IEnumerable<DatedQuote> InDating(Dating dating) => dating.Others.Where(other => other.Quote is not null)
        .Select(other => new DatedQuote(new Dating { Date = other.Date, Basis = other.Basis }, other.Quote)).Prepend(new(dating, null));
}
