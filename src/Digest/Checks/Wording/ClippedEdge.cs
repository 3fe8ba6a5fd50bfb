namespace Digest.Checks.Wording;

/// <summary>The clause around a quote. What is quoted stands between <see cref="GapText.First"/> and <see cref="GapText.To"/>.</summary>
internal sealed class ClippedEdge
{
    /// <summary>So many words that say something may stand between a word and the quoted ones that it governs: "had not fully | returned", "no point of the night was | the".</summary>
    private const int Near = 1, NearVerb = 4;
    /// <summary>So far from "that" the words stand that govern it: "no evidence at all that".</summary>
    private const int Lead = 4;

    private readonly GapText _text;
    private readonly Language _language;
    private readonly IReadOnlyList<Word> _words;
    private readonly int _first, _to;
    private readonly HashSet<int> _negations;
    private readonly List<Hedge> _hedges;
    private readonly List<(Turn Turn, bool IsUnreal)> _turns;

    public ClippedEdge(GapText text)
    {
        (_text, _language, _words, _first, _to) = (text, text.Language, text.Words, text.First, text.To);
        _negations = [.. Negations.In(text.Whole, _language)];
        _hedges = [.. Hedges.In(text.Whole, _language)];
        _turns = [.. Reversals.In(text.Whole, _language).Select(turn => (turn, false)), .. Reversals.Unreal(text.Whole, _language, alleges: true).Where(turn => !turn.IsOfClause).Select(turn => (turn, true))];
    }

    /// <summary>What stands before the quote.</summary>
    public Clipping? Before(bool alleges)
    {
        if (_text.Whole.IsCut || _first >= _to || _first == 0) { return null; }
        var found = IsThat(_first) ? OfClause(_first, alleges) : _text.Joins(_first) ? null : _words[_first].Before == Break.Comma ? Aside(alleges) : _words[_first].Before == Break.None ? InClause(alleges) : null;
        return found is { } one && !IsQuoted(one.Kind, QuotedBehindEdge()) ? Told(one, isBefore: true, QuotedBehindEdge()) : null;
    }

    /// <summary>What stands behind it.</summary>
    public Clipping? Behind(bool alleges)
    {
        if (_text.Whole.IsCut || _first >= _to || _to >= _words.Count || _text.BeginsSentence(_to)) { return null; }
        var found = _words[_to].Before switch { Break.None => RightBehind() ?? OfSubject(), Break.Comma => AsideBehind(alleges), _ => null };
        return found is { } one && !IsQuoted(one.Kind, QuotedBeforeEdge()) ? Told(one, isBefore: false, QuotedBeforeEdge()) : null;
    }

    private readonly record struct Found(ClippingKind Kind, int First, int Last, bool IsSaid = false);

    private Clipping Told(Found found, bool isBefore, IEnumerable<int> quoted) =>
        new(found.Kind, _text.Whole.Between(found.First, found.Last).Replace("\uE000", "", StringComparison.Ordinal), isBefore, found.IsSaid, [.. quoted.Where(_text.Says).Select(at => _language.Stem(_words[at].Folded)).Distinct()]);

    /// <summary>From the edge to the first break.</summary>
    private IEnumerable<int> QuotedBehindEdge()
    {
        for (int at = _first; at < _to && (at == _first || (_words[at].Before == Break.None && !_text.Joins(at))); at++) { yield return at; }
    }

    private IEnumerable<int> QuotedBeforeEdge()
    {
        for (int at = _to - 1; at >= _first; at--)
        {
            yield return at;
            if (_words[at].Before > Break.None || _text.Joins(at)) { break; }
        }
    }

    /// <summary>The quote has such a word itself.</summary>
    private bool IsQuoted(ClippingKind kind, IEnumerable<int> quoted) => kind == ClippingKind.Hedge
        ? quoted.Any(at => _hedges.Exists(hedge => hedge.First == at)) || quoted.Any(at => _language.Hedges.Conditions.Contains(_words[at].Folded))
        : quoted.Any(at => _negations.Contains(at) || _text.IsTurning(at) || _language.Negations.Faint.Contains(_words[at].Folded));

    private bool IsThat(int at) => _language.ClauseStarts.Contains(_words[at].Folded) && _language.Negations.Complements.Words.Contains(_words[at].Folded);

