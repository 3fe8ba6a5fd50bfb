using Digest.Model;

namespace Digest.Sources;

/// <summary>What may be kept of the quotes of a restricted document: that they stand there, in which order and paragraph, and how many words they are.</summary>
internal static class QuoteLock
{
    /// <param name="quotes">All published quotes from the source, as they were found in the seed.</param>
    /// <param name="before">The former entry: a quote that it has keeps its day.</param>
    /// <param name="today">The day of those that are new.</param>
    public static LockedSeed Of(Source source, SeedText seed, IReadOnlyList<ResolvedQuote> quotes, LockedSeed? before, DateOnly today)
    {
        string reading = QuoteRequest.Reading(source);
        var former = before is not null && before.Sha256 == seed.Sha256 && before.Reading == reading ? before.Quotes : new Dictionary<string, LockedQuote>();
        var found = quotes.Where(quote => quote.IsVerified && quote.MarkFound && quote.Parts.Count > 0).ToList();
        var shown = new QuotedText(seed.Text, found.SelectMany(quote => quote.Parts));
        var locked = new Dictionary<string, LockedQuote>(StringComparer.Ordinal);
        foreach (var quote in found)
        {
            string request = QuoteRequest.Of(quote.Quote);
            if (locked.ContainsKey(request)) { continue; }
            locked[request] = new LockedQuote(request, former.TryGetValue(request, out var old) ? old.VerifiedOn : today, quote.IsLiteral, [.. quote.Parts.Select(shown.Place)]);
        }
        return new LockedSeed(seed.Sha256, reading, seed.IsTranscript, locked, default);
    }

    /// <summary>Whether an entry is about the document that the record names, read in the same way.</summary>
    public static bool Holds(this LockedSeed locked, Source source) =>
        source.Custody is { Restricted: true, Sha256.Value: var hash } && hash == locked.Sha256 && locked.Reading == QuoteRequest.Reading(source);

    /// <summary>Words of which the site shows any part, each counted once.</summary>
    public static int ShownWords(IEnumerable<LockedPart> parts)
    {
        int words = 0, counted = 0;
        foreach (var part in parts.OrderBy(part => part.FirstWord))
        {
            words += Math.Max(0, part.EndWord - Math.Max(counted, part.FirstWord));
            counted = Math.Max(counted, part.EndWord);
        }
        return words;
    }

    /// <summary>Whether two entries say the same, but for the days.</summary>
    public static bool Same(LockedQuote one, LockedQuote other) => one.IsLiteral == other.IsLiteral && one.Parts.SequenceEqual(other.Parts);
}

/// <summary>All that is quoted from a document, put together in its order: what locked places are counted in.</summary>
internal sealed class QuotedText
{
    private readonly List<(int Start, int End, int Before)> _stretches = [];
    private readonly List<(int Start, int End)> _words = [];

    public QuotedText(string text, IEnumerable<QuotePart> parts)
    {
        foreach (var part in parts.Where(part => part.Length > 0).OrderBy(part => part.Start).ThenBy(part => part.End))
        {
            if (_stretches.Count > 0 && part.Start <= _stretches[^1].End) { _stretches[^1] = _stretches[^1] with { End = Math.Max(_stretches[^1].End, part.End) }; }
            else { _stretches.Add((part.Start, part.End, _stretches.Count == 0 ? 0 : _stretches[^1].Before + _stretches[^1].End - _stretches[^1].Start)); }
        }
        foreach (var (start, end, _) in _stretches) { AddWords(text, start, end); }
    }

    public LockedPart Place(QuotePart part)
    {
        var (start, _, before) = _stretches[Last(_stretches.Count, i => _stretches[i].Start <= part.Start)];
        int first = Last(_words.Count, i => _words[i].End <= part.Start) + 1, end = Last(_words.Count, i => _words[i].Start < part.End) + 1;
        return new LockedPart(part with { Start = before + part.Start - start, Normalised = default }, first, Math.Max(first, end));
    }

    /// <summary>Words, as <see cref="WordCount"/> counts them, of which any part is quoted.</summary>
    private void AddWords(string text, int start, int end)
    {
        int at = start;
        while (at > 0 && WordCount.IsWithin(text[at - 1], text[at]) && !WordCount.IsBlank(text[start])) { at--; }
        while (at < end)
        {
            while (at < end && WordCount.IsBlank(text[at])) { at++; }
            int from = at;
            bool isSeen = at < text.Length && WordCount.IsWide(text[at]);
            if (isSeen) { at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1; }
            else { for (; at < text.Length && !WordCount.IsBlank(text[at]) && !WordCount.IsWide(text[at]); at++) { isSeen |= !WordCount.IsNothing(text[at]); } }
            if (from < end && isSeen && (_words.Count == 0 || _words[^1].Start < from)) { _words.Add((from, at)); }
        }
    }

    /// <summary>The last index that holds, of those that do from the first on; -1: none.</summary>
    private static int Last(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (holds(middle)) { low = middle + 1; } else { high = middle; }
        }
        return low - 1;
    }
}
