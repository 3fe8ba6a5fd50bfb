using Digest.Model;

namespace Digest.Sources;

/// <summary>The few lines that Git LFS commits in a file's place. They lie in the folder where the file itself was never fetched.</summary>
internal static class PointerFile
{
    // The specification allows no more than this.
    private const int Most = 1024;

    public static bool Is(InputFile file) => file.Length is > 0 and < Most && file.Bytes.AsSpan().StartsWith("version https://git-lfs.github.com/spec/"u8);
}
