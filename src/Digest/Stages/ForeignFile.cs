namespace Digest.Stages;

/// <summary>Reads a file that a command names: a pipe too, and never more than is asked for, since a device may have no end.</summary>
internal static class ForeignFile
{
    /// <returns>Null where it has more bytes.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Read(string path, int most)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, FileOptions.SequentialScan);
        byte[] bytes = new byte[64_000];
        int length = 0;
        for (int got; (got = stream.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += got;
            if (length > most) { return null; }
            if (length == bytes.Length) { Array.Resize(ref bytes, bytes.Length * 2); }
        }
        return bytes[..length];
    }
}
