using AngleSharp.Html.Parser;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What is put into a sentence of another script, or between the marks of one, stands where the sentence has it.</summary>
public class SentencesKeepTheOrderOfTheirWords
{
    private static readonly Words Arabic = Stages.WordFiles("ar"), Chinese = Stages.WordFiles("zh");

    [Theory]
    [InlineData("CSW", "<bdi dir=\"ltr\">CSW</bdi>")]
    [InlineData("<a href=\"a.html\">Ann Lee (UN)</a>", "<bdi dir=\"ltr\"><a href=\"a.html\">Ann Lee (UN)</a></bdi>")]
    [InlineData("مكتب المهندسين (EN 1990)", "<bdi dir=\"rtl\">مكتب المهندسين (EN 1990)</bdi>")]
    [InlineData("نسخة من https://www.example.org/en/country/reports?a=1&amp;b=2", "<bdi dir=\"rtl\">نسخة من https://www.example.org/en/country/reports?a=1&amp;b=2</bdi>")]
    [InlineData("وصلت من office.press@example.org", "<bdi dir=\"rtl\">وصلت من office.press@example.org</bdi>")]
    [InlineData("www.example.org", "<bdi dir=\"ltr\">www.example.org</bdi>")]
    [InlineData("مكتب المهندسين", "مكتب المهندسين")]
    [InlineData("<a href=\"latin.html\">البلدية</a> &quot;12&quot;", "<a href=\"latin.html\">البلدية</a> &quot;12&quot;")]
    [InlineData("<a href=\"a.html\"><bdi dir=\"ltr\">CSW</bdi></a>", "<a href=\"a.html\"><bdi dir=\"ltr\">CSW</bdi></a>")]
    [InlineData("<q lang=\"en\" dir=\"ltr\">as was <q>said</q></q> هناك", "<q lang=\"en\" dir=\"ltr\">as was <q>said</q></q> هناك")]
    [InlineData("<time datetime=\"2022\">2022</time>", "<time datetime=\"2022\">2022</time>")]
    public void In_an_Arabic_sentence_what_has_Latin_letters_is_kept_together(string value, string expected) =>
        Assert.Equal(expected, Isolation.Of(Arabic, new Html(value)).Text);

    [Theory]
    [InlineData("الجسر", "<bdi dir=\"rtl\">الجسر</bdi>")]
    [InlineData("The bridge (الجسر)", "<bdi dir=\"ltr\">The bridge (الجسر)</bdi>")]
    [InlineData("大桥", "大桥")]
    [InlineData("The bridge", "The bridge")]
    public void And_in_a_Chinese_one_what_has_Arabic_letters(string value, string expected) =>
        Assert.Equal(expected, Isolation.Of(Chinese, new Html(value)).Text);

    [Fact]
    public void Names_side_by_side_do_not_change_places()
    {
        Assert.Equal("<bdi dir=\"ltr\">CSW</bdi> و<bdi dir=\"ltr\">UN</bdi> و<bdi dir=\"ltr\">OHCHR</bdi>", Markup.List(Arabic, [new("CSW"), new("UN"), new("OHCHR")]).Text);
        Assert.Equal("<bdi dir=\"ltr\">CSW</bdi>، <bdi dir=\"ltr\">UN Officer</bdi>", Markup.Format(Arabic, "attribution.role", ("name", new("CSW")), ("role", new("UN Officer"))).Text);
    }

    [Fact]
    public void A_list_has_the_marks_of_its_language()
    {
        Assert.Equal("أ؛ ب", Markup.Semicolons(Arabic, [new("أ"), new("ب")]).Text);
        Assert.Equal("甲；乙", Markup.Semicolons(Chinese, [new("甲"), new("乙")]).Text);
        Assert.Equal("甲、乙", Markup.Commas(Chinese, [new("甲"), new("乙")]).Text);
    }

    [Theory]
    [InlineData("answer.rejects.specific", "甲予以否定。")]
    public void Where_a_place_is_empty_no_blank_stands_before_a_mark_as_wide_as_a_letter(string key, string expected) =>
        Assert.Equal(expected, Chinese.Format(key, ("who", "甲"), ("place", "")));

    private static BuiltSite Site(string language, string name) => new($$"""
        === input/digest.yml
        title: Test
        language: {{language}}
        checks: {missing-url: off}
        === seeds/report.txt
        The office said that guards may have beaten people and that the gate was open.

        {{name}}
        === input/sources/report.md
        ---
        title: The report
        by: [office]
        citation: {language: en, type: report}
        custody: {seed: seeds/report.txt}
        rights: {publish: excerpts}
        ---
        === input/organisations/office.md
        ---
        title: River Office
        ---
        === input/people/ann.md
        ---
        title: Ann Lee
        roles: [{title: Officer, organisation: office}]
        ---
        === input/claims/beaten.md
        ---
        title: {{name}}
        statement: {{name}}
        modality: alleges
        quotes:
          - {source: report, exact: "guards may have beaten people", speaker: ann, modality: states, translation: {lang: ar, text: "ضُرب أناس.", by: A. B.} }
        ---
        """);

