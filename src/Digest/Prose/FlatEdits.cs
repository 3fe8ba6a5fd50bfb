using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Edits to the words of one paragraph, heading or table cell: found in them as they are read, made where they stand in the file.</summary>
internal sealed partial class FlatEdits
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
        if (isSimple) { found.Edits.Add(Direct(hit, from, to, string.Concat(Enumerable.Range(first, last - first).Select(i => Remarks(pieces[i].FileEnd, pieces[i + 1].FileStart))))); }
        else if (first == last && Whole(from) is { } whole) { found.Edits.Add(whole); }
        else if (!(first == last && Skips(from))) { Cover(first, last); }
    }

    private static bool IsPlain(Piece piece) => piece.Kind is PieceKind.Words or PieceKind.Break || piece is { Kind: PieceKind.Other, Length: > 0, Node: HtmlEntityInline } or { Kind: PieceKind.Other, Length: 1, Node: LiteralInline };

    /// <param name="remarks">Marks of remarks between these pieces.</param>
    private TextEdit Direct(TextEdit hit, Piece first, Piece last, string remarks)
    {
        int end = hit.Offset + hit.Length;
        int from = first.Kind == PieceKind.Words ? first.FileStart + Math.Max(0, hit.Offset - first.Start) : first.FileStart;
        int to = last.Kind == PieceKind.Words ? last.FileStart + Math.Min(last.Length, end - last.Start) : last.FileEnd;
        return new TextEdit(from, to - from, (remarks.Length == 0 ? Shown(hit, from, to) : MarkdownEscape.Of(hit.Text) + StrayMarks(hit) + remarks) + Tags(first.Node, last.Node));
    }

    /// <summary>Marks of remarks (<c>[^1]</c>) in what stands between two pieces: they have no words, and the remark would go with its mark.</summary>
    private string Remarks(int from, int to) => from >= to ? "" : string.Concat(RemarkMark().Matches(file[from..to]).Select(mark => mark.Value));

    [GeneratedRegex(@"\[\^[^\[\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex RemarkMark();

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
            int shared = 0;
            while (shared < one.Count - 1 && shared < other.Count - 1 && one[shared] == other[shared]) { shared++; }
            (from, to) = (one[shared].Span.Start, other[shared].Span.End + 1);
            if (from < 0 || to <= from || to > file.Length) { return; }
            while (first > 0 && pieces[first - 1].FileStart >= from) { first--; }
            while (last + 1 < pieces.Length && pieces[last + 1].FileStart < to) { last++; }
            grows = Reaches(ref first, ref last);
        }
        var words = new StringBuilder();
        int done = -1, behind = from;
        for (int i = first; i <= last; i++)
        {
            var piece = pieces[i];
            if (piece.FileStart < from || piece.FileEnd > to) { continue; }
            words.Append(Remarks(behind, piece.FileStart));
            behind = piece.FileEnd;
            bool isTouched = FirstHit(piece.Start) is var next && next < hits.Count && hits[next].Offset < piece.End;
            // The space before a citation is none of the words.
            if (piece.Kind == PieceKind.Citation && piece.FileStart > from && file[piece.FileStart - 1] == ' ') { words.Append(' '); }
            if (piece.Kind == PieceKind.Citation || (isTouched ? Skips(piece) : piece.Node is WikiLinkInline or CodeInline or AutolinkInline)) { words.Append(file, piece.FileStart, piece.FileEnd - piece.FileStart); }
            else { words.Append(Redacted(piece.Start, piece.End, MarkdownEscape.Of, ref done)); }
        }
        found.Edits.Add(new TextEdit(from, to - from, words.Append(Remarks(behind, to)).ToString()));
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
