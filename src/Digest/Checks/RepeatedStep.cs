using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Documents that stand twice on the way from a speaker to the source.</summary>
internal static class RepeatedStep
{
    private static readonly Rule Rule = new("repeated-step", Severity.Error,
        "A quote's through names the document that the quote is from, or one document twice.",
        "Each document on the way is a step that a reader is told and counts; none leads to itself.",
        "source: report\nthrough: [report]      # the way ends with the source anyhow: take it out");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => record.QuoteUses).Where(use => use.Use != QuoteUse.Body && use.Quote.Through.Count > 0).SelectMany(use => In(use.Quote)));

    private static IEnumerable<Diagnostic> In(Quote quote)
    {
        for (int i = 0; i < quote.Through.Count; i++)
        {
            var step = quote.Through[i];
            if (step.Value == quote.Source.Value)
            {
                yield return Rule.At(step.Span, $"'{step.Value}' is the source of the quote, and its 'through' names it again.", "Take it out of 'through': there stand the documents before the source alone.");
            }
            else if (quote.Through.Take(i).Any(earlier => earlier.Value == step.Value))
            {
                yield return Rule.At(step.Span, $"'through' names '{step.Value}' twice.", "Take one of the two out.");
            }
        }
    }
}
