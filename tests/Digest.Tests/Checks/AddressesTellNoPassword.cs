using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Checks;

public class AddressesTellNoPassword
{
    private const string Config = "=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n";

    private static string Source(string keys) => Config + $"=== input/sources/a.md\n---\ntitle: A\n{keys}\n---\n";

    public static TheoryData<string> Written => new(
        "=== input/digest.yml\ntitle: T\nurl: https://editor:S3cret@example.org/d/\n",
        Source("citation: {URL: \"https://editor:S3cret@example.org/a\"}"),
        Source("citation: {URL: \"ftp://editor:S3cret@example.org/a\"}"),
        Source("custody: {archived_at: \"https://S3cret@example.org/a\"}"),
        Config + "=== input/p.md\n---\ntitle: P\n---\nSee [it](https://editor:S3cret@example.org/).\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\nSee <https://editor:S3cret@example.org/>.\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\nSee <a href=\"https://editor:S3cret@example.org/\">it</a>.\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\nSee [it](ftp://editor:S3cret@example.org/).\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\nSee [it](//editor:S3cret@example.org/).\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\n![A](https://editor:S3cret@example.org/a.png)\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\n![](//editor:S3cret@example.org/a.png)\n",
        Config + "=== input/p.md\n---\ntitle: P\n---\n<img src=\"https://editor:S3cret@example.org/a.png\" alt=\"A\">\n",
        Config + "repository: https://editor:S3cret@github.com/o/r\n",
        Config + "repository: ssh://editor:S3cret@example.org/o/r\n",
        Config + "repository: {edit: \"https://editor:S3cret@example.org/{path}\"}\n",
        Config + "repository: {report: \"https://S3cret@example.org/{none}\"}\n");

    [Theory]
    [MemberData(nameof(Written))]
    public void One_that_holds_it_stops_the_build_and_is_not_printed(string written)
    {
        var digest = new TestDigest(written);
        var faults = digest.Check().Found.Where(fault => fault.Severity == Severity.Error).ToList();
        Assert.Equal("address-with-password", Assert.Single(faults).Rule.Id);
        string printed = Printed(digest);
        Assert.Contains(" error[address-with-password] ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_stands_in_its_line_is_told_without_the_line()
    {
        string printed = Printed(new TestDigest(Config + "=== input/p.md\n---\ntitle: P\n---\nSee [it](https://editor:S3cret@example.org/) and [[nobody]].\n\nSee [[nothing]].\n"));
        Assert.Contains(" error[unknown-reference] ", printed, StringComparison.Ordinal);
        Assert.Contains(" | See [[nothing]].", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", printed, StringComparison.Ordinal);
    }

    private static string Printed(TestDigest digest)
    {
        var printed = new StringWriter();
        TextFormat.Write(printed, Placed.Sort(digest.Check().Found, path => System.Text.Encoding.UTF8.GetString(digest.Files.First(file => file.Path == path).Bytes)), []);
        return printed.ToString();
    }

    [Theory]
    [InlineData("ssh://git@github.com/o/r.git")]
    [InlineData("https://medium.com/@somebody/post")]
    [InlineData("https://example.org/?mail=a@b.example")]
    [InlineData("mailto:editor@example.org")]
    public void A_sign_elsewhere_in_an_address_is_none(string address) => Assert.False(AddressWithPassword.Is(address));
}
