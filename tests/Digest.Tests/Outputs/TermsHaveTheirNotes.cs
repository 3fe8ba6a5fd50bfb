using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class TermsHaveTheirNotes
{
    [Fact]
    public void A_note_of_a_term_stands_behind_it_on_its_topics_page()
    {
        var site = new BuiltSite(TestDigest.WithSeed("They call it training.", """
            === input/topics/camps.md
            ---
            title: Camps
            quotes:
              - {source: report, exact: training, role: term, speaker: ministry, note: The word stands in a heading.}
              - {source: report, exact: They call it, role: term, speaker: author}
            ---
            === input/claims/a.md
            ---
            title: A
            statement: It may be so.
            modality: states
            topics: [camps]
            ---
            """));
        var terms = new HtmlParser().ParseDocument(site["topics/camps.html"]).QuerySelectorAll("ul.terms ul > li");
        Assert.Equal(["The word stands in a heading.", null], terms.Select(term => term.QuerySelectorAll(".meta").Skip(1).FirstOrDefault()?.TextContent));
    }
}
