namespace Digest.Checks.Wording;

/// <summary>Words that a bracket at the edge of a quote stands for: <c>[All] of the witnesses</c>. How many they are is not known, so of the same clause those next to the quoted words are read.</summary>
internal sealed class OpenEdge
{
    private readonly GapText _gap;
    private readonly Language _language;
    private readonly IReadOnlyList<Word> _words;
    private readonly bool _opens;
    /// <summary>The words of the clause that is quoted, from and up to without.</summary>
    private readonly int _from, _to;

    public OpenEdge(GapText gap)
    {
        (_gap, _language, _words, _opens) = (gap, gap.Language, gap.Words, gap.First == 0);
        (_from, _to) = _opens ? (gap.To, gap.To) : (gap.First, gap.First);
        if (_opens)
        {
            while (_from > 0 && (_from == _words.Count || _words[_from].Before == Break.None) && !gap.Joins(_from - 1)) { _from--; }
        }
        else
        {
            while (_to < _words.Count && _words[_to].Before == Break.None && !gap.Joins(_to)) { _to++; }
        }
    }

    public LeftOut Found()
    {
        // [sic] stands for no word of the source.
        if (_from == _to || _gap.Typed.Words is [{ Folded: "sic" }]) { return default; }
        bool isDenied = _gap.TypedDenies();
        return new(isDenied ? null : Negation(), isDenied ? null : Denial(), Hedge());
    }

    private IEnumerable<int> Clause => Enumerable.Range(_from, _to - _from);

    private IEnumerable<int> Quoted => _opens ? _gap.NearBehind() : _gap.NearBefore();

    private string? Negation()
    {
        if (Quoted.Any(Negations.In(_gap.Whole, _language).ToHashSet().Contains)) { return null; }
        int at = Clause.Where(at => _gap.IsTurnedWord(at) || (_gap.Negations.Contains(at) && (_opens ? DeniesWhatFollows(at) : DeniesWhatPrecedes(at)))).DefaultIfEmpty(-1).First();
        return Shown(at, at);
    }

    private string? Denial()
    {
        int at = Clause.Where(at => _language.Negations.Faint.Contains(_words[at].Folded) ? IsNext(at, at) && IsReplaced(at)
            : _gap.IsTurning(at) && (_opens ? IsNext(at, at) && _gap.IsComplement(at + 1) : IsReplaced(at) && Enumerable.Range(_from, at - _from).All(_gap.IsAuxiliary))).DefaultIfEmpty(-1).First();
        return Shown(at, at);
    }

    private string? Hedge()
    {
        var quoted = Hedges.In(_gap.Whole, _language).Select(hedge => hedge.First).ToHashSet();
        if (!Hedges.In(_gap.Typed, _language).Any() && !Quoted.Any(quoted.Contains))
        {
            foreach (var hedge in _gap.Hedges) { if (hedge.First >= _from && hedge.Last < _to && IsNext(hedge.First, hedge.Last) && IsReplaced(hedge.First)) { return Shown(hedge.First, hedge.Last); } }
        }
        if (!_opens || _language.Numbers.Approximate.StandsIn(_gap.Typed.Words)) { return null; }
        int open = Clause.Where(_gap.OpensNumber).DefaultIfEmpty(-1).First();
        return Shown(open, _to - 1);
    }

    private string? Shown(int first, int last) => first < 0 ? null : _gap.Whole.Between(first, last);

    /// <summary>Nothing that says something stands between it and the quoted words.</summary>
    private bool IsNext(int first, int last) => _opens ? !_gap.SaysBetween(last + 1, _to) : !_gap.SaysBetween(_from, first);

    /// <summary>Behind a quote, a bracket may add and replace nothing: "by the council [of Zed]". It replaces where a verb is not complete, or where it says again what follows.</summary>
    private bool IsReplaced(int at) => _opens || _gap.IsAuxiliary(_from - 1) || _gap.TypedRepeats(at + 1, _to - 1);

    /// <summary>"No one | was told", "none of the witnesses | saw", "not | told"; but neither "who told nobody | were shot" nor "did not flee | were shot".</summary>
    private bool DeniesWhatFollows(int at)
    {
        bool isFirst = Enumerable.Range(_from, at - _from).All(before => !_gap.Says(before) && !_gap.IsAuxiliary(before));
        if (IsNext(at, at)) { return isFirst || _gap.IsAdverb(at) || _gap.IsBeforeNoun(at) || _gap.IsPrepositional(at) || _from == 0 || !_language.ClauseStarts.Contains(_words[_from - 1].Folded); }
        return isFirst && !_gap.IsAdverb(at) && !_gap.IsPrepositional(at) && IsSubject(at + 1);
    }

    /// <summary>A noun, its article and the verb's beginning, up to the quoted words: "(none) of the witnesses had".</summary>
    private bool IsSubject(int at)
    {
        if (at < _to && _words[at].Folded == _language.Numbers.Of)
        {
            do { at++; } while (at < _to && !_gap.Says(at));
        }
        while (at < _to && _gap.Says(at)) { at++; }
        while (at < _to && _gap.IsAuxiliary(at)) { at++; }
        return at == _to;
    }

    /// <summary>"Killed | nobody", "were | not told"; but not "closed | not by the council" nor "left | without food".</summary>
    private bool DeniesWhatPrecedes(int at)
    {
        if (_gap.IsAdverb(at)) { return IsNext(at, at) && (IsReplaced(at) || (at + 1 < _to && (_gap.IsNumber(at + 1) || _language.Numbers.Implied.ContainsKey(_words[at + 1].Folded)))); }
        bool isPlace = _gap.IsPrepositional(at) || (at > _from && _gap.IsBeforeNoun(at));
        return IsNext(at, at) && (!isPlace || _gap.TypedRepeats(at + 1, _to - 1));
    }
}
