using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Model;

namespace Digest.Sources.Formats.Archives;

/// <summary>The pages in a web archive collection (WACZ 1.1.1, Webrecorder): WARC files in a ZIP archive, with a list of what each file's hash is and which pages were meant.</summary>
internal static class WaczPages
{
    private const long MostOfFile = 1L << 30;
    private const int MostOfList = 16 << 20;

    /// <param name="address">Of the page that is meant; null: the one that the archive names as its page, or holds alone.</param>
    /// <exception cref="UnreadableSeed"/>
    public static SavedPage Read(InputFile file, string? address)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            var package = Package(file, zip);
            var parts = zip.Entries.Where(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal) && (entry.Name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase)))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            if (parts.Count == 0) { throw new InvalidDataException("it holds no WARC file (archive/….warc.gz)"); }
            if (parts.Sum(entry => entry.Length) > MostOfFile) { throw SeedRules.Oversized(file, $"unpacks to more than {MostOfFile >> 30} GB"); }
            return WarcPages.Read(file, [.. parts.Select(entry => Same(entry, package.Hashes))], address ?? package.Main ?? OnlyOne(file, zip));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or JsonException or InvalidOperationException or NotSupportedException) { throw SeedRules.Damaged(file, fault.Message.TrimEnd('.')); }
    }

    /// <summary>What <c>datapackage.json</c> says: the page for which the archive was made, and the hashes of its files.</summary>
    private static (string? Main, Dictionary<string, string> Hashes) Package(InputFile file, ZipArchive zip)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("datapackage.json") is not { } entry) { return (null, hashes); }
        using var json = JsonDocument.Parse(Bytes(file, entry));
        if (json.RootElement is not { ValueKind: JsonValueKind.Object } root) { return (null, hashes); }
        if (root.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in resources.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.Object && Text(one, "path") is { } path && Text(one, "hash") is { } hash) { hashes[path] = hash; }
            }
        }
        return (Text(root, "mainPageUrl") ?? Text(root, "mainPageURL"), hashes);
    }

    /// <summary>The only page of the list of those that were meant; null: there are several, or the list says nothing.</summary>
    private static string? OnlyOne(InputFile file, ZipArchive zip)
    {
        if (zip.GetEntry("pages/pages.jsonl") is not { } entry) { return null; }
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in Encoding.UTF8.GetString(Bytes(file, entry)).Split('\n'))
        {
            if (line.AsSpan().Trim().IsEmpty) { continue; }
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "url") is { } address) { pages.Add(address); }
        }
        return pages.Count == 1 ? pages.Single() : null;
    }

    private static string? Text(JsonElement of, string key) => of.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static byte[] Bytes(InputFile file, ZipArchiveEntry entry)
    {
        if (entry.Length > MostOfList) { throw SeedRules.Oversized(file, $"holds {entry.FullName} of more than {MostOfList >> 20} MB"); }
        return Bytes(entry);
    }

    /// <exception cref="InvalidDataException">It is longer than the archive says, or another file than the archive says.</exception>
    private static byte[] Same(ZipArchiveEntry entry, Dictionary<string, string> hashes)
    {
        byte[] bytes = Bytes(entry);
        return !hashes.TryGetValue(entry.FullName, out string? hash) || !hash.StartsWith("sha256:", StringComparison.Ordinal) || hash.AsSpan("sha256:".Length).Equals(Convert.ToHexString(SHA256.HashData(bytes)), StringComparison.OrdinalIgnoreCase) ? bytes
            : throw new InvalidDataException($"{entry.FullName} in it is another file than its own list says: the SHA-256 is another");
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        // What it says of its length is anybody's: memory follows what is there.
        var bytes = new MemoryStream();
        using var stream = entry.Open();
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0 && bytes.Length <= entry.Length; read = stream.Read(buffer)) { bytes.Write(buffer, 0, read); }
        return bytes.Length == entry.Length ? bytes.ToArray() : throw new InvalidDataException($"{entry.FullName} in it is not as long as it says");
    }
}
