using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>The styles whose text is hidden, by their ids, and what styles say of letters.</summary>
/// <param name="All">The document's defaults hide all text that does not say otherwise.</param>
/// <param name="Usual">Of paragraphs that name no style; null: there is none.</param>
internal sealed record WordStyles(HashSet<string> Ids, bool All, string? Usual)
{
    public static readonly WordStyles None = new([], false, null);

    /// <summary>What styles say of letters, each with what it takes over; "" has the document's defaults.</summary>
    public Dictionary<string, RunLook> Looks { get; init; } = [];

    public RunLook Look(string? id) => id is not null ? Looks.GetValueOrDefault(id) : default;

    /// <param name="style">Null: it names none.</param>
    /// <param name="table">Of the table around it.</param>
    public RunLook LookOfParagraph(string? style, RunLook table) => Look(style ?? Usual).Over(table).Over(Look(""));

    public bool Has(string? id) => id is not null && Ids.Contains(id);

    /// <param name="style">Null: it names none.</param>
    public bool HideParagraph(string? style) => All || Has(style ?? Usual);

    public static WordStyles In(OpenXmlPart styles, InputFile file)
    {
        var hidden = new Dictionary<string, bool>(StringComparer.Ordinal);
        var basedOn = new Dictionary<string, string>(StringComparer.Ordinal);
        var looks = new Dictionary<string, RunLook>(StringComparer.Ordinal);
        string? id = null, usual = null;
        bool isPart = false, isAll = false;
        foreach (var node in WordReader.Walk(styles, file))
        {
            // What a style of tables says of a first row or a last column is said of no other text.
            if (node.Name == "w:tblStylePr") { isPart = node.IsStart; }
            if (!node.IsStart || isPart) { continue; }
            if (node.Name is "w:sz" or "w:szCs" or "w:w" or "w:rFonts" or "w:rtl" or "w:cs" or "w:vertAlign" or "w:position") { looks[id ?? ""] = looks.GetValueOrDefault(id ?? "").With(node); }
            if (node.Name == "w:style")
            {
                // One without an id is nobody's; what stands before all styles is everybody's.
                id = node.Attribute("styleId") ?? " ";
                if (node.Attribute("type") == "paragraph" && node.Is("default")) { usual = id; }
            }
            else if (id is null) { isAll |= node.Name == "w:vanish" && node.IsOn; }
            else if (node.Name == "w:basedOn" && node.Value is { } other) { basedOn[id] = other; }
            else if (node.Name == "w:vanish") { hidden[id] = node.IsOn; }
        }
        var ids = basedOn.Keys.Concat(hidden.Keys).Where(style => Resolve(style, hidden, basedOn)).ToHashSet(StringComparer.Ordinal);
        return new WordStyles(ids, isAll, usual)
        {
            Looks = basedOn.Keys.Concat(looks.Keys).Distinct(StringComparer.Ordinal).ToDictionary(style => style, style => Resolve(style, looks, basedOn), StringComparer.Ordinal),
        };
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

    private static RunLook Resolve(string id, Dictionary<string, RunLook> looks, Dictionary<string, string> basedOn)
    {
        var look = looks.GetValueOrDefault(id);
        for (int step = 0; step < 32 && basedOn.TryGetValue(id, out string? other); step++)
        {
            id = other;
            look = look.Over(looks.GetValueOrDefault(id));
        }
        return look;
    }
}