    /// <summary>Back through the clause that goes on with the quote, to what governs it.</summary>
    private Found? InClause(bool alleges)
    {
        for (int at = _first - 1; at >= 0; at--)
        {
            if (IsThat(at)) { return OfClause(at, alleges); }
            if (_language.Hedges.Conditions.Contains(_words[at].Folded)) { return new(ClippingKind.Hedge, at, at); }
            if (Stops(at)) { return null; }
            if (Governing(at, alleges) is { } found) { return found; }
            if (_words[at].Before > Break.None) { return null; }
        }
        return null;
    }

    /// <summary>Another clause, or one beside this: "or" and "nor" alone carry a negation on.</summary>
    private bool Stops(int at) => _language.ClauseStarts.Contains(_words[at].Folded) || (_language.Conjunctions.Contains(_words[at].Folded) && !_language.Negations.Alternatives.Contains(_words[at].Folded));

    private Found? Governing(int at, bool alleges)
    {
        int says = Enumerable.Range(at + 1, _first - at - 1).Count(_text.Says);
        if (_negations.Contains(at)) { return Denies(at, says) ? new(ClippingKind.Negation, at, at) : null; }
        if (IsSpent(at + 1) || says > Near) { return null; }
        if (_language.Negations.Faint.Contains(_words[at].Folded)) { return new(ClippingKind.Denial, at, at); }
        foreach (var (turn, isUnreal) in _turns)
        {
            if (turn.Last == at && !turn.IsOfClause && !IsDenied(turn.First)) { return new(isUnreal ? ClippingKind.Hedge : ClippingKind.Denial, turn.First, turn.Last, turn.IsDenial); }
        }
        if (!alleges && _language.Hedges.Verbs.Accusing.Length(_words, at) is > 1 and var accusing && at + accusing <= _first) { return new(ClippingKind.Hedge, at, at + accusing - 1, true); }
        if (at == _first - 1 && _language.Negations.Denying.Verb.Contains(_words[at].Folded) && !IsDenied(at) && !(at > 0 && _language.Negations.Articles.Contains(_words[at - 1].Folded))) { return new(ClippingKind.Denial, at, at, true); }
        foreach (var hedge in _hedges) { if (hedge.Last == at && !(alleges && hedge.Level == HedgeLevel.Alleged) && Opens(hedge, says)) { return new(ClippingKind.Hedge, hedge.First, hedge.Last, hedge.Level == HedgeLevel.Alleged); } }
        return at + _language.Numbers.Approximate.Length(_words, at) == _first && _text.IsNumber(_first) ? new(ClippingKind.Hedge, at, _first - 1) : null;
    }

    /// <summary>"Did not | return", "at no time was | the spillway", "none of the witnesses had | returned"; neither "without food", nor "who did not drown was | found".</summary>
    private bool Denies(int at, int says)
    {
        if (_language.Negations.Prepositions.Length(_words, at) > 0 || (at > 0 && (_language.Negations.Prepositions.Length(_words, at - 1) > 1 || _words[at - 1].Folded == _language.Numbers.Of))) { return false; }
        if ((says == 1 && KnowsOf(at + 1)) || (says > 0 && IsOver(at))) { return false; }
        if (_text.IsAdverb(at)) { return says <= Near && !IsSpent(at + 1); }
        int tail = _first;
        while (tail > at + 1 && _text.IsAuxiliary(tail - 1)) { tail--; }
        return !Enumerable.Range(at + 1, tail - at - 1).Any(_text.IsAuxiliary) && says <= (tail < _first ? NearVerb : Near);
    }

