using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Tests.Protection;

/// <summary>Looks for words in files by means of its own: nothing of it is the program's.</summary>
internal static partial class PlainScan
{
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>Files in which one of the words stands, in whatever form a reader or a program would still know it.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<KeyValuePair<string, byte[]>> site, params string[] words)
    {
        string[] plain = [.. words.Select(Plain)];
        return [.. site.Where(file => Holds(file.Key, file.Value, plain)).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }

    public static IEnumerable<string> Forms(string text)
    {
        string[] read = [text, WebUtility.HtmlDecode(text), Regex.Unescape(Regex.Replace(text, @"\\(?!u[0-9a-fA-F]{4})", "/")), Uri.UnescapeDataString(text.Replace("%25", "%", StringComparison.Ordinal))];
        // Often all four are one.
        foreach (string form in read.Distinct(StringComparer.Ordinal))
        {
            yield return Plain(form);
            yield return Plain(WebUtility.HtmlDecode(Tag().Replace(form, "")));
            yield return Plain(WebUtility.HtmlDecode(Tag().Replace(form, " ")));
        }
    }

    /// <summary>Whether a file holds a word; the same bytes under the same name are looked at once, and most files of two small sites are the same.</summary>
    private static bool Holds(string path, byte[] bytes, string[] plain) =>
        Seen.GetOrAdd($"{Convert.ToHexString(SHA256.HashData(bytes))}\n{path}\n{string.Join('\n', plain)}", _ => Forms(path + "\n" + Encoding.UTF8.GetString(bytes)).Any(form => plain.Any(word => form.Contains(word, StringComparison.Ordinal))));

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
