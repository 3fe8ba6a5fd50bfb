using System.Xml;
using Digest.Model;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>OpenDocument texts (.odt, ISO/IEC 26300): what a reader of the document sees with all tracked changes accepted, then its footnotes and endnotes
/// in the order in which the text refers to them.</summary>
/// <remarks>Read as a stream, never as a tree: a tree of hostile depth needs a stack without end.</remarks>
internal static class OdtSeed
{
    public static SeedContent Read(InputFile file) => Read(file, "text", "it is no OpenDocument text, or is damaged", text =>
    {
        string[] paragraphs = [.. text.Paragraphs, .. text.Footnotes, .. text.Endnotes];
        return new SeedContent(IsUnread(paragraphs) ? "" : string.Join("\n\n", paragraphs), new SeedFormat(SeedKind.OpenText), []);
    });

    /// <param name="kind">Of the document, as its body and its type are called.</param>
    public static SeedContent Read(InputFile file, string kind, string fault, Func<OdfText, SeedContent> make)
    {
        try
        {
            using var package = OdfPackage.Open(file, kind);
            var styles = new OdfStyles();
            using (var part = package.Part("styles.xml"))
            {
                if (part is not null) { foreach (var node in OdfReader.Walk(part, file)) { styles.Take(node, automatic: false); } }
            }
            var unclosed = new HashSet<string>(StringComparer.Ordinal);
            for (bool isFirst = true; ; isFirst = false)
            {
                using var content = package.Part("content.xml") ?? throw SeedRules.Damaged(file, "it holds no content.xml, which has a document's text");
                var text = new OdfText(file, package, styles, $"office:{kind}", unclosed);
                if (!text.Read(content)) { throw SeedRules.Damaged(file, fault); }
                unclosed.UnionWith(text.Unclosed);
                // A deletion without an end is none; without a second look, it would swallow the rest.
                if (unclosed.Count == 0 || !isFirst) { return make(text); }
            }
        }
        catch (Exception thrown) when (thrown is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw SeedRules.Damaged(file, fault);
        }
    }

    /// <summary>Where nothing can be read, there is no text, and the remedy is a transcript.</summary>
    public static bool IsUnread(IEnumerable<string> paragraphs) => paragraphs.All(text => text.All(c => c == OdfText.Sign || Letters.IsBlank(c)));
}
