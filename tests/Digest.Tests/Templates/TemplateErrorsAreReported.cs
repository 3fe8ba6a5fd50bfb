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

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("levels deep", Themes.SyntaxFault(string.Concat(Enumerable.Repeat("{% if 1 %}", 50_000))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{% for a in (1..9999) %}{% for b in (1..9999) %}{{ b }}{% endfor %}{% endfor %}")]
    [InlineData("{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% for a in (1..2000000000) %}x{% endfor %}")]
    public void A_loop_without_end_is_stopped_and_named(string template) =>
        Assert.Contains("theme/pages/p.liquid", Themes.Fault(template).Message, StringComparison.Ordinal);

    [Fact]
    public void A_partial_that_renders_itself_is_stopped_and_named() =>
        Assert.Contains("theme/partials/a.liquid", Themes.Fault("{% render 'a' %}", null, Themes.File("theme/partials/a.liquid", "{% render 'a' %}")).Message, StringComparison.Ordinal);
}
