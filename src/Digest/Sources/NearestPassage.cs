namespace Digest.Sources;

/// <summary>The passage of a seed that is most like the words of a quote, aligned with them word by word.</summary>
/// <remarks>Shown to a curator and never accepted. Work is bounded: 400 words of the quote, from a little before the first that differs, and four candidates.</remarks>
/// <param name="SeedStart">Offset in the normalised seed.</param>
/// <param name="First">Number of the quote's first word that was compared.</param>
internal sealed record NearestPassage(int SeedStart, IReadOnlyList<WordChange> Changes, string? OtherOrder, int First, bool Cut)
{
    private const int MostWords = 400, MostVotes = 200_000, Candidates = 3, LongRun = 24, Shown = 8, Before = 40, LongestToCopy = 400, FewestToCopy = 4;

    /// <summary>How the source goes on behind it.</summary>
    public string Behind { get; private init; } = "";

    /// <summary>End of the passage in the normalised seed.</summary>
    public int SeedEnd => Changes.Select(change => change.Source).OfType<DiffWord>().LastOrDefault() is { } last ? last.Start + last.Text.Length : SeedStart;

    /// <param name="runs">Runs of the quote that the source has: a passage is sought around the longest, too.</param>
    /// <param name="steps">Grows by what it cost.</param>
    public static NearestPassage? Find(SeedIndex index, string words, IReadOnlyList<QuoteStretch> runs, ref long steps)
    {
        int first = runs is [{ First: 0, Words: > MostWords / 2 } beginning, ..] ? beginning.Words - Before : 0;
        var quote = DiffWords.Of(words, 0, words.Length, first + MostWords + 1)[first..];
        bool cut = quote.Count > MostWords;
        if (cut) { quote.RemoveRange(MostWords, quote.Count - MostWords); }
        NearestPassage? best = null;
        int bestCost = int.MaxValue;
        foreach (var (start, end) in Around(index, quote, runs).Concat(Windows(index, quote, ref steps)))
        {
            var alignment = Alignment.Of(DiffWords.Of(index.Text, start, end, 4 * MostWords), quote);
            steps += (long)quote.Count * (end - start);
            if (alignment.Cost >= bestCost || alignment.Changes.Count == 0) { continue; }
            bestCost = alignment.Cost;
            best = new NearestPassage(alignment.SeedStart, alignment.Changes, alignment.OtherOrder, first, cut) { Behind = alignment.Behind };
        }
        return best is not null && best.Changes.Count(change => change.IsKept) * 5 >= quote.Count * 2 ? best : null;
    }

    /// <summary>The stretch in which the quote would lie if it went on as its longest run does.</summary>
    private static IEnumerable<(int Start, int End)> Around(SeedIndex index, List<DiffWord> quote, IReadOnlyList<QuoteStretch> runs)
    {
        if (runs.Count == 0 || quote.Count == 0) { yield break; }
        var run = runs.MaxBy(one => one.Words);
        int ahead = Math.Clamp(quote[0].Start - run.Start, -index.Text.Length, index.Text.Length), length = quote[^1].Start + quote[^1].Text.Length - quote[0].Start;
        int word = Array.BinarySearch(index.Words.Starts, Math.Max(0, run.SeedStart + ahead));
        int count = WordsIn(index.Text.AsSpan(Math.Max(0, run.SeedStart + ahead), Math.Min(length, index.Text.Length - Math.Max(0, run.SeedStart + ahead))).ToString()).Count();
        yield return WindowOf(index, word < 0 ? ~word : word, count + (count / 4));
    }

    /// <summary>Stretches of the seed in which the quote's rarest words stand at the distances that they have in the quote.</summary>
    private static List<(int Start, int End)> Windows(SeedIndex index, List<DiffWord> quote, ref long steps)
    {
        var words = quote.SelectMany(word => WordsIn(word.Text.ToUpperInvariant())).Take(MostWords).ToList();
        int width = Math.Max(8, words.Count / 4);
        // Every diagonal lies in two buckets, so that none is parted by a border; the first is that before the text.
        double[] votes = new double[(index.Words.Starts.Length + words.Count) / width + 2];
        int left = MostVotes;
        foreach (var (word, at) in words.Select((word, at) => (word, at)).OrderBy(pair => index.Words.PlacesOf(pair.word).Length).ThenBy(pair => pair.at))
        {
            var places = index.Words.PlacesOf(word);
            places = places[..Math.Min(places.Length, left)];
            left -= places.Length;
            steps += places.Length;
            double vote = 1.0 / (1 + Math.Log2(places.Length));
            foreach (int place in places)
            {
                int bucket = (place - at + words.Count) / width;
                votes[bucket + 1] += vote;
                votes[bucket] += vote;
            }
        }
        return Most(votes).ConvertAll(bucket => WindowOf(index, ((bucket - 1) * width) - words.Count, words.Count + (2 * width)));
    }

    /// <summary>The buckets that got most votes, the first of equals first; none that got none.</summary>
    private static List<int> Most(double[] votes)
    {
        var most = new List<int>(Candidates + 1);
        for (int bucket = 0; bucket < votes.Length; bucket++)
        {
            if (votes[bucket] <= 0 || (most.Count == Candidates && votes[bucket] <= votes[most[^1]])) { continue; }
            int before = most.FindIndex(other => votes[other] < votes[bucket]);
            most.Insert(before < 0 ? most.Count : before, bucket);
            if (most.Count > Candidates) { most.RemoveAt(Candidates); }
        }
        return most;
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
        return (First > 0 ? "… " : "") + string.Concat(pieces).Trim() + (Cut ? $" … (compared: {MostWords} words from word {First + 1} on)" : "");
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

    /// <summary>The passage as the source prints it, to be copied; null where it is long, or more was quoted than compared.</summary>
    public string? OwnWords(SeedIndex index)
    {
        int words = Changes.Count(change => change.Source is not null), kept = Changes.Count(change => change.IsKept);
        if (Cut || First > 0 || words < FewestToCopy || kept * 3 < Changes.Count * 2) { return null; }
        bool whole = index.Normal.TryLocate(SeedStart, SeedEnd, out int from, out int to);
        return whole && to - from <= LongestToCopy && !index.TouchesIgnored(from, to) ? ShownText.Of(index.Seed.Text.AsSpan(from, to - from)) : null;
    }

    /// <summary>In words: what kind of difference it is.</summary>
    public IReadOnlyList<string> Differences() => WordDifference.Describe(Changes, OtherOrder, Behind);
}
