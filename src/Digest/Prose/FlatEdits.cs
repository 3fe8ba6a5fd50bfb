using System.Text;
using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Edits to the words of one paragraph, heading or table cell: found in them as they are read, made where they stand in the file.</summary>
internal sealed class FlatEdits
{
    private const string Marks = "\"“”„«»「」『』〝〞〟";
    private readonly FlatText flat;
    private readonly string file;
    private readonly IReadOnlyList<TextEdit> hits;
    private readonly FoundEdits found = FoundEdits.None();
    /// <summary>The first piece that the next hit may touch: hits ascend.</summary>
    private int first;

    private FlatEdits(FlatText flat, string file, IReadOnlyList<TextEdit> hits) => (this.flat, this.file, this.hits) = (flat, file, hits);

    public static FoundEdits Of(FlatText flat, string file, BodySearch search)
    {
        var edits = new FlatEdits(flat, file, search.Read(flat.Text));
        foreach (var hit in edits.hits) { edits.Edit(hit); }
        return edits.found;
    }

    private void Edit(TextEdit hit)
    {
        int end = hit.Offset + hit.Length;
        var pieces = flat.Pieces;
        while (first < pieces.Length && pieces[first].End <= hit.Offset) { first++; }
        int last = first;
        while (last + 1 < pieces.Length && pieces[last + 1].Start < end) { last++; }
        while (last > first && pieces[last].Length == 0) { last--; }
        if (first >= pieces.Length) { return; }
        var (from, to) = (pieces[first], pieces[last]);
        // All places of one such notation are replaced at once.
        if (from.Kind == PieceKind.Other && found.Edits is [.., var before] && before.Offset == from.FileStart && first == last) { return; }
        bool isSimple = from.Parent == to.Parent;
        for (int i = first; i <= last && isSimple; i++) { isSimple = pieces[i].Parent == from.Parent && IsPlain(pieces[i]); }
        if (isSimple) { found.Edits.Add(Direct(hit, from, to, [.. flat.Remarks.Where(remark => remark.Before > first && remark.Before <= last).Select(remark => remark.Mark)])); }
        else if (first == last && Whole(from) is { } whole) { found.Edits.Add(whole); }
        else if (!(first == last && Skips(from))) { Cover(first, last); }
    }

    private static bool IsPlain(Piece piece) => piece.Kind is PieceKind.Words or PieceKind.Break || piece is { Kind: PieceKind.Other, Length: > 0, Node: HtmlEntityInline } or { Kind: PieceKind.Other, Length: 1, Node: LiteralInline };

    /// <param name="remarks">Those whose marks stand between these pieces: they have no words, and would go with their marks.</param>
    private TextEdit Direct(TextEdit hit, Piece first, Piece last, IReadOnlyList<FootnoteLink> remarks)
    {
        int end = hit.Offset + hit.Length;
        int from = first.Kind == PieceKind.Words ? first.FileStart + Math.Max(0, hit.Offset - first.Start) : first.FileStart;
        int to = last.Kind == PieceKind.Words ? last.FileStart + Math.Min(last.Length, end - last.Start) : last.FileEnd;
        string tags = Tags(first.Node, last.Node);
        if (remarks.Count == 0) { return new TextEdit(from, to - from, Shown(hit, from, to) + tags); }
        var words = new StringBuilder(MarkdownEscape.Of(hit.Text)).Append(StrayMarks(hit));
        foreach (var remark in remarks) { Add(words, MarkOf(remark)); }
        Add(words, tags);
        return new TextEdit(from, to - from, Parted(words, to));
    }

    private static string MarkOf(FootnoteLink remark) => $"[{remark.Footnote.Label}]";

    /// <summary>A mark before a bracket would be read as one link with it.</summary>
    private static void Add(StringBuilder words, string text)
    {
        if (text.Length > 0 && MayJoin(text[0]) && EndsInMark(words)) { words.Append(' '); }
        words.Append(text);
    }

    private static bool MayJoin(char next) => next is '[' or '(' or ':';

