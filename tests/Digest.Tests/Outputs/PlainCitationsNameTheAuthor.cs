using System.Net;
using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

public class PlainCitationsNameTheAuthor
{
    private static string Cited(string fields, string type = "book")
    {
        string written = TestDigest.WithSeed("Words.") + $"\n=== input/sources/asked.md\n---\ntitle: Alpha\ncustody: {{seed: seeds/report.txt}}\ncitation:\n  type: {type}\n{fields}---\n";
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(new TestDigest(written).Build().Site["sources/asked.html"]));
    }

    [Theory]
    [InlineData("  author: [{family: Doe, given: Jane}]\n  publisher: A House\n", "Jane Doe, “Alpha”")]
    [InlineData("  author: [{literal: Commission of Inquiry}]\n", "Commission of Inquiry, “Alpha”")]
    [InlineData("  author: [{family: 王, given: 小明}, {family: 李, given: 华}]\n  publisher: 人民出版社\n", "王小明, 李华, “Alpha”")]
    [InlineData("  editor: [{family: Roe, given: Ann, non-dropping-particle: van}]\n  publisher: A House\n", "Ann van Roe, “Alpha”")]
    [InlineData("  publisher: A House\n", "A House, “Alpha”")]
    [InlineData("", "author not named, “Alpha”")]
    public void As_the_citation_has_it(string fields, string expected) => Assert.Contains($">{expected}", Cited(fields), StringComparison.Ordinal);

    [Theory]
    [InlineData("legal_case", "  authority: U.S. Supreme Court\n  container-title: U.S.\n  volume: '347'\n  page: '483'\n", "“Alpha”, 347 U.S. 483, U.S. Supreme Court, ")]
    [InlineData("legislation", "  container-title: Official Journal\n  publisher: The Council\n", "“Alpha”, Official Journal, The Council, ")]
    [InlineData("treaty", "", "“Alpha”, ")]
    public void Laws_and_judgments_have_a_reporter_and_a_court_and_no_missing_author(string type, string fields, string expected)
    {
        string page = Cited(fields, type);
        Assert.Contains($">{expected}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("author not named", page, StringComparison.Ordinal);
    }
}
