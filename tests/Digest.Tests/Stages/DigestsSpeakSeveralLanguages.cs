using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>A file x.zh.md beside x.md is its translation: the words change, quotes, dates and addresses do not.</summary>
public class DigestsSpeakSeveralLanguages
{
    private const string Digest = """
        === input/digest.yml
        title: The bridge
        url: https://example.org/bridge/
        languages: [{tag: zh, title: 大桥}]
        navigation: [{to: claims, text: Statements}]
        === seeds/notice.txt
        Notice

        The bridge may close on 4 May 2020, says the Office. Some call the day too early.
        === input/sources/notice.md
        ---
        title: Notice
        code: S-01
        by: [office]
        citation: {type: webpage, issued: "2020-04-01"}
        custody: {seed: seeds/notice.txt, collected_at: "2020-04-02"}
        rights: {holder: Office, publish: full}
        ---
        === input/organisations/office.md
        ---
        title: Office
        ---
        === input/organisations/office.zh.md
        ---
        title: 公路局
        aliases: [道路局]
        ---
        === input/claims/day.md
        ---
        title: Day of the closing
        summary: About a day.
        statement: The bridge may close on 4 May 2020.
        modality: states
        date: 2020-04-01
        date_note: From the postmark.
        date_basis: external
        quotes: [{source: notice, exact: "The bridge may close on 4 May 2020"}]
        ---
        The Office said so.
        === input/claims/day.zh.md
        ---
        title: 关闭日期
        summary: 关于某一天。
        statement: 大桥可能于2020年5月4日关闭。
        ---
        公路局如是说，见[[early]]。
        === input/claims/early.md
        ---
        title: Objection
        statement: The day is too early.
        modality: holds
        date: 2020-04-01
        date_basis: external
        date_note: From the postmark.
        quotes: [{source: notice, exact: Some call the day too early}]
        ---
        """;

    private static string Page(TestDigest digest, string path) => Encoding.UTF8.GetString(digest.Build().Site[path]);

    private static TestDigest With(string more) => new(Digest + "\n" + more);

