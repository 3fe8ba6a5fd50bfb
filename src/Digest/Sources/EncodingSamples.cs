using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Sources;

/// <summary>How the first words of a file that is not UTF-8 would read in the commonest encoding of each script: for whoever must say which it is. Nothing is guessed.</summary>
internal static class EncodingSamples
{
    private const int Longest = 40;

    private static readonly (int CodePage, string Script)[] Usual = [(1252, "Western"), (1251, "Cyrillic"), (1256, "Arabic"), (54936, "Chinese"), (932, "Japanese")];

    /// <summary>"windows-1252 (Western), windows-1251 (Cyrillic) …"</summary>
    public static string Names { get; } = string.Join(", ", Usual.Select(one => $"{LegacyEncodings.NameOf(one.CodePage)} ({one.Script})")) + " …";

    /// <summary>Those of a file: a text with NUL bytes is in UTF-16 or in none of these.</summary>
    public static string NamesFor(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0) ? $"{Wide[0].Name} (as Windows writes it), {Wide[1].Name}." : Names;

    private static readonly (string Name, int CodePage)[] Wide = [("utf-16le", LegacyEncodings.Utf16), ("utf-16be", LegacyEncodings.Utf16BigEndian)];

    /// <summary>The first line that is not of ASCII alone, in each of them that can hold it.</summary>
    public static IReadOnlyList<(string Encoding, string Words)> Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) { return OfWide(bytes); }
        int first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0) { return []; }
        int from = bytes[..first].LastIndexOf((byte)'\n') + 1, length = bytes[from..].IndexOfAny((byte)'\n', (byte)'\r');
        var line = length < 0 ? bytes[from..] : bytes.Slice(from, length);
        // One long line is looked at from the word on.
        if (first - from > Longest) { line = line[(first - from)..]; }
        var samples = new List<(string, string)>();
        foreach (var (codePage, _) in Usual)
        {
            if (SeedEncoding.Decode(line.Length > 4 * Longest ? line[..(4 * Longest)] : line, codePage).Text is { } text && !text.Any(char.IsControl)) { samples.Add((LegacyEncodings.NameOf(codePage), Shorten(text.Trim()))); }
        }
        return samples;
    }

    private static List<(string Encoding, string Words)> OfWide(ReadOnlySpan<byte> bytes)
    {
        var samples = new List<(string, string)>();
        foreach (var (name, codePage) in Wide)
        {
            if (SeedEncoding.Decode(bytes[..(Math.Min(bytes.Length, 4 * Longest) & ~1)], codePage).Text is { } text && text.Trim().Split('\n', '\r')[0] is { Length: > 0 } line && !line.Any(char.IsControl)) { samples.Add((name, Shorten(line.Trim()))); }
        }
        return samples;
    }

    private static string Shorten(string text) => Excerpt.Of(text, Longest, Longest);
}
