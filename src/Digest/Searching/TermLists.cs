using System.Buffers;

namespace Digest.Searching;

/// <summary>Every word of the site in ordinal order (UTF-16), each with the parts in which it stands.</summary>
internal sealed class TermLists
{
    private readonly IReadOnlyList<WordCollector> collectors;
    private readonly Grouped[] grouped;
    private readonly Dictionary<string, int>[] ids;
    private readonly int[] moreBefore;
    private readonly int records;
    private readonly Ranking ranking;

    /// <param name="collectors">Each of a stretch of the records, ascending.</param>
    /// <param name="records">How many records there are: the first part of each has its number; all other parts come behind them, in the same order.</param>
    public TermLists(IReadOnlyList<WordCollector> collectors, int records)
    {
        (this.collectors, this.records, ranking) = (collectors, records, new Ranking(collectors));
        grouped = [.. collectors.AsParallel().AsOrdered().Select(Grouped.Of)];
        ids = [.. collectors.AsParallel().AsOrdered().Select(Ids)];
        moreBefore = new int[collectors.Count];
        for (int i = 1; i < moreBefore.Length; i++) { moreBefore[i] = moreBefore[i - 1] + collectors[i - 1].Parts.Count(part => part.IsMore); }
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collector in collectors) { all.UnionWith(collector.Terms); }
        Terms = [.. all];
        Array.Sort(Terms, StringComparer.Ordinal);
    }

    public string[] Terms { get; }

    /// <summary>Writes the parts of a word, ascending, each as the distance from the one before it and the step of its weight.</summary>
    /// <returns>How many there are, and whether it stands in a name.</returns>
    public (int Count, bool IsName) Write(string term, IBufferWriter<byte> into)
    {
        int last = -1, count = 0;
        bool isName = false;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < collectors.Count; i++)
            {
                if (!ids[i].TryGetValue(term, out int id)) { continue; }
                foreach (int at in grouped[i].Of(id))
                {
                    var entry = collectors[i].Entries[at];
                    var part = collectors[i].Parts[entry.Part];
                    if (part.IsMore != (pass == 1)) { continue; }
                    int number = part.IsMore ? records + moreBefore[i] + grouped[i].MoreBefore[entry.Part] : part.Record;
                    Symbols.Write(into, ((long)(number - last - 1) * Ranking.Steps) + ranking.StepOf(entry, part));
                    (last, count, isName) = (number, count + 1, isName || entry.Name > 0);
                }
            }
        }
        return (count, isName);
    }

    private static Dictionary<string, int> Ids(WordCollector collector)
    {
        var ids = new Dictionary<string, int>(collector.Terms.Count, StringComparer.Ordinal);
        for (int i = 0; i < collector.Terms.Count; i++) { ids.Add(collector.Terms[i], i); }
        return ids;
    }

    /// <summary>The entries of a collector by word, in their order.</summary>
    private sealed record Grouped(int[] Starts, int[] Order, int[] MoreBefore)
    {
        public ReadOnlySpan<int> Of(int term) => Order.AsSpan(Starts[term], Starts[term + 1] - Starts[term]);

        public static Grouped Of(WordCollector collector)
        {
            int[] starts = new int[collector.Terms.Count + 1], order = new int[collector.Entries.Count], more = new int[collector.Parts.Count];
            foreach (var entry in collector.Entries) { starts[entry.Term + 1]++; }
            for (int i = 1; i < starts.Length; i++) { starts[i] += starts[i - 1]; }
            int[] next = starts[..^1];
            for (int i = 0; i < order.Length; i++) { order[next[collector.Entries[i].Term]++] = i; }
            for (int i = 1; i < more.Length; i++) { more[i] = more[i - 1] + (collector.Parts[i - 1].IsMore ? 1 : 0); }
            return new Grouped(starts, order, more);
        }
    }
}
