using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Fluid;

namespace Digest.Templates;

/// <summary>The files of a theme: a digest's own replaces the built-in one of the same path.</summary>
internal static class ThemeFiles
{
    /// <returns>One file a path, ordered by path.</returns>
    public static IReadOnlyList<InputFile> Choose(IReadOnlyList<InputFile> files)
    {
        var chosen = new SortedDictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Role is not (InputRole.Template or InputRole.Asset)) { continue; }
            if (!file.BuiltIn || !chosen.ContainsKey(file.Path)) { chosen[file.Path] = file; }
        }
        return [.. chosen.Values];
    }

    public static string Text(InputFile file) =>
        Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}

/// <summary>Reads one template.</summary>
internal static class TemplateText
{
    private const int LongestFile = 1_000_000;

    public static Template? Parse(InputFile file, TemplateParser parser, ICollection<Diagnostic> diagnostics, bool isLiquidAlone = false)
    {
        string text = ThemeFiles.Text(file);
        string? error = text.Length > LongestFile ? "it is longer than a million characters" : TemplateNesting.Fault(text);
        if (error is null)
        {
            try { if (parser.TryParse(text, out var parsed, out error)) { return new Template(file.Path, text, parsed, isLiquidAlone); } }
            catch (Exception fault) when (fault is FluidException or InvalidOperationException or ArgumentException) { error = fault.Message; }
        }
        var (message, offset) = Place(error ?? "it cannot be read", text);
        diagnostics.Add(TemplateRules.Syntax.At(new Span(file.Path, offset, 0), $"The template '{file.Path}' cannot be read: {message}.", Help(message)));
        return null;
    }

    private static string Help(string message)
    {
        if (message.StartsWith("it is longer", StringComparison.Ordinal) || message.Contains("nested", StringComparison.Ordinal)) { return "Put parts of it into files of theme/partials/, and render them: {% render 'name', claim: claim %}."; }
        if (message.StartsWith("Unknown tag", StringComparison.Ordinal)) { return "To put a partial in, write {% render 'name', claim: claim %}; the other tags are if, unless, for, case, assign, capture, comment and raw."; }
        if (message.Contains("'}}'", StringComparison.Ordinal) || message.Contains("'%}'", StringComparison.Ordinal)) { return "Close what is printed by }}, and a tag by %}: {{ claim.title }}, {% if claim.code %}."; }
        var (_, form) = Array.Find(Forms, one => message.Contains($"'{one.Tag}'", StringComparison.Ordinal) || message.Contains($"'end{one.Tag}'", StringComparison.Ordinal) || message.Contains($"{{% end{one.Tag} %}}", StringComparison.Ordinal));
        return form is not null ? $"Write it whole: {form}." : "Write {{ name }} or {{ name | filter }} to print, {% tag … %} to do something, and close each {% if %}, {% for %}, {% unless %}, {% case %} and {% capture %} by its {% end… %}.";
    }

    /// <summary>How tags are written that stand around something.</summary>
    private static readonly (string Tag, string? Form)[] Forms =
    [
        ("if", "{% if claim.code %}…{% else %}…{% endif %}"), ("elsif", "{% if a %}…{% elsif b %}…{% endif %}"), ("unless", "{% unless claim.code %}…{% endunless %}"),
        ("for", "{% for claim in claims %}…{% endfor %}"), ("case", "{% case kind %}{% when 'claim' %}…{% endcase %}"), ("capture", "{% capture name %}…{% endcapture %}"),
        ("assign", "{% assign name = value %}"), ("render", "{% render 'name', claim: claim %}"), ("comment", "{% comment %}…{% endcomment %}"), ("raw", "{% raw %}…{% endraw %}"),
    ];

    /// <summary>Fluid says "Invalid tag at (12:4)", and adds the lines.</summary>
    private static (string Message, int Offset) Place(string error, string text)
    {
        string first = error.Split('\n')[0].Trim().TrimEnd('.');
        int at = first.LastIndexOf(" at (", StringComparison.Ordinal);
        string[] place = at < 0 ? [] : first[(at + 5)..].TrimEnd(')').Split(':');
        if (place.Length != 2 || !int.TryParse(place[0], out int line) || !int.TryParse(place[1], out int column)) { return (first, 0); }
        int offset = 0;
        for (int i = 1; i < line && offset >= 0; i++) { offset = text.IndexOf('\n', offset) + 1; }
        return (first[..at], Math.Clamp(offset + column - 1, 0, text.Length));
    }
}

