using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class SourcesSayWhatIsLeftOut
{
    private const string Html = "<h1>Head</h1><p>The minister said he <del>did not order</del> <ins>ordered</ins> the shooting.</p><p>We were <span hidden>not</span> present.</p>";

    private static string Provenance(string seed, string text, string more = "", string lang = "en") =>
        new HtmlParser().ParseDocument(new BuiltSite($"=== input/digest.yml\ntitle: Test\nlanguage: {lang}\nchecks: {{missing-url: off}}\n=== {seed}\n{text}\n=== input/sources/a.md\n---\ntitle: A\ncustody: {{seed: {seed}{more}}}\n---\n")["sources/a.html"]).QuerySelector("main")!.TextContent;

    [Fact]
    public void Of_a_web_page_what_it_hides_or_strikes_out()
    {
        string whole = Provenance("seeds/a.html", Html, ", text: whole"), main = Provenance("seeds/a.html", Html);
        const string told = "Words that the page hides are left out, and so are those that it marks as deleted, which a browser shows struck out.";
        Assert.Contains(told, whole, StringComparison.Ordinal);
        Assert.DoesNotContain("main text, such as menus", whole, StringComparison.Ordinal);
        Assert.Contains(told + " So is what stands outside its main text, such as menus, asides and advertisements.", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Markdown_what_its_html_hides_or_strikes_out() =>
        Assert.Contains("words that the file hides or marks as deleted in HTML", Provenance("seeds/a.md", "A <del>not</del> word."), StringComparison.Ordinal);

    [Fact]
    public void Of_plain_text_nothing_is()
    {
        string told = Provenance("seeds/a.txt", "A word.");
        Assert.Contains("Wording is otherwise untouched.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("are left out", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "barrés")]
    [InlineData("es", "tachadas")]
    [InlineData("ru", "зачёркнутыми")]
    [InlineData("zh", "删除线")]
    [InlineData("ar", "مشطوبة")]
    public void Every_language_says_so(string lang, string told) => Assert.Contains(told, Provenance("seeds/a.html", Html, lang: lang), StringComparison.Ordinal);
}
