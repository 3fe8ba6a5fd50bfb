using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Digest.Tests.Sources.Formats;

/// <summary>From the file to the pages of the site.</summary>
public class ScansHaveTranscripts
{
    private static readonly byte[] Image = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private const string Typed = "[page 1]\nThe people were held there and\n[Page 2]\nmay have been ill-treated.\n";

    private static TestDigest Made(string transcript, string exact, string publish = "full")
    {
        var digest = new TestDigest($$"""
            === input/sources/letter.md
            ---
            title: A letter
            custody:
              seed: seeds/letter.jpg
              sha256: {{Convert.ToHexStringLower(SHA256.HashData(Image))}}
              {{transcript}}
            rights: {publish: {{publish}}}
            ---
            === input/claims/held.md
            ---
            title: The detention
            statement: People may have been ill-treated.
            modality: states
            quotes:
              - {source: letter, exact: "{{exact}}"}
            ---
            """);
        digest.Add("seeds/letter.jpg", Image);
        return digest;
    }

    private static string Declared(string text) => $"transcript: {{by: A typist, method: typed, sha256: {TestDigest.Sha256(text)}}}";

    [Theory]
    [InlineData("full")]
    [InlineData("excerpts")]
    public void The_reader_is_told_that_the_words_were_found_in_one(string publish)
    {
        var digest = Made(Declared(Typed), "held there and may have been", publish);
        digest.Add("seeds/letter.transcript.txt", Typed);
        var (made, site) = digest.Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == global::Digest.Diagnostics.Severity.Error);
        string Text(string path) => Encoding.UTF8.GetString(site[path]);
        Assert.Contains("verified against a transcript, not the image", Text("claims/held.html"), StringComparison.Ordinal);
        Assert.Contains("pp. 1–2", Text("claims/held.html"), StringComparison.Ordinal);
        Assert.Contains("The text below is a transcript", Text("sources/letter.html"), StringComparison.Ordinal);
        Assert.Contains("JPEG image, with a transcript", Text("sources/letter.html"), StringComparison.Ordinal);
        Assert.Contains("<bdi>p. 2</bdi>", Text("sources/letter.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("[Page 2]", Text("sources/letter.html"), StringComparison.Ordinal);
        Assert.Contains("\"verified-against-transcript\"", Text("data/digest.json"), StringComparison.Ordinal);
        Assert.Contains("\"page\": 1", Text("data/digest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_hash_is_checked()
    {
        var digest = Made(Declared("another"), "may have been");
        digest.Add("seeds/letter.transcript.txt", Typed);
        Assert.Contains(digest.Findings(), finding => finding.Contains("error changed-seed", StringComparison.Ordinal));
        var unsealed = Made("transcript: {method: typed}", "may have been");
        unsealed.Add("seeds/letter.transcript.txt", Typed);
        Assert.Contains(unsealed.Check().Found, fault => fault.Rule.Id == "unsealed-seed" && fault.Help!.Contains(TestDigest.Sha256(Typed), StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_not_there_is_missed_where_it_is_named() =>
        Assert.Contains("input/sources/letter.md:6:22 error missing-seed 'seeds/else.txt'", Made("transcript: {file: seeds/else.txt, method: ocr}", "may").Findings());

    [Fact]
    public void An_image_without_one_is_told_how_to_get_one()
    {
        var fault = Assert.Single(Made("", "may").Check().Found, fault => fault.Rule.Id == "unsupported-seed");
        Assert.Contains("seeds/letter.jpg is an image", fault.Message, StringComparison.Ordinal);
        Assert.Contains("seeds/letter.transcript.txt", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_is_a_seed_that_is_used()
    {
        var digest = Made(Declared(Typed), "may have been");
        digest.Add("seeds/letter.transcript.txt", Typed);
        Assert.DoesNotContain(digest.Findings(), finding => finding.Contains("unused-seed", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_a_PDF_are_its_pinpoints()
    {
        byte[] pdf = Documents.Pdf("Page one says nothing.", "It may have been unsafe.");
        var digest = new TestDigest($$"""
            === input/sources/report.md
            ---
            title: A report
            custody: {seed: seeds/report.pdf, sha256: {{Convert.ToHexStringLower(SHA256.HashData(pdf))}}}
            ---
            === input/claims/unsafe.md
            ---
            title: The water
            statement: It may have been unsafe.
            modality: states
            quotes:
              - {source: report, exact: "may have been unsafe"}
            ---
            As “may have been unsafe” [@report] says.
            """);
        digest.Add("seeds/report.pdf", pdf);
        var (_, site) = digest.Build();
        string claim = Encoding.UTF8.GetString(site["claims/unsafe.html"]), source = Encoding.UTF8.GetString(site["sources/report.html"]);
        Assert.Matches("href=\"\\.\\./sources/report\\.html#p2-[0-9a-f]{8}\">p\\. 2</a>", claim);
        Assert.Contains("‘A report’, n.d., p.\u00A02</a>)", claim, StringComparison.Ordinal);
        Assert.Contains("PDF, 2 pages", source, StringComparison.Ordinal);
        Assert.DoesNotContain("transcript", claim, StringComparison.OrdinalIgnoreCase);
    }
}
