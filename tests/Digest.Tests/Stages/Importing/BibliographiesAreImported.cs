using System.Text;
using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Stages.Importing;
using Xunit;

namespace Digest.Tests.Stages.Importing;

public sealed class BibliographiesAreImported : IDisposable
{
    private const string Existing = """
        ---
        # what the curator wrote stays
        title:   The   "first" report   # spaced
        citation:
            publisher: UN        # as the imprint has it
            type: report
            DOI: "10.1000/182"
            author: [{literal: Office}]   # the office
        not_stated: [citation.edition]
        ---

        The body.
        """;

    private readonly Folder folder = new Folder().Put("input/digest.yml", "title: Test\nchecks: {missing-url: off}\n");

    public void Dispose() => folder.Dispose();

    private ImportResult Run(string file, string text, Func<ImportRequest, ImportRequest>? with = null) => Run(file, Encoding.UTF8.GetBytes(text), with);

    private ImportResult Run(string file, byte[] bytes, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest(folder.Root, file, bytes, BibliographyFormat.Of(file)!);
        return Import.Run(with is null ? request : with(request), TestContext.Current.CancellationToken);
    }

    private static string[] States(ImportResult result) => [.. result.Plans.Select(plan => $"{plan.State} {plan.Id} {string.Join(',', plan.MatchedBy)}".Trim())];

    private static string[] Messages(ImportResult result) => [.. result.Report.Diagnostics.Select(fault => fault.Message)];

