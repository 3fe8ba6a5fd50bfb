using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class TextOfMarkdownSeeds
{
    [Theory]
    [InlineData("# Head\n\nOne *two*\nthree\n", "Head\n\nOne two three")]
    [InlineData("A [link](x.md) and ![picture](p.png) end", "A link and  end")]
    [InlineData("- a\n- b\n  - c", "a\n\nb\n\nc")]
    [InlineData("> quoted\n>\n> more", "quoted\n\nmore")]
    [InlineData("a|b\n-|-\nc|**d**", "a b\n\nc d")]
    [InlineData("```\ncode *x*\n```", "code *x*")]
    [InlineData("---\ntitle: x\n---\nText", "Text")]
    [InlineData("\uFEFFa\r\nb\\\r\nc &amp; \\* d", "a b\nc & * d")]
    [InlineData("<div><p>One</p><p>Two</p><script>x</script></div>\n\nThree<br>four <b>five</b>", "One\nTwo\n\nThree\nfour five")]
    [InlineData("Theirs: [[not]] a [@link] of ours", "Theirs: [[not]] a [@link] of ours")]
    [InlineData("<https://example.org/> [a]\n\n[a]: b", "https://example.org/ a")]
    [InlineData("", "")]
    public void The_text_is_what_a_reader_would_see(string markdown, string text) => Assert.Equal(text, PlainText.Of(markdown));

    [Fact]
    public void Markdown_that_cannot_be_read_comes_back_as_it_is()
    {
        string bomb = new('[', 50_000);
        Assert.Equal(bomb, PlainText.Of(bomb));
    }
}
