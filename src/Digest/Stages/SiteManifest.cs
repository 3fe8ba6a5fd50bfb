using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>A file as a manifest lists it.</summary>
/// <param name="Bytes">Its size.</param>
internal readonly record struct ListedFile(string Path, string Sha256, long Bytes);

/// <summary>What a site says of itself, read with distrust: whoever altered the site may have written it.</summary>
/// <param name="Sha256">Of the manifest's own bytes.</param>
internal sealed record SiteManifest(string Sha256, IReadOnlyList<ListedFile> Files, IReadOnlyList<ListedFile> Seeds)
{
    private const string Where = WriterManifest.Path;

    /// <summary>The paths of the last site that showed no drafts, as <see cref="FormerSite.Last"/> has them; null: not known.</summary>
    public IReadOnlyCollection<string>? Last { get; private init; }

    /// <returns>Null where it cannot be read as a manifest; a diagnostic says why. A path that leads out or stands twice is told and left out.</returns>
    public static SiteManifest? Read(byte[] bytes, string sha256, ICollection<Diagnostic> diagnostics)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 8 });
        List<ListedFile>? files = null, seeds = null;
        string? generator = null;
        bool drafts = false;
        IReadOnlyCollection<string>? last = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) { return Refuse("it is no JSON object", diagnostics); }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                switch (name)
                {
                    case "generator" when generator is null: generator = reader.TokenType == JsonTokenType.String ? reader.GetString() : ""; break;
                    case "files" when files is null: files = List(ref reader, diagnostics); break;
                    case "seeds" when seeds is null: seeds = List(ref reader, diagnostics); break;
                    case WriterManifest.DraftsKey: drafts = reader.TokenType == JsonTokenType.True; break;
                    case WriterManifest.LastKey: last = Paths(ref reader); break;
                    case "generator" or "files" or "seeds": return Refuse($"'{name}' stands in it twice", diagnostics);
                    default: reader.Skip(); break;
                }
            }
            if (reader.Read()) { return Refuse("something stands behind its end", diagnostics); }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException) { return Refuse("it is no valid JSON of the expected form", diagnostics); }
        if (generator != "digest" || files is null) { return Refuse("it does not say that digest wrote it, or lists no files", diagnostics); }
        return new SiteManifest(sha256, files, seeds ?? []) { Last = drafts ? last : [.. files.Select(file => file.Path)] };
    }

    /// <summary>Compares the two lists that a build writes; <paramref name="sums"/> is in the format of <c>sha256sum</c>.</summary>
    public void Compare(byte[] sums, ICollection<Diagnostic> diagnostics)
    {
        var listed = Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(sums).Split('\n'))
        {
            number++;
            if (line.Length == 0) { continue; }
            string? fault = Line(line) is not var (path, hash) ? "is no line of sha256sum"
                : !seen.Add(path) ? $"lists '{path}' for the second time"
                : !listed.TryGetValue(path, out string? other) ? $"lists '{path}', which {Where} does not"
                : other != hash ? $"gives '{path}' another SHA-256 than {Where}" : null;
            if (fault is not null) { diagnostics.Add(ProofRules.SumsDisagree.At(Span.StartOf(WriterManifest.SumsPath), $"Line {number} of {WriterManifest.SumsPath} {fault}.")); }
        }
        foreach (var file in Files.Where(file => !seen.Contains(file.Path)))
        {
            diagnostics.Add(ProofRules.SumsDisagree.At(Span.StartOf(WriterManifest.SumsPath), $"{WriterManifest.SumsPath} does not list '{file.Path}', which {Where} does."));
        }
    }

    private static List<ListedFile> List(ref Utf8JsonReader reader, ICollection<Diagnostic> diagnostics)
    {
        if (reader.TokenType != JsonTokenType.StartArray) { throw new FormatException(); }
        var files = new List<ListedFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var file = Entry(ref reader);
            string? fault = !SitePath.IsSafe(file.Path) ? "is a path that leads out of the site, or is none"
                : WriterManifest.IsUnlisted(file.Path) ? "is a file that no build lists"
                : !seen.Add(file.Path) ? "stands in one list twice"
                : !IsHash(file.Sha256) || file.Bytes < 0 ? "has no SHA-256 of 64 hexadecimal digits, or no size" : null;
            if (fault is null) { files.Add(file); }
            else { diagnostics.Add(ProofRules.BadManifest.At(Span.StartOf(Where), $"'{file.Path}' in {Where} {fault}.")); }
        }
        return files;
    }

    private static List<string> Paths(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) { throw new FormatException(); }
        var paths = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) { paths.Add(reader.GetString() ?? ""); }
        return paths;
    }

    private static ListedFile Entry(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) { throw new FormatException(); }
        string path = "", hash = "";
        long bytes = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "path" when path.Length == 0: path = reader.GetString() ?? ""; break;
                case "sha256" when hash.Length == 0: hash = reader.GetString() ?? ""; break;
                case "bytes" when bytes < 0: bytes = reader.GetInt64(); break;
                case "path" or "sha256" or "bytes": throw new FormatException();
                default: reader.Skip(); break;
            }
        }
        return new ListedFile(path, hash, bytes);
    }

    private static (string Path, string Hash)? Line(string line)
    {
        bool odd = line[0] == '\\';
        string rest = odd ? line[1..] : line;
        if (rest.Length < 67 || !IsHash(rest[..64]) || rest[64] != ' ' || rest[65] is not (' ' or '*')) { return null; }
        return (odd ? Unescaped(rest[66..]) : rest[66..], rest[..64]);
    }

    private static string Unescaped(string name)
    {
        var plain = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            bool escape = name[i] == '\\' && i + 1 < name.Length;
            plain.Append(!escape ? name[i] : name[++i] switch { 'n' => '\n', 'r' => '\r', var other => other });
        }
        return plain.ToString();
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static SiteManifest? Refuse(string why, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(ProofRules.BadManifest.At(Span.StartOf(Where), $"{Where} cannot be read as the manifest of a site: {why}.", "Nothing is proven without it. Get the site again from whoever published it."));
        return null;
    }
}
