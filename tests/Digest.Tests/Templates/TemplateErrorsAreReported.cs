using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

public class TemplateErrorsAreReported
{
    private static View Claim() => new() { ["claim"] = new View { ["title"] = "T", ["summary"] = null }, ["list"] = new List<int> { 1, 2 } };

    [Theory]
    [InlineData("a\nb {{ titel }}", 2, "'titel'")]
    [InlineData("{{ claim.title }}\n\n{{ claim.titel }}", 3, "'titel'")]
    [InlineData("{% if claim.titel %}x{% endif %}", 1, "'titel'")]
    [InlineData("\n{% for x in claim.items %}{% endfor %}", 2, "'items'")]
    [InlineData("\n\n{{ claim.title.short }}", 3, "'short'")]
    [InlineData("{{ 'a' | shout }}", 1, "shout")]
    [InlineData("x\n{{ 'a' | raw }}", 2, "raw")]
    [InlineData("{{ 'now' | date: '%Y' }}", 1, "date")]
    [InlineData("\n{{ 'claims.titel' | t }}", 2, "'claims.titel'")]
    [InlineData("{% assign a = 1 %}\n{% render 'nothing' %}", 2, "theme/partials/nothing.liquid", true)]
    [InlineData("\n{{ claim }}", 2, "a view cannot be printed")]
    public void What_is_not_there_is_named_with_its_line(string template, int line, string named, bool inHelp = false)
    {
        var fault = Themes.Fault(template, Claim());
        Assert.Equal("template-error", fault.Rule.Id);
        Assert.Equal("theme/pages/p.liquid", fault.Span.Path);
        Assert.Equal(line, Themes.Line(template, fault));
        Assert.Contains(named, inHelp ? fault.Help! : fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ claim.summary }}")]
    [InlineData("{{ claim.summary.text }}")]
    [InlineData("{% if claim.summary %}x{% endif %}")]
    [InlineData("{% assign x = claim.summary %}{% for y in list %}{% if forloop.last %}{{ x }}{% endif %}{% endfor %}")]
    public void A_value_that_may_be_missing_prints_nothing(string template) => Assert.Equal("", Themes.Render(template, Claim()));

    [Fact]
    public void A_fault_that_many_pages_meet_is_told_once() =>
        Assert.Equal("template-error", Assert.Single(new Outputs.BuiltSite("=== input/digest.yml\ntitle: T\nurl: https://example.org\n=== theme/pages/names.liquid\n{{ titel }}\n").Findings).Rule.Id);

    [Fact]
    public void A_misspelt_name_is_answered_with_the_right_one() => Assert.Contains("'title'", Themes.Fault("{{ claim.titel }}", Claim()).Help, StringComparison.Ordinal);

