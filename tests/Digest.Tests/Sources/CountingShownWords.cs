using Digest.Model;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class CountingShownWords
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData(" one\u00A0two\n\nthree ", 3)]
    [InlineData("one \u200B – two", 3)]
    public void Counts_runs_of_what_is_no_white_space(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void Any_white_space_parts_words_and_nothing_else_does()
    {
        for (int code = 0; code <= char.MaxValue; code++) { Assert.Equal(char.IsWhiteSpace((char)code) ? 2 : 1, WordCount.Of($"a{(char)code}b")); }
    }

    [Theory]
    [InlineData("0-3", "0-3", 1)]
    [InlineData("0-7 4-13", "0-13", 3)]
    [InlineData("0-3 4-7", "0-7", 2)]
    [InlineData("8-13 0-3", "0-3 8-13", 2)]
    [InlineData("8-9 11-13", "8-9 11-13", 1)]
    [InlineData("8-9 11-18", "8-9 11-18", 2)]
    [InlineData("1-2", "1-2", 1)]
    [InlineData("", "", 0)]
    public void Joins_what_meets_and_counts_each_word_once(string parts, string merged, int words)
    {
        var seed = Seeds.Text("one two three four five");
        var (stretches, count) = ShownStretches.Merge(seed, Ranges(parts).Select(range => new QuotePart(range.Start, range.End - range.Start, 1, 1)));
        Assert.Equal(Ranges(merged), stretches);
        Assert.Equal(words, count);
    }

    private static List<(int Start, int End)> Ranges(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('-'))
            .Select(ends => (int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
}
