using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;

namespace Digest.Stages;

/// <summary>The site that a build finds in its output.</summary>
/// <param name="Files">What it consists of: what may be removed.</param>
/// <param name="Last">The paths of the last site that showed no drafts, which is what readers may cite: this one, or the one before the drafts were looked at; null: not known.</param>
internal sealed record FormerSite(HashSet<string> Files, IReadOnlyCollection<string>? Last);

/// <summary>What a site consists of: <c>data/manifest.json</c> and <c>data/SHA256SUMS</c>. The first also tells that a folder is ours,
/// and what may be removed from it.</summary>
internal static class WriterManifest
{
    public const string Path = "data/manifest.json", SumsPath = "data/SHA256SUMS";
    /// <summary>That drafts are shown, and the paths of the last site without any.</summary>
    public const string DraftsKey = "drafts", LastKey = "last_site";

    /// <summary>Bytes of the longest list of editions; theirs are at most four.</summary>
    private const int MostSums = 10_000;

    /// <summary>Files of ours that no manifest lists.</summary>
    public static bool IsUnlisted(string path) =>
        path is Path or SumsPath or ".nojekyll" or "CNAME" || path.StartsWith(EditionPath.Folder, StringComparison.Ordinal);

    /// <param name="last">Of the site of before, for one of drafts: see <see cref="FormerSite.Last"/>.</param>
    public static byte[] Write(IEnumerable<(string Path, string Sha256, long Bytes)> files, IEnumerable<(string Path, string Sha256, long Bytes)> seeds, DigestVersion version, IReadOnlyCollection<string>? last = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("generator", "digest");
            // Whoever publishes looks for it.
            if (version.HasDrafts)
            {
                json.WriteBoolean(DraftsKey, true);
                if (last is not null) { WriteLast(json, last); }
            }
            WriteVersion(json, version);
            WriteList(json, "files", files.Where(file => !IsUnlisted(file.Path)));
            WriteList(json, "seeds", seeds);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The format of <c>sha256sum</c>, for the site's root: a name with a backslash or a line end is escaped as it does.</summary>
    public static byte[] Sums(IEnumerable<(string Path, string Sha256, long Bytes)> files) => Lines(files.Where(file => !IsUnlisted(file.Path)));

    /// <summary>The same for the editions, in their folder.</summary>
    public static byte[] EditionSums(IEnumerable<(string Path, string Sha256, long Bytes)> files) =>
        Lines(files.Where(file => file.Path.StartsWith(EditionPath.Folder, StringComparison.Ordinal)).Select(file => (file.Path[EditionPath.Folder.Length..], file.Sha256, file.Bytes)));

    private static byte[] Lines(IEnumerable<(string Path, string Sha256, long Bytes)> files)
    {
        var sums = new StringBuilder();
        foreach (var (path, sha256, _) in Sorted(files))
        {
            SumLines.Add(sums, sha256, path);
        }
        return Encoding.UTF8.GetBytes(sums.ToString());
    }

    /// <summary>What the manifest of an output tells, with those paths alone that stand inside it; null: no manifest of ours is there.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FormerSite? Read(string output)
    {
        var file = new FileInfo(System.IO.Path.Join(output, Path));
        if (!file.Exists || file.LinkTarget is not null) { return null; }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("generator", out var generator) || generator.ValueKind != JsonValueKind.String
                || generator.GetString() != "digest" || !root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
            {
                return null;
            }
            var paths = files.EnumerateArray().Select(PathOf).OfType<string>().Where(SitePath.IsSafe).ToHashSet(StringComparer.Ordinal);
            return new FormerSite(paths, !root.TryGetProperty(DraftsKey, out var drafts) || drafts.ValueKind != JsonValueKind.True ? paths
                : root.TryGetProperty(LastKey, out var last) && last.ValueKind == JsonValueKind.Array ? [.. last.EnumerateArray().Where(path => path.ValueKind == JsonValueKind.String).Select(path => path.GetString()!)]
                : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) { return null; }
    }

    /// <summary>The editions that a build made, by the list beside them; what else stands in their folder is somebody's.</summary>
    public static IReadOnlyDictionary<string, string> Editions(string output)
    {
        var file = new FileInfo(System.IO.Path.Join(output, EditionPath.Sums));
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!file.Exists || file.LinkTarget is not null || file.Length > MostSums) { return sums; }
        foreach (string line in File.ReadLines(file.FullName))
        {
            if (line.Length < 67 || line[64] != ' ' || line[65] != ' ' || line.AsSpan(66).ContainsAny('/', '\\')) { continue; }
            string path = EditionPath.Folder + line[66..];
            if (SitePath.IsSafe(path)) { sums[path] = line[..64]; }
        }
        return sums;
    }

    /// <summary>The same by their paths, with the list.</summary>
    public static HashSet<string> EditionFiles(string output) => Editions(output) is { Count: > 0 } sums ? new(sums.Keys.Append(EditionPath.Sums), StringComparer.Ordinal) : [];

    private static string? PathOf(JsonElement file) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String ? path.GetString() : null;

    /// <summary>Nothing where nothing is known, or may be told.</summary>
    private static void WriteVersion(Utf8JsonWriter json, DigestVersion version)
    {
        if (version is { Commit: null, ContentSha256: null }) { return; }
        json.WriteStartObject("version");
        if (version.Commit is { } commit)
        {
            json.WriteString("commit", commit);
            json.WriteBoolean("differs_from_commit", version.IsDirty);
        }
        if (version.ContentSha256 is { } content) { json.WriteString("content_sha256", content); }
        json.WriteEndObject();
    }

    private static void WriteLast(Utf8JsonWriter json, IReadOnlyCollection<string> paths)
    {
        json.WriteStartArray(LastKey);
        foreach (string path in paths.Order(StringComparer.Ordinal)) { json.WriteStringValue(path); }
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<(string Path, string Sha256, long Bytes)> files)
    {
        json.WriteStartArray(name);
        foreach (var (path, sha256, bytes) in Sorted(files))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("sha256", sha256);
            json.WriteNumber("bytes", bytes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<(string Path, string Sha256, long Bytes)> Sorted(IEnumerable<(string Path, string Sha256, long Bytes)> files) =>
        files.OrderBy(file => file.Path, StringComparer.Ordinal);
}
