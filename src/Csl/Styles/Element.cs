using System.Collections.Frozen;

namespace Csl.Styles;

/// <summary>An element of a style or a locale, read once and never changed.</summary>
internal sealed class Element(string name, FrozenDictionary<string, string> attributes, IReadOnlyList<Element> children, string text)
{
    public string Name { get; } = name;

    public IReadOnlyList<Element> Children { get; } = children;

    public string Text { get; } = text;

    public int Line { get; init; }

    public int Column { get; init; }

    public string Prefix { get; } = attributes.GetValueOrDefault("prefix", "");

    public string Suffix { get; } = attributes.GetValueOrDefault("suffix", "");

    public string Delimiter { get; } = attributes.GetValueOrDefault("delimiter", "");

    public string[] Variables { get; } = attributes.GetValueOrDefault("variable", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Format Format { get; } = Format.Of(attributes);

    public IReadOnlyDictionary<string, string> Attributes => attributes;

    public string this[string attribute] => attributes.GetValueOrDefault(attribute, "");

    public bool Has(string attribute) => attributes.ContainsKey(attribute);

    public Element? Child(string name)
    {
        foreach (Element child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }
        return null;
    }

    public bool Any(Func<Element, bool> condition) => condition(this) || Children.Any(child => child.Any(condition));
}
