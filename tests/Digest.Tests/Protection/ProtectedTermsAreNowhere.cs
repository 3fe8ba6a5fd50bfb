using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

public class ProtectedTermsAreNowhere
{
    private const string Name = ProtectedDigest.Name;

    public static TheoryData<string, string, string> Places => new()
    {
        { "config title", $"Digest of {Name}", "index.html" },
        { "config summary", $"About {Name}", "index.html" },
        { "publisher", $"Friends of {Name}", "" },
        { "licence", $"{Name} licence", "data/digest.json" },
        { "config rights", Name, "" },
        { "kind label", $"Camp of {Name}", "camps/camp.html" },
        { "kind plural", $"Camps of {Name}", "" },
        { "navigation", $"Claims of {Name}", "index.html" },
        { "own words", Name, "" },
        { "interface word", $"To {Name}", "" },
        { "source summary", $"By {Name}", "sources/report.html" },
        { "genre", $"Letter of {Name}", "sources/report.html" },
        { "citation publisher", $"{Name} Press", "" },
        { "citation note", Name, "" },
        { "author parts", Name, "" },
        { "author literal", Name, "" },
        { "collector", Name, "sources/report.html" },
        { "method", $"Received from {Name}", "sources/report.html" },
        { "log by", Name, "sources/report.html" },
        { "log what", $"Handed over by {Name}", "sources/report.html" },
        { "holder", Name, "sources/report.html" },
        { "rights statement", $"With leave of {Name}", "sources/report.html" },
        { "alias", $"Office of {Name}", "organisations/author.html" },
        { "alias map", $"Bureau de {Name}", "organisations/author.html" },
        { "person", Name, "people/person.html" },
        { "role", $"Neighbour of {Name}", "people/person.html" },
        { "person body", $"This is {Name}.", "people/person.html" },
        { "group size", $"26 and {Name}", "data/digest.json" },
        { "place name", $"House of {Name}", "places/place.html" },
        { "topic", $"Case of {Name}", "topics/topic.html" },
        { "claim title", $"Arrest of {Name}", "claims/a.html" },
        { "code", $"C {Name}", "claims/a.html" },
        { "claim summary", $"What befell {Name}", "data/digest.json" },
        { "statement", $"{Name} was held.", "claims/a.html" },
        { "date note", $"{Name} told it.", "data/digest.json" },
        { "quote note", $"Of {Name}.", "claims/a.html" },
        { "translation", $"dit {Name}", "claims/a.html" },
        { "translator", Name, "claims/a.html" },
        { "evidence note", $"With {Name}.", "claims/a.html" },
        { "correction", $"Formerly: {Name}.", "corrections.html" },
        { "response note", $"Not about {Name}.", "claims/a.html" },
        { "withdrawn by", Name, "claims/gone.html" },
        { "withdrawn reason", $"{Name} asked for it.", "claims/gone.html" },
        { "recommendation", $"Release {Name}.", "recommendations/r.html" },
        { "event title", $"Arrest of {Name}", "events/e.html" },
        { "event date note", $"{Name} told it.", "events/e.html" },
        { "participant role", $"cousin of {Name}", "events/e.html" },
        { "order words", $"after {Name} left", "" },
        { "front title", $"Welcome, {Name}", "index.html" },
        { "front summary", $"On {Name}", "index.html" },
        { "front body", $"A word to {Name}.", "index.html" },
        { "heading", $"The house of {Name}", "claims/a.html" },
        { "body", $"A word to {Name}.", "claims/a.html" },
        { "body", "A word to **Quillon** Ashgrove.", "claims/a.html" },
        { "body", "A word to Quil**lon** Ash*grove*.", "claims/a.html" },
        { "body", "A word to ***Quillon*** [Ashgrove](b.md).", "claims/a.html" },
        { "body", "A word to [Quillon Ashgrove](b.md).", "claims/a.html" },
        { "body", "A word to [[b|Quillon Ashgrove]].", "claims/a.html" },
        { "body", "A word to Quillon [[b|Ashgrove]], to **Quillon** Ashgrove and Quillon *Ashgrove*.", "claims/a.html" },
        { "body", "A word to Quillon\nAshgrove, and so on.", "claims/a.html" },
        { "body", "A word to Quil-\nlon Ashgrove, and so on.", "claims/a.html" },
        { "body", "A word to Quil- lon Ash-\n grove, and so on.", "claims/a.html" },
        { "statement", "Quil- lon Ash- grove was held.", "claims/a.html" },
        { "body", "> A word to Quillon\n> Ashgrove.", "claims/a.html" },
        { "body", "A word to &#81;uillon Ashgrove.", "claims/a.html" },
        { "body", "A word to Quillon&nbsp;Ashgrove.", "claims/a.html" },
        { "body", "A word to Quillon\\-Ashgrove.", "claims/a.html" },
        { "body", "A word to `Quillon Ashgrove`.", "claims/a.html" },
        { "body", "```\nQuillon Ashgrove\n```", "claims/a.html" },
        { "body", "Plain.\n\n    Quillon Ashgrove\n", "claims/a.html" },
        { "body", "A word to <b>Quillon</b> <i>Ashgrove</i>.", "claims/a.html" },
        { "body", "A word to <b>Quil</b>lon Ashgrove.", "claims/a.html" },
        { "body", "<div title=\"Quillon Ashgrove\">Plain words.</div>", "claims/a.html" },
        { "body", "<div title=\"Quill&#111;n Ashgrove\">Plain words.</div>", "claims/a.html" },
        { "body", "<p>To <b>Quillon</b> Ashgrove.</p>", "claims/a.html" },
        { "body", "To <span title=\"Quillon Ashgrove\">him</span>.", "claims/a.html" },
        { "body", "A [link](https://example.org/ \"of Quillon Ashgrove\").", "claims/a.html" },
        { "body", "A [link][l].\n\n[l]: https://example.org/ \"of Quillon Ashgrove\"", "claims/a.html" },
        { "body", "See [as Quillon Ashgrove says @report, p. 4].", "claims/a.html" },
        { "body", "| First | Last |\n|---|---|\n| Quillon | Ashgrove |", "claims/a.html" },
        { "body", "- Quillon\n- Ashgrove", "claims/a.html" },
        { "body", "A note.[^1]\n\n[^1]: From Quillon Ashgrove.", "claims/a.html" },
        { "body", "QUILLON ÁSHGROVE, ｑｕｉｌｌｏｎ ａｓｈｇｒｏｖｅ and Quil\u200Blon Ash\u00ADgrove.", "claims/a.html" },
        { "body", "“Quillon” Ashgrove, as “some” say.", "claims/a.html" },
        { "seed", Name, "sources/report.html" },
        { "exact", $"said {Name} to", "claims/a.html" },
    };

