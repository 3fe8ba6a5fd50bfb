using System.Security.Cryptography;
using System.Text;

namespace Digest.Stages.Remembering;

/// <summary><c>.digest/built/</c>: for each output what its last build found and made. May be deleted at any time; what is damaged, cut off or of another version is as if it were not there.</summary>
internal static class LastBuildFile
{
    private const int SumBytes = 32;
    /// <summary>Bytes of the largest that is read or written.</summary>
    private const long Most = 1_000_000_000;

    /// <summary>Of what the last build was; null where no note is there. Whether the note is sound is not known yet.</summary>
    public static byte[]? KeyOf(string root, string output)
    {
        try
        {
            using var handle = File.OpenHandle(PathOf(root, output));
            byte[] key = new byte[SumBytes];
            return RandomAccess.Read(handle, key, SumBytes) == SumBytes ? key : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return null; }
    }

    /// <returns>Null where none is there that holds for this key.</returns>
    public static LastBuild? Read(string root, string output, ReadOnlySpan<byte> key)
    {
        try
        {
            var file = new FileInfo(PathOf(root, output));
            if (!file.Exists || file.Length is < SumBytes + SumBytes or > Most) { return null; }
            byte[] bytes = File.ReadAllBytes(file.FullName);
            // Most often another key: then the rest need not be looked at.
            if (!bytes.AsSpan(SumBytes, Math.Min(key.Length, bytes.Length - SumBytes)).SequenceEqual(key)) { return null; }
            if (!SHA256.HashData(bytes.AsSpan(SumBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SumBytes))) { return null; }
            return new LastBuildReader(bytes, SumBytes).Read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or ArgumentException or KeyNotFoundException) { return null; }
    }

    /// <summary>Best effort: without it the next build does everything.</summary>
    public static void Write(string root, string output, LastBuild build)
    {
        try
        {
            using var content = new MemoryStream();
            using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) { LastBuildWriter.Write(writer, build); }
            string path = PathOf(root, output), folder = Path.GetDirectoryName(path)!;
            // A link could lead anywhere.
            if (content.Length > Most || RealPath.Of(folder) != folder) { return; }
            Directory.CreateDirectory(folder);
            // Nobody commits it by mistake.
            File.WriteAllText(Path.Join(folder, ".gitignore"), "*\n");
            WholeFile.Write(path, file =>
            {
                file.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
                content.WriteTo(file);
            }, staged: $"{path}.{Environment.ProcessId}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }

    /// <summary>Forgets what is known of an output.</summary>
    public static void Remove(string root, string output)
    {
        try { File.Delete(PathOf(root, output)); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }

    private static string PathOf(string root, string output)
    {
        string real = RealPath.Of(root), relative = Path.GetRelativePath(real, RealPath.Of(output)).Replace('\\', '/');
        return Path.Join(real, ".digest", "built", WriterPlace.KeyOf(relative));
    }
}
