namespace Digest.Checks.Wording;

/// <summary>Finds what denies a quote from outside of it: in the rest of its sentence, and in the sentence behind that.</summary>
/// <param name="text">The quote, between <see cref="GapText.First"/> and <see cref="GapText.To"/>, and what stands around it.</param>
/// <param name="speakers">The words of the names of those who speak in it, in small letters: what they deny is something else.</param>
internal sealed class Disownings(GapText text, IReadOnlySet<string> speakers)
{
    /// <summary>So many words may stand between "the" and what is denied: "the ministry's latest allegations".</summary>
    private const int Reach = 3;

    private readonly DisowningWords known = text.Language.Negations.Disowning;
    private readonly HashSet<int> negations = [.. Negations.In(text.Whole, text.Language)];

    private IReadOnlyList<Word> Words => text.Words;

    /// <returns>The words of the lists that say so, as the source has them; null: none.</returns>
    public string? Find()
    {
        if (text.Whole.IsCut || text.First >= text.To || Enumerable.Range(text.First, text.To - text.First).Any(IsDenial)) { return null; }
        int start = text.First;
        while (start > 0 && Words[start].Before < Break.Clause) { start--; }
        int end = Next(text.To), last = end < Words.Count ? Next(end + 1) : end;
        // "Denied reports that | the spillway was closed" governs the quote: ClippedQuote reads it.
        for (int at = start; at < text.First; at++) { if (Said(at, start, isGapped: false) is { } before) { return before; } }
        for (int at = text.To; at < last; at++) { if (Said(at, at < end ? text.To : end, isGapped: at < end) is { } behind) { return behind; } }
        return null;
    }

    private bool IsDenial(int at) => known.Denying.Contains(Words[at].Folded) || known.Rejecting.Contains(Words[at].Folded) || known.Baseless.Contains(Words[at].Folded);

    /// <summary>Where the next sentence begins.</summary>
    private int Next(int at)
    {
        while (at < Words.Count && !text.BeginsSentence(at)) { at++; }
        return at;
    }

    /// <param name="from">The first word that may belong to it.</param>
    /// <param name="isGapped">What is denied may be the quote itself: "which the council denies".</param>
    private string? Said(int at, int from, bool isGapped)
    {
        string word = Words[at].Folded;
        bool isUntrue = known.Baseless.Contains(word) || known.Untrue.Contains(word);
        bool isDenying = known.Denying.Contains(word), isRejecting = known.Rejecting.Contains(word);
        if ((!isUntrue && !isDenying && !isRejecting) || IsDenied(at, from)) { return null; }
        if (isUntrue) { return IsOfMatter(at, from) ? text.Whole.Between(at, at) : null; }
        int subject = at - 1;
        bool isPassive = false;
        for (; subject >= from && Words[subject + 1].Before == Break.None && (text.IsAuxiliary(subject) || IsAdverb(subject)); subject--) { isPassive |= known.Passive.Auxiliaries.Contains(Words[subject].Folded); }
        if (subject < from || Words[subject + 1].Before != Break.None) { return null; }
        if (isPassive && IsMatter(subject)) { return IsDone(at, isDenying) ? text.Whole.Between(at, at) : null; }
        if (!MaySay(subject, from, at) || (isRejecting && known.Deciding.Contains(Words[subject].Folded))) { return null; }
        if (isPassive) { return isGapped && at + 1 < Words.Count && Words[at + 1].Folded == known.Passive.By && IsGapped(at, isRejecting) ? text.Whole.Between(at, at) : null; }
        return Object(at, isDenying) is { } last ? at < text.First && !IsEnd(last + 1) ? null : Told(at, last) : isGapped && IsGapped(at, isRejecting) && (IsEnd(at + 1) || known.Following.Contains(Words[at + 1].Folded) || IsAdverb(at + 1)) ? text.Whole.Between(at, at) : null;
    }

    /// <summary>"This is a fabrication", "called the report baseless", and "Lies!" alone; not "baseless charges", "a smear campaign", "it is untrue that nobody came".</summary>
    private bool IsOfMatter(int at, int from)
    {
        int last = at;
        while (!IsEnd(last + 1) && (known.Baseless.Contains(Words[last + 1].Folded) || known.Untrue.Contains(Words[last + 1].Folded))) { last++; }
        if (!IsEnd(last + 1) && !known.Following.Contains(Words[last + 1].Folded)) { return false; }
        return at == from || Enumerable.Range(from, at - from).Any(IsMatter);
    }

    /// <summary>What is said, or a word that stands for it; "that" only where it does not begin a clause.</summary>
    private bool IsMatter(int at) => known.Matters.Contains(Words[at].Folded)
        || (known.Pronouns.Contains(Words[at].Folded) && (!text.Language.ClauseStarts.Contains(Words[at].Folded) || text.IsAuxiliary(at + 1)));

