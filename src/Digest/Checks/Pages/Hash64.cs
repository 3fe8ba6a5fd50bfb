using System.IO.Hashing;

namespace Digest.Checks.Pages;

/// <summary>64 bits that stand for a text, so that a site's ids fit into little memory: XXH3, of which two different texts of a site practically never have the same.</summary>
/// <remarks>What is told apart by it alone must not depend on how texts are named: ids such as <c>claim-048857</c> differ in a few bits.</remarks>
internal static class Hash64
{
    public static ulong Of(ReadOnlySpan<byte> text, long seed = 0) => XxHash3.HashToUInt64(text, seed);
}