    /// <summary>What stands in place of the words, parted from what the file has behind them.</summary>
    private string Parted(StringBuilder words, int to) => (to < file.Length && MayJoin(file[to]) && EndsInMark(words) ? words.Append(' ') : words).ToString();

    private static bool EndsInMark(StringBuilder words)
    {
        if (words.Length == 0 || words[^1] != ']') { return false; }
        for (int at = words.Length - 2; at > 0 && words[at] is not (']' or '\n'); at--) { if (words[at] == '^' && words[at - 1] == '[') { return true; } }
        return false;
    }

    /// <summary>Raw tags between two nodes of one element, which stay: what they open is closed elsewhere.</summary>
    private static string Tags(Inline first, Inline last)
    {
        string tags = "";
        for (Inline? node = first; node is not null && node != last; node = node.NextSibling) { tags += node is HtmlInline html ? html.Tag : ""; }
        return tags;
    }

    /// <summary>The mark of what is withheld is left as quotations have it, where nothing around it could make a link of it.</summary>
    private string Shown(TextEdit hit, int from, int to)
    {
        bool isFree = (to >= file.Length || file[to] is not ('(' or '[' or ':')) && (from == 0 || file[from - 1] is not ('[' or '!' or '\\' or ']' or '^'));
        string words = hit.Text == "[withheld]" && isFree && !file.Contains("[withheld]:", StringComparison.OrdinalIgnoreCase) ? hit.Text : MarkdownEscape.Of(hit.Text);
        return words + StrayMarks(hit);
    }

    /// <summary>A quotation that begins or ends within the stretch still does.</summary>
    private string StrayMarks(TextEdit hit)
    {
        var marks = flat.Text.Substring(hit.Offset, hit.Length).Where(c => Marks.Contains(c, StringComparison.Ordinal)).ToList();
        return marks.Count % 2 == 1 ? marks[^1].ToString() : "";
    }

