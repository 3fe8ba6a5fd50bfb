namespace Digest.Model;

/// <summary>Which state of the whole digest a site was made from.</summary>
/// <param name="Commit">The full id of git's commit; null: not built from a repository.</param>
/// <param name="IsDirty">The files differ from that commit.</param>
/// <param name="ContentSha256">SHA-256 of what <c>sha256sum</c> prints of the digest's files in <c>seeds/</c>, <c>input/</c> and <c>theme/</c>, in the order of their
/// paths; restricted seeds, READMEs and files that play no part left out. Null: withheld, since a name that is hidden could be tried against it.</param>
internal sealed record DigestVersion(string? Commit, bool IsDirty, string? ContentSha256)
{
    /// <summary>The site shows drafts, and is for its curator's eyes.</summary>
    public bool HasDrafts { get; init; }

    public static DigestVersion None { get; } = new(null, false, null);
}
