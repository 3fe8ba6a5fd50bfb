using System.Buffers;

namespace Digest.Prose;

/// <summary>A pair of quotation marks: offsets in the flat text.</summary>
internal readonly record struct MarkPair(int Open, int Close);

/// <summary>
/// Pairs quotation marks in one look at a paragraph. Each family of marks has a stack of its own, so that a stray mark of one
/// does not upset the others; marks in code and links are no marks.
/// </summary>
internal sealed class QuotationMarks
{
    private const int Families = 8;
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»「」『』'‘’‚‹›〝〞〟");
    private readonly Stack<(char Mark, int At)>?[] open = new Stack<(char Mark, int At)>?[Families];
    private readonly List<MarkPair> pairs = [];
    private readonly string text;
    private const int Singles = 5;
    private int lastStraight = -1;

    private QuotationMarks(string text) => this.text = text;

    /// <summary>In the order in which they close.</summary>
    public static IReadOnlyList<MarkPair> Find(FlatText flat)
    {
        if (!flat.Text.AsSpan().ContainsAny(Marks)) { return []; }
        var marks = new QuotationMarks(flat.Text);
        foreach (var piece in flat.Pieces)
        {
            if (!piece.InLink && (piece.Kind == PieceKind.Words || piece.IsSpelled)) { marks.See(piece.Start, piece.End); }
        }
        return marks.pairs;
    }

    private void See(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            int next = text.AsSpan(at, end - at).IndexOfAny(Marks);
            if (next < 0) { return; }
            at += next;
            See(at);
        }
    }

    public static bool IsMark(char c) => Family(c) >= 0;

    /// <summary>True where the two could be the outer marks of one quotation.</summary>
    public static bool CanPair(char first, char last) => (first, last) is ('"', '"') or ('“', '”') or ('„', '“') or ('„', '”') or ('”', '”')
        or ('«', '»') or ('»', '«') or ('»', '»') or ('「', '」') or ('『', '』')
        or ('‘', '’') or ('‚', '‘') or ('‚', '’') or ('‹', '›') or ('›', '‹') or ('\'', '\'') or ('〝', '〞') or ('〝', '〟');

    /// <summary>Inside a quotation whose marks the page draws, double marks are shown single.</summary>
    public string Single(int at) => text[at] switch
    {
        '“' => "‘",
        '”' => "’",
        '„' => "‚",
        '«' => "‹",
        '»' => "›",
        '「' => "『",
        '」' => "』",
        '"' => MayOpen(at) ? "‘" : "’",
        var other => other.ToString(),
    };

    public static QuotationMarks In(string text) => new(text);

    private static int Family(char c) => c switch
    {
        '"' => 0,
        '“' or '”' or '„' => 1,
        '«' or '»' => 2,
        '「' or '」' => 3,
        '『' or '』' => 4,
        '\'' or '‘' or '’' or '‚' => Singles,
        '‹' or '›' => 6,
        '〝' or '〞' or '〟' => 7,
        _ => -1,
    };

    private void See(int at)
    {
        char c = text[at];
        int family = Family(c);
        var stack = open[family] ??= new();
        if (family == 0) { SeeStraight(at, stack); }
        else if (family == Singles) { SeeSingle(c, at, stack); }
        else if (Opens(c, at, stack)) { stack.Push((c, at)); }
        else if (stack.TryPop(out var opening)) { pairs.Add(new MarkPair(opening.At, at)); }
    }

    private bool Opens(char c, int at, Stack<(char Mark, int At)> stack)
    {
        bool isOpen = stack.TryPeek(out var top);
        return c switch
        {
            '“' => !isOpen || top.Mark != '„' || MayOpen(at),
            // Swedish and Finnish print the same mark on both sides.
            '”' => !isOpen && MayOpen(at),
            '«' => !isOpen || top.Mark != '»',
            '»' => !isOpen || (top.Mark == '»' && MayOpen(at)),
            '‹' => !isOpen || top.Mark != '›',
            '›' => !isOpen || (top.Mark == '›' && MayOpen(at)),
            '„' or '「' or '『' or '〝' => true,
            _ => false,
        };
    }

    /// <summary>A single mark may be an apostrophe: one within a word is, and one behind an s may be ("the witnesses’ statements"), so that what it closes may go on.</summary>
    private void SeeSingle(char c, int at, Stack<(char Mark, int At)> stack)
    {
        bool isOpen = stack.TryPeek(out var top);
        if (c == '‚' || (c == '‘' && (!isOpen || top.Mark != '‚')) || (c == '\'' && MayOpen(at) && char.IsLetter(text[at + 1]))) { stack.Push((c, at)); return; }
        bool closes = isOpen && (c == '\'') == (top.Mark == '\'') && at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
        if (!closes) { return; }
        pairs.Add(new MarkPair(top.At, at));
        if (text[at - 1] is not ('s' or 'S')) { stack.Pop(); }
    }

    /// <summary>Straight marks have no sides: the neighbours tell, and where they do not (Chinese has no spaces), the mark before.</summary>
    private void SeeStraight(int at, Stack<(char Mark, int At)> stack)
    {
        if (MayOpen(at)) { stack.Push(('"', at)); lastStraight = at; }
        else if (stack.TryPop(out var opening)) { pairs.Add(new MarkPair(opening.At, at)); lastStraight = -1; }
        else if (lastStraight >= 0) { pairs.Add(new MarkPair(lastStraight, at)); lastStraight = -1; }
        else { lastStraight = at; }
    }

    private bool MayOpen(int at)
    {
        bool freeBefore = at == 0 || char.IsWhiteSpace(text[at - 1]) || "([{-–—/‘“«„「『¿¡".Contains(text[at - 1], StringComparison.Ordinal);
        return freeBefore && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
    }
}