    /// <summary>Code, and the words of a wiki link: notations that hold their words in themselves.</summary>
    private TextEdit? Whole(Piece piece) => piece.Node switch
    {
        CodeInline code => new TextEdit(piece.FileStart, piece.FileEnd - piece.FileStart, Code(code, Redacted(piece.Start, piece.End, words => words))),
        WikiLinkInline { Text: not null } wiki => new TextEdit(piece.FileStart, piece.FileEnd - piece.FileStart,
            $"{(wiki.IsInclude ? "!" : "")}[[{wiki.Target}{(wiki.Fragment is null ? "" : "#" + wiki.Fragment)}|{MarkdownEscape.Bare(Redacted(piece.Start, piece.End, words => words))}]]"),
        _ => null,
    };

    private static string Code(CodeInline code, string words)
    {
        string fence = new(code.Delimiter, code.DelimiterCount);
        return $"{fence}{words}{fence}";
    }

    /// <summary>An address is told, not replaced; the words of a link without any are its target's title.</summary>
    private bool Skips(Piece piece)
    {
        if (piece.Node is AutolinkInline) { found.Addresses.Add((piece.FileStart, piece.FileEnd)); }
        return piece.Node is AutolinkInline or WikiLinkInline { Text: null };
    }

    /// <summary>Words in several elements: those elements become plain words, citations stay.</summary>
    private void Cover(int first, int last)
    {
        var pieces = flat.Pieces;
        int from = 0, to = 0;
        for (bool grows = true; grows;)
        {
            var (one, other) = (Path(pieces[first].Node), Path(pieces[last].Node));
            int shared = Parting(one, other);
            (from, to) = (one[shared].Span.Start, other[shared].Span.End + 1);
            if (from < 0 || to <= from || to > file.Length) { return; }
            while (first > 0 && pieces[first - 1].FileStart >= from) { first--; }
            while (last + 1 < pieces.Length && pieces[last + 1].FileStart < to) { last++; }
            grows = Reaches(ref first, ref last);
        }
        var words = new StringBuilder();
        int done = -1;
        var (top, end) = (Path(pieces[first].Node), Path(pieces[last].Node));
        int depth = Parting(top, end);
        var remarks = new Queue<(int Before, FootnoteLink Mark)>(flat.Remarks.Where(remark => remark.Before >= first && remark.Before <= last + 1 && IsWithin(Path(remark.Mark), depth, top[depth], end[depth])));
        for (int i = first; i <= last; i++)
        {
            var piece = pieces[i];
            if (piece.FileStart < from || piece.FileEnd > to) { continue; }
            while (remarks.TryPeek(out var remark) && remark.Before <= i) { Add(words, MarkOf(remarks.Dequeue().Mark)); }
            bool isTouched = FirstHit(piece.Start) is var next && next < hits.Count && hits[next].Offset < piece.End;
            // The space before a citation is none of the words.
            if (piece.Kind == PieceKind.Citation && piece.FileStart > from && file[piece.FileStart - 1] == ' ') { words.Append(' '); }
            if (piece.Kind == PieceKind.Citation || (isTouched ? Skips(piece) : piece.Node is WikiLinkInline or CodeInline or AutolinkInline)) { Add(words, file[piece.FileStart..piece.FileEnd]); }
            else { Add(words, Redacted(piece.Start, piece.End, MarkdownEscape.Of, ref done)); }
        }
        foreach (var (_, mark) in remarks) { Add(words, MarkOf(mark)); }
        found.Edits.Add(new TextEdit(from, to - from, Parted(words, to)));
    }

    /// <summary>How deep two paths part: above are the elements that have both.</summary>
    private static int Parting(List<Inline> one, List<Inline> other)
    {
        int shared = 0;
        while (shared < one.Count - 1 && shared < other.Count - 1 && one[shared] == other[shared]) { shared++; }
        return shared;
    }

    /// <summary>Whether a node lies in one of the elements of one parent from the first to the last, both included.</summary>
    private static bool IsWithin(List<Inline> path, int depth, Inline first, Inline last)
    {
        for (Inline? at = first; at is not null && depth < path.Count; at = at == last ? null : at.NextSibling) { if (at == path[depth]) { return true; } }
        return false;
    }

    /// <summary>A term that begins before these pieces or ends behind them would be left there in part: they grow by those that have the rest of it.</summary>
    private bool Reaches(ref int first, ref int last)
    {
        var (pieces, before, behind) = (flat.Pieces, first, last);
        for (int next = FirstHit(pieces[first].Start); next < hits.Count && hits[next].Offset < pieces[last].End; next++)
        {
            while (first > 0 && pieces[first - 1].End > hits[next].Offset) { first--; }
            while (last + 1 < pieces.Length && pieces[last + 1].Start < hits[next].Offset + hits[next].Length) { last++; }
        }
        return first < before || last > behind;
    }

    /// <summary>From the top of the paragraph to the node.</summary>
    private static List<Inline> Path(Inline node)
    {
        var path = new List<Inline>();
        for (Inline? at = node; at is not null && at.Parent is not null; at = at.Parent) { path.Insert(0, at); }
        return path.Count == 0 ? [node] : path;
    }

    private string Redacted(int start, int end, Func<string, string> write)
    {
        int done = -1;
        return Redacted(start, end, write, ref done);
    }

    /// <param name="done">The offset of the hit whose substitute is written already.</param>
    private string Redacted(int start, int end, Func<string, string> write, ref int done)
    {
        var words = new StringBuilder();
        int at = start;
        for (int i = FirstHit(start); i < hits.Count && hits[i].Offset < end; i++)
        {
            var hit = hits[i];
            words.Append(write(flat.Text[at..Math.Max(at, hit.Offset)]));
            if (done != hit.Offset) { words.Append(write(hit.Text)).Append(StrayMarks(hit)); }
            done = hit.Offset;
            at = Math.Min(end, hit.Offset + hit.Length);
        }
        return words.Append(write(flat.Text[at..end])).ToString();
    }

    /// <summary>The first hit that ends behind an offset.</summary>
    private int FirstHit(int offset)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (hits[middle].Offset + hits[middle].Length <= offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
