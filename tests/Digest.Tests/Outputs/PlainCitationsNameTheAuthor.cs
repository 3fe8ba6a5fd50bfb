using System.Net;
using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

public class PlainCitationsNameTheAuthor
{
    private static string Cited(string fields)
    {
        string written = TestDigest.WithSeed("Words.") + $"\n=== input/sources/asked.md\n---\ntitle: Alpha\ncustody: {{seed: seeds/report.txt}}\ncitation:\n  type: book\n{fields}---\n";
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
}
