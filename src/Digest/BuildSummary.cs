using System.Runtime.InteropServices;
using Digest.Model;

namespace Digest;

/// <summary>What a person wants to know at the end of a build.</summary>
public sealed record BuildSummary
{
    internal static readonly BuildSummary Empty = new();
    /// <summary>Published records by kind (its plural name in the input, such as <c>claims</c>), in the order of kinds.</summary>
    public IReadOnlyList<(string Kind, int Count)> Records { get; init; } = [];
    public int QuotesVerified { get; init; }
    /// <summary>Of those verified: quotes from restricted documents that are not here, proven by <c>input/digest.lock</c>.</summary>
    public int QuotesByLock { get; init; }
    public int QuotesUnchecked { get; init; }
    public int QuotesAbsent { get; init; }
    /// <summary>Drafts that are shown, translations too.</summary>
    public int Drafts { get; init; }
    /// <summary>HTML pages made.</summary>
    public int Pages { get; init; }
    public int Written { get; init; }
    public int Unchanged { get; init; }
    public int Removed { get; init; }
    /// <summary>Input files that the site does not show, with the reason.</summary>
    public IReadOnlyList<(string Path, string Reason)> Skipped { get; init; } = [];
    public TimeSpan Elapsed { get; init; }

    internal static BuildSummary Of(Site site)
    {
        var records = site.CountsByFolder();
        int drafts = 0;
        for (int i = 0; i < site.Records.Count; i++) { if (site.Records[i].Head.IsDraft) { drafts++; } }
        var quotes = new Dictionary<QuoteState, int>();
        foreach (var list in site.Quotes.Values) { for (int i = 0; i < list.Count; i++) { CollectionsMarshal.GetValueRefOrAddDefault(quotes, list[i].State, out _)++; } }
        return new BuildSummary
        {
            Records = [.. site.Kinds.Select(kind => (kind.Folder.Length == 0 ? "pages" : kind.Folder, records.GetValueOrDefault(kind.Folder))).Where(pair => pair.Item2 > 0)],
            QuotesVerified = quotes.Where(state => ResolvedQuote.Proves(state.Key)).Sum(state => state.Value),
            QuotesByLock = quotes.GetValueOrDefault(QuoteState.VerifiedOnDate),
            QuotesUnchecked = quotes.GetValueOrDefault(QuoteState.CannotCheck),
            QuotesAbsent = quotes.GetValueOrDefault(QuoteState.Absent),
            Drafts = drafts,
            Skipped = [.. site.Skipped.Select(skipped => (skipped.Record.Head.Path, skipped.Reason))],
        };
    }
}
