using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A document that a great many records quote, cite and tell of, and through which others came.</summary>
public class BusyDocumentsStayWithinAPage
{
    private const int Count = 140;

    private static string Sentence(int number, string of) => string.Create(CultureInfo.InvariantCulture, $"{of} number {number} said that the river rose in that year");

    private static string Text(string of) => string.Join("\n\n", Enumerable.Range(1, Count).Select(i => $"{Sentence(i, of)}. {string.Join(' ', Enumerable.Repeat("Nothing more was heard of it.", 8))}"));

    private static readonly Lazy<BuiltSite> Busy = new(() => new BuiltSite(TestDigest.WithSeed(Text("Witness")).Replace("title: The report\n", "title: The report\nrights: {publish: full, holder: The author}\n", StringComparison.Ordinal) + $$"""

        === seeds/wire.txt
        {{Text("Reporter")}}
        === input/sources/wire.md
        ---
        title: The wire
        custody: {seed: seeds/wire.txt}
        ---
        """ + string.Concat(Enumerable.Range(1, Count).Select(i => $$"""

        === input/claims/c{{i}}.md
        ---
        title: Claim {{i}}
        statement: Somebody said that the river rose, as told in number {{i}}.
        modality: states
        date: 19{{10 + i % 80}}
        quotes:
          - {source: report, exact: "{{Sentence(i, "Witness")}}"}
          - {source: wire, exact: "{{Sentence(i, "Reporter")}}", through: [report]}
        ---
        It is told in this document, too, in number {{i}} of a long list of sentences [@report].
        """))));

    private static List<IDocument> Pages(string stem) => [.. Busy.Value.Paths.Where(path => path == $"sources/{stem}.html" || path.StartsWith($"sources/{stem}.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(path => (IDocument)new HtmlParser().ParseDocument(Busy.Value[path]))];

    [Fact]
    public void No_page_is_too_large_and_no_link_is_broken() =>
        Assert.DoesNotContain(Busy.Value.Findings, fault => fault.Severity == Severity.Error || fault.Rule.Id == "page-too-large");

    [Fact]
    public void Each_quote_that_came_through_it_is_shown_once()
    {
        var shown = Pages("report").SelectMany(page => page.QuerySelectorAll("section[aria-labelledby=through-h] blockquote")).Select(quote => quote.TextContent.Trim('“', '”', ' ', '\n')).ToList();
        Assert.Equal(Enumerable.Range(1, Count).Select(i => Sentence(i, "Reporter")).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_such_page_says_of_which_document_it_is_and_leads_to_the_others()
    {
        Assert.Contains("sources/report.through-2.html", Busy.Value.Paths);
        var page = new HtmlParser().ParseDocument(Busy.Value["sources/report.through-2.html"]);
        Assert.Equal("The report: Words that came through it, page 2", page.Title![..page.Title!.IndexOf(" · ", StringComparison.Ordinal)]);
        Assert.Equal("The report", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("report.html#through-h", page.QuerySelectorAll(".pager a").Select(link => link.GetAttribute("href")));
        Assert.Contains("report.html", page.QuerySelectorAll("main header a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Every_paragraph_of_its_text_is_there_with_its_note()
    {
        var pages = Pages("report");
        foreach (int i in Enumerable.Range(1, Count))
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            Assert.Single(pages, page => page.QuerySelector($"#p{number}") is not null);
            Assert.Single(pages, page => page.QuerySelector($"#n{number}a") is not null);
        }
    }

    /// <summary>What its lists leave out is among the pages that link to it.</summary>
    [Fact]
    public void Every_record_that_quotes_it_is_named() =>
        Assert.Equal(Count, Pages("report").SelectMany(page => page.QuerySelectorAll("#links .backlinks a")).Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("../claims/", StringComparison.Ordinal)).Distinct().Count());
}
