using Xunit;

namespace Digest.Tests.Sources;

public class ExplainingAnAbsentQuote
{
    private const string Text = """
        A title

        The widespread arbitrary detention of Uyghurs may amount to crimes against humanity.

        The government has not rejected the findings of the report, which was published late in the year.
        """;

    [Theory]
    [InlineData("detention of Uyghurs might amount to crimes", "¶1", "detention of Uyghurs [-may-] {+might+} amount to crimes", "a changed word: the source has \"may\" (with a hedge), the quote \"might\"")]
    [InlineData("detention of Uyghurs amount to crimes", "¶1", "detention of Uyghurs [-may-] amount to crimes", "the quote drops \"may\" (a hedge)")]
    [InlineData("The government has rejected the findings", "¶2", "The government has [-not-] rejected the findings", "the quote drops \"not\" (a negation)")]
    [InlineData("The government has not yet rejected the findings", "¶2", "has not {+yet+} rejected", "the quote adds \"yet\"")]
    [InlineData("the government has not Rejected the findings", "¶2", "[-The-] {+the+} government has not [-rejected-] {+Rejected+} the findings", "only letter case differs")]
    [InlineData("rejected the findings of the report which was", "¶2", "[-report,-] {+report+} which", "only punctuation differs")]
    [InlineData("arbitrary widespread detention of Uyghurs", "¶1", "detention of Uyghurs", "the same words stand in another order: the source has \"widespread arbitrary detention of Uyghurs\"")]
    [InlineData("The widespread torture of Uyghurs may amount to", "¶1", "[-arbitrary detention-] {+torture+} of Uyghurs may", "changed words")]
    [InlineData("may amount to crimes against peace", "¶1", "crimes against [-humanity.-] {+peace+}", "a changed word: the source has \"humanity.\", the quote \"peace\"")]
    public void Shows_the_nearest_passage_and_the_kind_of_difference(string exact, string paragraph, string passage, string difference)
    {
        string help = Seeds.Finder(Text).Explain(Seeds.Quote(exact), []);
        Assert.Contains($"Nearest passage, {paragraph} ", help, StringComparison.Ordinal);
        Assert.Contains(passage, help, StringComparison.Ordinal);
        Assert.Contains(difference, help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("may amount to […] detention of Uyghurs", "not in this order:\n  part 1 in ¶1: \"may amount to\"\n  part 2 in ¶1")]
    [InlineData("of Uyghurs […] may amount", "Nothing stands between \"of Uyghurs\" and \"may amount\": leave out the […].")]
    [InlineData("widespread […] might amount to crimes", "\"might amount to crimes\" does not stand in the source.\nNearest passage, ¶1")]
    [InlineData("widespread [word] humanity", "further apart than 60 characters")]
    [InlineData("spread arbitrary", "only as a piece of longer ones, in ¶1: A title The wide>>spread arbitrary<< detention")]
    [InlineData("Quite other matters altogether", "No passage of the source is near these words.")]
    [InlineData("", "The quote has no words to look for.")]
    public void Says_what_is_wrong_with_brackets_and_borders(string exact, string expected) =>
        Assert.Contains(expected, Seeds.Finder(Text).Explain(Seeds.Quote(exact), []), StringComparison.Ordinal);

    [Fact]
    public void Lists_the_places_of_words_that_occur_often()
    {
        string help = Seeds.Finder("First the visit began.\n\nThen the visit ended.").Explain(Seeds.Quote("the visit"), []);
        Assert.Contains("occur 2 times", help, StringComparison.Ordinal);
        Assert.Contains("  ¶1: First >>the visit<< began.", help, StringComparison.Ordinal);
        Assert.Contains("  ¶2: ", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_stands_where_the_prefix_should()
    {
        string help = Seeds.Finder(Text).Explain(Seeds.Quote("may amount to crimes", prefix: "detention of Kazakhs"), []);
        Assert.Contains("not directly behind the prefix:\n  ¶1: … arbitrary detention of Uyghurs >>may amount to crimes<<", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_another_source_that_has_the_words()
    {
        var other = Seeds.Finder("A title\n\nNothing.\n\nThe words sought.", Seeds.Source(id: "other"));
        Assert.Equal("The words stand in another source: other, ¶2.", Seeds.Finder(Text).Explain(Seeds.Quote("The words sought"), [other]));
    }

    [Fact]
    public void Names_page_furniture() =>
        Assert.Contains("page furniture", Seeds.Finder("Words.\n\nScroll to Top", Seeds.Source(ignore: ["Scroll to Top"])).Explain(Seeds.Quote("Scroll to Top"), []), StringComparison.Ordinal);

    [Fact]
    public void Works_without_spaces_between_words() =>
        Assert.Contains("新疆[-可能-]构成危害人类罪", Seeds.Finder("报告指出，新疆可能构成危害人类罪。").Explain(Seeds.Quote("新疆构成危害人类罪"), []), StringComparison.Ordinal);

    [Fact]
    public void Has_nothing_to_say_of_a_quote_that_is_found() => Assert.Empty(Seeds.Finder(Text).Explain(Seeds.Quote("may amount to crimes"), []));
}
