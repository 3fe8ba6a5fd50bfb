using System.Text;

namespace Digest.Sources.Formats.Pdf;

/// <summary>What a character is to the direction of a line (UAX #9, table 4).</summary>
internal enum BidiKind { Neutral, Blank, Gap, Left, Right, Arabic, Number, ArabicNumber, Sign, Separator, Terminator }

/// <summary>A glyph of a line, or what stands between two words.</summary>
internal readonly record struct BidiSpot(string Text, BidiKind Kind, PdfWord Word)
{
    private const string Opening = "([{<«‹", Closing = ")]}>»›";

    public bool IsBlank => Kind is BidiKind.Blank or BidiKind.Gap;
    public bool Opens => Text.Length == 1 && Opening.Contains(Text[0], StringComparison.Ordinal);

    public bool Closes() => Text.Length == 1 && Closing.Contains(Text[0], StringComparison.Ordinal);

    public bool Closes(in BidiSpot open) => Text.Length == 1 && Closing.IndexOf(Text[0], StringComparison.Ordinal) is >= 0 and var at && open.Text[0] == Opening[at];

    public BidiSpot Mirrored() => Text.Length != 1 ? this
        : Opening.IndexOf(Text[0], StringComparison.Ordinal) is >= 0 and var open ? this with { Text = Closing[open].ToString() }
        : Closing.IndexOf(Text[0], StringComparison.Ordinal) is >= 0 and var close ? this with { Text = Opening[close].ToString() } : this;
}

/// <summary>Tells what has a direction, and what is part of a number.</summary>
internal static class BidiKinds
{
    private const string Signs = "+-\u2212\u207A\u207B", Separators = ",./:\u00A0\u202F\u2044\u060C", Terminators = "#$%\u00A2\u00A3\u00A4\u00A5\u00B0\u00B1\u0609\u060A\u066A\u2030\u2031\u2032\u2033\u2034\u2213";

    public static bool IsRight(BidiKind kind) => kind is BidiKind.Right or BidiKind.Arabic;

    public static BidiKind Of(Rune rune)
    {
        int value = rune.Value;
        if (value is (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9) or 0x00B2 or 0x00B3 or 0x00B9 or (>= 0x2070 and <= 0x2089)) { return BidiKind.Number; }
        if (value is (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C) { return BidiKind.ArabicNumber; }
        if (rune.IsBmp && value is < 0x0700 or > 0x2000)
        {
            char one = (char)value;
            if (Separators.Contains(one, StringComparison.Ordinal)) { return BidiKind.Separator; }
            if (Signs.Contains(one, StringComparison.Ordinal)) { return BidiKind.Sign; }
            if (Terminators.Contains(one, StringComparison.Ordinal) || one is >= '\u20A0' and <= '\u20CF') { return BidiKind.Terminator; }
        }
        return value switch
        {
            0x0606 or 0x0607 or 0x060E or 0x060F or 0x06DE or 0x06E9 => BidiKind.Neutral,
            (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x1EC70 and <= 0x1EEFF) => BidiKind.Arabic,
            (>= 0x0590 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => BidiKind.Right,
            _ => Rune.IsLetterOrDigit(rune) ? BidiKind.Left : BidiKind.Neutral,
        };
    }

    /// <summary>Says what belongs to numbers (rules W2 to W5): separators between figures, signs and currencies beside them; numbers behind Arabic letters take less than others.</summary>
    public static void Resolve(Span<BidiSpot> line, bool isArabic)
    {
        Span<bool> isForeign = line.Length <= 1024 ? stackalloc bool[line.Length] : new bool[line.Length];
        bool follows = false;
        for (int at = 0; at < line.Length; at++)
        {
            follows = line[at].Kind == BidiKind.Left || (follows && line[at].Kind is not (BidiKind.Right or BidiKind.Arabic or BidiKind.ArabicNumber or BidiKind.Gap));
            isForeign[at] = follows;
        }
        bool isBehindArabic = isArabic;
        for (int at = line.Length - 1; at >= 0; at--)
        {
            var kind = line[at].Kind;
            if (kind is BidiKind.Left or BidiKind.Right or BidiKind.Arabic) { isBehindArabic = kind == BidiKind.Arabic; }
            if (kind == BidiKind.Number && isBehindArabic && !isForeign[at]) { line[at] = line[at] with { Kind = BidiKind.ArabicNumber }; }
        }
        for (int at = 1; at < line.Length - 1; at++)
        {
            var number = line[at - 1].Kind;
            bool joins = number == line[at + 1].Kind && (line[at].Kind, number) is (BidiKind.Separator, BidiKind.Number or BidiKind.ArabicNumber) or (BidiKind.Sign, BidiKind.Number);
            if (joins) { line[at] = line[at] with { Kind = number }; }
        }
        for (int at = 1; at < line.Length; at++) { Terminate(line, at, at - 1); }
        for (int at = line.Length - 2; at >= 0; at--) { Terminate(line, at, at + 1); }
    }

    private static void Terminate(Span<BidiSpot> line, int at, int beside)
    {
        if (line[at].Kind == BidiKind.Terminator && line[beside].Kind == BidiKind.Number) { line[at] = line[at] with { Kind = BidiKind.Number }; }
    }

    /// <summary>Whether brackets of lines from right to left are named as they look: then they open at the left and close at the right, as the page is read from left to right.</summary>
    /// <param name="lines">Words as they lie from left to right.</param>
    public static bool IsMirrored(IEnumerable<List<PdfWord>> lines)
    {
        int looks = 0, meant = 0, last = 0;
        foreach (var line in lines)
        {
            last = 0;
            foreach (string glyph in line.SelectMany(word => word.Glyphs))
            {
                var spot = new BidiSpot(glyph, BidiKind.Neutral, line[0]);
                int now = spot.Opens ? 1 : spot.Closes() ? -1 : 0;
                if (now == 0) { continue; }
                if (last == 1 && now == -1) { looks++; last = 0; } else if (last == -1 && now == 1) { meant++; last = 0; } else { last = now; }
            }
        }
        return looks >= meant;
    }

    /// <returns>At a bracket that closes one, where that one is; elsewhere -1.</returns>
    public static int[] Pairs(ReadOnlySpan<BidiSpot> line)
    {
        int[] pairs = new int[line.Length];
        var open = new Stack<int>();
        for (int at = 0; at < line.Length; at++)
        {
            pairs[at] = -1;
            if (line[at].Opens) { open.Push(at); } else if (open.Count > 0 && line[at].Closes(line[open.Peek()])) { pairs[at] = open.Pop(); }
        }
        return pairs;
    }
}