    [Theory]
    [InlineData(65_500)]
    [InlineData(65_530)]
    [InlineData(70_000)]
    public void The_gate_sees_in_a_page_of_any_length(int style)
    {
        string page = $"<!DOCTYPE html>\n<html><head><style>{new string('a', style)}</style></head>\n<body>\n<p><a href=\"https://example.org/{new string('b', 200)}\">x</a></p>\n</body>\n</html>\n";
        Assert.Empty(new LeakGate(ProtectedDigest.List(), Digest.Stages.Gates.Readers).Pass("404.html", System.Text.Encoding.UTF8.GetBytes(page)));
    }

    /// <summary>However many of its letters are written otherwise: what is left must not count them.</summary>
    [Theory]
    [InlineData("`https://example.org/Quillon%20Ashgrove`", "`https://example.org/%51%75%69%6C%6C%6F%6E%20%41%73%68%67%72%6F%76%65`")]
    [InlineData("`Quillon&nbsp;Ashgrove`", "`&#81;&#x75;&#105;&#108;&#108;&#111;&#110;&nbsp;&#65;&#115;hgrove`")]
    [InlineData("```\nQuillon Ashgrove\n```", "```\n\\u0051\\x75\\u0069llon \\u0041shgrove\n```")]
    public void What_stands_instead_is_the_same_however_it_was_written(string plain, string disguised)
    {
        string Page(string body)
        {
            var (made, site) = ProtectedDigest.With("body", body).Build(ProtectedDigest.List());
            Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Message));
            string page = Encoding.UTF8.GetString(site["claims/a.html"]);
            return page[page.IndexOf("<code>", StringComparison.Ordinal)..page.IndexOf("</code>", StringComparison.Ordinal)].TrimEnd();
        }
        Assert.Equal(Page(plain), Page(disguised));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Wherever_it_stands_it_is_replaced_and_in_no_file(string place, string words, string file)
    {
        var digest = ProtectedDigest.With(place, words);
        var (made, site) = digest.Build(ProtectedDigest.List());
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => digest.Describe(fault) + fault.Message));
        Assert.NotEmpty(site);
        Assert.Empty(PlainScan.Find(site, "quillon", "ashgrove"));
        if (file.Length > 0) { Assert.Contains(ProtectedDigest.Role, Encoding.UTF8.GetString(site[file]), StringComparison.Ordinal); }
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "protected-input");
    }

    [Theory]
    [InlineData("王小明", "Word", "他说王小明在那里。")]
    [InlineData("Квиллон", "Part", "О Квиллоне и о Квиллоновых.")]
    [InlineData("ashgrov", "Part", "Ashgroves and the **Ash**grovian way.")]
    [InlineData("كويلون", "Part", "مع وكويلون هناك.")]
    [InlineData("camp 1[23]", "Pattern", "In Camp **12**, and in camp\n13.")]
    public void Names_of_every_script_and_patterns_are_replaced_in_bodies(string term, string how, string body)
    {
        var match = Enum.Parse<TermMatch>(how);
        var (made, site) = ProtectedDigest.With("body", body).Build(new ProtectedTerms([new ProtectedRule(1, [term], match, null)]));
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Span.Path} {fault.Rule.Id} {fault.Message}"));
        Assert.Contains("[withheld]", Encoding.UTF8.GetString(site["claims/a.html"]), StringComparison.Ordinal);
        Assert.Empty(match == TermMatch.Pattern ? PlainScan.Find(site, "camp 12", "camp 13") : PlainScan.Find(site, term));
    }

    [Theory]
    [InlineData("[{tag: fr, title: 'Le cas Quillon Ashgrove', summary: 'Sur Quillon Ashgrove.', publisher: 'Amis de Quillon Ashgrove'}]", "Somebody", "Le cas a former detainee")]
    [InlineData("[{tag: fr, summary: 'Sur Quillon Ashgrove.', title: 'Un cas'}]", "Somebody", "Un cas")]
    [InlineData("[{tag: fr, title: 'Un cas', publisher: 'Amis de Quillon Ashgrove'}]", "Somebody", "Un cas")]
    [InlineData("{tag: fr, title: 'Le cas Quillon Ashgrove'}", "Somebody", "Le cas a former detainee")]
    [InlineData("[es, {tag: fr, title: 'Un cas'}]", "Friends of Quillon Ashgrove", "Un cas")]
    public void The_digests_name_in_another_of_its_languages_is_that_languages_with_every_term_replaced(string languages, string publisher, string name)
    {
        var digest = new TestDigest($"""
            === input/digest.yml
            title: The case
            publisher: {publisher}
            languages: {languages}
            === input/index.md
            ---
            title: Welcome
            ---
            Words.
            === input/index.fr.md
            ---
            title: Bienvenue
            ---
            Mots.
            """);
        var (made, site) = digest.Build(ProtectedDigest.List());
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(digest.Describe));
        Assert.Empty(PlainScan.Find(site, "quillon", "ashgrove"));
        Assert.Contains(name, Encoding.UTF8.GetString(site["fr/index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("The case", Encoding.UTF8.GetString(site["fr/index.html"]), StringComparison.Ordinal);
        Assert.Contains("The case", Encoding.UTF8.GetString(site["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_in_the_theme_stops_the_build()
    {
        var digest = new TestDigest("=== theme/style.css\n/* by Quillon Ashgrove */\n");
        Assert.Equal(["theme/style.css:1:7 error irreplaceable-term 'Quillon Ashgrove'"], [.. digest.Build(ProtectedDigest.List()).Made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(digest.Describe)]);
    }

    [Theory]
    [InlineData("a::after { content: \"Quil\\6c on Ashgrove\" }")]
    [InlineData("a::after { content: \"\\51 uillon\\20 Ashgrove\" }")]
    [InlineData("a::after { content: \"\\Quillon Ash\\\ngrove\" }")]
    public void Nor_does_it_pass_in_the_letters_of_a_style_sheet(string rules)
    {
        var made = new TestDigest($"=== theme/assets/own.css\n{rules}\n").Build(ProtectedDigest.List()).Made;
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "protected-term" && fault.Span.Path.StartsWith("assets/style-", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_list_it_is_published_in_every_one_of_these_files()
    {
        var found = PlainScan.Find(ProtectedDigest.With("*", Name).Build().Site, "quillon", "ashgrove");
        Assert.Empty(Places.Select(row => row.Data.Item3).Where(file => file.Length > 0).Except(found));
    }
}
