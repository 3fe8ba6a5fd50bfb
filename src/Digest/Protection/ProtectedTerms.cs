using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Protection;

/// <summary>A place at which a protected term stands.</summary>
/// <param name="Start">UTF-16 offset in the text that was searched.</param>
/// <param name="Rule">1-based number in the list.</param>
internal readonly record struct TermHit(int Start, int Length, int Rule)
{
    public int End => Start + Length;
}

/// <summary>The private list, ready to be looked for: folded by case, accents, Unicode compatibility (NFKD), zero-width and look-alike
/// characters; runs of white space and punctuation between the words of a term count as one, and as none.</summary>
/// <remarks>Immutable; for several threads. Its words go into no message: <see cref="Mask"/> hides them in any text for people.</remarks>
internal sealed class ProtectedTerms
{
    /// <summary>What stands in a log instead of a term, whatever the term's length.</summary>
    public const string Hidden = "█████";

    /// <summary>Terms with fewer folded characters occur in every text.</summary>
    public const int Shortest = 2;

    /// <summary>From so many characters on, several words written as one are looked for too: an address, a handle, a file name.</summary>
    private const int Joined = 6;

    /// <summary>Shorter ones occur by chance among the bytes of a picture.</summary>
    private const int Unlikely = 5;

    /// <summary>Shorter texts are folded at once.</summary>
    private const int Short = 24;

    private const int Edge = 128;

    /// <summary>What begins markup or an escape.</summary>
    private static readonly SearchValues<char> Written = SearchValues.Create("<&%\\{}");

    private readonly TermIndex words, parts, anywhere;
    /// <summary>Folded terms of several words.</summary>
    private readonly string[][] several;
    private readonly QuickSearch quick;
    private readonly TermStarts starts;
    private readonly int longest;
    private readonly (Regex Pattern, int Number)[] patterns;

    /// <exception cref="ArgumentException">A pattern is no regular expression that can be matched in linear time.</exception>
    public ProtectedTerms(IReadOnlyList<ProtectedRule> rules)
    {
        Rules = rules;
        words = new TermIndex(Folded(TermMatch.Word), anywhere: false);
        parts = new TermIndex(Folded(TermMatch.Part), anywhere: true);
        anywhere = new TermIndex(Folded(TermMatch.Word).Concat(Folded(TermMatch.Part)).Where(term => term.Item1.Length >= Unlikely), anywhere: true);
        string[] wordTerms = [.. Folded(TermMatch.Word).Select(term => term.Item1)], partTerms = [.. Folded(TermMatch.Part).Select(term => term.Item1)];
        longest = wordTerms.Concat(partTerms).Select(term => term.Length).DefaultIfEmpty().Max();
        quick = new QuickSearch(wordTerms, partTerms, longest);
        starts = new TermStarts(wordTerms, partTerms);
        several = [.. wordTerms.Concat(partTerms).Where(term => term.Contains(' ', StringComparison.Ordinal)).Select(term => term.Split(' '))];
        patterns = [.. rules.Where(rule => rule.Match == TermMatch.Pattern).SelectMany(rule => rule.Terms.Select(text => (PatternText.Compile(text), rule.Number)))];
    }

    /// <summary>Where in a text as it is written a term may stand; null where there are patterns, of which nobody knows how they begin.</summary>
    public (TermStarts Starts, int Longest)? Beginnings => patterns.Length > 0 ? null : (starts, longest);

    /// <summary>By number, 1 first.</summary>
    public IReadOnlyList<ProtectedRule> Rules { get; }

    /// <summary>A text as terms are compared: what of it counts.</summary>
    public static string Fold(string text)
    {
        using var folded = new FoldedText(text);
        return folded.Text.Trim(' ').ToString();
    }

    /// <summary>The number of a rule that the text breaks; null: none. In time linear in the text.</summary>
    public int? FirstRule(ReadOnlySpan<char> text)
    {
        if (FirstTerm(text) is { } number) { return number; }
        if (patterns.Length == 0) { return null; }
        string plain = PatternText.Of(text, null);
        foreach (var (pattern, rule) in patterns) { if (pattern.IsMatch(plain)) { return rule; } }
        return null;
    }

    /// <summary>A stretch with all that can be of one term with it; the whole text where there are patterns, whose length nobody knows.</summary>
    public (int Start, int End) Around(ReadOnlySpan<char> text, int start, int end) => patterns.Length > 0 ? (0, text.Length) : quick.Around(text, start, end);

    /// <summary>Whether a text may be one part of a term that begins before it or goes on behind it: its first or its last word is one of a term of several. It may say so too often, never too seldom.</summary>
    public bool MayGoOn(string text)
    {
        // What is written otherwise may be any word.
        if (patterns.Length > 0 || text.AsSpan().ContainsAny(Written)) { return true; }
        if (several.Length == 0) { return false; }
        string[] head = Fold(text[..Math.Min(Edge, text.Length)]).Split(' '), tail = Fold(text[^Math.Min(Edge, text.Length)..]).Split(' ');
        return several.Any(term => term[..^1].Any(word => tail[^1].EndsWith(word, StringComparison.Ordinal)) || term[1..].Any(word => head[0].StartsWith(word, StringComparison.Ordinal)))
            || (text.Length > Edge && (head.Length == 1 || tail.Length == 1));
    }

