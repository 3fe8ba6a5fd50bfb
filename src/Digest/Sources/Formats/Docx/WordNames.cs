namespace Digest.Sources.Formats.Docx;

/// <summary>The namespaces of Word documents and presentations, by the prefixes that ECMA-376 gives them, whatever a file calls them; those of its strict form count as the same.</summary>
internal static class WordNames
{
    /// <summary>Stands for every namespace that is known and has no elements of interest here.</summary>
    public const string Other = "other";
    /// <summary>Stands for every namespace that is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>A character beyond U+FFFF, of a font that is named (<c>w16se:symEx</c>): Word's choice for an emoji, whose fallback has it as text.</summary>
    public const string Emoji = $"{Other}:symEx";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a",
        ["http://schemas.openxmlformats.org/presentationml/2006/main"] = "p",
        ["http://purl.oclc.org/ooxml/presentationml/main"] = "p",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14",
        ["urn:schemas-microsoft-com:vml"] = "v",
    };

    private static readonly string[] Standard = ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "urn:schemas-microsoft-com:"];

    /// <summary>What Word understands beside the standard ([MS-DOCX], [MS-ODRAWXML]).</summary>
    private static readonly HashSet<string> Extensions = new(
        [
            "word/2006/wordml", "word/2010/wordml", "word/2010/wordprocessingCanvas", "word/2010/wordprocessingDrawing", "word/2010/wordprocessingGroup", "word/2010/wordprocessingInk",
            "word/2010/wordprocessingShape", "word/2012/wordml", "word/2012/wordprocessingDrawing", "word/2015/wordml/symex", "word/2016/wordml/cid", "word/2018/wordml", "word/2018/wordml/cex",
            "word/2020/wordml/sdtdatahash", "word/2023/wordml/word16du", "word/2024/wordml/sdtformatlock", "drawing/2007/8/2/chart", "drawing/2008/diagram", "drawing/2010/chartDrawing",
            "drawing/2010/main", "drawing/2012/chart", "drawing/2012/main", "drawing/2014/chart", "drawing/2014/chartex", "drawing/2014/main", "drawing/2015/9/8/chartex", "drawing/2015/10/21/chartex",
            "drawing/2016/5/9/chartex", "drawing/2016/5/10/chartex", "drawing/2016/5/11/chartex", "drawing/2016/5/12/chartex", "drawing/2016/5/13/chartex", "drawing/2016/5/14/chartex",
            "drawing/2016/SVG/main", "drawing/2016/ink", "drawing/2017/decorative", "drawing/2017/model3d", "drawing/2018/sketchyshapes", "2019/extlst",
        ], StringComparer.Ordinal);

    private const string Microsoft = "http://schemas.microsoft.com/office/";

    public static string Prefix(string space) => Prefixes.TryGetValue(space, out string? prefix) ? prefix : IsKnown(space) || space.StartsWith(Microsoft, StringComparison.Ordinal) ? Other : Unknown;

    /// <summary>Word shows what a choice requires of this namespace.</summary>
    public static bool IsKnown(string space) => space.StartsWith(Microsoft, StringComparison.Ordinal) ? Extensions.Contains(space[Microsoft.Length..])
        : Array.Exists(Standard, start => space.StartsWith(start, StringComparison.Ordinal));
}
