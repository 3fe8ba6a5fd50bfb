using Digest.Model;

namespace Digest.Sources;

/// <summary>Finds quotes in one seed. Safe to ask from several threads; what it needs is made at the first question.</summary>
/// <remarks>A quote must stand in the seed to the letter under <see cref="Normalisation"/>. Neither of its ends may part a word (a run of letters
/// or digits, and such runs with a hyphen between them) in a script that puts spaces between words, what a reader sees as one character (a letter and its marks, an emoji of several
/// people), or a number such as 1.5; nor may it end before the <c>'t</c> of <c>can't</c>.</remarks>
internal sealed class QuoteFinder(SeedText seed)
{
    private readonly SeedIndex _index = new(seed);

    /// <summary>Of a web page of which the main text alone was read: all of it.</summary>
    private readonly Lazy<QuoteFinder?> _page = new(() => seed.WholePage?.Invoke() is { } page ? new QuoteFinder(page) : null);

    private string? _told;

    public SeedText Seed => seed;

    /// <summary>The text, and what else of the document <see cref="Explain(Quote, IEnumerable{QuoteFinder})"/> told words of.</summary>
    public string Told => _page is { IsValueCreated: true, Value: { } page } ? _told ??= $"{seed.Text}\n\n{page.Seed.Text}" : seed.Text;

    public FoundQuote Find(Quote quote)
    {
        string exact = quote.Exact.Value;
        var pattern = QuotePattern.Parse(exact, literal: false);
        if (IsTooMuch(pattern)) { return FoundQuote.Absent(QuoteFault.NotFound); }
        var (prefix, suffix) = (QuoteSearch.Context(quote.Prefix), QuoteSearch.Context(quote.Suffix));
        bool sawIgnored = false;
        // A source may have brackets of its own, so the quote is first taken to the letter.
        foreach (var attempt in pattern.HasInsertions ? [QuotePattern.Parse(exact, literal: true), pattern] : (QuotePattern[])[pattern])
        {
            var places = QuoteSearch.Find(_index, attempt, prefix, suffix);
            if (places.Count == 1) { return QuoteSegments.Make(_index, attempt, places.First[0], quote.Mark?.Value) with { IsLiteral = attempt != pattern }; }
            if (places.Count > 1) { return FoundQuote.Absent(QuoteFault.Ambiguous, places.Count); }
            sawIgnored |= places.SawIgnored;
        }
        return FoundQuote.Absent(pattern.Parts.Count == 0 ? QuoteFault.EmptyQuote : sawIgnored ? QuoteFault.OnlyInIgnored : QuoteFault.NotFound);
    }

    /// <summary>Help for a quote that is not accepted: what is wrong, the nearest passage, the difference. Lines are parted by LF; empty for a quote that is found.</summary>
    /// <param name="others">Finders of the digest's other seeds, in which the words may stand.</param>
    public string Explain(Quote quote, IEnumerable<QuoteFinder> others) => Explain(quote, others, out _);

    /// <param name="steps">What it cost: characters compared and places looked at, which grow no faster than seed and quote do.</param>
    internal string Explain(Quote quote, IEnumerable<QuoteFinder> others, out long steps)
    {
        var explanation = new QuoteExplanation(_index, quote);
        string help = explanation.Explain(Find(quote), others.Where(other => other != this), () => _page.Value?.Explanation(quote));
        steps = explanation.Steps;
        return help;
    }

    private QuoteExplanation Explanation(Quote quote) => new(_index, quote);

    internal static bool IsTooMuch(QuotePattern pattern) =>
        pattern.Brackets.Count > QuotePattern.MostPieces || pattern.Parts.Sum(part => part.Pieces.Count) > QuotePattern.MostPieces;
}
