using System.Xml;

namespace Digest.Sources.Formats.OpenDocument;

internal enum OdfStep { Start, End, Text }

/// <summary>Where a walk through a part stands.</summary>
internal sealed class OdfNode(XmlReader reader)
{
    private readonly Dictionary<(string Space, string Local), string> _names = [];

    /// <summary>As in <c>text:p</c>; see <see cref="OdfNames"/>.</summary>
    public string Name { get; private set; } = "";
    public OdfStep Step { get; set; }
    /// <summary>Of a step of text.</summary>
    public string Text { get; private set; } = "";

    public void Turn(OdfStep step)
    {
        Step = step;
        if (step == OdfStep.Text) { Text = reader.Value; return; }
        var key = (reader.NamespaceURI, reader.LocalName);
        if (!_names.TryGetValue(key, out string? name)) { _names.Add(key, name = $"{OdfNames.Prefix(key.NamespaceURI)}:{key.LocalName}"); }
        Name = name;
    }

    /// <param name="name">As in <c>text:name</c>.</param>
    public string? this[string name] => name.IndexOf(':', StringComparison.Ordinal) is var at ? reader.GetAttribute(name[(at + 1)..], OdfNames.Space(name[..at])) : null;

    public bool Is(string name) => this[name] is "true" or "1";
}
