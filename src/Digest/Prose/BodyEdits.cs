using Digest.Model;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>The edits of one round.</summary>
internal sealed class BodyEdits(string file, int start, BodySearch search)
{
    private readonly List<TextEdit> edits = [];
    private readonly List<(int Start, int End)> addresses = [], kept = [];

    /// <summary>Ascending; of those that overlap the first, and of two at one place the longest.</summary>
    public IReadOnlyList<TextEdit> Apart { get; private set; } = [];

    public List<Span> Addresses(string path) => [.. addresses.Distinct().Order().Select(place => new Span(path, place.Start, place.End - place.Start))];

    public void Collect(MarkdownDocument document)
    {
        var scan = BodyScan.Of(document, file);
        foreach (var leaf in scan.Leaves) { Add(FlatEdits.Of(leaf.Flat, file, search)); }
        foreach (var node in document.Descendants())
        {
            var found = NodeEdits.Of(node, file, search);
            Add(found);
            kept.AddRange(found.Kept);
        }
        // What is left goes from one block to another: a table's cells, the items of a list.
        if (edits.Count == 0) { AcrossBlocks(); }
        edits.Sort(static (a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : b.Length.CompareTo(a.Length));
        var apart = new List<TextEdit>(edits.Count);
        foreach (var edit in edits) { if (apart.Count == 0 || edit.Offset >= apart[^1].Offset + apart[^1].Length) { apart.Add(edit); } }
        Apart = apart;
    }

    private void Add(FoundEdits found)
    {
        edits.AddRange(found.Edits);
        addresses.AddRange(found.Addresses);
    }

    /// <summary>The first word gives way to what stands instead, the others to nothing: signs and lines between them are the body's structure.</summary>
    private void AcrossBlocks()
    {
        var hits = search.Written(file[start..]);
        if (hits.Count == 0) { return; }
        var whole = Joined([.. addresses, .. kept]);
        foreach (var hit in hits)
        {
            int from = start + hit.Offset, to = from + hit.Length;
            if (!Touches(whole, from, to)) { Replace(from, to, MarkdownEscape.Of(hit.Text)); }
        }
    }

    private void Replace(int from, int to, string instead)
    {
        for (int at = from; at < to;)
        {
            int begin = at;
            while (at < to && !char.IsWhiteSpace(file[at]) && !char.IsPunctuation(file[at]) && !char.IsSymbol(file[at])) { at++; }
            if (at == begin) { at++; continue; }
            edits.Add(new TextEdit(begin, at - begin, instead));
            instead = "";
        }
    }

    /// <summary>Ascending and apart.</summary>
    private static List<(int Start, int End)> Joined(List<(int Start, int End)> places)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var (first, end) in places.Order())
        {
            if (joined.Count > 0 && first <= joined[^1].End) { joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, end)); }
            else { joined.Add((first, end)); }
        }
        return joined;
    }

    private static bool Touches(List<(int Start, int End)> places, int from, int to)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (places[middle].End <= from) { low = middle + 1; } else { high = middle; }
        }
        return low < places.Count && places[low].Start < to;
    }
}

/// <summary>Edits found in one place of a body, and addresses that cannot be edited.</summary>
/// <param name="Kept">Ids and addresses, in which nothing is replaced.</param>
internal sealed record FoundEdits(List<TextEdit> Edits, List<(int Start, int End)> Addresses, List<(int Start, int End)> Kept)
{
    public static FoundEdits None() => new([], [], []);
}
