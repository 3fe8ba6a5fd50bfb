using System.Buffers;

namespace Digest.Stages;

/// <summary>Comparing and writing whole files.</summary>
internal static class WriterBytes
{
    /// <summary>Whether a file is there and holds these bytes. A symbolic link never does: the site holds none.</summary>
    public static bool Equal(FileInfo file, ReadOnlySpan<byte> bytes)
    {
        if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.Length != bytes.Length) { return false; }
        using var handle = HeldFile.Open(file.FullName, FileOptions.SequentialScan);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Clamp(bytes.Length, 1, 1 << 16));
        try
        {
            for (int at = 0, got; at < bytes.Length; at += got)
            {
                got = RandomAccess.Read(handle, buffer, at);
                if (got == 0 || got > bytes.Length - at || !bytes.Slice(at, got).SequenceEqual(buffer.AsSpan(0, got))) { return false; }
            }
            return true;
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, bytes, 0);
    }

    public static void DeleteFolder(string path)
    {
        if (Directory.Exists(path)) { HeldFile.Patiently(() => Directory.Delete(path, recursive: true)); }
    }
}
