namespace Digest.Stages;

/// <summary>A folder that a site is written to.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">As whoever builds names it, for messages; null: as it is seen from the digest's folder.</param>
internal readonly record struct OutputFolder(string Path, string? Name = null)
{
    public static implicit operator OutputFolder(string path) => new(path);
}
