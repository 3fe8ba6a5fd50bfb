using System.Globalization;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>What is told of elements by their names alone.</summary>
internal static class OdfElements
{
    /// <summary>What nobody sees in the document, or what the program puts there itself: the numbers of lists, comments, the patterns of a table of contents, a description for who cannot see a picture.</summary>
    private static readonly HashSet<string> Gone = new(
        [
            "text:deletion", "text:insertion", "text:format-change", "text:number", "text:note-citation", "text:ruby-text", "text:script", "office:annotation", "office:binary-data",
            "office:forms", "office:scripts", "office:change-info", "svg:title", "svg:desc", "table:title", "table:desc", "presentation:notes", "draw:applet", "draw:plugin",
        ], StringComparer.Ordinal);

    /// <summary>Shapes with text of their own.</summary>
    private static readonly HashSet<string> Shapes = new(
        [
            "draw:text-box", "draw:custom-shape", "draw:rect", "draw:line", "draw:polyline", "draw:polygon", "draw:regular-polygon", "draw:path", "draw:circle", "draw:ellipse", "draw:connector",
            "draw:caption", "draw:measure", "draw:image",
        ], StringComparer.Ordinal);

    /// <summary>Of these in one frame the first is shown, and others are for programs that cannot.</summary>
    private static readonly HashSet<string> Forms = new(
        ["draw:text-box", "draw:image", "draw:object", "draw:object-ole", "draw:applet", "draw:plugin", "draw:floating-frame", "table:table"], StringComparer.Ordinal);

    /// <summary>Fields that each program fills anew when it opens the document: what the file keeps of them, no reader need ever have seen. Unless they are fixed, those of author and sender show who reads.</summary>
    private static readonly HashSet<string> Changing = new(
        ["text:page-number", "text:page-count", "text:date", "text:time", "text:file-name", "text:author-name", "text:author-initials", "presentation:date-time"], StringComparer.Ordinal);

    /// <summary>Fields that show something though there may be nothing in the file.</summary>
    private static readonly HashSet<string> Fields = new(
        [
            "text:paragraph-count", "text:word-count", "text:character-count", "text:table-count", "text:image-count", "text:object-count", "text:date", "text:time", "text:file-name", "text:creation-date", "text:creation-time", "text:modification-date", "text:modification-time", "text:print-date", "text:print-time", "text:editing-duration", "text:editing-cycles",
            "text:sequence", "text:measure", "text:expression", "text:template-name", "text:sheet-name", "text:drop-down", "text:note-ref",
            "text:bibliography-mark", "presentation:header", "presentation:footer",
        ], StringComparer.Ordinal);

    /// <summary>Within a paragraph, and yet what stands directly in them is no text of it.</summary>
    private static readonly HashSet<string> Containers = new(["text:note", "text:note-body", "text:ruby"], StringComparer.Ordinal);

    public static bool IsGone(string name) => Gone.Contains(name) || (name.StartsWith("text:", StringComparison.Ordinal) && name.EndsWith("-source", StringComparison.Ordinal) && name != "text:section-source");

    public static bool IsShape(string name) => Shapes.Contains(name);

    public static bool IsForm(string name) => Forms.Contains(name);

    public static bool IsChanging(OdfNode node) => (Changing.Contains(node.Name) || node.Name.StartsWith("text:sender-", StringComparison.Ordinal)) && !node.Is("text:fixed");

    public static bool IsShownField(string name) => Fields.Contains(name);

    /// <param name="around">Whether the element around it does.</param>
    public static bool HoldsText(string name, bool around) => name is "text:p" or "text:h" or "text:ruby-base" || (around && !Containers.Contains(name)
        && (name.StartsWith("text:", StringComparison.Ordinal) || name.StartsWith("loext:", StringComparison.Ordinal) || name.StartsWith("presentation:", StringComparison.Ordinal) || IsUnknown(name)));

    public static bool IsUnknown(string name) => name.StartsWith(OdfNames.Unknown, StringComparison.Ordinal);

    /// <summary>How often something stands there: 1, unless the file says otherwise.</summary>
    public static int Times(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 0 ? times : written?.Length > 9 ? int.MaxValue : 1;
}
