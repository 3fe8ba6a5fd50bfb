using System.Text;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class HostilePdfs
{
    private static void Refuses(byte[] bytes, string rule, string message)
    {
        var (seed, found) = Seeds.Read(bytes, path: "seeds/s.pdf");
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal((rule, message), (fault.Rule.Id, fault.Message.Contains(message, StringComparison.Ordinal) ? message : fault.Message));
        Assert.Contains("seeds/s.pdf", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Help!);
    }

    private static byte[] Repeated(string text, int times) => Ascii(string.Concat(Enumerable.Repeat(text, times)));

    [Fact]
    public void An_empty_file() => Refuses([], "empty-seed", "0 bytes");

    [Fact]
    public void One_that_is_none() => Refuses("This is no PDF at all."u8.ToArray(), "damaged-seed", "no PDF");

    [Fact]
    public void The_first_half_of_one() => Refuses(Pdf("text")[..300], "damaged-seed", "no PDF");

    /// <summary>Looking for the end of each would take hours.</summary>
    [Fact]
    public async Task Millions_of_strings_that_nothing_closes() =>
        await Task.Run(() => Refuses(Repeated("1 0 obj<<", 5_000_000), "oversized-seed", "nests its objects more than 400 deep"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    [Fact]
    public void Pages_of_nothing_but_images() => Refuses(Pdf("", ""), "empty-seed", "its 2 pages are images");

    [Fact]
    public void One_with_a_password()
    {
        byte[] locked = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PageOf(Stream("", Ascii("BT /H 11 Tf (text) Tj ET")), Ascii(
            $"<< /Filter /Standard /V 1 /R 2 /O <{new string('1', 64)}> /U <{new string('2', 64)}> /P -4 >>"))).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 6 0 R /ID [<00><00>]", StringComparison.Ordinal));
        Refuses(locked, "protected-seed", "password");
    }

    [Fact]
    public void A_stream_that_unpacks_to_too_much() => Refuses(PageOf(Stream("/Filter /FlateDecode", Deflated(new byte[130_000_000]))), "oversized-seed", "unpacks to more than 128 MB");

    [Fact]
    public void One_that_is_packed_twice() => Refuses(PageOf(Stream("/Filter [/FlateDecode /FlateDecode]", Deflated(Deflated(new byte[130_000_000])))), "oversized-seed", "unpacks to more than 128 MB");

    [Fact]
    public void More_letters_than_a_page_holds() => Refuses(PageOf(Stream("/Filter /FlateDecode", Deflated(Ascii($"BT /H 11 Tf ({new string('x', 300_000)}) Tj ET")))), "oversized-seed", "characters on one page");

    [Fact]
    public void More_instructions_than_a_page_needs() => Refuses(PageOf(Stream("/Filter /FlateDecode", Deflated(Repeated("0 0 m 9 9 l S\n", 2_000_000)))), "oversized-seed", "MB of instructions");

    [Fact]
    public void Forms_that_call_forms_that_call_forms()
    {
        byte[] Form(int next) => Stream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {Resources(9)}", Repeated($"/F{next} Do\n", 10));
        Refuses(PageOf(Stream("", Ascii("/F6 Do")), [.. Enumerable.Range(7, 8).Select(Form), Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", Ascii("BT ET"))]), "oversized-seed", "streams on one page");
    }

    [Fact]
    public void A_form_that_calls_itself_ends()
    {
        var (_, found) = Seeds.Read(PageOf(Stream("", Ascii("BT /H 11 Tf 72 700 Td (text) Tj ET /F6 Do")), Stream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {Resources(1)}", Ascii("/F6 Do"))), path: "seeds/s.pdf");
        Assert.All(found, fault => Assert.Contains(fault.Rule.Id, (string[])["damaged-seed", "oversized-seed"]));
    }

    [Fact]
    public void Instructions_that_are_not_packed_are_measured_too() => Refuses(PageOf(Stream("", Ascii($"BT /H 11 Tf ({new string('x', 300_000)}) Tj ET"))), "oversized-seed", "characters on one page");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<< /A ", " >>")]
    public void Objects_without_end(string open, string close) => Refuses(PageOf([.. Repeated(open, 100_000), .. Repeated(close, 100_000)]), "oversized-seed", "deep");

    [Fact]
    public void Arrays_without_end_in_the_instructions() => Refuses(PageOf(Stream("/Filter /FlateDecode", Deflated([.. Repeated("[", 100_000), .. Repeated("]", 100_000), .. Ascii(" TJ")]))), "oversized-seed", "deep");

    [Theory]
    [InlineData("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")]
    [InlineData("<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2147483647 >>")]
    [InlineData("2 0 R")]
    [InlineData("<< /Type /Pages /Kids 2 0 R /Count 2 0 R >>")]
    [InlineData("<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count -1 >>")]
    public void References_in_a_circle_end(string pages)
    {
        byte[] text = Stream("", Ascii("BT /H 11 Tf 72 700 Td (text) Tj ET"));
        Ends(RawPdf(Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Ascii(pages), Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources {Resources(0)} >>"), text, Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")));
    }

    [Theory]
    [InlineData("/Length 4 0 R")]
    [InlineData("/Filter 4 0 R")]
    [InlineData("/Filter [/FlateDecode] /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 2147483647 >>")]
    [InlineData("/Filter /NoSuchDecode")]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter [/ASCIIHexDecode /RunLengthDecode]")]
    public void Streams_that_say_what_is_not_so_end(string keys) => Ends(PageOf([.. Ascii($"<< {keys} >>\nstream\nBT /H 11 Tf (text) Tj ET\nendstream")]));

    [Fact]
    public void Bytes_changed_at_random_never_end_the_program()
    {
        byte[] whole = Pdf("The text of a page\nand of another line.", "Page two.");
        var random = new Random(42);
        for (int i = 0; i < 300; i++)
        {
            byte[] changed = [.. whole];
            for (int n = 0; n < 1 + i % 9; n++) { changed[random.Next(changed.Length)] = (byte)random.Next(256); }
            Ends(changed);
        }
    }

    /// <summary>It is read or refused; what must not be is a fault of the program's own.</summary>
    private static void Ends(byte[] pdf)
    {
        var (seed, found) = Seeds.Read(pdf, path: "seeds/s.pdf");
        Assert.True(seed is not null || found.Count == 1);
        Assert.All(found, fault => Assert.Contains(fault.Rule.Id, (string[])["damaged-seed", "oversized-seed", "empty-seed", "unread-letters", "protected-seed", "page-furniture"]));
    }
}
