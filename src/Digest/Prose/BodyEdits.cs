using System.Text;
using Digest.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>The edits of one round.</summary>
internal sealed class BodyEdits(string file, int start, BodySearch search)
{
    private const int LongestReference = 32;
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private readonly List<TextEdit> edits = [];
    private readonly List<(int Start, int End)> addresses = [], kept = [];
    private IReadOnlyList<Leaf> leaves = [];

    /// <summary>Ascending; of those that overlap the first, and of two at one place the longest.</summary>
    public IReadOnlyList<TextEdit> Apart { get; private set; } = [];

    public List<Span> Addresses(string path) => [.. addresses.Distinct().Order().Select(place => new Span(path, place.Start, place.End - place.Start))];

    public void Collect(MarkdownDocument document)
    {
        var scan = BodyScan.Of(document, file);
        leaves = scan.Leaves;
        foreach (var leaf in leaves) { Add(FlatEdits.Of(leaf.Flat, file, search)); }
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

    /// <summary>Where something begins that is read from one block on into another, whatever stands between them in the file (the address of a link, the number of an entry), or that stands
    /// in part in the description of a picture or in a title, and in part beside it. Null: nothing.</summary>
    public Span? Across(string path)
    {
        using var maker = new FlatTextMaker(file, isAloud: true);
        FlatText[] flats = [.. leaves.Select(leaf => leaf.Flat.Links.Any(IsDescribed) ? maker.Make(leaf.Block.Inline) : leaf.Flat)];
        var text = new StringBuilder();
        var begins = new List<int>(flats.Length);
        foreach (var flat in flats)
        {
            begins.Add(text.Length);
            text.Append(flat.Text).Append('\n');
        }
        string read = text.ToString();
        foreach (var hit in search.Read(read))
        {
            int end = hit.Offset + hit.Length, found = begins.BinarySearch(hit.Offset), at = found >= 0 ? found : ~found - 1, next = at + 1 < begins.Count ? begins[at + 1] : read.Length;
            bool goesOn = end > next && read[next..end].Any(char.IsLetterOrDigit);
            if (goesOn || flats[at].Pieces.Any(piece => piece.Node is LinkInline && begins[at] + piece.Start < end && begins[at] + piece.End > hit.Offset)) { return new Span(path, Math.Max(start, flats[at].FileOffset(hit.Offset - begins[at])), 0); }
        }
        return null;
    }

    private static bool IsDescribed(LinkWords words) => words.Link is LinkInline link && (link.IsImage || !string.IsNullOrEmpty(link.Title));

    private void Replace(int from, int to, string instead)
    {
        for (int at = from; at < to;)
        {
            int begin = at;
            // Every letter that is written otherwise would leave a sign, and they could be counted.
            for (int escape; at < to && ((escape = Undisguise(at, to)) > at || !(char.IsWhiteSpace(file[at]) || char.IsPunctuation(file[at]) || char.IsSymbol(file[at]))); at = Math.Max(at + 1, escape)) { }
            if (at == begin) { at++; continue; }
            edits.Add(new TextEdit(begin, at - begin, instead));
            instead = "";
        }
    }

    /// <summary>Where the letter ends that is written as <c>%6F</c>, <c>&amp;#111;</c> or <c>\u006f</c>; the same place: there is none.</summary>
    private int Undisguise(int at, int to)
    {
        int length = file[at] switch
        {
            '%' => 3,
            '&' when file.IndexOf(';', at, Math.Min(LongestReference, file.Length - at)) is > 0 and var end => end + 1 - at,
            '\\' when at + 1 < file.Length => file[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 0 },
            _ => 0,
        };
        return length == 0 || at + length > to || !IsEscape(file.AsSpan(at, length)) ? at : at + length;
    }

    private static bool IsEscape(ReadOnlySpan<char> written) => written[0] switch
    {
        '%' => !written[1..].ContainsAnyExcept(Digits),
        '&' => System.Net.WebUtility.HtmlDecode(written.ToString()) is [.., not ';'],
        _ => !written[2..].ContainsAnyExcept(Digits),
    };

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
