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

    [Theory]
    [InlineData("by: [court]\n", "", "High Court of Ys, “Alpha”, Court decision")]
    [InlineData("", "  author: [{literal: The Court}]\n", "The Court, “Alpha”, Court decision")]
    [InlineData("by: [office]\n", "", "The office, “Alpha”, ")]
    public void A_court_whose_judgment_it_is_is_named_once(string by, string author, string expected)
    {
        foreach (string court in (string[])["High Court of Ys", "the High Court of Ys", "The Court’s bench", "The Court's Bench"])
        {
            if (author.Length > 0 && court.Contains("Ys", StringComparison.Ordinal)) { continue; }
            string written = TestDigest.WithSeed("Words.") + "\n=== input/organisations/court.md\n---\ntitle: High Court of Ys\naliases: [The Court's bench]\n---\n=== input/organisations/office.md\n---\ntitle: The office\n---\n"
                + $"=== input/sources/asked.md\n---\ntitle: Alpha\n{by}custody: {{seed: seeds/report.txt}}\ncitation:\n  type: legal_case\n{author.Replace("The Court", court, StringComparison.Ordinal)}  authority: \"{court}\"\n---\n";
            string page = WebUtility.HtmlDecode(Encoding.UTF8.GetString(new TestDigest(written).Build().Site["sources/asked.html"]));
            string named = expected.Replace("The Court", court, StringComparison.Ordinal);
            Assert.Contains($">{(by.Contains("office", StringComparison.Ordinal) ? $"{named}{court}, Court decision" : named)}", page, StringComparison.Ordinal);
        }
    }

    /// <summary>Where no paragraph is printed there is none to add.</summary>
    [Theory]
    [InlineData("custody: {seed: seeds/asked.txt}\nrights: {publish: full}\n", true)]
    [InlineData("custody: {seed: seeds/asked.txt}\nrights: {publish: citation}\n", false)]
    [InlineData("custody: {seed: seeds/asked.txt, restricted: true}\n", false)]
    [InlineData("custody: {sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}\n", false)]
    [InlineData("", false)]
    public void Only_a_page_that_prints_paragraphs_says_how_to_add_one(string fields, bool isSaid)
    {
        string written = TestDigest.WithSeed("Words.") + $"\n=== seeds/asked.txt\nOther words.\n=== input/sources/asked.md\n---\ntitle: Alpha\n{fields}---\n";
        string page = Encoding.UTF8.GetString(new TestDigest(written).Build().Site["sources/asked.html"]);
        Assert.Equal(isSaid, page.Contains("For a pinpoint, add the paragraph", StringComparison.Ordinal));
    }
}
