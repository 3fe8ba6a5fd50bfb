using Xunit;

namespace Digest.Tests.Prose;

public sealed class ParagraphsRunTheirOwnWay
{
    [Theory]
    [InlineData("الفقرة كلها بالعربية مع English inside.", "<p dir=\"rtl\">الفقرة كلها بالعربية مع English inside.</p>")]
    [InlineData("## הכותרת", "<h2 id=\"הכותרת\" dir=\"rtl\">הכותרת</h2>")]
    [InlineData("- שלום\n- peace", "<ul>\n<li dir=\"rtl\">שלום</li>\n<li>peace</li>\n</ul>")]
    [InlineData("> سلام", "<blockquote>\n<p dir=\"rtl\">سلام</p>\n</blockquote>")]
    [InlineData("العربية is the name that the language has for itself.", "<p>العربية is the name that the language has for itself.</p>")]
    [InlineData("12:30 - 13:00", "<p>12:30 - 13:00</p>")]
    public void In_a_text_from_left_to_right(string markdown, string html) => Assert.Equal(html, Bodies.Render(markdown));

    [Theory]
    [InlineData("An English paragraph, see قناة.", "<p dir=\"ltr\">An English paragraph, see قناة.</p>")]
    [InlineData("فقرة", "<p>فقرة</p>")]
    public void In_a_text_from_right_to_left(string markdown, string html) => Assert.Equal(html, Bodies.Render(markdown, Bodies.Resolution with { IsRightToLeft = true }));

    [Theory]
    [InlineData("راجع https://www.ohchr.org/en/documents/country-reports/a_long_name_of_a_report للتقرير الكامل.")]
    [InlineData("راسل press.office@ohchr.example.org أو www.ohchr.org/en/countries.")]
    [InlineData("راجع ohchr.org/en/documents/country-reports للتقرير.")]
    public void An_address_turns_no_paragraph_round(string markdown)
    {
        Assert.StartsWith("<p>", Bodies.Render(markdown, Bodies.Resolution with { IsRightToLeft = true }), StringComparison.Ordinal);
        Assert.StartsWith("<p dir=\"rtl\">", Bodies.Render(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_stands_alone_runs_as_its_letters_do() =>
        Assert.StartsWith("<p dir=\"ltr\">", Bodies.Render("https://www.ohchr.org/en.", Bodies.Resolution with { IsRightToLeft = true }), StringComparison.Ordinal);

    [Fact]
    public void In_a_table_each_cell_does() =>
        Assert.Contains("<td data-label=\"a\" dir=\"rtl\">سلام</td><td data-label=\"b\">peace</td>", Bodies.Render("a|b\n-|-\nسلام|peace"), StringComparison.Ordinal);
}
