namespace Digest.Diagnostics;

/// <summary>The likeliest word that an author meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 80;

    /// <returns>"Did you mean 'x'?", or null where nothing is near: at most a third of the letters may differ.</returns>
    public static string? For(string written, IEnumerable<string> known)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string word in known)
        {
            int distance = Distance(written, word, Math.Min(least, Math.Max(written.Length, word.Length) / 3 + 1));
            if (distance < least) { (best, least) = (word, distance); }
        }
        return best is not null && least <= Math.Max(1, Math.Max(written.Length, best.Length) / 3) ? $"Did you mean '{best}'?" : null;
    }

    /// <summary>The one word that was surely meant: no more than two letters differ, nor a fourth of them, and no other word is as near.</summary>
    /// <returns>Null where there is none, or more than one.</returns>
    public static string? Only(string written, IEnumerable<string> known)
    {
        int most = Math.Min(2, written.Length / 4), least = int.MaxValue;
        string? best = null;
        bool isAlone = false;
        foreach (string word in known)
        {
            int distance = Distance(written, word, most);
            if (distance > most || distance > least) { continue; }
            isAlone = distance < least;
            (best, least) = (word, distance);
        }
        return isAlone ? best : null;
    }

    /// <summary>Damerau–Levenshtein distance with adjacent swaps, letter case ignored; anything above <paramref name="limit"/> is <see cref="int.MaxValue"/>.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestWord || b.Length > LongestWord) { return int.MaxValue; }
        var rows = new int[3][];
        for (int i = 0; i < 3; i++) { rows[i] = new int[b.Length + 1]; }
        for (int j = 0; j <= b.Length; j++) { rows[0][j] = j; }
        for (int i = 1; i <= a.Length; i++)
        {
            var (row, above, twice) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Fold(a[i - 1]) == Fold(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1])) { row[j] = Math.Min(row[j], twice[j - 2] + 1); }
            }
        }
        int found = rows[a.Length % 3][b.Length];
        return found > limit ? int.MaxValue : found;
    }

    private static char Fold(char c) => char.ToLowerInvariant(c);
}
