namespace Digest.Sources.Formats.OpenDocument;

/// <summary>The namespaces of OpenDocument (ISO/IEC 26300, OASIS ODF 1.3), by the prefixes that the standard gives them, whatever a file calls them.</summary>
internal static class OdfNames
{
    /// <summary>Stands for every namespace that is known and has no elements of interest here.</summary>
    public const string Other = "other";
    /// <summary>Stands for every namespace that is not known.</summary>
    public const string Unknown = "unknown";

    private const string Standard = "urn:oasis:names:tc:opendocument:xmlns:";

    private static readonly Dictionary<string, string> Spaces = new(StringComparer.Ordinal)
    {
        ["office"] = $"{Standard}office:1.0",
        ["meta"] = $"{Standard}meta:1.0",
        ["style"] = $"{Standard}style:1.0",
        ["text"] = $"{Standard}text:1.0",
        ["table"] = $"{Standard}table:1.0",
        ["draw"] = $"{Standard}drawing:1.0",
        ["presentation"] = $"{Standard}presentation:1.0",
        ["manifest"] = $"{Standard}manifest:1.0",
        ["fo"] = $"{Standard}xsl-fo-compatible:1.0",
        ["svg"] = $"{Standard}svg-compatible:1.0",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["xlink"] = "http://www.w3.org/1999/xlink",
        ["xml"] = "http://www.w3.org/XML/1998/namespace",
        // What LibreOffice and OpenOffice write beside the standard: content controls, bookmarks that hide, fields of Word.
        ["loext"] = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        ["field"] = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    };

    private static readonly Dictionary<string, string> Prefixes = Spaces.ToDictionary(one => one.Value, one => one.Key, StringComparer.Ordinal);

    /// <summary>Other vocabularies that the standard takes in, and those of programs that write it.</summary>
    private static readonly string[] Known =
        [Standard, "http://www.w3.org/", "http://openoffice.org/", "urn:openoffice:names:", "urn:org:documentfoundation:names:", "http://docs.oasis-open.org/", "http://www.calligra.org/", "http://www.koffice.org/"];

    public static string Prefix(string space) => Prefixes.TryGetValue(space, out string? prefix) ? prefix : Array.Exists(Known, start => space.StartsWith(start, StringComparison.Ordinal)) ? Other : Unknown;

    public static string Space(string prefix) => Spaces[prefix];
}
