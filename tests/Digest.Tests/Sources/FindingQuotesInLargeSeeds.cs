using System.Text;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

/// <summary>Limits are many times what a slow machine takes, so that only a change of order fails them.</summary>
public class FindingQuotesInLargeSeeds
{
    private static string Prose(int words, int distinct)
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < words; i++)
        {
            // A few words are frequent and most are rare, as in a language.
            int word = (int)(distinct * Math.Pow(random.NextDouble(), 3));
            text.Append('w').Append(word.ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append(i % 80 == 79 ? "\n\n" : i % 11 == 10 ? ".\u00A0" : " ");
        }
        return text.ToString();
    }

    [Fact]
    public void Two_thousand_quotes_of_a_large_seed_are_found_and_a_near_miss_is_explained()
    {
        string text = Prose(190_000, 40_000);
        var seed = Seeds.Text(text);
        var finder = new QuoteFinder(seed);
        var random = new Random(2);
        var quotes = Enumerable.Range(0, 2000).Select(_ => random.Next(text.Length - 500)).Select(at => text.Substring(text.IndexOf(' ', at) + 1, 150))
            .Select(words => words[..words.LastIndexOf(' ')]).ToList();
        Assert.All(quotes, quote => Assert.Equal(QuoteFault.None, finder.Find(Seeds.Quote(quote)).Fault));
        string help = finder.Explain(Seeds.Quote(quotes[7].Remove(quotes[7].IndexOf(' ', 60), 5)), []);
        Assert.Contains("Nearest passage", help, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Hostile() => new()
    {
        { "many gaps", Prose(50_000, 500), string.Concat(Enumerable.Repeat("w1 […] ", 10_000)) },
        { "hundred gaps", string.Concat(Enumerable.Repeat("a ", 1_000_000)), string.Concat(Enumerable.Repeat("a […] ", 99)) + "b" },
        { "long", Prose(200_000, 500), Prose(180_000, 400) },
        { "repetitive", new string('a', 2_000_000), new string('a', 500_000) + "b" },
        { "repetitive words", string.Concat(Enumerable.Repeat("a ", 1_000_000)), string.Concat(Enumerable.Repeat("a ", 400_000)) + "b" },
        { "glued brackets", string.Concat(Enumerable.Repeat("a ", 100_000)), string.Concat(Enumerable.Repeat("a[x]", 90)) + "b" },
        { "open brackets", Prose(1000, 100), new string('[', 500_000) + new string(']', 500_000) },
        { "closed brackets", Prose(1000, 100), string.Concat(Enumerable.Repeat("[x", 200_000)) },
        { "marks", "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 100_000)), "a" + string.Concat(Enumerable.Repeat("\u0323\u0301", 80_000)) },
        { "nearly equal passages", string.Concat(Enumerable.Range(0, 40_000).Select(row => $"Row {row % 7} of the table says that nothing was found there.\n\n")), "Row 3 of the table says that something was found there." },
        { "long in a repetitive text", string.Concat(Enumerable.Repeat("a b c ", 300_000)), string.Concat(Enumerable.Repeat("a b c ", 16_000)) + "d" },
        { "insertions in a repetitive text", new string('a', 400_000), new string('a', 50_000) + "[x]" + new string('a', 50_000) + "b" },
        { "often", string.Concat(Enumerable.Repeat("a b ", 500_000)), "a b a" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void No_quote_holds_up_a_build(string name, string text, string exact)
    {
        Assert.NotEmpty(name);
        var finder = Seeds.Finder(text);
        var found = finder.Find(Seeds.Quote(exact));
        string help = finder.Explain(Seeds.Quote(exact), [], out long steps);
        Assert.NotEqual(QuoteFault.None, found.Fault);
        // A search of every place for every place, or of every word for every word, would take thousands of times as many.
        Assert.InRange(steps, 0, 20_000_000 + (200L * (text.Length + exact.Length)));
        Assert.InRange(help.Length, 1, 20_000);
    }

    [Theory]
    [InlineData("a ", 400_000, 50_000)]
    [InlineData("may or may not ", 60_000, 8_000)]
    [InlineData("在", 400_000, 60_000)]
    public void A_long_quote_is_found_at_the_end_of_a_text_that_repeats_itself(string unit, int repeats, int quoted)
    {
        string text = string.Concat(Enumerable.Repeat(unit, repeats)) + "then the end came.", exact = string.Concat(Enumerable.Repeat(unit, quoted)) + "then the end";
        var found = Seeds.Finder(text).Find(Seeds.Quote(exact));
        Assert.Equal(QuoteFault.None, found.Fault);
        Assert.Equal(text.Length - " came.".Length, found.Parts[^1].End);
    }

    [Fact]
    public void A_long_prefix_that_almost_stands_everywhere_does_not_hold_up_a_build()
    {
        string text = string.Concat(Enumerable.Repeat("a ", 300_000)) + "end";
        string prefix = string.Concat(Enumerable.Repeat("a ", 50_000)) + "b" + string.Concat(Enumerable.Repeat(" a", 50_000));
        Assert.Equal(QuoteFault.NotFound, Seeds.Finder(text).Find(Seeds.Quote("a", prefix)).Fault);
    }

    [Fact]
    public void A_difference_far_into_a_long_quote_is_shown()
    {
        string text = Prose(30_000, 9_000), exact = text[..90_000].TrimEnd();
        int at = exact.IndexOf(' ', 80_000) + 1;
        string changed = exact[..at] + "otherwise" + exact[exact.IndexOf(' ', at)..];
        string help = Seeds.Finder(text).Explain(Seeds.Quote(changed), []);
        Assert.Contains("{+otherwise+}", help, StringComparison.Ordinal);
        Assert.Contains("a changed word", help, StringComparison.Ordinal);
    }
}
