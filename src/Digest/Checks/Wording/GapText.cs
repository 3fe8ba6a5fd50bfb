using System.Buffers;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>A gap of a quote by its words: those quoted before it, those that the bracket stands for, those quoted behind.</summary>
internal sealed class GapText
{
    /// <summary>Stands at either end of what is left out: no letter, no break.</summary>
    private const char Edge = Text.Edge;
    /// <summary>Of the quoted words, so many characters are read on either side.</summary>
    private const int Reach = 300;
    /// <summary>Longer than a sentence is: of what is left out, so much is read behind the words before and before the words behind.</summary>
    private const int Longest = 10_000;

    private static readonly SearchValues<char> Joining = SearchValues.Create([Edge, '-', '\u2010', '\u2011']);

    private readonly string _typed;
    private readonly HashSet<string> _stems;

    public GapText(SeedText seed, QuoteGap gap, Language language)
    {
        (Language, _typed, IsRest) = (language, gap.Typed, gap.IsRest);
        int start = Math.Max(gap.Before.Start, gap.Before.End - Reach), end = Math.Min(gap.After.End, gap.After.Start + Reach);
        string before = gap.Before.End > 0 ? Passage(seed, start, gap.Before.End) : "", after = gap.After.End > 0 ? Passage(seed, gap.After.Start, end) : "";
        string left = gap.End - gap.Start <= 2 * Longest ? Passage(seed, gap.Start, gap.End) : $"{Passage(seed, gap.Start, gap.Start + Longest)}. {Passage(seed, gap.End - Longest, gap.End)}";
        Whole = new Text($"{before}{Edge}{left}{Edge}{after}");
        (First, To) = (FirstBehind(Whole.Value.IndexOf(Edge, StringComparison.Ordinal)), FirstBehind(Whole.Value.LastIndexOf(Edge)));
        Typed = new Text(gap.Typed);
        _stems = Kinship.Stems(Typed, language);
        // Read alone: of "not only" the quote may have the second word.
        var alone = new Text(Whole.Value[(Whole.Value.IndexOf(Edge, StringComparison.Ordinal) + 1)..Whole.Value.LastIndexOf(Edge)]);
        Negations = [.. Wording.Negations.In(alone, language).Select(at => at + First)];
        Hedges = [.. Wording.Hedges.In(alone, language).Select(hedge => hedge with { First = hedge.First + First, Last = hedge.Last + First })];
    }

    public Language Language { get; }
    /// <summary>Nothing is quoted behind the gap, and nothing stands for it.</summary>
    public bool IsRest { get; }
    public Text Whole { get; }
    /// <summary>What stands between the quoted words in the quote.</summary>
    public Text Typed { get; }
    /// <summary>The words that are left out: the first, and the one behind the last.</summary>
    public int First { get; }
    public int To { get; }
    /// <summary>Among the words that are left out.</summary>
    public IReadOnlyList<int> Negations { get; }
    public IReadOnlyList<Hedge> Hedges { get; }

    public IReadOnlyList<Word> Words => Whole.Words;

    public bool Joins(int at) => Language.ClauseStarts.Contains(Words[at].Folded) || Language.Conjunctions.Contains(Words[at].Folded);

    public bool Says(int at) => !Language.FunctionWords.Contains(Words[at].Folded);

