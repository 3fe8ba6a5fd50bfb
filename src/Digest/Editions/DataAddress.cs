using System.Collections.Concurrent;
using Digest.Checks.Pages;
using Digest.Model;
using Digest.Templates;

namespace Digest.Editions;

/// <summary>Files of the site as addresses that carry them.</summary>
/// <param name="read">The bytes of a file of the site.</param>
internal sealed class DataAddress(IReadOnlySet<string> files, Func<string, byte[]> read)
{
    /// <summary>Characters of an address that is kept for its next use: signs of the theme, not photographs.</summary>
    private const int Kept = 50_000;

    /// <summary>A list of hundreds of documents, not of thousands: it stands in the file as often as a link leads to it.</summary>
    private const int MostSaved = 200_000;

    private readonly ConcurrentDictionary<string, byte> large = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);

    /// <summary>Null: there is no such file.</summary>
    public string? Of(string path)
    {
        if (made.TryGetValue(path, out string? known)) { return known; }
        return files.Contains(path) ? Make(path, read(path)) : null;
    }

    /// <summary>The same for a file that is to be saved, of which <see cref="MostSaved"/> bytes at most are carried; null: there is none, or it is longer.</summary>
    public string? OfSaved(string path)
    {
        if (made.TryGetValue(path, out string? known)) { return known; }
        if (large.ContainsKey(path) || !files.Contains(path)) { return null; }
        byte[] bytes = read(path);
        if (bytes.Length <= MostSaved) { return Make(path, bytes); }
        large[path] = 1;
        return null;
    }

    /// <summary>A style sheet in which every address carries its file.</summary>
    public string Style(string path, string css) =>
        StyleSheets.Replace(css, link => LinkTarget.Of(path, link) is { Fate: LinkFate.Inside } target && Of(target.Path) is { } data ? data : "data:,");

    private string Make(string path, byte[] bytes)
    {
        string address = $"data:{TypeOf(path)};base64,{Convert.ToBase64String(bytes)}";
        if (address.Length <= Kept) { made[path] = address; }
        return address;
    }

    private static string TypeOf(string path) => MediaTypes.Of(path) is var type && MediaTypes.NeedsCharset(type) ? type + ";charset=utf-8" : type;
}
