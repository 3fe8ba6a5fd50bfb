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
    private const int Missing = 4, Changed = 5, Near = 2, MostAtAnEnd = 3;

    private enum Step : byte { Both, Source, Quote }

    public static Alignment Of(List<DiffWord> source, List<DiffWord> quote)
    {
        var steps = new Step[quote.Count + 1, source.Count + 1];
        int[] above = new int[source.Count + 1], row = new int[source.Count + 1];
        for (int i = 1; i <= quote.Count; i++)
        {
            (row[0], steps[i, 0]) = (Missing * i, Step.Quote);
            for (int j = 1; j <= source.Count; j++)
            {
                int both = above[j - 1] + CostOf(source[j - 1], quote[i - 1]), onlyQuote = above[j] + Missing, onlySource = row[j - 1] + Missing;
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
        int start = best - changes.Count(change => change.Source is not null);
        ShowWhatStandsAtTheEnds(changes, source, start, best);
        return new Alignment(above[best], changes.Find(change => change.Source is not null).Source?.Start ?? 0, changes, InOtherOrder(source, quote, start));
    }

    /// <summary>A quote's first and last words that the passage lacks are set against the source's words there: they may replace them.</summary>
    private static void ShowWhatStandsAtTheEnds(List<WordChange> changes, List<DiffWord> source, int start, int end)
    {
        int before = changes.TakeWhile(change => change.Source is null).Count();
        int behind = changes.Count - 1 - changes.FindLastIndex(change => change.Source is not null);
        if (before == changes.Count) { return; }
        for (int i = before - 1; i >= 0 && start > 0 && before <= MostAtAnEnd; i--) { changes[i] = changes[i] with { Source = source[--start] }; }
        for (int i = changes.Count - behind; i < changes.Count && end < source.Count && behind <= MostAtAnEnd; i++) { changes[i] = changes[i] with { Source = source[end++] }; }
    }

    /// <summary>The stretch of the source near the passage that has exactly the quote's words, in whatever order; null: none has.</summary>
    private static string? InOtherOrder(List<DiffWord> source, List<DiffWord> quote, int near)
    {
        var sought = quote.Select(word => word.Core).Order(StringComparer.Ordinal).ToList();
        for (int start = Math.Max(0, near - MostAtAnEnd); start <= near + MostAtAnEnd && start + quote.Count <= source.Count; start++)
        {
            var words = source.GetRange(start, quote.Count);
            if (!words.Select(word => word.Core).Order(StringComparer.Ordinal).SequenceEqual(sought, StringComparer.Ordinal)) { continue; }
            return words.Select(word => word.Core).SequenceEqual(quote.Select(word => word.Core), StringComparer.Ordinal) ? null : DiffWords.Join(words);
        }
        return null;
    }

    private static int CostOf(DiffWord source, DiffWord quote) => source.Text == quote.Text ? 0 : source.Core == quote.Core ? Near : Changed;

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
