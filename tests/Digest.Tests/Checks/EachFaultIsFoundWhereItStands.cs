using Digest.Diagnostics;
using Digest.Kinds;
using Xunit;

namespace Digest.Tests.Checks;

public class EachFaultIsFoundWhereItStands
{
    private const string Seed = "It may amount to crimes. They say it. They say it.";

    private static string Claim(string fields, string body = "") => $$"""

        === input/claims/a.md
        ---
        title: A
        statement: Something.
        modality: states
        {{fields}}
        ---
        {{body}}
        """;

    [Theory]
    [InlineData("not_stated: [date]")]
    [InlineData("date:\nnot_stated: [date]")]
    [InlineData("date: 2022\ndate_basis: inferred\ndate_note: By the harvest.\nnot_stated: [date]")]
    [InlineData("concerns: []\nnot_stated: [concerns]")]
    public void A_key_that_is_said_to_have_no_value_and_has_none_is_not_told(string fields) =>
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + Claim(fields)).Findings(), found => found.Contains("stated-after-all", StringComparison.Ordinal));

    [Fact]
    public void A_key_within_another_that_is_said_to_have_no_value_and_has_one_is_told() =>
        Assert.Contains("input/sources/s.md:4:14 warning stated-after-all 'citation.issued'", new TestDigest("=== input/sources/s.md\n---\ntitle: S\ncitation: {type: report, issued: 2021}\nnot_stated: [citation.issued, citation.URL]\n---\n").Findings());

    [Theory]
    [InlineData("date: 2022\nnot_stated: [date]", "warning stated-after-all 'date'")]
    [InlineData("topics: [x]\nnot_recorded: [topics]", "warning stated-after-all 'topics'")]
    [InlineData("concerns: [nobody]", "error unknown-reference 'nobody'")]
    [InlineData("concerns: [Author]", "error unknown-reference 'Author'")]
    [InlineData("topics: [author]", "error wrong-reference 'author'")]
    [InlineData("conduct_of: [report]", "error wrong-reference 'report'")]
    [InlineData("not_stated: [dates]", "error unknown-field 'dates'")]
    [InlineData("quotes: [{source: report, exact: amounts to crimes}]", "error absent-quote 'amounts to crimes'")]
    [InlineData("quotes: [{source: report, exact: They say it}]", "error ambiguous-quote 'They say it'")]
    [InlineData("quotes: [{source: report, exact: may amount, mark: amounts}]", "error unknown-mark 'amounts'")]
    [InlineData("quotes: [{source: report, exact: may amount, mark: amoun}]", "error unknown-mark 'amoun'")]
    [InlineData("quotes: [{source: report, exact: may amount, mark: mount}]", "error unknown-mark 'mount'")]
    [InlineData("date: 2022-13", "error bad-date '13'")]
    [InlineData("date: 2022\ndate_basis: external", "error missing-date-note '2022'")]
    [InlineData("sumary: x", "error unknown-key 'sumary'")]
    [InlineData("quotes: [{source: report}]", "error missing-field 'source'")]
    [InlineData("topics: {a: b}", "error wrong-form '{a: b}'")]
    [InlineData("evidence: [{kind: interview, count: 30, out_of: 26}]", "error impossible-count '30'")]
    [InlineData("status: drafty", "error unknown-word 'drafty'")]
    [InlineData("redirect_from: [../x.html]", "error bad-redirect '../x.html'")]
    [InlineData("redirect_from: [x/..]", "error bad-redirect 'x/..'")]
    [InlineData("redirect_from: [aux/old.html]", "error bad-redirect 'aux/old.html'")]
    [InlineData("redirect_from: [claims./old.html]", "error bad-redirect 'claims./old.html'")]
    [InlineData("redirect_from: ['claims /old.html']", "error bad-redirect ''claims /old.html''")]
    [InlineData("redirect_from: [claims/Con.html]", "error bad-redirect 'claims/Con.html'")]
    [InlineData("redirect_from: [data/digest.json]", "error bad-redirect 'data/digest.json'")]
    [InlineData("redirect_from: [page.php]", "error bad-redirect 'page.php'")]
    [InlineData("redirect_from: [sources/report.html/x]", "error bad-redirect 'sources/report.html/x'")]
    [InlineData("redirect_from: [\"/\"]", "error redirect-collision '\"/\"'")]
    [InlineData("responds_to: [{claim: a, stance: rejects}]", "error self-response 'a'")]
    [InlineData("lang: English", "error bad-language 'English'")]
    [InlineData("lang: zh_Hans", "error bad-language 'zh_Hans'")]
    [InlineData("quotes: [{source: report, exact: may amount, lang: 'en\" x'}]", "error bad-language ''en\" x''")]
    [InlineData("redirect_from: [sources/report.html]", "error redirect-collision 'sources/report.html'")]
    [InlineData("redirect_from: [sources/report]", "error redirect-collision 'sources/report'")]
    [InlineData("redirect_from: [/claims/index]", "error redirect-collision '/claims/index'")]
    [InlineData("redirect_from: [404.html]", "error redirect-collision '404.html'")]
    [InlineData("quotes: [{source: report, exact: may amount, through: [report]}]", "error repeated-step 'report'")]
    [InlineData("aliases: [null, B]", "error wrong-form 'null'")]
    [InlineData("aliases: [B, ~]", "error wrong-form '~'")]
    public void A_field(string field, string finding) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed(Seed) + Claim(field)).Findings(), found => found.StartsWith("input/claims/a.md:", StringComparison.Ordinal) && found.EndsWith(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("They “may hardly amount” (their letter, [@report]).", "may hardly amount")]
    [InlineData("They “may hardly amount”, (@report).", "may hardly amount")]
    [InlineData("They “may hardly amount” @report [p. 3].", "may hardly amount")]
    [InlineData("They <q>may hardly amount</q> @report.", "may hardly amount")]
    [InlineData("They “may hardly amount” @somebody.", null)]
    [InlineData("They “may hardly amount” (as some say), as in [@report].", null)]
    [InlineData("They “may hardly amount” to it. @report says so.", null)]
    [InlineData("They “may amount” [@report].", null)]
    [InlineData("“We should burn the gallery”, says Varga [@report].", "We should burn the gallery")]
    [InlineData("“We should burn the gallery,” says Varga [@report]", "We should burn the gallery,")]
    [InlineData("“We should burn the gallery.” So Varga [@report].", "We should burn the gallery.")]
    [InlineData("“We should burn the gallery”; see the letter [@report].", "We should burn the gallery")]
    [InlineData("“We should burn the gallery” (as she wrote) [@report]", "We should burn the gallery")]
    [InlineData("According to [@report], “we should burn the gallery”.", "we should burn the gallery")]
    [InlineData("@report says: “We should burn the gallery. Today.”", "We should burn the gallery. Today.")]
    [InlineData("“We should burn the gallery”[^1]\n\n[^1]: See [@report].", "We should burn the gallery")]
    [InlineData("“We should burn the gallery”.[^1] And more.\n\n[^1]: As @report has it.", "We should burn the gallery")]
    [InlineData("“我们应该把整个画廊烧掉”，瓦尔加这样说 [@report]。", "我们应该把整个画廊烧掉")]
    [InlineData("As “we should burn the gallery”, he said, “It may amount to crimes” [@report].", "we should burn the gallery")]
    [InlineData("Her “burning gallery letter” is there [@report].", null)]
    [InlineData("Her work “The Burning of the Gallery” is there [@report].", null)]
    [InlineData("“We should burn the gallery”, says Varga. It rained [@report].", null)]
    [InlineData("It rained [@report]. “We should burn the gallery”, says Varga.", null)]
    [InlineData("“We should burn the gallery”, says Varga [@somebody].", null)]
    [InlineData("> We “should burn the gallery”, it said.\n\n[@report]", null)]
    public void Words_in_quotation_marks_beside_a_citation(string body, string? told) =>
        Assert.Equal(told is null ? [] : [$"warning unproven-quotation '{told}'"], new TestDigest(TestDigest.WithSeed(Seed) + Claim("", body)).Findings()
            .Where(found => found.Contains("unproven-quotation", StringComparison.Ordinal)).Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    [Theory]
    [InlineData("It was closed.[^1]\n\n[^1]: As it said.", "")]
    [InlineData("It was closed.[^2]", "'[^2]'")]
    [InlineData("It was closed.[^1]\n\n[^1]: As it said.\n\n[^3]: Nobody reads this.", "'^3'")]
    [InlineData("It was closed.[^d]\n\n[^d]: Alpha.\n\n[^D]: Beta.", "'^D'")]
    [InlineData("It was closed.[^d]\n\n[^d]: Alpha.\n[^e]: Beta.\n[^d]: Gamma.\n\nIt was open.[^e]", "'^d'")]
    [InlineData("It was closed.\\[^2] And `[^3]`.", "")]
    public void A_note_and_its_mark(string body, string told) => Assert.Equal(told.Length == 0 ? [] : [$"warning unmatched-note {told}"],
        new TestDigest(TestDigest.WithSeed(Seed) + Claim("", body)).Findings().Where(found => found.Contains("unmatched-note", StringComparison.Ordinal)).Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    [Theory]
    [InlineData("a★")]
    [InlineData("a©")]
    [InlineData("veld🙂")]
    public void A_name_with_a_sign_is_no_id(string id) => Assert.Contains($"input/topics/{id}.md:1:1 error bad-id ''", new TestDigest($"=== input/topics/{id}.md\n---\ntitle: A\n---\n").Findings());

    [Theory]
    [InlineData("&ldquo;may hardly amount&rdquo; [@report]")]
    [InlineData("\\\"may hardly amount\\\" [@report]")]
    [InlineData("<q>may hardly amount</q> [@report]")]
    [InlineData("<blockquote>may hardly amount</blockquote>\n\n[@report]")]
    [InlineData("“may hardly amount” (see [@report])")]
    public void Made_up_words_that_are_marked_as_quoted_in_another_way(string body) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed(Seed) + Claim("", body)).Findings(), found => found.Contains("error absent-quote", StringComparison.Ordinal));

    [Theory]
    [InlineData("{folder: claims, label: C, plural: Cs, like: topic}", "kind-taken 'claims'")]
    [InlineData("{folder: aux, label: C, plural: Cs, like: topic}", "kind-taken 'aux'")]
    [InlineData("{folder: a b, label: C, plural: Cs, like: topic}", "kind-taken 'a b'")]
    [InlineData("{label: C, plural: Cs, like: topic}", "missing-field 'label'")]
    [InlineData("{folder: '', label: C, plural: Cs, like: topic}", "missing-field 'folder'")]
    public void A_kind_is_told_once_where_its_folder_is_named(string kind, string finding) =>
        Assert.EndsWith("error " + finding, Assert.Single(new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\nkinds:\n  - {kind}\n").Findings()), StringComparison.Ordinal);

    [Theory]
    [InlineData("{folder: pits, label: Pit, plural: Pits, like: plce}", "unknown-word 'plce'")]
    [InlineData("{folder: pits, label: Pit, plural: Pits}", "missing-field 'folder'")]
    [InlineData("{folder: my pits, label: Pit, plural: Pits, like: place}", "kind-taken 'my pits'")]
    public void A_faulty_kind_is_told_in_digest_yml_and_not_again_at_the_keys_of_its_records(string kind, string finding)
    {
        string folder = kind.Contains("my pits", StringComparison.Ordinal) ? "my pits" : "pits";
        var digest = new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\nkinds:\n  - {kind}\n=== input/index.md\n---\ntitle: F\n---\n[[pit]]\n=== input/{folder}/pit.md\n---\ntitle: Pit\npart_of: field\ncoordinates: {{latitude: 1, longitude: 2}}\n---\n");
        Assert.Contains(digest.Findings(), found => found.EndsWith("error " + finding, StringComparison.Ordinal));
        Assert.DoesNotContain(digest.Findings(), found => found.Contains("unknown-key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Old pit", "Old pit")]
    [InlineData("Übergang", "Übergang")]
    [InlineData("' '", "pits")]
    public void A_record_of_a_kind_of_the_digests_own_is_called_by_its_label(string label, string called)
    {
        string written = "=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\nkinds: [{folder: pits, label: " + label + ", plural: Pits, like: place}]\n=== input/pits/pit.md\n---\ntitle: Pit\n---\n=== input/topics/t.md\n---\ntitle: Topic\nbroader: pit\n---\n=== input/index.md\n---\ntitle: F\n---\n[[t]] [@pit]\n";
        Assert.Equal([$"'pit' is of the kind '{called}', which cannot stand here.", $"'pit' is of the kind '{called}'; only a source can be cited."], new TestDigest(written).Check().Found.Where(fault => fault.Rule.Id == "wrong-reference").Select(fault => fault.Message).Order());
    }

    [Fact]
    public void A_form_that_is_wrong_is_told_once() =>
        Assert.Equal(["input/digest.yml:2:36 error bad-number '99999999999'", "input/digest.yml:2:57 error wrong-form '[a]'"], new TestDigest("=== input/digest.yml\ntitle: T\nrights: {publish: full, max_words: 99999999999, holder: [a]}\nchecks: {missing-url: off}\n").Findings());

    [Theory]
    [InlineData("404", true)]
    [InlineData("timeline", true)]
    [InlineData("claims/404", false)]
    public void A_file_with_the_name_of_a_page_of_the_program(string id, bool isTaken) =>
        Assert.Equal(isTaken, new TestDigest($"=== input/{id}.md\n---\ntitle: Mine\nstatement: X.\nmodality: states\n---\n".Replace(isTaken ? "statement: X.\nmodality: states\n" : "\0", "", StringComparison.Ordinal)).Findings().Any(found => found == $"input/{id}.md:1:1 error repeated-id ''"));

    [Theory]
    [InlineData("See [[nobody]].", "error unknown-reference 'nobody'")]
    [InlineData("See [x](nobody.md).", "error unknown-reference 'nobody.md'")]
    [InlineData("See [@nobody].", "error unknown-reference 'nobody'")]
    [InlineData("See [@author].", "error wrong-reference 'author'")]
    [InlineData("He said “it amounts to crimes” [@report].", "error absent-quote 'it amounts to crimes'")]
    public void A_link_or_a_quotation_in_a_body(string body, string finding) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed(Seed) + Claim("asserted_by: [author]", body)).Findings(), found => found.StartsWith("input/claims/a.md:", StringComparison.Ordinal) && found.EndsWith(finding, StringComparison.Ordinal));

    [Fact]
    public void Two_ways_to_one_document_are_no_circle() =>
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/sources/x.md\n---\ntitle: X\nreports_on: [y, z]\n---\n=== input/sources/y.md\n---\ntitle: Y\nreports_on: [report]\n---\n=== input/sources/z.md\n---\ntitle: Z\nreports_on: [report]\n---").Findings(),
            found => found.Contains("circular-lineage", StringComparison.Ordinal));

    [Theory]
    [InlineData("count: 26, out_of: 26")]
    [InlineData("count: 30")]
    [InlineData("out_of: 26")]
    public void A_count_that_can_be_is_no_fault(string numbers) =>
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + Claim($"evidence: [{{kind: interview, {numbers}}}]")).Findings(), found => found.Contains("impossible-count", StringComparison.Ordinal));

    [Fact]
    public void A_clean_digest_raises_nothing() =>
        Assert.Empty(new TestDigest(TestDigest.WithSeed(Seed) + Claim("quotes: [{source: report, exact: may amount to crimes, mark: may}]\nconcerns: [ministry]", "“may amount” [@report], says [[author]].").Replace("Something.", "It may be something.", StringComparison.Ordinal)).Findings());

    [Theory]
    [InlineData("quotes: [{exact: may amount}]\nasserted_by: [author]", "missing-field")]
    [InlineData("quotes: [{source: \"\", exact: may amount}]\nasserted_by: [author]", "missing-field")]
    [InlineData("asserted_by: [author, \"\"]\nquotes: [{source: report, exact: may amount}]", "wrong-form")]
    [InlineData("asserted_by: [author]\nquotes: [{source: report, exact: may amount}]\nafter: [{event: }]", "missing-field")]
    public void What_is_empty_is_told_once(string fields, string rule) =>
        Assert.Equal(rule, Assert.Single(new TestDigest(TestDigest.WithSeed(Seed) + Claim(fields)).Findings()).Split(' ')[2]);

    [Fact]
    public void An_empty_key_is_told_where_it_stands_with_the_words_that_it_allows()
    {
        var digest = new TestDigest("=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality:\n---\n");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "missing-field");
        Assert.Equal("input/claims/a.md:4:1 error missing-field 'modality'", digest.Describe(fault));
        Assert.Equal("The key 'modality' of a claim is empty.", fault.Message);
        Assert.Equal("How it is said. One of: finds, alleges, estimates, describes, states, denies, holds.", fault.Help);
    }

    [Theory]
    [InlineData("quotes: letter", "'quotes' is a text, but a list of maps is needed.", "The words that it rests on. Write it so: quotes: [{source: letter, exact: \"…\"}]")]
    [InlineData("quotes: [the letter]", "An entry of 'quotes' is a text, but a map of keys and values is needed.", "The words that it rests on. Write it so: quotes: [{source: \"the letter\", exact: \"…\"}]")]
    [InlineData("before: lantern-fair", "'before' is a text, but a list of maps is needed.", "What it came before; order only. Write it so: before: [{event: lantern-fair}]")]
    [InlineData("responds_to: b", "'responds_to' is a text, but a list of maps is needed.", "What it answers, and how. Write it so: responds_to: [{claim: b, stance: rejects}]")]
    [InlineData("evidence: interviews", "'evidence' is a text, but a list of maps is needed.", "What is said to stand behind it. Write it so: evidence: [{kind: interview}]")]
    [InlineData("retracted: 2022", "'retracted' is a text, but a map of keys and values is needed.", "Whoever said it took it back. Write it so: retracted: {date: 2022-05-31, date_basis: stated}")]
    [InlineData("topics: [[a]]", "An entry of 'topics' is a list, but a text is needed.", "The topics it belongs to.")]
    public void A_value_of_the_wrong_form_is_told_with_an_example_of_the_right_one(string field, string message, string help)
    {
        var fault = Assert.Single(new TestDigest(Claim(field)).Check().Found, fault => fault.Rule.Id == "wrong-form");
        Assert.Equal((message, help), (fault.Message, fault.Help));
    }

    [Fact]
    public void The_navigation_is_a_list_of_maps()
    {
        var fault = Assert.Single(new TestDigest("=== input/digest.yml\ntitle: T\nnavigation:\n  - claims\n").Check().Found, fault => fault.Rule.Id == "wrong-form");
        Assert.EndsWith("Write it so: navigation: [{to: claims}]", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claimz", "Did you mean 'claims'?")]
    [InlineData("Report", "Letter case counts: write 'report'.")]
    [InlineData("", "An id, a folder such as claims, or timeline, bibliography, evidence, cite, corrections, gaps, reading-safely, offline.")]
    public void An_entry_of_the_navigation_that_leads_nowhere(string to, string help)
    {
        string config = $"\n=== input/digest.yml\ntitle: T\nurl: https://example.org\nnavigation: [{{to: timeline}}, {{to: claims}}, {{to: report}}, {{to: \"{to}\"}}]";
        Assert.Equal(help, Assert.Single(new TestDigest(TestDigest.WithSeed(Seed) + config).Check().Found).Help);
    }

    [Theory]
    [InlineData("gaps", "publish_gaps: true")]
    [InlineData("offline", "editions: [zip]")]
    public void A_page_that_is_not_switched_on_is_told_with_its_switch(string page, string line)
    {
        string written = TestDigest.WithSeed(Seed) + $"\n=== input/about.md\n---\ntitle: About\n---\nSee [[{page}]].\n";
        var fault = Assert.Single(new TestDigest(written).Check().Found);
        Assert.Equal("unknown-reference", fault.Rule.Id);
        Assert.Contains($"write {line} there", fault.Help, StringComparison.Ordinal);
        Assert.Empty(new TestDigest($"{written}=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\n{line}").Findings());
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var rules = new TestDigest(TestDigest.WithSeed(Seed) + Claim("sumary: x\ndate: soon\nconcerns: [nobody]\nquotes: [{source: report, exact: never said}]")
            + "\n=== input/claims/b.md\nno front matter\n=== input/claims/c.md\n---\ntitle: A: B\n---\n").Findings().Select(found => found.Split(' ')[2]).ToList();
        Assert.Equal(["absent-quote", "bad-date", "no-front-matter", "unknown-key", "unknown-reference", "yaml-syntax"], rules.Order(StringComparer.Ordinal).Distinct());
    }

    [Theory]
    [InlineData("=== input/people/report.md\n---\ntitle: Twice\n---", "error repeated-id")]
    [InlineData("=== input/people/REPORT.md\n---\ntitle: Twice\n---", "error repeated-id")]
    [InlineData("=== input/people/claims.md\n---\ntitle: Claims\n---", "error repeated-id")]
    [InlineData("=== input/evidence.md\n---\ntitle: Evidence\n---", "error repeated-id")]
    [InlineData("=== input/sources/self.md\n---\ntitle: S\nreports_on: [self]\n---", "error circular-lineage 'self'")]
    [InlineData("=== input/sources/x.md\n---\ntitle: X\nreports_on: [y]\n---\n=== input/sources/y.md\n---\ntitle: Y\nreports_on: [report, z]\n---\n=== input/sources/z.md\n---\ntitle: Z\nreports_on: [x]\n---", "input/sources/z.md:3:14 error circular-lineage 'x'")]
    [InlineData("=== input/sources/self.md\n---\ntitle: S\ntranslation_of: self\n---", "input/sources/self.md:3:17 error circular-lineage 'self'")]
    [InlineData("=== input/self.md\n---\ntitle: S\ntranslation_of: self\n---", "error circular-lineage 'self'")]
    [InlineData("=== input/sources/x.md\n---\ntitle: X\nreports_on: [y]\n---\n=== input/sources/y.md\n---\ntitle: Y\ntranslation_of: x\n---", "input/sources/y.md:3:17 error circular-lineage 'x'")]
    [InlineData("=== input/people/a b.md\n---\ntitle: Blank\n---", "error bad-id")]
    [InlineData("=== input/people/con.md\n---\ntitle: Con\n---", "input/people/con.md:1:1 error bad-id")]
    [InlineData("=== input/people/水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水水.md\n---\ntitle: Water\n---", "error bad-id")]
    [InlineData("=== input/LPT1.md\n---\ntitle: A page\n---", "input/LPT1.md:1:1 error bad-id")]
    [InlineData("=== input/more/nul/page.md\n---\ntitle: A page\n---", "input/more/nul/page.md:1:1 error bad-id")]
    [InlineData("=== seeds/stray.txt\nWords.", "warning unused-seed")]
    [InlineData("=== input/sources/gone.md\n---\ntitle: Gone\ncustody: {seed: seeds/gone.txt}\n---", "error missing-seed")]
    [InlineData("=== input/sources/case.md\n---\ntitle: Case\ncustody: {seed: seeds/Report.txt}\n---", "error missing-seed")]
    [InlineData("=== input/sources/other.md\n---\ntitle: Other\ncustody: {seed: seeds/report.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000}\n---", "error changed-seed")]
    [InlineData("=== input/sources/open.md\n---\ntitle: Open\ncustody: {seed: seeds/report.txt}\n---", "warning unsealed-seed")]
    [InlineData("=== input/sources/type.md\n---\ntitle: T\ncitation: {type: web page}\n---", "error unknown-item-type")]
    [InlineData("=== input/events/e.md\n---\ntitle: E\ncode: X\n---\n=== input/events/f.md\n---\ntitle: F\ncode: X\n---", "error repeated-code")]
    [InlineData("=== input/claims/n.md\n---\ntitle: N\nstatement: Something.\nmodality: states\n---", "warning unasserted-claim")]
    [InlineData("=== input/claims/u.md\n---\ntitle: U\nstatement: Something.\nmodality: states\nquotes: [{source: bare, exact: words}]\n---\n=== input/sources/bare.md\n---\ntitle: Bare\nby: [author]\n---", "warning unchecked-quote")]
    [InlineData("=== input/about.md\n---\ntitle: About\n---\n[[draft]]\n=== input/topics/draft.md\n---\ntitle: Draft\nstatus: draft\n---", "warning unpublished-reference")]
    public void A_file(string files, string finding) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed(Seed) + "\n" + files).Findings(), found => found.Contains(finding, StringComparison.Ordinal));

    [Fact]
    public void A_folder_of_the_theme_that_Windows_keeps_for_a_device_stops_the_build()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== theme/assets/aux/mine.css\np { color: red }\n=== theme/assets/nul.css\np { color: red }");
        var told = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "bad-id");
        Assert.Matches("^'assets/aux/mine-[0-9a-f]+\\.css' would be a file of the site, and Windows keeps the name 'aux' for a device", told.Message);
    }

    [Theory]
    [InlineData("people/console.md")]
    [InlineData("people/con-2.md")]
    [InlineData("people/com0.md")]
    [InlineData("people/com10.md")]
    [InlineData("people/auxiliary.md")]
    public void A_name_that_begins_like_a_device_is_a_name(string file) =>
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + $"\n=== input/{file}\n---\ntitle: Somebody\n---").Findings(), found => found.Contains("bad-id", StringComparison.Ordinal));

    [Theory]
    [InlineData("people/report.md", "title: Ann Report")]
    [InlineData("organisations/REPORT.md", "title: Reporters")]
    [InlineData("people/report.md", "title: Ann Report\nstatus: draft")]
    [InlineData("more/../sources/a/report.md", "title: Another report")]
    public void A_repeated_id_is_told_first_and_without_what_follows_from_it(string file, string fields)
    {
        string written = TestDigest.WithSeed(Seed) + Claim("quotes: [{source: report, exact: may amount}]\nnot_stated: [date]", "See [@report], [[report]] and “may amount” [@report].").Replace("Something.", "It may amount.", StringComparison.Ordinal);
        var found = new TestDigest($"{written}\n=== input/{file.Replace("more/../", "", StringComparison.Ordinal)}\n---\n{fields}\n---").Check().Found;
        Assert.Equal(["repeated-id"], found.Select(fault => fault.Rule.Id).Where(rule => rule is not "unquoted-quotation").Distinct());
        var other = FieldRules.UnknownKey.At(new Digest.Model.Span("a.md", 0, 0), "m");
        Assert.Equal("repeated-id", Placed.Ordered([other, .. found])[0].Rule.Id);
    }

    [Theory]
    [InlineData("never said")]
    [InlineData("They say it")]
    public void In_which_of_two_documents_of_one_id_words_should_stand_nobody_knows(string exact)
    {
        string written = TestDigest.WithSeed(Seed) + Claim($"quotes: [{{source: report, exact: {exact}}}]");
        Assert.Contains(new TestDigest(written).Findings(), found => found.Contains("absent-quote", StringComparison.Ordinal) || found.Contains("ambiguous-quote", StringComparison.Ordinal));
        Assert.DoesNotContain(new TestDigest($"{written}\n=== input/sources/more/report.md\n---\ntitle: Another report\ncustody: {{seed: seeds/report.txt}}\n---").Findings(), found => found.Contains("-quote '", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_seed_names_each_quote_that_it_held_and_whether_it_still_stands()
    {
        string written = TestDigest.WithSeed(Seed).Replace(TestDigest.Sha256(Seed), new string('0', 64), StringComparison.Ordinal)
            + Claim("quotes:\n  - {source: report, exact: may amount to crimes}\n  - {source: report, exact: never said}");
        var fault = Assert.Single(new TestDigest(written).Check().Found, fault => fault.Rule.Id == "changed-seed");
        Assert.Equal(["does not stand any more: \"never said\"", "still stands, ¶1: \"may amount to crimes\""], fault.Related.Select(one => one.Message));
        Assert.All(fault.Related, one => Assert.Equal("input/claims/a.md", one.Span.Path));
    }

    [Fact]
    public void More_words_than_the_rights_allow_are_an_error()
    {
        string written = TestDigest.WithSeed(Seed).Replace("by: [author]", "by: [author]\nrights: {max_words: 2}", StringComparison.Ordinal) + Claim("quotes: [{source: report, exact: may amount to}]");
        Assert.Contains(new TestDigest(written).Findings(), found => found.Contains("too-many-words '2'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-24", true)]
    public void Consent_lapses_the_day_after(string today, bool lapsed)
    {
        var digest = new TestDigest("=== input/about.md\n---\ntitle: A\n---\n[[p]]\n=== input/people/p.md\n---\ntitle: P\nconsent: {review_by: 2026-11-23}\n---\n");
        Assert.Equal(lapsed, digest.Findings(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Any(found => found.Contains("lapsed-consent", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("checks: {unused-seed: off}", false, "error")]
    [InlineData("checks: {unused-seed: error}", true, "error")]
    [InlineData("checks: {unused-sed: off}", true, "warning")]
    public void Severities_are_the_digests_to_set(string checks, bool found, string severity)
    {
        var digest = new TestDigest($"=== input/digest.yml\ntitle: T\nurl: https://example.org\n{checks}\n=== seeds/stray.txt\nWords.");
        Assert.Equal(found, digest.Findings().Any(finding => finding.Contains($"{severity} unused-seed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Proof_cannot_be_switched_off() =>
        Assert.Contains(new TestDigest("=== input/digest.yml\ntitle: T\nurl: https://example.org\nchecks: {absent-quote: off}").Findings(), found => found.Contains("error fixed-rule", StringComparison.Ordinal));
}
