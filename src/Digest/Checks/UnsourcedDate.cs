using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Dates that count as stated, in records that name no source for them.</summary>
internal static class UnsourcedDate
{
    private const string Known = "date_basis: external (or inferred)";

    private static readonly Rule Rule = new("unsourced-date", Severity.Warning,
        "A date counts as stated, and its record quotes nothing.",
        "A date is stated unless date_basis says otherwise, and a reader must be able to look it up. A record without any quote names no source for it: its page says so, and nothing counts the date as sure. An event may also rest on the quotes of the claims that tell it.",
        "date: 2022-05      # and no quote\n# mend: quotes: [{source: report, exact: \"in May 2022\"}]; or date_basis: external with a date_note");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(In));

    private static IEnumerable<Diagnostic> In(Record record)
    {
        foreach (var dating in Dating.AllOf(record).Where(dating => dating is { Date: not null, Basis: DateBasis.Unsourced }))
        {
            yield return At(record, dating.Date!.Value, $"Quote the words that give it, or write {Known} and a date_note that says how it is known.");
        }
        foreach (var other in Dating.Of(record).OtherAccounts.Where(other => other.Basis == DateBasis.Unsourced))
        {
            yield return At(record, other.Date!.Value, $"Quote the words that give it, or write {Known} beside it.");
        }
        if (record is Recommendation { Deadline: { Date: { } due, Basis: DateBasis.Unsourced } }) { yield return At(record, due, "Quote the words that give it, or take it out and write not_stated: [deadline]."); }
    }

    private static Diagnostic At(Record record, Located<Edtf.EdtfDate> date, string remedy) => Rule.At(date.Span,
        $"The date '{date.Value}' counts as stated, but {(record is Event { Claims.Count: > 0 } ? $"neither '{record.Id}' nor a claim that tells it has a quote" : $"'{record.Id}' has no quote")}: no source is named for it.", remedy);
}
