using System.Text.RegularExpressions;

namespace Digest.Sources;

/// <summary>Dots by which a quote leaves words out, without the brackets that they need.</summary>
internal static partial class OmissionDots
{
    /// <returns>The quote as it should be written, without dots at its ends; null where it has no such dots.</returns>
    public static string? Written(string quote)
    {
        string bare = AtEnds().Replace(quote, "");
        string written = Dots().Replace(bare, " […] ");
        return written == quote || written.Length == 0 ? null : written;
    }

    [GeneratedRegex(@"(?<!\[)\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*(?!\])", RegexOptions.CultureInvariant)]
    private static partial Regex Dots();

    [GeneratedRegex(@"^\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*|\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnds();
}
