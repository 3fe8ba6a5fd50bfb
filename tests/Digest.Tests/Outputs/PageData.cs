using System.Text.RegularExpressions;

namespace Digest.Tests.Outputs;

/// <summary>What a page's head tells programs.</summary>
internal static partial class PageData
{
    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<meta property=\"([^\"]+)\" content=\"([^\"]*)\">")]
    private static partial Regex Property();

    /// <summary>Its JSON-LD; null where it has none.</summary>
    public static string? Of(string page) => Block().Match(page) is { Success: true } block ? block.Groups[1].Value : null;

    public static ILookup<string, string> Properties(string page) =>
        Property().Matches(page).ToLookup(match => match.Groups[1].Value, match => System.Net.WebUtility.HtmlDecode(match.Groups[2].Value));
}
