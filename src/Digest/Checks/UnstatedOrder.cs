using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Orders of time that count as stated, and that no quote states.</summary>
internal static class UnstatedOrder
{
    private static readonly Rule Rule = new("unstated-order", Severity.Warning,
        "An order of events counts as stated, and no quote states it.",
        "Nothing is more certain on the page than in the source. An entry of after or before counts as stated unless its basis says otherwise, and the page then says that the source states it. The words that state it are looked for in the quotes of the record, of the event that it names and of the claims that tell them; an entry without words is told only where its record has no quote.",
        "after: [{event: lantern-fair}]      # and no quote\n# mend: after: [{event: lantern-fair, basis: inferred}], or a quote that states it");

    // An order that cannot be is mended first.
    public static Check Check { get; } = new(Rule, site =>
    {
        List<Diagnostic> found = [.. site.Records.SelectMany(record => In(site, record))];
        return found.Count == 0 || CircularOrder.In(site).Count > 0 ? [] : found;
    });

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        var dating = Dating.Of(record);
        foreach (var link in dating.After.Concat(dating.Before).Where(link => link.Basis == DateBasis.Stated))
        {
            if (site.Find(link.Event.Value) is not { } other) { continue; }
            string? words = link.Words is { } said && !string.IsNullOrWhiteSpace(said) ? said : null;
            var own = QuotesOf(site, record).ToList();
            if (words is null ? own.Count > 0 : own.Concat(QuotesOf(site, other)).Any(quote => Hold(quote.Quote.Exact.Value, words))) { continue; }
            yield return Rule.At(link.Event.Span, words is null
                    ? $"The order of '{record.Id}' and '{other.Id}' counts as stated, but '{record.Id}' has no quote."
                    : $"The order of '{record.Id}' and '{other.Id}' counts as stated, but no quote of the two has the words \"{words}\".",
                "Add a quote that states the order, or write basis: inferred (or external) in this entry.");
        }
    }

    /// <summary>An event also rests on the quotes of the claims that tell it.</summary>
    private static IEnumerable<ResolvedQuote> QuotesOf(Site site, Record record) =>
        record is Event happened ? site.QuotesOf(record).Concat(site.Find<Claim>(happened.Claims).SelectMany(site.QuotesOf)) : site.QuotesOf(record);

    private static bool Hold(string exact, string words)
    {
        string text = Normalisation.Of(exact);
        return Normalisation.Of(words).Replace("[...]", "\n", StringComparison.Ordinal).Split('\n')
            .All(part => text.Contains(part.Trim(' ', '"', '\''), StringComparison.OrdinalIgnoreCase));
    }
}
