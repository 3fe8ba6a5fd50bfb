using Xunit;

namespace Digest.Tests.Checks;

public class SourcesCanBeCited
{
    private static IReadOnlyList<string> Of(string fields, string more = "") =>
        [.. new TestDigest($"=== input/sources/one.md\n---\ntitle: One\n{fields}\n---\n{more}").Findings().Where(found => found.Contains("input/sources/", StringComparison.Ordinal))];

    private static IReadOnlyList<string> Messages(string fields) =>
        [.. new TestDigest($"=== input/sources/one.md\n---\ntitle: One\n{fields}\n---").Check().Found.Select(fault => $"{fault.Rule.Id}: {fault.Message}")];

    [Theory]
    [InlineData("{type: report}", "'one' is cited as 'report' and has no citation.author and citation.issued.")]
    [InlineData("{type: report, publisher: UN}", "'one' is cited as 'report' and has no citation.issued.")]
    [InlineData("{type: article-journal, author: [{family: Berg}], issued: 2022}", "'one' is cited as 'article-journal' and has no citation.container-title.")]
    [InlineData("{type: webpage, publisher: UN}", "'one' is cited as 'webpage' and has no citation.URL.")]
    [InlineData("{type: legal_case, issued: 2022}", "'one' is cited as 'legal_case' and has no citation.authority.")]
    [InlineData("{type: thesis, author: [{family: Berg}], issued: 2022}", "'one' is cited as 'thesis' and has no citation.publisher.")]
    public void What_the_type_needs_and_is_not_there(string citation, string message) => Assert.Contains($"incomplete-citation: {message}", Messages("citation: " + citation));

    [Theory]
    [InlineData("citation: {type: report, publisher: UN, issued: 2022}")]
    [InlineData("citation: {type: report, publisher: UN}\ndate: 2022")]
    [InlineData("citation: {type: report, publisher: UN}\nnot_stated: [citation.issued]")]
    [InlineData("citation: {type: report, publisher: UN}\nnot_stated: [date]")]
    [InlineData("citation: {type: report, issued: 2022}\nnot_recorded: [citation.author]")]
    [InlineData("citation: {type: webpage, container-title: The site, URL: \"https://example.org/\"}")]
    [InlineData("citation: {title: No type yet}")]
    public void What_is_there_or_answered_is_no_finding(string fields) => Assert.Empty(Of(fields));

    [Fact]
    public void Whose_document_it_is_stands_for_its_author() =>
        Assert.Empty(Of("by: [un]\ncitation: {type: report, issued: 2022}", "=== input/organisations/un.md\n---\ntitle: UN\n---"));

    [Theory]
    [InlineData("ISBN", "978-0-306-40615-6", "'978-0-306-40615-6' is no ISBN: its check digit is 6, and 7 is right for the digits before it.")]
    [InlineData("ISBN", "0-8044-2957-1", "'0-8044-2957-1' is no ISBN: its check digit is 1, and X is right for the digits before it.")]
    [InlineData("ISBN", "978-0-306-4061", "'978-0-306-4061' is no ISBN: 13 digits, or 10 of which the last may be X, are needed; it has 11.")]
    [InlineData("ISBN", "123-0-306-40615-7", "'123-0-306-40615-7' is no ISBN: one of 13 digits begins with 978 or 979.")]
    [InlineData("ISSN", "0378-5954", "'0378-5954' is no ISSN: its check digit is 4, and 5 is right for the digits before it.")]
    [InlineData("ISSN", "0378-59", "'0378-59' is no ISSN: eight digits, of which the last may be X, are needed; it has 6.")]
    [InlineData("DOI", "11.1000/182", "'11.1000/182' is no DOI: 10., four to nine digits, a slash and a name are needed.")]
    [InlineData("DOI", "https://doi.org/10.1000/182", "'https://doi.org/10.1000/182' has more than the DOI.")]
    [InlineData("PMID", "PMID 12", "'PMID 12' is no PMID: up to 8 digits are needed.")]
    [InlineData("PMCID", "123", "'123' is no PMCID: PMC and digits are needed.")]
    public void A_wrong_identifier_is_told_with_the_digit_that_is_right(string variable, string value, string message) =>
        Assert.Contains($"bad-identifier: {message}", Messages($"citation: {{{variable}: \"{value}\"}}"));

