using System.IO.Compression;
using System.Text;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;
using static Digest.Tests.Sources.Formats.OdfDocuments;

namespace Digest.Tests.Sources.Formats;

public class HostileOpenDocuments
{
    private static void Refuses(byte[] bytes, string rule, string message)
    {
        var (seed, found) = Seeds.Read(bytes, path: "seeds/s.odt");
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.Contains("seeds/s.odt", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Help!);
    }

    [Fact]
    public void An_empty_file() => Refuses([], "empty-seed", "0 bytes");

    [Fact]
    public void A_document_without_text() => Refuses(Odt(Par("")), "empty-seed", "holds no text");

    [Fact]
    public void One_that_is_none() => Refuses("PK or not"u8.ToArray(), "damaged-seed", "no OpenDocument text");

    [Fact]
    public void Half_of_one() => Refuses(Odt(Par("text"))[..^80], "damaged-seed", "damaged");

    [Fact]
    public void A_zip_of_something_else() => Refuses(Zip(("a.txt", "text")), "damaged-seed", "no content.xml");

    [Fact]
    public void One_without_its_text() => Refuses(Zip(("mimetype", TextType), ("styles.xml", "<a/>")), "damaged-seed", "no content.xml");

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("application/epub+zip")]
    public void Another_kind_of_document(string type) => Refuses(Odt(Par("text"), type: type), "damaged-seed", type);

    [Fact]
    public void A_table_that_says_it_is_a_text() => Refuses(Odt(Par("text"), kind: "spreadsheet"), "damaged-seed", "no OpenDocument text");

    [Fact]
    public void One_whose_type_is_told_in_its_list_alone() =>
        Refuses(Zip(Manifest("<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/x-other\"/>"), ("content.xml", "<a/>")), "damaged-seed", "application/x-other");

    [Fact]
    public void XML_that_breaks_off()
    {
        Refuses(Odt("<text:p>text"), "damaged-seed", "damaged");
        Refuses(Odt(Par("text"), more: Manifest("<a>")), "damaged-seed", "damaged");
    }

    [Fact]
    public void One_with_a_password() => Refuses(
        Odt("garbage <", more: Manifest("<manifest:file-entry manifest:full-path=\"content.xml\" manifest:size=\"9\"><manifest:encryption-data/></manifest:file-entry>")), "protected-seed", "password");

    [Fact]
    public void One_that_lies_as_a_whole_in_an_encrypted_part() => Refuses(
        Zip(("mimetype", TextType), ("encrypted-package", "xxxx"), Manifest("<manifest:file-entry manifest:full-path=\"encrypted-package\"><manifest:encryption-data/></manifest:file-entry>")), "protected-seed", "password");

    [Fact]
    public void Two_texts_in_one_file() => Refuses(Odt(Par("text"), more: ("content.xml", "<a/>")), "damaged-seed", "content.xml twice");

    [Fact]
    public void A_document_type_with_entities_that_multiply() => Refuses(
        Odt(Par("&b;"), prologue: "<!DOCTYPE d [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"), "damaged-seed", "damaged");

    [Fact]
    public void The_list_of_an_old_program_may_have_a_document_type_and_no_entities()
    {
        const string Type = "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">";
        Assert.Equal("text", Seeds.Read(Odt(Par("text"), more: Manifest("", Type)), path: "seeds/s.odt").Seed!.Text);
        Refuses(Odt(Par("text"), more: Manifest("&b;", "<!DOCTYPE d [<!ENTITY b \"x\">]>")), "damaged-seed", "damaged");
    }

    [Fact]
    public void Elements_without_end() => Refuses(
        Odt(Par(string.Concat(Enumerable.Repeat("<text:span>", 50_000)) + "x" + string.Concat(Enumerable.Repeat("</text:span>", 50_000)))), "oversized-seed", "deep");

    [Theory]
    [InlineData("999999999")]
    [InlineData("99999999999999999999")]
    public void Cells_that_repeat_without_end(string times)
    {
        Refuses(Odt(Table(Row(Cell(Par("text"), $"table:number-columns-repeated=\"{times}\"")))), "oversized-seed", "repeats");
        Refuses(Odt(Table($"<table:table-row table:number-rows-repeated=\"{times}\">{Cell(Par("text"))}</table:table-row>")), "oversized-seed", "repeats");
        Refuses(Odt(Table(Row(Cell(Table($"<table:table-row table:number-rows-repeated=\"{times}\">{Cell(Par("text"))}</table:table-row>"))))), "oversized-seed", "repeats");
        Assert.Equal("a b", string.Join(' ', Seeds.Read(Odt(Par($"a<text:s text:c=\"{times}\"/>b")), path: "seeds/s.odt").Seed!.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Styles_that_go_round_in_a_circle() => Assert.Equal("text", Seeds.Read(Odt(Par("text", "A"),
        Styles(("paragraph", "A", "style:parent-style-name=\"B\"", ""), ("paragraph", "B", "style:parent-style-name=\"A\"", ""))), path: "seeds/s.odt").Seed!.Text);

    [Fact]
    public void A_part_that_unpacks_to_too_much()
    {
        using var zip = new MemoryStream();
        zip.Write(Odt(Par("text")));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var bomb = archive.CreateEntry("Object 1/content.xml", CompressionLevel.Fastest).Open();
            byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (int i = 0; i < 129; i++) { bomb.Write(blanks); }
        }
        Assert.True(zip.Length < 2_000_000);
        Refuses(zip.ToArray(), "oversized-seed", "more than 128 MB");
    }
}
