using CsCheck;
using Digest.Model;
using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class HostileBodies
{
    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    public static TheoryData<string, string> Bombs => new()
    {
        { "links that are not closed", Repeat("[a](b", 20_000) },
        { "emphasis that is not closed", Repeat("*a **b", 50_000) },
        { "underscores", Repeat("a_ ", 300_000) },
        { "processing instructions", Repeat("a <? ", 100_000) },
        { "sections of characters", "a " + Repeat("<![CDATA[ ", 50_000) },
        { "comments", Repeat("a <!-- ", 100_000) },
        { "definitions", Repeat("[a]: b\n\n", 100_000) },
        { "footnotes", string.Concat(Enumerable.Range(0, 50_000).Select(at => $"[^{at}]: b\n\n")) },
        { "runs of backticks", string.Concat(Enumerable.Range(1, 1_400).Select(at => new string('`', at) + " ")) },
        { "a long line", new string('a', 50_000_000) },
        { "many links", Repeat("[[a]]\n\n", 30_000) },
        { "wiki links in one paragraph", Repeat("[[a]] ", 50_000) },
        { "citations in one paragraph", Repeat("\" [@a] ", 40_000) },
        { "quotations in one paragraph", Repeat("“a” ", 200_000) },
        { "open quotation marks", Repeat("“«„\"", 200_000) + " [@a]" },
        { "wiki links that are not closed", Repeat("a [[b ", 100_000) },
        { "citations that are not closed", Repeat("a [@b ", 100_000) },
        { "sentences", Repeat("A. ", 300_000) + "[[a]]" },
        { "headings", Repeat("# a\n", 50_000) },
        { "quotations", Repeat("> a [@b]\n\n", 25_000) },
        { "tables", Repeat("a|b\n-|-\n\n", 25_000) },
        { "rows shorter than their table", Repeat("|a", 3_000) + "\n" + Repeat("|-", 3_000) + "\n" + Repeat("|b\n", 20_000) },
        { "raw tags", Repeat("<b>", 300_000) },
        { "raw attributes", "<b " + Repeat("onclick=a ", 50_000) + ">" },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_is_read_or_refused(string what, string markdown)
    {
        var body = Bodies.Read(markdown, out var diagnostics);
        if (diagnostics.Count == 0) { BodyRenderer.Render(body, Bodies.Resolution); }
        Assert.All(diagnostics, fault => Assert.InRange(fault.Span.Offset, 0, body.FileText.Length));
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("too-complex", 20_000, "[a](b")]
    [InlineData("too-complex", 50_000, "[")]
    [InlineData("unreadable-markdown", 2_000, "[")]
    [InlineData("unreadable-markdown", 110, "[")]
    [InlineData("unreadable-markdown", 101, "> ")]
    [InlineData("unreadable-markdown", 4_000, "[x ")]
    [InlineData("too-complex", 50_000, "*a **b ")]
    [InlineData("unreadable-markdown", 20_000, ">")]
    [InlineData("unreadable-markdown", 20_000, "- ")]
    public void Markdown_that_no_reader_could_follow_is_refused_with_its_place(string rule, int times, string part)
    {
        string markdown = "A good paragraph.\n\n" + Repeat(part, times) + "a\n\nAnother.";
        Bodies.Read(markdown, out var diagnostics);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.InRange(fault.Span.Offset, 19, markdown.Length - 12);
        Assert.Equal("", Bodies.Render(markdown));
    }

    /// <summary>Each row is filled up to the widest: 9,000 short lines would be 27 million cells.</summary>
    [Fact]
    public void A_table_of_more_cells_than_characters_is_refused_at_the_row_that_is_too_much()
    {
        string head = Repeat("|a", 3_000) + "\n" + Repeat("|-", 3_000) + "\n";
        Bodies.Read(head + Repeat("|b\n", 9_000), out var diagnostics);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("too-complex", 81), (fault.Rule.Id, (fault.Span.Offset - head.Length) / 3));
        Assert.Empty(Bodies.Faults(Repeat("|b\n", 9_000) + "\n" + head + "|b\n\n" + Repeat("|b\n", 9_000)));
    }

    [Fact]
    public void A_big_table_and_a_long_list_are_no_bombs()
    {
        Assert.Empty(Bodies.Faults("a|b\n-|-\n" + Repeat("[[some-record|The words of it]] | *Said* [@source, p. 4], and [more](https://example.org/a)\n", 1_000)));
        Assert.Empty(Bodies.Faults(Repeat("- [[some-record|The words of it]], *said* [@source, p. 4], and [more](https://example.org/a)\n", 5_000)));
    }

    private const string Sample = """
        ---
        title: a
        ---
        # Head [[a]] 新疆 😀

        It "may *amount* to “crimes” […]" [@csw, p. 4]; see [[xinjiang#h|the
        region]], [it](../x.md "t"), ![p](q.png) \* &amp; `co [[de]]` <b id="x">raw</b>.[^1]

        > A block
        > of „words“ — [@csw]

        - a
          - b [@a; see @b, p. 4]

        a|b
        -|-:
        [[c|d]]|「引用」[@e]

        <div onclick="a">

        ![](x)

        </div>

        [^1]: A note «cited» [@f].
        [r]: javascript:alert
        """;

    [Fact]
    public void Cut_anywhere_a_body_is_still_read_and_rendered()
    {
        for (int length = 0; length <= Sample.Length; length++)
        {
            ReadAndRender(Sample[..length], Math.Min(length, 17));
            ReadAndRender(Sample[length..], 0);
        }
    }

    [Fact]
    public void Any_mixture_of_notations_is_read_and_every_place_is_in_the_file()
    {
        string[] parts = ["[[", "]]", "|", "#", "[@", "]", "(", ")", "\"", "“", "”", "«", "»", "\n", "\n\n", "\r\n", "> ", "- ", "*", "**", "_", "`", "<b>", "</b>", "<", "!", "[", "a", "é", "新", "😀", "\ud800", " ", ". ", "\\", "&amp;", "[^1]", "[^1]: ", "-|-\n", "a|b\n", "---\n", "    ", "\t", "\t", "[[a]]", "[@b]", "[c](d)", "1. ", "#\t", "-\t", ">\t", "\0", "\uFEFF", "{{ x }}", "[x]", "[…]", ";", "@", ", p. 4", "# ", "<!--", "```\n", "javascript:", "http://a", "—"];
        Gen.Int[0, parts.Length - 1].Array[0, 40].Sample(chosen => ReadAndRender(string.Concat(chosen.Select(at => parts[at])), 0), iter: 2_000);
    }

    private static void ReadAndRender(string markdown, int start)
    {
        var body = Bodies.Read(markdown, out var diagnostics, start);
        var places = diagnostics.Select(fault => fault.Span).Concat(body.Links.SelectMany(link => new[] { link.Span, link.TargetSpan })).Concat(body.Quotes.Select(quote => quote.Exact.Span));
        Assert.All(places, span => Assert.True(span.Offset >= start && span.Length >= 0 && span.Offset + span.Length <= markdown.Length, $"{span} of {markdown.Length}"));
        Assert.All(body.Links, link => Assert.Equal((link.Span.Offset, link.Kind), (body.Links.Single(other => other.Span == link.Span).Span.Offset, link.Kind)));
        foreach (var link in body.Links)
        {
            string notation = Bodies.At(markdown, link.Span);
            Assert.True(link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative ? notation.Contains('@', StringComparison.Ordinal) : notation[0] is '[' or '!' && notation[^1] is ']' or ')', $"«{notation}» of {markdown}");
        }
        Assert.All(body.Links, link => Assert.InRange(link.Sentence.Start + link.Sentence.Length, 0, link.Sentence.Text.Length));
        foreach (var run in body.Runs) { Assert.True(run.Offset >= start && run.Length > 0 && run.Offset + run.Length <= markdown.Length); }
        IReadOnlyList<(int, int, string, string)> mentions = [.. body.Runs.Select(run => (run.Offset, run.Length, "m.html", "M"))];
        string html = BodyRenderer.Render(body, Bodies.Resolution with { Link = _ => new LinkTarget("t.html", "T"), Mentions = mentions });
        Assert.DoesNotMatch("(href|src)=\"javascript", html);
        AssertWellFormed(html, markdown);
    }

    /// <summary>Elements of ours are closed as often as they are opened.</summary>
    private static void AssertWellFormed(string html, string markdown)
    {
        foreach (string tag in (string[])["q", "a", "span", "figure", "blockquote", "em"])
        {
            bool isEven = Count(html, $"<{tag}>") + Count(html, $"<{tag} ") == Count(html, $"</{tag}>");
            Assert.True(isEven, $"<{tag}> in {html} of {markdown}");
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
