namespace Digest.Prose;

/// <summary>What becomes of one character of the file when it is rendered.</summary>
/// <param name="Instead">HTML in place of the character; null: the character itself.</param>
internal readonly record struct CharEdit(string Before, string? Instead, string After);

/// <summary>Changes to plain words, by their place in the file: links and quotation marks that are no node of the document.</summary>
internal sealed class CharEdits
{
    private readonly SortedList<int, CharEdit> edits;

    private const int MostBlanks = 200;

    private readonly string file;

    private CharEdits(SortedList<int, CharEdit> edits, string file) => (this.edits, this.file) = (edits, file);

    /// <summary>The place at which the words of a node stand; -1: they have no edits. Where Markdig gives a wrong place, edits are another paragraph's.</summary>
    public int PlaceOf(ReadOnlySpan<char> words, int start) => edits.Count > 0 ? PlaceOf(file, words, start) : -1;

    /// <summary>Where in the file words stand that a node begins with; -1: nowhere to the letter. Markdig trims the words of a table's cell, not its place.</summary>
    public static int PlaceOf(string file, ReadOnlySpan<char> words, int start)
    {
        for (int at = start; at >= 0 && at + words.Length <= file.Length && at - start < MostBlanks; at++)
        {
            if (file.AsSpan(at, words.Length).SequenceEqual(words)) { return at; }
            if (at == file.Length || file[at] is not (' ' or '\t')) { break; }
        }
        return -1;
    }

    /// <summary>The edits from a place to another (exclusive), ascending.</summary>
    public IEnumerable<(int Offset, CharEdit Edit)> Between(int from, int to)
    {
        int low = 0, high = edits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (edits.Keys[middle] < from) { low = middle + 1; } else { high = middle; }
        }
        for (; low < edits.Count && edits.Keys[low] < to; low++) { yield return (edits.Keys[low], edits.Values[low]); }
    }

    /// <summary>Collects edits in any order.</summary>
    public sealed class Builder(string file)
    {
        private readonly Dictionary<int, CharEdit> edits = [];

        public void Replace(int offset, string html) => edits[offset] = At(offset) with { Instead = html };

        /// <summary>Puts an element around a stretch of the file; <paramref name="last"/> is its last character.</summary>
        public void Wrap(int first, int last, (string Open, string Close) element)
        {
            var start = At(first);
            edits[first] = start with { Before = start.Before + element.Open };
            var end = At(last);
            edits[last] = end with { After = element.Close + end.After };
        }

        public CharEdits Build() => new(new SortedList<int, CharEdit>(edits), file);

        private CharEdit At(int offset) => edits.GetValueOrDefault(offset, new CharEdit("", null, ""));
    }
}
