using System.Text;

namespace Digest.Sources;

/// <summary>A word as the eye parts them, with its punctuation; an ideograph alone.</summary>
/// <param name="Start">Offset in its text.</param>
internal sealed record DiffWord(string Text, int Start, bool SpaceBehind)
{
    /// <summary>In lower case, without punctuation at its ends: what makes it the same word.</summary>
    public string Core { get; } = Strip(Text).ToLowerInvariant();

    private static string Strip(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]) && !char.IsSurrogate(text[start])) { start++; }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !char.IsSurrogate(text[end - 1])) { end--; }
        return start < end ? text[start..end] : text;
    }
}

/// <summary>One step of an alignment: a word of the source, of the quote, or of both.</summary>
internal readonly record struct WordChange(DiffWord? Source, DiffWord? Quote)
{
    /// <summary>The same characters; a bracket of the curator's is no difference.</summary>
    public bool IsSame => Source is not null && Quote is not null && Source.Text == Quote.Text;
    /// <summary>The same word, but for letter case or punctuation.</summary>
    public bool IsKept => Source is not null && Quote is not null && Source.Core == Quote.Core;
}

/// <summary>Splits normalised text in words to compare.</summary>
internal static class DiffWords
{
    private const int LongestWord = 200;

    public static List<DiffWord> Of(string text, int start, int end, int most)
    {
        var words = new List<DiffWord>();
        for (int at = start; at < end && words.Count < most;)
        {
            int stop = at + Length(text.AsSpan(at, end - at));
            bool space = stop < end && text[stop] == ' ';
            if (stop > at) { words.Add(new DiffWord(text[at..stop], at, space)); }
            at = space ? stop + 1 : stop;
        }
        return words;
    }

    public static string Join(IEnumerable<DiffWord> words) => string.Concat(words.Select(word => word.SpaceBehind ? word.Text + " " : word.Text));

    private static int Length(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < LongestWord && text[length] != ' ')
        {
            Rune.DecodeFromUtf16(text[length..], out var rune, out int width);
            bool alone = Letters.IsUnspaced(rune);
            if (alone && length > 0) { break; }
            length += width;
            if (alone) { break; }
        }
        return length;
    }
}

/// <summary>The cheapest way to make a quote of a stretch of the source; what stands before and behind it in the source is free.</summary>
/// <param name="OtherOrder">The source's words where they are the quote's in another order; else null.</param>
internal sealed record Alignment(int Cost, int SeedStart, IReadOnlyList<WordChange> Changes, string? OtherOrder)
{
    // That a word was left out is likelier than that one was made up.
    private const int Dropped = 3, Added = 6, Changed = 7, Alike = 4, Near = 1, Nearby = 3, WordsBehind = 5;

    private const string Marks = "\"'.,;:!?()[]…。，；：！？、（）";

    /// <summary>How the source goes on.</summary>
    public string Behind { get; private init; } = "";

    private enum Step : byte { Both, Source, Quote }

    public static Alignment Of(List<DiffWord> source, List<DiffWord> quote)
    {
        var steps = new Step[quote.Count + 1, source.Count + 1];
        int[] above = new int[source.Count + 1], row = new int[source.Count + 1];
        for (int i = 1; i <= quote.Count; i++)
        {
            (row[0], steps[i, 0]) = (Added * i, Step.Quote);
            for (int j = 1; j <= source.Count; j++)
            {
                int both = above[j - 1] + CostOf(source[j - 1], quote[i - 1]), onlyQuote = above[j] + Added, onlySource = row[j - 1] + Dropped;
                (row[j], steps[i, j]) = both <= onlyQuote && both <= onlySource ? (both, Step.Both)
                    : onlySource <= onlyQuote ? (onlySource, Step.Source) : (onlyQuote, Step.Quote);
            }
            (above, row) = (row, above);
        }
        int best = 0;
        for (int j = 1; j <= source.Count; j++)
        {
            if (above[j] < above[best]) { best = j; }
        }
        var changes = Trace(steps, source, quote, best);
        int start = best - changes.Count(change => change.Source is not null), end = best;
        TakeWhatStandsAtTheEnds(changes, source, start, ref best);
        TrimTheEnds(changes);
        return new Alignment(above[end], changes.Find(change => change.Source is not null).Source?.Start ?? 0, changes, InOtherOrder(source, quote, start))
        {
            Behind = DiffWords.Join(source.Skip(best).Take(WordsBehind)).Trim(),
        };
    }

