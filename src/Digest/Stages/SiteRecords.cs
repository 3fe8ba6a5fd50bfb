using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>What a site says of the version of one record.</summary>
/// <param name="Page">The record's address.</param>
/// <param name="Sha256">Over the lines that <c>sha256sum</c> prints of the files, in their order.</param>
internal sealed record ListedVersion(string Page, string Sha256, IReadOnlyList<string> Files);

/// <summary>Reads the versions of records out of <c>data/digest.json</c>, with distrust: whoever altered the site may have written it.</summary>
internal static class SiteRecords
{
    public const string Path = "data/digest.json";

    /// <returns>Records that tell a hash and its files; what cannot be read as such is told.</returns>
    public static IReadOnlyList<ListedVersion> Read(byte[] bytes, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<ListedVersion>();
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32 });
            foreach (var record in document.RootElement.GetProperty("records").EnumerateArray())
            {
                if (!record.TryGetProperty("version", out var version) || !version.TryGetProperty("sha256", out var sha256) || !version.TryGetProperty("files", out var files)) { continue; }
                found.Add(new ListedVersion(record.GetProperty("address").GetString() ?? "", sha256.GetString() ?? "", [.. files.EnumerateArray().Select(file => file.GetString() ?? "")]));
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            diagnostics.Add(ProofRules.AlteredRecord.At(Span.StartOf(Path), $"'{Path}' is not what a build writes; the versions of records in it were not checked."));
            return [];
        }
        return found;
    }
}
