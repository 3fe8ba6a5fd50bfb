using System.Runtime.InteropServices;
using System.Text;

namespace Digest.Sources;

/// <summary>Where each word of a text stands. Letters of scripts without spaces are words of one letter.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _ids;
    private readonly int[] _firsts, _places;

    private WordIndex(Dictionary<string, int> ids, int[] starts, int[] words)
    {
        _ids = ids;
        Starts = starts;
        // A list a word, laid end to end: counted, then filled.
        _firsts = new int[ids.Count + 1];
        foreach (int id in words) { _firsts[id + 1]++; }
        for (int id = 0; id < ids.Count; id++) { _firsts[id + 1] += _firsts[id]; }
        _places = new int[words.Length];
        int[] next = _firsts[..^1];
        for (int i = 0; i < words.Length; i++) { _places[next[words[i]]++] = i; }
    }

    /// <summary>Offset of each word, ascending.</summary>
    public int[] Starts { get; }

    public static WordIndex Of(string text)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var starts = new List<int>(text.Length / 6);
        var words = new List<int>(text.Length / 6);
        for (int at = 0; Next(text, at, out int start, out int end); at = end)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(start, end - start), out bool known);
            if (!known) { id = ids.Count - 1; }
            starts.Add(start);
            words.Add(id);
        }
        return new WordIndex(ids, [.. starts], [.. words]);
    }

    /// <summary>Numbers of the places (in <see cref="Starts"/>) at which the word stands, ascending.</summary>
    public ReadOnlySpan<int> PlacesOf(ReadOnlySpan<char> word) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int id) ? _places.AsSpan(_firsts[id].._firsts[id + 1]) : [];

    /// <summary>The next word at or behind an offset that does not part a word.</summary>
    public static bool Next(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        for (start = at; start < text.Length; start = end)
        {
            end = start + Width(text[start..], out bool part, out bool alone);
            if (alone) { return true; }
            if (!part) { continue; }
            for (int width; end < text.Length; end += width)
            {
                width = Width(text[end..], out part, out _);
                if (!part) { break; }
            }
            return true;
        }
        end = start;
        return false;
    }

    private static int Width(ReadOnlySpan<char> text, out bool part, out bool alone)
    {
        alone = false;
        if (char.IsAscii(text[0])) { part = char.IsAsciiLetterOrDigit(text[0]); return 1; }
        Rune.DecodeFromUtf16(text, out var rune, out int width);
        part = Letters.IsWordPart(rune);
        alone = !part && Letters.IsUnspaced(rune);
        return width;
    }
}
