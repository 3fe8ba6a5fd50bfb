using Digest.Stages;
using Xunit;

namespace Digest.Tests.Checks;

public class BrokenLinksAreToldWhereTheyAreWritten
{
    private const string Claim = "\n=== input/claims/c1.md\n---\ntitle: C\nstatement: It may be so.\nmodality: states\n---\n";

    private static List<string> Told(TestDigest digest) =>
        [.. digest.Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "broken-link").Select(digest.Describe).Distinct()];

    private static string OfTheProgram(string path) => System.Text.Encoding.UTF8.GetString(Reader.BuiltInTheme().First(file => file.Path == path).Bytes);

    [Theory]
    [InlineData("theme/layout.liquid", "</body>", "nosuch.html")]
    [InlineData("theme/pages/page.liquid", "", "../gone.html")]
    public void Once_in_the_template_that_has_the_link(string path, string before, string target)
    {
        string text = OfTheProgram(path), link = $"<a href=\"{target}\">x</a>\n";
        var digest = new TestDigest($"=== {path}\n{(before.Length == 0 ? text + link : text.Replace(before, link + before, StringComparison.Ordinal))}\n=== input/about/p.md\n---\ntitle: P\n---\nText.\n");
        string told = Assert.Single(Told(digest));
        Assert.StartsWith(path + ":", told, StringComparison.Ordinal);
        Assert.EndsWith($"'{target}'", told, StringComparison.Ordinal);
        Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "broken-link");
    }

    [Fact]
    public void In_the_raw_html_and_not_in_the_link_that_leads_somewhere()
    {
        var digest = new TestDigest("=== input/p.md\n---\ntitle: P\n---\nSee [the claim](/claims/c1).\n\n<p><a href=\"/claims/c1\">x</a></p>\n" + Claim);
        Assert.Equal(["input/p.md:6:13 error broken-link '/claims/c1'"], Told(digest));
    }

    [Theory]
    [InlineData("gone.html")]
    [InlineData("../../gone.html")]
    [InlineData("/gone.html")]
    [InlineData("gone/")]
    [InlineData("#gone")]
    public void With_what_to_do(string target)
    {
        var digest = new TestDigest($"=== input/p.md\n---\ntitle: P\n---\n<p><a href=\"{target}\">x</a></p>\n");
        Assert.NotEmpty(Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "broken-link").Help ?? "");
    }

    [Fact]
    public void Beside_a_template_that_fails()
    {
        var digest = new TestDigest("=== theme/pages/claim.liquid\n{{ nosuch }}\n=== input/p.md\n---\ntitle: P\n---\n<p><a href=\"gone.html\">x</a></p>\n" + Claim);
        var rules = digest.Build().Made.Diagnostics.Select(fault => fault.Rule.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("template-error", rules);
        Assert.Contains("broken-link", rules);
    }

    [Fact]
    public void An_id_of_raw_html_that_a_heading_has_is_told_where_the_html_is()
    {
        var digest = new TestDigest("=== input/p.md\n---\ntitle: P\n---\n## Same\n\n<h2 id=\"same\">Other</h2>\n");
        var fault = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "duplicate-id");
        Assert.Equal("input/p.md:6:9 error duplicate-id 'same'", digest.Describe(fault));
        Assert.Contains("raw HTML", fault.Help, StringComparison.Ordinal);
    }
}
