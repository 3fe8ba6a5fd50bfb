using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Digest.Pictures.Svg;

/// <summary>New names for the parts and classes of a drawing, numbers in the order in which they are asked for: programs take the old ones from their users.</summary>
internal sealed partial class SvgNaming
{
    /// <summary>Of what a drawing refers to and does not have.</summary>
    private const string Nobody = "i0";

    [GeneratedRegex(@"\.(?<name>[\w-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<kind>[.#])(?<name>[\w-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal), classes = new(StringComparer.Ordinal);

    /// <param name="reader">Stands before the drawing; is read to the end.</param>
    /// <param name="deepest">Levels of elements within each other.</param>
    /// <exception cref="PictureFault">It is nested too deeply, or its style sheet is not understood.</exception>
    public SvgNaming(XmlReader reader, int deepest)
    {
        var sheet = new StringBuilder();
        int style = -1;
        while (reader.Read())
        {
            if (reader.Depth > deepest) { throw PictureFault.Damaged("it is nested too deeply"); }
            if (style >= 0 && reader.Depth <= style) { style = -1; }
            if (style >= 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) { sheet.Append(reader.Value); }
            if (reader.NodeType != XmlNodeType.Element) { continue; }
            if (reader.LocalName == "style") { style = reader.Depth; }
            if (reader.GetAttribute("id") is { } id) { parts.Add(id); }
        }
        foreach (var (selectors, _) in SvgStyle.Rules(SvgStyle.WithoutComments(sheet.ToString())))
        {
            foreach (var found in Class().Matches(selectors).AsEnumerable()) { classes.TryAdd(found.Groups["name"].Value, string.Create(CultureInfo.InvariantCulture, $"c{classes.Count + 1}")); }
        }
    }

    /// <summary>Null: no part has that name.</summary>
    public string? Part(string id)
    {
        if (!parts.Contains(id)) { return null; }
        ids.TryAdd(id, string.Create(CultureInfo.InvariantCulture, $"i{ids.Count + 1}"));
        return ids[id];
    }

    /// <summary>The name that a reference becomes.</summary>
    public string Target(string id) => Part(id) ?? Nobody;

    /// <summary>Of the classes of an element those that the style sheet names; null: none.</summary>
    public string? Classes(string written)
    {
        string[] known = [.. written.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => classes.GetValueOrDefault(name)).OfType<string>()];
        return known.Length == 0 ? null : string.Join(' ', known);
    }

    /// <exception cref="PictureFault">It selects by what is taken out of the drawing.</exception>
    public string Selectors(string written)
    {
        if (written.Contains('[', StringComparison.Ordinal)) { throw new PictureFault($"is a drawing whose style sheet selects by attributes ('{written.Trim()}'), which is not followed here", "Save the drawing as plain SVG, with the styles on its shapes."); }
        return Named().Replace(written, found => found.Groups["kind"].Value == "#" ? "#" + Target(found.Groups["name"].Value) : "." + classes.GetValueOrDefault(found.Groups["name"].Value, "c0"));
    }
}