/// <summary>Styles, scripts and pictures. Their addresses carry a fingerprint, so that a browser never shows an old one.</summary>
internal sealed class ThemeAssets
{
    private const string Folder = "theme/assets/";
    private const string EditionFolder = "theme/editions/";
    /// <summary><c>style.css</c> without its layers.</summary>
    private const string PlainStyle = "style-plain.css";
    private readonly Dictionary<string, (string Path, byte[] Bytes)> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> editions = new(StringComparer.Ordinal);

    public IReadOnlyList<(string Path, byte[] Bytes)> All => [.. byName.Values.OrderBy(asset => asset.Path, StringComparer.Ordinal)];

    public static ThemeAssets Of(IReadOnlyList<InputFile> files)
    {
        var assets = new ThemeAssets();
        var named = files.Where(file => file.Role == InputRole.Asset && file.Path.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(file => file.Path[Folder.Length..], file => file.Bytes, StringComparer.Ordinal);
        if (named.Remove(StyleSheets.Own, out byte[]? own) && named.TryGetValue(StyleSheets.Main, out byte[]? main))
        {
            assets.OwnRules = Encoding.UTF8.GetString(own);
            named[StyleSheets.Main] = StyleSheets.With(main, own);
        }
        foreach (var (name, bytes) in named.Where(one => !IsSheet(one.Key))) { assets.byName[name] = ($"assets/{Fingerprinted(name, bytes)}", bytes); }
        var places = assets.byName.ToDictionary(one => one.Key, one => one.Value.Path, StringComparer.Ordinal);
        foreach (var (name, written) in named.Where(one => IsSheet(one.Key)))
        {
            byte[] bytes = StyleSheets.Located(name, written, places);
            assets.HasFonts |= StyleSheets.HasFonts(Encoding.UTF8.GetString(bytes));
            assets.byName[name] = ($"assets/{Fingerprinted(name, bytes)}", bytes);
        }
        if (assets.byName.TryGetValue(StyleSheets.Main, out var style) && LayersOfStyles.Without(Encoding.UTF8.GetString(style.Bytes)) is { } plain)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(plain);
            assets.byName[PlainStyle] = ($"assets/{Fingerprinted(PlainStyle, bytes)}", bytes);
        }
        foreach (var file in files.Where(file => file.Role == InputRole.Asset && file.Path.StartsWith(EditionFolder, StringComparison.Ordinal))) { assets.editions[file.Path[EditionFolder.Length..]] = ThemeFiles.Text(file); }
        return assets;
    }

    private static bool IsSheet(string name) => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    /// <summary>The digest's own rules, which stand behind those of the style sheet; empty where it has none.</summary>
    public string OwnRules { get; private set; } = "";

    /// <summary>A style sheet brings typefaces.</summary>
    public bool HasFonts { get; private set; }

    /// <summary>Whether the theme has an asset of that name, below <c>theme/assets/</c>.</summary>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The text of a file that goes into an edition and is no file of the site.</summary>
    public string EditionText(string name) =>
        editions.TryGetValue(name, out string? text) ? text : throw TemplateRules.At(Span.StartOf(EditionFolder + name), $"The theme has no '{EditionFolder}{name}'.");

    public string PathOf(string name) => Find(name).Path;

    /// <summary>The style sheet for browsers that know no layers; null where it has none.</summary>
    public string? PathOfPlainStyle => byName.TryGetValue(PlainStyle, out var plain) ? plain.Path : null;

    public byte[] BytesOf(string name) => Find(name).Bytes;

    private (string Path, byte[] Bytes) Find(string name) =>
        byName.TryGetValue(name, out var asset) ? asset : throw TemplateRules.At(Span.StartOf(Folder + name), $"The theme has no '{Folder}{name}'.");

    private static string Fingerprinted(string name, byte[] bytes)
    {
        int dot = name.LastIndexOf('.');
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        return dot < 0 ? $"{name}-{hash}" : $"{name[..dot]}-{hash}{name[dot..]}";
    }
}