    [Theory]
    [InlineData("ISBN", "978-0-306-40615-7")]
    [InlineData("ISBN", "978 0 306 40615 7")]
    [InlineData("ISBN", "080442957X")]
    [InlineData("ISBN", "978-0-306-40615-7, 0-8044-2957-X")]
    [InlineData("ISSN", "2434-561x")]
    [InlineData("DOI", "10.1000.10/abc<d>(e);f#1")]
    [InlineData("PMID", "12345678")]
    [InlineData("PMCID", "PMC1234567")]
    public void A_right_one_is_no_finding(string variable, string value) => Assert.Empty(Of($"citation: {{{variable}: \"{value}\"}}"));

    [Theory]
    [InlineData("citation: {URL: www.example.org/report}", "3:17 warning bad-url 'www.example.org/report'")]
    [InlineData("citation: {URL: \"javascript:alert(1)\"}", "3:17 warning bad-url '\"javascript:alert(1)\"'")]
    [InlineData("citation: {URL: \"https://example.org/a b\"}", "3:17 warning bad-url '\"https://example.org/a b\"'")]
    [InlineData("custody: {archived_at: /archive/1}", "3:24 warning bad-url '/archive/1'")]
    public void An_address_that_is_none(string fields, string finding) => Assert.Contains("input/sources/one.md:" + finding, Of(fields));

    [Theory]
    [InlineData("citation: {issued: 2022-08-31, accessed: 2022-03-01}", true)]
    [InlineData("citation: {issued: 2022-08-31}\ncustody: {collected_at: 2021}", true)]
    [InlineData("citation: {issued: 2022-08, accessed: 2022}", false)]
    [InlineData("citation: {issued: 2022-08-31, accessed: 2022-08-30}", false)]
    [InlineData("citation: {issued: 2022-08-31, accessed: 2022-09-01}", false)]
    public void Access_before_publication_is_told_where_it_is_certain(string fields, bool found) =>
        Assert.Equal(found, Of(fields).Any(one => one.Contains("access-before-publication", StringComparison.Ordinal)));

