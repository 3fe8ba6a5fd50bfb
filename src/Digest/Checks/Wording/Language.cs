using System.Collections.Frozen;

namespace Digest.Checks.Wording;

/// <summary>What the checks of wording know of a language: lists and nothing else, so that another language is one file like
/// <see cref="English"/> and one line in <see cref="AllLanguages"/>. Words stand in small letters, with straight apostrophes.
/// In a language without lists these checks say nothing.</summary>
internal sealed record Language
{
    /// <summary>Primary subtag of BCP 47: <c>en</c>.</summary>
    public required string Code { get; init; }
    /// <summary>Words that say little by themselves: they show no kinship between two texts.</summary>
    public required FrozenSet<string> FunctionWords { get; init; }
    /// <summary>Verbs that say little without another: was, had, could.</summary>
    public required FrozenSet<string> Auxiliaries { get; init; }
    /// <summary>Words that begin a clause of their own; what stands before them is not what a hedge behind them is about.</summary>
    public required FrozenSet<string> ClauseStarts { get; init; }
    /// <summary>Words that join a clause to the one before it.</summary>
    public required FrozenSet<string> Conjunctions { get; init; }
    /// <summary>Endings of inflection, longest first.</summary>
    public required IReadOnlyList<string> Endings { get; init; }

    public required NumberWords Numbers { get; init; }
    public required DateNames Dates { get; init; }
    public required ClockWords Clock { get; init; }
    public required HedgeWords Hedges { get; init; }
    public required NegationWords Negations { get; init; }
    public required NameWords Names { get; init; }
    /// <summary>So many words on end, names not counted, are a copy and no paraphrase.</summary>
    public required int CopiedWords { get; init; }

    /// <summary>The word without its inflection, near enough to see that two words are kin.</summary>
    public string Stem(string word)
    {
        // Without an ending, too, the last letter stands once: "shell" beside "shelled".
        string stem = Cut(word, Endings, 4);
        return stem.Length > 4 && stem.Length == word.Length && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }

    internal static string Cut(string word, IReadOnlyList<string> endings, int least)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) { word = word[..^2]; }
        foreach (string ending in endings)
        {
            if (word.Length - ending.Length < least || !word.EndsWith(ending, StringComparison.Ordinal)) { continue; }
            string stem = word[..^ending.Length];
            return stem.Length > least && stem[^1] == stem[^2] ? stem[..^1] : stem;
        }
        return word;
    }
}

/// <summary>How numbers are written.</summary>
internal sealed record NumberWords
{
    public required FrozenDictionary<string, int> Units { get; init; }
    /// <summary>20, 30 … 90: a unit may follow.</summary>
    public required FrozenDictionary<string, int> Tens { get; init; }
    /// <summary>A hundred, a thousand, a million: they multiply what stands before them.</summary>
    public required FrozenDictionary<string, decimal> Scales { get; init; }
    /// <summary>Hundreds, thousands: an order of magnitude.</summary>
    public required FrozenDictionary<string, decimal> Vague { get; init; }
    public required FrozenDictionary<string, int> Ordinals { get; init; }
    public required FrozenSet<string> OrdinalEndings { get; init; }
    /// <summary>Words that say a number without naming it (both, a): enough in a quote, never asked for in a statement.</summary>
    public required FrozenDictionary<string, int> Implied { get; init; }
    /// <summary>Number words with so many other uses that a statement is not asked for them.</summary>
    public required FrozenSet<string> Weak { get; init; }
    public required PhraseSet Percent { get; init; }
    public required FrozenSet<string> Half { get; init; }
    public required string And { get; init; }
    public required string Of { get; init; }
    /// <summary>Words between the ends of a range.</summary>
    public required FrozenSet<string> Ranges { get; init; }
    /// <summary>Between groups of three digits.</summary>
    public required string GroupMarks { get; init; }
    public required char DecimalMark { get; init; }
    /// <summary>Words that leave a number open: about, at least.</summary>
    public required PhraseSet Approximate { get; init; }
    /// <summary>Those that say that it is no less, and those that say that it is no more.</summary>
    public required (PhraseSet Least, PhraseSet Most) Bounds { get; init; }
    /// <summary>Words before a noun by which all are meant, and those by which not all are: some of the witnesses.</summary>
    public required (FrozenSet<string> Whole, PhraseSet Part) Shares { get; init; }
}

