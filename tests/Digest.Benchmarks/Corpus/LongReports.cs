using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Digest.Benchmarks.Corpus;

/// <summary>PDF documents as offices publish them, beside a corpus: of each a source, and a claim that quotes it.</summary>
internal static class LongReports
{
    private const int Pages = 48, Lines = 44, Words = 11;
    private const double Size = 11, Leading = 15, Left = 60, Top = 770;

    /// <returns>Paths from the digest's root, with <c>/</c>, and contents.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(int reports, int seed)
    {
        for (int number = 1; number <= reports; number++)
        {
            var chance = new Chance(seed, "report", number);
            string id = string.Create(CultureInfo.InvariantCulture, $"report-{number:D4}");
            var (pdf, quote) = Pdf(chance);
            yield return ($"seeds/{id}.pdf", pdf);
            yield return ($"input/sources/{id}.md", Utf8($"---\ntitle: Report {number}\ncitation: {{type: report, title: Report {number}, issued: \"2024-05-01\"}}\ncustody: {{seed: seeds/{id}.pdf, sha256: {Convert.ToHexStringLower(SHA256.HashData(pdf))}, collected_at: \"2025-01-01\", collector: desk, method: download}}\nrights: {{publish: excerpts, max_words: 500}}\n---\n"));
            yield return ($"input/claims/of-{id}.md", Utf8($"---\ntitle: A passage of report {number}\nstatement: Report {number} has this passage.\nmodality: describes\nquotes:\n  - {{source: {id}, exact: \"{quote}\"}}\n---\n"));
        }
    }

    private static (byte[] Pdf, string Quote) Pdf(Chance chance)
    {
        var builder = new PdfDocumentBuilder { IncludeDocumentInformation = false };
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        string quote = "";
        int quoted = chance.Below(Pages);
        for (int number = 0; number < Pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (int line = 0; line < Lines; line++)
            {
                string text = string.Join(' ', Enumerable.Range(0, Words).Select(_ => Tongue.English.Word(chance)));
                page.AddText(text, Size, new PdfPoint(Left, Top - line * Leading), font);
                if (number == quoted && line == Lines / 2) { quote = text; }
            }
        }
        return (builder.Build(), quote);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
