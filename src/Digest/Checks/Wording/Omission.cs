using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Words of a sentence that a bracket leaves out of a quote, between the quoted words around it.</summary>
internal sealed class Omission
{
    /// <summary>Stands at either end of what is left out: no letter, no break.</summary>
    private const char Edge = '\uE000';
    /// <summary>Of the quoted words, so many characters are read on either side.</summary>
    private const int Reach = 300;
    /// <summary>Longer than a sentence can be.</summary>
    private const int Longest = 20_000;

    private readonly Text _text, _left;
    private readonly Language _language;
    private readonly string _typed;
    /// <summary>Words that are left out, in the sentence that the quoted words behind go on with: from, up to and without.</summary>
    private readonly int _from, _to;
    /// <summary>The first word that is left out.</summary>
    private readonly int _first;

    public Omission(SeedText seed, QuoteGap gap, Language language)
    {
        (_language, _typed) = (language, gap.Typed);
        int start = Math.Max(gap.Before.Start, gap.Before.End - Reach), end = Math.Min(gap.After.End, gap.After.Start + Reach);
        string before = gap.Before.End > 0 ? Words(seed, start, gap.Before.End) : "", after = gap.After.End > 0 ? Words(seed, gap.After.Start, end) : "";
        _text = new Text($"{before}{Edge}{Words(seed, Math.Max(gap.Start, gap.End - Longest), gap.End)}{Edge}{after}");
        int left = _text.Value.IndexOf(Edge, StringComparison.Ordinal), right = _text.Value.LastIndexOf(Edge);
        // Read alone too: of "not only" the quote may have the second word.
        _left = new Text(_text.Value[(left + 1)..right]);
        (_first, _to) = (FirstBehind(left), FirstBehind(right));
        _from = _first;
        for (int at = _to; at > _from; at--)
        {
            if (at < _text.Words.Count && BeginsSentence(at)) { _from = at; break; }
        }
        if (!_text.IsCut && _from < _to && !IsOwnClause()) { (Negation, Hedge) = (FindNegation(), FindHedge()); }
    }

    /// <summary>The word that denies what is quoted; null: none.</summary>
    public string? Negation { get; }
    /// <summary>The words that leave open what is quoted; null: none.</summary>
    public string? Hedge { get; }

    private string? FindNegation()
    {
        var denying = Negations.In(_left, _language).Select(at => at + _first).Concat(Enumerable.Range(_from, _to - _from).Where(IsTurningPrefix));
        int found = denying.Where(at => IsLeftOut(at) && !IsSpent(at, at, ofNegation: true)).DefaultIfEmpty(-1).Min();
        return found < 0 || Negations.In(new Text(_typed), _language).Any() || NearBy().Any(Negations.In(_text, _language).ToHashSet().Contains) ? null : _text.Between(found, found);
    }

    private string? FindHedge()
    {
        var hedges = Hedges.In(_left, _language).Select(hedge => hedge with { First = hedge.First + _first, Last = hedge.Last + _first }).ToList();
        int found = hedges.FindIndex(hedge => IsLeftOut(hedge.First) && !IsSpent(hedge.First, hedge.Last, ofNegation: false));
        var typed = new Text(_typed);
        if (found >= 0 && !Hedges.In(typed, _language).Any() && !NearBy().Any(Hedges.In(_text, _language).Select(hedge => hedge.First).ToHashSet().Contains)) { return _text.Between(hedges[found].First, hedges[found].Last); }
        int open = Enumerable.Range(_from, _to - _from).Where(OpensNumber).DefaultIfEmpty(-1).First();
        return open < 0 || _language.Numbers.Approximate.StandsIn(typed.Words) ? null : _text.Between(open, _to - 1);
    }

    private bool IsLeftOut(int at) => at >= _from && at < _to;

    /// <summary>"About" or "at least" right before a number that is quoted.</summary>
    private bool OpensNumber(int at) => at + _language.Numbers.Approximate.Length(_text.Words, at) == _to && _to < _text.Words.Count && IsNumber(_text.Words[_to].Folded);

