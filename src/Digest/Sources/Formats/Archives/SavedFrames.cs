using System.Net;
using System.Text.RegularExpressions;

namespace Digest.Sources.Formats.Archives;

/// <summary>Pages within a page that a browser saved as parts beside it (MHTML): each is put into its frame's tag, where a page that is one file has it (<c>srcdoc</c>).</summary>
internal static partial class SavedFrames
{
    private const int Deepest = 4;

    [GeneratedRegex("""<i?frame\b[^<>]*?\ssrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    /// <param name="decode">A part's text; null: it is in no encoding that can be told.</param>
    public static string Put(string html, IReadOnlyDictionary<string, SavedPage> parts, Func<SavedPage, string?> decode) => parts.Count == 0 ? html : Put(html, parts, decode, [], 0);

    // Each part once: parts that name each other would make a page without end.
    private static string Put(string html, IReadOnlyDictionary<string, SavedPage> parts, Func<SavedPage, string?> decode, HashSet<SavedPage> read, int depth) => Frame().Replace(html, match =>
    {
        if (!parts.TryGetValue(WebUtility.HtmlDecode(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Trim(), out var part)) { return match.Value; }
        string within = depth < Deepest && read.Add(part) && decode(part) is { } text ? Put(text, parts, decode, read, depth + 1) : "\uFFFD";
        return $"{match.Value} srcdoc=\"{within.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\"";
    });
}
