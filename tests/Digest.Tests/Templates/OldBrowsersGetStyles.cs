using System.Text;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary>A browser that knows no layers drops all that stands in one: for it there is a sheet without.</summary>
public class OldBrowsersGetStyles
{
    [Theory]
    [InlineData("@layer a, b;\n@layer a { p { color: red; } }\nq { color: blue; }", "\n p { color: red; } \nq { color: blue; }")]
    [InlineData("@layer a{@media print{p{color:red}}@layer b{q{color:red}}}i{}", "@media print{p{color:red}}q{color:red}i{}")]
    [InlineData("/* } @layer a { */ @layer a { p::before { content: \"} @layer \\\" {\"; } }", "/* } @layer a { */  p::before { content: \"} @layer \\\" {\"; } ")]
    [InlineData("@layer a { p { color: red; } /* open", " p { color: red; } /* open")]
    public void Layers_go_and_their_rules_stay(string css, string plain) => Assert.Equal(plain, LayersOfStyles.Without(css));

    [Fact]
    public void A_sheet_without_layers_needs_no_other() => Assert.Null(LayersOfStyles.Without("p { color: red; }"));

    [Fact]
    public void Pages_name_the_sheet_of_the_built_in_theme_to_their_script()
    {
        var (_, site) = new TestDigest("=== input/digest.yml\ntitle: Clock\n").Build();
        string plain = Assert.Single(site.Keys, path => path.StartsWith("assets/style-plain-", StringComparison.Ordinal));
        Assert.DoesNotContain("@layer", Encoding.UTF8.GetString(site[plain]), StringComparison.Ordinal);
        Assert.Contains($"data-plain-style=\"{plain}\"", Encoding.UTF8.GetString(site["index.html"]), StringComparison.Ordinal);
    }
}
