using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>What a bracket leaves out that makes the source say less than the quote, or the opposite; each null where there is none.</summary>
/// <param name="Negation">The word that denies what is quoted.</param>
/// <param name="Denial">One that turns it round in another way: denied, hardly.</param>
/// <param name="Hedge">The words that leave it open.</param>
internal readonly record struct LeftOut(string? Negation, string? Denial, string? Hedge)
{
    public static LeftOut By(QuoteGap gap, SeedText seed, Language language)
    {
        var text = new GapText(seed, gap, language);
        return text.Whole.IsCut || text.First == text.To ? default : gap.IsOpen ? new OpenEdge(text).Found() : new Omission(text).Found();
    }
}

/// <summary>Words that a bracket leaves out between the quoted words around it: the rest of the sentence that those before belong to, and of the sentence that those behind go on with.</summary>
internal sealed class Omission
{
    private readonly GapText _gap;
    private readonly Language _language;
    private readonly IReadOnlyList<Word> _words;
    /// <summary>Where the sentence ends that the quoted words before belong to, and where that of the words behind begins; one sentence is the latter alone.</summary>
    private readonly int _cut, _from, _to;
    private readonly bool _isOneSentence;

    public Omission(GapText gap)
    {
        (_gap, _language, _words) = (gap, gap.Language, gap.Words);
        (_cut, _from, _to) = (gap.First, gap.First, gap.To);
        if (gap.IsRest)
        {
            while (_cut < _to && !gap.BeginsSentence(_cut)) { _cut++; }
            _from = _to;
            return;
        }
        for (int at = _to; at > _from; at--)
        {
            if (at < _words.Count && gap.BeginsSentence(at)) { _from = at; break; }
        }
        _isOneSentence = _from == gap.First && !gap.BeginsSentence(gap.First);
        if (_from > gap.First && gap.First > 0 && !gap.BeginsSentence(gap.First))
        {
            do { _cut++; } while (!gap.BeginsSentence(_cut));
        }
        if (_from < _to && IsOwnClause()) { _from = _to; }
    }

    public LeftOut Found()
    {
        bool isDenied = _gap.TypedDenies();
        return new(isDenied ? null : Negation(), isDenied ? null : Denial(), Hedge());
    }

    private string? Negation()
    {
        var quoted = QuotedNegations();
        int at = _gap.NearBefore().Any(quoted.Contains) ? -1 : CutStart() is >= 0 and var start ? NegationBehind(start) : -1;
        if (at < 0) { at = Enumerable.Range(_gap.First, _cut - _gap.First).Where(_gap.IsTurnedWord).DefaultIfEmpty(-1).First(); }
        if (at < 0 && !NearBy().Any(quoted.Contains)) { at = _gap.Negations.Concat(Enumerable.Range(_from, _to - _from).Where(_gap.IsTurnedWord)).Where(at => at >= _from && !IsInAside(at) && !IsSpent(at, at, ofNegation: true)).DefaultIfEmpty(-1).Min(); }
        return Shown(at, at);
    }

    private string? Denial()
    {
        int at = SplicedStart();
        if (at < 0 || !(_gap.IsTurning(at) || _language.Negations.Faint.Contains(_words[at].Folded))) { at = Enumerable.Range(_from, _to - _from).Where(TurnsRound).DefaultIfEmpty(-1).First(); }
        return Shown(at, at);
    }

    private string? Hedge()
    {
        var hedges = Hedges.In(_gap.Typed, _language).Any() ? [] : _gap.Hedges;
        var quoted = Hedges.In(_gap.Whole, _language).Select(hedge => hedge.First).Where(at => at < _gap.First || at >= _to).ToHashSet();
        if (SplicedStart() is >= 0 and var start && !_gap.NearBefore().Any(quoted.Contains) && hedges.Where(hedge => hedge.First == start).ToList() is [var cut]) { return Shown(cut.First, cut.Last); }
        if (!NearBy().Any(quoted.Contains) && hedges.Where(hedge => hedge.First >= _from && !IsSpent(hedge.First, hedge.Last, ofNegation: false)).ToList() is [var found, ..]) { return Shown(found.First, found.Last); }
        int open = _language.Numbers.Approximate.StandsIn(_gap.Typed.Words) ? -1 : Enumerable.Range(_from, _to - _from).Where(_gap.OpensNumber).DefaultIfEmpty(-1).First();
        return Shown(open, _to - 1);
    }

    private string? Shown(int first, int last) => first < 0 ? null : _gap.Whole.Between(first, last);

    private HashSet<int> QuotedNegations() => Negations.In(_gap.Whole, _language).Where(at => at < _gap.First || at >= _to).ToHashSet();

