using System.Text.RegularExpressions;

namespace Digest.Stages.Importing;

/// <summary>The marks that CSL has within text.</summary>
internal static partial class RichText
{
    [GeneratedRegex("""</?(?:i|b|sup|sub|sc|span)(?: (?:class|style)="[^"<>]*")?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>The words alone.</summary>
    public static string Bare(string text) => CitationYaml.Clean(Mark().Replace(text, ""));
}
