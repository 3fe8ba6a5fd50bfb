using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Names what a record asks of a document by a hash: where it is the same, so is the answer.</summary>
internal static class QuoteRequest
{
    /// <summary>What is looked for; neither who says it nor whether it is shown.</summary>
    public static string Of(Quote quote) => Hash("quote", quote.Exact.Value, quote.Prefix, quote.Suffix, quote.Mark?.Value);

    /// <summary>How the file becomes numbered paragraphs: its headline, encoding, transcript and page furniture.</summary>
    public static string Reading(Source source)
    {
        var custody = source.Custody!;
        return Hash([
            "reading", source.Title, custody.Encoding?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), custody.Text?.Value.ToString(),
            custody.Transcript is null ? null : "transcript", custody.Transcript?.Sha256?.Value, .. custody.Ignore.Select(entry => entry.Value),
        ]);
    }

    /// <summary>Each text with its length before it, so that no two lists are one text.</summary>
    public static string Hash(params string?[] texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? text in texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(text is null ? -1L : bytes.LongLength)));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
