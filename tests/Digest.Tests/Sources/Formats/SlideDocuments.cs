using static Digest.Tests.Sources.Formats.Documents;
using static Digest.Tests.Sources.Formats.OdfDocuments;

namespace Digest.Tests.Sources.Formats;

/// <summary>Makes the presentations that tests read.</summary>
internal static class SlideDocuments
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Spaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + $"xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\" xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" xmlns:new=\"urn:somebody\"";

    /// <summary>A presentation of the shapes of its slides.</summary>
    public static byte[] Pptx(params string[] slides) => Deck([.. slides.Select(shapes => Slide(shapes))]);

    public static string Slide(string shapes, string attributes = "", string prologue = "") => $"{prologue}<p:sld {Spaces} {attributes}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/></p:nvGrpSpPr>{shapes}</p:spTree></p:cSld></p:sld>";

    /// <param name="order">The numbers of the slides, from 1, in the order in which they are shown; null: as they are.</param>
    public static byte[] Deck(IReadOnlyList<string> slides, IEnumerable<int>? order = null, params (string Name, string Text)[] more) => Zip(
        [
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"ppt/presentation.xml\"/><Relationship Id=\"r2\" Type=\"{Package}/metadata/core-properties\" Target=\"/docProps/core.xml\"/></Relationships>"),
            ("ppt/presentation.xml", $"<p:presentation {Spaces}><p:sldIdLst>{string.Concat((order ?? Enumerable.Range(1, slides.Count)).Select(n => $"<p:sldId id=\"{255 + n}\" r:id=\"s{n}\"/>"))}</p:sldIdLst></p:presentation>"),
            ("ppt/_rels/presentation.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(slides.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/slide\" Target=\"slides/slide{i + 1}.xml\"/>"))}</Relationships>"),
            .. slides.Select((slide, i) => ($"ppt/slides/slide{i + 1}.xml", slide)), .. more,
        ]);

    public static string Shape(string paragraphs, string properties = "", string place = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"n\" {properties}/><p:cNvSpPr/><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    public static string Line(params string[] runs) => $"<a:p><a:pPr><a:buChar char=\"•\"/></a:pPr>{string.Concat(runs)}<a:endParaRPr/></a:p>";

    public static string Run(string text, string attributes = "", string fonts = "") => $"<a:r><a:rPr {attributes}>{fonts}</a:rPr><a:t>{text}</a:t></a:r>";

    public static string Grid(params string[] rows) => $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"t\"/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl><a:tblGrid/>{string.Concat(rows.Select(row => $"<a:tr h=\"1\">{row}</a:tr>"))}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";

    public static string Box(string paragraphs, string attributes = "") => $"<a:tc {attributes}><a:txBody><a:bodyPr/>{paragraphs}</a:txBody><a:tcPr/></a:tc>";

    /// <summary>An OpenDocument presentation of its pages.</summary>
    public static byte[] Odp(string pages, string automatic = "") => Odt(pages, automatic, type: "application/vnd.oasis.opendocument.presentation", kind: "presentation");

    public static string Page(string shapes, string attributes = "") => $"<draw:page draw:name=\"p\" {attributes}>{shapes}</draw:page>";
}
