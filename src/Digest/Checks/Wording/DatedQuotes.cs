using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>What may be written beside a date of how it is known: <c>date_basis</c> and <c>date_note</c>, the first alone, or neither.</summary>
internal enum DateCompanions { BasisAndNote, Basis, None }

/// <summary>A date of a record, and the one quote that states it; null: any quote of the record may.</summary>
/// <param name="Key">Of front matter; what a remedy names.</param>
internal readonly record struct DatedQuote(Dating Dating, Quote? Quote, string Key = "date", DateCompanions Companions = DateCompanions.BasisAndNote);

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
            Entity entity => entity.Roles.Where(role => role.Quote is not null).SelectMany(role => (DatedQuote[])[new(role.From, role.Quote, "from", DateCompanions.None), new(role.To, role.Quote, "to", DateCompanions.None)]),
            _ => [],
        };
        return own.Concat(record.Head.Quotes.Select(quote => new DatedQuote(quote.Dating, quote))).Where(dated => dated.Dating.Date is not null);
    }

    private static IEnumerable<DatedQuote> InClaim(Claim claim) =>
        claim.Retracted is { } taken ? InDating(claim.Dating).Append(new(taken.Date, taken.Quote)) : InDating(claim.Dating);

    private static IEnumerable<DatedQuote> InRecommendation(Recommendation asked) => InDating(asked.Dating).Append(new(asked.Deadline, null, "deadline", DateCompanions.None))
        .Concat(asked.Responses.Select(answer => new DatedQuote(answer.Date, answer.Quote)));

    private static IEnumerable<DatedQuote> InDating(Dating dating) => dating.Others.Select(other => new DatedQuote(new Dating { Date = other.Date, Basis = other.Basis }, other.Quote, Companions: DateCompanions.Basis)).Prepend(new(dating, null));
}
