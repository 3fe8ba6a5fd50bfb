using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Searching;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Searching;

public class EveryPageIsFoundByItsWords
{
    private static ReadIndex Build(string written, string config = "")
    {
        var (made, site) = new TestDigest("=== input/digest.yml\ntitle: Test\nchecks: {missing-url: off}\n" + config + "\n" + written).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return new ReadIndex(site);
    }

    private const string Small = """
        === input/water.md
        ---
        title: Water
        aliases: [Aqua, {text: 水, lang: zh}]
        code: T-7
        summary: Rivers and wells.
        ---
        A *body* with [[lake|a link]], [[lake]] and `code`.
        === input/lake.md
        ---
        title: Lake Superior
        ---
        === input/draft.md
        ---
        title: Draftword
        status: draft
        ---
        === input/about.md
        ---
        title: About
        ---
        Not of [[draft]], which nobody may read.
        """;

    [Theory]
    [InlineData("water", "water.html")]
    [InlineData("aqua", "water.html")]
    [InlineData("水", "water.html")]
    [InlineData("t7", "water.html")]
    [InlineData("wells", "water.html")]
    [InlineData("body", "water.html")]
    [InlineData("link", "water.html")]
    [InlineData("code", "water.html")]
    [InlineData("superior", "lake.html", "water.html")]
    [InlineData("nobody", "about.html")]
    [InlineData("draftword")]
    [InlineData("draft")]
    public void By_title_alias_code_summary_and_body(string word, params string[] pages) => Assert.Equal(pages, Build(Small).Find(word));

    [Fact]
    public void A_whole_name_weighs_most_and_a_body_least()
    {
        var index = Build("""
            === input/a.md
            ---
            title: Something else
            ---
            In passing, of rivers.
            === input/b.md
            ---
            title: Other
            summary: All about rivers.
            ---
            === input/c.md
            ---
            title: Rivers of the north and of the south
            ---
            === input/d.md
            ---
            title: Streams
            aliases: [Rivers]
            ---
            """);
        int StepOf(string page) => index.Words["rivers"].Single(hit => index.AddressOf(hit.Part) == $"{page}.html").Step;
        Assert.Equal(7, StepOf("d"));
        Assert.True(StepOf("a") < StepOf("b") && StepOf("b") < StepOf("c") && StepOf("c") < 7, $"{StepOf("a")} {StepOf("b")} {StepOf("c")}");
    }

    /// <summary>Thousands of words in some hundred pages, so that words, lists and entries fill many files, each word in a set of pages that is known.</summary>
    [Fact]
    public void In_many_files_every_word_finds_exactly_its_pages()
    {
        var chance = new Random(7);
        var expected = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var written = new StringBuilder();
        for (int i = 0; i < 400; i++)
        {
            string page = $"t{i:000}.html";
            string[] words = [.. Enumerable.Range(0, 60).Select(_ => Math.Min(chance.Next(6000), chance.Next(6000))).Select(word => $"w{word:x}z")];
            foreach (string word in words) { (expected.TryGetValue(word, out var pages) ? pages : expected[word] = new(StringComparer.Ordinal)).Add(page); }
            written.Append(CultureInfo.InvariantCulture, $"\n=== input/t{i:000}.md\n---\ntitle: Page\n---\n{string.Join(' ', words)}\n");
        }
        var index = Build(written.ToString());
        Assert.True(index.Pieces.Count(piece => piece[0] == 'w') > 2 && index.Pieces.Count(piece => piece[0] == 'l') > 1 && index.Pieces.Count(piece => piece[0] == 'd') > 2);
        foreach (var (word, pages) in expected) { Assert.Equal(pages, index.Find(word)); }
        Assert.Equal(400, index.Records);
        Assert.Equal(400, index.Find("page").Count);
    }

    [Fact]
    public void A_long_text_has_parts_and_every_word_of_it_is_found()
    {
        string body = string.Join("\n\n", Enumerable.Range(0, 300).Select(i => string.Join(' ', Enumerable.Range(0, 20).Select(k => $"x{i}y{k}"))));
        var index = Build($"=== input/a.md\n---\ntitle: Long\n---\n{body}\n=== input/b.md\n---\ntitle: Short\n---\nx1y1\n");
        Assert.Equal(2, index.Records);
        Assert.True(index.Parts > 5);
        Assert.All(index.More, record => Assert.Equal("a.html", index.AddressOf(record)));
        for (int i = 0; i < 300; i++) { Assert.Contains("a.html", index.Find($"x{i}y19")); }
        Assert.Equal(["a.html", "b.html"], index.Find("x1y1"));
    }

