using System.IO.Compression;
using System.Text;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class HostileWordDocuments
{
    private static void Refuses(byte[] bytes, string rule, string message)
    {
        var (seed, found) = Seeds.Read(bytes, path: "seeds/s.docx");
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.Contains("seeds/s.docx", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Help!);
    }

    [Fact]
    public void An_empty_file() => Refuses([], "empty-seed", "0 bytes");

    [Fact]
    public void A_document_without_text() => Refuses(Docx("<w:p/>"), "empty-seed", "holds no text");

    [Fact]
    public void One_that_is_none() => Refuses("PK or not"u8.ToArray(), "damaged-seed", "no Word document");

    [Fact]
    public void Half_of_one() => Refuses(Docx(P("text"))[..^200], "damaged-seed", "damaged");

    [Fact]
    public void A_zip_of_something_else() => Refuses(Zip(("a.txt", "text")), "damaged-seed", "no");

    [Fact]
    public void XML_that_breaks_off() => Refuses(Docx("<w:p><w:r><w:t>text"), "damaged-seed", "damaged");

    [Fact]
    public void One_with_a_password() => Refuses([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "protected-seed", "password");

    [Fact]
    public void A_document_type_with_entities_that_multiply() => Refuses(
        Docx(P("&b;"), prologue: "<!DOCTYPE d [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"), "damaged-seed", "damaged");

    [Fact]
    public void Elements_without_end() => Refuses(
        Docx(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + P("x") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000))), "oversized-seed", "deep");

    [Fact]
    public void A_part_that_unpacks_to_too_much()
    {
        using var zip = new MemoryStream();
        zip.Write(Docx(P("text")));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var bomb = archive.CreateEntry("word/media/bomb.xml", CompressionLevel.Fastest).Open();
            byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (int i = 0; i < 129; i++) { bomb.Write(blanks); }
        }
        Assert.True(zip.Length < 2_000_000);
        Refuses(zip.ToArray(), "oversized-seed", "more than 128 MB");
    }
}
