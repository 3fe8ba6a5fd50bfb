using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Statements that deny what their quotes do not deny, or the other way round.</summary>
internal static class ChangedNegation
{
    private static readonly Rule Rule = new("changed-negation", Severity.Warning,
        "A statement drops a \"not\" of the words that it rests on, or adds one.",
        "One small word turns a statement round. Told are a negation that every supporting quote has on words that the statement uses too, and one of the statement for which no quote has any. A claim's statement is told as well where its quotes say \"failed to\", \"refused to\", \"unable to\", \"acquitted of\" or \"false that\" of what it states, and \"denied that\" unless the claim denies or alleges. In a statement \"failed\", \"without\", \"unable\" and \"unpublished\" count as negations; \"not only\" and \"no doubt\" do not.",
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
            if ((at >= 0 ? quote.Text.Between(at, at) : Reversed(statement, quote, stems)) is not { } denied) { return null; }
            said ??= denied;
        }
        var other = support.SelectMany(quote => Kinship.Stems(quote.Text, statement.Language)).ToHashSet(StringComparer.Ordinal);
        return said is null || Negations.AreIn(statement.Text, statement.Language, other) ? null
            : Rule.At(statement.Written.Span, $"The quote says '{said}', and the statement denies nothing.", "Say what the quote says, or quote the words that the statement rests on.");
    }

    /// <summary>The words that turn round what the claim states; null: none do, or it says so in its own way.</summary>
    private static string? Reversed(Statement statement, QuotedWords quote, HashSet<string> stems)
    {
        var (language, own) = (statement.Language, statement.Text.Words);
        if (statement.Owner is not Claim claim || own.Any(word => language.Negations.Turning.Contains(word.Folded)) || Hedges.HasMood(statement.Text, language)) { return null; }
        bool mayDeny = (quote.Quote.Quote.Modality ?? claim.Modality.Value) is Modality.Denies or Modality.Alleges;
        foreach (var turn in Reversals.In(quote.Text, language))
        {
            if (!(turn.IsDenial && mayDeny) && IsRead(quote, turn.First) && Reversals.Governs(turn, quote.Text, language, stems)) { return quote.Text.Between(turn.First, turn.Last); }
        }
        return null;
    }

    /// <summary>Where words are highlighted, it stands in them, or leads into them.</summary>
    private static bool IsRead(QuotedWords quote, int at)
    {
        var words = quote.Text.Words;
        return quote.Mark is not { } mark || !(words[at].Start >= mark.End || words.Any(word => word.Start > words[at].Start && word.Start <= mark.Start && word.Before >= Break.Comma));
    }

    /// <summary>The first word behind the negation that says something stands in the statement, and in the highlighted words where there are any.</summary>
    private static bool Concerns(Language language, QuotedWords quote, int at, HashSet<string> stems)
    {
        if (!IsRead(quote, at)) { return false; }
        var after = Kinship.Around(quote.Text, language, at, at).After;
        return after.Take(2).Any(stems.Contains);
    }
}
