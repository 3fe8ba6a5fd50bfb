using Digest.Model;

namespace Digest.Sources;

/// <summary>Says why a quote is not accepted, so that its curator can mend it without searching.</summary>
internal sealed class QuoteExplanation(SeedIndex index, Quote quote)
{
    private const int MostParts = 3, MostWordsOfHint = 8;

    private const string AllOfPage = "custody.text: whole, in the source's record, takes all of the page, and numbers its paragraphs anew.";

    private const long MostStepsForHints = 100_000_000;

    private readonly QuotePattern _pattern = QuotePattern.Parse(quote.Exact.Value, literal: false);
    private readonly SeedPlaces _places = new(index);
    private long _steps;

    /// <summary>Characters compared and places looked at.</summary>
    public long Steps => _steps;

    /// <param name="page">Of a web page of which the main text alone was read, the same in all of its text; null: there is no more. Asked where the words are absent.</param>
    public string Explain(FoundQuote found, IEnumerable<QuoteFinder> others, Func<QuoteExplanation?> page)
    {
        var lines = found.Fault switch
        {
            QuoteFault.None => [],
            QuoteFault.EmptyQuote => ["The quote has no words to look for. Give the words as the source has them."],
            QuoteFault.OnlyInIgnored => ["The words stand only in page furniture, which custody.ignore leaves out: it cannot be quoted."],
            QuoteFault.Ambiguous => Several(found.Occurrences),
            _ when QuoteFinder.IsTooMuch(_pattern) => [$"A quote may have at most {QuotePattern.MostPieces} pieces between brackets. Make several quotes of it."],
            _ => Missing(others, page),
        };
        return string.Join('\n', lines);
    }

    private List<string> Several(int count)
    {
        var lines = new List<string> { $"The words occur {(count < QuoteSearch.MostCounted ? $"{count}" : $"{count} or more")} times. Say which is meant by prefix (the words directly before) or suffix (those directly behind); in a text, quote more words:" };
        foreach (var pattern in Attempts())
        {
            var places = QuoteSearch.Find(index, pattern, QuoteSearch.Context(quote.Prefix), QuoteSearch.Context(quote.Suffix));
            foreach (var place in places.First) { lines.Add($"  {_places.Line(place)}{Hint(pattern, place)}"); }
            if (places.Count > places.First.Count) { lines.Add($"  and {places.Count - places.First.Count} more"); }
            if (places.Count > 0) { break; }
        }
        return lines;
    }

    /// <summary>The fewest words before the place that tell it from the others; where none do, those behind it.</summary>
    private string Hint(QuotePattern pattern, IReadOnlyList<PartMatch> place)
    {
        for (int count = 2; count <= MostWordsOfHint && _steps < MostStepsForHints; count++)
        {
            string before = _places.Before(place[0].Start, count), behind = _places.Behind(place[^1].End, count);
            if (before.Length > 0 && TellsApart(pattern, before, null)) { return $"   prefix: {YamlString.Of(before)}"; }
            if (behind.Length > 0 && TellsApart(pattern, null, behind)) { return $"   suffix: {YamlString.Of(behind)}"; }
        }
        return "";
    }

    private bool TellsApart(QuotePattern pattern, string? prefix, string? suffix) =>
        QuoteSearch.FindQuickly(index, pattern, (prefix, suffix), ref _steps).Count == 1;

    private QuotePattern[] Attempts() => _pattern.HasInsertions ? [QuotePattern.Parse(quote.Exact.Value, literal: true), _pattern] : [_pattern];

    private List<string> Missing(IEnumerable<QuoteFinder> others, Func<QuoteExplanation?> page)
    {
        if (quote.Prefix is not null || quote.Suffix is not null)
        {
            foreach (var attempt in Attempts())
            {
                if (QuoteSearch.FindQuickly(index, attempt, default, ref _steps) is { Count: > 0 } bare) { return WrongContext(bare); }
            }
        }
        if (Omission() is { } omission) { return omission; }
        var (elsewhere, whole) = (Elsewhere(others), page());
        if (whole?.Standing() is { } outside)
        {
            _steps += whole._steps;
            return ["The words stand in the saved page, but outside of its main text, which alone is read:", .. outside, AllOfPage, .. elsewhere];
        }
        var here = Here();
        if (elsewhere.Count > 0) { return here is [PartExplanation.NothingNear] ? elsewhere : [.. elsewhere, .. here]; }
        if (here is not [PartExplanation.NothingNear]) { return here; }
        if (whole?.Here() is { } there && there is not [PartExplanation.NothingNear])
        {
            _steps += whole._steps;
            return ["No passage of the page's main text, which alone is read, is near these words. In the rest of the saved page:", .. there, AllOfPage];
        }
        if (index.Seed is { IsTranscript: false, Format.Kind: SeedKind.Spreadsheet }) { return [.. here, "Sheets, rows and columns that the file hides are not read of it, nor are formulas and comments."]; }
        return index.Seed is { IsTranscript: false, Format.Kind: SeedKind.WebPage } ? [.. here, "What the page hides is not read of it."] : here;
    }