    /// <summary>What is denied has its end before the quote: "did not arrive before | the walls", "not on duty | looted", "who never confessed | lost", "did not convict | fled", "never saw | the boats that".</summary>
    private bool IsOver(int at)
    {
        var known = _language.Negations;
        if (Enumerable.Range(at + 2, Math.Max(0, _first - at - 2)).Any(one => known.Subordinating.Contains(_words[one].Folded))) { return true; }
        int verb = Enumerable.Range(at + 1, _first - at - 1).First(_text.Says), start = at;
        string denied = _words[verb].Folded;
        if (known.Degrees.Words.Contains(denied) || denied.EndsWith(known.Degrees.Ending, StringComparison.Ordinal)) { return false; }
        bool isVerb = _text.IsAuxiliary(_first) || _words[_first].Folded.EndsWith(known.Supports.Ending, StringComparison.Ordinal) || known.Pasts.Contains(_words[_first].Folded);
        if (!isVerb && !_text.Says(_first)) { return known.Perceiving.Contains(denied) && IsRelative(); }
        if (!isVerb && !HasObject()) { return false; }
        while (_text.IsAuxiliary(start - 1)) { start--; }
        bool isPlain = _words[at].Folded == known.Plain.Word;
        if (start > 0 && _text.IsAdverb(at) && (start < at || !isPlain) && _language.ClauseStarts.Contains(_words[start - 1].Folded)) { return true; }
        if (known.Supports.Words.Contains(_words[at].Folded) || (at > 0 && known.Supports.Words.Contains(_words[at - 1].Folded))) { return isVerb; }
        return start == at && at > 0 && isPlain && known.Plain.Phrases.Contains(_words[at + 1].Folded);
    }

    /// <summary>"Lost their coats", "starved in the camp": the first word is rather a verb than a noun such as "food or water", "winter coats".</summary>
    private bool HasObject() => _first + 1 < _to && _words[_first + 1].Before == Break.None && !_text.Says(_first + 1) && !_text.Joins(_first + 1) && !_text.IsAuxiliary(_first + 1);

    /// <summary>The quote goes on with a clause about its first noun.</summary>
    private bool IsRelative()
    {
        int end = _first + QuotedBehindEdge().Count();
        return end > _first + 1 && end < _to && _words[end].Before == Break.None && _language.ClauseStarts.Contains(_words[end].Folded);
    }

    /// <summary>"Did not know | the spillway was closed": a whole clause, which is so whoever knows it; not "did not say | the".</summary>
    private bool KnowsOf(int from) => !_text.Says(_first) && QuotedBehindEdge().Any(_text.IsAuxiliary) && !_text.IsAuxiliary(_first)
        && Enumerable.Range(from, _first - from).Any(at => _text.Says(at) && !_language.Negations.Asserting.Contains(_words[at].Folded)) && _text.Says(_first - 1);

    /// <summary>What would be governed has its verb, and the quote goes on with another.</summary>
    private bool IsSpent(int from)
    {
        bool says = false;
        for (int at = from; at < _first; at++)
        {
            if (says && _text.IsAuxiliary(at)) { return true; }
            says |= _text.Says(at);
        }
        return false;
    }

    /// <summary>"Did not deny".</summary>
    private bool IsDenied(int at) => Enumerable.Range(1, 3).Any(back => _negations.Contains(at - back));

    /// <summary>"May (have been) | closed", "alleged | abuses", "was reportedly closed | by": an adjective is about its own noun alone, and "reported" before a clause is a verb.</summary>
    private bool Opens(Hedge hedge, int says)
    {
        if (_text.IsAuxiliary(hedge.Last) || hedge.Last > hedge.First) { return true; }
        if (says > 0) { return hedge.First > 0 && _text.IsAuxiliary(hedge.First - 1); }
        return hedge.Level != HedgeLevel.Alleged || _text.Says(_first) || _text.IsAuxiliary(hedge.First - 1) || _text.IsAuxiliary(hedge.Last + 1);
    }

    /// <summary>What governs the clause that "that" begins: "denied that", "no evidence that", "it is possible that".</summary>
    private Found? OfClause(int that, bool alleges)
    {
        foreach (var (turn, isUnreal) in _turns) { if (turn.Last == that && !isUnreal && !IsDenied(turn.First)) { return new(ClippingKind.Denial, turn.First, turn.Last, turn.IsDenial); } }
        foreach (var hedge in _hedges) { if ((hedge.Last == that || hedge.Last == that - 1) && !(alleges && hedge.Level == HedgeLevel.Alleged)) { return new(ClippingKind.Hedge, hedge.First, that, hedge.Level == HedgeLevel.Alleged); } }
        if (that > 0 && _language.Conjunctions.Contains(_words[that - 1].Folded)) { return Earlier(that) is >= 0 and var first ? OfClause(first, alleges) : null; }
        bool asserts = false, isOther = false;
        for (int at = that - 1; at >= Math.Max(0, that - Lead) && _words[at + 1].Before == Break.None && !_text.Joins(at); at--)
        {
            if (_negations.Contains(at)) { return asserts ? ToThat(ClippingKind.Negation, at, that) : null; }
            if (_text.IsTurning(at))
            {
                bool isSaid = _language.Negations.Denying.Verb.Contains(_words[at].Folded);
                return IsDenied(at) || (isOther && !isSaid) ? null : ToThat(ClippingKind.Denial, at, that, isSaid);
            }
            bool isAsserting = _language.Negations.Asserting.Contains(_words[at].Folded);
            asserts |= isAsserting && (!isOther || _language.Negations.Addressing.Contains(_words[at + 1].Folded));
            // "Failed to notice that" denies nothing of it.
            isOther |= !isAsserting && _text.Says(at);
        }
        return null;
    }

