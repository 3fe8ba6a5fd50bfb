using System.Collections.Concurrent;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Quotes whose brackets leave a negation, a denial or a hedge out of the sentence that is quoted.</summary>
internal static class OmittedWords
{
    private static readonly Rule Negation = new("omitted-negation", Severity.Error,
        "A bracket of a quote leaves out a \"not\" of the sentence that it quotes.",
        "Every word of such a quote stands in the source, and together they say the opposite. Read are the words that […], [word] or [withheld] stands for: the rest of the sentence that the quoted words before it belong to, and of the one that those behind it go on with; at an edge of the quote, for [word] and [withheld], what stands next to it in the same clause, up to 60 characters. In languages with lists of such words. \"Unable\" is one where the bracket says \"able\". Nothing is told of whole sentences that are left out, of a whole subordinate clause between commas (\", which no one doubts,\"), where the bracket or the quoted words of the same clause deny too, or where what is denied is left out with the negation and \"and\" or another clause follows.",
        "exact: \"the people were […] told\"      # the source says: the people were not told\n# mend: exact: \"the people were not told\"");

    private static readonly Rule Denial = new("omitted-denial", Severity.Warning,
        "A bracket of a quote leaves out a \"denied\", \"failed to\" or \"hardly\" that turns round what it quotes.",
        "Every word of such a quote stands in the source, and together they may say the opposite. Told are words of a list where what they turn round is quoted, and the bracket has no such word itself.",
        "exact: \"the council […] closed it\"      # the source says: the council denied that it closed it\n# mend: exact: \"the council denied that it closed it\"");

    private static readonly Rule Hedge = new("omitted-hedge", Severity.Warning,
        "A bracket of a quote leaves out a \"may\", \"alleged\" or \"about\" of the sentence that it quotes.",
        "Every word of such a quote stands in the source, and together they say more than it does. Read are the words that […], [word] or [withheld] stands for within one sentence, in languages with lists of such words; what is uncertain may be left out together with its hedge.",
        "exact: \"the council […] closed it\"      # the source says: the council may have closed it\n# mend: exact: \"the council may have closed it\"");

    public static Check Check { get; } = new([Denial, Hedge, Negation], In);

    private static ConcurrentBag<Diagnostic> In(Site site, CheckRun run)
    {
        var found = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(site.Quotes, run.Threads, pair =>
        {
            var (record, list) = pair;
            // Quotes are the same list as long as their documents are the same, too.
            if (record.Worked.Known<string>(Conclusion.WholeQuotes, site.Links, list) is not null) { return; }
            bool isWhole = true;
            for (int i = 0; i < list.Count; i++)
            {
                if (!list[i].Quote.Exact.Value.Contains('[', StringComparison.Ordinal)) { continue; }
                foreach (var fault in In(site, list[i])) { found.Add(fault); isWhole = false; }
            }
            if (isWhole) { record.Worked.Keep(Conclusion.WholeQuotes, "whole", site.Links, list); }
        });
        return found;
    }

    private static IEnumerable<Diagnostic> In(Site site, ResolvedQuote quote)
    {
        if (quote.Source is not { } source || !site.Seeds.TryGetValue(source.Id, out var seed) || AllLanguages.For(Statements.LanguageOf(site, quote)) is not { } language) { yield break; }
        foreach (var gap in QuoteGaps.Of(quote, seed.Text))
        {
            var left = LeftOut.By(gap, seed, language);
            if (left.Negation is { } negation) { yield return Told(Negation, quote, gap, ("a negation", negation)) with { Near = seed.Text }; }
            else if (left.Denial is { } denial) { yield return Told(Denial, quote, gap, ("a denial", denial)) with { Near = seed.Text }; }
            else if (left.Hedge is { } hedge) { yield return Told(Hedge, quote, gap, ("a hedge", hedge)) with { Near = seed.Text }; }
        }
    }

    private static Diagnostic Told(Rule rule, ResolvedQuote quote, QuoteGap gap, (string Kind, string Words) left)
    {
        string bracket = quote.Quote.Exact.Value.Substring(gap.At, gap.Length), id = quote.Source!.Id;
        string help = $"Quote \"{left.Words}\" as well; or end the quote before it, and quote what follows as a quote of its own.";
        // A restricted document's words go to no log.
        return quote.Source is { Custody.Restricted: true }
            ? rule.At(BracketPlace.Of(quote, gap.At, gap.Length), $"\"{bracket}\" leaves out {left.Kind} that stands in '{id}'.", "Quote it as well. Which word it is is told on a terminal alone, not in a log: the document is restricted.") with { Private = help }
            : rule.At(BracketPlace.Of(quote, gap.At, gap.Length), $"\"{bracket}\" leaves out \"{left.Words}\" ({left.Kind}), which stands in '{id}'.", help);
    }
}