    /// <summary>Dots without brackets, as other books write an omission; null where there are none, or what they part does not stand there.</summary>
    private List<string>? Omission()
    {
        if (OmissionDots.Written(quote.Exact.Value) is not { } written) { return null; }
        if (QuoteSearch.FindQuickly(index, QuotePattern.Parse(written, literal: false), default, ref _steps) is not { Count: > 0 } places) { return null; }
        return [written.Contains("[…]", StringComparison.Ordinal) ? $"An omission is written […], and the dots here have no brackets. So the words stand in the source: {written}" : $"Dots at an end of a quote are none of the source's words. Without them they stand there: {written}", .. _places.Lines(places)];
    }

    /// <summary>Where the words stand; null: nowhere.</summary>
    private List<string>? Standing()
    {
        foreach (var attempt in Attempts())
        {
            if (QuoteSearch.FindQuickly(index, attempt, default, ref _steps) is { Count: > 0 } places) { return [.. _places.Lines(places)]; }
        }
        return null;
    }

    private List<string> Here()
    {
        var parts = new PartExplanation(index, _places);
        var lines = new List<string>();
        if (_pattern.Parts.Count == 1) { lines.AddRange(parts.Explain(_pattern, _pattern.Parts[0], ref _steps)); return lines; }
        var missing = _pattern.Parts.Where(part => QuoteSearch.FindQuickly(index, _pattern.Only(part), default, ref _steps).Count == 0).ToList();
        if (missing.Count == 0) { return OutOfOrder(); }
        foreach (var part in missing.Take(MostParts))
        {
            lines.Add($"Of the parts between […], \"{SeedRules.Shorten(_pattern.WordsOf(part))}\" does not stand in the source.");
            lines.AddRange(parts.Explain(_pattern, part, ref _steps));
        }
        if (missing.Count > MostParts) { lines.Add($"Nor do {missing.Count - MostParts} more parts."); }
        return lines;
    }

    private List<string> WrongContext(QuotePlaces bare)
    {
        string where = quote.Suffix is null ? "not directly behind the prefix" : quote.Prefix is null ? "not directly before the suffix" : "not between prefix and suffix";
        return [$"The words stand in the source, but {where}:", .. _places.Lines(bare)];
    }

    private List<string> Elsewhere(IEnumerable<QuoteFinder> others)
    {
        var bare = quote with { Prefix = null, Suffix = null, Mark = null };
        var lines = new List<string>();
        foreach (var other in others)
        {
            var found = other.Find(bare);
            if (found.Fault == QuoteFault.None) { lines.Add($"The words stand in another source: {other.Seed.SourceId}, {SeedPlaces.NumberName(found.Parts[0].FirstParagraph)}."); }
            if (found.Fault == QuoteFault.Ambiguous) { lines.Add($"The words stand in another source: {other.Seed.SourceId}, {found.Occurrences} times."); }
            if (lines.Count == QuoteSearch.MostListed) { break; }
        }
        return lines;
    }

    private List<string> OutOfOrder()
    {
        var places = new List<(string Words, PartMatch Place)>();
        foreach (var part in _pattern.Parts) { places.Add((_pattern.WordsOf(part), QuoteSearch.FindQuickly(index, _pattern.Only(part), default, ref _steps).First[0][0])); }
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i].Place.Start >= places[i - 1].Place.End && PartSearch.AfterSkipping(index.Text, places[i - 1].Place.End) > places[i].Place.Start)
            {
                return [$"Nothing stands between \"{SeedRules.Shorten(places[i - 1].Words)}\" and \"{SeedRules.Shorten(places[i].Words)}\": leave out the […]."];
            }
        }
        var lines = new List<string> { "Each part between […] stands in the source, but not in this order:" };
        lines.AddRange(places.Take(10).Select((part, i) => $"  part {i + 1} in {_places.Name(part.Place)}: \"{SeedRules.Shorten(part.Words)}\""));
        if (places.Count > 10) { lines.Add($"  and {places.Count - 10} more"); }
        return lines;
    }
}
