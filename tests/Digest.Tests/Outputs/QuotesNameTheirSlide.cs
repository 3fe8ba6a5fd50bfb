using Digest.Diagnostics;
using Xunit;
using static Digest.Tests.Sources.Formats.SlideDocuments;

namespace Digest.Tests.Outputs;

public class QuotesNameTheirSlide
{
    private static IReadOnlyDictionary<string, byte[]> Site(string language)
    {
        var digest = new TestDigest($$"""
            === input/digest.yml
            title: Test
            language: {{language}}
            === input/sources/deck.md
            ---
            title: A talk
            custody: {seed: seeds/deck.pptx}
            rights: {publish: full}
            ---
            === input/claims/c.md
            ---
            title: The gates
            statement: The office closed the gates.
            modality: states
            quotes:
              - {source: deck, exact: office closed the gates}
              - {source: deck, exact: Nobody told us why Nor did}
            ---
            "Nobody told us why" [@deck], and so on [@deck, slide 3].
            """);
        digest.Add("seeds/deck.pptx", Pptx(Shape(Line(Run("Title"))), "", Shape(Line(Run("The office closed the gates."))), Shape(Line(Run("Nobody told us why"))), Shape(Line(Run("Nor did anybody ask.")))));
        var (made, site) = digest.Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return site;
    }

    private static string Page(IReadOnlyDictionary<string, byte[]> site, string path) => System.Text.Encoding.UTF8.GetString(site[path]);

    [Theory]
    [InlineData("en", "slide 3", "slides 4–5", "5 slides")]
    [InlineData("fr", "diapositive 3", "diapositives 4-5", "5 diapositives")]
    [InlineData("es", "diapositiva 3", "diapositivas 4 a 5", "5 diapositivas")]
    [InlineData("ru", "слайд 3", "слайды 4–5", "5 слайдов")]
    [InlineData("ar", "الشريحة 3", "الشرائح 4–5", "5 شرائح")]
    [InlineData("zh", "第3张幻灯片", "第4–5张幻灯片", "5张幻灯片")]
    public void A_quote_is_cited_by_its_slide_in_the_words_of_the_site(string language, string slide, string slides, string count)
    {
        var site = Site(language);
        string claim = Page(site, "claims/c.html"), source = Page(site, "sources/deck.html");
        Assert.Matches($"class=\"pin\"[^>]*>{slide}<", claim);
        Assert.Matches($"class=\"pin\"[^>]*>{slides}<", claim);
        Assert.Contains(slide, source, StringComparison.Ordinal);
        Assert.Contains(count, source, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bp\. 3|pp\. 4|pág\. 3|с\. 3|第3页", claim + source);
    }

    [Fact]
    public void So_is_one_in_a_sentence_and_in_the_data()
    {
        var site = Site("en");
        Assert.Matches("A talk[^<]*, slide 4</a>", Page(site, "claims/c.html"));
        string data = Page(site, "data/digest.json");
        Assert.Matches("\"slide\": 3", data);
        Assert.Matches("\"slide\": 4,\\s+\"last_slide\": 5", data);
        Assert.DoesNotContain("\"page\": ", data, StringComparison.Ordinal);
    }
}
