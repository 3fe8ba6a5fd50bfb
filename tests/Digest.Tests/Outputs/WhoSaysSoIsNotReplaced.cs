using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>The way by which words are known is told where it is that of all who say or ask for it; else their names stand, and nobody else's.</summary>
public class WhoSaysSoIsNotReplaced
{
    private const string Seeds = """
        === input/organisations/office.md
        ---
        title: Harbour Office
        ---
        === input/organisations/council.md
        ---
        title: Water Council
        ---
        === input/people/mayor.md
        ---
        title: Mayor Example
        display: full
        ---
        === seeds/letter.txt
        The mayor said that the gate was open. The council asks the town to open the gate.
        === input/sources/letter.md
        ---
        title: Letter
        by: [office]
        custody: {seed: seeds/letter.txt}
        ---
        === seeds/minutes.txt
        The gate was open, the council notes.
        === input/sources/minutes.md
        ---
        title: Minutes
        by: [council]
        custody: {seed: seeds/minutes.txt}
        ---

        """;

    private static readonly BuiltSite Site = new("=== input/digest.yml\ntitle: Test\npublish_gaps: true\nchecks: {missing-url: off}\n" + Seeds + """
        === input/claims/gate.md
        ---
        title: The gate
        statement: The gate was open.
        modality: states
        quotes:
          - {source: letter, exact: The mayor said that the gate was open, speaker: mayor, voice: reported}
          - {source: minutes, exact: The gate was open, speaker: council}
        ---
        === input/recommendations/open.md
        ---
        title: Open it
        statement: Open the gate.
        issued_by: [council, mayor]
        addressed_to: [office]
        quotes: [{source: letter, exact: The council asks the town to open the gate, speaker: council, voice: reported}]
        ---
        === input/recommendations/shut.md
        ---
        title: Shut it
        statement: Shut the gate.
        issued_by: [council]
        addressed_to: [office]
        quotes: [{source: letter, exact: The council asks the town to open the gate}]
        ---
        """);

    private static string Text(string path) => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Site[path], "<[^>]*>", " ")), "\\s+", " ");

    [Fact]
    public void Under_a_document_the_words_of_that_document_tell_who_speaks()
    {
        string page = Text("bibliography.html");
        Assert.Contains("Water Council: The gate ¶1", page, StringComparison.Ordinal);
        Assert.Contains("Mayor Example, as reported by Harbour Office: The gate ¶1", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_party_is_lost_where_several_state_a_claim()
    {
        Assert.Contains("content=\"Alleged. Mayor Example and Water Council: The gate was open.\"", Site["claims/gate.html"], StringComparison.Ordinal);
        Assert.Contains("Mayor Example, Water Council: The gate was open.", Text("sources/minutes.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims/gate.html", "Stated by ", ":")]
    [InlineData("claims/index.html", "states ", " The gate")]
    [InlineData("timeline.html", "", " The gate The mayor said that the gate was open")]
    [InlineData("gaps.html", "Claim ", ": The gate Alleged")]
    public void Where_several_state_a_claim_the_way_of_the_first_stands_with_the_names_of_the_others(string page, string before, string after) =>
        Assert.Contains($"{before}Mayor Example, as reported by Harbour Office; also Water Council{after}", Regex.Replace(Text(page), " (?=[,;:])", ""), StringComparison.Ordinal);

    [Fact]
    public void What_somebody_says_beside_others_is_listed_with_their_own_words_and_the_others_names() =>
        Assert.Contains("Water Council; also Mayor Example", Regex.Replace(Text("organisations/council.html"), " (?=[,;:])", ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("open", "Water Council and Mayor Example")]
    [InlineData("shut", "Water Council")]
    public void Whoever_issues_a_recommendation_is_named_and_not_the_documents_owner(string id, string by)
    {
        Assert.Contains($"content=\"{by}: ", Site[$"recommendations/{id}.html"], StringComparison.Ordinal);
        Assert.Contains($"Made by {by} Addressed to", Text($"recommendations/{id}.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Made by Harbour Office", Text($"recommendations/{id}.html"), StringComparison.Ordinal);
    }
}
