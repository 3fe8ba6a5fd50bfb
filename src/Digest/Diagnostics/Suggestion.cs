namespace Digest.Diagnostics;

/// <summary>The likeliest word that an author meant.</summary>
internal static class Suggestion
{
    internal const int LongestWord = 80;
    /// <summary>Numbers that a comparison needs.</summary>
    internal const int Room = 3 * (LongestWord + 1);

    /// <returns>"Did you mean 'x'?", or null where nothing is near: at most a third of the letters may differ.</returns>
    public static string? For(string written, IEnumerable<string> known) => new NearWords(known).For(written);

    /// <summary>The one word that was surely meant: no more than two letters differ, nor a fourth of them, and no other word is as near.</summary>
    /// <returns>Null where there is none, or more than one.</returns>
    public static string? Only(string written, IEnumerable<string> known)
    {
        int most = Math.Min(2, written.Length / 4), least = int.MaxValue;
        Span<int> room = stackalloc int[Room];
        string? best = null;
        bool isAlone = false;
        foreach (string word in known)
        {
            int distance = Distance(written, word, room, most);
            if (distance > most || distance > least) { continue; }
            isAlone = distance < least;
            (best, least) = (word, distance);
        }
        return isAlone ? best : null;
    }

    /// <summary>Damerau–Levenshtein distance with adjacent swaps, letter case ignored; anything above <paramref name="limit"/> is <see cref="int.MaxValue"/>.</summary>
    private static int Distance(string a, string b, Span<int> room, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestWord || b.Length > LongestWord) { return int.MaxValue; }
        Span<char> one = stackalloc char[LongestWord], other = stackalloc char[LongestWord];
        return Distance(Folded(a, one), Folded(b, other), room, limit);
    }

    /// <summary>The same of words whose case is folded.</summary>
    /// <param name="room"><see cref="Room"/> numbers, whatever they are.</param>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<int> room, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestWord || b.Length > LongestWord) { return int.MaxValue; }
        // What both begin or end with costs nothing.
        int alike = a.CommonPrefixLength(b);
        a = a[alike..];
        b = b[alike..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1]) { a = a[..^1]; b = b[..^1]; }
        int width = b.Length + 1;
        Span<int> row = room[..width], above = room.Slice(width, width), twice = room.Slice(2 * width, width);
        for (int j = 0; j < width; j++) { row[j] = j; }
        int before = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            var free = twice;
            twice = above;
            above = row;
            row = free;
            int least = row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int value = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) { value = Math.Min(value, twice[j - 2] + 1); }
                row[j] = value;
                least = Math.Min(least, value);
            }
            // What follows is made of these two rows, and never less than both.
            if (least > limit && before > limit) { return int.MaxValue; }
            before = least;
        }
        return row[b.Length] > limit ? int.MaxValue : row[b.Length];
    }

    private static Span<char> Folded(string word, Span<char> into)
    {
        for (int i = 0; i < word.Length; i++) { into[i] = Fold(word[i]); }
        return into[..word.Length];
    }

    internal static char Fold(char c) => char.ToLowerInvariant(c);
}
