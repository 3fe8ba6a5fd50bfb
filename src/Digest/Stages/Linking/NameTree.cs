namespace Digest.Stages.Linking;

/// <summary>Names by their letters, one after the other: however many begin alike, each letter of a text is one look-up. A look at a place takes at most <see cref="Longest"/> steps.</summary>
internal sealed class NameTree<T> where T : class
{
    /// <summary>Characters of a name; a longer title is a sentence, and no name.</summary>
    public const int Longest = 200;
    // By the number of the node, and behind it the letter that follows.
    private readonly Dictionary<long, int> next = [];
    private readonly bool[] begins = new bool[char.MaxValue + 1];
    private readonly Dictionary<int, T> ends = [];
    private int nodes = 1;

    /// <summary>What is kept at a name; made where there is nothing yet.</summary>
    public T At(string name, Func<T> make)
    {
        int node = 0;
        if (name.Length > 0 && !begins[name[0]]) { begins[name[0]] = true; }
        foreach (char letter in name)
        {
            if (!next.TryGetValue(Step(node, letter), out int child)) { next[Step(node, letter)] = child = nodes++; }
            node = child;
        }
        if (!ends.TryGetValue(node, out var kept)) { ends[node] = kept = make(); }
        return kept;
    }

    public bool CanBegin(char letter) => begins[letter];

    private static long Step(int node, char letter) => ((long)node << 16) | letter;

    /// <summary>The longest name that stands at a place and may end where it ends.</summary>
    public (int Length, T? Found) LongestAt(ReadOnlySpan<char> text, int at)
    {
        (int Length, T? Found) best = (0, null);
        int node = 0;
        for (int i = at; i < text.Length && next.TryGetValue(Step(node, text[i]), out node); i++)
        {
            if (ends.TryGetValue(node, out var found) && NameBounds.Ends(text, i + 1)) { best = (i + 1 - at, found); }
        }
        return best;
    }
}
