using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>Dates that count as stated, and are finer than what their quotes state.</summary>
internal static class OverpreciseDate
{
    private static readonly Rule Rule = new("overprecise-date", Severity.Warning,
        "A date that counts as stated is finer than its quotes, or stands in none of them.",
        "Nothing is more certain on the page than in the source. A year may be taken from the date of the document that is quoted (\"on 5 May\", in a report of 2022); a month or a day may not. A day or month that every quote has behind \"before\", \"after\", \"about\" or \"by\" may not stand as if it were the one. A time of day has to stand in a quote, its zone need not. Seasons and dates with digits left out are not judged, nor records without a quote.",
        "date: 2022-05-31\nquotes: [{source: report, exact: \"in May 2022\"}]\n# mend: date: 2022-05; or date_basis: inferred with a date_note");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => Judge(site, record)));

    private static IEnumerable<Diagnostic> Judge(Site site, Record record)
    {
        // A record may have thousands of dates, each with a quote of its own.
        var byQuote = new Lazy<ILookup<Quote, ResolvedQuote>>(() => site.QuotesOf(record).ToLookup<ResolvedQuote, Quote>(quote => quote.Quote, ReferenceEqualityComparer.Instance));
        return DatedQuotes.Of(record).Where(dated => dated.Dating.Basis == DateBasis.Stated).Select(dated => Judge(site, record, dated, byQuote)).OfType<Diagnostic>();
    }

    private static Diagnostic? Judge(Site site, Record record, DatedQuote dated, Lazy<ILookup<Quote, ResolvedQuote>> byQuote)
    {
        var points = DatePoints.Sided(dated.Dating.Value!).ToList();
        var quotes = dated.Quote is { } one ? byQuote.Value[one].ToList() : AllQuotes(site, record);
        if (points.Count == 0 || quotes.Count == 0 || Stated(site, quotes) is not { } stated) { return null; }
        foreach (var (point, side) in points)
        {
            string written = dated.Dating.Date!.Value.Value.ToString();
            bool isStated = IsStated(point, stated);
            if (isStated && dated.Key != Deadline && IsExact(dated.Dating.Value!) && stated.Opening(point) is { } open) { return Rule.At(dated.Dating.Date.Value.Span, $"The date '{written}' is exact, and its quotes say '{open}' of '{Quantities.Plain(point)}'.", $"Leave it as open as they do ([..{written}] for what was before or by then, [{written}..] for what was after, {written}~ for about then; 'digest date' reads words), or say how it is known: {Remedy(dated)}"); }
            if (isStated || IsBeside(point, side, stated)) { continue; }
            string message = Coarser(point, stated) is { } coarse
                ? $"The date '{written}' is finer than its quotes, which {(Stated(site, quotes, withDocuments: false) is { } own && IsStated(coarse, own) ? $"state no more than '{Quantities.Plain(coarse)}'." : $"state no date; of their document's, {Documents(site, quotes, coarse.Year)}, only the year may be taken.")}"
                : $"The date '{written}' counts as stated, but no quote states it.";
            return Rule.At(dated.Dating.Date.Value.Span, message, Remedy(dated));
        }
        return Untimed(site, dated, quotes) is { } day
            ? Rule.At(dated.Dating.Date!.Value.Span, $"The date '{dated.Dating.Value}' is finer than its quotes, which state no more than '{Quantities.Plain(day)}'.", Remedy(dated)) : null;
    }

    /// <summary>The day of a time that no quote gives; null where there is none.</summary>
    private static WrittenDate? Untimed(Site site, DatedQuote dated, List<ResolvedQuote> quotes)
    {
        foreach (var (day, time) in WrittenTimes.Of(dated.Dating.Value!))
        {
            if (Words(site, quotes) is { } words && !words.Quotes.Any(quote => WrittenTimes.Hold(quote.Text, time, words.Language))) { return day; }
        }
        return null;
    }

    private static string Remedy(DatedQuote dated) => dated switch
    {
        { Companions: DateCompanions.BasisAndNote } => "Write the date as the quotes state it, or date_basis: inferred (or external) and a date_note that says how it is known.",
        { Companions: DateCompanions.Basis } => $"Write the date as {(dated.Quote is null ? "the quotes state it, give it a quote of its own" : "its quote states it")}, or date_basis: inferred (or external) beside it.",
        { Quote: null } => $"Write the date as the quotes state it, or add the words that give it to 'quotes'. If no source gives it, take '{dated.Key}' out and write not_stated: [{dated.Key}].",
        _ => $"Write the date as the quote beside it states it, or quote the words that give it. If no source gives it, take '{dated.Key}' out.",
    };

    /// <summary>An event may also rest on the quotes of the claims that tell it.</summary>
    private static List<ResolvedQuote> AllQuotes(Site site, Record record) => record is Event happened
        ? [.. site.QuotesOf(record), .. site.Find<Claim>(happened.Claims).SelectMany(site.QuotesOf)] : [.. site.QuotesOf(record)];

    /// <param name="withDocuments">With the years of the documents that are quoted.</param>
    /// <returns>Null where a quote is in a language without lists.</returns>
    private static Amounts? Stated(Site site, List<ResolvedQuote> quotes, bool withDocuments = true)
    {
        if (Words(site, quotes) is not (var words, var language)) { return null; }
        var stated = new Amounts();
        foreach (var quote in words) { stated.Add(quote.Text, language); }
        if (!withDocuments) { return stated; }
        foreach (var date in DatesOf(words))
        {
            foreach (var point in DatePoints.Of(date)) { stated.Add(new WrittenDate(point.Year, 0, 0)); }
        }
        return stated;
    }

    /// <summary>The dates of the documents that are of a year, as they were written.</summary>
    private static string Documents(Site site, List<ResolvedQuote> quotes, int year) => string.Join(" or ", DatesOf(Words(site, quotes)!.Value.Quotes)
        .Where(date => DatePoints.Of(date).Any(point => point.Year == year)).Select(date => $"'{date}'").Distinct(StringComparer.Ordinal));

    private static IEnumerable<EdtfDate> DatesOf(IEnumerable<QuotedWords> quotes) => quotes.Select(quote => quote.Quote.Source).OfType<Source>().Distinct()
        .SelectMany(source => source.Citation.Dates.Select(date => date.Value.Value).Append(source.Dating.Value)).OfType<EdtfDate>();

    /// <returns>Null where a quote is in a language without lists.</returns>
    private static (List<QuotedWords> Quotes, Language Language)? Words(Site site, List<ResolvedQuote> quotes) =>
        AllLanguages.For(quotes[0].Owner.Head.Lang ?? site.Config.Language) is { } language && Statements.Quoted(site, quotes, language) is { } words ? (words, language) : null;

    private static bool IsStated(WrittenDate point, Amounts stated) => point.Month == 0
        ? stated.HasYear(point.Year) || stated.Hold(new Quantity(QuantityKind.Decade, point.Year, 0, 0))
        : stated.Dates.Any(date => date.Month == point.Month && (point.Day == 0 || date.Day == point.Day) && (date.Year == point.Year || (date.Year == 0 && stated.HasYear(point.Year))));

    /// <summary>"By 31 July" is a deadline to the day.</summary>
    private const string Deadline = "deadline";

    /// <summary>One day or month, of which nothing is left open.</summary>
    private static bool IsExact(EdtfDate date) => date is { Members.Count: 0, Start: null, End: null, IsApproximate: false, IsUncertain: false };

    /// <summary>"Before 4 April 2019" is the third at the latest, as <c>digest date</c> writes it, and "after August 2018" September at the earliest.</summary>
    private static bool IsBeside(WrittenDate point, int side, Amounts stated)
    {
        if (side == 0 || point.Year is <= 1 or >= 9999) { return false; }
        var first = new DateOnly(point.Year, Math.Max(1, point.Month), Math.Max(1, point.Day));
        var beside = point.Day > 0 ? first.AddDays(-side) : point.Month > 0 ? first.AddMonths(-side) : first.AddYears(-side);
        return stated.DatesBeside(side).Any(date => date.Day == (point.Day > 0 ? beside.Day : 0) && date.Month == (point.Month > 0 ? beside.Month : 0)
            && (date.Year == beside.Year || (date.Year == 0 && stated.HasYear(beside.Year))));
    }

    private static WrittenDate? Coarser(WrittenDate point, Amounts stated)
    {
        var month = point with { Day = 0 };
        var year = new WrittenDate(point.Year, 0, 0);
        return point.Day > 0 && IsStated(month, stated) ? month : point.Month > 0 && IsStated(year, stated) ? year : null;
    }
}