/// <summary>The names of months and days.</summary>
internal sealed record DateNames
{
    public required FrozenDictionary<string, int> Months { get; init; }
    /// <summary>Months only beside a number.</summary>
    public required FrozenDictionary<string, int> ShortMonths { get; init; }
    public required FrozenDictionary<string, int> Weekdays { get; init; }
    /// <summary>Months and weekdays are written with a capital.</summary>
    public required bool AreCapitalised { get; init; }
    /// <summary>Words before a year: in 2019.</summary>
    public required FrozenSet<string> BeforeYears { get; init; }
    /// <summary>Phrases before a date that leave open which day it was: on or about, no later than, in the week of.</summary>
    public required PhraseSet Open { get; init; }
    /// <summary>Words behind which "about" says of what somebody speaks: asked about 4 April.</summary>
    public required FrozenSet<string> Telling { get; init; }
    /// <summary>Between those words and a day: before the 4th.</summary>
    public required string Article { get; init; }
    /// <summary>Words before a date that something was before, or after; the one that may say before a month or a year (by May); and those that turn them round (not before).</summary>
    public required (FrozenSet<string> Before, FrozenSet<string> After, string By, FrozenSet<string> Not) Sides { get; init; }
}

/// <summary>Words for times of day.</summary>
internal sealed record ClockWords
{
    /// <summary>Words that name an hour: noon.</summary>
    public required FrozenDictionary<string, int> Named { get; init; }
    /// <summary>Phrases that a time in words has: half past.</summary>
    public required PhraseSet Spoken { get; init; }
}

/// <summary>Words that leave open whether something is so.</summary>
internal sealed record HedgeWords
{
    /// <summary>It can be so.</summary>
    public required PhraseSet Possible { get; init; }
    /// <summary>It is rather so than not.</summary>
    public required PhraseSet Probable { get; init; }
    /// <summary>Somebody says that it is so. A claim that "alleges" says the same beside its statement.</summary>
    public required PhraseSet Alleged { get; init; }
    /// <summary>Phrases with such a word in them that leave nothing open: as soon as possible.</summary>
    public required PhraseSet Except { get; init; }
    /// <summary>Stands on either side of a measure: as many people as possible.</summary>
    public required string As { get; init; }
    /// <summary>Other words by which a statement keeps something open: a risk, whether.</summary>
    public required PhraseSet Softeners { get; init; }
    /// <summary>Phrases that make of the verb behind them something that was not done, or of which somebody is accused.</summary>
    public required (PhraseSet Unreal, PhraseSet Accusing) Verbs { get; init; }
    /// <summary>Words that make a condition or a question of the clause behind them.</summary>
    public required FrozenSet<string> Conditions { get; init; }
    /// <summary>Verbs by which a statement says no more than that: would, should.</summary>
    public required FrozenSet<string> Moods { get; init; }
}

