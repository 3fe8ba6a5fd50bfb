using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Numbers and dates in a statement that stand in none of its quotes.</summary>
internal static class UnquotedNumber
{
    private static readonly Rule Rule = new("unquoted-number", Severity.Warning,
        "A number or a date in a statement stands in none of its quotes.",
        "A figure is the first thing that a hostile reader looks up. \"26\" and \"twenty-six\", \"1,000\" and \"a thousand\", \"31 August 2022\" and \"2022-08-31\" count as one; a date may be coarser than in the quote, never finer. Figures in the names of records that the statement is about are left alone, and so is a date for which date_basis and date_note say how it is known.",
        "statement: 300 people were held.\nquotes: [{source: report, exact: \"several hundred people were held\"}]\n# mend: Several hundred people were held.");

    public static StatementCheck Check { get; } = new(Rule, site => statement => In(site, statement));

    private static IEnumerable<Diagnostic> In(Site site, Statement statement)
    {
        var asked = Quantities.In(statement.Text, statement.Language).FindAll(one => !one.IsWeak);
        if (asked.Count == 0) { yield break; }
        var held = new Amounts();
        foreach (var quote in statement.Quotes) { held.Add(quote.Text, statement.Language); }
        foreach (string name in RelatedNames.Of(site, statement.Owner)) { held.Add(new Text(name), statement.Language); }
        foreach (var date in KnownDates(statement.Owner)) { held.Add(date); }
        foreach (var one in asked.Where(one => !held.Hold(one)))
        {
            string kind = one.Kind is QuantityKind.Date or QuantityKind.Weekday or QuantityKind.Decade ? "date" : "number";
            yield return Rule.At(statement.At(one.First, one.Last), $"The {kind} '{Quantities.Written(statement.Text, one)}' stands in no quote of this statement.", Help(kind));
        }
    }

    private static string Help(string kind) => kind == "date"
        ? "Quote the words that give it, or take it out of the statement and write it in 'date' with its date_basis and date_note."
        : "Quote the words that give it, or write what the quotes say.";

    /// <summary>Dates of the record that are told to be inferred or known from elsewhere: the page says so beside them.</summary>
    private static IEnumerable<WrittenDate> KnownDates(Record record) => DatedQuotes.Of(record)
        .Where(dated => dated.Dating is { Basis: DateBasis.Inferred or DateBasis.External, Value: not null }).SelectMany(dated => DatePoints.Of(dated.Dating.Value!));
}
