using System.Security.Cryptography;
using System.Text;

namespace Digest.Protection;

/// <summary>Which files were searched for the same terms before and were clean. A file is known by a keyed hash (HMAC-SHA-256, its first
/// 128 bits) of the terms, its path and the SHA-256 of its bytes: who reads the cache learns nothing of the list, and without the key nobody can add to it.</summary>
internal sealed class Verdicts
{
    private readonly byte[] key;
    private readonly IReadOnlySet<UInt128> before;

    /// <param name="secret">32 random bytes of this machine.</param>
    /// <param name="program">Tells one program from another: the next may see more than this one did.</param>
    /// <param name="before">Marks of the last build.</param>
    public Verdicts(byte[] secret, ProtectedTerms terms, ReadOnlySpan<byte> program, IReadOnlySet<UInt128> before)
    {
        var list = new StringBuilder(Convert.ToHexStringLower(program));
        // What is published instead changes no verdict; it is in the bytes.
        foreach (var rule in terms.Rules) { list.Append('\u0001').Append(rule.Match).Append('\u0002').AppendJoin('\u0002', rule.Terms); }
        key = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(list.ToString()));
        this.before = before;
    }

    /// <param name="sha256">Of the file's bytes.</param>
    public UInt128 MarkOf(string path, ReadOnlySpan<byte> sha256)
    {
        Span<byte> made = stackalloc byte[32];
        HMACSHA256.HashData(key, [.. Encoding.UTF8.GetBytes(path), 0, .. sha256], made);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(made);
    }

    public bool IsClean(UInt128 mark) => before.Contains(mark);
}
