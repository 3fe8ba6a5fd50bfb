using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Templates;

/// <summary>Style sheets as the site has them: a digest's own rules behind those of the program, and every address of a file of the theme with its fingerprint.</summary>
internal static partial class StyleSheets
{
    /// <summary>The one sheet that pages load.</summary>
    public const string Main = "style.css";

    /// <summary>Rules of a digest's own: they stand behind those of <see cref="Main"/>, in the same file.</summary>
    public const string Own = "own.css";

    /// <param name="link">What stands in <c>url()</c>, its escapes undone; null: it stays as it is. Addresses that carry their file, and places in the page itself, are not asked for.</param>
    public static string Replace(string css, Func<string, string?> link) => Url().Replace(css, match =>
    {
        // Comments and strings that are no address are found to be passed over.
        if (!match.Groups["link"].Success) { return match.Value; }
        string written = CssEscapes.Undone(match.Groups["link"].Value).Trim();
        if (written.Length == 0 || written[0] == '#' || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) { return match.Value; }
        return link(written) is { } address ? $"url(\"{address}\")" : match.Value;
    });

    /// <summary>The sheet brings typefaces.</summary>
    public static bool HasFonts(string css) => css.Contains("@font-face", StringComparison.OrdinalIgnoreCase);

    /// <param name="name">Of the sheet below <c>theme/assets/</c>.</param>
    /// <param name="places">Where the other files of the theme are in the site, by their names below <c>theme/assets/</c>.</param>
    public static byte[] Located(string name, byte[] css, IReadOnlyDictionary<string, string> places)
    {
        string folder = name[..(name.LastIndexOf('/') + 1)], text = Encoding.UTF8.GetString(css);
        string made = Replace(text, link =>
        {
            int end = link.AsSpan().IndexOfAny('?', '#');
            if (Named(folder, end < 0 ? link : link[..end]) is not { } target || !places.TryGetValue(target, out string? place)) { return null; }
            return string.Concat(Enumerable.Repeat("../", folder.Count(letter => letter == '/'))) + string.Join('/', place["assets/".Length..].Split('/').Select(Uri.EscapeDataString)) + (end < 0 ? "" : link[end..]);
        });
        return made == text ? css : Encoding.UTF8.GetBytes(made);
    }

    /// <returns>Null where it leads out of the folder of assets.</returns>
    private static string? Named(string folder, string link)
    {
        var parts = new List<string>();
        foreach (string part in (folder + Uri.UnescapeDataString(link)).Split('/'))
        {
            if (part is "" or ".") { continue; }
            if (part != "..") { parts.Add(part); }
            else if (parts.Count > 0) { parts.RemoveAt(parts.Count - 1); }
            else { return null; }
        }
        return string.Join('/', parts);
    }

    /// <summary>A digest's own rules behind the sheet that stands there.</summary>
    public static byte[] With(byte[] sheet, byte[] own) => [.. sheet, (byte)'\n', .. own.AsSpan().StartsWith("\uFEFF"u8) ? own[3..] : own];

    [GeneratedRegex("""(?s)/\*.*?(?:\*/|\z)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\((?>\s*)(?:"(?<link>(?:[^"\\\n]|\\.){0,4000})"|'(?<link>(?:[^'\\\n]|\\.){0,4000})'|(?<link>(?:[^)"'\s\\]|\\.){0,4000}))(?>\s*)\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