    [Fact]
    public void A_body_of_nearly_a_megabyte_is_read_in_whole()
    {
        string body = string.Join("\n\n", Enumerable.Range(0, 1700).Select(i => $"q{i}q " + new string('a', 500)));
        var index = Build($"=== input/a.md\n---\ntitle: Long\n---\n{body}\n");
        Assert.Equal(["a.html"], index.Find("q1699q"));
    }

    [Fact]
    public void Of_a_source_only_what_its_page_prints()
    {
        const string Seed = "Alpha words stand here.\n\nHidden paragraph with Zebraword inside.";
        string claim = "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: Alpha words, speaker: author}]\n---\n";
        ReadIndex With(string rights) => Build(TestDigest.WithSeed(Seed).Replace("by: [author]", $"by: [author]\nrights: {{{rights}}}", StringComparison.Ordinal) + claim);
        Assert.Empty(With("publish: excerpts").Find("zebraword"));
        Assert.Equal(["claims/a.html", "sources/report.html"], With("publish: excerpts").Find("alpha"));
        Assert.Equal(["sources/report.html"], With("publish: full").Find("zebraword"));
        Assert.Empty(With("publish: citation").Find("alpha"));
    }

    /// <summary>Half a sentence may say the opposite.</summary>
    [Fact]
    public void What_is_kept_of_a_long_text_ends_with_a_sentence()
    {
        string first = "The river rose, " + string.Concat(Enumerable.Repeat("and rose, ", 30)) + "as nobody believes.", endless = string.Concat(Enumerable.Repeat("the river rose and ", 50));
        var kept = Build(TestDigest.WithSeed($"{first} Then it fell.\n\nIt fell. {first}\n\n{endless}").Replace("by: [author]", "by: [author]\nrights: {publish: full}", StringComparison.Ordinal)
            + $"\n=== input/a.md\n---\ntitle: A\n---\n{first} Then it fell.\n\n{first}\n").Passages.Select(passage => passage.Text).ToList();
        Assert.Equal(2, kept.Count(text => text == first + " …"));
        Assert.Contains("It fell. …", kept);
        Assert.Contains(kept, text => text.Length < 220 && text.StartsWith("the river rose and", StringComparison.Ordinal) && text.EndsWith(" …", StringComparison.Ordinal));
    }

    /// <summary>A claimant's name stands above each result of a claim: not above an opponent's words.</summary>
    [Fact]
    public void Words_of_another_than_the_claimant_say_whose_they_are()
    {
        var index = Build(TestDigest.WithSeed("The bell may have rung, the author says. The ministry says: it never rang. Two guests heard it. I take it back. It rang in May.", """

            === input/claims/bell.md
            ---
            title: The bell
            statement: The bell may have rung.
            modality: alleges
            quotes:
              - {source: report, exact: The bell may have rung}
              - {source: report, exact: it never rang, speaker: ministry, voice: direct, role: challenges, translation: {lang: fr, text: elle ne sonna point}}
            evidence:
              - {kind: interview, document: report, quote: {source: report, exact: Two guests heard it}}
            retracted: {date: 2024-01, quote: {source: report, exact: I take it back}}
            ---
            === input/events/ringing.md
            ---
            title: The ringing
            quotes: [{source: report, exact: "The ministry says", speaker: ministry, voice: reported}]
            date: 2021-04
            date_basis: external
            date_note: Known
            other_dates: [{date: 2021-05, quote: {source: report, exact: It rang in May}}]
            ---
            """), "publish_gaps: true\n");
        string?[] Said(string words) => [.. index.Passages.Where(passage => passage.Text == words).Select(passage => passage.Said)];
        Assert.Equal([null], Said("The bell may have rung"));
        Assert.Equal(["Set against it · The ministry, as quoted by The author"], Said("it never rang"));
        Assert.Equal(["Set against it · The ministry, as quoted by The author"], Said("elle ne sonna point"));
        Assert.Equal(["Said to stand behind · The author"], Said("Two guests heard it"));
        Assert.Equal(["Taken back · The author"], Said("I take it back"));
        Assert.Equal(["The author"], Said("It rang in May"));
        Assert.Equal(["The ministry, as reported by The author"], Said("The ministry says"));
    }