    [Fact]
    public void On_an_Arabic_page_Latin_names_of_a_speaker_are_kept_apart_without_a_language_of_their_own()
    {
        var page = new HtmlParser().ParseDocument(Site("ar", "الحراس")["claims/beaten.html"]);
        var names = page.QuerySelector(".quote figcaption span")!;
        Assert.Equal("A. B.", page.QuerySelectorAll("main bdi").First(name => name.TextContent.StartsWith("A.", StringComparison.Ordinal)).TextContent);
        Assert.Equal(["Ann Lee", "Officer", "River Office", "River Office"], names.QuerySelectorAll("bdi[dir=ltr]").Select(name => name.TextContent));
    }

    private static BuiltSite Cited(string language, string citation) => new($$"""
        === input/digest.yml
        title: Test
        language: {{language}}
        citation_style: notes
        checks: {missing-url: off}
        === input/sources/report.md
        ---
        title: {{(language == "ar" ? "Rights in “the north” (Part 1)" : "الحقوق في الشمال")}}
        topics: [river]
        citation: {{citation}}
        ---
        === input/topics/river.md
        ---
        title: River
        ---
        X [@report].
        """);

    private static AngleSharp.Dom.IElement Note(string language, string citation) => new HtmlParser().ParseDocument(Cited(language, citation)["topics/river.html"]).QuerySelector("li[id='note.1'] a")!;

