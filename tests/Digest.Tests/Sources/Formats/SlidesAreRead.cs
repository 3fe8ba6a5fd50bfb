using System.Globalization;
using Digest.Model;
using Digest.Sources;
using Digest.Sources.Formats.Slides;
using Xunit;
using static Digest.Tests.Sources.Formats.SlideDocuments;

namespace Digest.Tests.Sources.Formats;

public class SlidesAreRead
{
    /// <summary>Each paragraph with the number of its slide.</summary>
    private static string Text(byte[] bytes, string path = "seeds/s.pptx")
    {
        var (seed, found) = Seeds.Read(bytes, path: path);
        Assert.Empty(found);
        Assert.Equal((SeedKind.Slides, true, false), (seed!.Format.Kind, seed.HasSlides, seed.HasPages));
        return string.Join('|', seed.Paragraphs.Select(paragraph => string.Create(CultureInfo.InvariantCulture, $"{paragraph.Page}:{seed.Part(paragraph.Start, paragraph.Length)}")));
    }

    private static string One(string shapes) => string.Join('|', Text(Pptx(shapes)).Split('|').Select(line => line[2..]));

    [Fact]
    public void Slides_stand_in_their_order_and_keep_their_numbers_where_one_is_hidden()
    {
        string[] slides = [Slide(Shape(Line(Run("One ")) + Line(Run("two")))), Slide(Shape(Line(Run("hidden"))), "show=\"0\""), Slide(""), Slide(Shape(Line(Run("three"))), "show=\"1\"")];
        Assert.Equal("1:One|1:two|4:three", Text(Deck(slides)));
        Assert.Equal("1:three|4:One|4:two", Text(Deck(slides, [4, 3, 2, 1])));
        Assert.Equal(4, Seeds.Read(Deck(slides), path: "seeds/s.pptx").Seed!.Format.Pages);
    }

    [Fact]
    public void Of_a_shape_the_words_are_read_that_are_shown()
    {
        Assert.Equal("It was not so.\nAnd more", One(Shape(Line(Run("It was "), Run("not", "b=\"1\""), Run(" so."), "<a:br/>", Run("And more")))));
        Assert.Equal("a|b|c", One(Shape(Line(Run("a"))) + $"<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"4\" name=\"g\"/></p:nvGrpSpPr>{Shape(Line(Run("b")))}</p:grpSp>" + Shape(Line(Run("c")))));
        Assert.Equal("a|c", One(Shape(Line(Run("a"))) + $"<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"4\" name=\"g\" hidden=\"1\"/></p:nvGrpSpPr>{Shape(Line(Run("b")))}</p:grpSp>" + Shape(Line(Run("x")), "hidden=\"1\"") + Shape(Line(Run("c")))));
        Assert.Equal("a", One(Shape(Line(Run("a")), place: "<p:ph type=\"title\"/>") + string.Concat(new[] { "dt", "ftr", "sldNum" }.Select(type => Shape(Line(Run("edge")), place: $"<p:ph type=\"{type}\"/>")))));
    }

    [Fact]
    public void A_row_is_a_paragraph() => Assert.Equal("before|Name\tAge|Zeynep\t34\nyears|\uFFFD\tsix", One(Shape(Line(Run("before")))
        + Grid(Box(Line(Run("Name"))) + Box(Line(Run("Age"))), Box(Line(Run("Zeynep"))) + Box(Line(Run("34")) + Line(Run("years"))), Box(Line(Run("below")), "vMerge=\"1\"") + Box(Line(), "hMerge=\"1\"") + Box(Line(Run("six"))))));

    [Fact]
    public void What_cannot_be_read_stands_as_a_sign() => Assert.Equal("a \uFFFD of \uFFFD, set 10\u2076 in CO2 \u2611 \uFFFD end", One(Shape(Line(
        Run("a "), "<a:fld id=\"{1}\" type=\"slidenum\"><a:rPr/><a:t>3</a:t></a:fld>", Run(" of "), "<a:fld id=\"{2}\" type=\"datetime1\"><a:t>1/2/2020</a:t></a:fld>", Run(", "), "<a:fld id=\"{3}\" type=\"other\"><a:t>set</a:t></a:fld>",
        Run(" 10"), Run("6", "baseline=\"30000\""), Run(" in CO"), Run("2", "baseline=\"-25000\""), Run(" "), Run("\uF0FE", "", "<a:sym typeface=\"Wingdings\"/>"), Run(" "), Run("not", "sz=\"100\""), Run(" end", "sz=\"1200\"")))));