    /// <summary>Some word from one to another, exclusive, says something by itself.</summary>
    public bool SaysBetween(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(Says);

    public bool IsAuxiliary(int at) => at >= 0 && Language.Auxiliaries.Contains(Words[at].Folded);

    public bool IsNumber(int at) => at < Words.Count && Words[at].Folded is var word
        && (char.IsDigit(word[0]) || Language.Numbers.Units.ContainsKey(word) || Language.Numbers.Tens.ContainsKey(word) || Language.Numbers.Scales.ContainsKey(word) || Language.Numbers.Vague.ContainsKey(word));

    /// <summary>"Not" and its like, which deny the words behind them alone.</summary>
    public bool IsAdverb(int at) => Language.Negations.Adverbs.Contains(Words[at].Folded) || Words[at].Folded.EndsWith(Language.Negations.Contraction, StringComparison.Ordinal);

    /// <summary>"No" before its noun, not "no one" or "nobody".</summary>
    public bool IsBeforeNoun(int at) => at + 1 < Words.Count && Words[at + 1].Before == Break.None && Says(at + 1);

    /// <summary>"Without" or "with no", where both words are left out.</summary>
    public bool IsPrepositional(int at) => Language.Negations.Prepositions.Length(Words, at) > 0 || (at > First && IsBeforeNoun(at) && Language.Negations.Prepositions.Length(Words, at - 1) > 1);

    public bool IsTurning(int at) => Language.Negations.Turning.Contains(Words[at].Folded);

    /// <summary>What a word such as "denied" turns round begins here: "that", "closing".</summary>
    public bool IsComplement(int at) => at < Words.Count && Words[at].Before == Break.None
        && (Language.Negations.Complements.Words.Contains(Words[at].Folded) || Words[at].Folded.EndsWith(Language.Negations.Complements.Ending, StringComparison.Ordinal));

    /// <summary>"About" or "at least" right before a number that is quoted.</summary>
    public bool OpensNumber(int at) => at + Language.Numbers.Approximate.Length(Words, at) == To && IsNumber(To);

    /// <summary>It begins with "un" or "non-", and the rest of it is quoted or typed: <c>[able]</c> for "unable".</summary>
    public bool IsTurnedWord(int at) => IsTurningPrefix(at)
        || Language.Negations.Prefixes.Any(prefix => Words[at].Folded.Length > prefix.Length + 3 && Words[at].Folded.StartsWith(prefix, StringComparison.Ordinal) && _stems.Contains(Language.Stem(Words[at].Folded[prefix.Length..])));

    private bool IsTurningPrefix(int at) => Language.Negations.Prefixes.Contains(Words[at].Folded) && !_typed.Contains(Words[at].Folded, StringComparison.OrdinalIgnoreCase)
        && at + 1 < Words.Count && !Whole.Gap(at + 1).ContainsAnyExcept(Joining)
        && (at + 1 >= To || _stems.Contains(Language.Stem(Words[at + 1].Folded)));

    /// <summary>The words in brackets deny as well: <c>[nobody]</c>, <c>[refused to]</c>, <c>[unarmed]</c> for "not armed".</summary>
    public bool TypedDenies() => Wording.Negations.In(Typed, Language).Any() || Typed.Words.Any(word => Language.Negations.Turning.Contains(word.Folded) || Language.Negations.Faint.Contains(word.Folded)
        || Language.Negations.Prefixes.Any(prefix => word.Folded.Length > prefix.Length + 3 && word.Folded.StartsWith(prefix, StringComparison.Ordinal)
            && Enumerable.Range(First, To - First).Any(at => Language.Stem(Words[at].Folded) == Language.Stem(word.Folded[prefix.Length..]))));

    /// <summary>The words in brackets say again some of these, inclusive.</summary>
    public bool TypedRepeats(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(at => Says(at) && _stems.Contains(Language.Stem(Words[at].Folded)));

    /// <summary>The quoted words of the same clause before the gap, from the last on.</summary>
    public IEnumerable<int> NearBefore()
    {
        for (int at = First - 1; at >= 0; at--)
        {
            yield return at;
            if (Words[at].Before > Break.None || Joins(at)) { break; }
        }
    }

    /// <summary>As much behind it.</summary>
    public IEnumerable<int> NearBehind()
    {
        for (int at = To; at < Words.Count && (at == To || (Words[at].Before == Break.None && !Joins(at))); at++) { yield return at; }
    }

    /// <summary>A stop behind a title ("Dr.") or before a small letter ends nothing.</summary>
    public bool BeginsSentence(int at) => at > 0 && Words[at].Before == Break.Sentence && !char.IsLower(Whole.Value[Words[at].Start])
        && !(Whole.Gap(at).StartsWith(".") && Whole.IsCapitalised(at - 1) && Words[at - 1].Folded.Length <= 4 && Language.Names.NoNames.Contains(Words[at - 1].Folded));

    private int FirstBehind(int offset)
    {
        int at = 0;
        while (at < Words.Count && Words[at].Start < offset) { at++; }
        return at;
    }

    /// <summary>The seed's own words, with a full stop where a paragraph ends.</summary>
    private static string Passage(SeedText seed, int start, int end)
    {
        var words = new System.Text.StringBuilder(end - start + 8);
        for (int i = FirstParagraph(seed, start); i < seed.Paragraphs.Count && seed.Paragraphs[i].Start <= end; i++)
        {
            int paragraph = seed.Paragraphs[i].Start;
            if (paragraph <= start) { continue; }
            words.Append(seed.Text.AsSpan(start, paragraph - start).TrimEnd()).Append(". ");
            start = paragraph;
        }
        return words.Append(seed.Text.AsSpan(start, end - start)).Replace(Edge, ' ').ToString();
    }

    private static int FirstParagraph(SeedText seed, int offset)
    {
        int low = 0, high = seed.Paragraphs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (seed.Paragraphs[middle].End < offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
