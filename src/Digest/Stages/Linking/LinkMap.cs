using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>A digest of all that links are resolved by: two digests with one map resolve the same link in the same way, to the record of the same id and title.</summary>
internal static class LinkMap
{
    /// <summary>Of the records alone, whichever of them are shown.</summary>
    /// <returns>SHA-256, in hexadecimal digits.</returns>
    public static string OfRecords(ParsedDigest digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (config, words) = (digest.Config, digest.Words);
        Add(hash, $"{config.PublishGaps} {config.ReadingSafely} {config.Editions.Count} {words.Language}");
        foreach (string key in (string[])["withdrawn.link", "missing.not_shown"]) { Add(hash, words.Has(key) ? words[key] : ""); }
        foreach (var kind in digest.Kinds) { Add(hash, kind.Folder); }
        foreach (var record in digest.Records)
        {
            Add(hash, record.Id);
            Add(hash, record.Head.Path);
            Add(hash, record.Address);
            Add(hash, record.Title);
            Add(hash, record.Head.Translated?.Text.Path ?? "");
            Add(hash, (record as Page)?.IndexOf ?? "\u0001");
            Add(hash, [(char)record.Head.Status, record.LeavesNotice ? '+' : '-', (char)record.Kind.Like]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <param name="records">Their own map.</param>
    /// <param name="shown">By id, the records that the site shows.</param>
    /// <returns>SHA-256, in hexadecimal digits.</returns>
    public static string Of(ParsedDigest digest, string records, IReadOnlyDictionary<string, Record> shown)
    {
        byte[] isShown = new byte[digest.Records.Count];
        for (int i = 0; i < isShown.Length; i++) { isShown[i] = shown.TryGetValue(digest.Records[i].Id, out var there) && ReferenceEquals(there, digest.Records[i]) ? (byte)1 : (byte)0; }
        return $"{records} {Convert.ToHexStringLower(SHA256.HashData(isShown))}";
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        hash.AppendData(MemoryMarshal.AsBytes(text));
        hash.AppendData([0, 0]);
    }
}
