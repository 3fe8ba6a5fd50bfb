namespace Digest.Searching;

/// <summary>Every word of the site in ordinal order (UTF-16), each with the parts in which it stands.</summary>
internal sealed class TermLists
{
    private readonly IReadOnlyList<WordCollector> collectors;
    private readonly Grouped[] grouped;
    private readonly int records;

    /// <summary>Where a word's places in <see cref="places"/> begin.</summary>
    private readonly List<int> starts = [];
    private readonly List<(int Collector, int Id)> places = [];

    /// <param name="collectors">Each of a stretch of the records, ascending.</param>
    /// <param name="records">How many records there are: the first part of each has its number; all other parts come behind them, in the same order.</param>
    public TermLists(IReadOnlyList<WordCollector> collectors, int records)
    {
        (this.collectors, this.records) = (collectors, records);
        var ranking = new Ranking(collectors);
        int[] more = new int[collectors.Count];
        for (int i = 1; i < more.Length; i++) { more[i] = more[i - 1] + collectors[i - 1].Parts.Count(part => part.IsMore); }
        grouped = new Grouped[collectors.Count];
        Parallel.For(0, grouped.Length, i => grouped[i] = Grouped.Of(collectors[i], ranking, records + more[i]));
        Merge();
    }

    public int Count => starts.Count - 1;

    public ReadOnlySpan<char> this[int term] => collectors[places[starts[term]].Collector].Words[places[starts[term]].Id];

    /// <summary>Writes the parts of a word: for each step of its weight, from the greatest, how many there are less one and the step as one number, then the parts, ascending, each
    /// as the distance from the one before it.</summary>
    /// <param name="scratch">For one thread alone.</param>
    /// <returns>How many there are, and whether it stands in a name.</returns>
    public (int Count, bool IsName) Write(int term, Symbols into, ref int[] scratch)
    {
        Span<int> next = stackalloc int[Ranking.Steps + 1];
        int count = 0;
        bool isName = false;
        for (int i = starts[term]; i < starts[term + 1]; i++)
        {
            var (collector, id) = places[i];
            isName |= grouped[collector].IsName[id];
            foreach (int hit in grouped[collector].Of(id)) { next[hit % Ranking.Steps]++; }
            count += grouped[collector].Of(id).Length;
        }
        if (scratch.Length < count) { scratch = new int[count * 2]; }
        Span<int> starting = stackalloc int[Ranking.Steps + 1];
        for (int step = Ranking.Steps - 1, at = 0; step >= 0; step--) { (starting[step], at) = (at, at + next[step]); }
        starting[..Ranking.Steps].CopyTo(next);
        Spread(term, scratch, next);
        for (int step = Ranking.Steps - 1; step >= 0; step--) { Run(scratch.AsSpan(starting[step]..next[step]), step, into); }
        return (count, isName);
    }

    /// <summary>The parts by step; first parts of records, then all others.</summary>
    private void Spread(int term, int[] into, Span<int> next)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = starts[term]; i < starts[term + 1]; i++)
            {
                foreach (int hit in grouped[places[i].Collector].Of(places[i].Id))
                {
                    if (hit / Ranking.Steps < records == (pass == 0)) { into[next[hit % Ranking.Steps]++] = hit / Ranking.Steps; }
                }
            }
        }
    }

    private static void Run(ReadOnlySpan<int> parts, int step, Symbols into)
    {
        if (parts.IsEmpty) { return; }
        into.Add(((parts.Length - 1L) * Ranking.Steps) + step);
        int last = -1;
        foreach (int part in parts)
        {
            into.Add(part - last - 1);
            last = part;
        }
    }

    /// <summary>The words of all collectors, each once.</summary>
    private void Merge()
    {
        int[] at = new int[collectors.Count];
        while (true)
        {
            int least = -1;
            for (int i = 0; i < at.Length; i++)
            {
                if (at[i] < grouped[i].Order.Length && (least < 0 || Word(i).SequenceCompareTo(Word(least)) < 0)) { least = i; }
            }
            starts.Add(places.Count);
            if (least < 0) { return; }
            var word = Word(least);
            for (int i = least; i < at.Length; i++)
            {
                if (at[i] < grouped[i].Order.Length && (i == least || Word(i).SequenceEqual(word))) { places.Add((i, grouped[i].Order[at[i]++])); }
            }
        }

        ReadOnlySpan<char> Word(int i) => collectors[i].Words[grouped[i].Order[at[i]]];
    }

    /// <summary>What a collector has, by word: parts and steps as one number, in the order of the records.</summary>
    private sealed record Grouped(int[] Order, int[] Starts, int[] Hits, bool[] IsName)
    {
        public ReadOnlySpan<int> Of(int id) => Hits.AsSpan(Starts[id]..Starts[id + 1]);

        public static Grouped Of(WordCollector collector, Ranking ranking, int firstMore)
        {
            int words = collector.Words.Count;
            int[] starts = new int[words + 1], hits = new int[collector.Entries.Count], numbers = new int[collector.Parts.Count];
            bool[] isName = new bool[words];
            for (int i = 0; i < numbers.Length; i++) { numbers[i] = collector.Parts[i].IsMore ? firstMore++ : collector.Parts[i].Record; }
            foreach (var entry in collector.Entries) { starts[entry.Term + 1]++; }
            for (int i = 1; i < starts.Length; i++) { starts[i] += starts[i - 1]; }
            int[] next = starts[..^1];
            foreach (var entry in collector.Entries)
            {
                hits[next[entry.Term]++] = (numbers[entry.Part] * Ranking.Steps) + ranking.StepOf(entry, collector.Parts[entry.Part]);
                isName[entry.Term] |= entry.Name > 0;
            }
            return new Grouped(collector.Words.InOrder(), starts, hits, isName);
        }
    }
}
