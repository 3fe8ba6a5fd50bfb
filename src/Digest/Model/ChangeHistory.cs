namespace Digest.Model;

/// <summary>What git tells of the digest's files.</summary>
/// <param name="Commit">The full id of the commit that is checked out; null: there is no repository, or no commit in it.</param>
/// <param name="Days">By path from the digest's root: the day, <c>yyyy-mm-dd</c> in UTC, on which the author of the newest commit that changed the file made it.</param>
/// <param name="Blobs">By path: git's id of the file's bytes in that commit, as its object format has it; empty for a symbolic link.</param>
/// <param name="Undated">Files whose last change lies beyond the end of a history that is cut off.</param>
/// <param name="Fault">Why nothing could be learned, as the end of a sentence; null: all was.</param>
internal sealed record ChangeHistory(string? Commit, IReadOnlyDictionary<string, string> Days, IReadOnlyDictionary<string, string> Blobs, int Undated, string? Fault)
{
    /// <summary><c>sha1</c> or <c>sha256</c>.</summary>
    public string ObjectFormat { get; init; } = "sha1";

    /// <summary>By path: the day of the oldest commit that has the file, as <see cref="Days"/> gives it. Files that were there when a history that is cut off begins are not in it.</summary>
    public IReadOnlyDictionary<string, string> FirstDays { get; init; } = new Dictionary<string, string>();

    public static ChangeHistory None { get; } = new(null, new Dictionary<string, string>(), new Dictionary<string, string>(), 0, null);
}
