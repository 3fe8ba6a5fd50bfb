using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>What was typed into the fields of a form, or set onto a page as a note: whoever opens the document sees it.</summary>
public class FieldsOfPdfsAreRead
{
    private const string Resources = "/Resources << /Font << /H 5 0 R >> >>";

    /// <param name="note">Of the field, which stands 12 points to the right of its name.</param>
    /// <param name="look">What its form draws.</param>
    private static (string Text, int Warnings) Read(string note, string look = "BT /H 11 Tf 2 5 Td (Seen words) Tj ET", string page = "BT /H 11 Tf 72 700 Td (Name:) Tj 0 -14 Td (Below it.) Tj ET")
    {
        var (seed, found) = Seeds.Read(RawPdf(Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {Resources} /Annots [7 0 R] >>"), Stream("", Ascii(page)), Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Stream($"/Type /XObject /Subtype /Form /BBox [0 0 100 16] {Resources}", Ascii(look)), Ascii($"<< /Type /Annot /Rect [115 695 215 711] {note} >>")), path: "seeds/s.pdf");
        Assert.All(found, fault => Assert.Contains(fault.Rule.Id, (string[])["unread-letters", "covered-letters"]));
        return (seed!.Text, found.Count);
    }

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /F 4 /V (Seen words) /AP << /N 6 0 R >>")]
    [InlineData("/Subtype /Widget /FT /Btn /F 4 /V /Yes /AS /Yes /AP << /N << /Yes 6 0 R >> >>")]
    [InlineData("/Subtype /FreeText /F 4 /Contents (Other words) /AP << /N 6 0 R >>")]
    [InlineData("/Subtype /FreeText /F 4 /C [1 1 1] /AP << /N 6 0 R >>")]
    [InlineData("/Subtype /Stamp /F 4 /AP << /N 6 0 R >>")]
    public void What_is_seen_is_read_with_the_line_it_stands_on(string note) => Assert.Equal(("Name: Seen words\nBelow it.", 0), Read(note));

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /F 2 /V (Hidden) /AP << /N 6 0 R >>")]
    [InlineData("/Subtype /Widget /FT /Tx /F 32 /V (Hidden) /AP << /N 6 0 R >>")]
    [InlineData("/Subtype /Widget /FT /Btn /F 4 /V /Off /AS /Off /AP << /N << /Yes 6 0 R >> >>")]
    [InlineData("/Subtype /Widget /FT /Tx /F 4 /V ()")]
    [InlineData("/Subtype /Text /F 4 /Contents (A sticky note)")]
    public void What_is_not_seen_is_no_text(string note) => Assert.Equal(("Name:\nBelow it.", 0), Read(note));

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /F 4 /V (Typed words)", "")]
    [InlineData("/Subtype /Widget /FT /Tx /F 4 /V (Typed words) /AP << /N 6 0 R >>", "/Tx BMC EMC")]
    [InlineData("/Subtype /Widget /FT /Tx /F 4 /V (Typed words) /AP << /N 6 0 R >>", "BT /Missing 11 Tf 2 5 Td (Typed words) Tj ET")]
    public void Where_the_file_does_not_say_how_it_looks_something_stands_there_all_the_same(string note, string look) => Assert.Equal(("Name: \uFFFD\nBelow it.", 1), Read(note, look));

    [Fact]
    public void What_a_field_lies_over_is_covered() => Assert.Equal(("Name: Seen words\nBelow it.", 1), Read("/Subtype /Widget /FT /Tx /F 4 /AP << /N 6 0 R >>", "1 g 0 0 100 16 re f 0 g BT /H 11 Tf 2 5 Td (Seen words) Tj ET",
        "BT /H 11 Tf 72 700 Td (Name:) Tj 50 0 Td (secret) Tj -50 -14 Td (Below it.) Tj ET"));
}
