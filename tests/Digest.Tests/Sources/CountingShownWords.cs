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
        // What stands in Chinese and Japanese texts alone has its own rule.
        for (int code = 0; code <= char.MaxValue; code = code == 0x2FFF ? 0xAC00 : code == 0xD7FF ? 0xE000 : code == 0xF8FF ? 0xFB00 : code == 0xFEFF ? 0xFFF0 : code + 1) { Assert.Equal(char.IsWhiteSpace((char)code) ? 2 : 1, WordCount.Of($"a{(char)code}b")); }
    }

    /// <summary>As word processors count them.</summary>
    [Theory]
    [InlineData("政府在2022年否认了指控。", 10)]
    [InlineData("他说：“没有。” 然后", 6)]
    [InlineData("東京タワーは高い", 8)]
    [InlineData("OHCHR的报告", 4)]
    [InlineData("𠀀𠀁", 2)]
    [InlineData("한국 정부", 2)]
    [InlineData("😀 ok", 2)]
    public void Each_character_counts_where_no_blanks_part_words(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void A_shown_piece_of_a_Chinese_sentence_leaves_the_rest_uncounted()
    {
        var (_, count) = ShownStretches.Merge(Seeds.Text("政府否认了这一指控，没有人被拘留。"), [new QuotePart(2, 2, 1, 1), new QuotePart(10, 3, 1, 1)]);
        Assert.Equal(5, count);
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
