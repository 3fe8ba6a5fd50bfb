using System.Buffers;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>What of a passage is shown around its withheld words.</summary>
internal static class WithheldParts
{
    /// <summary>The stretches between what is withheld that have words; the part itself where nothing is.</summary>
    public static IEnumerable<QuotePart> Around(SeedText seed, QuotePart part)
    {
        if (!seed.IsPartlyWithheld) { yield return part; yield break; }
        string text = seed.Text;
        int start = part.Start;
        foreach (var run in Within(seed, part.Start, part.End).Append(new WithheldRun(part.End, "")))
        {
            int from = start, to = run.Offset;
            while (from < to && char.IsWhiteSpace(text[from])) { from++; }
            while (to > from && char.IsWhiteSpace(text[to - 1])) { to--; }
            if (text.AsSpan(from, to - from).ContainsAnyExcept(Punctuation)) { yield return part with { Start = from, Length = to - from }; }
            start = run.Offset + 1;
        }
    }

    /// <summary>The hidden stretches between two offsets.</summary>
    public static IEnumerable<WithheldRun> Within(SeedText seed, int start, int end)
    {
        int low = 0, high = seed.Withheld.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (seed.Withheld[middle].Offset < start) { low = middle + 1; } else { high = middle; }
        }
        for (; low < seed.Withheld.Count && seed.Withheld[low].Offset < end; low++) { yield return seed.Withheld[low]; }
    }

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" .,;:!?()-–—'\"’‘“”");
}
