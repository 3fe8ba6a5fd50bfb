using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

public class QuotesSayWhatTheyAreFor
{
    private static readonly BuiltSite Site = new(Base + """

        === input/claims/beaten.md
        ---
        title: The beatings
        code: C-1
        statement: Guards may have beaten people.
        modality: alleges
        quotes:
          - {source: report, exact: Guards may have beaten people}
          - {source: report, exact: The ministry says that nobody was beaten, speaker: ministry, voice: reported, role: challenges}
        evidence:
          - {kind: interview, document: report, quote: {source: report, exact: The gate was open}}
        retracted: {date: 2024-01, quote: {source: report, exact: The camp was closed at night}}
        ---
        One adds that "the ministry's answer is not borne out" [@report].
        """);

    /// <summary>Words around a claim and terms that it uses stand under one heading.</summary>
    [Fact]
    public void Passages_around_a_claim_are_headed_once()
    {
        var site = new BuiltSite(Base + """

            === input/claims/beaten.md
            ---
            title: The beatings
            statement: Guards may have beaten people.
            modality: alleges
            quotes:
              - {source: report, exact: The camp was closed at night, role: term}
              - {source: report, exact: Guards may have beaten people}
              - {source: report, exact: The gate was open, role: context}
            ---
            """);
        var section = new HtmlParser().ParseDocument(site["claims/beaten.html"]).QuerySelectorAll("section:has(> h2)").Where(part => part.QuerySelector("h2")!.TextContent.StartsWith("Passages around it", StringComparison.Ordinal)).ToList();
        Assert.Equal("Passages around it 2", Assert.Single(section).QuerySelector("h2")!.TextContent);
        Assert.Equal(["The gate was open", "The camp was closed at night"], section[0].QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
    }

    [Fact]
    public void In_the_data_by_the_key_under_which_they_stand()
    {
        using var json = JsonDocument.Parse(Site["data/digest.json"]);
        var quotes = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "beaten").GetProperty("quotes").EnumerateArray();
        Assert.Equal(["body -", "evidence -", "quotes challenges", "quotes supports", "retracted -"],
            quotes.Select(quote => $"{quote.GetProperty("use").GetString()} {(quote.TryGetProperty("role", out var role) ? role.GetString() : "-")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Guards may have beaten people", "Retracted C-1")]
    [InlineData("nobody was beaten", "Set against C-1")]
    [InlineData("is not borne out", "Quoted in the text of C-1")]
    [InlineData("The gate was open", "Said to stand behind")]
    public void On_the_page_of_their_source_beside_the_passage(string words, string note)
    {
        var page = new HtmlParser().ParseDocument(Site["sources/report.html"]);
        var mark = page.QuerySelectorAll("mark").First(mark => mark.TextContent.Contains(words, StringComparison.Ordinal));
        var notes = page.QuerySelectorAll(".note").Where(item => item.QuerySelector(".note__key") is { } key && key.GetAttribute("href") == "#" + mark.Id).ToList();
        string kind = string.Join(' ', Assert.Single(notes).QuerySelector(".note__kind")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(note, kind);
    }
}
