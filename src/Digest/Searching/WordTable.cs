namespace Digest.Searching;

/// <summary>Words, each with a number in the order in which they came. Made for millions of look-ups: no word becomes a string.</summary>
internal sealed class WordTable
{
    /// <summary>Number and 1, so that an empty place is 0; and the hash, so that others are seldom compared.</summary>
    private (int Hash, int Next)[] places = new (int, int)[2048];
    private (int Start, int Length)[] words = new (int, int)[1024];
    private char[] letters = new char[8192];
    private int used;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int id] => letters.AsSpan(words[id].Start, words[id].Length);

    /// <returns>The word's number; <see cref="Count"/> has grown where it is new.</returns>
    public int IdOf(ReadOnlySpan<char> word)
    {
        int hash = string.GetHashCode(word);
        int at = hash & (places.Length - 1);
        for (; places[at].Next != 0; at = (at + 1) & (places.Length - 1))
        {
            if (places[at].Hash == hash && this[places[at].Next - 1].SequenceEqual(word)) { return places[at].Next - 1; }
        }
        Keep(word);
        places[at] = (hash, Count);
        if (Count * 2 > places.Length) { Grow(); }
        return Count - 1;
    }

    /// <summary>The numbers in the ordinal order of their words.</summary>
    public int[] InOrder()
    {
        int[] order = new int[Count];
        for (int i = 0; i < order.Length; i++) { order[i] = i; }
        // The first four letters decide nearly always: numbers are compared, not words.
        ulong[] keys = new ulong[Count];
        for (int i = 0; i < keys.Length; i++) { keys[i] = Beginning(this[i]); }
        Array.Sort(keys, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && keys[end] == keys[start]; end++) { }
            if (end - start > 1) { order.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b])); }
        }
        return order;
    }

    private static ulong Beginning(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        for (int i = 0; i < 4; i++) { key = (key << 16) | (i < word.Length ? word[i] : 0u); }
        return key;
    }

    private void Keep(ReadOnlySpan<char> word)
    {
        if (Count == words.Length) { Array.Resize(ref words, words.Length * 2); }
        if (used + word.Length > letters.Length) { Array.Resize(ref letters, Math.Max(letters.Length * 2, used + word.Length)); }
        word.CopyTo(letters.AsSpan(used));
        words[Count++] = (used, word.Length);
        used += word.Length;
    }

    private void Grow()
    {
        var before = places;
        places = new (int, int)[before.Length * 2];
        foreach (var place in before)
        {
            if (place.Next == 0) { continue; }
            int at = place.Hash & (places.Length - 1);
            while (places[at].Next != 0) { at = (at + 1) & (places.Length - 1); }
            places[at] = place;
        }
    }
}
