using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A party and a topic that a great many records name.</summary>
public class BusyEntitiesStayWithinAPage
{
    private const int Count = 260, Documents = 80;

    private static string Words(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{what} number {number} is what the office calls it in that long and winding sentence of its own report");

    private static readonly Lazy<BuiltSite> Busy = new(() => new BuiltSite(TestDigest.WithSeed(string.Join("\n\n", Enumerable.Range(1, Count).Select(i => $"{Words(i, "The flood")}. {Words(i, "The tide")}. {Words(i, "The wave")}."))) + """

        === input/topics/water.md
        ---
        title: Water
        ---
        === input/organisations/office.md
        ---
        title: The office
        ---
        === input/organisations/press.md
        ---
        title: The press
        ---
        """ + string.Concat(Enumerable.Range(1, Documents).Select(i => $$"""

        === input/sources/paper{{i}}.md
        ---
        title: Paper {{i}} of the office with a title of some length
        by: [office]
        citation: {type: report}
        ---
        """)) + string.Concat(Enumerable.Range(1, Count).Select(i => $$"""

        === input/claims/c{{i}}.md
        ---
        title: A claim about what the office did, number {{i}}
        statement: Somebody said that the office let the river rise, as is told in number {{i}} of a long list.
        modality: alleges
        date: 19{{10 + i % 80}}
        topics: [water]
        {{(i % 2 == 0 ? "conduct_of: [office]" : "concerns: [office]")}}
        asserted_by: [{{(i % 3 == 0 ? "office" : "press")}}]
        quotes:
          - {source: report, exact: "{{Words(i, "The flood")}}", speaker: press}
          - {source: report, exact: "{{Words(i, "The tide")}}", speaker: office, role: term, note: It is the word that the office has for it in each of its papers on the river.}
          - {source: report, exact: "{{Words(i, "The wave")}}", speaker: press, role: term, note: It is the word that the press has for it in each of its papers on the river.}
        ---
        """))));

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Busy.Value[path]);

    [Fact]
    public void No_page_is_too_large_and_nothing_is_wrong() =>
        Assert.Empty(Busy.Value.Findings.Where(fault => fault.Severity == Severity.Error || fault.Rule.Id == "page-too-large").Select(fault => fault.Message));

    /// <summary>What is left out is told, and of no party more is left out than of another.</summary>
    [Fact]
    public void The_words_of_each_party_are_as_many_and_their_number_is_told()
    {
        var parties = Page("topics/water.html").QuerySelectorAll(".terms > li").ToList();
        Assert.Equal(2, parties.Count);
        Assert.Equal(["The first 50 of 260.", "The first 50 of 260."], parties.Select(party => party.QuerySelector(":scope > p.meta")!.TextContent));
        Assert.Equal([50, 50], parties.Select(party => party.QuerySelectorAll("ul > li").Length));
    }

    [Fact]
    public void Of_many_documents_the_first_are_named_and_all_are_among_the_links()
    {
        var facts = Page("organisations/office.html").QuerySelectorAll("dl.facts dd").Single(fact => fact.TextContent.Contains("Paper 1 of the office", StringComparison.Ordinal));
        Assert.Equal(50, facts.QuerySelectorAll("a").Length);
        Assert.EndsWith("The first 50 of 80; all are among the pages that link here.", facts.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Documents, Busy.Value.Paths.Where(path => path.StartsWith("organisations/office.", StringComparison.Ordinal)).SelectMany(path => Page(path).QuerySelectorAll("#links a[href*='sources/paper']")).Select(link => link.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public void Of_very_many_parties_each_has_a_word_and_how_many_there_are_is_told()
    {
        const int parties = 120;
        var site = new BuiltSite(TestDigest.WithSeed(string.Join("\n\n", Enumerable.Range(1, parties).Select(i => $"{Words(i, "The flood")}.")), "\n=== input/topics/water.md\n---\ntitle: Water\n---\n" + string.Concat(Enumerable.Range(1, parties).Select(i => $$"""

            === input/organisations/o{{i}}.md
            ---
            title: Office {{i}}
            ---
            === input/claims/c{{i}}.md
            ---
            title: Claim {{i}}
            statement: It rose.
            modality: states
            topics: [water]
            quotes:
              - {source: report, exact: "{{Words(i, "The flood")}}", speaker: o{{i}}, role: term}
            ---
            """.ReplaceLineEndings("\n").Replace("\n            ", "\n", StringComparison.Ordinal)))));
        var page = new HtmlParser().ParseDocument(site["topics/water.html"]);
        Assert.Equal(100, page.QuerySelectorAll(".terms > li").Length);
        Assert.Equal("The first 100 of 120.", page.QuerySelector(".terms + p.meta")!.TextContent);
    }
}