/// <summary>Words that deny.</summary>
internal sealed record NegationWords
{
    public required PhraseSet Negations { get; init; }
    /// <summary>The end of a contracted verb: <c>n't</c>.</summary>
    public required string Contraction { get; init; }
    /// <summary>Phrases with such a word in them that deny nothing: not only, no doubt.</summary>
    public required PhraseSet Except { get; init; }
    /// <summary>Words by which a text denies, in whatever way.</summary>
    public required FrozenSet<string> KinWords { get; init; }
    /// <summary>Beginnings of such words: fail, lack, refus.</summary>
    public required IReadOnlyList<string> KinStems { get; init; }
    /// <summary>Prefixes that turn a word round: unpublished says what "not published" does.</summary>
    public required IReadOnlyList<string> Prefixes { get; init; }
    /// <summary>Negations that deny no more than the words next to them: without, with no.</summary>
    public required PhraseSet Prepositions { get; init; }
    /// <summary>Negations that deny the words behind them: not, never. All others deny those before them as well: killed nobody.</summary>
    public required FrozenSet<string> Adverbs { get; init; }
    /// <summary>Verbs and adjectives that turn round what follows them: denied that, failed to, acquitted of.</summary>
    public required FrozenSet<string> Turning { get; init; }
    /// <summary>Words with which that begins: that, to, of. An ending, too: denied closing.</summary>
    public required (FrozenSet<string> Words, string Ending) Complements { get; init; }
    /// <summary>Words that, denied, leave open the clause behind them: no evidence that, did not say that; not so "did not know that".</summary>
    public required FrozenSet<string> Asserting { get; init; }
    /// <summary>Words with which those go on that it is said to: did not say to the press that. Behind others stands a thing: the ledger that.</summary>
    public required FrozenSet<string> Addressing { get; init; }
    /// <summary>Words that begin another clause within one that is denied: did not arrive before the walls fell.</summary>
    public required FrozenSet<string> Subordinating { get; init; }
    /// <summary>Verbs of which the thing is so, whoever did not do it: never saw the boats that sank.</summary>
    public required FrozenSet<string> Perceiving { get; init; }
    /// <summary>Adverbs between a negation and its verb: were not always treated. Another ending of such adverbs: fully.</summary>
    public required (FrozenSet<string> Words, string Ending) Degrees { get; init; }
    /// <summary>Auxiliaries behind which a verb has no ending, and the ending of a verb of another clause: the court did not convict was, fled.</summary>
    public required (FrozenSet<string> Words, string Ending) Supports { get; init; }
    /// <summary>Verbs of the past that have no such ending, and are neither nouns nor participles: fled, went.</summary>
    public required FrozenSet<string> Pasts { get; init; }
    /// <summary>The negation that needs an auxiliary before a verb, and the words with which a phrase begins that it denies without one: soldiers not on duty.</summary>
    public required (string Word, FrozenSet<string> Phrases) Plain { get; init; }
    /// <summary>Words between which and a noun a denial is an adjective: the denied applicants.</summary>
    public required FrozenSet<string> Articles { get; init; }
    /// <summary>Conjunctions over which a negation holds: or, nor.</summary>
    public required FrozenSet<string> Alternatives { get; init; }
    /// <summary>Adverbs that all but deny: hardly, rarely.</summary>
    public required FrozenSet<string> Faint { get; init; }
    /// <summary>Phrases that turn round the verb behind them, and those that turn round the clause: failed to, it is false that.</summary>
    public required (PhraseSet Verb, PhraseSet Clause) Reversing { get; init; }
    /// <summary>Denials of the clause behind them, and of the verb: denied that, denied closing.</summary>
    public required (PhraseSet Clause, FrozenSet<string> Verb) Denying { get; init; }
    /// <summary>Denials of what stands elsewhere in the text.</summary>
    public required DisowningWords Disowning { get; init; }
}

/// <summary>What is written with a capital and is no name, and how names change.</summary>
internal sealed record NameWords
{
    public required FrozenSet<string> NoNames { get; init; }
    /// <summary>Endings by which a country, its people and its adjective differ, longest first.</summary>
    public required IReadOnlyList<string> Endings { get; init; }
    /// <summary>Names whose forms have no stem in common.</summary>
    public required FrozenDictionary<string, string> Irregular { get; init; }

    public string Stem(string word)
    {
        string plain = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return Irregular.TryGetValue(plain, out string? stem) ? stem : Language.Cut(plain, Endings, 3);
    }
}
