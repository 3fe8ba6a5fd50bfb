using System.Text.RegularExpressions;

namespace Digest.Citations;

/// <summary>Emphasis of Markdown in the words around a citation: <c>*cf.*</c>, <c>p. 3, *emphasis added*</c>.</summary>
internal static partial class Emphasis
{
    [GeneratedRegex(@"(?<![\p{L}\d*_\\])(?<mark>\*{1,2}|_{1,2})(?=[^\s*_])(?<words>[^*_]*[^\s*_\\])\k<mark>(?![\p{L}\d*_])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>With the marks that a citation style takes.</summary>
    public static string Marked(string written) => Has(written)
        ? Form().Replace(written, match => match.Groups["mark"].Length == 1 ? $"<i>{match.Groups["words"].Value}</i>" : $"<b>{match.Groups["words"].Value}</b>") : written;

    /// <summary>The words alone.</summary>
    public static string Plain(string written) => Has(written) ? Form().Replace(written, "${words}") : written;

    private static bool Has(string written) => written.AsSpan().IndexOfAny('*', '_') >= 0;
}
