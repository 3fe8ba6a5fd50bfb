using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Quotes that do not stand in their source, or in several places, and highlights that do not stand in their quote.</summary>
internal static class AbsentQuote
{
    // Of other seeds, over all absent quotes: some seconds.
    private const long MostCharacters = 4_000_000_000;

    private static readonly Rule Absent = new("absent-quote", Severity.Error,
        "The words of a quote do not stand in the source that it names.",
        "A digest stands on this: every quotation is proven. However near a passage is, it is not what the quote says.",
        "exact: \"crimes against humanity were committed\"      # the source says: may have committed");

    private static readonly Rule Ambiguous = new("ambiguous-quote", Severity.Error,
        "The words of a quote stand more than once in the source.",
        "A pinpoint must lead to one place.",
        "exact: \"the report\"\nprefix: \"welcomes the long overdue publication of\"");

    private static readonly Rule UnknownMark = new("unknown-mark", Severity.Error,
        "The words to highlight do not stand in the quote.",
        "The highlight tells the reader which words a claim rests on.",
        "exact: \"may amount to crimes\"\nmark: \"amounts to\"");

    public static Check Check { get; } = new([Absent, Ambiguous, UnknownMark], In);

    /// <summary>Of all quotes there are few: each is looked at once for either fault.</summary>
    private static IEnumerable<Diagnostic> In(Site site, CheckRun run)
    {
        var faulty = new List<ResolvedQuote>();
        foreach (var list in site.Quotes.Values)
        {
            for (int i = 0; i < list.Count; i++) { if (IsAbsent(list[i]) || IsMarkUnknown(list[i])) { faulty.Add(list[i]); } }
        }
        // In which of two documents of one id the words should stand, nobody knows.
        faulty.RemoveAll(quote => site.RepeatedIds.Contains(quote.Quote.Source.Value));
        return faulty.Count == 0 ? [] : [.. faulty.Where(IsMarkUnknown).Select(quote => OfMark(quote.Quote.Mark!.Value)), .. Absences(site, faulty.Where(IsAbsent), run)];
    }

    private static bool IsAbsent(ResolvedQuote quote) => quote.State == QuoteState.Absent;

    private static bool IsMarkUnknown(ResolvedQuote quote) => quote is { MarkFound: false, Quote.Mark: not null };

    private static Diagnostic OfMark(Located<string> mark) => UnknownMark.At(mark.Span, $"'{Shorten(mark.Value)}' does not stand in this quote.", "Copy the words to highlight from 'exact'.");

    private static ConcurrentBag<Diagnostic> Absences(Site site, IEnumerable<ResolvedQuote> quotes, CheckRun run)
    {
        var absent = quotes.ToList();
        var finders = new ConcurrentDictionary<string, Lazy<QuoteFinder>>(StringComparer.Ordinal);
        QuoteFinder? Finder(string id) => (site.Seeds.GetValueOrDefault(id) ?? site.HiddenSeeds.GetValueOrDefault(id)) is { } seed ? finders.GetOrAdd(id, _ => new(() => new QuoteFinder(seed))).Value : null;
        var found = new ConcurrentBag<Diagnostic>();
        var elsewhere = SeedsToSearch(site, absent.Count);
        Parallel.ForEach(absent, run.Threads, quote =>
        {
            string named = quote.Quote.Source.Value;
            // It may be a source that the site does not show.
            bool isRestricted = (quote.Source ?? site.Addresses.Known(named)) is Source { Custody.Restricted: true };
            if (Finder(named) is { } finder) { found.Add(Judge(quote, isRestricted, finder, elsewhere.Where(id => id != named).Select(Finder).OfType<QuoteFinder>())); }
        });
        return found;
    }

    /// <summary>The seeds in which an absent quote is looked for: all that are not restricted, unless there are so many quotes that this would hold up the build.</summary>
    private static List<string> SeedsToSearch(Site site, int absent)
    {
        long left = MostCharacters / Math.Max(1, absent);
        return [.. site.Seeds.Where(seed => !site.Restricted.ContainsKey(seed.Key)).OrderBy(seed => seed.Key, StringComparer.Ordinal).TakeWhile(seed => (left -= seed.Value.Length) >= 0).Select(seed => seed.Key)];
    }

    private const string Kept = "What stands there instead is told on a terminal alone, not in a log: the document is restricted.",
        Withheld = "What stands there instead is told on a terminal alone, not in a log: the quote withholds words.";

    private static Diagnostic Judge(ResolvedQuote resolved, bool isRestricted, QuoteFinder finder, IEnumerable<QuoteFinder> others)
    {
        var fault = Explained(resolved, finder, others) with { Near = finder.Told };
        string? kept = isRestricted ? Kept : WithheldStretches.AreIn(resolved.Quote) ? Withheld : null;
        return kept is null ? fault : fault with { Help = kept, Private = fault.Help };
    }

    private static Diagnostic Explained(ResolvedQuote resolved, QuoteFinder finder, IEnumerable<QuoteFinder> others)
    {
        var (quote, result) = (resolved.Quote, finder.Find(resolved.Quote));
        bool several = result.Fault == QuoteFault.Ambiguous;
        string help = finder.Explain(quote, several ? [] : others);
        return several
            ? Ambiguous.At(quote.Exact.Span, $"These words stand {result.Occurrences} times in '{quote.Source.Value}': \"{Shorten(quote.Exact.Value)}\".", help)
            : Absent.At(quote.Exact.Span, $"These words do not stand in '{quote.Source.Value}': \"{Shorten(quote.Exact.Value)}\".", help);
    }

    private static string Shorten(string text) => Excerpt.Of(text, 120, 117);
}
