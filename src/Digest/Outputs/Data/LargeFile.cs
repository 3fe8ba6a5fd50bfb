using System.Buffers;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>A file that is as large as the digest: of 100,000 records some have hundreds of megabytes.</summary>
internal static class LargeFile
{
    /// <param name="write">Pure: the same site and theme give the same bytes.</param>
    public static OutputFile Of(string path, IReadOnlyList<string> shows, Action<IBufferWriter<byte>> write) => new(path, shows, () => Whole(write)) { Write = write, IsPoured = true };

    /// <summary>For whoever has to see it whole: the search for protected terms, a look at the site in memory.</summary>
    private static byte[] Whole(Action<IBufferWriter<byte>> write)
    {
        var bytes = new ChunkedBytes();
        write(bytes);
        return bytes.ToArray();
    }
}
