using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary>A partial with the same arguments is printed once; with any other, anew.</summary>
public class PartialsArePrintedOnce
{
    private static View Shown(bool isShared)
    {
        var view = new View { ["name"] = "v" };
        return isShared ? view.Shared() : view;
    }

    private static string Render(string page, string partial, View view) => Themes.Render(page, new View { ["view"] = view, ["other"] = new View { ["name"] = "w" } }, Themes.File("theme/partials/p.liquid", partial));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_name_of_an_argument_counts(bool isShared) => Assert.Equal("a:v b:v ", Render("{% render 'p', a: view, b: nil %} {% render 'p', a: nil, b: view %} ", "{% if a %}a:{{ a.name }}{% endif %}{% if b %}b:{{ b.name }}{% endif %}", Shown(isShared)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Which_of_two_names_has_the_view_counts_where_nothing_else_is_given(bool isShared) => Assert.Equal("one:v two:v",
        Render("{% render 'p', one: view, two: false %} {% render 'p', one: false, two: view %}", "{% if one %}one:{{ one.name }}{% else %}two:{{ two.name }}{% endif %}", Shown(isShared)));

    [Fact]
    public void No_text_is_taken_for_several_arguments() => Assert.Equal("[v] [b]",
        Render("{% render 'p', v: view, a: \"x'\nb='y\" %} {% render 'p', v: view, a: 'x', b: 'y' %}", "[{% if a == 'x' %}b{% else %}{{ v.name }}{% endif %}]", Shown(isShared: true)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_partial_that_is_not_given_its_view_is_told_so_though_it_was_printed_before(bool isShared) => Assert.Contains("has no 'a'",
        Assert.Throws<TemplateFault>(() => Render("{% render 'p', a: view %}{% render 'p', b: view %}", "{{ a.name }}", Shown(isShared))).Diagnostic.Message, StringComparison.Ordinal);

    [Fact]
    public void Other_values_of_a_view_are_printed() => Assert.Equal("v v w v", Render("{% render 'p', a: view %} {% render 'p', a: view %} {% render 'p', a: other %} {% render 'p', a: view %}", "{{ a.name }}", Shown(isShared: false)));
}
