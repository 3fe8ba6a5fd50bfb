namespace Digest.Benchmarks.Corpus;

/// <summary>Words of a document as a curator quotes them.</summary>
/// <param name="Exact">Verbatim but for the published normalisation, <c>[…]</c> and <c>[word]</c>.</param>
/// <param name="Prefix">Null where the words stand once.</param>
internal sealed record DraftQuote(string Exact, string? Prefix, string? Mark)
{
    /// <summary>Fit for quotation marks in a body: one run of words without marks of its own.</summary>
    public bool IsPlain => Prefix is null && !Exact.AsSpan().ContainsAny("\"“”[*");

    public static DraftQuote From(SeedDraft seed, Chance chance)
    {
        int shape = chance.Below(100);
        if (shape < 4 && OfRefrain(seed) is { } repeated) { return repeated; }
        while (true)
        {
            var words = chance.Pick(seed.Paragraphs);
            int length = Math.Min(words.Count, chance.Between(6, 24)), at = chance.Below(words.Count - length + 1);
            string exact = Clean(seed.Join(words.Skip(at).Take(length)));
            if (!seed.HoldsOnce(exact)) { continue; }
            if (shape < 10 && WithGap(seed, words, at, length) is { } parted) { return parted; }
            if (shape < 12 && seed.Tongue.IsEnglish && length > 12 && !seed.Tongue.Denies(words.Skip(at + length / 2).Take(1))) { return WithInsertion(seed, words, at, length); }
            // A mark without the "not" beside it is an error of the digest.
            string? mark = shape < 30 && !seed.Tongue.Denies(words.Skip(at).Take(length)) ? Clean(seed.Join(words.Skip(at + 1).Take(3))) : null;
            return new DraftQuote(shape < 50 ? Curl(exact) : exact, null, mark);
        }
    }

    private static DraftQuote? OfRefrain(SeedDraft seed)
    {
        foreach (var words in seed.Paragraphs)
        {
            int at = words.Count - seed.Refrain.Count;
            if (at < 4 || !words.Skip(at).SequenceEqual(seed.Refrain)) { continue; }
            string before = seed.Join(words.Skip(at - 4).Take(4)), exact = seed.Join(seed.Refrain);
            if (!seed.HoldsOnce(exact) && seed.HoldsOnce(before + seed.Tongue.Joiner + exact)) { return new DraftQuote(exact, before, null); }
        }
        return null;
    }

    private static DraftQuote? WithGap(SeedDraft seed, IReadOnlyList<string> words, int at, int length)
    {
        int from = at + length + 4;
        if (from + 5 > words.Count || seed.Tongue.Denies(words.Skip(at + length).Take(4))) { return null; }
        return new DraftQuote(Clean(seed.Join(words.Skip(at).Take(length))) + " […] " + Clean(seed.Join(words.Skip(from).Take(5))), null, null);
    }

    private static DraftQuote WithInsertion(SeedDraft seed, IReadOnlyList<string> words, int at, int length)
    {
        string[] changed = [.. words.Skip(at).Take(length)];
        changed[length / 2] = "[the office]";
        return new DraftQuote(Clean(seed.Join(changed)), null, null);
    }

    private static string Clean(string words) => words.TrimEnd(',', '.', '،', '，', '。');

    private static string Curl(string words) => words.Replace('\'', '’');
}
