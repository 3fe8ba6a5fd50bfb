using Digest.Model;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>What is looked for in a body, and what is to stand instead. Offsets are the text's.</summary>
/// <param name="Read">In text as it is read.</param>
/// <param name="Written">In text as an author wrote it, whatever its markup.</param>
internal sealed record BodySearch(Func<string, IReadOnlyList<TextEdit>> Read, Func<string, IReadOnlyList<TextEdit>> Written);

/// <summary>A body with stretches replaced.</summary>
/// <param name="FileText">The whole file; what stands before the body is as it was.</param>
/// <param name="Places">Where something was replaced: places of the text before, ascending.</param>
/// <param name="Addresses">Places of addresses that hold something to be replaced, which stay as they are.</param>
/// <param name="IsDone">False where something is left that cannot be replaced.</param>
internal sealed record RedactedBody(string FileText, IReadOnlyList<Span> Places, IReadOnlyList<Span> Addresses, bool IsDone);

/// <summary>Replaces stretches of a body's text wherever they stand, across emphasis, entities and lines, in words, titles, code and raw HTML, and keeps its structure.</summary>
internal static class BodyRedaction
{
    /// <summary>What stands instead of one term may form another with what is around it, and nested places are done one after the other.</summary>
    private const int MostRounds = 12;

    /// <returns>Null where there is nothing to replace, and where the body cannot be read.</returns>
    public static RedactedBody? Of(Body body, BodySearch search)
    {
        string text = body.FileText;
        if (body.IsEmpty) { return null; }
        IReadOnlyList<Span> places = [], addresses = [];
        for (int round = 0; round < MostRounds; round++)
        {
            if (MarkdownText.ReadBody(text, body.Start).Document is not { } document) { return null; }
            var edits = new BodyEdits(text, body.Start, search);
            edits.Collect(document);
            if (round == 0)
            {
                addresses = edits.Addresses(body.Path);
                places = [.. edits.Apart.Select(edit => new Span(body.Path, edit.Offset, edit.Length))];
                if (places.Count == 0 && addresses.Count == 0) { return null; }
            }
            if (edits.Apart.Count == 0) { return new RedactedBody(text, places, addresses, true); }
            text = TextEdit.Apply(text, edits.Apart);
        }
        return new RedactedBody(text, places, addresses, false);
    }
}

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
        foreach (var hit in search.Written(file[start..]))
        {
            int from = start + hit.Offset, to = from + hit.Length;
            if (addresses.Concat(kept).Any(place => place.Start < to && from < place.End)) { continue; }
            string instead = MarkdownEscape.Of(hit.Text);
            for (int at = from; at < to;)
            {
                int begin = at;
                while (at < to && !char.IsWhiteSpace(file[at]) && !char.IsPunctuation(file[at]) && !char.IsSymbol(file[at])) { at++; }
                if (at == begin) { at++; continue; }
                edits.Add(new TextEdit(begin, at - begin, instead));
                instead = "";
            }
        }
    }
}

/// <summary>Edits found in one place of a body, and addresses that cannot be edited.</summary>
/// <param name="Kept">Ids and addresses, in which nothing is replaced.</param>
internal sealed record FoundEdits(List<TextEdit> Edits, List<(int Start, int End)> Addresses, List<(int Start, int End)> Kept)
{
    public static FoundEdits None() => new([], [], []);
}

/// <summary>Plain words as Markdown that reads as them.</summary>
internal static class MarkdownEscape
{
    public static string Of(string words)
    {
        var escaped = new System.Text.StringBuilder(words.Length + 8);
        foreach (char c in words)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) { escaped.Append('\\'); }
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>For places that are parted by brackets: a citation, the words of a wiki link.</summary>
    public static string Bare(string words) => words.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
}
