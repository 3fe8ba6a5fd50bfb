using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public class PagesLeadToTheirFiles
{
    private const string Records = """
        === input/index.md
        ---
        title: Front
        ---
        See [[村]].
        === input/claims/index.md
        ---
        title: The claims
        ---
        === input/people/村.md
        ---
        title: "A & B: 50% <b>{path}</b>"
        ---
        Words.
        === input/people/村.fr.md
        ---
        title: Le nom
        ---
        """;

    private static BuiltSite Site(string repository, string more = "") => new($"=== input/digest.yml\ntitle: Test\nurl: https://example.org/d/\nlanguages: [fr]\n{more}repository: {repository}\n{Records}");

    [Theory]
    [InlineData("https://github.com/o/r", "https://github.com/o/r/edit/main/input/people/%E6%9D%91.md", "https://github.com/o/r/issues/new?title=A%20%26%20B%3A%2050%25%20%3Cb%3E%7Bpath%7D%3C%2Fb%3E&amp;body=https%3A%2F%2Fexample.org%2Fd%2Fpeople%2F%25E6%259D%2591.html%0Ainput/people/%E6%9D%91.md")]
    [InlineData("https://github.com/o/r.git/", "https://github.com/o/r/edit/main/input/people/%E6%9D%91.md", "https://github.com/o/r/issues/new?title=")]
    [InlineData("https://gitlab.com/group/sub/r", "https://gitlab.com/group/sub/r/-/edit/main/input/people/%E6%9D%91.md", "https://gitlab.com/group/sub/r/-/issues/new?issue%5Btitle%5D=A%20")]
    [InlineData("https://codeberg.org/o/r", "https://codeberg.org/o/r/_edit/main/input/people/%E6%9D%91.md", "https://codeberg.org/o/r/issues/new?title=")]
    [InlineData("{url: https://github.com/o/r, branch: my work, folder: docs/the digest}", "https://github.com/o/r/edit/my%20work/docs/the%20digest/input/people/%E6%9D%91.md", "%0Adocs/the%20digest/input/people/%E6%9D%91.md")]
    [InlineData("{edit: \"https://example.org/e?f={path}\", report: \"mailto:a@example.org?subject={title}\"}", "https://example.org/e?f=input/people/%E6%9D%91.md", "mailto:a@example.org?subject=A%20%26%20B")]
    public void A_page_leads_to_its_file_and_to_a_report(string repository, string edit, string report)
    {
        var site = Site(repository);
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        string page = site["people/村.html"];
        Assert.Contains($"href=\"{edit}\"", page, StringComparison.Ordinal);
        Assert.Contains(report, page, StringComparison.Ordinal);
        Assert.Contains("rel=\"noreferrer noopener external\"", page, StringComparison.Ordinal);
        Assert.Contains("Edit this page", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_page_indexes_and_translations_lead_to_their_own_files()
    {
        var site = Site("https://github.com/o/r");
        Assert.Contains("/edit/main/input/index.md\"", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("/edit/main/input/claims/index.md\"", site["claims/index.html"], StringComparison.Ordinal);
        Assert.Contains("/edit/main/input/people/%E6%9D%91.fr.md\"", site["fr/people/村.html"], StringComparison.Ordinal);
        Assert.Contains("Modifier cette page", site["fr/people/村.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline.html")]
    [InlineData("people/index.html")]
    [InlineData("404.html")]
    public void A_page_that_no_file_is_written_for_has_no_such_links(string path) => Assert.DoesNotContain("github.com/o/r", Site("https://github.com/o/r")[path], StringComparison.Ordinal);

    [Fact]
    public void Without_a_repository_no_page_has_them() => Assert.DoesNotContain("Edit this page", new BuiltSite(Records.Replace("=== input/people/村.fr.md\n---\ntitle: Le nom\n---", "", StringComparison.Ordinal))["people/村.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("github.com/o/r", "error bad-repository 'github.com/o/r'")]
    [InlineData("https://github.com/o", "error bad-repository 'https://github.com/o'")]
    [InlineData("https://github.com/o/r/tree/main", "error bad-repository 'https://github.com/o/r/tree/main'")]
    [InlineData("https://git.example.org/o/r", "error bad-repository 'https://git.example.org/o/r'")]
    [InlineData("https://me:secret@github.com/o/r", "error address-with-password 'https://me:secret@github.com/o/r'")]
    [InlineData("javascript:alert(1)", "error bad-repository 'javascript:alert(1)'")]
    [InlineData("{edit: \"https://example.org/edit\"}", "error bad-repository '\"https://example.org/edit\"'")]
    [InlineData("{edit: \"https://example.org/{file}/{path}\"}", "error bad-repository '\"https://example.org/{file}/{path}\"'")]
    [InlineData("{edit: \"mailto:a@example.org?body={path}\"}", "error bad-repository '\"mailto:a@example.org?body={path}\"'")]
    [InlineData("{report: /issues}", "error bad-repository '/issues'")]
    [InlineData("{repot: https://example.org}", "error unknown-key 'repot'")]
    [InlineData("[https://github.com/o/r]", "error wrong-form '[https://github.com/o/r]'")]
    public void A_slip_is_told_where_it_stands(string repository, string fault) =>
        Assert.Contains(new TestDigest($"=== input/digest.yml\ntitle: Test\nchecks: {{missing-url: off}}\nrepository: {repository}\n").Findings(), found => found.StartsWith("input/digest.yml:3:", StringComparison.Ordinal) && found.EndsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void A_password_in_the_address_is_told_in_no_message()
    {
        var found = new TestDigest("=== input/digest.yml\ntitle: Test\nrepository: https://me:secret@github.com/o/r\n").Check().Found;
        Assert.DoesNotContain(found, fault => (fault.Message + fault.Help).Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Editions_in_one_file_leave_them_out()
    {
        var site = Site("https://github.com/o/r");
        string page = site["people/村.html"];
        // What editions take of a page is its main part.
        Assert.True(page.IndexOf("Edit this page", StringComparison.Ordinal) > page.IndexOf("</main>", StringComparison.Ordinal));
    }
}