    [Fact]
    public void The_chain_of_partials_is_told()
    {
        var fault = Themes.Fault("\n{% render 'a', x: 1 %}", null,
            Themes.File("theme/partials/a.liquid", "{% render 'b', y: x %}"), Themes.File("theme/partials/b.liquid", "{{ y }}\n{{ z }}"));
        Assert.Equal("theme/partials/b.liquid", fault.Span.Path);
        Assert.Contains("rendered from theme/partials/a.liquid:1, from theme/pages/p.liquid:2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_sees_its_arguments_alone() =>
        Assert.Contains("'claim'", Themes.Fault("{% render 'a' %}", Claim(), Themes.File("theme/partials/a.liquid", "{{ claim.title }}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\n{% if x %}\nb", 0)]
    [InlineData("a\n{{ x", 2)]
    [InlineData("a\n\n{% nothing %}", 3)]
    [InlineData("{% include 'a' %}", 1)]
    public void A_template_that_is_no_liquid_is_named(string template, int line)
    {
        var fault = Themes.SyntaxFault(template);
        Assert.Equal("template-syntax", fault.Rule.Id);
        Assert.Equal("theme/pages/p.liquid", fault.Span.Path);
        if (line > 0) { Assert.Equal(line, Themes.Line(template, fault)); }
    }

    [Theory]
    [InlineData("{% if %}x{% endif %}", "{% if claim.code %}")]
    [InlineData("{% for a %}x{% endfor %}", "{% for claim in claims %}")]
    [InlineData("a {{ b", "}}")]
    [InlineData("{% include 'a' %}", "{% render 'name'")]
    [InlineData("{% for a in b %}x", "{% for claim in claims %}…{% endfor %}")]
    public void What_cannot_be_read_is_answered_with_how_it_is_written(string template, string help) =>
        Assert.Contains(help, Themes.SyntaxFault(template).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("{% for i in (1..20000) %}{% endfor %}", "shorter range")]
    [InlineData("{{ claim.title.short }}", "print it as it is")]
    [InlineData("{{ claim.title | upcas }}", "Did you mean 'upcase'?")]
    public void What_cannot_be_rendered_has_a_remedy(string template, string help) =>
        Assert.Contains(help, Themes.Fault(template, Claim()).Help, StringComparison.Ordinal);

    [Fact]
    public void A_partial_that_renders_itself_has_a_remedy() =>
        Assert.Contains("under a condition", Themes.Fault("{% render 'a' %}", null, Themes.File("theme/partials/a.liquid", "{% render 'a' %}")).Help, StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("levels deep", Themes.SyntaxFault(string.Concat(Enumerable.Repeat("{% if 1 %}", 50_000))).Message, StringComparison.Ordinal);

    /// <summary>The process itself would end: nothing catches a stack that is full.</summary>
    [Theory]
    [InlineData("{{ 'a'", " | upcase", " }}")]
    [InlineData("{% if claim.title", " or claim.title", " %}{% endif %}")]
    [InlineData("{% if claim.title", " == claim.title and claim.title", " %}{% endif %}")]
    [InlineData("{% assign a = 'a'", " | append: 'b'", " %}")]
    [InlineData("{{ claim[", "claim[\n", "]] }}")]
    [InlineData("{{ (", "(\n", " }}")]
    public void An_expression_without_end_is_refused_with_its_place(string first, string part, string last)
    {
        string template = "a\n" + first + string.Concat(Enumerable.Repeat(part, 25_000)) + last;
        var fault = Themes.SyntaxFault(template);
        Assert.Contains("00 ", fault.Message, StringComparison.Ordinal);
        Assert.InRange(Themes.Line(template, fault), 2, 150);
    }

    [Fact]
    public void More_filters_than_anybody_writes_are_none_too_many() =>
        Assert.Equal("a" + new string('b', 500), Themes.Render("{{ 'a'" + string.Concat(Enumerable.Repeat(" | append: 'b'", 500)) + " }}"));

    [Theory]
    [InlineData("{% for a in (1..9999) %}{% for b in (1..9999) %}{{ b }}{% endfor %}{% endfor %}")]
    [InlineData("{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% for a in (1..2000000000) %}x{% endfor %}")]
    public void A_loop_without_end_is_stopped_and_named(string template) =>
        Assert.Contains("theme/pages/p.liquid", Themes.Fault(template).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}")]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in list %}{% for j in (1..60) %}{% assign s = s | prepend: s %}{% endfor %}{% endfor %}{{ s }}")]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}")]
    [InlineData("{% assign s = 'aaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | replace: 'a', 'aaaaaaaa' %}{% endfor %}{{ s | size }}")]
    [InlineData("{% assign s = 'aaaaaaaa' %}{% for i in (1..12) %}{% assign s = s | append: s %}{% endfor %}{% assign s = s | split: '' | join: s %}{{ s | size }}")]
    [InlineData("{% assign s = 'a' | split: 'b' %}{% for i in (1..60) %}{% assign s = s | concat: s %}{% endfor %}{{ s | size }}")]
    [InlineData("{% assign s = '' %}{% for i in (1..9999) %}{% for j in (1..90) %}{% assign s = s | append: 'aaaaaaaaaaaaaaaa' %}{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'abcdefgh' %}{% for i in (1..18) %}{% assign s = s | append: s %}{% endfor %}{% capture t %}{% for i in (1..9999) %}{{ s }}{% endfor %}{% endcapture %}")]
    public void A_text_that_grows_without_end_is_stopped_and_named(string template)
    {
        var fault = Themes.Fault(template, Claim());
        Assert.Contains("The template 'theme/pages/p.liquid' makes too much text", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, Themes.Line(template, fault));
        Assert.NotNull(fault.Help);
    }

    [Fact]
    public void A_page_that_grows_without_end_is_stopped_and_named()
    {
        string template = $"{{% for i in (1..9999) %}}{new string('x', 20_000)}{{% endfor %}}";
        Assert.Contains("'theme/pages/p.liquid' cannot be rendered: it prints more than 100 million characters", Themes.Fault(template, Claim()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_renders_itself_is_stopped_and_named() =>
        Assert.Contains("theme/partials/a.liquid", Themes.Fault("{% render 'a' %}", null, Themes.File("theme/partials/a.liquid", "{% render 'a' %}")).Message, StringComparison.Ordinal);
}