    /// <summary>A quote's first or last word that the passage lacks is set against the source's word there: it may replace it.</summary>
    private static void TakeWhatStandsAtTheEnds(List<WordChange> changes, List<DiffWord> source, int start, ref int end)
    {
        if (changes is [{ Source: null } first, { IsSame: true }, ..] && start > 0 && !EndsSentence(source[start - 1])) { changes[0] = first with { Source = source[start - 1] }; }
        if (changes is [.., { IsSame: true, Source: { } before }, { Source: null } last] && end < source.Count && !EndsSentence(before)) { changes[^1] = last with { Source = source[end++] }; }
    }

    private static bool EndsSentence(DiffWord word) => word.Text.AsSpan().TrimEnd("\"')").EndsWith('.') || word.Text.AsSpan().TrimEnd("\"')") is [.., '?' or '!' or '。' or '！' or '？' or '؟' or '।'];

    /// <summary>A quote may begin behind an opening mark of the source and end before a comma: there punctuation is no difference.</summary>
    private static void TrimTheEnds(List<WordChange> changes)
    {
        if (changes is [{ IsKept: true, IsSame: false, Source: { } first, Quote: { } begin }, ..] && char.IsLetterOrDigit(begin.Text[0]))
        {
            int marks = first.Text.Length - first.Text.AsSpan().TrimStart(Marks).Length;
            changes[0] = changes[0] with { Source = first with { Text = first.Text[marks..], Start = first.Start + marks } };
        }
        if (changes is [.., { IsSame: false, Source: { } last, Quote: { } stop }])
        {
            string kept = last.Core == stop.Core && last.Text.StartsWith(stop.Text, StringComparison.Ordinal) ? stop.Text
                : EndsInLetter(stop) && EndsInLetter(last with { Text = last.Core }) ? last.Text.TrimEnd(Marks.ToCharArray()) : last.Text;
            changes[^1] = changes[^1] with { Source = last with { Text = kept } };
        }
    }

    private static bool EndsInLetter(DiffWord word) => char.IsLetterOrDigit(word.Text[^1]);

    /// <summary>The stretch of the source near the passage that has exactly the quote's words, in whatever order; null: none has.</summary>
    private static string? InOtherOrder(List<DiffWord> source, List<DiffWord> quote, int near)
    {
        var sought = quote.Select(word => word.Core).Order(StringComparer.Ordinal).ToList();
        for (int start = Math.Max(0, near - Nearby); start <= near + Nearby && start + quote.Count <= source.Count; start++)
        {
            var words = source.GetRange(start, quote.Count);
            if (!words.Select(word => word.Core).Order(StringComparer.Ordinal).SequenceEqual(sought, StringComparer.Ordinal)) { continue; }
            return words.Select(word => word.Core).SequenceEqual(quote.Select(word => word.Core), StringComparer.Ordinal) ? null : DiffWords.Join(words);
        }
        return null;
    }

    private static int CostOf(DiffWord source, DiffWord quote) => source.Text == quote.Text ? 0 : source.Core == quote.Core ? Near : AreAlike(source.Core, quote.Core) ? Alike : Changed;

    /// <summary>One holds the other ("long-awaited", "awaited"), or both begin alike ("humanity", "humanities").</summary>
    private static bool AreAlike(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return shorter.Length >= 4 && (longer.AsSpan().CommonPrefixLength(shorter) * 2 >= longer.Length || longer.Contains(shorter, StringComparison.Ordinal));
    }

    private static List<WordChange> Trace(Step[,] steps, List<DiffWord> source, List<DiffWord> quote, int end)
    {
        var changes = new List<WordChange>();
        for (int i = quote.Count, j = end; i > 0;)
        {
            var step = steps[i, j];
            changes.Add(new WordChange(step == Step.Quote ? null : source[j - 1], step == Step.Source ? null : quote[i - 1]));
            if (step != Step.Quote) { j--; }
            if (step != Step.Source) { i--; }
        }
        changes.Reverse();
        return changes;
    }
}
