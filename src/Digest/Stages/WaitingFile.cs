namespace Digest.Stages;

/// <summary>How a new file waits beside the one whose place it takes.</summary>
/// <param name="IsFlushed">It has reached the disk before it takes its place: then a machine that loses its power has the old file or the new one.</param>
/// <param name="IsPrivate">Nobody but its owner may read it.</param>
/// <param name="Like">The file whose rights it gets, where that is there; null: those of any new file.</param>
internal readonly record struct WaitingFile(bool IsFlushed = false, bool IsPrivate = false, string? Like = null);
