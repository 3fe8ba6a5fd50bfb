using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Makes the OpenDocument files that tests read.</summary>
internal static class OdfDocuments
{
    public const string TextType = "application/vnd.oasis.opendocument.text";

    private const string O = "urn:oasis:names:tc:opendocument:xmlns:";

    private static readonly string Spaces = string.Join(' ', new[] { "office", "style", "text", "table", "meta", "presentation" }.Select(name => $"xmlns:{name}=\"{O}{name}:1.0\"")
        .Append($"xmlns:draw=\"{O}drawing:1.0\" xmlns:svg=\"{O}svg-compatible:1.0\" xmlns:fo=\"{O}xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .Append("xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""));

    /// <summary>An OpenDocument text of the XML of its body.</summary>
    /// <param name="automatic">Its own styles.</param>
    /// <param name="styles">Of <c>styles.xml</c>.</param>
    /// <param name="more">Other parts.</param>
    public static byte[] Odt(string body, string automatic = "", string? styles = null, string prologue = "", string type = TextType, string kind = "text", params (string Name, string Text)[] more) => Zip(
        [
            ("mimetype", type), ("content.xml", $"{prologue}<office:document-content {Spaces}>{automatic}<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"),
            .. styles is null ? (IEnumerable<(string, string)>)[] : [("styles.xml", $"<office:document-styles {Spaces}>{styles}</office:document-styles>")], .. more,
        ]);

    public static (string Name, string Text) Meta(string said) => ("meta.xml", $"<office:document-meta {Spaces}><office:meta>{said}</office:meta></office:document-meta>");

    public static (string Name, string Text) Manifest(string entries, string prologue = "") => ("META-INF/manifest.xml", $"{prologue}<manifest:manifest xmlns:manifest=\"{O}manifest:1.0\">{entries}</manifest:manifest>");

    /// <summary>Automatic styles: each as its family, its name, its attributes and what its properties of text say.</summary>
    public static string Styles(params (string Family, string Name, string Attributes, string Says)[] styles) => $"<office:automatic-styles>{Each(styles)}</office:automatic-styles>";

    public static string Each(params (string Family, string Name, string Attributes, string Says)[] styles) => string.Concat(styles.Select(style =>
        $"<style:style style:family=\"{style.Family}\" style:name=\"{style.Name}\" {style.Attributes}><style:text-properties {style.Says}/></style:style>"));

    public static string Par(string inner, string style = "") => style.Length == 0 ? $"<text:p>{inner}</text:p>" : $"<text:p text:style-name=\"{style}\">{inner}</text:p>";

    public static string Span(string style, string inner) => $"<text:span text:style-name=\"{style}\">{inner}</text:span>";

    public static string Note(string inner, string type = "footnote", string mark = "1") =>
        $"<text:note text:note-class=\"{type}\"><text:note-citation>{mark}</text:note-citation><text:note-body>{inner}</text:note-body></text:note>";

    public static string Box(string inner, string attributes = "") => $"<draw:frame {attributes}><draw:text-box>{inner}</draw:text-box></draw:frame>";

    public static string Table(params string[] rows) => $"<table:table><table:table-column/>{string.Concat(rows)}</table:table>";

    public static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    public static string Cell(string inner, string attributes = "") => $"<table:table-cell {attributes}>{inner}</table:table-cell>";
}
