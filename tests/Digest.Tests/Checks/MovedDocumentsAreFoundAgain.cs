using Digest.Diagnostics;
using Digest.Tests.Cli;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>A file of <c>seeds/</c> was moved or renamed, and its record names the old path.</summary>
public sealed class MovedDocumentsAreFoundAgain : IDisposable
{
    private const string First = "Water A was let in.", Second = "Water B was let out.";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Record(string id, string seed, string? text, string more = "") =>
        $"\n=== input/sources/{id}.md\n---\ntitle: Title of {id}\ncustody: {{seed: {seed}{(text is null ? "" : $", sha256: {TestDigest.Sha256(text)}")}{more}}}\n---";

    private static Diagnostic Told(string digest, string rule = "missing-seed") => Assert.Single(new TestDigest(digest).Check().Found, fault => fault.Rule.Id == rule);

    private const string Other = "\n=== seeds/report-2022.txt\n" + Second;

    private static readonly string Two = Record("report-two", "seeds/report-2022.txt", Second);

    [Theory]
    [InlineData("seeds/2021/report-2021.txt")]
    [InlineData("seeds/a/b/c/quite-another-name.txt")]
    public void By_what_it_holds(string now) =>
        Assert.Equal($"The file with the SHA-256 of the record is '{now}': write seed: {now}", Told($"{Record("report-one", "seeds/report-2021.txt", First)}{Two}{Other}\n=== {now}\n{First}").Help);

    [Fact]
    public void The_document_of_another_record_is_never_offered()
    {
        Assert.Equal("Put the document into seeds/ and write its path from the digest's folder: seeds/FILE.", Told(Record("report-one", "seeds/report-2021.txt", First) + Two + Other).Help);
        Assert.Equal("Put the document into seeds/ and write its path from the digest's folder: seeds/FILE.", Told(Record("report-one", "seeds/report-2021.txt", null) + Two + Other).Help);
        Assert.Equal("'seeds/report-2022.txt', of 'report-two', has the SHA-256 of the record: if the two are records of one document, join them.", Told(Record("report-one", "seeds/report-2021.txt", Second) + Two + Other).Help);
    }

    [Fact]
    public void Where_letter_case_alone_differs_it_is_said_whose_the_file_is() =>
        Assert.Equal("Letter case counts: 'seeds/report-2022.txt' is there, the document of 'report-two'.", Told(Record("report-one", "seeds/Report-2022.txt", null) + Two + Other).Help);

    [Theory]
    [InlineData("seeds/far/away/from/there/report-2021.txt", "Did you mean 'seeds/far/away/from/there/report-2021.txt'?")]
    [InlineData("seeds/report-2012.txt", "Did you mean 'seeds/report-2012.txt'?")]
    [InlineData("seeds/Report-2021.TXT", "Letter case counts: write 'seeds/Report-2021.TXT'.")]
    public void By_its_name_where_nobody_sealed_it_and_with_a_caution_where_somebody_did(string now, string told)
    {
        string files = $"{Two}{Other}\n=== {now}\nAnother text.";
        Assert.Equal(told, Told(Record("report-one", "seeds/report-2021.txt", null) + files).Help);
        Assert.Equal(told + " It has another SHA-256 than the record: compare it with what was collected before you seal it again.", Told(Record("report-one", "seeds/report-2021.txt", First) + files).Help);
    }

    [Theory]
    [InlineData("seeds/restricted/report-2021.txt", "")]
    [InlineData("seeds/kept/report-2021.txt", "\n=== input/sources/kept.md\n---\ntitle: Interview K\ncustody: {seed: seeds/kept/report-2021.txt, restricted: true}\n---")]
    public void No_message_that_others_may_read_names_a_file_that_is_kept_back(string now, string owner)
    {
        foreach (string? sealedAs in (string?[])[First, Second, null])
        {
            var fault = Told($"{Record("report-one", "seeds/report-2021.txt", sealedAs)}{owner}\n=== {now}\n{First}");
            Assert.Equal("Put the document into seeds/ and write its path from the digest's folder: seeds/FILE.", fault.Help);
            Assert.Equal(sealedAs == First, fault.Private?.Contains(now, StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void A_record_that_names_the_document_of_another_is_told_where_its_own_is()
    {
        string help = Told($"{Record("report-one", "seeds/report-2022.txt", First)}{Two}{Other}\n=== seeds/2021/report-2021.txt\n{First}", "changed-seed").Help!;
        Assert.EndsWith("The file with the SHA-256 of the record is 'seeds/2021/report-2021.txt': write seed: seeds/2021/report-2021.txt", help, StringComparison.Ordinal);
        Assert.DoesNotContain("--renew", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_is_looked_for_like_its_document() =>
        Assert.Equal("The file with the SHA-256 of the record is 'seeds/typed/scan.txt': write file: seeds/typed/scan.txt",
            Told($"{Record("report-one", "seeds/scan.png", null, $", transcript: {{file: seeds/scan.txt, method: typed, sha256: {TestDigest.Sha256(First)}}}")}\n=== seeds/scan.png\nX\n=== seeds/typed/scan.txt\n{First}").Help);

    [Fact]
    public async Task Who_quotes_and_who_seals_is_told_the_same()
    {
        folder.Put("input/digest.yml", "title: T\n").Put("seeds/2021/report-2021.txt", First).Put("seeds/report-2022.txt", Second)
            .Put("input/sources/report-one.md", $"---\ntitle: One\ncustody: {{seed: seeds/report-2021.txt, sha256: {TestDigest.Sha256(First)}}}\n---\n")
            .Put("input/sources/report-two.md", $"---\ntitle: Two\ncustody: {{seed: seeds/report-2022.txt, sha256: {TestDigest.Sha256(Second)}}}\n---\n")
            .Put("input/sources/cited.md", "---\ntitle: Cited\n---\n");
        var here = new Command(folder.Root) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };
        var quoted = await here.Run("quote", "report-one", "Water A");
        Assert.Equal((1, ""), (quoted.Code, quoted.Output));
        Assert.Contains("'seeds/report-2021.txt', which its record names (custody.seed), is not there", quoted.Errors, StringComparison.Ordinal);
        Assert.Contains("write seed: seeds/2021/report-2021.txt", quoted.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("digest new source", quoted.Errors, StringComparison.Ordinal);
        Assert.Contains("write seed: seeds/2021/report-2021.txt", (await here.Run("seal", "report-one")).Errors, StringComparison.Ordinal);
        Assert.Contains("custody: {seed: seeds/FILE} in input/sources/cited.md", (await here.Run("quote", "cited", "Water A")).Errors, StringComparison.Ordinal);
        folder.Put("input/sources/report-one.md", $"---\ntitle: One\ncustody: {{seed: seeds/2021/report-2021.txt, sha256: {TestDigest.Sha256(First)}}}\n---\n");
        Assert.Equal(0, (await here.Run("quote", "report-one", "Water A")).Code);
    }
}
