using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>A statement beside what its quotes leave out at their edges; everything is worked out once, when it is asked for.</summary>
internal sealed class StatementBeside(Site site, Statement statement)
{
    private readonly Dictionary<(QuotedWords Quote, bool Alleges), Clipping?> clipped = [];
    private HashSet<string>? stems;
    private List<(QuotedWords Quote, HashSet<string> Stems)>? plain;
    private bool? isOpen, isApproximate, denies;

    private Language Language => statement.Language;
    private IReadOnlyList<Word> Words => statement.Text.Words;

    public HashSet<string> Stems => stems ??= Kinship.Stems(statement.Text, Language);

    /// <summary>What the clause says beyond a quote from a document that is here, in a language with lists.</summary>
    public Clipping? Clipped(QuotedWords quote, bool alleges)
    {
        if (!clipped.TryGetValue((quote, alleges), out var found)) { clipped[(quote, alleges)] = found = ClippedNow(quote.Quote, alleges); }
        return found;
    }

    private Clipping? ClippedNow(ResolvedQuote quote, bool alleges) =>
        quote is { Parts.Count: > 0, Source: { } source } && site.Seeds.TryGetValue(source.Id, out var seed) && AllLanguages.For(Statements.LanguageOf(site, quote)) == Language
            ? Clipping.Of(seed, quote.Parts, Language, quote.Quote.Exact.Value, alleges) : null;

    /// <summary>The statement itself denies, or leaves it open.</summary>
    public bool Says(Clipping left, QuotedWords quote)
    {
        if (isOpen ??= Hedges.In(statement.Text, Language).Any() || Hedges.HasMood(statement.Text, Language) || Language.Hedges.Verbs.Accusing.StandsIn(Words)) { return true; }
        if (left.Kind == ClippingKind.Hedge && Hedges.AreSoftened(statement.Text, quote.Text, Language)) { return true; }
        return left.Kind == ClippingKind.Hedge ? (isApproximate ??= Language.Numbers.Approximate.StandsIn(Words)) && Language.Numbers.Approximate.StandsIn(new Text(left.Words).Words) : denies ??= Denies();
    }

    private bool Denies()
    {
        if (Negations.In(statement.Text, Language).Any()) { return true; }
        var quoted = statement.Quotes.SelectMany(quote => Kinship.Stems(quote.Text, Language)).ToHashSet(StringComparer.Ordinal);
        return Words.Any(word => Language.Negations.Turning.Contains(word.Folded) || Language.Negations.Faint.Contains(word.Folded) || Language.Negations.KinStems.Any(stem => word.Folded.StartsWith(stem, StringComparison.Ordinal))
            || Language.Negations.Prefixes.Any(prefix => word.Folded.Length > prefix.Length + 3 && word.Folded.StartsWith(prefix, StringComparison.Ordinal) && quoted.Contains(Language.Stem(word.Folded[prefix.Length..]))));
    }

    /// <summary>Another quote says most of the same, and nothing beside it or in it turns that round.</summary>
    public bool IsPlainElsewhere(QuotedWords quote, List<string> shared)
    {
        plain ??= [.. statement.Quotes.Where(other => other.Supports && IsPlain(other)).Select(other => (other, Kinship.Stems(other.Text, Language)))];
        return plain.Exists(other => other.Quote != quote && 2 * shared.Count(other.Stems.Contains) > shared.Count);
    }

    private bool IsPlain(QuotedWords other) =>
        !Negations.In(other.Text, Language).Any() && !Hedges.In(other.Text, Language).Any() && !Reversals.In(other.Text, Language).Any() && Clipped(other, alleges: false) is null;
}
