using Digest.Checks.Wording;
using Digest.Diagnostics;

namespace Digest.Checks;

/// <summary>Words in quotation marks in a statement that stand in none of its quotes.</summary>
internal static class UnquotedQuotation
{
    private static readonly Rule Rule = new("unquoted-quotation", Severity.Warning,
        "Words in quotation marks in a statement stand in none of its quotes.",
        "Quotation marks promise a source's own words, and only quotes are proven. White space, the form of the marks and a full stop or a comma at the end do not matter; letter case and words do.",
        "statement: The water was \"highly toxic\".\nquotes: [{source: report, exact: \"the water was toxic\"}]\n# mend: The water was \"toxic\".");

    public static StatementCheck Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Statement statement)
    {
        var text = statement.Text;
        for (int first = 0; first < text.Words.Count; first++)
        {
            if (!text.Words[first].Quoted) { continue; }
            int last = first;
            while (last + 1 < text.Words.Count && text.Words[last + 1].Quoted && !text.Gap(last + 1).Contains('"')) { last++; }
            string words = text.Between(first, last);
            if (!statement.Quotes.Any(quote => quote.Text.Value.Contains(words, StringComparison.Ordinal)))
            {
                yield return Rule.At(statement.At(first, last), $"The words '{words}' stand in quotation marks, but in no quote of this statement.", "Quote the passage that has them, correct them, or take the quotation marks away.");
            }
            first = last;
        }
    }
}