    /// <summary>“Ministry: ‘it never rang’” would be the ministry's own words, where somebody tells them.</summary>
    [Theory]
    [InlineData("reported", "The ministry, as reported by The author")]
    [InlineData("direct", "The ministry, as quoted by The author")]
    public void Words_of_the_claimant_that_another_tells_say_by_which_way_they_came(string voice, string way)
    {
        var index = Build(TestDigest.WithSeed("The ministry says that it never rang. Nor should it ring.", $$"""

            === input/claims/bell.md
            ---
            title: The bell
            statement: The bell was silent.
            modality: denies
            quotes: [{source: report, exact: it never rang, speaker: ministry, voice: {{voice}}}]
            ---
            === input/recommendations/ring.md
            ---
            title: Ringing
            statement: The bell should be silent.
            issued_by: [ministry]
            quotes: [{source: report, exact: Nor should it ring, speaker: ministry, voice: {{voice}}}]
            ---
            """), "publish_gaps: true\n");
        Assert.All((string[])["it never rang", "The bell was silent.", "Nor should it ring", "The bell should be silent."], words => Assert.Equal(way, Assert.Single(index.Passages, passage => passage.Text == words).Said));
    }

    [Fact]
    public void Whoever_asks_to_be_in_no_index_is_not_found_where_others_name_them_either()
    {
        var index = Build("""
            === input/people/quiet.md
            ---
            title: Zqanna Zqberg
            aliases: [Zqalias]
            index: false
            consent: {scope: all, review_by: 2099-01-01}
            ---
            Zqown words.
            === input/about.md
            ---
            title: About Zqanna Zqberg
            ---
            Before [[quiet]], ZQANNA  ZQBERG and zqalias; Zqanna alone may be somebody else.
            """, "publish_gaps: true\n");
        Assert.Empty(index.Find("zqberg"));
        Assert.Empty(index.Find("zqalias"));
        Assert.Empty(index.Find("zqown"));
        Assert.Equal(["about.html"], index.Find("zqanna"));
        Assert.DoesNotContain("zqberg", index.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_site_without_pages_has_an_empty_index()
    {
        var index = Build("");
        Assert.Equal(0, index.Records);
        Assert.Empty(index.Words);
    }

    [Theory]
    [InlineData("search: false\n", "")]
    [InlineData("", "=== input/search.md\n---\ntitle: Our own\n---\n")]
    public void It_can_be_left_out_and_no_page_leads_to_it(string config, string page)
    {
        var (_, site) = new TestDigest($"=== input/digest.yml\ntitle: Test\nchecks: {{missing-url: off}}\n{config}\n=== input/topics/a.md\n---\ntitle: A\n---\n{page}").Build();
        Assert.DoesNotContain(site.Keys, path => path.StartsWith("search/", StringComparison.Ordinal));
        Assert.Equal(page.Length > 0, site.ContainsKey("search.html"));
        Assert.DoesNotContain("searchbox", Encoding.UTF8.GetString(site["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_and_another_word_another_folder()
    {
        static string Folder(string word) => new TestDigest($"=== input/digest.yml\ntitle: Test\nchecks: {{missing-url: off}}\n=== input/a.md\n---\ntitle: A\n---\n{word}\n").Build().Site.Keys.Single(path => path.EndsWith("start.js", StringComparison.Ordinal));
        Assert.Equal(Folder("one"), Folder("one"));
        Assert.NotEqual(Folder("one"), Folder("two"));
    }

    /// <summary>Words that are neighbours in the alphabet alone make no name: a list that protects somebody of that name would stop every build.</summary>
    [Fact]
    public void Neighbours_in_the_alphabet_are_no_name_of_two_words()
    {
        var digest = new TestDigest("=== input/digest.yml\ntitle: Test\nchecks: {missing-url: off}\n=== input/a.md\n---\ntitle: Karimov met Karim again\n---\nOsmanov, then Osman again.\n");
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Karim Karimov", "Osman Osmanov"], TermMatch.Word, null)]);
        var (made, site) = digest.Build(terms);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Rule == LeakRules.Term);
        Assert.Equal(["a.html"], new ReadIndex(site).Find("karim"));
    }

    [Fact]
    public void The_gate_sees_a_protected_word_that_the_index_alone_would_tell()
    {
        byte[] index = Encoding.UTF8.GetBytes("digestSearch.add(\"w\",0,\"!!\ttursunay 0 !$*\tzebra 1 !#\t\");\n");
        var gate = Gates.For(new ProtectedTerms([new ProtectedRule(1, ["Tursunây"], TermMatch.Word, null)]));
        Assert.Contains(gate.Pass("search/0/w0.js", index), fault => fault.Rule == LeakRules.Term);
    }

    [Fact]
    public void Numbers_are_written_without_letters_and_digits()
    {
        foreach (long number in (long[])[0, 1, 11, 12, 167, 168, 2195, 2196, 30_000, 7_777_777, int.MaxValue])
        {
            string text = Symbols.Of([number]);
            Assert.DoesNotContain(text, char.IsLetterOrDigit);
            Assert.DoesNotContain(text, symbol => "\"\\<&%{} \t".Contains(symbol, StringComparison.Ordinal));
        }
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(number => Symbols.Of([number])).Distinct().Count());
    }
}
