using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace Digest.Protection.Scanning;

/// <summary>Where in a file a term was seen.</summary>
internal enum LeakPlace { Name, Text, Encoded, Stripped, Inside }

/// <summary>A rule of the list that a file breaks, and how it was seen; rule 0: the file cannot be scanned.</summary>
internal readonly record struct Leak(int Rule, LeakPlace Place);

/// <summary>How names and formats are read that this folder does not know.</summary>
/// <param name="Entity">Named character references of HTML.</param>
/// <param name="Pdf">All text of a PDF, its metadata included.</param>
internal sealed record ScanReaders(Func<string, string?> Entity, Func<byte[], IEnumerable<string>> Pdf);

/// <summary>Looks for protected terms in the bytes of a file: as they stand, decoded, without tags, unpacked. Linear in the bytes, unpacked ones included.</summary>
internal sealed class LeakScanner(ProtectedTerms terms, ScanReaders readers)
{
    /// <summary>Encodings within encodings are followed so far.</summary>
    private const int Deepest = 4;

    private readonly ConcurrentDictionary<string, string?> entities = new(StringComparer.Ordinal);

    /// <summary>Every rule that a file breaks, by number, each with the first place at which it was seen; empty: none.</summary>
    /// <param name="path">In the site: scanned too, and its ending says how lines are folded.</param>
    public IReadOnlyList<Leak> Scan(string path, byte[] bytes)
    {
        var found = new SortedDictionary<int, LeakPlace>();
        bool folds = path.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".vcf", StringComparison.OrdinalIgnoreCase);
        Text(path, new Depth(LeakPlace.Name, 0, folds), found);
        Bytes(bytes, new Depth(LeakPlace.Text, 0, folds), found);
        return [.. found.Select(pair => new Leak(pair.Key, pair.Value))];
    }

    private readonly record struct Depth(LeakPlace Place, int Level, bool Folds)
    {
        public Depth Inner(LeakPlace place) => new(Place is LeakPlace.Name or LeakPlace.Inside ? Place : place, Level + 1, Folds);
    }

    private void Bytes(byte[] bytes, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        if (depth.Level > Deepest) { found.TryAdd(0, depth.Place); return; }
        try
        {
            foreach (var inner in Containers.Open(bytes))
            {
                if (inner.Name is { } name) { Text(name, depth.Inner(LeakPlace.Inside), found); }
                Bytes(inner.Bytes, depth.Inner(LeakPlace.Inside), found);
            }
            if (bytes.AsSpan().StartsWith("%PDF"u8)) { foreach (string text in readers.Pdf(bytes)) { Text(text, depth.Inner(LeakPlace.Inside), found); } }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException) { found.TryAdd(0, depth.Place); }
        if (IsBinary(bytes)) { Binary(bytes, depth, found); return; }
        var encoding = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        char[] units = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try { Text(units.AsSpan(0, encoding.GetChars(bytes, units)), depth, found); }
        finally { ArrayPool<char>.Shared.Return(units); }
        if (encoding == Encoding.UTF8 && !System.Text.Unicode.Utf8.IsValid(bytes)) { Text(Encoding.Latin1.GetString(bytes), depth, found); }
    }

    /// <summary>Text among other bytes: in UTF-8, in Windows' Latin, and in UTF-16 of either order, at even and at odd places. No word boundary can be trusted there.</summary>
    private void Binary(byte[] bytes, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        Look(Encoding.UTF8.GetString(bytes), depth.Place, found);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1]) { Binary(encoding.GetString(bytes), depth, found); }
        for (int shift = 0; shift < 2 && bytes.Length > shift; shift++)
        {
            Binary(Encoding.Unicode.GetString(bytes, shift, bytes.Length - shift), depth, found);
            Binary(Encoding.BigEndianUnicode.GetString(bytes, shift, bytes.Length - shift), depth, found);
        }
    }

    private void Binary(string text, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        string parted = string.Create(text.Length, text, static (units, text) => { for (int i = 0; i < units.Length; i++) { units[i] = char.IsControl(text[i]) ? ' ' : text[i]; } });
        if (terms.FirstRuleAmongBytes(parted) is not null) { foreach (int rule in terms.RulesAmongBytes(parted)) { found.TryAdd(rule, depth.Place); } }
        if (depth.Level <= Deepest && text.Contains('<', StringComparison.Ordinal)) { Text(parted, depth, found); }
    }

    private void Text(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found, int tags = -1)
    {
        Look(text, depth.Place, found);
        if (depth.Level >= Deepest) { return; }
        Packed(text, depth, found);
        using var views = new DecodedViews(text, Entity, depth.Folds);
        if (views.IsDecoded || (views.Tags > 0 && views.Tags != tags))
        {
            Look(views.Stripped.Text, depth.Inner(LeakPlace.Stripped).Place, found);
            if (views.WithoutReferences is { } bare) { Look(bare.Text, depth.Inner(LeakPlace.Stripped).Place, found); }
        }
        // What was decoded may itself be written otherwise: a link within markup within a string.
        if (views.IsDecoded) { Text(views.Kept.Text, depth.Inner(LeakPlace.Encoded), found, views.Tags); }
    }

    private void Packed(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        Base64Runs.Each(text, bytes => Bytes(bytes, depth.Inner(LeakPlace.Encoded), found));
    }

    private void Look(ReadOnlySpan<char> text, LeakPlace place, SortedDictionary<int, LeakPlace> found)
    {
        if (terms.FirstRule(text) is null) { return; }
        foreach (var hit in terms.Find(text.ToString())) { found.TryAdd(hit.Rule, place); }
    }

    private string? Entity(string name) => entities.Count < 4096 ? entities.GetOrAdd(name, readers.Entity) : readers.Entity(name);

    private static bool IsBinary(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 16)).Contains((byte)0) && !(bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF));
}
