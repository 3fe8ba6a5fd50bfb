using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Statements that are surer than the words they rest on.</summary>
internal static class DroppedHedge
{
    private static readonly Rule Rule = new("dropped-hedge", Severity.Warning,
        "A statement drops a \"may\", \"alleged\", \"would have\", \"some\" or \"about\" of the words that it rests on.",
        "Nothing is more certain on the page than in the source. Every quote that supports the statement has the hedge, on words that the statement uses too, and the statement has none, or a stronger one (\"likely\" for \"may\"). Where mark is given, only the highlighted words and what governs them are read. What is alleged may stand plainly where the claim's modality is alleges, since the page prints that beside it. Told are further what every quote says of a condition alone (\"if\", \"would have\") or of an accusation (\"accused of\"), \"all\" where the quotes say \"some\" or \"most\", and \"at least\" where they say \"at most\".",
        "statement: The detention amounts to crimes.\nquotes: [{source: report, exact: \"the detention may amount to crimes\"}]\n# mend: The detention may amount to crimes.");

    public static StatementCheck Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Statement statement)
    {
        var support = statement.Quotes.Where(quote => quote.Supports).ToList();
        if (support.Count == 0) { return []; }
        return [.. OpenNumbers(statement), .. Shares.Of(statement, Rule), .. (Doubts(statement, support) ?? Unreal(statement, support)) is { } fault ? (Diagnostic[])[fault] : []];
    }

    /// <summary>A doubt that every supporting quote has: one that has none is enough to rest on.</summary>
    private static Diagnostic? Doubts(Statement statement, List<QuotedWords> support)
    {
        HashSet<string>? stems = null;
        (QuotedWords Quote, Hedge Hedge)? open = null;
        foreach (var quote in support)
        {
            bool alleges = Modality(statement.Owner, quote) is Model.Modality.Alleges;
            var hedges = Hedges.In(quote.Text, statement.Language).Where(hedge => !(alleges && hedge.Level == HedgeLevel.Alleged)).ToList();
            if (hedges.Count == 0) { return null; }
            stems ??= Kinship.Stems(statement.Text, statement.Language);
            var bearing = hedges.Where(hedge => Governs(statement.Language, quote, hedge, stems)).ToList();
            if (bearing.Count == 0) { return null; }
            var mostOpen = bearing.MaxBy(hedge => hedge.Level);
            if (open is null || mostOpen.Level < open.Value.Hedge.Level) { open = (quote, mostOpen); }
        }
        return Judge(statement, open!.Value.Quote, open.Value.Hedge);
    }

    private static Diagnostic? Judge(Statement statement, QuotedWords quote, Hedge hedge)
    {
        var own = Hedges.In(statement.Text, statement.Language).ToList();
        string said = quote.Text.Between(hedge.First, hedge.Last);
        if (own.Exists(one => one.Level == hedge.Level) || (own.Count > 0 && hedge.Level != HedgeLevel.Possible)) { return null; }
        if (Hedges.AreSoftened(statement.Text, quote.Text, statement.Language)) { return null; }
        string help = "Keep the hedge of the source. A shorter quote that leaves it out mends nothing.";
        return own.Exists(one => one.Level == HedgeLevel.Probable)
            ? Rule.At(statement.At(own[0].First, own[0].Last), $"The quote says '{said}', the statement '{statement.Text.Between(own[0].First, own[0].Last)}', which is surer.", help)
            : Rule.At(statement.Written.Span, $"The quote says '{said}', and the statement leaves it out.", help);
    }

    /// <summary>A condition, or an accusation, that every supporting quote makes of what a claim states.</summary>
    private static Diagnostic? Unreal(Statement statement, List<QuotedWords> support)
    {
        var (language, own) = (statement.Language, statement.Text);
        if (statement.Owner is not Claim || Hedges.HasMood(own, language) || Hedges.In(own, language).Any() || language.Hedges.Verbs.Accusing.StandsIn(own.Words)) { return null; }
        string? said = null;
        var stems = Kinship.Stems(own, language);
        foreach (var quote in support)
        {
            Turn? found = null;
            foreach (var turn in Reversals.Unreal(quote.Text, language, Modality(statement.Owner, quote) is Model.Modality.Alleges)) { if (Reversals.Governs(turn, quote.Text, language, stems)) { found = turn; break; } }
            if (found is not { } one) { return null; }
            said ??= quote.Text.Between(one.First, one.Last);
        }
        return said is null ? null : Rule.At(statement.Written.Span, $"The quote says '{said}', and the statement leaves it out.", "Say it as open as the source does. A shorter quote that leaves this out mends nothing.");
    }

    private static Modality? Modality(Record owner, QuotedWords quote) => quote.Quote.Quote.Modality ?? (owner as Claim)?.Modality.Value;

    private static bool Governs(Language language, QuotedWords quote, Hedge hedge, HashSet<string> stems)
    {
        var words = quote.Text.Words;
        var (before, after) = Kinship.Around(quote.Text, language, hedge.First, hedge.Last);
        if (quote.Mark is { } mark)
        {
            if (words[hedge.First].Start >= mark.Start && words[hedge.Last].End <= mark.End) { return true; }
            bool leadsIn = words[hedge.Last].End <= mark.Start && !words.Any(word => word.Start > words[hedge.Last].Start && word.Start <= mark.Start && word.Before >= Break.Comma);
            return leadsIn && after.Exists(stems.Contains);
        }
        return after.Exists(stems.Contains) || before.Exists(stems.Contains);
    }

    /// <summary>Numbers that every quote leaves open ("at least 26", "about 26") and the statement does not.</summary>
    private static IEnumerable<Diagnostic> OpenNumbers(Statement statement)
    {
        var asked = Quantities.In(statement.Text, statement.Language).FindAll(one => one is { IsWeak: false, Kind: QuantityKind.Number or QuantityKind.Percent } && Opening(statement.Text, one, statement.Language) is null);
        if (asked.Count == 0 || statement.Owner is Claim { Modality.Value: Model.Modality.Estimates }) { yield break; }
        var said = statement.Quotes.SelectMany(quote => Quantities.In(quote.Text, statement.Language).Select(one => (quote.Text, one))).ToLookup(pair => (pair.one.Kind, pair.one.Value));
        foreach (var one in asked)
        {
            var opened = said[(one.Kind, one.Value)].Select(pair => (Words: Opening(pair.Text, pair.one, statement.Language), Number: Quantities.Written(pair.Text, pair.one))).ToList();
            if (opened.Count == 0 || opened.Exists(number => number.Words is null)) { continue; }
            yield return Rule.At(statement.At(one.First, one.Last), $"The quote says '{opened[0].Words}' of '{opened[0].Number}', and the statement leaves it out.", "Leave the number as open as the source does.");
        }
    }

    private static string? Opening(Text text, Quantity number, Language language)
    {
        for (int length = Math.Min(3, number.First); length > 0; length--)
        {
            int at = number.First - length;
            if (language.Numbers.Approximate.Length(text.Words, at) == length) { return text.Between(at, number.First - 1).ToLowerInvariant(); }
        }
        int next = number.Last + 1;
        int behind = next < text.Words.Count ? language.Numbers.Approximate.Length(text.Words, next) : 0;
        return behind > 1 ? text.Between(next, next + behind - 1) : null;
    }
}
