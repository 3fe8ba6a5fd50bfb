using Digest.Model;

namespace Digest.Outputs.Gaps;

/// <summary>Whose words or accounts are told without a name: groups that speak or give evidence, and passages whose speaker nobody names.</summary>
internal sealed class UnnamedSpeakers(Site site, Words words)
{
    /// <summary>In the site's order. Pseudonyms are none of them: who protects a person has not left a gap.</summary>
    public IEnumerable<(Record Record, string Detail)> All()
    {
        var quotes = new Dictionary<Record, int>();
        var accounts = new Dictionary<Record, int>();
        foreach (var record in site.Records)
        {
            foreach (var quote in site.QuotesOf(record).Where(quote => quote.Use == QuoteUse.Quotes)) { Count(quotes, quote); }
            foreach (var giver in ((record as Claim)?.Evidence ?? []).Select(evidence => site.Find<Entity>(evidence.By)).Distinct())
            {
                if (giver is { Kind.Like: RecordKind.Group }) { accounts[giver] = accounts.GetValueOrDefault(giver) + 1; }
            }
        }
        return site.Records.Where(record => quotes.ContainsKey(record) || accounts.ContainsKey(record)).Select(record => (record, Detail(record, quotes.GetValueOrDefault(record), accounts.GetValueOrDefault(record))));
    }

    private static void Count(Dictionary<Record, int> quotes, ResolvedQuote quote)
    {
        if (quote.Speakers.Count == 0 && quote.Source is not null) { quotes[quote.Owner] = quotes.GetValueOrDefault(quote.Owner) + 1; }
        foreach (var speaker in quote.Speakers) { if (speaker.Kind.Like == RecordKind.Group) { quotes[speaker] = quotes.GetValueOrDefault(speaker) + 1; } }
    }

    private string Detail(Record record, int quotes, int accounts) => record switch
    {
        not Entity => words.Count("gaps.unnamed.nobody", quotes),
        _ when accounts == 0 => words.Count("gaps.unnamed.passages", quotes),
        _ when quotes == 0 => words.Count("gaps.unnamed.accounts", accounts),
        _ => words.Count("gaps.unnamed.passages", quotes) + words["backlinks.and"] + words.Count("gaps.unnamed.accounts", accounts),
    };
}
