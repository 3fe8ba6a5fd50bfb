namespace Digest.Sources;

/// <summary>Words to look for in a text, from left to right.</summary>
internal sealed class Needle
{
    // Long needles are found by their head and then compared: a repetitive text then costs little more than its length.
    public const int Head = 32;

    private readonly string _text, _needle;
    private readonly WordIndex? _words;
    private readonly string _anchor = "";
    private readonly int _anchorAt;

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
    public int Next(int from, ref Work work) => _words is null ? NextInText(from, ref work) : NextByWord(from, ref work);

    private int NextInText(int from, ref Work work)
    {
        var head = _needle.AsSpan(0, Math.Min(Head, _needle.Length));
        while (from <= _text.Length - _needle.Length && !work.IsSpent)
        {
            int found = _text.AsSpan(from).IndexOf(head, StringComparison.Ordinal);
            if (found < 0) { return -1; }
            from += found;
            if (IsAt(from, ref work)) { return from; }
            from++;
        }
        return -1;
    }

    private int NextByWord(int from, ref Work work)
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
            int at = _words.Starts[places[low]] - _anchorAt;
            if (IsAt(at, ref work)) { return at; }
        }
        return -1;
    }

    private bool IsAt(int at, ref Work work)
    {
        if (at + _needle.Length > _text.Length) { return false; }
        int same = _text.AsSpan(at, _needle.Length).CommonPrefixLength(_needle);
        work.Spend(Head + same);
        return same == _needle.Length;
    }
}

/// <summary>What one search may cost, in characters compared: no quote can hold up a build.</summary>
internal struct Work(long left)
{
    public bool IsSpent => left <= 0;
    public void Spend(long characters) => left -= characters;
}