    /// <summary>"The accusations were denied", "were rejected by the council"; not "was denied food", "were rejected by the court".</summary>
    private bool IsDone(int verb, bool isDenying)
    {
        if (IsEnd(verb + 1)) { return isDenying; }
        if (Words[verb + 1].Folded != known.Passive.By) { return false; }
        for (int at = verb + 2; at <= verb + 1 + Reach && !IsEnd(at); at++) { if (known.Deciding.Contains(Words[at].Folded)) { return false; } }
        return true;
    }

    /// <summary>A name or a noun, or "who" and "which", or "we" of what is said, "we deny it"; no one who is speaking in the quote already.</summary>
    private bool MaySay(int subject, int from, int verb)
    {
        string word = Words[subject].Folded;
        if (speakers.Contains(word)) { return false; }
        if (known.Selves.Contains(word) && !IsEnd(verb + 1) && known.Pronouns.Contains(Words[verb + 1].Folded)) { return true; }
        if (known.Persons.Contains(word)) { return subject > from && text.Language.ClauseStarts.Contains(Words[subject - 1].Folded); }
        return text.Says(subject) || text.Language.ClauseStarts.Contains(word);
    }

    /// <summary>The last word of what is denied; null: it is none of what is said.</summary>
    private int? Object(int verb, bool isDenying)
    {
        int at = verb + 1;
        if (IsEnd(at)) { return null; }
        string word = Words[at].Folded;
        if (known.Matters.Contains(word)) { return at; }
        if (isDenying && !IsEnd(at + 1) && text.Language.Negations.Complements.Words.Contains(word) && text.Language.ClauseStarts.Contains(word)) { return at; }
        if (isDenying && known.Pronouns.Contains(word) && (IsEnd(at + 1) || known.Following.Contains(Words[at + 1].Folded) || IsAdverb(at + 1))) { return at; }
        if (isDenying && word.EndsWith(text.Language.Negations.Complements.Ending, StringComparison.Ordinal)) { return at; }
        if (!known.Determiners.Contains(word) && !text.Whole.IsCapitalised(at)) { return null; }
        for (int noun = at + 1; noun <= at + Reach && !IsEnd(noun) && !known.Determiners.Contains(Words[noun].Folded); noun++) { if (known.Matters.Contains(Words[noun].Folded)) { return noun; } }
        return null;
    }

    /// <summary>A clause, or a noun in apposition, stands between the quote and the verb: "which the council denies", ", a charge the council rejects".</summary>
    private bool IsGapped(int verb, bool isRejecting)
    {
        bool isOpen = false, isOfWords = false;
        for (int at = text.To; at < verb; at++)
        {
            bool isStart = text.Language.ClauseStarts.Contains(Words[at].Folded) && text.Language.Negations.Complements.Words.Contains(Words[at].Folded) is false;
            isOpen |= isStart || Words[at].Before is Break.Comma or Break.Clause;
            isOfWords |= isStart || known.Matters.Contains(Words[at].Folded);
        }
        return isOpen && (isOfWords || !isRejecting);
    }

    /// <summary>Somebody does not: "has not denied it"; or it is left open: "few dispute it", "if the council denies it".</summary>
    private bool IsDenied(int at, int from)
    {
        int before = at - 1;
        while (before >= from && Words[before + 1].Before == Break.None && !known.Sparing.Contains(Words[before].Folded) && (text.IsAuxiliary(before) || IsAdverb(before))) { before--; }
        if (before >= from && Words[before + 1].Before == Break.None && known.Sparing.Contains(Words[before].Folded)) { return true; }
        for (int back = at - 1; back >= from && Words[back + 1].Before == Break.None; back--) { if (known.Supposing.Contains(Words[back].Folded)) { return true; } }
        for (int back = at - 1; back >= Math.Max(from, at - Reach) && Words[back + 1].Before == Break.None; back--) { if (negations.Contains(back)) { return true; } }
        return false;
    }

    private bool IsEnd(int at) => at >= Words.Count || at == text.First || Words[at].Before > Break.None;

    private bool IsAdverb(int at) => Words[at].Folded.EndsWith(text.Language.Negations.Degrees.Ending, StringComparison.Ordinal) || text.Language.Negations.Degrees.Words.Contains(Words[at].Folded);

    /// <summary>A name that stands between is told by nobody.</summary>
    private string Told(int first, int last) => text.Whole.Between(first, Enumerable.Range(first + 1, last - first).All(IsListed) ? last : first);

    private bool IsListed(int at) => known.Matters.Contains(Words[at].Folded) || known.Pronouns.Contains(Words[at].Folded) || known.Determiners.Contains(Words[at].Folded);
}
