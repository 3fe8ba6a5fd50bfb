using System.Globalization;
using Digest.Diagnostics;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class WhatAPdfHidesIsNoText
{
    private const string Seen = "BT /H 12 Tf 72 700 Td (Said by) Tj ET ", Name = "BT /H 12 Tf 200 700 Td (Zeynep) Tj ET ", Both = Seen + Name;
    /// <summary>From 690 to 730 points, each half a point high.</summary>
    private const string Run = "/ShadingType 2 /ColorSpace /DeviceGray /Function << /FunctionType 2 /Domain [0 1] /C0 [0.3] /C1 [0.2] /N 1 >>";
    private static readonly string Strips = string.Concat(Enumerable.Range(0, 80).Select(n => $"60 {(690 + n * 0.5).ToString(CultureInfo.InvariantCulture)} 300 0.5 re f "));
    private const string States = "/ExtGState << /Glass << /ca 0 >> /Veil << /ca 0.4 >> /Marker << /BM /Multiply >> >> /Shading << /Grey << " + Run + " /Coords [0 0 1 0] /Extend [true true] >> /Strip << " + Run + " /Coords [195 0 255 0] >> >> /Pattern << /Bar << /PatternType 2 /Shading << "
        + Run + " /Coords [0 0 1 0] /Extend [true true] >> >> >>";

    /// <summary>One page of 600 by 800 points.</summary>
    /// <param name="resources">Beside the font /H.</param>
    /// <param name="more">From number 6 on; called /F6, /F7 … where they are drawn.</param>
    private static byte[] Page(string content, string resources = States, string page = "", string catalogue = "", params IReadOnlyList<byte[]> more) => RawPdf([
        Ascii($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>"), Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {page} /Resources << {resources} /Font << /H 5 0 R >> /XObject << {string.Join(' ', Enumerable.Range(6, more.Count).Select(n => $"/F{n} {n} 0 R"))} >> >> >>"),
        Stream("", Ascii(content)), Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"), .. more]);

    private static (string Text, string Warning, bool IsLayer) Read(byte[] pdf)
    {
        var (seed, found) = Seeds.Read(pdf, Seeds.Source(), "seeds/s.pdf");
        string warning = found.Count == 0 ? "" : Assert.Single(found).Rule.Id + ": " + found[0].Message;
        return (seed?.Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal) ?? "", warning, seed?.IsTranscript ?? false);
    }

    private static byte[] Image(string keys = "") => Stream($"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 {keys}", [0]);

    private static byte[] Form(string content, string keys = "") => Stream($"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {States} /Font << /H 5 0 R >> >> {keys}", Ascii(content));

    [Theory]
    [InlineData("a bar", Both + "0 g 195 695 60 18 re f")]
    [InlineData("a bar of the paper's colour", Both + "1 g 195 695 60 18 re f")]
    [InlineData("a bar in two halves", Both + "0 g 195 695 25 18 re f 219 695 40 18 re f")]
    [InlineData("a bar that is a line", Both + "18 w 195 704 m 260 704 l S")]
    [InlineData("a bar that is drawn slantwise", Both + "0 g 190 690 m 270 694 l 270 716 l 190 712 l f")]
    [InlineData("a bar with round ends", Both + "0 g 200 694 m 190 694 190 716 200 716 c 250 716 l 260 716 260 694 250 694 c f")]
    [InlineData("a bar that darkens", Both + "/Marker gs 0 g 195 695 60 18 re f")]
    [InlineData("a bar of a form", Both + "/F6 Do")]
    [InlineData("a bar that runs from colour to colour", Both + "q 195 695 60 18 re W n /Grey sh Q")]
    [InlineData("a bar of a strip that does", Both + "q 190 690 100 30 re W n /Strip sh Q")]
    [InlineData("a bar of a pattern that does", Both + "/Pattern cs /Bar scn 195 695 60 18 re f")]
    [InlineData("a bar behind letters that cut out what is painted, which have ended", Both + "q BT 7 Tr /H 30 Tf 190 600 Td (.) Tj ET Q 0 g 195 695 60 18 re f")]
    [InlineData("a bar through a clip that is no upright rectangle", Both + "q 190 694 m 260 694 l 264 704 l 260 716 l 190 716 l h W n 0 g 0 0 600 800 re f Q")]
    [InlineData("black on black", Seen + "0 g 195 695 60 18 re f " + Name)]
    [InlineData("an image", Both + "q 60 0 0 18 195 695 cm /F7 Do Q")]
    [InlineData("a stencil of one point", Both + "0 g q 60 0 0 18 195 695 cm /F8 Do Q")]
    public void Words_under_a_bar_are_none_and_it_is_said_that_the_file_has_them(string what, string content)
    {
        var (text, warning, isLayer) = Read(Page(content, more: [Form("0 g 195 695 60 18 re f"), Image(), Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ImageMask true /BitsPerComponent 1", [0])]));
        Assert.Equal((what, "Said by", "covered-letters: 6 letters of seeds/s.pdf are covered, the first on page 1: they are left out of its text, but are still in the file", false), (what, text, warning, isLayer));
    }

    [Theory]
    [InlineData("white on white", Seen + "1 g " + Name)]
    [InlineData("white on a white ground", Seen + "1 g 190 600 300 180 re f " + Name + "0 g " + Seen)]
    [InlineData("glass", Seen + "/Glass gs " + Name)]
    [InlineData("half a point high", Seen + "BT /H 0.5 Tf 200 700 Td (Zeynep) Tj ET")]
    [InlineData("a hundredth as wide", Seen + "BT /H 12 Tf 1 Tz 200 700 Td (Zeynep) Tj ET")]
    [InlineData("of no width", Seen + "BT /H 12 Tf 0 Tz 200 700 Td (Zeynep) Tj ET")]
    [InlineData("squeezed from side to side", Seen + "q .01 0 0 1 200 700 cm BT /H 12 Tf (Zeynep) Tj ET Q")]
    [InlineData("squeezed aslant", Seen + "BT /H 12 Tf 1 1 1 1.01 200 700 Tm (Zeynep) Tj ET")]
    [InlineData("cut off", Seen + "q 60 690 100 30 re W n " + Name + "Q")]
    [InlineData("cut off by its form", Seen + "/F6 Do")]
    public void Words_that_no_eye_finds_are_none(string what, string content) =>
        Assert.Equal((what, "Said by", "", false), (what, Read(Page(content, more: [Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 800] /Resources << /Font << /H 5 0 R >> >>", Ascii(Name))])) is var (text, warning, isLayer) ? text : "", warning, isLayer));

    [Theory]
    [InlineData("white on a dark ground", "0 0.2 0.4 rg 60 690 300 30 re f 1 g " + Both)]
    [InlineData("on a shaded row", "0.9 g 60 690 300 30 re f 0 g " + Both)]
    [InlineData("struck through", Both + "0.8 w 195 704 m 260 704 l S")]
    [InlineData("underlined with a thick line", Both + "0 g 195 692 60 4 re f")]
    [InlineData("under a marker", Both + "/Marker gs 1 1 0 rg 195 695 60 18 re f")]
    [InlineData("under a veil", Both + "/Veil gs 0 g 195 695 60 18 re f")]
    [InlineData("under a veil of a group", Both + "/Veil gs /F6 Do")]
    [InlineData("in a frame", Both + "3 w 190 690 80 30 re S")]
    [InlineData("in a ring of two rectangles", Both + "0 g 180 680 100 50 re 190 690 80 30 re f*")]
    [InlineData("beside a bar", Both + "0 g 260 695 60 18 re f")]
    [InlineData("white on an image", Seen + "q 100 0 0 30 190 690 cm /F7 Do Q 1 g " + Name)]
    [InlineData("under an image with a mask", Both + "q 60 0 0 18 195 695 cm /F8 Do Q")]
    [InlineData("under what is cut off", Both + "q 0 0 10 10 re W n 0 g 195 695 60 18 re f Q")]
    [InlineData("on a ground that runs from colour to colour", "/Grey sh 1 g " + Both)]
    [InlineData("under a veil that does", Both + "/Veil gs /Grey sh")]
    [InlineData("beside a strip that does", Both + "q 1 0 0 1 100 0 cm /Strip sh Q")]
    [InlineData("beside a shape that does", Both + "q 190 690 m 190 720 l 195 720 l 195 690 l 300 690 l 300 689 l W n /Grey sh Q")]
    [InlineData("beside letters that are filled with one", Both + "q BT 7 Tr /H 30 Tf 190 600 Td (.) Tj ET /Grey sh Q")]
    [InlineData("beside letters that are filled with a pattern", Both + "q BT 7 Tr /H 30 Tf 190 600 Td (.) Tj ET /Pattern cs /Bar scn 0 0 600 800 re f Q")]
    [InlineData("beside a triangle of a pattern", Both + "q 0 0 m 600 0 l 600 800 l h W n /Pattern cs /Bar scn 0 0 600 800 re f Q")]
    [InlineData("narrow", Seen + "BT /H 12 Tf 30 Tz 200 700 Td (Zeynep) Tj ET")]
    [InlineData("aslant", Seen + "BT /H 12 Tf 1 0 0.4 1 200 700 Tm (Zeynep) Tj ET")]
    [InlineData("mirrored twice", Seen + "BT /H -12 Tf -1 0 0 -1 200 700 Tm (Zeynep) Tj ET")]
    [InlineData("pale", Seen + "0.85 g " + Name)]
    [InlineData("within a clip", "q 60 690 300 30 re W n " + Both + "Q")]
    public void Words_that_a_reader_sees_are_text(string what, string content) =>
        Assert.Equal((what, "Said by Zeynep", ""), (what, Read(Page(content, more: [Form("0 g 195 695 60 18 re f", "/Group << /S /Transparency >>"), Image(), Image("/SMask 7 0 R")])) is var (text, warning, _) ? text : "", warning));

    [Fact]
    public void A_ground_of_strips_is_a_ground() => Assert.Equal(("Said by Zeynep", ""), Read(Page("0 0.2 0.4 rg " + Strips + "1 g " + Both)) is var (text, warning, _) ? (text, warning) : default);

    [Theory]
    [InlineData("a filled box", "/Subtype /Square /Rect [195 695 255 713] /IC [0 0 0]", true)]
    [InlineData("a box without a filling", "/Subtype /Square /Rect [195 695 255 713] /C [0 0 0]", false)]
    [InlineData("a filled box of glass", "/Subtype /Square /Rect [195 695 255 713] /IC [0 0 0] /CA 0.3", false)]
    [InlineData("a filled box that is not shown", "/Subtype /Square /Rect [195 695 255 713] /IC [0 0 0] /F 2", false)]
    [InlineData("a black marker", "/Subtype /Highlight /Rect [195 695 255 713] /QuadPoints [195 713 255 713 195 695 255 695] /C [0 0 0]", true)]
    [InlineData("a yellow marker", "/Subtype /Highlight /Rect [195 695 255 713] /QuadPoints [195 713 255 713 195 695 255 695] /C [1 1 0]", false)]
    [InlineData("a mark that it is to be blacked out", "/Subtype /Redact /Rect [0 0 600 800] /QuadPoints [195 713 255 713 195 695 255 695]", true)]
    [InlineData("a bar of a pen", "/Subtype /Ink /Rect [190 692 260 716] /InkList [[195 704 255 704]] /BS << /W 16 >>", true)]
    [InlineData("a note", "/Subtype /Text /Rect [195 695 255 713] /Contents (Who is this?)", false)]
    public void A_note_over_words_hides_them_where_it_looks_so(string what, string note, bool isCovered)
    {
        var (text, warning, _) = Read(Page(Both, page: $"/Annots [<< /Type /Annot {note} >>]"));
        Assert.Equal((what, isCovered ? "Said by" : "Said by Zeynep", isCovered), (what, text, warning.StartsWith("covered-letters", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("behind the image", "q 600 0 0 800 0 0 cm /F6 Do Q 3 Tr ", "", "Said by Zeynep")]
    [InlineData("under the image", "", "q 600 0 0 800 0 0 cm /F6 Do Q ", "Said by Zeynep")]
    [InlineData("behind the image, which was stamped", "q 600 0 0 800 0 0 cm /F6 Do Q BT /H 9 Tf 500 20 Td (7) Tj ET 3 Tr ", "", "Said by Zeynep 7")]
    [InlineData("behind strips, which were stamped", "q 600 0 0 300 0 0 cm /F6 Do Q q 600 0 0 300 0 300 cm /F6 Do Q q 600 0 0 200 0 600 cm /F6 Do Q BT /H 9 Tf 500 20 Td (7) Tj ET 3 Tr ", "", "Said by Zeynep 7")]
    [InlineData("under the image, which was stamped", "", "q 600 0 0 800 0 0 cm /F6 Do Q BT /H 9 Tf 500 20 Td (7) Tj ET ", "Said by Zeynep 7")]
    public void The_layer_of_a_scan_is_read_without_what_a_bar_covers(string what, string before, string after, string expected)
    {
        Assert.Equal((what, expected, "", true), (what, Read(Page(before + Both + after, more: [Image()])) is var (text, warning, isLayer) ? text : "", warning, isLayer));
        var (left, told, _) = Read(Page(before + Both + after + "0 g 195 695 60 18 re f", more: [Image()]));
        Assert.Equal((what, expected.Replace(" Zeynep", "", StringComparison.Ordinal), "covered-letters"), (what, left, told.Split(':')[0]));
    }

    [Theory]
    [InlineData("/OFF [6 0 R]", "/Type /OCG /Name (Names)", "Said by")]
    [InlineData("/OFF []", "/Type /OCG /Name (Names)", "Said by Zeynep")]
    [InlineData("/BaseState /OFF /ON [6 0 R]", "/Type /OCG /Name (Names)", "Said by Zeynep")]
    [InlineData("/BaseState /OFF", "/Type /OCG /Name (Names)", "Said by")]
    public void What_is_on_a_layer_that_is_off_is_no_text(string shown, string group, string expected) => Assert.Equal(expected, Read(Page(Seen + "/OC /L BDC " + Name + "EMC",
        "/Properties << /L 6 0 R >>", catalogue: $"/OCProperties << /OCGs [6 0 R] /D << {shown} >> >>", more: [Ascii($"<< {group} >>")])).Text);

    [Fact]
    public void A_bar_on_a_layer_that_is_off_hides_nothing() => Assert.Equal(("Said by Zeynep", ""), Read(Page(Both + "/OC /L BDC 0 g 195 695 60 18 re f EMC",
        "/Properties << /L 6 0 R >>", catalogue: "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>", more: [Ascii("<< /Type /OCG /Name (Bars) >>")])) is var (text, warning, _) ? (text, warning) : default);

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_that_is_turned_has_its_bars_where_they_are(int turned)
    {
        var (text, warning, _) = Read(Page(Both + "0 g 195 695 60 18 re f", page: $"/Rotate {turned}"));
        Assert.Equal(("Said by", true), (text, warning.StartsWith("covered-letters: 6 letters", StringComparison.Ordinal)));
        Assert.Equal(("Said by Zeynep 7", ""), Read(Page(Both + "BT /H 12 Tf 560 20 Td (7) Tj ET", page: $"/Rotate {turned}")) is var (whole, silence, _) ? (whole, silence) : default);
    }

    [Fact]
    public void A_page_that_is_painted_over_without_end_is_not_read()
    {
        string bars = string.Concat(Enumerable.Repeat("0 0 600 800 re f\n", 60_000));
        var (seed, found) = Seeds.Read(Page("1 g " + bars + "0 g " + string.Concat(Enumerable.Repeat(Both, 500))), Seeds.Source(), "seeds/s.pdf");
        Assert.Null(seed);
        Assert.Equal(("oversized-seed", Severity.Error), (found[0].Rule.Id, found[0].Severity));
    }
}