    [Theory]
    [InlineData("a14", "known")]
    [InlineData("p14", "known")]
    [InlineData("new", "last")]
    public void Of_two_forms_the_first_is_read_that_PowerPoint_understands(string requires, string expected) => Assert.Equal($"{expected}", One(
        $"<mc:AlternateContent><mc:Choice Requires=\"{requires}\">{Shape(Line(Run("known")))}</mc:Choice><mc:Fallback>{Shape(Line(Run("last")))}</mc:Fallback></mc:AlternateContent>"));

    [Fact]
    public void A_formula_is_a_sign_and_a_chart_a_picture()
    {
        Assert.Equal("x = \uFFFD.", One(Shape(Line(Run("x = "), "<a14:m><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>1</m:t></m:r></m:oMath></a14:m>", Run(".")))));
        Assert.Equal("a", One(Shape(Line(Run("a"))) + "<p:graphicFrame><a:graphic><a:graphicData><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"r9\"/></a:graphicData></a:graphic></p:graphicFrame>"));
    }

    [Fact]
    public void Those_of_an_OpenDocument_presentation_are_read_alike() => Assert.Equal("1:One|1:two|1:Name\tAge|1:shape|4:three", Text(Odp(
        Page($"<draw:frame presentation:class=\"title\"><draw:text-box>{OdfDocuments.Par("One")}<text:list><text:list-item>{OdfDocuments.Par("two")}</text:list-item></text:list></draw:text-box></draw:frame>"
            + $"<draw:frame>{OdfDocuments.Table(OdfDocuments.Row(OdfDocuments.Cell(OdfDocuments.Par("Name")), OdfDocuments.Cell(OdfDocuments.Par("Age"))))}<draw:image/></draw:frame><draw:g><draw:custom-shape>{OdfDocuments.Par("shape")}</draw:custom-shape></draw:g>"
            + $"<draw:frame presentation:class=\"footer\"><draw:text-box>{OdfDocuments.Par("edge")}</draw:text-box></draw:frame><draw:frame presentation:class=\"outline\" presentation:placeholder=\"true\"><draw:text-box>{OdfDocuments.Par("Click to add")}</draw:text-box></draw:frame>"
            + $"<presentation:notes><draw:frame><draw:text-box>{OdfDocuments.Par("secret")}</draw:text-box></draw:frame></presentation:notes>")
        + Page(OdfDocuments.Box(OdfDocuments.Par("hidden")), "draw:style-name=\"dp1\"") + Page("") + Page(OdfDocuments.Box(OdfDocuments.Par("three")), "draw:style-name=\"dp2\""),
        "<office:automatic-styles><style:style style:family=\"drawing-page\" style:name=\"dp1\"><style:drawing-page-properties presentation:visibility=\"hidden\"/></style:style><style:style style:family=\"drawing-page\" style:name=\"dp2\"><style:drawing-page-properties presentation:visibility=\"visible\"/></style:style></office:automatic-styles>"), "seeds/s.odp"));

    [Fact]
    public void What_lies_on_a_layer_that_is_not_shown_is_none()
    {
        const string Layers = "<office:master-styles><draw:layer-set><draw:layer draw:name=\"layout\"/><draw:layer draw:name=\"secret\" draw:display=\"none\"/><draw:layer draw:name=\"paper\" draw:display=\"printer\"/></draw:layer-set></office:master-styles>";
        string Frame(string layer) => $"<draw:frame draw:layer=\"{layer}\"><draw:text-box>{OdfDocuments.Par(layer)}</draw:text-box></draw:frame>";
        Assert.Equal("1:layout", Text(OdfDocuments.Odt(Page(Frame("layout") + Frame("secret") + Frame("paper")), styles: Layers, type: "application/vnd.oasis.opendocument.presentation", kind: "presentation"), "seeds/s.odp"));
    }

    [Fact]
    public void Letters_without_a_colour_stand_as_a_sign()
    {
        Assert.Equal("a\uFFFDc", One(Shape(Line(Run("a"), Run("b", fonts: "<a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"0\"/></a:srgbClr></a:solidFill>"), Run("c", fonts: "<a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"50000\"/></a:srgbClr></a:solidFill>")))));
        Assert.Equal("a\uFFFD", One(Shape(Line(Run("a"), Run("b", fonts: "<a:noFill/>")))));
    }

