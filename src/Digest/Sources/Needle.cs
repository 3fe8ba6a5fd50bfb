namespace Digest.Sources;

/// <summary>Words to look for in a text, from left to right; callers ask for ever later places.</summary>
/// <remarks>Quick where text is as texts are: by the rarest word, or by the needle's head. A text that repeats itself makes either compare the same
/// characters over and over; once that has cost a share of the text's length, every later place comes from one pass (Knuth, Morris and Pratt),
/// so that no text and no needle takes more than linear time.</remarks>
internal sealed class Needle
{
    // Long needles are found by their head and then compared.
    public const int Head = 32;
    private const int Leave = 65_536;

    private readonly string _text, _needle;
    private readonly WordIndex? _words;
    private readonly string _anchor = "";
    private readonly int _anchorAt;
    private long _compared;
    private SteadySearch? _steady;

    /// <param name="words">Given: places are taken from the rarest word of the needle; null: the text itself is searched.</param>
    /// <param name="cutsWords">The needle may begin or end inside a word of the text.</param>
    public Needle(string text, string needle, WordIndex? words, bool cutsWords)
    {
        (_text, _needle) = (text, needle);
        string folded = words is null ? "" : needle.ToUpperInvariant();
        int rarest = int.MaxValue;
        for (int at = 0, looked = 0; words is not null && looked < Head && WordIndex.Next(folded, at, out int start, out int end); at = end, looked++)
        {
            if (cutsWords && (start == 0 || end == folded.Length)) { continue; }
            int count = words.PlacesOf(folded.AsSpan(start, end - start)).Length;
            if (count < rarest) { (rarest, _anchor, _anchorAt, _words) = (count, folded[start..end], start, words); }
        }
    }

    /// <summary>The first place at or behind <paramref name="from"/>; -1: none, or the work is spent.</summary>
    public int Next(int from, ref Work work)
    {
        if (_steady is null)
        {
            int found = _words is null ? NextInText(ref from, ref work) : NextByWord(ref from, ref work);
            if (_steady is null) { return found; }
        }
        return _steady.Next(from, ref work);
    }

    private int NextInText(ref int from, ref Work work)
    {
        var head = _needle.AsSpan(0, Math.Min(Head, _needle.Length));
        while (from <= _text.Length - _needle.Length && !work.IsSpent)
        {
            int found = _text.AsSpan(from).IndexOf(head, StringComparison.Ordinal);
            work.Skim(found < 0 ? _text.Length - from : found);
            if (found < 0) { return -1; }
            from += found;
            if (IsAt(from, ref work)) { return from; }
            if (_steady is not null) { return -1; }
            from++;
        }
        return -1;
    }

    private int NextByWord(ref int from, ref Work work)
    {
        var places = _words!.PlacesOf(_anchor);
        int low = 0, high = places.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_words.Starts[places[middle]] - _anchorAt < from) { low = middle + 1; } else { high = middle; }
        }
        for (; low < places.Length && !work.IsSpent; low++)
        {
            from = Math.Max(from, _words.Starts[places[low]] - _anchorAt);
            if (IsAt(from, ref work)) { return from; }
            if (_steady is not null) { return -1; }
        }
        return -1;
    }

    private bool IsAt(int at, ref Work work)
    {
        if (at + _needle.Length > _text.Length) { return false; }
        int same = _text.AsSpan(at, _needle.Length).CommonPrefixLength(_needle);
        work.Spend(Head + same);
        _compared += same;
        if (_needle.Length > Head && _compared > Leave + (_text.Length / 2)) { _steady = new SteadySearch(_text, _needle, at); }
        return same == _needle.Length;
    }
}

/// <summary>Every place of a needle in one pass over the text, none of whose characters is looked at more than twice.</summary>
internal sealed class SteadySearch
{
    private readonly string _text, _needle;
    /// <summary>By length of what is matched: the longest beginning of the needle that ends it as well.</summary>
    private readonly int[] _borders;
    private int _at, _matched;

    public SteadySearch(string text, string needle, int from)
    {
        (_text, _needle, _at) = (text, needle, from);
        _borders = new int[needle.Length + 1];
        for (int at = 1, border = 0; at < needle.Length; at++)
        {
            while (border > 0 && needle[at] != needle[border]) { border = _borders[border]; }
            if (needle[at] == needle[border]) { border++; }
            _borders[at + 1] = border;
        }
    }

    public int Next(int from, ref Work work)
    {
        int start = _at, found = -1;
        while (_at < _text.Length && found < 0 && !work.IsSpent)
        {
            char c = _text[_at++];
            while (_matched > 0 && c != _needle[_matched]) { _matched = _borders[_matched]; }
            if (c == _needle[_matched]) { _matched++; }
            if (_matched < _needle.Length) { continue; }
            if (_at - _needle.Length >= from) { found = _at - _needle.Length; }
            _matched = _borders[_matched];
        }
        work.Spend(_at - start);
        return found;
    }
}

/// <summary>What one search may cost, in characters compared: no quote can hold up a build.</summary>
internal struct Work(long left)
{
    // A processor passes over many characters at once.
    private const int AtOnce = 16;

    /// <summary>What has been spent.</summary>
    public long Steps { get; private set; }
    public readonly bool IsSpent => Steps >= left;
    public void Spend(long characters) => Steps += characters;
    public void Skim(long characters) => Steps += 1 + (characters / AtOnce);
}
