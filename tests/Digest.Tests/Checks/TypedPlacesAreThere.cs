using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Tests.Sources.Formats;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Places that an author names behind a source's id. Each row: the place, and the page or paragraph that is told not to be there, or nothing.</summary>
public class TypedPlacesAreThere
{
    private const string Text = "It rained.\n\nThe gate was closed.\n\nNobody came.\n\nIt rained again.";

    [Theory]
    [InlineData("p. 99", "'report' has no p. 99: its document has 3 pages.")]
    [InlineData("p. 0", "'report' has no p. 0: its document has 3 pages.")]
    [InlineData("99", "'report' has no p. 99: its document has 3 pages.")]
    [InlineData("pp. 2–5", "'report' has no p. 5: its document has 3 pages.")]
    [InlineData("pp. 1, 3 and 7", "'report' has no p. 7: its document has 3 pages.")]
    [InlineData("¶77", "'report' has no ¶77: its document has 3 paragraphs.")]
    [InlineData("p. 3", null)]
    [InlineData("pp. 1–3", null)]
    [InlineData("¶2", null)]
    [InlineData("p. iv", null)]
    [InlineData("ch. 99", null)]
    [InlineData("§ 99", null)]
    [InlineData("17 May 1954", null)]
    public void A_page_of_a_pdf(string place, string? told) => Tells(Pdf(), $"See [@report, {place}].", told);

    [Theory]
    [InlineData("para. 30", "'report' has no ¶30: its document has 4 paragraphs.")]
    [InlineData("paras 2–9", "'report' has no ¶9: its document has 4 paragraphs.")]
    [InlineData("¶0", "'report' has no ¶0: its document has 4 paragraphs.")]
    [InlineData("p. 4", "'report' has no p. 4: its document has no pages.")]
    [InlineData("¶¶2–99999999999", "'report' has no ¶99999999999: its document has 4 paragraphs.")]
    [InlineData("¶¶１–४", null)]
    [InlineData("¶¶1, 3 and 4", null)]
    [InlineData("¶4(a)", null)]
    [InlineData("vol. 2", null)]
    public void A_paragraph_of_a_text(string place, string? told) => Tells(Plain(Text), $"As @report [{place}] has it, it rained.", told);

    [Fact]
    public void What_stands_behind_another_source_between_the_same_brackets() => Tells(Plain(Text), "See [see @report, ¶2; @report, ¶9].", "'report' has no ¶9: its document has 4 paragraphs.");

    [Theory]
    [InlineData("p. 99", "97-120")]
    [InlineData("pp. 118–20", "97–120")]
    public void Printed_pages_that_the_citation_names_are_there(string place, string pages)
    {
        Tells(Pdf(citation: $"page: {pages}"), $"See [@report, {place}].", null);
        Tells(Plain(Text, citation: $"page: {pages}"), $"See [@report, {place}].", null);
        Tells(Pdf(citation: $"page: {pages}"), "See [@report, p. 96].", "'report' has no p. 96: its document has 3 pages.");
    }

    [Theory]
    [InlineData("¶٩", "'report' has no ¶9: its document has 4 paragraphs.")]
    [InlineData("¶¶٣–٩", "'report' has no ¶9: its document has 4 paragraphs.")]
    [InlineData("¶٣", null)]
    [InlineData("¶¶１–４", null)]
    public void A_number_in_whatever_digits(string place, string? told) => Tells(Plain(Text), $"See [@report, {place}].", told);

    [Theory]
    [InlineData("77", "77")]
    [InlineData("٧٧", "٧٧")]
    [InlineData("٧٧", "77")]
    public void A_paragraph_that_has_its_own_number_is_there(string own, string cited) => Tells(Plain($"It rained.\n\n{own}. The gate was closed."), $"See [@report, ¶{cited}].", null);

