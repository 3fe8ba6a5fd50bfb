using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>A digest of all that links are resolved by: two digests with one map resolve the same link in the same way, to the record of the same id and title.</summary>
internal static class LinkMap
{
    /// <param name="shown">By id, the records that the site shows.</param>
    /// <returns>SHA-256, in hexadecimal digits.</returns>
    public static string Of(ParsedDigest digest, IReadOnlyDictionary<string, Record> shown)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (config, words) = (digest.Config, digest.Words);
        Add(hash, $"{config.PublishGaps} {config.ReadingSafely} {config.Editions.Count} {words.Language}");
        foreach (string key in (string[])["withdrawn.link", "missing.not_shown"]) { Add(hash, words.Has(key) ? words[key] : ""); }
        foreach (var kind in digest.Kinds) { Add(hash, kind.Folder); }
        foreach (var record in digest.Records)
        {
            bool isShown = shown.TryGetValue(record.Id, out var there) && ReferenceEquals(there, record);
            Add(hash, record.Id);
            Add(hash, record.Head.Path);
            Add(hash, record.Address);
            Add(hash, record.Title);
            Add(hash, record.Head.Translated?.Text.Path ?? "");
            Add(hash, (record as Page)?.IndexOf ?? "\u0001");
            Add(hash, [(char)record.Head.Status, record.LeavesNotice ? '+' : '-', isShown ? '+' : '-', (char)record.Kind.Like]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        hash.AppendData(MemoryMarshal.AsBytes(text));
        hash.AppendData([0, 0]);
    }
}
