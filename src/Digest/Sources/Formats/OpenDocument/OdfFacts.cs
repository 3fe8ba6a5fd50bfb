using System.Globalization;
using System.Xml;
using Digest.Model;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>What an OpenDocument file says of itself in <c>meta.xml</c> (ODF 1.3, part 3, 4.3). Only for a file whose text could be read.</summary>
internal static class OdfFacts
{
    /// <param name="kind">Of the document, as its type is called.</param>
    public static DocumentFacts Read(InputFile file, string kind)
    {
        try
        {
            using var package = OdfPackage.Open(file, kind);
            using var meta = package.Part("meta.xml");
            if (meta is null) { return DocumentFacts.None; }
            var said = Said(meta, file);
            return new DocumentFacts
            {
                Title = said.GetValueOrDefault("dc:title"),
                // The other one is whoever saved it last.
                Authors = (said.GetValueOrDefault("meta:initial-creator") ?? said.GetValueOrDefault("dc:creator"))?.Split(';') ?? [],
                Made = Day(said.GetValueOrDefault("meta:creation-date") ?? said.GetValueOrDefault("dc:date")),
                Lang = said.GetValueOrDefault("dc:language"),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or UnreadableSeed) { return DocumentFacts.None; }
    }

    /// <summary>The text of each element, by its name.</summary>
    public static Dictionary<string, string> Said(Stream part, InputFile file)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        string open = "";
        foreach (var node in OdfReader.Walk(part, file))
        {
            if (node.Step == OdfStep.Text) { said[open] = said.GetValueOrDefault(open) + node.Text; }
            else { open = node.Step == OdfStep.Start ? node.Name : ""; }
        }
        return said;
    }

    public static DateOnly? Day(string? moment) => moment is { Length: >= 10 } && DateOnly.TryParseExact(moment.Trim()[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