    [Theory]
    [InlineData("DOI: 10.1000/ABC", "DOI: 10.1000/abc", "DOI")]
    [InlineData("type: book, ISBN: 0-306-40615-2", "type: book, ISBN: 9780306406157", "ISBN")]
    [InlineData("URL: \"http://Example.org/a/\"", "URL: \"https://example.org/a#part\"", "address")]
    [InlineData("title: \"The Écho: a report\", issued: 2022-05, author: [{family: Berg, given: A.}]", "title: The echo – A Report, issued: 2022, author: [{family: berg, given: Ann}]", "title, year and author")]
    public void Two_records_of_one_work_name_each_other(string one, string two, string by)
    {
        var digest = new TestDigest($"=== input/sources/one.md\n---\ntitle: Alpha\ncitation: {{{one}}}\n---\n=== input/sources/two.md\n---\ntitle: Beta\ncitation: {{{two}}}\n---");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "same-work");
        Assert.Equal($"'two' and 'one' are records of one work: they have the same {by}.", fault.Message);
        Assert.Equal(("input/sources/two.md", "input/sources/one.md"), (fault.Span.Path, Assert.Single(fault.Related).Span.Path));
    }

    [Fact]
    public void Of_many_works_of_one_title_those_of_one_day_name_each_other()
    {
        string records = string.Concat(((string[])["2022-05-01", "2022-06-12", "2022-06-12"]).Select((day, i) => $"=== input/sources/s{i}.md\n---\ntitle: Press release\ncitation: {{issued: {day}, publisher: UN}}\n---\n"));
        var fault = Assert.Single(new TestDigest(records).Check().Found, fault => fault.Rule.Id == "same-work");
        Assert.Equal("'s2' and 's1' are records of one work: they have the same title, year and author.", fault.Message);
        Assert.Contains("issued (the day)", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Letter", "title: Letter", true)]
    [InlineData("title: Memo\ncitation: {type: report, issued: 2020-03-01}", "title: Memo\ncitation: {issued: 2020-03-01, type: report}", true)]
    [InlineData("title: Untitled\ntitle_supplied: true\ncitation: {author: [{literal: Nobody}], issued: 2020}", "title: Untitled\ntitle_supplied: true\ncitation: {author: [{literal: Nobody}], issued: 2020}", true)]
    [InlineData("title: Letter\ncustody: {seed: seeds/1.txt}", "title: Letter\ncustody: {seed: seeds/2.txt}", false)]
    [InlineData("title: Letter\nby: [one-office]", "title: Letter\nby: [other-office]", false)]
    [InlineData("title: Letter\ncitation: {issued: 2020}", "title: Letter", false)]
    [InlineData("title: Letter\ntitle_supplied: true", "title: Note\ntitle_supplied: true", false)]
    public void Two_records_that_nothing_tells_apart_name_each_other(string one, string two, bool found)
    {
        var faults = new TestDigest($"=== input/sources/one.md\n---\n{one}\n---\n=== input/sources/two.md\n---\n{two}\n---\n=== seeds/1.txt\nA\n=== seeds/2.txt\nB\n").Check().Found.Where(fault => fault.Rule.Id == "same-work").Select(fault => fault.Message);
        Assert.Equal(found ? ["'two' and 'one' are records of one work: they have the same title, and nothing in their citations tells them apart."] : [], faults);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("citation: {page: 1-3}", "", true)]
    [InlineData("citation: {page: 1-3}", "citation: {page: 4-9}", false)]
    [InlineData("", "translation_of: one", false)]
    [InlineData("citation: {DOI: 10.1000/abc}", "citation: {DOI: 10.1000/abc}", true)]
    public void Two_records_of_one_file_name_each_other(string one, string two, bool found)
    {
        var faults = new TestDigest($"=== seeds/one.txt\nWords.\n=== seeds/two.txt\nWords.\n=== input/sources/one.md\n---\ntitle: Alpha\ncustody: {{seed: seeds/one.txt}}\n{one}\n---\n=== input/sources/two.md\n---\ntitle: Beta\ncustody: {{seed: seeds/two.txt}}\n{two}\n---")
            .Check().Found.Where(fault => fault.Rule.Id == "same-work").ToList();
        if (!found) { Assert.Empty(faults); return; }
        var fault = Assert.Single(faults);
        Assert.Equal("'two' and 'one' are records of one work: they have the same file.", fault.Message);
        Assert.Equal(("input/sources/two.md", "input/sources/one.md"), (fault.Span.Path, Assert.Single(fault.Related).Span.Path));
    }

    [Fact]
    public void Records_of_one_restricted_document_are_told_by_their_hashes_where_it_is_not()
    {
        string hash = new('a', 64);
        string Record(string title) => $"---\ntitle: {title}\ncustody:\n  seed: seeds/restricted/{title}.txt\n  restricted: true\n  sha256: {hash}\n---\n";
        var digest = new TestDigest($"=== input/sources/one.md\n{Record("Alpha")}=== input/sources/two.md\n{Record("Beta")}");
        Assert.Contains(digest.Findings(), found => found.EndsWith("warning same-work 'Beta'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: chapter, ISBN: 0-306-40615-2", "type: chapter, ISBN: 9780306406157")]
    [InlineData("URL: \"https://example.org/a\", version: 1", "URL: \"https://example.org/a\", version: 2")]
    [InlineData("URL: \"https://example.org/a\", issued: 2021", "URL: \"https://example.org/a\", issued: 2022")]
    [InlineData("URL: \"https://example.org/#/a\"", "URL: \"https://example.org/#/b\"")]
    [InlineData("title: Report, issued: 2022, publisher: UN, number: 1", "title: Report, issued: 2022, publisher: UN, number: 2")]
    [InlineData("title: Report, issued: 2022", "title: Report, issued: 2022")]
    [InlineData("title: Report, issued: 2022-05-01, publisher: UN", "title: Report, issued: 2022-05-02, publisher: UN")]
    [InlineData("title: Report, issued: 2022-05-01, publisher: UN, URL: \"https://un.example/1\"", "title: Report, issued: 2022-05-02, publisher: UN, URL: \"https://un.example/2\"")]
    [InlineData("title: Report, issued: 2022, publisher: UN, container-title: The Sun", "title: Report, issued: 2022, publisher: UN, container-title: The Moon")]
    [InlineData("title: Report, issued: 2022, publisher: UN, DOI: 10.1000/1", "title: Report, issued: 2022, publisher: UN, DOI: 10.1000/2")]
    public void What_differs_is_two_works(string one, string two) =>
        Assert.DoesNotContain(new TestDigest($"=== input/sources/one.md\n---\ntitle: Alpha\ncitation: {{{one}}}\n---\n=== input/sources/two.md\n---\ntitle: Beta\ncitation: {{{two}}}\n---").Findings(), found => found.Contains("same-work", StringComparison.Ordinal));
}
