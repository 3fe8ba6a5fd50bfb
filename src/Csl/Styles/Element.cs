namespace Csl.Styles;

/// <summary>What an element of a style asks for.</summary>
internal enum ElementKind
{
    Other,
    Text,
    Number,
    Label,
    Names,
    Date,
    Group,
    Choose,
    Else,
}

/// <summary>An element of a style or a locale, read once and never changed.</summary>
internal sealed class Element(string name, Dictionary<string, string> attributes, IReadOnlyList<Element> children, string text)
{
    private readonly Element[] children = [.. children];

    public string Name { get; } = name;

    public ElementKind Kind { get; } = name switch
    {
        "text" => ElementKind.Text,
        "number" => ElementKind.Number,
        "label" => ElementKind.Label,
        "names" => ElementKind.Names,
        "date" => ElementKind.Date,
        "group" => ElementKind.Group,
        "choose" => ElementKind.Choose,
        "else" => ElementKind.Else,
        _ => ElementKind.Other,
    };

    public ReadOnlySpan<Element> Parts => children;

    public IReadOnlyList<Element> Children => children;

    public string Text { get; } = text;

    public int Line { get; init; }

    public int Column { get; init; }

    public string Prefix { get; } = attributes.GetValueOrDefault("prefix", "");

    public string Suffix { get; } = attributes.GetValueOrDefault("suffix", "");

    public string Delimiter { get; } = attributes.GetValueOrDefault("delimiter", "");

    public string[] Variables { get; } = attributes.GetValueOrDefault("variable", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first of its variables; empty where there is none.</summary>
    public string Variable => Variables.Length > 0 ? Variables[0] : "";

    public string Macro { get; } = attributes.GetValueOrDefault("macro", "");

    public string Term { get; } = attributes.GetValueOrDefault("term", "");

    public string Form { get; } = attributes.GetValueOrDefault("form", "");

    /// <summary>The form of a term: long, unless it is said.</summary>
    public string TermForm => Form.Length == 0 ? "long" : Form;

    public string Display { get; } = attributes.GetValueOrDefault("display") is "block" or "left-margin" or "right-inline" or "indent" ? attributes["display"] : "";

    public string TextCase { get; } = attributes.GetValueOrDefault("text-case", "");

    public bool StripsPeriods { get; } = attributes.GetValueOrDefault("strip-periods", "") == "true";

    public bool Quotes { get; } = attributes.GetValueOrDefault("quotes", "") == "true";

    public Format Format { get; } = Format.Of(attributes);

    /// <summary>What 'if' and 'else-if' ask.</summary>
    public Test[] Tests { get; } = name is "if" or "else-if" ? Test.Of(attributes) : [];

    /// <summary>Of a key that names a variable, the names that it sorts by.</summary>
    public Element? Names { get; } = name == "key" && attributes.TryGetValue("variable", out string? sorted) ? new Element("names", new(StringComparer.Ordinal) { ["variable"] = sorted }, [], "") : null;

    public string this[string attribute] => attributes.GetValueOrDefault(attribute, "");

    public bool Has(string attribute) => attributes.ContainsKey(attribute);

    public Element? Child(string name)
    {
        foreach (Element child in children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }
        return null;
    }

    public bool Any(Func<Element, bool> condition) => condition(this) || Array.Exists(children, child => child.Any(condition));
}
