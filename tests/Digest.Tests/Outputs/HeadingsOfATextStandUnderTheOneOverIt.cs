using System.Text;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class HeadingsOfATextStandUnderTheOneOverIt
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Site = new(() => new TestDigest(TestDigest.WithSeed("It may be so.").Replace("\n---\n===", "\n---\n## Words\n\n### Deep\n===", StringComparison.Ordinal) + """

        === input/claims/c.md
        ---
        title: C
        statement: It may be so.
        modality: states
        topics: [t]
        conduct_of: [p]
        quotes: [{source: report, exact: It may be so.}]
        ---
        # Words

        ## Deep
        === input/recommendations/r.md
        ---
        title: R
        statement: It should be so.
        issued_by: [author]
        quotes: [{source: report, exact: It may be so.}]
        ---
        ## Words

        ### Deep
        === input/events/e.md
        ---
        title: E
        date: 2020
        quotes: [{source: report, exact: It may be so.}]
        ---
        ## Words

        ### Deep
        === input/topics/t.md
        ---
        title: T
        ---
        ## Words

        ### Deep
        === input/people/p.md
        ---
        title: P
        ---
        ### Words

        #### Deep
        === input/prose.md
        ---
        title: Prose
        ---
        ## Words

        ### Deep
        """).Build().Site);

    [Theory]
    [InlineData("sources/report.html", 3)]
    [InlineData("claims/c.html", 3)]
    [InlineData("recommendations/r.html", 3)]
    [InlineData("events/e.html", 3)]
    [InlineData("topics/t.html", 3)]
    [InlineData("organisations/author.html", 2)]
    [InlineData("people/p.html", 2)]
    [InlineData("prose.html", 2)]
    public void Which_is_the_title_of_the_page_or_a_heading_of_the_part(string path, int level)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Site.Value[path]));
        string[] names = [.. page.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)").TakeWhile(heading => heading.TextContent != "Words").Select(heading => heading.LocalName)];
        Assert.Equal($"h{level - 1}", names[^1]);
        Assert.Equal([$"h{level}", $"h{level + 1}"], page.QuerySelectorAll(".prose > [id]").Select(heading => heading.LocalName));
    }
}
