using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class ChainsAndOriginsAreCounted
{
    private static Finding Of(string quotes)
    {
        var site = new TestDigest(TestDigest.WithSeed("One thing. Another thing.") + $$"""

            === input/claims/a.md
            ---
            title: A
            statement: Something.
            modality: states
            quotes: [{{quotes}}]
            ---
            === seeds/release.txt
            The report tells one thing and another thing.
            === input/sources/release.md
            ---
            title: Release
            by: [ministry]
            custody: {seed: seeds/release.txt}
            reports_on: [report, counter]
            ---
            === input/sources/counter.md
            ---
            title: Counter
            ---
            === input/people/spokeswoman.md
            ---
            title: Ann Example
            roles: [{title: Spokeswoman, organisation: ministry}]
            ---
            """).Site();
        return site.Findings[(Claim)site.Find("a")!];
    }

    private static string[] Ids(IEnumerable<Digest.Model.Record> records) => [.. records.Select(record => record.Id)];

    [Theory]
    [InlineData("{source: report, exact: One thing}", new[] { "report" }, 0)]
    [InlineData("{source: release, exact: one thing}", new[] { "release" }, 0)]
    [InlineData("{source: release, exact: one thing, speaker: author, voice: direct}", new[] { "release" }, 1)]
    [InlineData("{source: release, exact: one thing, speaker: spokeswoman, voice: direct}", new[] { "release" }, 0)]
    [InlineData("{source: report, exact: One thing}, {source: release, exact: one thing, speaker: author, voice: direct}", new[] { "release", "report" }, 1)]
    [InlineData("{source: release, exact: one thing, role: context}", new string[0], null)]
    [InlineData("{source: release, exact: one thing, speaker: author, voice: reported}", new string[0], 1)]
    [InlineData("{source: release, exact: one thing, speaker: author, voice: reported}, {source: report, exact: Another thing}", new[] { "report" }, 1)]
    [InlineData("{source: release, exact: one thing, speaker: author, through: [report]}", new[] { "report" }, 2)]
    [InlineData("{source: release, exact: one thing, speaker: author, through: [report]}, {source: report, exact: Another thing}", new[] { "report" }, 2)]
    public void Origins_are_the_documents_that_a_claim_really_goes_back_to(string quotes, string[] origins, int? steps)
    {
        var finding = Of(quotes);
        Assert.Equal(origins, Ids(finding.Origins));
        Assert.Equal(steps, finding.Steps);
    }

    [Fact]
    public void Two_sources_may_have_one_origin()
    {
        var finding = Of("{source: release, exact: one thing, through: [report]}, {source: report, exact: One thing}");
        Assert.Equal(["release", "report"], Ids(finding.Sources));
        Assert.Equal(["report"], Ids(finding.Origins));
    }

    [Fact]
    public void Who_says_so_is_told_by_the_supporting_quotes_alone()
    {
        var finding = Of("{source: report, exact: One thing}, {source: release, exact: another thing, role: context, speaker: ministry}");
        Assert.Equal(["author"], Ids(finding.AssertedBy));
    }

    [Theory]
    [InlineData("a", new[] { "d", "e" })]
    [InlineData("b", new[] { "d" })]
    [InlineData("d", new[] { "d" })]
    public void Lineage_is_followed_to_its_ends(string source, string[] origins) =>
        Assert.Equal(origins, Ids(Lines("a: b c", "b: d", "c: d e", "d:", "e:").Of(source)));

    [Fact]
    public void A_line_of_ten_thousand_documents_has_one_end()
    {
        var lines = Enumerable.Range(0, 10_000).Select(i => $"s{i}: s{i + 1}").Append("s10000:").ToArray();
        Assert.Equal(["s10000"], Ids(Lines(lines).Of("s0")));
    }

    [Fact]
    public void A_circle_of_documents_comes_to_an_end_and_is_one_origin()
    {
        var lines = Lines("a: b", "b: c", "c: a");
        Assert.Single(lines.Of("a"));
        Assert.Equal(Ids(lines.Of("a")), Ids(lines.Of("c")));
    }

    [Fact]
    public void Where_the_first_document_between_is_not_shown_no_later_one_is_the_origin()
    {
        string draft = "\n=== input/sources/hidden.md\n---\ntitle: Hidden\nstatus: draft\n---\n";
        var site = new TestDigest(TestDigest.WithSeed("One thing.") + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: One thing, through: [hidden, counter]}]\n---\n=== input/sources/counter.md\n---\ntitle: Counter\n---\n" + draft).Site();
        var claim = (Claim)site.Find("a")!;
        Assert.Empty(site.Findings[claim].Origins);
        Assert.Equal(3, site.Findings[claim].Steps);
        Assert.True(Assert.Single(site.QuotesOf(claim)).HasHiddenStep);
    }

    [Theory]
    [InlineData("custody: {seed: seeds/copy.txt}", "", new[] { "archive" }, false)]
    [InlineData("custody: {seed: seeds/report.txt}", "", new[] { "archive" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\nreports_on: [report]", "", new[] { "archive" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {page: 4}", "", new[] { "archive" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {page: 4}", "citation: {page: 9}", new[] { "archive", "report" }, true)]
    [InlineData("custody: {seed: seeds/copy.txt}", " ", new[] { "archive", "report" }, true)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {DOI: 10.1234/abc}", " \ncitation: {DOI: 'https://doi.org/10.1234/ABC'}", new[] { "archive" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {DOI: 10.1234/abc}\nreplaces: report", " \ncitation: {DOI: 10.1234/abc}", new[] { "report" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {DOI: 10.1234/abc}\nreports_on: [report]", " \ncitation: {DOI: 10.1234/abc}", new[] { "archive", "report" }, false)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {DOI: 10.1234/abc, page: 4}", " \ncitation: {DOI: 10.1234/abc, page: 9}", new[] { "archive", "report" }, true)]
    [InlineData("custody: {seed: seeds/copy.txt}\ncitation: {DOI: 10.1234/abc}", " \ncitation: {DOI: 10.1234/abd}", new[] { "archive", "report" }, true)]
    public void One_document_under_two_records_is_one_origin(string archive, string report, string[] origins, bool corroborated)
    {
        string text = TestDigest.WithSeed("One thing. Another thing.");
        text = string.IsNullOrWhiteSpace(report) ? text : text.Replace("title: The report", $"title: The report\n{report.Trim()}", StringComparison.Ordinal);
        var site = new TestDigest(text + $$"""

            === seeds/copy.txt
            {{(report.StartsWith(' ') ? "One thing, and more." : "One thing. Another thing.")}}
            === input/sources/archive.md
            ---
            title: A letter in the archive
            by: [ministry]
            {{archive}}
            ---
            === input/claims/a.md
            ---
            title: A
            statement: Something.
            modality: states
            quotes: [{source: report, exact: One thing}, {source: archive, exact: One thing}]
            evidence: [{kind: testimony, document: report, scope: specific}, {kind: document, document: archive, scope: specific}]
            ---
            """.ReplaceLineEndings("\n")).Site();
        var finding = site.Findings[(Claim)site.Find("a")!];
        Assert.Equal(origins, Ids(finding.Origins));
        Assert.Equal(corroborated ? Standing.Corroborated : Standing.Alleged, finding.Standing);
    }

    [Fact]
    public void One_work_in_two_files_of_which_one_has_two_records_is_one_origin()
    {
        var site = new TestDigest(TestDigest.WithSeed("One thing.") + """

            === seeds/copy.txt
            One thing, and more.
            === input/sources/archive.md
            ---
            title: A letter in the archive
            custody: {seed: seeds/report.txt}
            citation: {DOI: 10.1000/182}
            ---
            === input/sources/again.md
            ---
            title: The letter again
            custody: {seed: seeds/copy.txt}
            citation: {DOI: 10.1000/182}
            ---
            === input/sources/a-first.md
            ---
            title: The letter without its number
            custody: {seed: seeds/report.txt}
            ---
            === input/claims/a.md
            ---
            title: A
            statement: Something.
            modality: states
            quotes: [{source: archive, exact: One thing}, {source: again, exact: One thing}]
            ---
            """.ReplaceLineEndings("\n")).Site();
        Assert.Single(site.Findings[(Claim)site.Find("a")!].Origins);
    }

    [Theory]
    [InlineData("translation_of: report", "{source: se, exact: Una cosa}", new[] { "report" })]
    [InlineData("translation_of: report", "{source: se, exact: Una cosa, speaker: author, voice: reported}", new[] { "report" })]
    [InlineData("translation_of: report", "{source: report, exact: One thing}, {source: se, exact: Una cosa}", new[] { "report" })]
    [InlineData("translation_of: report", "{source: release, exact: one thing, through: [se]}", new[] { "report" })]
    [InlineData("translation_of: release", "{source: se, exact: Una cosa}", new[] { "release" })]
    [InlineData("translation_of: release", "{source: se, exact: Una cosa, speaker: author, voice: reported}", new[] { "report" })]
    [InlineData("translation_of: draft", "{source: se, exact: Una cosa}", new[] { "se" })]
    [InlineData("translation_of: se", "{source: se, exact: Una cosa}", new[] { "se" })]
    [InlineData("", "{source: se, exact: Una cosa}", new[] { "se" })]
    public void A_translation_is_no_origin_of_its_own(string se, string quotes, string[] origins)
    {
        var site = new TestDigest(TestDigest.WithSeed("One thing. Another thing.") + $$"""

            === seeds/se.txt
            Una cosa.
            === input/sources/se.md
            ---
            title: In translation
            by: [author]
            custody: {seed: seeds/se.txt}
            {{se}}
            ---
            === seeds/release.txt
            The report tells one thing.
            === input/sources/release.md
            ---
            title: Release
            by: [ministry]
            custody: {seed: seeds/release.txt}
            reports_on: [report]
            ---
            === input/sources/draft.md
            ---
            title: Draft
            status: draft
            ---
            === input/claims/a.md
            ---
            title: A
            statement: Something.
            modality: states
            quotes: [{{quotes}}]
            evidence: [{kind: testimony, document: report, scope: specific}, {kind: document, document: se, scope: specific}]
            ---
            """).Site();
        var finding = site.Findings[(Claim)site.Find("a")!];
        Assert.Equal(origins, Ids(finding.Origins));
        Assert.Equal(se is "translation_of: report" or "translation_of: release" ? Standing.Alleged : Standing.Corroborated, finding.Standing);
    }

    /// <summary>Sources with what they report on: <c>a: b c</c>.</summary>
    private static LineageOf Lines(params string[] lines)
    {
        var written = new System.Text.StringBuilder(TestDigest.WithSeed("Words."));
        foreach (string line in lines)
        {
            string[] parts = line.Split(':');
            written.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n=== input/sources/{parts[0]}.md\n---\ntitle: {parts[0]}\nreports_on: [{string.Join(", ", parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))}]\n---\n");
        }
        var site = new TestDigest(written.ToString()).Site();
        return new LineageOf(site, new global::Digest.Stages.Linking.Lineage(site.Records, site.ById, site.Seeds));
    }

    private sealed record LineageOf(Site Site, global::Digest.Stages.Linking.Lineage Lineage)
    {
        public IReadOnlyList<Source> Of(string id) => Lineage.Ends((Source)Site.Find(id)!);
    }
}
