using System.Collections.Concurrent;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Quotes whose brackets, or whose mark, leave a negation, a denial or a hedge out of the sentence that is quoted.</summary>
internal static class OmittedWords
{
    private static readonly Rule Negation = new("omitted-negation", Severity.Error,
        "A bracket or the mark of a quote leaves out a \"not\" of the sentence that it quotes.",
        "Every word of such a quote stands in the source, and together they say the opposite. Read are the words that […], [word] or [withheld] stands for: the rest of the sentence that the quoted words before it belong to, and of the one that those behind it go on with; at an edge of the quote, for [word] and [withheld], what stands next to it in the same clause, up to 60 characters. In languages with lists of such words. \"Unable\" is one where the bracket says \"able\". Nothing is told of whole sentences that are left out, of a whole subordinate clause between commas (\", which no one doubts,\"), where the bracket or the quoted words of the same clause deny too, or where what is denied is left out with the negation and \"and\" or another clause follows. Lists and the cards of links show the marked words of a quote alone: its words before and behind the mark are read as if […] stood there, within the sentence; not where the mark is a term, or the name of the record.",
        "exact: \"the people were […] told\"      # the source says: the people were not told\n# mend: exact: \"the people were not told\"\nmark: \"told\"      # exact: \"the people were not told\"\n# mend: mark: \"not told\"");

    private static readonly Rule Denial = new("omitted-denial", Severity.Warning,
        "A bracket or the mark of a quote leaves out a \"denied\", \"failed to\" or \"hardly\" that turns round what it quotes.",
        "Every word of such a quote stands in the source, and together they may say the opposite. Told are words of a list where what they turn round is quoted, and the bracket has no such word itself. Of a quote with a mark, the words beside the mark are read as well.",
        "exact: \"the council […] closed it\"      # the source says: the council denied that it closed it\n# mend: exact: \"the council denied that it closed it\"");

    private static readonly Rule Hedge = new("omitted-hedge", Severity.Warning,
        "A bracket or the mark of a quote leaves out a \"may\", \"alleged\" or \"about\" of the sentence that it quotes.",
        "Every word of such a quote stands in the source, and together they say more than it does. Read are the words that […], [word] or [withheld] stands for within one sentence, in languages with lists of such words; what is uncertain may be left out together with its hedge. Of a quote with a mark, the words beside the mark are read as well.",
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
                if (list[i].Quote.Mark is null && !list[i].Quote.Exact.Value.Contains('[', StringComparison.Ordinal)) { continue; }
                foreach (var fault in In(site, list[i])) { found.Add(fault); isWhole = false; }
            }
            if (isWhole) { record.Worked.Keep(Conclusion.WholeQuotes, "whole", site.Links, list); }
        });
        return found;
    }

    private static IEnumerable<Diagnostic> In(Site site, ResolvedQuote quote)
    {
        if (AllLanguages.For(Statements.LanguageOf(site, quote)) is not { } language) { yield break; }
        if (quote.Source is { } source && site.Seeds.TryGetValue(source.Id, out var seed))
        {
            foreach (var gap in QuoteGaps.Of(quote, seed.Text))
            {
                if (Worst(LeftOut.By(gap, seed, language)) is { } left) { yield return Told(left.Rule, quote, gap, left.Word) with { Near = seed.Text }; }
            }
        }
        if (quote.Quote.Mark is not { } mark || quote.Quote.Role == QuoteRole.Term || IsName(quote.Owner, mark.Value)) { yield break; }
        foreach (var (gap, text) in MarkedWords.Outside(quote))
        {
            if (Worst(LeftOut.By(gap, text, language)) is { } left) { yield return Told(left.Rule, quote, mark.Span, left.Word); }
        }
    }

    private static (Rule Rule, (string Kind, string Words) Word)? Worst(LeftOut left) =>
        left.Negation is { } negation ? (Negation, ("a negation", negation))
        : left.Denial is { } denial ? (Denial, ("a denial", denial))
        : left.Hedge is { } hedge ? (Hedge, ("a hedge", hedge)) : null;

    /// <summary>A person or a place is marked where its name stands, which says nothing yet.</summary>
    private static bool IsName(Record record, string mark) => record is Entity
        && record.Head.Aliases.Select(alias => alias.Text.Value).Append(record.Title).Contains(mark, StringComparer.OrdinalIgnoreCase);

    private static Diagnostic Told(Rule rule, ResolvedQuote quote, Span mark, (string Kind, string Words) left)
    {
        string help = $"Take \"{left.Words}\" into the mark as well; or leave the mark out: lists then show the whole quote.";
        return quote.Source is { Custody.Restricted: true }
            ? rule.At(mark, $"The mark leaves out {left.Kind} of the quote.", "Take it into the mark as well; or leave the mark out. Which word it is is told on a terminal alone, not in a log: the document is restricted.") with { Private = help }
            : rule.At(mark, $"The mark leaves out \"{left.Words}\" ({left.Kind}), which stands in the quote.", help);
    }

    private static Diagnostic Told(Rule rule, ResolvedQuote quote, QuoteGap gap, (string Kind, string Words) left)
    {
        string bracket = quote.Quote.Exact.Value.Substring(gap.At, gap.Length), id = quote.Source!.Id;
        string help = $"Quote \"{left.Words}\" as well. A quote of its own that begins behind it would leave it out, too.";
        // A restricted document's words go to no log.
        return quote.Source is { Custody.Restricted: true }
            ? rule.At(BracketPlace.Of(quote, gap.At, gap.Length), $"\"{bracket}\" leaves out {left.Kind} that stands in '{id}'.", "Quote it as well. Which word it is is told on a terminal alone, not in a log: the document is restricted.") with { Private = help }
            : rule.At(BracketPlace.Of(quote, gap.At, gap.Length), $"\"{bracket}\" leaves out \"{left.Words}\" ({left.Kind}), which stands in '{id}'.", help);
    }
}
