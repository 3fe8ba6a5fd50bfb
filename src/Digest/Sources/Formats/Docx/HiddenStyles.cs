using Digest.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Digest.Sources.Formats.Docx;

/// <summary>The styles whose text is hidden, by their ids.</summary>
internal static class HiddenStyles
{
    public static HashSet<string> In(OpenXmlPart styles, InputFile file)
    {
        var hidden = new Dictionary<string, bool>(StringComparer.Ordinal);
        var basedOn = new Dictionary<string, string>(StringComparer.Ordinal);
        string? id = null;
        foreach (var reader in WordReader.Walk(styles, file))
        {
            if (!reader.IsStartElement) { continue; }
            if (reader.ElementType == typeof(Style)) { id = WordReader.Attribute(reader, "styleId"); }
            else if (id is null) { continue; }
            else if (reader.ElementType == typeof(BasedOn) && WordReader.Attribute(reader, "val") is { } other) { basedOn[id] = other; }
            else if (reader.ElementType == typeof(Vanish)) { hidden[id] = WordReader.IsOn(reader); }
        }
        return basedOn.Keys.Concat(hidden.Keys).Where(style => Resolve(style, hidden, basedOn)).ToHashSet(StringComparer.Ordinal);
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
