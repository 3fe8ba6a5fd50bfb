using Digest.Diagnostics;
using Xunit;
using static Digest.Tests.Sources.Formats.SlideDocuments;

namespace Digest.Tests.Outputs;

public class QuotesNameTheirSlide
{
    private static IReadOnlyDictionary<string, byte[]> Site(string language)
    {
        var (made, site) = Build(language);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error || fault.Rule.Id == "absent-place");
        return site;
    }

    private static (Made Made, IReadOnlyDictionary<string, byte[]> Site) Build(string language, string place = "slide 3", string config = "")
    {
        var digest = new TestDigest($$"""
            === input/digest.yml
            title: Test
            language: {{language}}
            {{config}}
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
            "Nobody told us why" [@deck], and so on [@deck, {{place}}].
            """);
        digest.Add("seeds/deck.pptx", Pptx(Shape(Line(Run("Title"))), "", Shape(Line(Run("The office closed the gates."))), Shape(Line(Run("Nobody told us why"))), Shape(Line(Run("Nor did anybody ask.")))));
        return digest.Build();
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

    [Theory]
    [InlineData("en", "slide 3", "#p2")]
    [InlineData("en", "slides 4–5", "#p3")]
    [InlineData("fr", "diapositive 3", "#p2")]
    [InlineData("en", "slide 2", "")]
    public void A_slide_that_is_named_is_where_the_citation_leads(string language, string place, string fragment) =>
        Assert.Matches($"href=\"../sources/deck.html{fragment}\"[^>]*>[^<]*(<i>[^<]*</i>)?[^<]*, {place}</a>", Page(Build(language, place).Site, "claims/c.html"));

    [Theory]
    [InlineData("slide 6", "'deck' has no slide 6: its document has 5.")]
    [InlineData("slides 4–7", "'deck' has no slide 7: its document has 5.")]
    [InlineData("slide 0", "'deck' has no slide 0: its document has 5.")]
    public void A_slide_that_the_document_does_not_have_is_told(string place, string message) =>
        Assert.Equal([message], Build("en", place).Made.Diagnostics.Where(fault => fault.Rule.Id == "absent-place").Select(fault => fault.Message));

    [Fact]
    public void In_notes_a_slide_is_a_place_that_is_not_said_of_the_whole()
    {
        // The same place again, and then the whole document, which "ibid." would say the slide of.
        string same = Page(Build("en", "slide 4", "citation_style: notes\n").Site, "claims/c.html"), whole = Page(Build("en", "slide 4]; as a whole [@deck", "citation_style: notes\n").Site, "claims/c.html");
        Assert.Contains(">Ibid<", same, StringComparison.Ordinal);
        Assert.DoesNotContain("Ibid., slide 4", same, StringComparison.Ordinal);
        Assert.Matches("\\(n\\.\\s1\\)", whole);
    }

    [Fact]
    public void Of_a_restricted_presentation_no_slide_is_told()
    {
        var seed = Sources.Seeds.Read(Pptx(Shape(Line(Run("One"))), Shape(Line(Run("Two")))), path: "seeds/restricted/s.pptx").Seed!;
        Assert.Equal(2, seed.Paragraphs.Count);
        Assert.All(seed.Paragraphs, paragraph => Assert.Null(paragraph.Page));
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