    [Theory]
    [InlineData("/PageLabels << /Nums [0 << /S /D /St 97 >>] >>", null)]
    [InlineData("/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>", null)]
    [InlineData("/PageLabels << /Nums [0 << /S /D >>] >>", "'report' has no p. 99: its document has 1 page.")]
    [InlineData("", "'report' has no p. 99: its document has 1 page.")]
    public void A_pdf_that_numbers_its_pages_itself_is_left_alone(string labels, string? told) => Tells(With(Documents.RawPdf(
        Documents.Ascii($"<< /Type /Catalog /Pages 2 0 R {labels} >>"), Documents.Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Documents.Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources {Documents.Resources(0)} >>"),
        Documents.Stream("", Documents.Ascii("BT /H 12 Tf 72 700 Td (It rained.) Tj ET")), Documents.Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")), "pdf"), "See [@report, p. 99].", told);

    [Theory]
    [InlineData("p. 4", "'report' has no p. 4: its document has no pages.")]
    [InlineData("row 14", "'report' has no row 14: its document has paragraphs.")]
    [InlineData("slide 14", "'report' has no slide 14: its document has paragraphs.")]
    [InlineData("slides 3–5", "'report' has no slide 3: its document has paragraphs.")]
    [InlineData("99:10", null)]
    [InlineData("l. 14", null)]
    [InlineData("¶1", null)]
    public void Of_a_mail_its_paragraphs_alone(string place, string? told) =>
        Tells(With("From: A <a@example.org>\r\nSubject: The dam\r\nDate: Mon, 2 Mar 2020 10:00:00 +0000\r\n\r\nThe gate was closed.\r\n"u8.ToArray(), "eml"), $"See [@report, {place}].", told);

    [Theory]
    [InlineData("99:10", "'report' has no 99:10: the last words of its recording begin at 12:00.")]
    [InlineData("at 1:39:10", "'report' has no 1:39:10: the last words of its recording begin at 12:00.")]
    [InlineData("p. 4", "'report' has no p. 4: its document has no pages.")]
    [InlineData("row 4", "'report' has no row 4: its document has times and paragraphs.")]
    [InlineData("12:31", null)]
    [InlineData("0:05", null)]
    public void Of_subtitles_a_time_that_they_reach(string place, string? told) =>
        Tells(With("WEBVTT\n\n00:00:05.000 --> 00:00:08.000\nThe gate was closed.\n\n00:12:00.000 --> 00:12:04.000\nNobody came.\n"u8.ToArray(), "vtt"), $"See [@report, {place}].", told);

    [Fact]
    public void A_document_that_is_not_held_is_left_alone() => Tells(new TestDigest("=== input/sources/report.md\n---\ntitle: The report\n---\n"), "See [@report, p. 99].", null);

    [Fact]
    public void Behind_a_proven_quotation_the_build_names_the_place() => Tells(Plain(Text), "They say “The gate was closed” [@report, ¶99].", null);

    [Fact]
    public void How_long_a_restricted_document_is_no_message_tells() => Tells(Plain(Text, more: "restricted: true, "), "See [@report, ¶77].", "'report' has no ¶77: its document is shorter, or begins at 1.");

    private static void Tells(TestDigest digest, string body, string? told)
    {
        digest.Add("input/about.md", $"---\ntitle: About\n---\n{body}\n");
        var found = digest.Check().Found.Where(fault => fault.Rule.Id == "absent-place").ToList();
        Assert.Equal(told is null ? [] : [told], found.Select(fault => fault.Message));
        Assert.All(found, fault => Assert.Equal((Severity.Warning, "input/about.md"), (fault.Severity, fault.Span.Path)));
        Assert.All(found, fault => Assert.Contains("report", digest.Describe(fault).Split('\'')[1], StringComparison.Ordinal));
    }

    private static TestDigest Pdf(string citation = "") => With(Documents.Pdf("It rained.", "The gate was closed.", "Nobody came."), "pdf", citation);

    private static TestDigest Plain(string text, string citation = "", string more = "") => With(System.Text.Encoding.UTF8.GetBytes(text), "txt", citation, more);

    private static TestDigest With(byte[] seed, string ending, string citation = "", string more = "")
    {
        var digest = new TestDigest($"=== input/sources/report.md\n---\ntitle: The report\n{(citation.Length > 0 ? $"citation: {{{citation}}}\n" : "")}custody: {{{more}seed: seeds/report.{ending}, sha256: {Convert.ToHexStringLower(SHA256.HashData(seed))}}}\n---\n");
        digest.Add($"seeds/report.{ending}", seed);
        return digest;
    }
}
