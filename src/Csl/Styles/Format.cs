namespace Csl.Styles;

/// <summary>How a run of text looks; an empty string says nothing of it.</summary>
internal sealed record Format(string Style, string Variant, string Weight, string Decoration, string Align)
{
    public static readonly Format None = new("", "", "", "", "");

    public static Format Of(IReadOnlyDictionary<string, string> attributes)
    {
        Format format = new(Said(attributes, "font-style", ["italic", "oblique", "normal"]), Said(attributes, "font-variant", ["small-caps", "normal"]), Said(attributes, "font-weight", ["bold", "light", "normal"]),
            Said(attributes, "text-decoration", ["underline", "none"]), Said(attributes, "vertical-align", ["sup", "sub", "baseline"]));
        return format == None ? None : format;
    }

    /// <summary>One of the values that CSL has; what else a style may say never reaches an output.</summary>
    private static string Said(IReadOnlyDictionary<string, string> attributes, string name, ReadOnlySpan<string> known) =>
        attributes.TryGetValue(name, out string? value) && known.Contains(value) ? value : "";
}
