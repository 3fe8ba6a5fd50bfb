using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Quotes that do not stand in their source, or in several places, and highlights that do not stand in their quote.</summary>
internal static class AbsentQuote
{
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

    public static Check Check { get; } = new([Absent, Ambiguous, UnknownMark], (site, _) => In(site));

    private static ConcurrentBag<Diagnostic> In(Site site)
    {
        var suspects = site.Quotes.Values.SelectMany(list => list)
            .Where(quote => quote.Source is not null && (quote.State == QuoteState.Absent || quote.Quote.Mark is not null)).ToLookup(quote => quote.Source!);
        var finders = new ConcurrentDictionary<string, QuoteFinder>(StringComparer.Ordinal);
        QuoteFinder? Finder(string id) => site.Seeds.TryGetValue(id, out var seed) ? finders.GetOrAdd(id, _ => new QuoteFinder(seed)) : null;
        var found = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(suspects, group =>
        {
            if (Finder(group.Key.Id) is not { } finder) { return; }
            foreach (var quote in group) { if (Judge(quote, finder, site, Finder) is { } fault) { found.Add(fault); } }
        });
        return found;
    }

    private static Diagnostic? Judge(ResolvedQuote resolved, QuoteFinder finder, Site site, Func<string, QuoteFinder?> others)
    {
        var (quote, result) = (resolved.Quote, finder.Find(resolved.Quote));
        if (result.Fault == QuoteFault.None)
        {
            return result.MarkFound || quote.Mark is not { } mark ? null : UnknownMark.At(mark.Span, $"'{Shorten(mark.Value)}' does not stand in this quote.", "Copy the words to highlight from 'exact'.");
        }
        bool several = result.Fault == QuoteFault.Ambiguous;
        var elsewhere = several ? [] : site.Seeds.Keys.Where(id => id != resolved.Source!.Id).Order(StringComparer.Ordinal).Take(200).Select(others).OfType<QuoteFinder>();
        string help = finder.Explain(quote, elsewhere);
        return several
            ? Ambiguous.At(quote.Exact.Span, $"These words stand {result.Occurrences} times in '{resolved.Source!.Id}': \"{Shorten(quote.Exact.Value)}\".", help)
            : Absent.At(quote.Exact.Span, $"These words do not stand in '{resolved.Source!.Id}': \"{Shorten(quote.Exact.Value)}\".", help);
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..117] + "…";
}