    [Fact]
    public void A_new_work_becomes_a_record_that_the_digest_can_check()
    {
        var result = Run("refs.bib", """
            @article{x, title={\emph{Law} in {China}: a \& b}, author={de la Cruz, Ana and M{\"u}ller, K.}, journaltitle={The Journal}, date={2019-05~}, doi={https://doi.org/10.1000/1}, pages={1--9}}
            """);
        Assert.Equal(["Made cruz-2019-law-china-b"], States(result));
        Assert.Equal("""
            ---
            title: "Law in China: a & b"
            citation:
              type: article-journal
              author:
                - {family: Cruz, given: Ana, non-dropping-particle: de la}
                - {family: Müller, given: "K."}
              title: "<i>Law</i> in China: a & b"
              container-title: The Journal
              DOI: "10.1000/1"
              page: "1-9"
              issued: "2019-05~"
            rights: {publish: citation}
            ---

            """.ReplaceLineEndings("\n"), folder.Files("input/sources")["cruz-2019-law-china-b.md"]);
        var check = Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Write = false, Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken);
        Assert.Empty(check.Diagnostics);
    }

    [Fact]
    public void What_a_record_lacks_is_added_and_all_else_stays_to_the_letter()
    {
        folder.Put("input/sources/first.md", Existing);
        var result = Run("refs.json", """[{"id":"z","type":"report","DOI":"10.1000/182","publisher":"United Nations","edition":"2","number":"A/1","URL":"https://example.org/:#a","issued":{"date-parts":[[2022,8,31]]},"editor":[{"family":"Berg","given":"Ann"},{"literal":"B, C"}]}]""");
        Assert.Equal(["Updated first DOI"], States(result));
        Assert.Equal(["editor", "number", "URL", "issued"], result.Plans[0].Added);
        Assert.Equal(Existing.ReplaceLineEndings("\n").Replace("# the office\n", """
            # the office
                editor:
                  - {family: Berg, given: Ann}
                  - {literal: "B, C"}
                number: "A/1"
                URL: "https://example.org/:#a"
                issued: "2022-08-31"

            """.ReplaceLineEndings("\n"), StringComparison.Ordinal), folder.Files("input/sources")["first.md"]);
        Assert.Equal(["'publisher' of 'first' is 'UN' in the record, and 'United Nations' here; the record was left as it is.", "The record of 'first' says that 'edition' is not stated; the file has it."], Messages(result));
        Assert.Equal("input/sources/first.md", Assert.Single(result.Report.Diagnostics[0].Related).Span.Path);
    }

    [Theory]
    [InlineData("citation: {type: book}", "citation: {type: book, publisher: The Press}")]
    [InlineData("summary: S", "summary: S\ncitation:\n  type: book\n  publisher: The Press")]
    [InlineData("citation:\n  type: book\n  author:\n  - literal: A\n  - literal: B", "citation:\n  type: book\n  publisher: The Press\n  author:\n  - literal: A\n  - literal: B")]
    [InlineData("citation:\r\n  type: book\r\nsummary: S", "citation:\r\n  type: book\r\n  publisher: The Press\r\nsummary: S")]
    public void Each_form_of_a_citation_takes_what_is_added(string before, string after)
    {
        folder.Put("input/sources/one.md", $"---\ntitle: A title long enough\n{before}\n---\n");
        Run("refs.ris", "TY  - BOOK\nTI  - A Title Long Enough\nPB  - The Press\nER  - ");
        Assert.Equal($"---\ntitle: A title long enough\n{after}\n---\n", folder.Files("input/sources")["one.md"]);
    }

    [Fact]
    public void A_second_import_changes_nothing()
    {
        const string Refs = "@book{a, title={A first book}, author={Berg, Ann}, date={2019}, isbn={978-0-306-40615-7}}\n@misc{b, title={中国 的 报告 很长 的 题目}, url={https://example.org/中}}";
        Run("refs.bib", Refs);
        var before = folder.Files();
        var again = Run("refs.bib", Refs);
        Assert.Equal(["Unchanged berg-2019-first-book ISBN", "Unchanged 中国-的-报告-很长-的 address"], States(again));
        Assert.Equal(before, folder.Files());
        Assert.Empty(again.Report.Diagnostics);
    }

    [Theory]
    [InlineData("DOI={https://doi.org/10.1000/182}", "DOI={10.1000/182}", "DOI")]
    [InlineData("url={http://example.org/a/}", "url={https://EXAMPLE.org/a#b}", "address")]
    [InlineData("title={The Title of a Work}", "title={{The} title of a w{\\'o}rk}", "title")]
    public void Works_that_are_one_within_a_file_become_one_record(string one, string two, string by)
    {
        var result = Run("refs.bib", $"@book{{a, {one}, volume=1}}\n@book{{b, {two}, publisher=\"P\"}}");
        var plan = Assert.Single(result.Plans);
        Assert.Equal([by], plan.MatchedBy);
        Assert.Contains("publisher", plan.Added);
    }

    [Theory]
    [InlineData("date={2019}", "date={2021}")]
    [InlineData("doi={10.1000/1}", "doi={10.1000/2}")]
    [InlineData("author={Berg, Ann}", "author={Cho, B.}")]
    [InlineData("volume={1}", "volume={2}")]
    public void Works_of_one_title_that_differ_stay_two(string one, string two) =>
        Assert.Equal(2, Run("refs.bib", $"@book{{a, title={{Annual report of the office}}, {one}}}\n@book{{b, title={{Annual report of the office}}, {two}}}").Plans.Count);

    [Fact]
    public void Press_releases_of_one_title_and_year_are_as_many_works_as_they_have_days()
    {
        string refs = string.Concat(((string[])["2022-05-01", "2022-05-02", "2022-06-12"]).Select((day, i) => $"@online{{k{i}, title={{Press release}}, author={{{{Army}}}}, date={{{day}}}, url={{https://army.example/{i}}}}}\n"));
        var result = Run("refs.bib", refs);
        Assert.Equal(["Made army-2022-press-release", "Made army-2022-press-release-2", "Made army-2022-press-release-3"], States(result));
        Assert.Empty(result.Report.Diagnostics);
        Assert.All(Run("refs.bib", refs).Plans, plan => Assert.Equal(ImportState.Unchanged, plan.State));
    }

    [Theory]
    [InlineData("URL: \"https://army.example/1\"", "url={https://army.example/9},")]
    [InlineData("URL: \"https://army.example/1\"", "")]
    [InlineData("genre: Press release", "")]
    public void A_record_takes_nothing_of_a_work_of_another_day(string own, string given)
    {
        string record = $"---\ntitle: Press release\ncitation:\n  type: webpage\n  author: [{{literal: Army}}]\n  issued: 2022-05-01\n  {own}\n---\n";
        folder.Put("input/sources/first.md", record);
        var result = Run("refs.bib", $"@online{{a, title={{Press release}}, author={{{{Army}}}}, date={{2022-11-30}}, {given} doi={{10.1000/9}}, translator={{Cho, B.}}}}");
        Assert.Equal(["Made army-2022-press-release"], States(result));
        Assert.Equal(record, folder.Files("input/sources")["first.md"]);
    }

    [Fact]
    public void Each_of_several_works_of_a_short_title_is_found_again_by_its_day()
    {
        const string Refs = "@report{a, title={Memo}, author={{Army}}, date={2022-05-01}}\n@report{b, title={Memo}, author={{Army}}, date={2022-05-02}, number={7}}\n@report{c, title={Memo}, author={{Army}}, date={2022-05-03}}";
        Run("refs.bib", Refs);
        Assert.Equal(["Unchanged army-2022-memo title", "Unchanged army-2022-memo-2 title", "Unchanged army-2022-memo-3 title"], States(Run("refs.bib", Refs)));
    }

    [Theory]
    [InlineData("date={2022-05-01}, volume=7, pages={1--9}", "date={2022-06-12}, volume=7, pages={1--9}, issn={1234-5679}")]
    [InlineData("date={2022-05-01}, volume=7, number={5}", "date={2022-06-12}, volume=7, number={5}")]
    [InlineData("date={2022-05}, url={https://a.example/1}", "date={2022-05-02}, url={https://a.example/2}")]
    [InlineData("date={2022-05-01}, url={https://a.example/1}", "date={2022-05-02}, url={https://a.example/1}")]
    public void A_day_parts_no_works_that_have_a_number_or_an_address_in_common_or_may_be_of_one_day(string one, string two) =>
        Assert.Single(Run("refs.bib", $"@article{{a, title={{On law}}, author={{Berg, Ann}}, {one}}}\n@article{{b, title={{On law}}, author={{Berg, Ann}}, {two}}}").Plans);

    [Fact]
    public void Works_with_a_short_title_or_none_are_known_again_by_all_that_is_said_of_them()
    {
        const string Refs = "@misc{z, author={Nobody}, year=2020}\n@report{b, title={Memo}, date={2020-03-01}}\n@report{d, title={大桥}, author={{公路局}}}\n@report{n, number={7}, note={of a  box}}\n@misc{w, title={\\emph{Law} \\& \"o}, author={de la Cruz, Ana and Cho, B.}, year={2019~}}";
        Run("refs.bib", Refs);
        var before = folder.Files();
        var again = Run("refs.bib", Refs, request => request with { With = ["keyword"] });
        Assert.Equal(["Unchanged nobody-2020 all that it says", "Unchanged 2020-memo all that it says", "Unchanged 公路局-大桥 all that it says", "Unchanged source all that it says", "Unchanged cruz-2019-law-o title"], States(again));
        Assert.Equal(before, folder.Files());
        // Equal in everything, they are one within a file too.
        Assert.Equal([WorkKeys.Whole, WorkKeys.Whole], Run("refs.bib", Refs + "\n" + Refs).Plans[0].MatchedBy);
    }

    [Theory]
    [InlineData("bib")]
    [InlineData("json")]
    [InlineData("ris")]
    public void What_the_digest_exported_changes_nothing_when_it_comes_back(string format)
    {
        folder.Put("input/digest.yml", "title: Test\nurl: https://e.example/\n")
            .Put("input/sources/a.md", "---\ntitle: Letter\ncitation: {type: post, author: [{literal: \"A, B and C\"}], URL: https://e.example/list}\n---\n")
            .Put("input/sources/b.md", "---\ntitle: Letter\ncitation: {type: post, publisher: Press, URL: https://e.example/list}\n---\n")
            .Put("input/sources/c.md", "---\ntitle: \"Ⅳ{\\\\\"\ncitation: {type: map, volume: \"3\", number: \"{x\", genre: \"~ \\\\textbf\"}\n---\n")
            .Put("input/sources/d.md", "---\ntitle: \"<i>Ⅳ\"\ncitation: {type: song, collection-title: \"--–—\", medium: \"``x''\"}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Digest.Build.Run(new BuildRequest(folder.Root, folder.Output), TestContext.Current.CancellationToken).Outcome);
        Assert.Equal(["Unchanged a id", "Unchanged b id", "Unchanged c id", "Unchanged d id"], States(Run($"refs.{format}", File.ReadAllBytes(Path.Join(folder.Output, $"data/bibliography.{format}")))));
    }

    [Fact]
    public void Another_work_of_a_short_title_takes_nothing_of_one_that_says_less()
    {
        const string Works = """[{"id":"a","type":"personal_communication","title":"Letter","author":[{"family":"Doe","given":"J."}]},{"id":"b","type":"personal_communication","title":"Letter","accessed":{"date-parts":[[2020,1,1]]}}]""";
        Assert.Equal(["Made doe-letter", "Made letter"], States(Run("refs.json", Works)));
        Assert.DoesNotContain("accessed", folder.Files("input/sources")["doe-letter.md"], StringComparison.Ordinal);
        Assert.All(States(Run("refs.json", Works)), state => Assert.StartsWith("Unchanged", state, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_curator_added_to_a_work_of_a_short_title_makes_it_no_other()
    {
        folder.Put("input/sources/memo.md", "---\ntitle: Memo\nby: [office]\ncitation:\n  type: report\n  issued: 2020-03-01\n  number: \"7\"\n---\n").Put("input/organisations/office.md", "---\ntitle: The Office\n---\n");
        Assert.Equal(["Unchanged memo all that it says"], States(Run("refs.bib", "@report{b, title={Memo}, date={2020-03-01}}")));
    }

    [Theory]
    [InlineData("@report{b, title={Memo}, date={2020-03-02}}")]
    [InlineData("@report{b, title={Memo}, date={2020-03-01}, publisher={Another}}")]
    [InlineData("@report{b, date={2020-03-01}, number={1}}")]
    public void Works_of_a_short_title_that_differ_in_anything_stay_two(string other)
    {
        folder.Put("input/sources/memo.md", "---\ntitle: Memo\ncitation: {type: report, issued: 2020-03-01}\n---\n");
        Assert.Equal(ImportState.Made, Assert.Single(Run("refs.bib", other).Plans).State);
    }

    [Fact]
    public void The_page_that_lists_press_releases_is_the_address_of_many_works() =>
        Assert.Equal(2, Run("refs.bib", "@online{a, title={On the flood}, date={2022-05-01}, url={https://army.example/news}}\n@online{b, title={On the fire}, date={2022-05-09}, url={https://army.example/news}}").Plans.Count);

    [Fact]
    public void A_work_whose_title_no_record_may_be_named_for_gets_a_number() =>
        Assert.Equal(["Made readme-2", "Made readme-3", "Made nul-2"], States(Run("refs.bib", "@book{a, title={Readme}, doi={10.1000/1}}\n@book{b, title={README}, doi={10.1000/2}}\n@book{c, title={NUL}}")));

    [Fact]
    public void Abstracts_notes_and_keywords_are_taken_only_where_somebody_asks_for_them()
    {
        const string Refs = "@book{a, title={A book}, abstract={Words}, note={mine}, keywords={k}}";
        var result = Run("refs.bib", Refs, request => request with { With = ["note"] });
        Assert.Equal(["'keywords' of 'a' is not taken: it may have been written for oneself.", "'abstract' of 'a' is not taken: it is somebody else's text."], Messages(result).OrderDescending(StringComparer.Ordinal));
        Assert.Equal("---\ntitle: A book\ncitation:\n  type: book\n  note: mine\nrights: {publish: citation}\n---\n", folder.Files("input/sources")["book.md"]);
    }

    [Fact]
    public void A_file_of_the_exporting_machine_is_told_without_its_user_and_never_taken()
    {
        var result = Run("refs.bib", "@book{a, title={A book}, file={:/home/ann/a.pdf:pdf}, url={file:///C:/Users/ann/a.pdf}}");
        Assert.DoesNotContain("ann", folder.Files("input/sources")["book.md"], StringComparison.Ordinal);
        var told = new StringWriter();
        Report.Write(told, ReportFormat.Text, result.Report.Diagnostics, result.Report.TextOf, verbose: true);
        Assert.Contains("'file' of 'a'", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("'url' of 'a' is not taken: it is no address on the web.", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ann", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_marks_and_blanks_alone_is_none_and_keeps_no_other_work_out()
    {
        var result = Run("refs.json", """[{"id": "a", "type": "book", "title": "<b>\u00a0</b>", "DOI": "10.1000/1"}, {"id": "b", "type": "book", "title": "A book"}]""");
        Assert.Equal(2, result.Plans.Count(plan => plan.State == ImportState.Made));
        Assert.Contains(folder.Files("input/sources").Values, text => text.Contains("title: Untitled book\ntitle_supplied: true\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("refs.bib", "@book{a, title={A book}, url={https://ann:zqpass@example.org/x}}")]
    [InlineData("refs.ris", "TY  - BOOK\nTI  - A book\nUR  - https://ann:zqpass@example.org/x\nER  - \n")]
    [InlineData("refs.json", """[{"id": "a", "type": "book", "title": "A book", "URL": "https://ann:zqpass@example.org/x"}]""")]
    public void A_password_in_an_address_is_neither_taken_nor_told(string file, string text)
    {
        var result = Run(file, text);
        Assert.DoesNotContain("example.org", folder.Files("input/sources")["book.md"], StringComparison.Ordinal);
        var told = new StringWriter();
        Report.Write(told, ReportFormat.Text, result.Report.Diagnostics, result.Report.TextOf, verbose: true);
        Assert.Contains("is not taken: it holds a user name or a password.", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("zqpass", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(BuildOutcome.Clean, result.Report.Outcome);
    }

    [Fact]
    public void A_field_has_the_name_that_the_file_gives_it_and_a_work_without_an_id_its_title_or_its_line()
    {
        var result = Run("refs.ris", "TY  - RPRT\nTI  - The flood\nUR  - http://a.example/x; http://b.example/y\nUR  - http://c.example/\nN2  - Words\nER  - \nTY  - RPRT\nAU  - Berg, Ann\nUR  - files/1/a.pdf\nKW  - law\nER  - \nTY  - GEN\nVL  - 3\nER  - \n");
        Assert.Equal([
            "'UR' of 'The flood' is not taken: a citation has one address.", "'UR' of 'The flood' is not taken: a citation has one address.", "'N2' of 'The flood' is not taken: it is somebody else's text.",
            "'UR' of the work in line 7 is not taken: it is no address on the web.", "'KW' of the work in line 7 is not taken: it may have been written for oneself.",
            "The work in line 12 has neither a title nor an address, a number or an author: there is nothing to know it by."], result.Report.Diagnostics.OrderBy(fault => fault.Span.Offset).Select(fault => fault.Message));
        Assert.Contains("  URL: \"http://a.example/x\"\n", folder.Files("input/sources")["flood.md"], StringComparison.Ordinal);
        var json = Run("refs.json", "[{\"type\": \"book\", \"title\": \"A book\", \"note\": \"mine\"},\n {\"type\": \"book\", \"author\": [{\"family\": \"Berg\"}], \"volume\": [1]}]");
        Assert.Equal(["'note' of 'A book' is not taken: it may have been written for oneself.", "'volume' of the work in line 2 is not taken: its value has another form than CSL-JSON wants."], json.Report.Diagnostics.OrderBy(fault => fault.Span.Offset).Select(fault => fault.Message));
    }

    [Fact]
    public void What_is_broken_is_told_and_the_rest_is_written()
    {
        var result = Run("refs.bib", "@book{a, title={First}}\n@book{b, title={x\n@book{c, title={Third}}\n@misc{d, volume=1}");
        Assert.Equal((2, 1, BuildOutcome.ContentErrors), (folder.Files("input/sources").Count, result.Broken, result.Report.Outcome));
        Assert.Equal(["Made first", "Made third", "NotTaken"], States(result));
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        folder.Put("input/sources/first.md", Existing);
        var before = folder.Files();
        var result = Run("refs.bib", "@report{a, title={New}, date={2020}}\n@report{b, doi={10.1000/182}, number={A/1}}", request => request with { DryRun = true });
        Assert.Equal(["Made 2020-new", "Updated first DOI"], States(result));
        Assert.Contains("+title: New\n", result.Plans[0].Diff, StringComparison.Ordinal);
        Assert.Contains("+    number: \"A/1\"\n", result.Plans[1].Diff, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public void Latin_1_is_read_and_told()
    {
        var result = Run("refs.bib", Encoding.Latin1.GetBytes("@book{a, title={Élève}}"));
        Assert.Equal(["The file is not UTF-8 (byte 16); it was read as Windows-1252, which has all of Latin-1."], Messages(result));
        Assert.Equal(["Made eleve"], States(result));
    }

    [Theory]
    [InlineData("title: \"x\\\"\\ny\"\nstatus: draft\n---\n# heading")]
    [InlineData("a: b # c")]
    [InlineData("- [x](y) {{ z }} &amp; <b>q</b> <script>")]
    [InlineData("null")]
    [InlineData("'quoted' \\u0041 % @ ` | > ! * &a")]
    [InlineData("2022-08-31")]
    public void Whatever_a_field_holds_is_text(string value)
    {
        Run("refs.json", System.Text.Json.JsonSerializer.Serialize(new[] { new Dictionary<string, object> { ["id"] = "a", ["type"] = "book", ["title"] = value, ["publisher"] = value, ["author"] = new[] { new { family = value, given = value } } } }));
        var digest = new TestDigest("");
        foreach (var (path, text) in folder.Files("input/sources")) { digest.Add("input/sources/" + path, text); }
        var source = Assert.Single(digest.Site().Of<Digest.Model.Source>());
        string clean = string.Join(' ', value.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((clean, clean), (source.Citation["publisher"], source.Citation.Names[0].Value[0].Family));
        Assert.Equal(Digest.Model.PublicationStatus.Published, source.Head.Status);
    }

    [Fact]
    public void A_title_is_made_up_where_there_is_none_and_ids_never_repeat()
    {
        folder.Put("input/topics/report.md", "---\ntitle: T\n---\n");
        var result = Run("refs.bib", "@report{a, title={Report}, doi={10.1000/1}}\n@report{b, title={Report}, doi={10.1000/2}}\n@report{c, number={7}}\n@report{d, title={Timeline}}", request => request with { AreDrafts = true });
        Assert.Equal(["Made report-2", "Made report-3", "Made source", "Made timeline-2"], States(result));
        Assert.StartsWith("---\ntitle: Untitled report\ntitle_supplied: true\nstatus: draft\ncitation:\n", folder.Files("input/sources")["source.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_of_a_file_and_no_message_tells_a_protected_term()
    {
        var terms = Digest.Stages.ProtectedFile.Parse("list.yml", Encoding.UTF8.GetBytes("terms:\n  - {term: Qorvan Sitename, replacement: someone}\n"), [])!;
        folder.Put("input/sources/first.md", Existing);
        var result = Run("refs.bib", "@report{a, doi={10.1000/182}, publisher={Qorvan Sitename}}\n@book{b, title={On Qorvan Sitename}}", request => request with { Protected = terms });
        Assert.Equal(["Unchanged first DOI", "Made source"], States(result));
        Assert.Contains("'publisher' of 'first' is 'UN' in the record", Assert.Single(result.Report.Diagnostics).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Report.Diagnostics, fault => (fault.Message + fault.Help).Contains("Qorvan", StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_with_errors_stop_it_since_a_work_may_be_theirs()
    {
        folder.Put("input/sources/bad.md", "---\ntitle: [\n---\n");
        var result = Run("refs.bib", "@book{a, title={A}}");
        Assert.Equal(BuildOutcome.ContentErrors, result.Report.Outcome);
        Assert.Single(folder.Files("input/sources"));
    }

    [Theory]
    [InlineData("input/claims", null)]
    [InlineData("claims", null)]
    [InlineData("input/elsewhere", null)]
    [InlineData("input/sources/../claims", null)]
    [InlineData(".hidden", null)]
    [InlineData("con", null)]
    [InlineData("a:b", null)]
    [InlineData(" ", null)]
    [InlineData("a\nb", null)]
    [InlineData("input/sources/refs.md", null)]
    [InlineData("input/sources/zotero", "input/sources/zotero")]
    [InlineData("sources/zotero", "input/sources/zotero")]
    [InlineData("zotero", "input/sources/zotero")]
    public void New_records_go_where_sources_are(string into, string? home)
    {
        bool isPlace = home is not null;
        var result = Run("refs.bib", "@book{a, title={A}}", request => request with { Into = into });
        Assert.Equal(isPlace, result.IsPlace);
        Assert.Equal(isPlace, isPlace && (File.Exists(folder[home + "/a.md"]) || File.Exists(folder[home + "/source.md"])));
    }

    [Fact]
    public void A_folder_that_is_there_keeps_the_name_that_its_curator_gave_it()
    {
        folder.Put("input/sources/north sea/old.md", "---\ntitle: Old\n---\n");
        Assert.True(Run("refs.bib", "@book{a, title={A}}", request => request with { Into = "north sea" }).IsPlace);
        Assert.True(File.Exists(folder["input/sources/north sea/a.md"]) || File.Exists(folder["input/sources/north sea/source.md"]));
    }

    [Fact]
    public void Ten_thousand_works_of_one_name_are_named_and_written()
    {
        var result = Run("refs.bib", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"@book{{k{i}, title={{Same title here}}, author={{Berg, Ann}}, doi={{10.1000/{i}}}}}\n")), request => request with { DryRun = true });
        Assert.Equal(10_000, result.Plans.Select(plan => plan.Id).Distinct().Count());
    }
}
