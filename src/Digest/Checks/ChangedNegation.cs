using Digest.Checks.Wording;
using Digest.Diagnostics;

namespace Digest.Checks;

/// <summary>Statements that deny what their quotes do not deny, or the other way round.</summary>
internal static class ChangedNegation
{
    private static readonly Rule Rule = new("changed-negation", Severity.Warning,
        "A statement drops a \"not\" of the words that it rests on, or adds one.",
        "One small word turns a statement round. Told are a negation that every supporting quote has on words that the statement uses too, and one of the statement for which no quote has any. \"Failed to\", \"without\", \"unable\" and \"unpublished\" count as negations; \"not only\" and \"no doubt\" do not.",
        "statement: The report was published.\nquotes: [{source: report, exact: \"the report was not published\"}]\n# mend: The report was not published.");

    public static StatementCheck Check { get; } = new(Rule, statement => In(statement) is { } fault ? [fault] : []);

    private static Diagnostic? In(Statement statement)
    {
        var support = statement.Quotes.Where(quote => quote.Supports).ToList();
        if (support.Count == 0) { return null; }
        int own = Negations.In(statement.Text, statement.Language).DefaultIfEmpty(-1).First();
        return own >= 0 ? Added(statement, own) : Dropped(statement, support);
    }

    private static Diagnostic? Added(Statement statement, int own)
    {
        var stems = Kinship.Stems(statement.Text, statement.Language);
        if (statement.Quotes.Any(quote => Negations.AreIn(quote.Text, statement.Language, stems))) { return null; }
        return Rule.At(statement.At(own, own), $"The statement says '{statement.Text.Between(own, own)}', and no quote denies anything.", "Say what the quotes say, or quote the words that deny it.");
    }

    private static Diagnostic? Dropped(Statement statement, List<QuotedWords> support)
    {
        string? said = null;
        var stems = Kinship.Stems(statement.Text, statement.Language);
        foreach (var quote in support)
        {
            int at = Negations.In(quote.Text, statement.Language).Where(at => Concerns(statement.Language, quote, at, stems)).DefaultIfEmpty(-1).First();
            if (at < 0) { return null; }
            said ??= quote.Text.Between(at, at);
        }
        var other = support.SelectMany(quote => Kinship.Stems(quote.Text, statement.Language)).ToHashSet(StringComparer.Ordinal);
        return said is null || Negations.AreIn(statement.Text, statement.Language, other) ? null
            : Rule.At(statement.Written.Span, $"The quote says '{said}', and the statement denies nothing.", "Say what the quote says, or quote the words that the statement rests on.");
    }

    /// <summary>The first word behind the negation that says something stands in the statement, and in the highlighted words where there are any.</summary>
    private static bool Concerns(Language language, QuotedWords quote, int at, HashSet<string> stems)
    {
        var words = quote.Text.Words;
        if (quote.Mark is { } mark && (words[at].Start >= mark.End || words.Any(word => word.Start > words[at].Start && word.Start <= mark.Start && word.Before >= Break.Comma))) { return false; }
        var after = Kinship.Around(quote.Text, language, at, at).After;
        return after.Take(2).Any(stems.Contains);
    }
}