    /// <summary>The whole text folded and searched: what <see cref="FirstRule"/> must agree with, without patterns.</summary>
    internal int? FirstTermSlowly(ReadOnlySpan<char> text)
    {
        using var folded = new FoldedText(text);
        return words.TryFind(folded, 0, out var word) ? word.Number : !parts.IsEmpty && parts.TryFind(folded, 0, out var part) ? part.Number : null;
    }

    private int? FirstTerm(ReadOnlySpan<char> text)
    {
        if (text.Length < Short) { return FirstTermSlowly(text); }
        for (int from = 0; quick.TryNext(text, from, out var stretch, out from);)
        {
            if (FirstTermSlowly(text[stretch.Start..stretch.End]) is { } number) { return number; }
        }
        for (int from = 0; quick.TryInside(text, from, out var stretch, out from);)
        {
            if (FirstTermSlowly(text[stretch.Start..stretch.End]) is { } number) { return number; }
        }
        return null;
    }

    /// <summary>The same for text among the bytes of a picture or the like: a term need not be parted from what stands beside it.</summary>
    public int? FirstRuleAmongBytes(ReadOnlySpan<char> text)
    {
        using var folded = new FoldedText(text);
        return anywhere.TryFind(folded, 0, out var found) ? found.Number : FirstRule(text);
    }

    /// <summary>The numbers of all rules that such a text breaks.</summary>
    public IReadOnlyCollection<int> RulesAmongBytes(string text)
    {
        var rules = new SortedSet<int>(Find(text).Select(hit => hit.Rule));
        using var folded = new FoldedText(text);
        for (int from = 0; anywhere.TryFind(folded, from, out var found); from = found.Start + found.Length) { rules.Add(found.Number); }
        return rules;
    }

    /// <summary>Every place, ascending and apart, those too where a hyphen parts a word at what was the end of a line; of several that begin together the longest.</summary>
    public IReadOnlyList<TermHit> Find(string text)
    {
        var broken = BrokenWords.Find(text, FindWhole).ToList();
        return broken.Count == 0 ? FindWhole(text) : Apart([.. FindWhole(text), .. broken]);
    }

    private IReadOnlyList<TermHit> FindWhole(string text)
    {
        // Nearly every text has none, and that is told quickly.
        if (FirstRule(text) is null) { return []; }
        var hits = new List<TermHit>();
        using var folded = new FoldedText(text, placed: true);
        Collect(words, folded, hits);
        if (!parts.IsEmpty) { Collect(parts, folded, hits); }
        if (patterns.Length > 0) { CollectPatterns(text, hits); }
        return Apart(hits);
    }

    /// <summary>The text with what stands for each place in its stead; the same text where there is none.</summary>
    public string Replace(string text, Func<ProtectedRule, string> replacement)
    {
        var hits = Find(text);
        if (hits.Count == 0) { return text; }
        var replaced = new StringBuilder(text.Length);
        int done = 0;
        foreach (var hit in hits)
        {
            replaced.Append(text, done, hit.Start - done).Append(replacement(Rules[hit.Rule - 1]));
            done = hit.End;
        }
        return replaced.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>A text for a log, with every term hidden at constant length.</summary>
    public string Mask(string text) => Replace(text, static _ => Hidden);

    private IEnumerable<(string, int)> Folded(TermMatch match)
    {
        foreach (var rule in Rules.Where(rule => rule.Match == match))
        {
            foreach (string folded in rule.Terms.Concat(rule.Terms.SelectMany(EncodedSpellings.Of)).Select(Fold).Where(folded => folded.Length > 0))
            {
                yield return (folded, rule.Number);
                string joined = folded.Replace(" ", "", StringComparison.Ordinal);
                if (joined.Length >= Joined && joined.Length < folded.Length) { yield return (joined, rule.Number); }
            }
        }
    }

    private static void Collect(TermIndex index, in FoldedText folded, List<TermHit> hits)
    {
        for (int from = 0; index.TryFind(folded, from, out var found); from = found.Start + 1)
        {
            var (start, end) = folded.SourceRange(found.Start, found.Start + found.Length);
            hits.Add(new TermHit(start, end - start, found.Number));
        }
    }

    private void CollectPatterns(string text, List<TermHit> hits)
    {
        var places = new List<int>();
        string plain = PatternText.Of(text, places);
        foreach (var (pattern, number) in patterns)
        {
            foreach (var match in pattern.EnumerateMatches(plain))
            {
                if (match.Length == 0) { continue; }
                int start = places[match.Index], end = match.Index + match.Length < places.Count ? places[match.Index + match.Length] : text.Length;
                hits.Add(new TermHit(start, end - start, number));
            }
        }
    }

    private static List<TermHit> Apart(List<TermHit> hits)
    {
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Rule.CompareTo(b.Rule));
        var apart = new List<TermHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (apart.Count == 0 || hit.Start >= apart[^1].End) { apart.Add(hit); continue; }
            // Two that overlap are hidden as one.
            if (hit.End > apart[^1].End) { apart[^1] = apart[^1] with { Length = hit.End - apart[^1].Start }; }
        }
        return apart;
    }
}
