using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A record whose words run from right to left, on pages that do not.</summary>
public class OtherDirectionsKeepTheirPlace
{
    [Fact]
    public void In_the_breadcrumb_the_words_have_the_direction_and_not_the_place_that_the_slash_stands_in()
    {
        var site = new BuiltSite(TestDigest.WithSeed("It was closed.", "=== input/topics/bridge.md\n---\ntitle: الجسر\nlang: ar\n---\n=== input/index.md\n---\ntitle: Front\n---\n[[bridge]]\n"));
        var here = new HtmlParser().ParseDocument(site["topics/bridge.html"]).QuerySelector(".crumbs li[aria-current=page]")!;
        Assert.False(here.HasAttribute("dir"));
        Assert.Equal(("الجسر", "rtl", "ar"), (here.QuerySelector("bdi")!.TextContent, here.QuerySelector("bdi")!.GetAttribute("dir"), here.QuerySelector("bdi")!.GetAttribute("lang")));
    }

    private const string Arabic = "قالت المرأة إن الجسر أُغلق ليلاً.", English = "The bridge was closed at night, says the notice of الجسر.";

    /// <param name="language">Of the source.</param>
    private static AngleSharp.Html.Dom.IHtmlDocument Page(string path, string language)
    {
        string seed = $"Title\n\n{English}\n\n{Arabic}\n\n2017, 2018.";
        var site = new BuiltSite(TestDigest.WithSeed("Words.", $$"""

            === input/sources/notice.md
            ---
            title: Notice
            citation: {language: {{language}}}
            custody: {seed: seeds/notice.txt}
            rights: {holder: Author, publish: full}
            ---
            === seeds/notice.txt
            {{seed}}
            === input/claims/night.md
            ---
            title: Night
            statement: It was closed at night.
            modality: states
            quotes:
              - {source: notice, exact: "{{English}}", speaker: author}
              - {source: notice, exact: "{{Arabic}}", speaker: ministry}
            ---
            """));
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        return new HtmlParser().ParseDocument(site[path]);
    }

    [Theory]
    [InlineData("en", null, "rtl", null)]
    [InlineData("ar", null, "rtl", "rtl")]
    [InlineData("fr", null, "rtl", null)]
    public void Paragraphs_of_a_source_run_as_their_own_letters_do(string language, string? english, string arabic, string? figures)
    {
        var page = Page("sources/notice.html", language);
        string? DirectionOf(string words) => page.QuerySelectorAll(".para__text").Single(paragraph => paragraph.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("dir");
        Assert.Equal((english, arabic, figures), (DirectionOf("The bridge"), DirectionOf("قالت"), DirectionOf("2017")));
        Assert.All(page.QuerySelectorAll(".para__text"), paragraph => Assert.Equal(language == "en" ? null : language, paragraph.GetAttribute("lang")));
    }

    [Fact]
    public void And_so_do_quotes_of_them_in_full_in_a_row_and_on_a_card()
    {
        var page = Page("claims/night.html", "en");
        string? DirectionOf(string words) => page.QuerySelectorAll("main blockquote").First(quote => quote.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("dir");
        Assert.Equal((null, "rtl"), (DirectionOf("The bridge"), DirectionOf("قالت")));
    }
}
