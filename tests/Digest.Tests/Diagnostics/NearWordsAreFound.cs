using CsCheck;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Diagnostics;

/// <summary>What a message suggests is the nearest word, however many words there are.</summary>
public class NearWordsAreFound
{
    private static readonly Gen<string> Word = Gen.Select(Gen.Int[0, 3], Gen.Char["abAB-éß1😀"].Array[0, 9]).Select((prefix, letters) => (string[])["", "source-", "person-0000", new string('x', 75)] is var starts ? starts[prefix] + new string(letters) : "");

    [Fact]
    public void As_the_definition_says() => Gen.Select(Word, Word.Array[0, 12]).Sample((written, known) =>
    {
        string? expected = Slow(written, known);
        Assert.Equal(expected, Suggestion.For(written, known));
        var near = new NearWords(known);
        Assert.Equal(expected, near.For(written));
        Assert.Equal(expected, near.For(written));
    }, iter: 20_000, threads: 1);

    [Theory]
    [InlineData("uigurs", "Did you mean 'uyghurs'?")]
    [InlineData("Uyghurs", "Did you mean 'uyghurs'?")]
    [InlineData("uyhgurs", "Did you mean 'uyghurs'?")]
    [InlineData("report-of-the-office", null)]
    [InlineData("", null)]
    public void One_is_told(string written, string? told) => Assert.Equal(told, new NearWords(["han", "uyghurs", "kazakhs"]).For(written));

    /// <summary>The first of the nearest words by Damerau and Levenshtein, adjacent swaps counted once, of which at most a third of the letters differ.</summary>
    private static string? Slow(string written, string[] known)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string word in known.Where(word => word.Length <= 80 && written.Length <= 80))
        {
            int distance = Distance(written.ToLowerInvariant(), word.ToLowerInvariant());
            // One that is too far to be told is none, but of one that is hardly nearer than allowed it is known that it is nearer than what follows.
            if (distance <= Math.Max(written.Length, word.Length) / 3 + 1 && distance < least) { (best, least) = (word, distance); }
        }
        return best is not null && least <= Math.Max(1, Math.Max(written.Length, best.Length) / 3) ? $"Did you mean '{best}'?" : null;
    }

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0) { table[i, j] = i + j; continue; }
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) { table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1); }
            }
        }
        return table[a.Length, b.Length];
    }
}
