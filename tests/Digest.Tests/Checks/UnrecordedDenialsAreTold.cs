using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>What a document says against the words that are quoted from it, right beside them, is not left out in silence. Rows: what the document says, with the quote between bars, and the words that are told, or nothing.</summary>
public class UnrecordedDenialsAreTold
{
    [Theory]
    [InlineData("|The gate was open|, which the council denies.", "denies")]
    [InlineData("|The gate was open|, something that the council has always denied.", "denied")]
    [InlineData("|The gate was open|, a charge the council rejected in May.", "rejected")]
    [InlineData("|The gate was open|; the council disputes this.", "disputes this")]
    [InlineData("|The gate was open|, the paper wrote, but the council denies it.", "denies it")]
    [InlineData("|The gate was open|. The council strongly denies the allegations.", "denies the allegations")]
    [InlineData("|The gate was open|. The council denied any involvement.", "denied any involvement")]
    [InlineData("|The gate was open|. The Foreign Ministry rejected the paper's report.", "rejected")]
    [InlineData("|The gate was open|. A spokesman called the report baseless.", "baseless")]
    [InlineData("|The gate was open|. The council said that this was false.", "false")]
    [InlineData("|The gate was open|. In a letter the council denied opening the gate.", "denied")]
    [InlineData("|The gate was open|.\n\nThe council denies the accusations.", "denies the accusations")]
    [InlineData("Though the council denies it, |the gate was open|.", "denies it")]
    [InlineData("|The gate was open|, which is denied by the council.", "denied")]
    [InlineData("|The gate was open|, said the mayor, who denies it now.", "denies it")]
    [InlineData("|The gate was open|. The accusations were rejected by the council.", "rejected")]
    [InlineData("|The gate was open|. The allegations have been denied.", "denied")]
    [InlineData("|The gate was open|; this was denied by the council.", "denied")]
    [InlineData("|The gate was open|. The council denies that anybody opened it.", "denies that")]
    [InlineData("|The gate was open|. The council has denied the existence of a gate.", "denied the existence")]
    [InlineData("|The gate was open|. This is a complete fabrication, the council said.", "fabrication")]
    [InlineData("|The gate was open|. The council called it lies and slander.", "lies")]
    [InlineData("|The gate was open|. “Baseless slander,” the council said.", "Baseless")]
    [InlineData("|The gate was open|. In May the council denied the report.", "denied the report")]
    [InlineData("|The gate was open|. “We deny it,” the council said.", "deny it")]
    [InlineData("|The gate was open|. We strongly deny this.", "deny this")]
    // Nobody denies what is quoted.
    [InlineData("|The gate was open|. We deny the report of the council.", null)]
    [InlineData("|The gate was open|. We denied them food.", null)]
    [InlineData("|The gate was open|. We do not deny it.", null)]
    [InlineData("|The gate was open|. Few dispute the findings.", null)]
    [InlineData("|The gate was open|. If the council denies it, the court will hear it.", null)]
    [InlineData("|The gate was open|. Whether the council denies the report is not known.", null)]
    [InlineData("|The gate was open|. The council might deny the report.", null)]
    [InlineData("|The gate was open|. The council may strongly dispute the findings.", null)]
    [InlineData("|The gate was open|. The council has stopped denying it.", null)]
    [InlineData("|The gate was open|. The guards were held on baseless charges.", null)]
    [InlineData("|The gate was open| on an unfounded order.", null)]
    [InlineData("|The gate was open|. The guard was convicted on fabricated evidence.", null)]
    [InlineData("|The gate was open|. The paper ran a smear campaign against the guards.", null)]
    [InlineData("|The gate was open|. The guards were forced to lie.", null)]
    [InlineData("|The gate was open|. Something had gone wrong.", null)]
    [InlineData("|The gate was open|. It is untrue that nobody saw that.", null)]
    [InlineData("|The gate was open|. The council denied the guards their statements.", null)]
    [InlineData("|The gate was open|. The court dismissed the charges.", null)]
    [InlineData("|The gate was open|. The claim was rejected by the court.", null)]
    [InlineData("|The gate was open|. This was denied to the guards.", null)]
    [InlineData("|The gate was open|. Photographs contradict the council's account.", null)]
    [InlineData("|The gate was open|. The council did not deny it.", null)]
    [InlineData("|The gate was open|. The council never denied the report.", null)]
    [InlineData("|The gate was open|. The council denied them food.", null)]
    [InlineData("|The gate was open|. The people were denied access to the pier.", null)]
    [InlineData("|The gate was open|, and the council rejected the bid.", null)]
    [InlineData("|The gate was open|. The court dismissed the guard.", null)]
    [InlineData("|The gate was open|. The author said so and denied the report of the council.", null)]
    [InlineData("|The gate was open|. The author denies the reports about the mill.", null)]
    [InlineData("|The gate was open|. He denied the report about the mill.", null)]
    [InlineData("|The gate was open|. It rained. The council denies it.", null)]
    [InlineData("The council denies it. |The gate was open|.", null)]
    [InlineData("The council denied the charge; |the gate was open|.", null)]
    [InlineData("The council denied reports that |the gate was open|.", null)]
    [InlineData("|The gate was open|. False papers were found.", null)]
    [InlineData("|The gate was open|, and the denied applicants waited.", null)]
    [InlineData("|The council denies it|. The council denies the report.", null)]
    public void A_denial_beside_the_words_that_are_quoted_is_told(string source, string? told)
    {
        string[] parts = source.Split('|');
        var found = Found(string.Concat(parts), Claim(parts[1]));
        if (told is null) { Assert.Empty(found); return; }
        Assert.Contains($"(\"{told}\")", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    private const string Denied = "The gate was open. The council denies the report. It rained.";

    [Theory]
    [InlineData("", "", true)]
    [InlineData("modality: denies", "", false)]
    [InlineData("retracted: {date: 2024-02-01}", "", false)]
    [InlineData("", "\n=== input/claims/b.md\n---\ntitle: B\nstatement: It was not.\nmodality: denies\nresponds_to: [{claim: a, stance: rejects}]\nquotes: [{source: report, exact: The council denies the report, speaker: council}]\n---\n", false)]
    [InlineData("", "\n=== input/claims/b.md\n---\ntitle: B\nstatement: It was not.\nmodality: denies\nresponds_to: [{source: report, stance: rejects}]\nquotes: [{source: report, exact: The council denies the report, speaker: council}]\n---\n", false)]
    [InlineData("", "\n=== input/claims/b.md\n---\ntitle: B\nstatement: It was.\nmodality: states\nresponds_to: [{claim: a, stance: supports}]\nquotes: [{source: report, exact: It rained, speaker: council}]\n---\n", true)]
    public void Where_a_reply_is_recorded_or_none_is_wanted_nothing_is_told(string keys, string others, bool isTold) =>
        Assert.Equal(isTold, Found(Denied, Claim("The gate was open", keys) + others).Exists(fault => fault.Message.Contains("denies the report", StringComparison.Ordinal)));

    [Fact]
    public void A_passage_that_is_set_against_it_is_a_reply() =>
        Assert.Empty(Found(Denied, Claim("The gate was open", "", "\n  - {source: report, exact: The council denies the report, speaker: council, role: challenges}")));

    [Fact]
    public void It_says_what_to_do()
    {
        var fault = Assert.Single(Found(Denied, Claim("The gate was open")));
        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains("responds_to: [{claim: a, stance: rejects}]", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_name_between_are_not_told() =>
        Assert.DoesNotContain("Zed", Assert.Single(Found("The gate was open. The council rejected Jane Zed's report. The council denies the Zed report.", Claim("The gate was open"))).Message, StringComparison.Ordinal);

    private static string Claim(string exact, string keys = "modality: states", string quotes = "") => $$"""

        === input/organisations/council.md
        ---
        title: Council
        ---
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/claims/a.md
        ---
        title: A
        statement: It says so.
        {{(keys.Contains("modality", StringComparison.Ordinal) ? keys : "modality: states\n" + keys)}}
        quotes:
          - {source: report, exact: "{{exact}}", speaker: author}{{quotes}}
        ---

        """;

    private static List<Diagnostic> Found(string seed, string files) => [.. new TestDigest(TestDigest.WithSeed(seed) + files).Check().Found.Where(fault => fault.Rule.Id == "unrecorded-denial")];
}
