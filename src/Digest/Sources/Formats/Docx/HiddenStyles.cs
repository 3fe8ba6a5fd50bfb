using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>The styles whose text is hidden, by their ids.</summary>
/// <param name="All">The document's defaults hide all text that does not say otherwise.</param>
/// <param name="Usual">Of paragraphs that name no style; null: there is none.</param>
internal sealed record HiddenStyles(HashSet<string> Ids, bool All, string? Usual)
{
    public static readonly HiddenStyles None = new([], false, null);

    public bool Has(string? id) => id is not null && Ids.Contains(id);

    /// <param name="style">Null: it names none.</param>
    public bool HideParagraph(string? style) => All || Has(style ?? Usual);

    public static HiddenStyles In(OpenXmlPart styles, InputFile file)
    {
        var hidden = new Dictionary<string, bool>(StringComparer.Ordinal);
        var basedOn = new Dictionary<string, string>(StringComparer.Ordinal);
        string? id = null, usual = null;
        bool isPart = false, isAll = false;
        foreach (var node in WordReader.Walk(styles, file))
        {
            // What a style of tables says of a first row or a last column is said of no other text.
            if (node.Name == "w:tblStylePr") { isPart = node.IsStart; }
            if (!node.IsStart || isPart) { continue; }
            if (node.Name == "w:style")
            {
                id = node.Attribute("styleId");
                if (node.Attribute("type") == "paragraph" && node.Is("default")) { usual = id; }
            }
            else if (id is null) { isAll |= node.Name == "w:vanish" && node.IsOn; }
            else if (node.Name == "w:basedOn" && node.Value is { } other) { basedOn[id] = other; }
            else if (node.Name == "w:vanish") { hidden[id] = node.IsOn; }
        }
        var ids = basedOn.Keys.Concat(hidden.Keys).Where(style => Resolve(style, hidden, basedOn)).ToHashSet(StringComparer.Ordinal);
        return new HiddenStyles(ids, isAll, usual);
    }

    /// <summary>The nearest style that says so decides; a circle of styles hides nothing.</summary>
    private static bool Resolve(string id, Dictionary<string, bool> hidden, Dictionary<string, string> basedOn)
    {
        for (int step = 0; step < 32; step++)
        {
            if (hidden.TryGetValue(id, out bool isHidden)) { return isHidden; }
            if (!basedOn.TryGetValue(id, out string? other)) { return false; }
            id = other;
        }
        return false;
    }
}
