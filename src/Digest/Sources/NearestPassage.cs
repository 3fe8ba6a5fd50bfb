namespace Digest.Sources;

/// <summary>The passage of a seed that is most like the words of a quote, aligned with them word by word.</summary>
/// <remarks>Shown to a curator and never accepted. Work is bounded: the first 400 words of the quote, three candidates.</remarks>
/// <param name="SeedStart">Offset in the normalised seed.</param>
internal sealed record NearestPassage(int SeedStart, IReadOnlyList<WordChange> Changes, string? OtherOrder, bool Cut)
{
    private const int MostWords = 400, MostVotes = 200_000, Candidates = 3, LongRun = 24, Shown = 8;

    public static NearestPassage? Find(SeedIndex index, string words)
    {
        var quote = DiffWords.Of(words, 0, words.Length, MostWords + 1);
        bool cut = quote.Count > MostWords;
        if (cut) { quote.RemoveRange(MostWords, quote.Count - MostWords); }
        NearestPassage? best = null;
        int bestCost = int.MaxValue;
        foreach (var (start, end) in Windows(index, quote))
        {
            var alignment = Alignment.Of(DiffWords.Of(index.Text, start, end, 4 * MostWords), quote);
            if (alignment.Cost >= bestCost || alignment.Changes.Count == 0) { continue; }
            bestCost = alignment.Cost;
            best = new NearestPassage(alignment.SeedStart, alignment.Changes, alignment.OtherOrder, cut);
        }
        return best is not null && best.Changes.Count(change => change.IsKept) * 5 >= quote.Count * 2 ? best : null;
    }

    /// <summary>Stretches of the seed in which the quote's rarest words stand at the distances that they have in the quote.</summary>
    private static List<(int Start, int End)> Windows(SeedIndex index, List<DiffWord> quote)
    {
        var words = quote.SelectMany(word => WordsIn(word.Text.ToUpperInvariant())).Take(MostWords).ToList();
        int width = Math.Max(8, words.Count / 4);
        var votes = new Dictionary<int, double>();
        int left = MostVotes;
        foreach (var (word, at) in words.Select((word, at) => (word, at)).OrderBy(pair => index.Words.PlacesOf(pair.word).Length).ThenBy(pair => pair.at))
        {
            var places = index.Words.PlacesOf(word);
            places = places[..Math.Min(places.Length, left)];
            left -= places.Length;
            foreach (int place in places)
            {
                // Every diagonal lies in two buckets, so that none is parted by a border.
                int bucket = (place - at + words.Count) / width;
                votes[bucket] = votes.GetValueOrDefault(bucket) + (1.0 / (1 + Math.Log2(places.Length)));
                votes[bucket - 1] = votes.GetValueOrDefault(bucket - 1) + (1.0 / (1 + Math.Log2(places.Length)));
            }
        }
        return votes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Candidates)
            .Select(pair => WindowOf(index, (pair.Key * width) - words.Count, words.Count + (2 * width))).ToList();
    }

    private static (int Start, int End) WindowOf(SeedIndex index, int first, int count)
    {
        var starts = index.Words.Starts;
        int start = starts[Math.Clamp(first - 4, 0, starts.Length - 1)], last = first + count + 4;
        int end = last < starts.Length ? starts[Math.Max(last, 0)] : index.Text.Length;
        // A window begins and ends between words as the eye parts them; a very long one is cut.
        for (int steps = 0; start > 0 && index.Text[start - 1] != ' ' && steps < 40; steps++) { start--; }
        return (start, end);
    }

    private static IEnumerable<string> WordsIn(string text)
    {
        for (int at = 0; WordIndex.Next(text, at, out int start, out int end); at = end) { yield return text[start..end]; }
    }

    /// <summary>The passage with what differs marked; long stretches without a difference are shortened.</summary>
    public string Render()
    {
        var pieces = new List<string>();
        for (int i = 0, end; i < Changes.Count; i = end)
        {
            bool same = Changes[i].IsSame;
            for (end = i; end < Changes.Count && Changes[end].IsSame == same; end++) { }
            var run = Changes.Skip(i).Take(end - i).ToList();
            pieces.Add(!same ? Marked(run) : run.Count <= LongRun ? Text(run, change => change.Source)
                : $"{(i == 0 ? "" : Text(run[..Shown], change => change.Source))}… {(end == Changes.Count ? "" : Text(run[^Shown..], change => change.Source))}");
        }
        return string.Concat(pieces).Trim() + (Cut ? $" … (only the first {MostWords} words were compared)" : "");
    }

    private static string Marked(List<WordChange> run)
    {
        string source = Text(run, change => change.Source).Trim(), quote = Text(run, change => change.Quote).Trim();
        bool spaced = (run[^1].Source ?? run[^1].Quote)!.SpaceBehind;
        return (source.Length > 0 ? $"[-{source}-]" : "") + (source.Length > 0 && quote.Length > 0 ? " " : "")
            + (quote.Length > 0 ? $"{{+{quote}+}}" : "") + (spaced ? " " : "");
    }

    private static string Text(IEnumerable<WordChange> run, Func<WordChange, DiffWord?> side) =>
        DiffWords.Join(run.Select(side).OfType<DiffWord>());

    /// <summary>In words: what kind of difference it is.</summary>
    public IReadOnlyList<string> Differences() => WordDifference.Describe(Changes, OtherOrder);
}