    private bool IsNumber(string word) => char.IsDigit(word[0]) || _language.Numbers.Units.ContainsKey(word) || _language.Numbers.Tens.ContainsKey(word) || _language.Numbers.Scales.ContainsKey(word) || _language.Numbers.Vague.ContainsKey(word);

    /// <summary>Some of a word is left out, and it begins with "un" or "non-".</summary>
    private bool IsTurningPrefix(int at) => IsLeftOut(at) && _language.Negations.Prefixes.Contains(_text.Words[at].Folded) && !_typed.Contains(_text.Words[at].Folded, StringComparison.OrdinalIgnoreCase)
        && at + 1 < _text.Words.Count && _text.Words[at].End + 1 == _text.Words[at + 1].Start && _text.Value[_text.Words[at].End] is Edge or '-' or '\u2010' or '\u2011';

    /// <summary>Whether what a word governs is left out with it, and something else is quoted: "did not eat, and then".</summary>
    private bool IsSpent(int first, int last, bool ofNegation)
    {
        bool says = false;
        if (ofNegation && _language.Negations.Prepositions.Contains(_text.Words[first].Folded) && last + 1 < _to) { return true; }
        for (int at = AfterAside(last + 1); at <= _to && at < _text.Words.Count; at++)
        {
            var word = _text.Words[at];
            bool joins = Joins(at);
            if (says && word.Before >= Break.Comma && (!ofNegation || joins || word.Before > Break.Comma)) { return true; }
            if (says && !ofNegation && joins && at < _to) { return true; }
            says |= !_language.FunctionWords.Contains(word.Folded);
        }
        return false;
    }

    /// <summary>A comma right behind opens an insertion: "may, in its view, amount to".</summary>
    private int AfterAside(int at)
    {
        if (at >= _to || _text.Words[at].Before != Break.Comma) { return at; }
        int next = at + 1;
        while (next < _to && _text.Words[next].Before != Break.Comma) { next++; }
        return next;
    }

    /// <summary>A whole clause of its own: ", which no one doubts,", "(not his real name)".</summary>
    private bool IsOwnClause()
    {
        if (_from == 0 || _text.Words[_from].Before < Break.Comma || (_to < _text.Words.Count && _text.Words[_to].Before < Break.Comma)) { return false; }
        bool isInBrackets = _text.Gap(_from).Contains('(') && _text.After(_to - 1).Contains(')');
        return Joins(_from) || (isInBrackets && Enumerable.Range(_from, _to - _from).Count(at => !_language.FunctionWords.Contains(_text.Words[at].Folded)) > 1);
    }

    /// <summary>The quoted words of the same clause, on either side.</summary>
    private IEnumerable<int> NearBy()
    {
        for (int at = FirstBehind(_text.Value.IndexOf(Edge, StringComparison.Ordinal)) - 1; at >= 0; at--)
        {
            yield return at;
            if (_text.Words[at].Before > Break.None || Joins(at)) { break; }
        }
        for (int at = _to; at < _text.Words.Count && (at == _to || (_text.Words[at].Before == Break.None && !Joins(at))); at++) { yield return at; }
    }

    private bool Joins(int at) => _language.ClauseStarts.Contains(_text.Words[at].Folded) || _language.Conjunctions.Contains(_text.Words[at].Folded);

    private int FirstBehind(int offset)
    {
        int at = 0;
        while (at < _text.Words.Count && _text.Words[at].Start < offset) { at++; }
        return at;
    }

    /// <summary>A stop behind a title ("Dr.") or before a small letter ends nothing.</summary>
    private bool BeginsSentence(int at) => at > 0 && _text.Words[at].Before == Break.Sentence && !char.IsLower(_text.Value[_text.Words[at].Start])
        && !(_text.Gap(at).StartsWith(".") && _text.IsCapitalised(at - 1) && _text.Words[at - 1].Folded.Length <= 4 && _language.Names.NoNames.Contains(_text.Words[at - 1].Folded));

    /// <summary>The seed's own words, with a full stop where a paragraph ends.</summary>
    private static string Words(SeedText seed, int start, int end)
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
