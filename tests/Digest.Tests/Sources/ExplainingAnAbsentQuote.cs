using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class ExplainingAnAbsentQuote
{
    private const string Text = """
        A title

        The widespread arbitrary detention of Uyghurs may amount to crimes against humanity.

        The government has not rejected the findings of the report, which was published late in the year.

        In 2022, 27 persons were held for 14 days beside the well-known café.
        """;

    [Theory]
    [InlineData("detention of Uyghurs might amount to crimes", "¶1", "detention of Uyghurs [-may-] {+might+} amount to crimes", "a changed word: the source has \"may\" (with a hedge), the quote \"might\"")]
    [InlineData("detention of Uyghurs amount to crimes", "¶1", "detention of Uyghurs [-may-] amount to crimes", "the quote drops \"may\" (a hedge): the source is less certain than the quote.")]
    [InlineData("The government has rejected the findings", "¶2", "The government has [-not-] rejected the findings", "the quote drops \"not\" (a negation): the source says otherwise than the quote.")]
    [InlineData("detention of Uyghurs does amount to crimes", "¶1", "Uyghurs [-may-] {+does+} amount", "the source has \"may\" (with a hedge), the quote \"does\": the hedge is lost.")]
    [InlineData("arbitrary detention of Uyghurs may not amount to", "¶1", "may {+not+} amount", "the quote adds \"not\" (a negation)")]
    [InlineData("not rejected the findings of the government, which was", "¶2", "", "a changed word: the source has \"report,\", the quote \"government,\"")]
    [InlineData("rejected findings of the report", "¶2", "rejected [-the-] findings", "the quote drops \"the\". Where words are left out on purpose, […] must stand in their place.")]
    [InlineData("Uyghurs may amount to crimes against humanity and genocide", "¶1", "[-humanity.-] {+humanity and genocide+}", "the quote adds \"and genocide\"")]
    [InlineData("Uyghurs may amount to crimes against peace and mankind", "¶1", "", "there the source goes on \"humanity. The government has not\"")]
    [InlineData("The Government has not rejected the findings of the report", "¶2", "The [-government-] {+Government+} has", "only letter case differs: the source has \"government\", the quote \"Government\".")]
    [InlineData("In 2022, 26 persons were held for 14 days", "¶3", "2022, [-27-] {+26+} persons", "a changed figure: the source has \"27\", the quote \"26\".")]
    [InlineData("the well–known café", "¶3", "[-well-known-] {+well–known+}", "only a dash or hyphen differs: the source has \"well-known\", the quote \"well–known\" (U+002D there, U+2013 here).")]
    [InlineData("the well-known cafe", "¶3", "[-café-] {+cafe+}", "only accents or vowel signs differ")]
    [InlineData("the well-known саfé", "¶3", "[-café-] {+саfé+}", "only look-alike letters of another alphabet differ: the source has \"café\", the quote \"саfé\" (U+0063 there, U+0441 here).")]
    [InlineData("the wellknown café", "¶3", "[-well-known-] {+wellknown+}", "only where words are parted differs")]
    [InlineData("were held for １４ days", "¶3", "[-14-] {+１４+}", "only the form of characters differs: the source has \"14\", the quote \"１４\" (U+0031 there, U+FF11 here).")]
    [InlineData("The government has not yet rejected the findings", "¶2", "has not {+yet+} rejected", "the quote adds \"yet\"")]
    [InlineData("the government has not Rejected the findings", "¶2", "[-The-] {+the+} government has not [-rejected-] {+Rejected+} the findings", "only letter case differs")]
    [InlineData("rejected the findings of the report which was", "¶2", "[-report,-] {+report+} which", "only punctuation differs")]
    [InlineData("arbitrary widespread detention of Uyghurs", "¶1", "detention of Uyghurs", "the same words stand in another order: the source has \"widespread arbitrary detention of Uyghurs\"")]
    [InlineData("The widespread torture of Uyghurs may amount to", "¶1", "[-arbitrary detention-] {+torture+} of Uyghurs may", "changed words")]
    [InlineData("may amount to crimes against peace", "¶1", "crimes against [-humanity-] {+peace+}", "a changed word: the source has \"humanity\", the quote \"peace\"")]
    public void Shows_the_nearest_passage_and_the_kind_of_difference(string exact, string paragraph, string passage, string difference)
    {
        string help = Seeds.Finder(Text).Explain(Seeds.Quote(exact), []);
        Assert.Contains($"Nearest passage, {paragraph} ", help, StringComparison.Ordinal);
        Assert.Contains(passage, help, StringComparison.Ordinal);
        Assert.Contains(difference, help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arbitrary detention … crimes against humanity", "An omission is written […], and the dots here have no brackets. So the words stand in the source: arbitrary detention […] crimes against humanity")]
    [InlineData("arbitrary detention ... crimes against humanity", "So the words stand in the source: arbitrary detention […] crimes against humanity")]
    [InlineData("… arbitrary detention of Uyghurs . . . crimes against humanity…", "So the words stand in the source: arbitrary detention of Uyghurs […] crimes against humanity")]
    [InlineData("…arbitrary detention of Uyghurs...", "Without them they stand there: arbitrary detention of Uyghurs")]
    public void Dots_without_brackets_are_told(string exact, string told) => Assert.Contains(told + "\n", Seeds.Finder(Text).Explain(Seeds.Quote(exact), []), StringComparison.Ordinal);

    [Theory]
    [InlineData("crimes against humanity … arbitrary detention")]
    [InlineData("arbitrary detention … crimes against peace")]
    public void Dots_between_words_that_do_not_stand_so_are_no_omission(string exact) => Assert.DoesNotContain("no brackets", Seeds.Finder(Text).Explain(Seeds.Quote(exact), []), StringComparison.Ordinal);

    [Theory]
    [InlineData("A \uFB01nal \uFB02ight.", "final flight", "A >>\uFB01nal \uFB02ight<<.", "the form of characters")]
    [InlineData("It was naïve.", "naive", "It was >>naïve<<.", "accents or vowel signs")]
    [InlineData("Of ۲۶ alone.", "26", "Of >>۲۶<< alone.", "the form of characters")]
    [InlineData("Of H₂O alone.", "H2O", "Of >>H₂O<< alone.", "the form of characters")]
    [InlineData("At the café.", "cafe", "At the >>café<<.", "accents or vowel signs")]
    [InlineData("At the cafe.", "café", "At the >>cafe<<.", "accents or vowel signs")]
    [InlineData("At the CAFÉ.", "cafe", "At the >>CAFÉ<<.", "the form of letters")]
    public void Finds_words_that_the_source_writes_in_other_letters(string seed, string exact, string place, string difference)
    {
        string help = Seeds.Finder("Title\n\n" + seed).Explain(Seeds.Quote(exact), []);
        Assert.Contains(place, help, StringComparison.Ordinal);
        Assert.Contains($"Difference: {difference}: ", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The pâtés were cold.", "pate")]
    [InlineData("A \uFB01eld.", "ield")]
    [InlineData("Words.", "́")]
    public void Pieces_of_words_are_not_the_same_words(string seed, string exact) =>
        Assert.DoesNotContain("other letters", Seeds.Finder("Title\n\n" + seed).Explain(Seeds.Quote(exact), []), StringComparison.Ordinal);

    [Theory]
    [InlineData("may amount to […] detention of Uyghurs", "not in this order:\n  part 1 in ¶1: \"may amount to\"\n  part 2 in ¶1")]
    [InlineData("of Uyghurs […] may amount", "Nothing stands between \"of Uyghurs\" and \"may amount\": leave out the […].")]
    [InlineData("widespread […] might amount to crimes", "\"might amount to crimes\" does not stand in the source.\nNearest passage, ¶1")]
    [InlineData("widespread [word] humanity", "further apart than 60 characters")]
    [InlineData("spread arbitrary", "only as a piece of longer ones, in ¶1: A title The wide>>spread arbitrary<< detention")]
    [InlineData("detention of Uyghurs may amount to the findings of the report", "The quote joins words that stand apart in the source. Where words are left out, […] must stand in their place:\n  detention of Uyghurs may amount to […] the findings of the report\n  ¶1: \"detention of Uyghurs may amount to\"\n  ¶2: \"the findings of the report\"")]
    [InlineData("the findings of the report arbitrary detention of Uyghurs", "stand in the source in another order:\n  ¶2: \"the findings of the report\"\n  ¶1: \"arbitrary detention of Uyghurs\"")]
    [InlineData("27 persons were held for 1", "as a piece of longer ones, in ¶3")]
    [InlineData("arbitrary detention of Uyghurs is the findings of the report", "\"arbitrary detention of Uyghurs\" stands further up, in ¶1: […] must stand where words are left out")]
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
    public void Offers_a_prefix_or_suffix_for_each_place()
    {
        var finder = Seeds.Finder("First the visit began. Then \"the visit\" ended. The visit was short, the visit began.");
        string help = finder.Explain(Seeds.Quote("the visit"), []);
        Assert.Contains("   prefix: \"First\"", help, StringComparison.Ordinal);
        foreach (string line in help.Split('\n').Skip(1))
        {
            string offered = line[(line.LastIndexOf("   ", StringComparison.Ordinal) + 3)..], words = offered[(offered.IndexOf(' ', StringComparison.Ordinal) + 2)..^1].Replace("\\\"", "\"", StringComparison.Ordinal);
            var quote = offered.StartsWith("prefix", StringComparison.Ordinal) ? Seeds.Quote("the visit", prefix: words) : Seeds.Quote("the visit", suffix: words);
            Assert.Equal(QuoteFault.None, finder.Find(quote).Fault);
        }
    }

    [Fact]
    public void Copies_out_the_sources_own_words() =>
        Assert.EndsWith("\nIn the source's own words: The “government” has not rejected the findings",
            Seeds.Finder("The “government”\nhas not rejected the findings, they said.").Explain(Seeds.Quote("The \"government\" has rejected the findings"), []), StringComparison.Ordinal);

    [Fact]
    public void Names_another_source_beside_the_nearest_passage_here()
    {
        var other = Seeds.Finder("Nothing.\n\nDetention of Uyghurs will amount to crimes.", Seeds.Source(id: "other"));
        string help = Seeds.Finder(Text).Explain(Seeds.Quote("of Uyghurs will amount to crimes"), [other]);
        Assert.StartsWith("The words stand in another source: other, ¶2.\nNearest passage, ¶1 ", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_white_space_beside_punctuation_in_a_script_without_spaces() =>
        Assert.Contains("only white space differs: between \"，\" and \"新\" the source has a space or a line's end, the quote none.",
            Seeds.Finder("报告指出，\n新疆可能构成危害人类罪。").Explain(Seeds.Quote("报告指出，新疆可能构成"), []), StringComparison.Ordinal);

    [Theory]
    [InlineData("Das könnte ein Verbrechen sein, hieß es.", "Das ist ein Verbrechen sein", "the hedge is lost")]
    [InlineData("La detención podría constituir un crimen.", "La detención constituir un crimen", "(a hedge)")]
    [InlineData("Власти не отвергли выводы доклада.", "Власти отвергли выводы доклада", "(a negation)")]
    [InlineData("报告指出，新疆可能构成危害人类罪。", "新疆构成危害人类罪", "(a hedge)")]
    [InlineData("الحكومة لم ترفض نتائج التقرير", "الحكومة ترفض نتائج التقرير", "(a negation)")]
    public void Knows_hedges_and_negations_of_other_languages(string text, string exact, string expected) =>
        Assert.Contains(expected, Seeds.Finder(text).Explain(Seeds.Quote(exact), []), StringComparison.Ordinal);

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
