namespace Digest.Sources;

internal enum BracketKind { Gap, Insertion, Withheld }

/// <summary>A notation in brackets: <c>[…]</c>, <c>[word]</c> or <c>[withheld: role]</c>.</summary>
/// <param name="Start">Offset of the opening bracket in the normalised quote.</param>
internal readonly record struct Bracket(BracketKind Kind, int Start, int End);

/// <summary>A stretch of the normalised quote that must stand in the seed to the letter; no white space at its ends.</summary>
internal readonly record struct Piece(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>What stands between two pieces of a part, or at its edges: insertions, withheld words, nothing.</summary>
/// <param name="Start">End of the piece before.</param>
/// <param name="End">Start of the piece behind.</param>
/// <param name="GluedBefore">The bracket follows the piece without white space, and may stand for the rest of its word: <c>detain[ed]</c>.</param>
/// <param name="GluedBehind">As much in front: <c>[T]he</c>.</param>
/// <param name="Hides">Holds <c>[withheld]</c>, which stands for at least one character.</param>
internal readonly record struct Joint(int Start, int End, bool HasBrackets, bool GluedBefore, bool GluedBehind, bool Hides);

/// <summary>What stands between two <c>[…]</c>.</summary>
/// <param name="Joints">One more than pieces: before the first, between two, behind the last.</param>
internal sealed record PatternPart(IReadOnlyList<Piece> Pieces, IReadOnlyList<Joint> Joints);

/// <summary>A quote's <c>exact</c>, normalised and taken apart.</summary>
/// <param name="Text">Normalised, with no white space at its ends.</param>
/// <param name="Parts">Those that hold words; none in a quote without words.</param>
internal sealed record QuotePattern(string Text, IReadOnlyList<Bracket> Brackets, IReadOnlyList<PatternPart> Parts)
{
    private string _exact = "";
    private MappedText? _normal;

    /// <summary>More pieces than a person would ever mark; a limit on the work that a hostile quote can cause.</summary>
    public const int MostPieces = 100;

    public bool HasInsertions => Brackets.Any(bracket => bracket.Kind == BracketKind.Insertion);

    /// <param name="literal">Take <c>[word]</c> for words of the source.</param>
    public static QuotePattern Parse(string exact, bool literal)
    {
        var normal = Normalisation.Map(exact);
        string text = normal.Text.Trim(' ');
        var brackets = new List<Bracket>();
        for (int at = 0; text.IndexOf(']', at) is var close and >= 0; at = close + 1)
        {
            int open = text.LastIndexOf('[', close, close - at + 1);
            if (open >= 0 && KindOf(text.AsSpan(open + 1, close - open - 1)) is { } kind && !(kind == BracketKind.Insertion && (literal || AddsToNumber(text, open, close))))
            {
                brackets.Add(new Bracket(kind, open, close + 1));
            }
        }
        return new QuotePattern(text, brackets, Divide(text, brackets)) { _exact = exact, _normal = normal };
    }

    /// <summary>The same quote with every bracket standing for as much as need be.</summary>
    public QuotePattern WithGaps()
    {
        var gaps = Brackets.Select(bracket => bracket with { Kind = BracketKind.Gap }).ToList();
        return this with { Brackets = gaps, Parts = Divide(Text, gaps) };
    }

    /// <summary>One of its parts alone.</summary>
    public QuotePattern Only(PatternPart part) => this with { Parts = [part] };

    /// <summary>The words of a part, brackets included.</summary>
    public string WordsOf(PatternPart part) => Text[part.Joints[0].Start..part.Joints[^1].End].Trim(' ');

    /// <summary>A bracket as the curator wrote it.</summary>
    public string WordsOf(Bracket bracket)
    {
        if (_normal is null) { return Text[bracket.Start..bracket.End]; }
        var (from, to) = PlaceOf(bracket);
        return ShownText.Of(_exact.AsSpan(from, to - from));
    }

    /// <summary>Where a bracket stands in the quote as it is typed.</summary>
    public (int Start, int End) PlaceOf(Bracket bracket)
    {
        if (_normal is null) { return (bracket.Start, bracket.End); }
        int shift = _normal.Text.StartsWith(' ') ? 1 : 0;
        _normal.TryLocate(bracket.Start + shift, bracket.End + shift, out int from, out int to);
        return (from, to);
    }

    /// <summary>The role that a <c>[withheld: role]</c> names; empty without one.</summary>
    public string RoleOf(Bracket bracket)
    {
        string words = WordsOf(bracket);
        int colon = words.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : words[(colon + 1)..^1].Trim();
    }

    /// <summary>Signs of which, with digits, numbers are made.</summary>
    private const string NumberSigns = " .,:'’/+-−–±";

    /// <summary>Beside a digit a bracket makes another number of it, whatever the source has: <c>1500[0]</c>, <c>[-]5</c>. It is taken for words, which stand nowhere.</summary>
    private static bool AddsToNumber(string text, int open, int close)
    {
        var inner = text.AsSpan(open + 1, close - open - 1).Trim();
        bool isBefore = close + 1 < text.Length && char.IsDigit(text[close + 1]), isBehind = open > 0 && char.IsDigit(text[open - 1]);
        if (!isBefore && !isBehind) { return false; }
        if ((isBefore && char.IsNumber(inner[^1])) || (isBehind && char.IsNumber(inner[0]))) { return true; }
        foreach (char one in inner) { if (!char.IsNumber(one) && !NumberSigns.Contains(one, StringComparison.Ordinal)) { return false; } }
        return true;
    }

    private static BracketKind? KindOf(ReadOnlySpan<char> inner) => inner.Trim() switch
    {
        "" => null,
        "..." => BracketKind.Gap,
        "withheld" => BracketKind.Withheld,
        var words => words.StartsWith("withheld:", StringComparison.Ordinal) ? BracketKind.Withheld : BracketKind.Insertion,
    };

    private static List<PatternPart> Divide(string text, List<Bracket> brackets)
    {
        var parts = new List<PatternPart>();
        int start = 0, first = 0;
        for (int i = 0; i <= brackets.Count; i++)
        {
            if (i < brackets.Count && brackets[i].Kind != BracketKind.Gap) { continue; }
            int end = i < brackets.Count ? brackets[i].Start : text.Length;
            if (DividePart(text, (start, end), brackets[first..i]) is { Pieces.Count: > 0 } part) { parts.Add(part); }
            (start, first) = (i < brackets.Count ? brackets[i].End : end, i + 1);
        }
        return parts;
    }

    private static PatternPart DividePart(string text, (int Start, int End) range, List<Bracket> brackets)
    {
        var pieces = new List<Piece>();
        int at = range.Start;
        foreach (var bracket in brackets)
        {
            AddPiece(text, at, bracket.Start, pieces);
            at = bracket.End;
        }
        AddPiece(text, at, range.End, pieces);
        var joints = new List<Joint>();
        for (int i = 0, next = 0; i <= pieces.Count && pieces.Count > 0; i++)
        {
            int start = i == 0 ? range.Start : pieces[i - 1].End, end = i == pieces.Count ? range.End : pieces[i].Start;
            int from = next;
            while (next < brackets.Count && brackets[next].End <= end) { next++; }
            joints.Add(JointOf(start, end, brackets[from..next]));
        }
        return new PatternPart(pieces, joints);
    }

    private static Joint JointOf(int start, int end, List<Bracket> brackets) => brackets.Count == 0
        ? new Joint(start, end, false, false, false, false)
        : new Joint(start, end, true, brackets[0].Start == start, brackets[^1].End == end, brackets.Exists(bracket => bracket.Kind == BracketKind.Withheld));

    private static void AddPiece(string text, int start, int end, List<Piece> pieces)
    {
        while (start < end && text[start] == ' ') { start++; }
        while (end > start && text[end - 1] == ' ') { end--; }
        if (start < end) { pieces.Add(new Piece(start, end)); }
    }
}
