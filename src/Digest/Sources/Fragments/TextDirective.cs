using System.Buffers;
using System.Text;

namespace Digest.Sources.Fragments;

/// <summary>What a browser is to look for: the words, or their beginning and their end, and what stands right before and behind.</summary>
/// <remarks>URL Fragment Text Directives (WICG, draft of 13 December 2023): <c>text=[prefix-,]start[,end][,-suffix]</c>.</remarks>
internal sealed record TextDirective(string Start)
{
    /// <summary>All but the characters that no address gives a meaning of its own; a dash, a comma and an ampersand have one here.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~"u8);

    public string? Prefix { get; init; }
    public string? End { get; init; }
    public string? Suffix { get; init; }

    public override string ToString() =>
        $"text={(Prefix is null ? "" : Encode(Prefix) + "-,")}{Encode(Start)}{(End is null ? "" : "," + Encode(End))}{(Suffix is null ? "" : ",-" + Encode(Suffix))}";

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(text)) { _ = Plain.Contains(b) ? encoded.Append((char)b) : encoded.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]); }
        return encoded.ToString();
    }
}
