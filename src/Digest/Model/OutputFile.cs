namespace Digest.Model;

/// <summary>A file of the site that is planned: its path is known, its bytes are made when they are asked for, once, on any thread.</summary>
/// <param name="Path">In the site, with <c>/</c>.</param>
/// <param name="Shows">Ids of the records that it shows, ordinal order: what the allow-list and incremental builds rest on. Empty for assets.</param>
/// <param name="Make">Pure: the same site and theme give the same bytes.</param>
internal sealed record OutputFile(string Path, IReadOnlyList<string> Shows, Func<byte[]> Make)
{
    /// <summary>Of a page: the BCP 47 tag of its language; null for any other file.</summary>
    public string? Language { get; init; }
}
