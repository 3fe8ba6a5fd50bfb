using System.Xml;

namespace Digest.Sources.Formats.Docx;

/// <summary>Where a walk through a part stands.</summary>
internal sealed class WordNode(XmlReader reader)
{
    private readonly Dictionary<(string Space, string Local), string> _names = [];

    /// <summary>As in <c>w:p</c>; see <see cref="WordNames"/>.</summary>
    public string Name { get; private set; } = "";
    public bool IsStart { get; set; }
    /// <summary>The text of an element that holds nothing else.</summary>
    public string Text { get; set; } = "";
    /// <summary>The same in each walk through a part.</summary>
    public int Number { get; private set; }

    public void Turn(bool isStart)
    {
        var key = (reader.NamespaceURI, reader.LocalName);
        if (!_names.TryGetValue(key, out string? name)) { _names.Add(key, name = $"{WordNames.Prefix(key.NamespaceURI)}:{key.LocalName}"); }
        (Name, IsStart, Text) = (name, isStart, "");
        Number++;
    }

    public string? Attribute(string name)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute()) { if (reader.LocalName == name && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") { value = reader.Value; } }
        reader.MoveToElement();
        return value;
    }

    public string? Value => Attribute("val");

    /// <summary>A property that stands there is on, unless it says otherwise.</summary>
    public bool IsOn => Value is not ("0" or "false" or "off");

    public bool Is(string attribute) => Attribute(attribute) is "1" or "true" or "on";

    /// <summary>Word understands all that a choice requires.</summary>
    public bool IsUnderstood => Requires(WordNames.IsKnown);

    /// <summary>A program that knows some namespaces understands all that a choice requires.</summary>
    public bool Requires(Func<string, bool> known) => (Attribute("Requires") ?? "").Split(' ', '\t', '\r', '\n') is var prefixes
        && Array.TrueForAll(prefixes, prefix => prefix.Length == 0 || (reader.LookupNamespace(prefix) is { } space && known(space)));

    /// <summary>The id of what an element refers to, in the list of its part.</summary>
    public string? Relation => reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}