    [Fact]
    public void What_the_file_says_of_itself_is_found()
    {
        const string About = "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>A &amp; B</dc:title><dc:creator>Ann;Bob</dc:creator><dcterms:created>2019-05-02T10:11:12Z</dcterms:created><dc:language>en-GB</dc:language></c:coreProperties>";
        var facts = SlideFacts.Read(new InputFile("seeds/s.pptx", InputRole.Seed, Deck([Slide(Shape(Line(Run("x"))))], null, ("docProps/core.xml", About))));
        Assert.Equal(("A & B", "Ann|Bob", new DateOnly(2019, 5, 2), "en-GB"), (facts.Title, string.Join('|', facts.Authors), facts.Made, facts.Lang));
        Assert.Null(SlideFacts.Read(new InputFile("seeds/s.pptx", InputRole.Seed, Pptx(Shape(Line(Run("x")))))).Title);
    }

    [Fact]
    public void What_is_kept_of_them_comes_back_with_its_slides()
    {
        var kept = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var readings = new KnownReadings(key => kept.GetValueOrDefault(Convert.ToHexString(key)), (key, content) => kept.Add(Convert.ToHexString(key), content), _ => { });
        var file = new InputFile("seeds/s.pptx", InputRole.Seed, Pptx(Shape(Line(Run("One"))), "", Shape(Line(Run("three")))));
        var read = readings.Of(file, "slides", SeedContent.PagedForm, SlideSeed.Read);
        var known = readings.Of(file, "slides", SeedContent.PagedForm, _ => throw new InvalidOperationException("It was opened again."));
        Assert.Equal(("One\n\nthree", 3), (known.Text, known.Format.Pages));
        Assert.Equal([new PageStart(0, 1), new PageStart(5, 3)], known.Pages);
        Assert.Equal((read.Text, read.Format), (known.Text, known.Format));
    }

    private static void Refuses(byte[] bytes, string rule, string message, string path = "seeds/s.pptx")
    {
        var (seed, found) = Seeds.Read(bytes, path: path);
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Help!);
    }

    [Fact]
    public void What_is_no_presentation_or_is_made_to_harm_is_refused()
    {
        string slide = Slide(Shape(Line(Run("text"))));
        Refuses([], "empty-seed", "0 bytes");
        Refuses(Pptx(""), "empty-seed", "holds no text");
        Refuses(Pptx(Shape(Line("<a:fld type=\"slidenum\"/>"))), "empty-seed", "holds no text");
        Refuses("PK or not"u8.ToArray(), "damaged-seed", "no presentation");
        Refuses(Deck([slide])[..^100], "damaged-seed", "damaged");
        Refuses(Documents.Zip(("a.txt", "text")), "damaged-seed", "no presentation");
        Refuses(Documents.Docx(Documents.P("text")), "damaged-seed", "no presentation");
        Refuses(Deck(["<a/>"]), "damaged-seed", "no presentation");
        Refuses(Deck([slide[..^10]]), "damaged-seed", "damaged");
        Refuses(Deck([slide], [1, 2]), "damaged-seed", "slide 2 is not in it");
        Refuses(Deck([slide], [1, 1]), "damaged-seed", "names a slide twice, as number 2");
        Refuses(Deck([slide], null, ("ppt/slides/Slide1.xml", slide)), "damaged-seed", "twice");
        Refuses([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "protected-seed", "password");
        Refuses(Deck([Slide(Shape(Line(Run("&b;"))), prologue: "<!DOCTYPE d [<!ENTITY b \"x\">]>")]), "damaged-seed", "damaged");
        Refuses(Pptx(string.Concat(Enumerable.Repeat("<p:grpSp>", 50_000)) + string.Concat(Enumerable.Repeat("</p:grpSp>", 50_000))), "oversized-seed", "deep");
        Refuses(OdfDocuments.Odt(OdfDocuments.Par("text")), "damaged-seed", OdfDocuments.TextType, "seeds/s.odp");
        Refuses(OdfDocuments.Odt("", type: "application/vnd.oasis.opendocument.presentation", kind: "drawing"), "damaged-seed", "no presentation", "seeds/s.odp");
    }
}
