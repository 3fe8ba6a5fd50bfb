using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Digest.Tests.Protection;

/// <summary>Looks for a name in the files of a site with other people's readers: AngleSharp, System.Text.Json, System.Xml. It shares no code with the program.</summary>
internal static partial class Independent
{
    /// <returns>The paths of the files that hold the name, and how each was seen.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<KeyValuePair<string, byte[]>> site, string name) => Find(Read(site), name);

    /// <summary>The same in files that were read before: reading takes nearly all the time, and many names are looked for in one site.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<(string Path, IReadOnlyList<(string How, string Text)> Texts)> read, string name)
    {
        string wanted = Simple(name);
        var found = new List<string>();
        foreach (var (path, texts) in read)
        {
            if (texts.FirstOrDefault(one => one.Text.Contains(wanted, StringComparison.Ordinal)) is { How: { } how }) { found.Add($"{path}: {how}"); }
        }
        return found;
    }

    /// <summary>Every way in which each file can be read, its letters and digits alone.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<(string How, string Text)> Texts)> Read(IEnumerable<KeyValuePair<string, byte[]>> site) =>
        [.. site.Select(file => (file.Key, (IReadOnlyList<(string, string)>)[.. Texts(file.Key, file.Value).Select(one => (one.How, Simple(one.Text))).DistinctBy(one => one.Item2, StringComparer.Ordinal)]))];

    private static IEnumerable<(string How, string Text)> Texts(string path, byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        yield return ("name", Uri.UnescapeDataString(path));
        yield return ("bytes", text);
        yield return ("percent", WebUtility.UrlDecode(text));
        yield return ("Latin-1", Encoding.Latin1.GetString(bytes));
        yield return ("UTF-16", Encoding.Unicode.GetString(bytes));
        string ending = Path.GetExtension(path);
        if (ending is ".html" or ".svg" or ".xml") { foreach (var one in Html(text)) { yield return one; } }
        if (ending == ".xml") { yield return ("XML", Innermost(XDocument.Parse(text).Root!.Value)); }
        if (ending is ".json" or ".jsonld") { yield return ("JSON", string.Join('\n', Strings(JsonDocument.Parse(bytes).RootElement))); }
        foreach (Match run in Runs().Matches(text)) { yield return ("base64", Decoded(run.Value)); }
    }

    private static IEnumerable<(string, string)> Html(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        yield return ("text", page.DocumentElement.TextContent);
        foreach (var note in page.QuerySelectorAll("a.q__ref").ToList()) { note.Remove(); }
        yield return ("text without notes", page.DocumentElement.TextContent);
        yield return ("attributes", string.Join('\n', page.All.SelectMany(element => element.Attributes).Select(attribute => WebUtility.UrlDecode(attribute.Value))));
        yield return ("templates", string.Join('\n', page.QuerySelectorAll("template").OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>().Select(template => template.Content.TextContent)));
    }

    private static string Innermost(string text) => text.Contains('<', StringComparison.Ordinal) ? new HtmlParser().ParseDocument(text).DocumentElement.TextContent : text;

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [Innermost(element.GetString()!)],
        _ => [],
    };

    private static string Decoded(string run)
    {
        byte[] bytes = new byte[run.Length];
        return Convert.TryFromBase64String(run, bytes, out int written) ? Encoding.UTF8.GetString(bytes, 0, written) : "";
    }

    /// <summary>Letters and digits alone, without accents and case.</summary>
    private static string Simple(string text) => string.Concat(text.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter).Select(char.ToLowerInvariant));

    [GeneratedRegex("[A-Za-z0-9+/]{12,}={0,2}")]
    private static partial Regex Runs();
}
