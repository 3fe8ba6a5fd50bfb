using Digest.Model;

namespace Digest.Sources;

/// <summary>Says why a quote is not accepted, so that its curator can mend it without searching.</summary>
internal static class QuoteExplanation
{
    private const int Context = 40, MostParts = 3;

    public static string Explain(SeedIndex index, Quote quote, FoundQuote found, IEnumerable<QuoteFinder> others)
    {
        var pattern = QuotePattern.Parse(quote.Exact.Value, literal: false);
        var lines = found.Fault switch
        {
            QuoteFault.None => [],
            QuoteFault.EmptyQuote => ["The quote has no words to look for. Give the words as the source has them."],
            QuoteFault.OnlyInIgnored => ["The words stand only in page furniture, which custody.ignore leaves out: it cannot be quoted."],
            QuoteFault.Ambiguous => Places(index, quote, found.Occurrences),
            _ when QuoteFinder.IsTooMuch(pattern) => [$"A quote may have at most {QuotePattern.MostPieces} pieces between brackets. Make several quotes of it."],
            _ => Missing(index, quote, pattern, others),
        };
        return string.Join('\n', lines);
    }

    private static List<string> Places(SeedIndex index, Quote quote, int count)
    {
        var lines = new List<string> { $"The words occur {(count < QuoteSearch.MostCounted ? $"{count}" : $"{count} or more")} times. Say which is meant by prefix (the words directly before) or suffix (those directly behind):" };
        foreach (var pattern in Attempts(quote))
        {
            var places = QuoteSearch.Find(index, pattern, QuoteSearch.Context(quote.Prefix), QuoteSearch.Context(quote.Suffix));
            lines.AddRange(places.First.Select(place => $"  {Name(index, place[0].Start)}: {Surroundings(index.Text, place[0].Start, place[^1].End)}"));
            if (places.Count > places.First.Count) { lines.Add($"  and {places.Count - places.First.Count} more"); }
            if (places.Count > 0) { break; }
        }
        return lines;
    }

    private static QuotePattern[] Attempts(Quote quote)
    {
        var pattern = QuotePattern.Parse(quote.Exact.Value, literal: false);
        return pattern.HasInsertions ? [QuotePattern.Parse(quote.Exact.Value, literal: true), pattern] : [pattern];
    }

    private static List<string> Missing(SeedIndex index, Quote quote, QuotePattern pattern, IEnumerable<QuoteFinder> others)
    {
        if (quote.Prefix is not null || quote.Suffix is not null)
        {
            foreach (var attempt in Attempts(quote))
            {
                if (QuoteSearch.FindQuickly(index, attempt) is { Count: > 0 } bare) { return WrongContext(index, quote, bare); }
            }
        }
        var elsewhere = Elsewhere(quote, others);
        if (elsewhere.Count > 0) { return elsewhere; }
        if (pattern.Parts.Count == 1) { return ExplainPart(index, pattern, pattern.Parts[0]); }
        var missing = pattern.Parts.Where(part => QuoteSearch.FindQuickly(index, pattern.Only(part)).Count == 0).ToList();
        if (missing.Count == 0) { return OutOfOrder(index, pattern); }
        var lines = new List<string>();
        foreach (var part in missing.Take(MostParts))
        {
            lines.Add($"Of the parts between […], \"{SeedRules.Shorten(pattern.WordsOf(part))}\" does not stand in the source.");
            lines.AddRange(ExplainPart(index, pattern, part));
        }
        return lines;
    }

    private static List<string> WrongContext(SeedIndex index, Quote quote, QuotePlaces bare)
    {
        var lines = new List<string> { $"The words stand in the source, but {(quote.Suffix is null ? "not directly behind the prefix" : quote.Prefix is null ? "not directly before the suffix" : "not between prefix and suffix")}:" };
        lines.AddRange(bare.First.Select(place => $"  {Name(index, place[0].Start)}: {Surroundings(index.Text, place[0].Start, place[^1].End)}"));
        return lines;
    }

    private static List<string> Elsewhere(Quote quote, IEnumerable<QuoteFinder> others)
    {
        var bare = quote with { Prefix = null, Suffix = null, Mark = null };
        var lines = new List<string>();
        foreach (var other in others)
        {
            var found = other.Find(bare);
            if (found.Fault == QuoteFault.None) { lines.Add($"The words stand in another source: {other.Seed.SourceId}, {Name(found.Parts[0].FirstParagraph)}."); }
            if (found.Fault == QuoteFault.Ambiguous) { lines.Add($"The words stand in another source: {other.Seed.SourceId}, {found.Occurrences} times."); }
            if (lines.Count == QuoteSearch.MostListed) { break; }
        }
        return lines;
    }

    private static List<string> OutOfOrder(SeedIndex index, QuotePattern pattern)
    {
        var places = pattern.Parts.Select(part => (Words: pattern.WordsOf(part), Place: QuoteSearch.FindQuickly(index, pattern.Only(part)).First[0][0])).ToList();
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i].Place.Start >= places[i - 1].Place.End && PartSearch.AfterSkipping(index.Text, places[i - 1].Place.End) > places[i].Place.Start)
            {
                return [$"Nothing stands between \"{SeedRules.Shorten(places[i - 1].Words)}\" and \"{SeedRules.Shorten(places[i].Words)}\": leave out the […]."];
            }
        }
        var lines = new List<string> { "Each part between […] stands in the source, but not in this order:" };
        lines.AddRange(places.Take(10).Select((part, i) => $"  part {i + 1} in {Name(index, part.Place.Start)}: \"{SeedRules.Shorten(part.Words)}\""));
        return lines;
    }

    private static List<string> ExplainPart(SeedIndex index, QuotePattern pattern, PatternPart part)
    {
        string words = pattern.WordsOf(part);
        if (part.Pieces.Count > 1 && QuoteSearch.FindQuickly(index, QuotePattern.Parse(words, literal: false).WithGaps()).Count > 0)
        {
            return [$"The words beside the brackets stand in order, but further apart than {PartSearch.WidestInsertion} characters, or with nothing to withhold between them. […] skips any length."];
        }
        if (part.Pieces.Count == 1 && index.Text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0)
        {
            return [$"The words stand only as a piece of longer ones, in {Name(index, at)}: {Surroundings(index.Text, at, at + words.Length)}"];
        }
        return NearestPassage.Find(index, words) is { } nearest
            ? [$"Nearest passage, {Name(index, nearest.SeedStart)} ([-source-], {{+quote+}}):", $"  {nearest.Render()}", .. nearest.Differences()]
            : ["No passage of the source is near these words."];
    }

    private static string Name(SeedIndex index, int offset) => Name(index.ParagraphOfNormal(offset).Number);

    private static string Name(int paragraph) => paragraph switch
    {
        < 0 => "page furniture",
        0 => "¶0 (the headline)",
        _ => $"¶{paragraph}",
    };

    private static string Surroundings(string text, int start, int end)
    {
        int from = Math.Max(0, start - Context), to = Math.Min(text.Length, end + Context);
        while (from > 0 && from < start && text[from - 1] != ' ') { from++; }
        while (to < text.Length && to > end && text[to] != ' ') { to--; }
        string words = end - start <= 4 * Context ? text[start..end] : $"{text[start..(start + (2 * Context))]} … {text[(end - Context)..end]}";
        return $"{(from > 0 ? "… " : "")}{text[from..start]}>>{words}<<{text[end..to]}{(to < text.Length ? " …" : "")}";
    }
}
