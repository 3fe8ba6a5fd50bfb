using System.Collections.Concurrent;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Stages.Remembering;
using Xunit;

namespace Digest.Tests.Protection;

public class WhatQuotesWithhold
{
    private const string Seed = "It was dark at the harbour.\n\nThe guards took Katerina Lindqvist at night to the harbour.";

    private static TestDigest Of(string seed, string publish, string more, params string[] quotes) => new(Written(seed, publish, more, quotes));

    private static string Written(string seed, string publish, string more, params string[] quotes) => TestDigest.WithSeed(seed, $$"""
        === input/claims/a.md
        ---
        title: A claim
        statement: It may be so.
        modality: alleges
        quotes:
        {{string.Join('\n', quotes.Select(exact => $"  - {{source: report, exact: \"{exact}\"}}"))}}
        ---
        {{more}}
        """).Replace("by: [author]", $"by: [author]\nrights: {{publish: {publish}}}", StringComparison.Ordinal);

    private static string Text(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    private static IReadOnlyDictionary<string, byte[]> Built(TestDigest digest, ProtectedTerms? terms = null)
    {
        var (made, site) = digest.Build(terms);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.NotEmpty(site);
        return site;
    }

    [Theory]
    [InlineData("full", "The guards took [withheld: a woman] at night")]
    [InlineData("excerpts", "The guards took [withheld: a woman] at night")]
    [InlineData("citation", "The guards took [withheld: a woman] at night")]
    [InlineData("full", "The guards took [withheld: a woman]")]
    [InlineData("full", "[withheld: a woman] at night")]
    [InlineData("excerpts", "The guards took […] [withheld: a woman] at night")]
    [InlineData("full", "The guards took [withheld: a woman] […] to the harbour")]
    [InlineData("full", "The guards took K[withheld: a woman] at night")]
    public void No_file_of_the_site_has_them(string publish, string exact)
    {
        var site = Built(Of(Seed, publish, "", exact));
        Assert.Empty(PlainScan.Find(site, "katerina", "lindqvist"));
        if (publish == "full") { Assert.Contains("It was dark at the harbour.", Text(site, "sources/report.html"), StringComparison.Ordinal); }
    }

    [Fact]
    public void Nor_where_a_quotation_in_a_text_withholds_them() =>
        Assert.Empty(PlainScan.Find(Built(Of(Seed, "full", "“The guards took [withheld: a woman] at night” [@report]", "It was dark")), "katerina", "lindqvist"));

    [Fact]
    public void Nor_where_its_words_are_not_shown()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed, "=== input/claims/a.md\n---\ntitle: A\nstatement: It may be so.\nmodality: alleges\nquotes: [{source: report, exact: \"The guards took [withheld: a woman] at night\", show: false}]\n---\n")
            .Replace("by: [author]", "by: [author]\nrights: {publish: full}", StringComparison.Ordinal));
        Assert.Empty(PlainScan.Find(Built(digest), "katerina", "lindqvist", "a woman"));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("excerpts")]
    public void The_page_of_the_source_draws_the_mark_within_the_passage(string publish)
    {
        string page = Text(Built(Of(Seed, publish, "", "The guards took [withheld: a woman] at night")), "sources/report.html");
        Assert.Matches("<mark[^>]*>The guards took <span class=\"withheld\">.*? a woman, withheld to protect a person</span> at night</mark>", page);
        Assert.DoesNotContain("2 words not shown", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_place_context_size_or_hash_is_told()
    {
        var site = Built(Of(Seed, "full", "", "The guards took [withheld: a woman] at night"));
        string data = Text(site, "data/digest.json"), annotations = Text(site, "data/annotations.jsonld");
        Assert.Contains("\"exact\": \"The guards took [withheld] at night\"", data, StringComparison.Ordinal);
        Assert.Contains("\"withheld\": true", data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"places\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("TextPositionSelector", annotations, StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"The guards took\"", annotations, StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"at night\"", annotations, StringComparison.Ordinal);
        string hash = TestDigest.Sha256(Seed);
        Assert.DoesNotContain(site, file => Encoding.UTF8.GetString(file.Value).Contains(hash[..8], StringComparison.Ordinal));
        Assert.Contains("verified, partly withheld", Text(site, "claims/a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full", "The guards took [withheld: a woman] at night")]
    [InlineData("excerpts", "The guards took [withheld: a woman] at night")]
    [InlineData("full", "The guards took [withheld: a woman] […] to the harbour")]
    public void A_longer_or_a_shorter_name_gives_the_same_bytes(string publish, string exact)
    {
        IReadOnlyDictionary<string, byte[]> Site(string name) => Built(Of(Seed.Replace("Katerina Lindqvist", name, StringComparison.Ordinal).Replace(" at night", exact.Contains('…', StringComparison.Ordinal) ? "" : " at night", StringComparison.Ordinal), publish, "", exact));
        var (one, other) = (Site("Li Wu"), Site("Maximiliana Quillon Ashgrove-Featherstone"));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(one.Where(file => !file.Value.AsSpan().SequenceEqual(other[file.Key])).Select(file => file.Key));
    }

    [Fact]
    public void The_private_list_hides_beside_them()
    {
        var list = new ProtectedTerms([new ProtectedRule(1, ["Lindqvist at"], TermMatch.Word, null), new ProtectedRule(2, ["a woman"], TermMatch.Word, "somebody"), new ProtectedRule(3, ["was dark"], TermMatch.Word, null)]);
        var site = Built(Of(Seed, "full", "", "The guards took [withheld: a woman] at night", "It was dark"), list);
        Assert.Empty(PlainScan.Find(site, "katerina", "lindqvist", "a woman", "was dark"));
        Assert.Contains("The guards took <span class=\"withheld\">", Text(site, "sources/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_record_of_the_same_file_shows_them_no_more()
    {
        var digest = Of(Seed, "full", "See [@again].", "The guards took [withheld: a woman] at night");
        string record = Encoding.UTF8.GetString(digest.Files.Single(file => file.Path == "input/sources/report.md").Bytes);
        digest.Add("input/sources/again.md", record.Replace("title: ", "title: Again, ", StringComparison.Ordinal));
        var site = digest.Build().Site;
        Assert.Contains("sources/again.html", site.Keys);
        Assert.Empty(PlainScan.Find(site, "katerina", "lindqvist"));
    }

    [Fact]
    public void A_sentence_beside_the_withheld_words_stays_where_it_certainly_ends()
    {
        var site = Built(Of("It was dark at the harbour. Katerina Lindqvist was taken at night.", "full", "", "[withheld] was taken at night", "It was dark at the harbour"));
        Assert.Empty(PlainScan.Find(site, "katerina", "lindqvist"));
    }

    /// <summary>At an edge of a quote it is as much as the bracket can stand for: to the end of its sentence where that is certain, of its paragraph, or of the word at which its reach ends. What lies beyond is shown.</summary>
    [Theory]
    [InlineData("The guards took Katerina Lindqvist\n\nNobody came.", "The guards took [withheld: a woman]", "Nobody came.")]
    [InlineData("Nobody came\n\nKaterina Lindqvist was taken at night.", "[withheld: a woman] was taken at night", "Nobody came")]
    [InlineData("The guards took Katerina Lindqvist away! Nobody came.", "The guards took [withheld: a woman]", "Nobody came.")]
    [InlineData("The guards took Dr. Katerina Lindqvist at night.\n\nNobody came.", "The guards took [withheld: a doctor]", "Nobody came.")]
    [InlineData("Nobody came.\n\nIt was Katerina A. Lindqvist who was taken.", "[withheld: a woman] who was taken", "Nobody came.")]
    [InlineData("士兵带走了Katerina。无人前来。", "士兵带走了[withheld: 一名女子]", "无人前来。")]
    [InlineData("无人前来。Katerina当夜被带走。", "[withheld: 一名女子]当夜被带走", "无人前来。")]
    [InlineData("The guards took the nurse and teacher and baker and Ann-Louise-Mary-Katerina-Lindqvist in a car to the harbour at dawn, and nobody came.", "The guards took [withheld: a woman]", "and nobody came.")]
    [InlineData("Nobody came, and in a car to the harbour at dawn went Lindqvist-Katerina-Mary-Louise-Ann and the nurse and teacher and baker were taken at night.", "[withheld: a woman] were taken at night", "Nobody came, and")]
    [InlineData("The guards took the nurse, a teacher, a baker and a keeper to 𝔎aterinaLindqvist\u200B𝔎aterina", "The guards took [withheld: a woman]", "The guards took")]
    public void At_an_edge_of_a_quote_it_reaches_to_a_certain_end(string seed, string exact, string shown)
    {
        var site = Built(Of(seed, "full", "", exact));
        Assert.Empty(PlainScan.Find(site, "katerina", "lindqvist", "aterina"));
        Assert.Contains(shown, Text(site, "sources/report.html"), StringComparison.Ordinal);
    }

    /// <summary>What one hides at its end is never taken for what another hides elsewhere, or in another document.</summary>
    [Theory]
    [InlineData("The guards took Li Wu at night.", "The guards took [withheld: a man] at night", "The guards took Katerina Lindqvist", "The guards took [withheld: a woman]")]
    [InlineData("It was Li Wu whom they took.", "It was [withheld: a man] whom they took", "Katerina Lindqvist they took.", "[withheld: a woman] they took")]
    public void Two_documents_hide_each_its_own(string seed, string exact, string other, string otherExact)
    {
        var digest = Of(seed, "full", $"=== seeds/other.txt\n{other}\n=== input/sources/other.md\n---\ntitle: Another\nby: [author]\ncustody: {{seed: seeds/other.txt, sha256: {TestDigest.Sha256(other)}}}\n---\n"
            + $"=== input/claims/b.md\n---\ntitle: B\nstatement: It may be so.\nmodality: alleges\nquotes: [{{source: other, exact: \"{otherExact}\"}}]\n---\n", exact);
        Assert.Empty(PlainScan.Find(Built(digest), "li wu", "katerina", "lindqvist", "aterina", "indqvist"));
    }

    [Fact]
    public void Two_quotes_of_one_document_hide_each_its_own() =>
        Assert.Empty(PlainScan.Find(Built(Of("The guards took Li Wu at night.\n\nKaterina Lindqvist wept.\n\nLater the judge freed Zebulon Quaxly", "full", "",
            "The guards took [withheld: a man] at night", "[withheld: a woman] wept", "the judge freed [withheld: a man]")), "li wu", "katerina", "lindqvist", "zebulon", "quaxly"));

    [Theory]
    [InlineData("took Katerina Lindqvist at night", true)]
    [InlineData("The guards took Katerina", true)]
    [InlineData("The guards took […] Lindqvist at", true)]
    [InlineData("at night to the harbour", false)]
    [InlineData("The guards took […] at night", false)]
    [InlineData("[withheld] at night to the harbour", false)]
    [InlineData("The guards took [withheld]", false)]
    public void A_quote_that_shows_what_another_withholds_stops_the_build(string exact, bool isTold)
    {
        var digest = Of(Seed, "excerpts", "", "The guards took [withheld: a woman] at night", exact);
        var faults = digest.Check().Found.Where(fault => fault.Rule.Id == "shown-withheld").ToList();
        if (!isTold) { Assert.Empty(faults); return; }
        var fault = Assert.Single(faults);
        Assert.Equal("input/claims/a.md:6:46 error shown-withheld '[withheld: a woman]'", digest.Describe(fault));
        Assert.StartsWith("input/claims/a.md:7:", digest.Describe(fault with { Span = Assert.Single(fault.Related).Span }), StringComparison.Ordinal);
        Assert.DoesNotContain("Katerina", $"{fault.Message} {fault.Help} {fault.Private}", StringComparison.Ordinal);
        Assert.DoesNotContain("Lindqvist", $"{fault.Message} {fault.Help} {fault.Private}", StringComparison.Ordinal);
        Assert.Empty(digest.Build().Site);
    }

    /// <summary>What is hidden reaches as far as it can, where no word of the source stands behind it.</summary>
    [Theory]
    [InlineData("The guards took [withheld: a woman] at night", "or end it before these words.")]
    [InlineData("The guards took [withheld: a woman]", "so quote a word of the source on its other side.")]
    public void How_the_other_quote_is_mended_is_told_by_what_bounds_the_bracket(string exact, string remedy) =>
        Assert.EndsWith(remedy, Assert.Single(Of(Seed, "excerpts", "", exact, "took Katerina Lindqvist").Check().Found, fault => fault.Rule.Id == "shown-withheld").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("at night to the harbour", false)]
    [InlineData(", at night to the harbour", false)]
    [InlineData("”, at night to the harbour", false)]
    [InlineData("Katerina”, at night to the harbour", true)]
    public void Punctuation_of_what_is_withheld_shows_nothing(string exact, bool isTold) =>
        Assert.Equal(isTold, Of("The guards took “Katerina”, at night to the harbour.", "excerpts", "", "The guards took [withheld: a woman] at night", exact).Check().Found.Any(fault => fault.Rule.Id == "shown-withheld"));

    [Theory]
    [InlineData("full", "The guards took Katerina Lindqvist at night. KATERINA LINDQVIST wept.", true)]
    [InlineData("full", "The guards took Katerina at night. Later Katerina wept.", true)]
    [InlineData("full", "The guards took “Katerina”, at night. Later Katerina wept.", true)]
    [InlineData("full", "The guards took ([Katerina]) at night. Katerina wept.", true)]
    [InlineData("full", "The guards took K at night. Later K wept.", false)]
    [InlineData("full", "The guards took — at night. Later — wept.", false)]
    [InlineData("full", "The guards took sixteen at night. Later sixteen wept.", false)]
    [InlineData("full", "The guards took Katerina at night. Katerinas wept.", false)]
    [InlineData("full", "The guards took Katerina at night. Nobody wept.", false)]
    [InlineData("excerpts", "The guards took Katerina at night. Later Katerina wept.", false)]
    public void The_same_words_elsewhere_in_what_is_shown_are_told(string publish, string seed, bool isTold)
    {
        var digest = Of(seed, publish, "", "The guards took [withheld: a woman] at night");
        var faults = digest.Check().Found.Where(fault => fault.Rule.Id == "withheld-elsewhere").ToList();
        Assert.Equal(isTold ? ["input/claims/a.md:6:46 warning withheld-elsewhere '[withheld: a woman]'"] : [], faults.Select(digest.Describe));
        Assert.All(faults, fault => Assert.DoesNotContain("Katerina", $"{fault.Message} {fault.Help} {fault.Private}", StringComparison.OrdinalIgnoreCase));
        Assert.All(faults, fault => Assert.DoesNotContain("¶", $"{fault.Message} {fault.Help}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("My brother Jory Pell was not found.", "My brother [withheld: Jory Pell] was not found", true)]
    [InlineData("My brother Jory Pell was not found.", "My brother [withheld: Pell] was not found", true)]
    [InlineData("My brother Jory Pell was not found.", "My brother [withheld: jory pell, a man] was not found", true)]
    [InlineData("My brother Jory Pell was not found.", "My brother [withheld: a man of the Pell family]", true)]
    [InlineData("We saw my brother José Pell.", "We saw my brother [withheld: JOSE]", true)]
    [InlineData("my brother jory pell was not found", "my brother [withheld: jory] was not found", true)]
    [InlineData("他们带走了张三，当天夜里。", "他们带走了[withheld: 男子张三]，当天夜里", true)]
    [InlineData("My brother Jory Pell was not found.", "My brother [withheld: a man] was not found", false)]
    [InlineData("My brother Jory Pell was not found.", "My [withheld: brother of a witness] was not found", false)]
    [InlineData("The Officer Jory Pell of Orlen was not found.", "The [withheld: an officer] of Orlen was not found", false)]
    [InlineData("The guards took Jory Pell at night to the harbour.", "The guards took [withheld: a harbour worker]", false)]
    [InlineData("他们带走了张三，当天夜里。", "他们带走了[withheld: 一名男子]，当天夜里", false)]
    public void Behind_the_colon_stands_a_role_and_never_the_name(string seed, string exact, bool isTold)
    {
        var digest = Of(seed, "excerpts", "", exact);
        var faults = digest.Check().Found.Where(fault => fault.Severity == Severity.Error).ToList();
        if (!isTold) { Assert.Empty(faults); return; }
        var fault = Assert.Single(faults);
        Assert.Equal("named-withholding", fault.Rule.Id);
        Assert.StartsWith("[withheld: ", digest.Describe(fault).Split('\'')[1], StringComparison.Ordinal);
        Assert.Empty(PlainScan.Find(new Dictionary<string, byte[]> { ["message"] = Encoding.UTF8.GetBytes($"{fault.Message} {fault.Help} {fault.Private}") }, "jory", "pell", "jose", "张三"));
        Assert.Empty(digest.Build().Site);
    }

    [Theory]
    [InlineData("title: The report", "title: Trial of Katerina Lindqvist", true)]
    [InlineData("title: The report", "title: TRIAL OF KATERINA LINDQVIST", true)]
    [InlineData("title: The report", "title: The report\nsummary: The trial of Katerina Lindqvist.", true)]
    [InlineData("title: The report", "title: The report\ncitation: {title: Trial of Katerina Lindqvist}", true)]
    [InlineData("title: The report", "title: Trial of Katerina Lindqvists", false)]
    public void Nor_may_the_headline_of_the_document_have_them_untold(string old, string made, bool isTold)
    {
        foreach (string publish in (string[])["excerpts", "citation", "full"])
        {
            string text = Written(Seed, publish, "", "The guards took [withheld: a woman] at night").Replace(old, made, StringComparison.Ordinal);
            var faults = new TestDigest(text).Check().Found.Where(fault => fault.Rule.Id == "withheld-elsewhere").ToList();
            Assert.Equal(isTold ? 1 : 0, faults.Count);
            Assert.All(faults, fault => Assert.DoesNotContain("Katerina", $"{fault.Message} {fault.Help} {fault.Private} {fault.Span.Path}", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Nor_does_a_line_with_the_name_or_another_message_about_it_tell_it()
    {
        var faults = Of("My brother Jory Pell was not found. Jory Pell wept.", "full", "They say “My brother [withheld: Jory Pell] was not” [@report].", "My brother [withheld: Jory Pell] was not", "Jory Pell wept").Check().Found;
        Assert.Equal(2, faults.Count(fault => fault.Rule.Id == "named-withholding"));
        Assert.Contains(faults, fault => fault.Rule.Id == "withheld-elsewhere");
        Assert.All(faults.Where(fault => fault.Rule.Id is "named-withholding" or "withheld-elsewhere"), fault => Assert.DoesNotContain("Pell", $"{fault.Message} {fault.Help} {fault.Private}", StringComparison.Ordinal));
        Assert.True(faults.First(fault => fault.Rule.Id == "named-withholding").Rule.IsSecret);
    }

    [Theory]
    [InlineData("[Withheld: a man]", "error misspelt-withholding")]
    [InlineData("[WITHHELD]", "error misspelt-withholding")]
    [InlineData("[withold: a man]", "error misspelt-withholding")]
    [InlineData("[witheld]", "error misspelt-withholding")]
    [InlineData("[withheld a man]", "error misspelt-withholding")]
    [InlineData("[with-held: a man]", "error misspelt-withholding")]
    [InlineData("[withhold: a man]", "error misspelt-withholding")]
    [InlineData("[with held]", "error misspelt-withholding")]
    [InlineData("[withholds]", null)]
    [InlineData("[withhold]", null)]
    [InlineData("[withholding]", null)]
    [InlineData("[with hold]", null)]
    [InlineData("[___]", "warning unprotected-redaction")]
    [InlineData("[__]", "warning unprotected-redaction")]
    [InlineData("[_ _ _]", "warning unprotected-redaction")]
    [InlineData("[redacted]", "warning unprotected-redaction")]
    [InlineData("[Name withheld]", "warning unprotected-redaction")]
    [InlineData("[name: witheld]", "warning unprotected-redaction")]
    [InlineData("[Anonymised]", "warning unprotected-redaction")]
    [InlineData("[anonymized by us]", "warning unprotected-redaction")]
    [InlineData("[omitted]", "warning unprotected-redaction")]
    [InlineData("[XXX]", "warning unprotected-redaction")]
    [InlineData("[***]", "warning unprotected-redaction")]
    [InlineData("[within a day]", null)]
    [InlineData("[name of a village]", null)]
    [InlineData("[sic]", null)]
    [InlineData("[a woman]", null)]
    [InlineData("[withheld: a woman]", null)]
    [InlineData("[…]", null)]
    public void A_slip_in_it_is_told_since_it_withholds_nothing(string bracket, string? told)
    {
        foreach (var (quoted, body) in new[] { ($"The guards took {bracket} at night", ""), ("It was dark", $"“The guards took {bracket} at night” [@report]") })
        {
            var faults = Of(Seed, "excerpts", body, quoted).Findings().Where(fault => fault.Contains("withholding", StringComparison.Ordinal) || fault.Contains("redaction", StringComparison.Ordinal)).ToList();
            if (told is null) { Assert.Empty(faults); }
            else { Assert.EndsWith($" {told} '{bracket}'", Assert.Single(faults), StringComparison.Ordinal); }
        }
    }

    [Theory]
    [InlineData("The names were [redacted] and kept.", "The names were [redacted] and kept")]
    [InlineData("The council redacts the names.", "The council [redacted] the names")]
    [InlineData("They withhold the pay.", "They [withheld pay] the pay")]
    public void A_bracket_of_the_sources_own_or_a_form_of_its_word_is_none(string seed, string exact) =>
        Assert.DoesNotContain(Of(seed, "excerpts", "", exact).Findings(), fault => fault.Contains("withholding", StringComparison.Ordinal) || fault.Contains("redaction", StringComparison.Ordinal));

    [Fact]
    public void Nor_may_another_excerpt_have_them_untold() =>
        Assert.Contains(Of("The guards took Katerina at night. Later Katerina wept.", "excerpts", "", "The guards took [withheld: a woman] at night", "Later Katerina wept").Findings(), fault => fault.Contains(" warning withheld-elsewhere ", StringComparison.Ordinal));

    [Fact]
    public void Between_two_gaps_nothing_tells_what_is_meant() =>
        Assert.Contains("input/claims/a.md:6:50 error unplaced-withheld '[withheld]'", Of(Seed, "full", "", "The guards took […] [withheld] […] to the harbour").Findings());

    [Fact]
    public void What_stands_in_the_place_of_a_quote_with_them_is_told_to_nobody_but_its_curator()
    {
        var fault = Assert.Single(Of(Seed, "full", "", "The guards took [withheld: a woman] by night").Check().Found, fault => fault.Rule.Id == "absent-quote");
        Assert.DoesNotContain("Lindqvist", $"{fault.Message} {fault.Help}", StringComparison.Ordinal);
        Assert.Contains("Lindqvist", fault.Private, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_languages_show_them_no_more_and_tell_nothing_twice()
    {
        var digest = Of(Seed + " Katerina Lindqvist wept.", "full", "=== input/digest.yml\ntitle: Test\nlanguages: [fr]\nchecks: {missing-url: off}\n=== input/claims/a.fr.md\n---\ntitle: Une affirmation\nstatement: Cela se peut.\n---\n",
            "The guards took [withheld: a woman] at night");
        var (made, site) = digest.Build();
        Assert.Single(made.Diagnostics, fault => fault.Rule.Id == "withheld-elsewhere");
        Assert.Contains("a woman, ", Text(site, "fr/claims/a.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("took Katerina", string.Concat(site.Values.Select(Encoding.UTF8.GetString)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_after_another_one_is_the_same_as_one_alone()
    {
        var memory = new BuildMemory();
        foreach (string exact in (string[])["The guards took Katerina Lindqvist at night", "The guards took [withheld: a woman] at night", "It was dark", "The guards took [withheld: a man] at night", "The guards […] at night"])
        {
            var digest = Of(Seed, "full", "", exact);
            var (alone, after) = (new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal), new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal));
            IReadOnlyList<InputFile> files = [.. Reader.BuiltInTheme(), .. digest.Files];
            var request = new BuildRequest("digest", "output") { Today = new DateOnly(2026, 11, 23) };
            global::Digest.Build.Make(files, request, (path, bytes) => alone[path] = bytes, [], TestContext.Current.CancellationToken);
            global::Digest.Build.Make(memory.Same(files), request with { Memory = memory }, (path, bytes) => after[path] = bytes, [], TestContext.Current.CancellationToken);
            Assert.NotEmpty(alone);
            Assert.Empty(alone.Where(file => !file.Value.AsSpan().SequenceEqual(after.GetValueOrDefault(file.Key))).Select(file => file.Key));
        }
    }
}
