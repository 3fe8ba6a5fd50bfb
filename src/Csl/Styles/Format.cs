namespace Csl.Styles;

/// <summary>How a run of text looks; an empty string says nothing of it.</summary>
internal sealed record Format(string Style, string Variant, string Weight, string Decoration, string Align)
{
    public static readonly Format None = new("", "", "", "", "");

    public static Format Of(IReadOnlyDictionary<string, string> attributes)
    {
        Format format = new(Said(attributes, "font-style"), Said(attributes, "font-variant"), Said(attributes, "font-weight"), Said(attributes, "text-decoration"), Said(attributes, "vertical-align"));
        return format == None ? None : format;
    }

    private static string Said(IReadOnlyDictionary<string, string> attributes, string name) => attributes.TryGetValue(name, out string? value) ? value : "";
}
