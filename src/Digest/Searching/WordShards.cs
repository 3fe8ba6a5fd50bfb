using System.Buffers;
using System.Text;

namespace Digest.Searching;

/// <summary>The words of the site in files of a size that a reader's browser takes at once.</summary>
/// <remarks>
/// A line of <see cref="Words"/> is a word, a space, a sign of how many parts have it (a digit or letter: the power of two), a space, and in <see cref="Symbols"/>
/// the length of its list of parts; 0 where the list itself follows, being short. A tab ends the line. The sign also stands between two words that are neighbours in
/// the alphabet alone: a gate that looks for a name of two words must not find one there. Lists stand one after the other in <see cref="Lists"/>; one that does not fit into what is
/// left of <see cref="ListSize"/> begins a file, and one that is longer goes on in the next. Each file of words begins with the file and the place at which its first list stands.
/// <see cref="Ends"/> are words by their ends, for those whose first half is typed wrong: each with its sign; none that only one part has, unless in a name.
/// </remarks>
internal sealed class WordShards
{
    public const int ListSize = 16_000;
    private const int WordsSize = 16_000, ShortList = 12;

    /// <summary>Letters of a word in which a mistake is forgiven.</summary>
    private const int ShortestMistyped = 4;

    /// <summary>Below so many bytes of words there are no <see cref="Ends"/>: all words are looked through.</summary>
    private const int FewWords = 160_000;

    public List<byte[]> Words { get; } = [];
    /// <summary>The first word of each file, shortened to what tells it from the one before.</summary>
    public List<string> FirstWords { get; } = [];
    public List<byte[]> Lists { get; } = [];
    public List<byte[]> Ends { get; } = [];
    /// <summary>As <see cref="FirstWords"/>, the letters from last to first.</summary>
    public List<string> FirstEnds { get; } = [];
    public int Count { get; private init; }

    public static WordShards Of(TermLists lists)
    {
        var shards = new WordShards { Count = lists.Terms.Length };
        var writer = new Writer(shards);
        foreach (string term in lists.Terms) { writer.Add(term, lists); }
        writer.Finish();
        return shards;
    }

    /// <summary>The shortest beginning of a word that comes behind the one before it.</summary>
    internal static string Shortest(string before, string first)
    {
        int same = 0;
        while (same < before.Length && same < first.Length && before[same] == first[same]) { same++; }
        int end = Math.Min(first.Length, same + 1);
        if (end < first.Length && char.IsLowSurrogate(first[end])) { end++; }
        return first[..end];
    }

    private sealed class Writer(WordShards shards)
    {
        private readonly ArrayBufferWriter<byte> words = new(WordsSize * 2), list = new(ListSize * 2), one = new(256);
        private readonly List<(string Reversed, string Word, char Sign)> ends = [];
        private string last = "";
        private int allWords;

        public void Add(string term, TermLists lists)
        {
            one.ResetWrittenCount();
            var (count, isName) = lists.Write(term, one);
            if (words.WrittenCount == 0) { Begin(term); }
            char sign = Sign(count);
            Encoding.UTF8.GetBytes(term, words);
            words.Write([(byte)' ', (byte)sign, (byte)' ']);
            if (one.WrittenCount <= ShortList) { Symbols.Write(words, 0); words.Write(one.WrittenSpan); }
            else { Symbols.Write(words, one.WrittenCount); Put(one.WrittenSpan); }
            words.Write("\t"u8);
            if (term.Length >= ShortestMistyped && (count > 1 || isName) && !term.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) { ends.Add((Reversed(term), term, sign)); }
            last = term;
            if (words.WrittenCount >= WordsSize) { Cut(); }
        }

        public void Finish()
        {
            Cut();
            if (list.WrittenCount > 0) { shards.Lists.Add(list.WrittenSpan.ToArray()); }
            if (allWords > FewWords) { WriteEnds(); }
        }

        private void Begin(string term)
        {
            shards.FirstWords.Add(Shortest(last, term));
            Symbols.Write(words, shards.Lists.Count);
            Symbols.Write(words, list.WrittenCount);
            words.Write("\t"u8);
        }

        private void Cut()
        {
            if (words.WrittenCount == 0) { return; }
            allWords += words.WrittenCount;
            shards.Words.Add(words.WrittenSpan.ToArray());
            words.ResetWrittenCount();
        }

        private void Put(ReadOnlySpan<byte> bytes)
        {
            if (list.WrittenCount + bytes.Length > ListSize) { CutList(); }
            for (; bytes.Length > ListSize; bytes = bytes[ListSize..]) { list.Write(bytes[..ListSize]); CutList(); }
            list.Write(bytes);
        }

        private void CutList()
        {
            if (list.WrittenCount == 0) { return; }
            shards.Lists.Add(list.WrittenSpan.ToArray());
            list.ResetWrittenCount();
        }

        private void WriteEnds()
        {
            ends.Sort(static (a, b) => string.CompareOrdinal(a.Reversed, b.Reversed));
            string before = "";
            foreach (var (reversed, word, sign) in ends)
            {
                if (words.WrittenCount == 0) { shards.FirstEnds.Add(Shortest(before, reversed)); }
                Encoding.UTF8.GetBytes(word, words);
                words.Write([(byte)' ', (byte)sign, (byte)'\t']);
                before = reversed;
                if (words.WrittenCount >= WordsSize) { CutEnds(); }
            }
            CutEnds();
        }

        private void CutEnds()
        {
            if (words.WrittenCount == 0) { return; }
            shards.Ends.Add(words.WrittenSpan.ToArray());
            words.ResetWrittenCount();
        }

        private static char Sign(int count)
        {
            int power = System.Numerics.BitOperations.Log2((uint)count);
            return (char)(power < 10 ? '0' + power : 'a' + power - 10);
        }

        private static string Reversed(string term)
        {
            char[] letters = term.ToCharArray();
            Array.Reverse(letters);
            return new string(letters);
        }
    }
}