    /// <summary>The first word that is left out of the clause before the gap, behind an insertion; -1: another clause follows, or nothing.</summary>
    private int CutStart()
    {
        int at = _gap.First;
        if (at >= _cut || _words[at].Before > Break.Comma || _gap.Joins(at)) { return -1; }
        at = AfterAside(at, _cut);
        return at < _cut ? at : -1;
    }

    /// <summary>The same, where the quote begins a verb ("was […]") and goes on within another sentence; else what was cut off leaves nothing standing that it would turn round.</summary>
    private int SplicedStart() => _from < _to && _gap.IsAuxiliary(_gap.First - 1) ? CutStart() : -1;

    /// <summary>A negation that the words before it are denied by: "shot no one", "were not told", but not "told not to leave". -1: none.</summary>
    private int NegationBehind(int start)
    {
        for (int at = start; at < _cut && (at == start || _words[at].Before == Break.None) && !_gap.Joins(at); at++)
        {
            if (_gap.Negations.Contains(at))
            {
                bool denies = _gap.IsAdverb(at) ? at == start && (_gap.IsAuxiliary(_gap.First - 1) || IsEven(at + 1) || GoesOn(at + 1)) : !_gap.IsPrepositional(at) && (at == start || !_gap.IsBeforeNoun(at));
                return denies ? at : -1;
            }
            if (_gap.Says(at)) { break; }
        }
        return -1;
    }

    /// <summary>"Not one", "not a single".</summary>
    private bool IsEven(int at) => at < _cut && (_gap.IsNumber(at) || _language.Numbers.Implied.ContainsKey(_words[at].Folded));

    /// <summary>The quote goes on with the word that was denied: "told not to leave. He asked them to stay".</summary>
    private bool GoesOn(int at) => at < _cut && _to < _words.Count && _words[at].Folded == _words[_to].Folded;

    /// <summary>"Denied that it", "failed to", "hardly", where what is quoted is what it turns round.</summary>
    private bool TurnsRound(int at)
    {
        if (_language.Negations.Faint.Contains(_words[at].Folded)) { return !_gap.SaysBetween(at + 1, _to); }
        if (!_gap.IsTurning(at) || !_gap.IsComplement(at + 1) || IsSpent(at, at, ofNegation: false)) { return false; }
        return !_gap.SaysBetween(at + 1, _to) || _gap.Joins(at + 1) || _gap.IsComplement(_to - 1);
    }

    /// <summary>Whether what a word governs is left out with it, and something else is quoted: "did not eat, and then".</summary>
    private bool IsSpent(int first, int last, bool ofNegation)
    {
        bool says = false;
        if (ofNegation && _gap.IsPrepositional(first) && last + 1 < _to) { return true; }
        for (int at = AfterAside(last + 1, _to); at <= _to && at < _words.Count; at++)
        {
            var word = _words[at];
            bool joins = _gap.Joins(at);
            if (says && word.Before >= Break.Comma && (!ofNegation || joins || word.Before > Break.Comma)) { return true; }
            if (says && !ofNegation && joins && at < _to) { return true; }
            says |= _gap.Says(at);
        }
        return false;
    }

    /// <summary>In a subordinate clause between commas that is left out as a whole: "the council, which no one trusts, closed it".</summary>
    private bool IsInAside(int at)
    {
        int start = at, end = at + 1;
        while (start > _from && _words[start].Before < Break.Comma) { start--; }
        while (end < _words.Count && end <= _to && _words[end].Before < Break.Comma) { end++; }
        return start > _from && _language.ClauseStarts.Contains(_words[start].Folded) && end < _words.Count && end <= _to;
    }

    /// <summary>A comma right behind opens an insertion: "may, in its view, amount to".</summary>
    private int AfterAside(int at, int end)
    {
        if (at >= end || _words[at].Before != Break.Comma) { return at; }
        int next = at + 1;
        while (next < end && _words[next].Before != Break.Comma) { next++; }
        return next;
    }

    /// <summary>A whole clause of its own: ", which no one doubts,", "(not his real name)".</summary>
    private bool IsOwnClause()
    {
        if (_from == 0 || _words[_from].Before < Break.Comma || (_to < _words.Count && _words[_to].Before < Break.Comma)) { return false; }
        bool isInBrackets = _gap.Whole.Gap(_from).Contains('(') && _gap.Whole.After(_to - 1).Contains(')');
        return _gap.Joins(_from) || (isInBrackets && Enumerable.Range(_from, _to - _from).Count(_gap.Says) > 1);
    }

    /// <summary>The quoted words of the clause that goes on behind the gap: those before it only where they are of the same sentence.</summary>
    private IEnumerable<int> NearBy() => _isOneSentence ? _gap.NearBefore().Concat(_gap.NearBehind()) : _gap.NearBehind();
}
