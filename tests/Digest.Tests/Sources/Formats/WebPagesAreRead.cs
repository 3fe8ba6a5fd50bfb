using System.Text;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class WebPagesAreRead
{
    private static Source Source(PageText? text = null, int? encoding = null)
    {
        var source = Seeds.Source();
        var span = new Span("input/sources/s.md", 20, 5);
        return new Source(source.Head) { Rights = source.Rights, Custody = source.Custody! with { Text = text is { } one ? new(one, span) : null, Encoding = encoding is { } page ? new(page, span) : null } };
    }

    private static string Whole(string html)
    {
        var (seed, found) = Seeds.Read(Encoding.UTF8.GetBytes(html), Source(PageText.Whole), "seeds/s.html");
        Assert.Empty(found);
        return string.Join('|', seed!.Paragraphs.Select(paragraph => seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    [Theory]
    [InlineData("<p>One\n two <b>three</b></p><p>four", "One two three|four")]
    [InlineData("<div>a<div>b</div>c</div><ul><li>d<li>e</ul>", "a|b|c|d|e")]
    [InlineData("<p>one<br>two<br><br>three</p>", "one\ntwo\nthree")]
    [InlineData("<table><tr><th>Name<th>Age<tr><td><p>Zeynep</p><td>34</table>", "Name\tAge|Zeynep\t34")]
    [InlineData("<p>a&nbsp;b &amp; c&shy;d</p>", "a\u00A0b & c\u00ADd")]
    [InlineData("<p>seen</p><script>var x='no';</script><style>p{}</style><template>no</template><noscript>no</noscript><p hidden>no</p><p style='display: none'>no</p><!-- no --><title>no</title>", "seen")]
    [InlineData("<pre>a\n b</pre>", "a\nb")]
    [InlineData("<p>漢字<ruby>北<rt>hoku</rt></ruby></p>", "漢字北")]
    public void The_whole_text_is_what_its_blocks_say(string html, string expected) => Assert.Equal(expected, Whole(html));

    private const string Sentence = "The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.";

    private static readonly string Article = "<html><head><title>News of the day - The paper</title></head><body><nav><ul><li><a href='/a'>Home</a><li><a href='/b'>World</a></ul></nav><main><article><h1>Held without charge</h1>"
        + string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. {Sentence}</p>")) + "<img src='https://elsewhere.example/pixel.gif'></article></main><footer><p>All rights reserved. <a href='/terms'>Terms</a></p></footer><script src='https://elsewhere.example/x.js'></script></body></html>";

    [Fact]
    public void The_main_text_has_the_headline_and_the_article_and_nothing_around_it()
    {
        var (seed, found) = Seeds.Read(Encoding.UTF8.GetBytes(Article), Source(), "seeds/s.htm");
        Assert.Empty(found);
        Assert.Equal(new SeedFormat(SeedKind.WebPage, "UTF-8", MainText: true), seed!.Format);
        Assert.StartsWith("Held without charge\n\n1. The people", seed.Text, StringComparison.Ordinal);
        Assert.Contains("6. The people", seed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", seed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rights reserved", seed.Text, StringComparison.Ordinal);
    }

    private static readonly string Corrected = Article.Replace("<footer>", "<footer><p>Corrections: an earlier version misnamed the camp that stood near the river Ashe.</p>", StringComparison.Ordinal);

    private static (QuoteFinder Finder, List<bool> Readings) Page(PageText? text = null)
    {
        var readings = new List<bool>();
        var texts = new SeedTexts(PlainText.Of, (html, whole) =>
        {
            readings.Add(whole);
            return WebPageText.Of(html, whole);
        });
        var seed = SeedReader.Read(new SeedFiles(new InputFile("seeds/s.html", InputRole.Seed, Encoding.UTF8.GetBytes(Corrected))), Source(text), [], texts);
        return (new QuoteFinder(seed!), readings);
    }

    [Theory]
    [InlineData("an earlier version misnamed the camp")]
    [InlineData("an earlier […] the river Ashe")]
    [InlineData("6. The people […] misnamed the camp")]
    public void Words_outside_of_the_main_text_are_found_there_and_what_reads_them_is_said(string words)
    {
        var (finder, _) = Page();
        Assert.Equal(QuoteFault.NotFound, finder.Find(Seeds.Quote(words)).Fault);
        string[] lines = finder.Explain(Seeds.Quote(words), []).Split('\n');
        Assert.Equal("The words stand in the saved page, but outside of its main text, which alone is read:", lines[0]);
        Assert.Contains(">>", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("custody.text: whole, in the source's record, takes all of the page", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        // What a name may not be told of is looked for in all that was told of.
        Assert.Contains("river Ashe", finder.Told, StringComparison.Ordinal);
        Assert.Equal(QuoteFault.None, Page(PageText.Whole).Finder.Find(Seeds.Quote(words)).Fault);
    }

    [Fact]
    public void What_is_only_near_there_is_shown_as_what_was_not_read()
    {
        string help = Page().Finder.Explain(Seeds.Quote("an earlier version had misnamed the camp that stood near the river Ashe"), []);
        Assert.StartsWith("No passage of the page's main text, which alone is read, is near these words. In the rest of the saved page:", help, StringComparison.Ordinal);
        Assert.Contains("{+had+}", help, StringComparison.Ordinal);
        Assert.Contains("custody.text: whole", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_read_a_second_time_only_where_words_are_absent()
    {
        var (finder, readings) = Page();
        Assert.Equal(QuoteFault.None, finder.Find(Seeds.Quote("3. The people who were held there")).Fault);
        Assert.StartsWith("The words occur 6 times", finder.Explain(Seeds.Quote("The people who were held there"), []), StringComparison.Ordinal);
        Assert.Equal(finder.Seed.Text, finder.Told);
        Assert.Equal([false], readings);
        foreach (string words in (string[])["an earlier version misnamed", "nothing of the kind", "the people who was held there"]) { Assert.NotEmpty(finder.Explain(Seeds.Quote(words), [])); }
        Assert.Equal([false, true], readings);
    }

    [Theory]
    [InlineData(false, "quite other words, of another matter", "No passage of the source is near these words.")]
    [InlineData(true, "quite other words, of another matter", "No passage of the source is near these words.")]
    [InlineData(false, "many of them have never been heard of since", "Nearest passage")]
    public void Of_words_that_stand_nowhere_else_nothing_is_said_of_the_rest(bool whole, string words, string told)
    {
        string help = Page(whole ? PageText.Whole : null).Finder.Explain(Seeds.Quote(words), []);
        Assert.StartsWith(told, help, StringComparison.Ordinal);
        Assert.DoesNotContain("custody.text", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_runs_over_the_marks_and_paragraphs_of_a_page()
    {
        var (seed, _) = Seeds.Read("<p>It <em>may</em> have</p>\n<p>been so.</p>"u8.ToArray(), Source(PageText.Whole), "seeds/s.html");
        Assert.Equal(QuoteFault.None, new QuoteFinder(seed!).Find(Seeds.Quote("may have been so")).Fault);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", 1251, "windows-1251")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", 20866, "koi8-r")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-5'?>", 28595, "iso-8859-5")]
    public void A_page_says_its_encoding(string declaration, int codePage, string name)
    {
        var (seed, found) = Seeds.Read(SeedEncoding.Of(codePage)!.GetBytes($"{declaration}<p>Они могли быть задержаны</p>"), Source(PageText.Whole), "seeds/s.html");
        Assert.Empty(found);
        Assert.Equal(("Они могли быть задержаны", name), (seed!.Text, seed.Format.Encoding));
    }

    [Theory]
    [InlineData("", "empty-seed", "0 bytes")]
    [InlineData("<script>x</script>", "empty-seed", "holds no text")]
    [InlineData("<meta charset=x-unheard-of><p>a</p>", "undecodable-seed", "'x-unheard-of'")]
    public void What_cannot_be_read_is_said(string html, string rule, string message)
    {
        var (seed, found) = Seeds.Read(Encoding.UTF8.GetBytes(html), Source(PageText.Whole), "seeds/s.html");
        Assert.Null(seed);
        Assert.Equal(rule, Assert.Single(found).Rule.Id);
        Assert.Contains(message, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Elements_without_end_stop_at_a_limit(bool whole)
    {
        var (seed, found) = Seeds.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"), Source(whole ? PageText.Whole : PageText.Main), "seeds/s.html");
        Assert.Null(seed);
        Assert.Equal("oversized-seed", Assert.Single(found).Rule.Id);
    }

    [Fact]
    public void A_page_too_large_to_tell_its_main_text_is_read_as_a_whole()
    {
        byte[] html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 51_000).Select(n => $"<p>{n} It may have been so.</p>")));
        Assert.Contains("custody.text: whole", Assert.Single(Seeds.Read(html, Source(), "seeds/s.html").Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(51_000, Seeds.Read(html, Source(PageText.Whole), "seeds/s.html").Seed!.Paragraphs.Count);
    }

    [Fact]
    public void A_page_without_a_main_text_is_told_how_to_take_all_of_it()
    {
        var (seed, found) = Seeds.Read("<html><body><img src=a.png></body></html>"u8.ToArray(), Source(), "seeds/s.html");
        Assert.Null(seed);
        Assert.Contains("custody.text: whole", Assert.Single(found).Help, StringComparison.Ordinal);
    }
}
