namespace Digest.Protection;

/// <summary>The words of the protected terms that stand in a document: beside its own words each of them, and even a piece or a misspelling, would tell the name.</summary>
internal sealed class TermWords
{
    /// <summary>Shorter words are hidden where they are written as a name is; pieces of a word have so many letters at least.</summary>
    private const int Least = 4;
    /// <summary>From here on letters have no case and words often no space between them.</summary>
    private const char Unspaced = '\u2E80';

    private readonly HashSet<string> _words;

    private TermWords(HashSet<string> words) => _words = words;

    public static TermWords None { get; } = new([]);

    public bool IsEmpty => _words.Count == 0;

    public static TermWords Of(ProtectedTerms terms, string document)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in Undisguised.Find(terms, document))
        {
            string name = document.Substring(hit.Start, hit.Length);
            foreach (var (folded, start, length) in Silence.Words(name))
            {
                if (folded.Length >= Least || (length > 1 && !char.IsLower(name[start]))) { words.Add(folded); }
            }
        }
        return words.Count == 0 ? None : new TermWords(words);
    }

    /// <param name="word">Folded.</param>
    public bool Tells(string word) => word.Length > 0 && (_words.Contains(word) || _words.Any(whole => IsLike(word, whole)));

    private static bool IsLike(string word, string whole)
    {
        if (word[0] >= Unspaced) { return whole.Contains(word, StringComparison.Ordinal); }
        if (word.Length < Least || whole.Length < Least) { return false; }
        return word.Contains(whole, StringComparison.Ordinal) || whole.StartsWith(word, StringComparison.Ordinal) || whole.EndsWith(word, StringComparison.Ordinal) || IsMisspelt(word, whole);
    }

    /// <summary>One letter is another, is missing, or is too much.</summary>
    private static bool IsMisspelt(string word, string whole)
    {
        if (Math.Abs(word.Length - whole.Length) > 1) { return false; }
        int same = word.AsSpan().CommonPrefixLength(whole);
        ReadOnlySpan<char> rest = word.AsSpan(same), other = whole.AsSpan(same);
        return rest.Length == other.Length ? rest.Length == 0 || rest[1..].SequenceEqual(other[1..])
            : rest.Length > other.Length ? rest[1..].SequenceEqual(other) : rest.SequenceEqual(other[1..]);
    }
}
