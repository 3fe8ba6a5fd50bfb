namespace Digest.Searching;

/// <summary>The words of the site in files of a size that a reader's browser takes at once.</summary>
/// <remarks>
/// A line of <see cref="Words"/> is a word, a space, a sign of how many parts have it (a digit or letter: the power of two), a space, and in <see cref="Symbols"/>
/// the length of its list of parts; 0 where the list itself follows, being short. A tab ends the line. The sign also stands between two words that are neighbours in
/// the alphabet alone: a gate that looks for a name of two words must not find one there. Lists stand one after the other in <see cref="Lists"/>; one that does not fit into what is
/// left of <see cref="ListSize"/> begins a file, and one that is longer than that has its file alone, or several of <see cref="LongList"/>. Each file of words begins with the file
/// and the place at which its first list stands. <see cref="Ends"/> are words by their ends, for those whose first half is typed wrong: each with its sign; none that only one
/// part has, unless in a name.
/// </remarks>
internal sealed class WordShards
{
    public const int ListSize = 10_000, LongList = 60_000;
    private const int WordsSize = 10_000, ShortList = 16;

    /// <summary>Letters of a word in which a mistake is forgiven.</summary>
    private const int ShortestMistyped = 4;

    /// <summary>Below so many bytes of words there are no <see cref="Ends"/>: all words are looked through.</summary>
    private const int FewWords = 160_000;

    private readonly TermLists lists;

    private WordShards(TermLists lists) => this.lists = lists;

    public List<byte[]> Words { get; } = [];
    /// <summary>The first word of each file, shortened to what tells it from the one before.</summary>
    public List<string> FirstWords { get; } = [];
    public List<byte[]> Lists { get; } = [];
    public List<byte[]> Ends { get; } = [];
    /// <summary>As <see cref="FirstWords"/>, the letters from last to first.</summary>
    public List<string> FirstEnds { get; } = [];
    public int Count => lists.Count;

    public static WordShards Of(TermLists lists)
    {
        var shards = new WordShards(lists);
        var stretches = new Stretch[Math.Clamp(lists.Count / 256, 1, 256)];
        Parallel.For(0, stretches.Length, i => stretches[i] = Stretch.Of(lists, (int)((long)lists.Count * i / stretches.Length), (int)((long)lists.Count * (i + 1) / stretches.Length)));
        bool isLarge = false;
        Parallel.Invoke(() => isLarge = shards.WriteWords(stretches), () => shards.WriteEnds(stretches));
        if (!isLarge) { shards.Ends.Clear(); shards.FirstEnds.Clear(); }
        return shards;
    }

    /// <summary>The shortest beginning of a word that comes behind the one before it.</summary>
    private static string Shortest(ReadOnlySpan<char> before, ReadOnlySpan<char> first)
    {
        int end = Math.Min(first.Length, before.CommonPrefixLength(first) + 1);
        if (end < first.Length && char.IsLowSurrogate(first[end])) { end++; }
        return first[..end].ToString();
    }

    /// <returns>Whether there are many words.</returns>
    private bool WriteWords(Stretch[] stretches)
    {
        Symbols words = new(), list = new();
        int all = 0, term = 0;
        foreach (var stretch in stretches)
        {
            for (int i = 0, at = 0; i < stretch.Lines.Count; at += stretch.Lines[i].Length, i++, term++)
            {
                if (words.Length == 0) { Begin(term, words, list.Length); }
                Line(term, stretch.Lines[i].Sign, stretch.Lists.Span.Slice(at, stretch.Lines[i].Length), (words, list));
                if (words.Length >= WordsSize) { all += words.Length; Cut(words, Words); }
            }
        }
        all += words.Length;
        Cut(words, Words);
        Cut(list, Lists);
        return all > FewWords;
    }

    private void Begin(int term, Symbols words, int at)
    {
        FirstWords.Add(Shortest(term > 0 ? lists[term - 1] : "", lists[term]));
        words.Add(Lists.Count);
        words.Add(at);
        words.Add("\t"u8);
    }

    private void Line(int term, char sign, ReadOnlySpan<byte> hits, (Symbols Words, Symbols List) into)
    {
        into.Words.Add(lists[term]);
        into.Words.Add([(byte)' ', (byte)sign, (byte)' ']);
        into.Words.Add(hits.Length <= ShortList ? 0 : hits.Length);
        if (hits.Length <= ShortList) { into.Words.Add(hits); } else { Put(hits, into.List); }
        into.Words.Add("\t"u8);
    }

    private void Put(ReadOnlySpan<byte> hits, Symbols list)
    {
        if (list.Length + hits.Length > ListSize) { Cut(list, Lists); }
        for (; hits.Length > ListSize; hits = hits[Math.Min(hits.Length, LongList)..]) { Lists.Add(hits[..Math.Min(hits.Length, LongList)].ToArray()); }
        list.Add(hits);
    }

    private static void Cut(Symbols text, List<byte[]> into)
    {
        if (text.Length > 0) { into.Add(text.Span.ToArray()); }
        text.Clear();
    }

    private void WriteEnds(Stretch[] stretches)
    {
        var ends = new List<(string Reversed, char Sign)>();
        int term = 0;
        foreach (var line in stretches.SelectMany(stretch => stretch.Lines))
        {
            var word = lists[term++];
            if (word.Length >= ShortestMistyped && (line.Sign != '0' || line.IsName) && !word.ContainsAnyInRange('\uD800', '\uDFFF')) { ends.Add((Reversed(word), line.Sign)); }
        }
        ends.Sort(static (a, b) => string.CompareOrdinal(a.Reversed, b.Reversed));
        var text = new Symbols();
        string before = "";
        foreach (var (reversed, sign) in ends)
        {
            if (text.Length == 0) { FirstEnds.Add(Shortest(before, reversed)); }
            text.Add(Reversed(reversed));
            text.Add([(byte)' ', (byte)sign, (byte)'\t']);
            before = reversed;
            if (text.Length >= WordsSize) { Cut(text, Ends); }
        }
        Cut(text, Ends);
    }

    private static string Reversed(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        letters.Reverse();
        return letters.ToString();
    }

    /// <summary>The lists of words that follow each other.</summary>
    private sealed record Stretch(Symbols Lists, List<(int Length, char Sign, bool IsName)> Lines)
    {
        public static Stretch Of(TermLists lists, int start, int end)
        {
            var stretch = new Stretch(new Symbols(), new(end - start));
            int[] scratch = [];
            for (int term = start; term < end; term++)
            {
                int before = stretch.Lists.Length;
                var (count, isName) = lists.Write(term, stretch.Lists, ref scratch);
                int power = System.Numerics.BitOperations.Log2((uint)count);
                stretch.Lines.Add((stretch.Lists.Length - before, (char)(power < 10 ? '0' + power : 'a' + power - 10), isName));
            }
            return stretch;
        }
    }
}