    /// <summary>With "that" where nothing stands between but words of the lists; else the word alone: a name may stand there that is kept back elsewhere.</summary>
    private Found ToThat(ClippingKind kind, int at, int that, bool isSaid = false) =>
        new(kind, at, Enumerable.Range(at + 1, that - at - 1).All(one => !_text.Whole.IsCapitalised(one) && (!_text.Says(one) || _language.Negations.Asserting.Contains(_words[one].Folded))) ? that : at, isSaid);

    /// <summary>"Denied that the gate was broken and that | it was closed": the "that" before, in the same sentence.</summary>
    private int Earlier(int that)
    {
        for (int at = that - 1; at >= 0 && _words[at + 1].Before < Break.Clause; at--) { if (IsThat(at)) { return at; } }
        return -1;
    }

    /// <summary>"Reportedly, | the spillway was closed".</summary>
    private Found? Aside(bool alleges)
    {
        int start = _first - 1;
        while (start > 0 && _words[start].Before == Break.None) { start--; }
        return OpenAside(start, _first, alleges);
    }

    /// <summary>"The spillway was closed |, it is alleged"; not "closed, probably in June".</summary>
    private Found? AsideBehind(bool alleges)
    {
        int end = _to + 1;
        while (end < _words.Count && _words[end].Before == Break.None) { end++; }
        return _text.Joins(_to) ? null : OpenAside(_to, end, alleges);
    }

    private Found? OpenAside(int start, int end, bool alleges)
    {
        foreach (var hedge in _hedges)
        {
            bool isAll = hedge.First >= start && hedge.Last < end && !_text.SaysBetween(start, hedge.First) && !_text.SaysBetween(hedge.Last + 1, end);
            if (isAll && !(alleges && hedge.Level == HedgeLevel.Alleged)) { return new(ClippingKind.Hedge, hedge.First, hedge.Last, hedge.Level == HedgeLevel.Alleged); }
        }
        return null;
    }

    /// <summary>"The council paid us | nothing", "the people were | not told".</summary>
    private Found? RightBehind()
    {
        for (int at = _to; at < _words.Count && _words[at].Before == Break.None && !_text.Joins(at); at++)
        {
            bool isFaint = _language.Negations.Faint.Contains(_words[at].Folded), isAdverb = isFaint || _text.IsAdverb(at);
            if (isFaint || _negations.Contains(at))
            {
                bool denies = isAdverb ? at == _to && _text.IsAuxiliary(_to - 1) : _language.Negations.Prepositions.Length(_words, at) == 0 && _language.Negations.Prepositions.Length(_words, at - 1) < 2;
                return denies ? new(isFaint ? ClippingKind.Denial : ClippingKind.Negation, at, at) : null;
            }
            if (_text.Says(at)) { break; }
        }
        return null;
    }

    /// <summary>"The claim that | the spillway was closed | is false".</summary>
    private Found? OfSubject()
    {
        int at = _first;
        while (at > 0 && _words[at].Before == Break.None && !IsThat(at)) { at--; }
        if (!IsThat(at) || !_text.IsAuxiliary(_to)) { return null; }
        for (at = _to; at < Math.Min(_words.Count, _to + Lead) && _words[at].Before == Break.None && !_text.Joins(at); at++)
        {
            if (_negations.Contains(at)) { return new(ClippingKind.Negation, at, at); }
            if (_text.IsTurning(at)) { return new(ClippingKind.Denial, at, at); }
            if (_hedges.Exists(hedge => hedge.First == at)) { return new(ClippingKind.Hedge, at, at); }
        }
        return null;
    }
}
