using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

public class TemplatesEncodeWhatTheyPrint
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a \"b\" & c", "a &quot;b&quot; &amp; c")]
    [InlineData("新疆 ئۇيغۇر Синьцзян “q”", "新疆 ئۇيغۇر Синьцзян “q”")]
    public void Text_of_a_view_is_encoded_and_every_script_stays_readable(string text, string printed) =>
        Assert.Equal(printed, Themes.Render("{{ x }}", new View { ["x"] = text }));

    [Theory]
    [InlineData("{{ x | append: '<' }}")]
    [InlineData("{% assign y = x %}{{ y }}<")]
    [InlineData("{% for y in list %}{{ y }}{% endfor %}<")]
    [InlineData("{% capture y %}{{ x }}{% endcapture %}{{ y }}<")]
    [InlineData("{{ x | default: '' }}<")]
    [InlineData("{{ list | join: '<' }}<")]
    [InlineData("{{ list.first }}<")]
    public void No_way_around_leads_to_raw_text(string template) =>
        Assert.DoesNotContain("<b>", Themes.Render(template, new View { ["x"] = "<b>", ["list"] = new List<string> { "<b>", "c" } }), StringComparison.Ordinal);

    [Fact]
    public void Loops_go_through_the_views_of_a_list() =>
        Assert.Equal("a1 b2 ", Themes.Render("{% for x in list %}{{ x.name }}{{ forloop.index }} {% endfor %}", new View { ["list"] = new List<object?> { new View { ["name"] = "a" }, new View { ["name"] = "b" } } }));

    [Fact]
    public void Html_of_the_generator_is_printed_as_it_is() =>
        Assert.Equal("<b>x</b>", Themes.Render("{{ x }}", new View { ["x"] = new Html("<b>x</b>") }));

    [Fact]
    public void Words_are_encoded_and_filled() => Assert.Equal(
        "Claims &amp; replies; by A&lt;B, now; 1 claim; 2,000 claims; 12,345",
        Themes.Render("{{ 'claims.title' | t }}; {{ 'claims.by' | t: who: w, when: 'now' }}; {{ 1 | count: 'claims.count' }}; {{ n | count: 'claims.count' }}; {{ 12345 | number }}",
            new View { ["w"] = "A<B", ["n"] = 2000 }));

    [Fact]
    public void Words_that_take_html_stay_safe_beside_it() => Assert.Equal("by <a>x</a>, 1 &lt; 2",
        Themes.Render("{{ 'claims.by' | t: who: w, when: '1 < 2' }}", new View { ["w"] = new Html("<a>x</a>") }));
}
