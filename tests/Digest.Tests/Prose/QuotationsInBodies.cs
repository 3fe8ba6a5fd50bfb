using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class QuotationsInBodies
{
    [Theory]
    [InlineData("It \"may amount\" [@csw].", "may amount")]
    [InlineData("It “may amount” [@csw].", "may amount")]
    [InlineData("It «may amount» [@csw].", "may amount")]
    [InlineData("It « may amount » [@csw].", "may amount")]
    [InlineData("It „may amount“ [@csw].", "may amount")]
    [InlineData("It „may amount” [@csw].", "may amount")]
    [InlineData("It »may amount« [@csw].", "may amount")]
    [InlineData("It ”may amount” [@csw].", "may amount")]
    [InlineData("他說「可能構成」[@csw]。", "可能構成")]
    [InlineData("他说\"可能构成\"[@csw]。", "可能构成")]
    [InlineData("It \"may amount,\" [@csw].", "may amount,")]
    [InlineData("It (\"may amount\") [@csw].", "may amount")]
    [InlineData("It “may amount”, [@csw].", "may amount")]
    [InlineData("It “may amount” ([@csw]).", "may amount")]
    [InlineData("It \"may amount\"\n[@csw].", "may amount")]
    [InlineData("The \"others\" say it \"may amount\" [@csw].", "may amount")]
    [InlineData("A stray “ and “may amount” [@csw].", "may amount")]
    [InlineData("A 5\" pipe \"may amount\" [@csw].", "may amount")]
    [InlineData("It \"may […] amount [sic]\" [@csw].", "may […] amount [sic]")]
    [InlineData("“a programme of “de-radicalisation”” [@csw]", "a programme of “de-radicalisation”")]
    [InlineData("\"a programme of \"de-radicalisation\" there\" [@csw]", "a programme of \"de-radicalisation\" there")]
    [InlineData("\"[withheld: a guard] said so\" [@csw]", "[withheld: a guard] said so")]
    [InlineData("报告称『可能构成』[@csw]。", "可能构成")]
    [InlineData("報告は「危害」とした「可能性」（[@csw]）。", "可能性")]
    [InlineData("报告称“可能构成”[@csw]。", "可能构成")]
    [InlineData("Il dit «\u00A0peut constituer\u00A0» [@csw].", "peut constituer")]
    [InlineData("Il dit «\u202Fpeut “constituer”\u202F», [@csw].", "peut “constituer”")]
    [InlineData("Es „kann ‚Verbrechen‘ darstellen“ [@csw].", "kann ‚Verbrechen‘ darstellen")]
    [InlineData("قال «قد يرقى» [@csw].", "قد يرقى")]
    [InlineData("- one “may amount” [@csw]\n- two", "may amount")]
    [InlineData("| a | b |\n|---|---|\n| “may amount” [@csw] | x |", "may amount")]
    [InlineData("A note.[^1]\n\n[^1]: It “may amount” [@csw].", "may amount")]
    [InlineData("It “may amount.” [@csw, p. 4]", "may amount.")]
    [InlineData("It “may amount”—[@csw].", "may amount")]
    [InlineData("It “may amount”.[@csw]", "may amount")]
    [InlineData("## It “may amount” [@csw]", "may amount")]
    [InlineData("It ‘may amount’ [@csw].", "may amount")]
    [InlineData("It 'may amount' [@csw].", "may amount")]
    [InlineData("It isn’t ‘China’s law’ [@csw].", "China’s law")]
    [InlineData("It ‘is the witnesses’ word’ [@csw].", "is the witnesses’ word")]
    [InlineData("It isn't 'China's law' [@csw].", "China's law")]
    [InlineData("‘No’, and it ‘may amount’ [@csw].", "may amount")]
    [InlineData("It ‘may “amount”’ [@csw].", "may “amount”")]
    [InlineData("It ‹may amount› [@csw].", "may amount")]
    [InlineData("Es ›kann sein‹ [@csw].", "kann sein")]
    [InlineData("Es ‚kann sein‘ [@csw].", "kann sein")]
    [InlineData("〝可能〟 [@csw]", "可能")]
    public void Words_in_quotation_marks_before_a_citation_are_a_quote(string markdown, string exact)
    {
        var quote = Assert.Single(Bodies.Read(markdown).Quotes);
        Assert.Equal((exact, "csw", true), (quote.Exact.Value, quote.Source.Value, quote.InBody));
        Assert.Equal((exact, "csw"), (Bodies.At(markdown, quote.Exact.Span), Bodies.At(markdown, quote.Source.Span)));
    }

    [Theory]
    [InlineData("It \"may *amount* to `x`\n[[crimes|crimes]]\" [@csw].", "may amount to x crimes", "may *amount* to `x`\n[[crimes|crimes]]")]
    [InlineData("*\"may amount\"* [@csw].", "may amount", "may amount")]
    [InlineData("**\"may** amount\" [@csw].", "may amount", "may** amount")]
    [InlineData("\"R&amp;D \\* may\" [@csw].", "R&D * may", "R&amp;D \\* may")]
    [InlineData("> It \"may\n> amount\" [@csw] to crimes.", "may amount", "may\n> amount")]
    [InlineData("It &ldquo;may amount&rdquo; [@csw].", "may amount", "may amount")]
    [InlineData("It &#8220;may amount&#8221; [@csw].", "may amount", "may amount")]
    [InlineData("It &quot;may amount&quot; [@csw].", "may amount", "may amount")]
    [InlineData("It &laquo;&nbsp;may amount&nbsp;&raquo; [@csw].", "may amount", "may amount")]
    [InlineData("It \\\"may amount\\\" [@csw].", "may amount", "may amount")]
    [InlineData("It &ldquo;may amount” [@csw].", "may amount", "may amount")]
    [InlineData("It <q>may amount</q> [@csw].", "may amount", "may amount")]
    [InlineData("It <q lang=\"en\">may *amount* </q>([@csw]).", "may amount", "may *amount")]
    [InlineData("It “may amount” (see [@csw]).", "may amount", "may amount")]
    [InlineData("Il « peut » (voir [@csw]).", "peut", "peut")]
    [InlineData("> &ldquo;may amount&rdquo; [@csw]", "may amount", "may amount")]
    [InlineData("<blockquote>may amount</blockquote>\n\n[@csw]", "may amount", "<blockquote>may amount</blockquote>")]
    [InlineData("<blockquote>\n<p>“may <em>amount</em>”</p>\n</blockquote>\n\n— [@csw] says more.", "may amount", "<blockquote>\n<p>“may <em>amount</em>”</p>\n</blockquote>")]
    [InlineData("<blockquote>\n\nmay *amount*\n\n</blockquote>\n\n[@csw]", "may amount", "<blockquote>\n\nmay *amount*\n\n</blockquote>")]
    public void Markup_is_no_part_of_the_words(string markdown, string exact, string span)
    {
        var quote = Assert.Single(Bodies.Read(markdown).Quotes);
        Assert.Equal((exact, span), (quote.Exact.Value, Bodies.At(markdown, quote.Exact.Span)));
    }

    [Theory]
    [InlineData("It \"may amount\" to crimes [@csw].")]
    [InlineData("It \"may amount\".\n\n[@csw] says so.")]
    [InlineData("It `\"may amount\"` [@csw].")]
    [InlineData("It may amount\" [@csw].")]
    [InlineData("It isn't the witnesses' [@csw].")]
    [InlineData("It isn’t the witnesses’ [@csw].")]
    [InlineData("In the '90s the guards' [@csw].")]
    [InlineData("\"\" [@csw]")]
    [InlineData("It \"may amount\".")]
    [InlineData("> A block without a citation.\n\nNext [@csw].")]
    [InlineData("> [@csw]")]
    [InlineData("<blockquote>may amount</blockquote>\n\nNext [@csw].")]
    [InlineData("<blockquote>may amount</blockquote>\n<p>More.</p>\n\n[@csw]")]
    [InlineData("<p>may amount</p>\n\n[@csw]")]
    [InlineData("It “may amount” (the letter, [@csw]).")]
    [InlineData("It “may amount” @csw [p. 3].")]
    [InlineData("It `&ldquo;may amount&rdquo;` [@csw].")]
    public void Other_words_are_no_quote(string markdown) => Assert.Empty(Bodies.Read(markdown).Quotes);

    [Fact]
    public void One_quotation_before_two_citations_is_one_quote()
    {
        Assert.Equal(["a"], Bodies.Read("\"x y\" [@a] [@b]").Quotes.Select(quote => quote.Source.Value));
        Assert.Equal(["a"], Bodies.Read("\"x y\" [@a; @b]").Quotes.Select(quote => quote.Source.Value));
        Assert.Equal(["x", "y"], Bodies.Read("\"x\" [@a] and \"y\" [@b]").Quotes.Select(quote => quote.Exact.Value));
    }

    [Theory]
    [InlineData("> may amount\n> to crimes [@csw]", "may amount to crimes", "may amount\n> to crimes")]
    [InlineData("> may amount\n>\n> — [@csw, p. 4]", "may amount", "may amount")]
    [InlineData("> may amount — [@csw]", "may amount", "may amount")]
    [InlineData("> may amount.\n\n[@csw]", "may amount.", "may amount.")]
    [InlineData("> may amount.\n\n— [@csw] says more.", "may amount.", "may amount.")]
    [InlineData("> \"may amount\" [@csw]", "may amount", "may amount")]
    [InlineData("> ‘may amount’ [@csw]", "may amount", "may amount")]
    [InlineData("> “may amount”\n\n([@csw])", "may amount", "may amount")]
    [InlineData("> He said \"no\" and \"yes\" [@csw]", "He said \"no\" and \"yes\"", "He said \"no\" and \"yes\"")]
    [InlineData("> one\n>\n> two [@csw]", "one\n\ntwo", "one\n>\n> two")]
    [InlineData("> *may* amount [@csw].", "may amount", "may* amount")]
    [InlineData("- x\n\n  > may\n  > amount [@csw]", "may amount", "may\n  > amount")]
    public void A_block_quotation_with_a_citation_is_a_quote(string markdown, string exact, string span)
    {
        var quote = Assert.Single(Bodies.Read(markdown).Quotes);
        Assert.Equal((exact, "csw", span), (quote.Exact.Value, quote.Source.Value, Bodies.At(markdown, quote.Exact.Span)));
    }

    [Theory]
    [InlineData("It “may amount” [@csw].", "<p>It <q class=\"quote-inline quote-inline--verified\">may amount</q> <cite>csw</cite>.</p>")]
    [InlineData("“of “de-radicalisation” there” [@csw]", "<p><q class=\"quote-inline quote-inline--verified\">of ‘de-radicalisation’ there</q> <cite>csw</cite></p>")]
    [InlineData("\"of \"it\" there\" [@csw]", "<p><q class=\"quote-inline quote-inline--verified\">of ‘it’ there</q> <cite>csw</cite></p>")]
    [InlineData("« *may* » [@csw]", "<p><q class=\"quote-inline quote-inline--verified\"><em>may</em></q> <cite>csw</cite></p>")]
    [InlineData("\"may […] amount\" [@csw]", "<p><q class=\"quote-inline quote-inline--verified\">may <span class=\"elide\">[…]</span> amount</q> <cite>csw</cite></p>")]
    [InlineData("\"may […]\" [@csw]", "<p><q class=\"quote-inline quote-inline--verified\">may <span class=\"elide\">[…]</span></q> <cite>csw</cite></p>")]
    [InlineData("*\"may* amount\" [@csw]", "<p><em>&quot;may</em> amount&quot; <cite>csw</cite></p>")]
    [InlineData("&ldquo;may amount&rdquo; [@csw]", "<p>“may amount” <cite>csw</cite></p>")]
    [InlineData("\\\"may amount\\\" [@csw]", "<p>&quot;may amount&quot; <cite>csw</cite></p>")]
    [InlineData("<q>may […] amount</q> [@csw]", "<p><q>may <span class=\"elide\">[…]</span> amount</q> <cite>csw</cite></p>")]
    [InlineData("<blockquote>may amount</blockquote>\n\n[@csw]", "<blockquote>may amount</blockquote>\n<p><cite>csw</cite></p>")]
    [InlineData("> “may amount” — [@csw]", "<figure class=\"quote quote--verified\">\n<blockquote>\n<p>may amount</p>\n</blockquote>\n<figcaption><cite>csw</cite></figcaption>\n</figure>")]
    [InlineData("> one\n>\n> [@csw]", "<figure class=\"quote quote--verified\">\n<blockquote>\n<p>one</p>\n</blockquote>\n<figcaption><cite>csw</cite></figcaption>\n</figure>")]
    [InlineData("> one\n\n[@csw]", "<figure class=\"quote quote--verified\">\n<blockquote>\n<p>one</p>\n</blockquote>\n<figcaption><cite>csw</cite></figcaption>\n</figure>")]
    [InlineData("> one\n\n[@csw] adds.", "<figure class=\"quote quote--verified\">\n<blockquote>\n<p>one</p>\n</blockquote>\n</figure>\n<p><cite>csw</cite> adds.</p>")]
    [InlineData("> one", "<blockquote>\n<p>one</p>\n</blockquote>")]
    public void A_quote_is_drawn_once_with_its_state(string markdown, string html) => Assert.Equal(html, Bodies.Render(markdown));

    [Fact]
    public void The_state_is_asked_for_by_the_quote()
    {
        var resolution = Bodies.Resolution with { QuoteClass = quote => quote.Exact.Value == "a" ? "verified" : null };
        Assert.Equal("<p><q class=\"quote-inline quote-inline--verified\">a</q> <cite>x</cite> <q class=\"quote-inline\">b</q> <cite>x</cite></p>",
            BodyRenderer.Render(Bodies.Read("\"a\" [@x] \"b\" [@x]"), resolution).Trim());
    }
}
