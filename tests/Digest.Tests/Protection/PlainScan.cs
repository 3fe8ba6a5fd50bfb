using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Tests.Protection;

/// <summary>Looks for words in files by means of its own: nothing of it is the program's.</summary>
internal static partial class PlainScan
{
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>Files in which one of the words stands, in whatever form a reader or a program would still know it.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<KeyValuePair<string, byte[]>> site, params string[] words) =>
        [.. site.Where(file => Forms(file.Key + "\n" + Encoding.UTF8.GetString(file.Value)).Any(form => words.Any(word => form.Contains(Plain(word), StringComparison.Ordinal)))).Select(file => file.Key).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Forms(string text)
    {
        string[] read = [text, WebUtility.HtmlDecode(text), Regex.Unescape(Regex.Replace(text, @"\\(?!u[0-9a-fA-F]{4})", "/")), Uri.UnescapeDataString(text.Replace("%25", "%", StringComparison.Ordinal))];
        foreach (string form in read)
        {
            yield return Plain(form);
            yield return Plain(WebUtility.HtmlDecode(Tag().Replace(form, "")));
            yield return Plain(WebUtility.HtmlDecode(Tag().Replace(form, " ")));
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) { continue; }
            if (char.IsLetterOrDigit(c)) { plain.Append(char.ToLowerInvariant(c)); }
            else if (plain.Length > 0 && plain[^1] != ' ') { plain.Append(' '); }
        }
        return plain.ToString();
    }
}