    [Fact]
    public void A_translation_has_a_page_in_its_language_with_the_quotes_and_dates_of_its_original()
    {
        string page = Page(new(Digest), "zh/claims/day.html");
        Assert.Contains("<html lang=\"zh\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>关闭日期</h1>", page, StringComparison.Ordinal);
        Assert.Contains("大桥可能于2020年5月4日关闭。", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"en\">The bridge may close on 4 May 2020</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("2020年4月1日", page, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"en\">From the postmark.</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<title>关闭日期 · 大桥</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_stay_in_the_language_where_it_has_the_page_and_say_where_it_has_not()
    {
        string page = Page(new(Digest), "zh/claims/day.html");
        Assert.Contains("<a href=\"../organisations/office.html\">公路局</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../claims/early.html\"><bdi lang=\"en\">Objection</bdi></a> <abbr class=\"in-lang\" lang=\"en\" title=\"English\">EN</abbr>", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"index.html\" aria-current=\"true\">主张</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../assets/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("in-lang", Page(new(Digest), "claims/day.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_the_language_are_linked_in_its_texts()
    {
        Assert.Contains("<a class=\"mention\" href=\"../organisations/office.html\">公路局</a>如是说", Page(new(Digest), "zh/claims/day.html"), StringComparison.Ordinal);
        Assert.Contains("道路局", Page(new(Digest), "zh/organisations/office.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_leads_to_itself_in_the_other_language_or_to_its_front_page()
    {
        Assert.Contains("<a href=\"../zh/claims/day.html\" hreflang=\"zh\" lang=\"zh\">中文</a>", Page(new(Digest), "claims/day.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"../zh/index.html\" hreflang=\"zh\" lang=\"zh\">中文 <span class=\"vh\">（首页）</span></a>", Page(new(Digest), "claims/early.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../claims/day.html\" hreflang=\"en\" lang=\"en\">English</a>", Page(new(Digest), "zh/claims/day.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_engines_are_told_of_the_same_page_in_the_other_language()
    {
        string page = Page(new(Digest), "zh/claims/day.html");
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/bridge/zh/claims/day.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/bridge/claims/day.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"zh\" href=\"https://example.org/bridge/zh/claims/day.html\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"x-default\"", Page(new(Digest), "claims/early.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_translated_has_no_page_in_the_language_and_stands_in_its_lists()
    {
        var site = new TestDigest(Digest).Build().Site;
        Assert.DoesNotContain("zh/claims/early.html", site.Keys);
        string list = Encoding.UTF8.GetString(site["zh/claims/index.html"]);
        Assert.Contains("<a href=\"../../claims/early.html\" lang=\"en\" data-no-preview>Objection</a> <abbr", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../claims/day.html\" data-no-preview>关闭日期</a></h3>", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_say_in_which_languages_a_record_has_a_page()
    {
        string data = Page(new(Digest), "data/digest.json");
        Assert.Equal(2, data.Split("\"address\": \"zh/").Length - 1);
        Assert.DoesNotContain("关闭日期", data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_without_translations_has_one_language_and_no_switch()
    {
        var site = new TestDigest("=== input/digest.yml\ntitle: T\nlanguages: [zh]\nchecks: {missing-url: off}\n").Build().Site;
        Assert.DoesNotContain(site.Keys, path => path.StartsWith("zh/", StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"languages\"", Encoding.UTF8.GetString(site["index.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\nstatus: draft\n---\n")]
    [InlineData("=== input/claims/other.md\n---\ntitle: Other\nstatement: A.\nmodality: holds\nstatus: draft\n---\n=== input/claims/other.zh.md\n---\ntitle: 其他\nstatement: 甲。\n---\n")]
    public void A_draft_is_in_no_language(string more)
    {
        var site = With(more).Build().Site;
        Assert.True(site.ContainsKey("zh/claims/day.html"));
        Assert.DoesNotContain(site.Keys, path => path is "zh/claims/early.html" or "zh/claims/other.html");
        Assert.DoesNotContain(site, file => Encoding.UTF8.GetString(file.Value).Contains("异议", StringComparison.Ordinal) || Encoding.UTF8.GetString(file.Value).Contains("其他</", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=== input/claims/none.zh.md\n---\ntitle: 无\nstatement: 无。\n---\n", "input/claims/none.zh.md:1:1 error orphan-translation ''")]
    [InlineData("=== input/claims/early.fr.md\n---\ntitle: Objection\nstatement: Trop tôt.\n---\n", "input/claims/early.fr.md:1:1 error unlisted-language ''")]
    [InlineData("=== input/claims/early.en.md\n---\ntitle: Objection\nstatement: Too early.\n---\n", "input/claims/early.en.md:1:1 error unlisted-language ''")]
    [InlineData("=== input/report.v2.md\n---\ntitle: Report\n---\n", "input/report.v2.md:1:1 error bad-id ''")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\ndate: 2021\n---\n", "input/claims/early.zh.md:4:1 error untranslatable 'date'")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\n---\n", "input/claims/early.zh.md:2:1 error missing-field 'title'")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatment: 太早。\nstatement: 太早。\n---\n", "input/claims/early.zh.md:3:1 error unknown-key 'statment'")]
    [InlineData("=== input/sources/notice.zh.md\n---\ntitle: 通知\n---\n", "input/sources/notice.zh.md:2:8 error untranslatable '通知'")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\n---\n见[[nowhere]]。\n", "input/claims/early.zh.md:5:4 error unknown-reference 'nowhere'")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\n---\n原文是“says the Office” [@notice]。\n", "input/claims/early.zh.md:5:5 error quotation-in-translation 'says the Office'")]
    [InlineData("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\n---\n原文是“said the Office” [@notice]。\n", "input/claims/early.zh.md:5:5 error absent-quote 'said the Office'")]
    public void A_mistake_in_a_translation_is_found_where_it_stands(string more, string finding)
    {
        var digest = With(more);
        Assert.Contains(finding, digest.Build().Made.Diagnostics.Select(digest.Describe));
    }

    [Fact]
    public void What_a_translation_alone_names_is_not_shown_and_that_is_said()
    {
        var fault = Assert.Single(With("=== input/organisations/heron.md\n---\ntitle: Heron\n---\n=== input/claims/early.zh.md\n---\ntitle: 异议\nstatement: 太早。\n---\n见[[heron]]。\n").Build().Made.Diagnostics, fault => fault.Rule.Id == "unpublished-reference");
        Assert.Equal("'heron' is not shown, so nothing here leads to it: it is shown only where something that is shown in the digest's own language names it.", fault.Message);
        Assert.StartsWith("Name it in the original, too", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("single-source")]
    [InlineData("unquoted-claim")]
    [InlineData("unasserted-claim")]
    [InlineData("missing-consent")]
    [InlineData("telling-id")]
    public void What_a_translation_cannot_mend_is_told_at_the_original_alone(string rule)
    {
        var told = With("""
            === seeds/other.txt
            The mayor may have taken the money.
            === input/sources/other.md
            ---
            title: Other
            by: [paper]
            custody: {seed: seeds/other.txt}
            ---
            === input/organisations/paper.md
            ---
            title: Paper
            ---
            === input/people/jane-roe.md
            ---
            title: Aygul
            display: pseudonym
            ---
            === input/people/jane-roe.zh.md
            ---
            title: Aigul
            ---
            === input/claims/money.md
            ---
            title: Money
            statement: The mayor may have taken the money.
            modality: alleges
            conduct_of: [jane-roe]
            quotes: [{source: other, exact: "The mayor may have taken the money"}]
            ---
            === input/claims/money.zh.md
            ---
            title: Money
            statement: Taken.
            ---
            === input/claims/said.md
            ---
            title: Said
            statement: It is so.
            modality: states
            ---
            === input/claims/said.zh.md
            ---
            title: Said
            statement: So it is.
            ---
            """).Build().Made.Diagnostics.Where(fault => fault.Rule.Id == rule).Select(fault => fault.Span.Path).ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, path => path.EndsWith(".zh.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_translation_that_leaves_something_out_is_a_warning()
    {
        var digest = new TestDigest(Digest.Replace("summary: 关于某一天。\n", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Replace("summary: 关于某一天。\n", "", StringComparison.Ordinal));
        var warning = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "partial-translation");
        Assert.Equal(("The original has a summary; this translation has none.", Severity.Warning), (warning.Message, warning.Severity));
    }

    [Fact]
    public void A_page_in_the_way_of_a_translation_is_told_with_both_owners()
    {
        var digest = With("=== input/zh/index.md\n---\ntitle: Mine\n---\n");
        var found = digest.Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "output-collision").Select(fault => $"{digest.Describe(fault)}: {fault.Message}");
        Assert.Equal(["input/zh/index.md:1:1 error output-collision '': 'zh/index.html' would be written twice: by input/zh/index.md and by the program itself."], found);
    }

    [Fact]
    public void A_translation_that_is_a_draft_need_not_be_whole() =>
        Assert.DoesNotContain(With("=== input/claims/early.zh.md\n---\ntitle: 异议\nstatus: draft\n---\n=== input/claims/early.md\n---\ntitle: Objection\nsummary: More.\nstatement: The day.\nmodality: holds\n---\nText.\n").Build().Made.Diagnostics, fault => fault.Rule.Id == "partial-translation");

    [Theory]
    [InlineData("language: en\nlanguages: [fr, FR]", "input/digest.yml:3:17 error repeated-language 'FR'")]
    [InlineData("languages: [fr, {tag: fr, title: X}]", "input/digest.yml:2:23 error repeated-language 'fr'")]
    [InlineData("language: fr\nlanguages: [zh, fr]", "input/digest.yml:3:17 warning no-effect 'fr'")]
    [InlineData("languages: [en]", "input/digest.yml:2:13 warning no-effect 'en'")]
    [InlineData("language: [a]", "input/digest.yml:2:11 error wrong-form '[a]'")]
    public void A_language_that_is_listed_in_vain_is_told_once(string languages, string finding) =>
        Assert.Equal([finding], new TestDigest($"=== input/digest.yml\ntitle: T\n{languages}\nchecks: {{missing-url: off, missing-words: off}}\n").Findings());

    [Fact]
    public void An_original_that_was_changed_after_its_translation_is_a_warning()
    {
        var days = new Dictionary<string, string>(StringComparer.Ordinal) { ["input/claims/day.md"] = "2026-02-02", ["input/claims/day.zh.md"] = "2026-01-01", ["input/organisations/office.md"] = "2026-01-01", ["input/organisations/office.zh.md"] = "2026-01-01" };
        var history = new ChangeHistory("c", days, new Dictionary<string, string>(), 0, null);
        var warning = Assert.Single(new TestDigest(Digest).Build(history: history).Made.Diagnostics, fault => fault.Rule.Id == "stale-translation");
        Assert.Equal("input/claims/day.zh.md", warning.Span.Path);
        // So it is for "digest check", which makes no pages.
        var checkedAlone = global::Digest.Build.Make([.. global::Digest.Stages.Reader.BuiltInTheme(), .. new TestDigest(Digest).Files], new BuildRequest("", "") { History = _ => history }, null, [], TestContext.Current.CancellationToken);
        Assert.Single(checkedAlone.Diagnostics, fault => fault.Rule.Id == "stale-translation");
    }

    [Theory]
    [InlineData("statement: 大桥可能", "statement: 据张三说大桥可能")]
    [InlineData("title: 关闭日期", "title: 张三的日期")]
    [InlineData("公路局如是说", "张三如是说")]
    [InlineData("aliases: [道路局]", "aliases: [张三]")]
    public void A_protected_term_in_a_translation_is_replaced_in_all_files(string written, string with)
    {
        var terms = new ProtectedTerms([new ProtectedRule(1, ["张三"], TermMatch.Part, "某人")]);
        var (made, site) = new TestDigest(Digest.Replace(written, with, StringComparison.Ordinal)).Build(terms);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Contains("zh/claims/day.html", site.Keys);
        Assert.DoesNotContain(site, file => Encoding.UTF8.GetString(file.Value).Contains("张三", StringComparison.Ordinal));
        Assert.Contains(site, file => file.Key.StartsWith("zh/", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value).Contains("某人", StringComparison.Ordinal));
    }

    [Fact]
    public void A_protected_term_of_the_original_is_replaced_on_the_page_of_its_translation()
    {
        var terms = new ProtectedTerms([new ProtectedRule(1, ["the postmark"], TermMatch.Word, "a sign")]);
        var (made, site) = new TestDigest(Digest).Build(terms);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.DoesNotContain("postmark", Encoding.UTF8.GetString(site["zh/claims/day.html"]), StringComparison.Ordinal);
        Assert.Contains("<h1>关闭日期</h1>", Encoding.UTF8.GetString(site["zh/claims/day.html"]), StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"en\">The bridge may close on 4 May 2020</blockquote>", Encoding.UTF8.GetString(site["zh/claims/day.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_knows_its_language()
    {
        var (made, _) = new TestDigest(Digest).Build();
        var planned = global::Digest.Outputs.AllOutputs.Translated.SelectMany(output => output(made.Publication!.Translations[0])).ToList();
        Assert.All(planned, file => Assert.Equal("zh", file.Language));
        Assert.All(planned, file => Assert.StartsWith("zh/", file.Path, StringComparison.Ordinal));
    }
}
