using System.Globalization;
using Xunit;

namespace Csl.Tests;

/// <summary>A known style of many macros, with many works.</summary>
public class WorksInApa(ITestOutputHelper output)
{
    private static CslProcessor Apa()
    {
        string file = Path.Join(Places.Styles, "apa.csl");
        Assert.SkipUnless(File.Exists(file), "Debian's citation-style-language-styles is not installed");
        return new CslProcessor(CslStyle.Parse(File.ReadAllText(file)), Places.Locale);
    }

    private static IReadOnlyList<CslItem> Books(int count) => CslJson.ReadItems("[" + string.Join(',', Enumerable.Range(0, count).Select(at => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"id":"b{{{at}}}","type":"book","title":"The book of number {{{at}}}","publisher":"Print & Co","author":[{"family":"Writer{{{at}}}","given":"Ann B."},{"family":"Second","given":"Carl"}],"issued":{"date-parts":[[{{{1900 + (at % 100)}}}]]}}"""))) + "]");

    [Fact]
    public void A_book_stands_as_the_manual_says()
    {
        CslResult result = Apa().Process(Books(1), [new CslCitation([new CslCite("b0") { Locator = "4-6" }])]);
        Assert.Equal("(Writer0 & Second, 1900, pp. 4–6)", result.Citations[0].Plain);
        Assert.Equal("Writer0, A. B., & Second, C. (1900). The book of number 0. Print & Co.", result.Bibliography[0].Plain);
        Assert.Equal("Writer0, A. B., &#38; Second, C. (1900). <i>The book of number 0</i>. Print &#38; Co.", result.Bibliography[0].Html);
        Assert.Contains(result.Bibliography[0].Tree, node => node.Mark == "font-style:italic");
    }

    [Fact]
    public void Markup_of_an_item_is_text() =>
        Assert.DoesNotContain("<script", Apa().Process(CslJson.ReadItems("""[{"id":"x","type":"book","title":"<script>alert(1)</script>"}]"""), [], true).BibliographyHtml, StringComparison.Ordinal);

    [Fact]
    public void Threads_share_a_processor()
    {
        CslProcessor apa = Apa();
        IReadOnlyList<CslItem> books = Books(50);
        string alone = apa.Process(books, [], true).BibliographyHtml;
        string[] together = new string[8];
        Parallel.For(0, together.Length, at => together[at] = apa.Process(books, [], true).BibliographyHtml);
        Assert.All(together, one => Assert.Equal(alone, one));
    }

    [Fact]
    public void Every_one_of_many_works_has_its_entry()
    {
        CslProcessor apa = Apa();
        foreach (int count in (int[])[1000, 1000, 10000])
        {
            IReadOnlyList<CslItem> books = Books(count);
            long started = System.Diagnostics.Stopwatch.GetTimestamp();
            Assert.Equal(count, apa.Process(books, [], true).Bibliography.Select(entry => entry.Html).Distinct().Count());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} works in {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
        }
    }
}