    /// <summary>An English work in an Arabic note: the "and" stood at the title, and the brackets were torn.</summary>
    [Fact]
    public void What_a_work_says_of_itself_is_kept_together_in_notes_in_another_direction()
    {
        const string Work = "{type: report, language: en, author: [{family: Doe, given: Jane}, {literal: Rights Office}], number: A/12, publisher: UN, publisher-place: Geneva, issued: 2022, URL: https://example.org/a/}";
        var note = Note("ar", Work);
        Assert.Equal(["Jane Doe", "Rights Office", "Rights in «the north» (Part 1)", "A/12", "Geneva", "UN"], note.QuerySelectorAll("bdi[dir=ltr]").Select(part => part.TextContent));
        Assert.StartsWith("<bdi dir=\"ltr\">Jane Doe</bdi> و<bdi dir=\"ltr\">Rights Office</bdi>، <i><bdi", note.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("https://example.org/a/", note.ParentElement!.QuerySelector("a.external bdi[dir=ltr]")!.TextContent);
        note = Note("en", "{type: report, language: ar, author: [{family: علي, given: حسن}, {literal: مكتب}], number: 12, issued: 2022}");
        Assert.Equal(["حسن علي", "مكتب", "الحقوق في الشمال"], note.QuerySelectorAll("bdi[dir=rtl]").Select(part => part.TextContent));
    }

    /// <summary>It has the page's words, too: from the left, "2nd ed." and "accessed 5 January 2023" in Arabic were torn.</summary>
    [Theory]
    [InlineData("ar", "en")]
    [InlineData("en", "ar")]
    public void An_entry_of_the_bibliography_runs_as_its_page_does(string language, string work)
    {
        var entry = new HtmlParser().ParseDocument(Cited(language, $"{{type: book, language: {work}, edition: 2, issued: 2022}}")["bibliography.html"]).QuerySelector(".bib__reference")!;
        Assert.Equal((work, null), (entry.GetAttribute("lang"), entry.GetAttribute("dir")));
        Assert.Equal(language == "ar" ? "ltr" : "rtl", entry.QuerySelector("i bdi")!.GetAttribute("dir"));
    }

    /// <summary>In an Arabic line the day was seen as 02-05-2023.</summary>
    [Theory]
    [InlineData("ar", "إصدار <bdi dir=\"ltr\">2023-05-02، SHA-256 ")]
    [InlineData("zh", "版本 2023-05-02，SHA-256 ")]
    [InlineData("en", "version 2023-05-02, SHA-256 ")]
    public void The_version_of_a_page_is_in_the_marks_of_the_language_and_in_its_order(string language, string shown)
    {
        var history = Digest.Model.ChangeHistory.None with { Commit = new string('a', 40), Days = new Dictionary<string, string>(StringComparer.Ordinal) { ["input/claims/a.md"] = "2023-05-02" }, Blobs = new Dictionary<string, string>(StringComparer.Ordinal) { ["input/claims/a.md"] = "" } };
        var site = new TestDigest($"=== input/digest.yml\ntitle: Test\nlanguage: {language}\nchecks: {{missing-url: off}}\n=== input/claims/a.md\n---\ntitle: A\nstatement: B.\nmodality: states\n---\n").Build(history: history).Site;
        Assert.Contains(shown, System.Text.Encoding.UTF8.GetString(site["claims/a.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_page_among_those_of_a_document_have_their_own_language_and_direction()
    {
        var gap = new HtmlParser().ParseDocument(Site("ar", "الحراس")["sources/report.html"]).QuerySelector(".para__text .elide")!;
        Assert.Equal(("[4 كلمات لا تُعرض]", "ar", "rtl"), (gap.TextContent, gap.GetAttribute("lang"), gap.GetAttribute("dir")));
        gap = new HtmlParser().ParseDocument(Site("zh", "守卫")["sources/report.html"]).QuerySelector(".para__text .elide")!;
        Assert.Equal(("zh", null), (gap.GetAttribute("lang"), gap.GetAttribute("dir")));
    }

    [Fact]
    public void A_Chinese_page_has_no_mark_of_another_script_between_its_own_words()
    {
        var site = Site("zh", "守卫");
        foreach (string path in (string[])["claims/beaten.html", "sources/index.html", "events/index.html", "recommendations/index.html", "people/ann.html"])
        {
            var page = new HtmlParser().ParseDocument(site[path]);
            foreach (var block in page.QuerySelectorAll("p, li, td, dd, figcaption")) { block.Append(page.CreateTextNode("|")); }
            foreach (var code in page.QuerySelectorAll("script, style, template, pre, code")) { code.Remove(); }
            Assert.DoesNotMatch(@"[\u4e00-\u9fff][,;:.()]|[,;:()] ?[\u4e00-\u9fff]|[。，；：、] [^|]", page.QuerySelector("main")!.TextContent.Replace("\n", "|", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("<p>一。 二。</p>\n<p>三</p>", "<p>一。二。</p>\n<p>三</p>")]
    [InlineData("<p><a href=\"a\">一。</a> <span>二</span></p>", "<p><a href=\"a\">一。</a><span>二</span></p>")]
    [InlineData("<p>一。\n二</p>", "<p>一。二</p>")]
    [InlineData("<p>一。</p> <p>二</p>", "<p>一。</p> <p>二</p>")]
    [InlineData("<p>一。 <svg></svg></p>", "<p>一。 <svg></svg></p>")]
    [InlineData("<p>报告 （摘录）</p>", "<p>报告（摘录）</p>")]
    [InlineData("<p>One. Two</p>", "<p>One. Two</p>")]
    [InlineData("<blockquote><p>一。 二</p></blockquote> <q>三， 四</q>", "<blockquote><p>一。 二</p></blockquote> <q>三， 四</q>")]
    [InlineData("<blockquote><p>一</p><blockquote>二</blockquote><blockquote>三</blockquote><p>四。 五</p></blockquote><p>六。 七</p>", "<blockquote><p>一</p><blockquote>二</blockquote><blockquote>三</blockquote><p>四。 五</p></blockquote><p>六。七</p>")]
    [InlineData("<p class=\"para__text\" lang=\"zh\">一。 <mark>二</mark></p>", "<p class=\"para__text\" lang=\"zh\">一。 <mark>二</mark></p>")]
    [InlineData("<p title=\"一。 二\">三</p>", "<p title=\"一。 二\">三</p>")]
    public void Behind_a_mark_as_wide_as_a_letter_stands_no_blank_but_in_the_words_of_a_source(string page, string expected) =>
        Assert.Equal(expected, FullWidthMarks.Close(page));

    [Theory]
    [InlineData("ar", "، ", ", ")]
    [InlineData("zh", "，", ", ")]
    [InlineData("en", ", ", "،")]
    public void The_programs_own_styles_of_citation_part_by_the_marks_of_the_language(string language, string own, string other)
    {
        var cite = new HtmlParser().ParseDocument(Site(language, "X")["claims/beaten.html"]).QuerySelectorAll(".cite").Select(one => one.TextContent).First(text => text.Length > 0);
        Assert.Contains(own, cite, StringComparison.Ordinal);
        Assert.DoesNotContain(other, cite, StringComparison.Ordinal);
    }

    /// <summary>The word says that whoever speaks is not believed; that of the United Nations' documents leaves it open.</summary>
    [Fact]
    public void What_is_alleged_is_not_doubted_in_Arabic() =>
        Assert.Equal([], Arabic.Keys.Where(key => Arabic[key].Contains("زعم", StringComparison.Ordinal) || Arabic[key].Contains("مزعوم", StringComparison.Ordinal)));

    private static class Stages
    {
        public static Words WordFiles(string language) => Digest.Stages.WordFiles.Read([.. Digest.Stages.Reader.BuiltInTheme()], language, []);
    }
}
