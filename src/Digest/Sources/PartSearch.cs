namespace Digest.Sources;

/// <summary>Words of the quote that were found in the seed: an unbroken stretch, the same characters in both normalised texts.</summary>
internal readonly record struct FoundPiece(int QuoteStart, int SeedStart, int Length)
{
    public int QuoteEnd => QuoteStart + Length;
    public int SeedEnd => SeedStart + Length;
}

/// <summary>A place at which one part of a quote stands.</summary>
internal sealed record PartMatch(IReadOnlyList<FoundPiece> Pieces)
{
    public int Start => Pieces[0].SeedStart;
    public int End => Pieces[^1].SeedEnd;
}

/// <summary>Looks for one part of a quote, from left to right.</summary>
internal sealed class PartSearch(SeedIndex index, string quote, PatternPart part)
{
    /// <summary>Normalised characters between the neighbours of <c>[word]</c>, and behind <c>[withheld]</c>.</summary>
    public const int WidestInsertion = 60;

    // Each try over brackets is dear.
    private const int PriceOfAStep = 64;

    private readonly Needle _first = new(index.Text, quote[part.Pieces[0].Start..part.Pieces[0].End], index.WordsForSearch(),
        part.Joints[0].GluedBehind || part.Joints[1].GluedBefore);
    /// <summary>Where a piece stands in vain, however it was reached: without this, brackets could be tried in ever new combinations.</summary>
    private readonly HashSet<(int Piece, int At)> _failed = [];
    private PartMatch? _last;

    /// <summary>The words before and behind that must adjoin, normalised; null: any.</summary>
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }
    /// <summary>A place was passed over because page furniture stands there.</summary>
    public bool SawIgnored { get; private set; }

    /// <summary>The first place at or behind <paramref name="from"/>; callers ask for ever later ones.</summary>
    public PartMatch? Next(int from, ref Work work)
    {
        if (_last is not null && _last.Start >= from) { return _last; }
        for (int at = from; (at = _first.Next(at, ref work)) >= 0; at++)
        {
            var pieces = new List<FoundPiece>();
            if (StartFits(at, ref work) && Extend(0, at, pieces, ref work) && Accept(new PartMatch(Join(pieces)))) { return _last; }
        }
        return null;
    }

    private bool Accept(PartMatch match)
    {
        // The quote has all of a character of the seed, or nothing of it: the three dots of "…" count as one.
        foreach (var piece in match.Pieces)
        {
            if (!index.Normal.TryLocate(piece.SeedStart, piece.SeedEnd, out int first, out int behind)
                || Letters.CutsCharacter(index.Seed.Text, first) || Letters.CutsCharacter(index.Seed.Text, behind)) { return false; }
        }
        index.Normal.TryLocate(match.Start, match.End, out int from, out int to);
        if (index.TouchesIgnored(from, to)) { SawIgnored = true; return false; }
        _last = match;
        return true;
    }

    /// <summary>Takes piece <paramref name="i"/>, known to stand at <paramref name="at"/>, and looks for those behind it.</summary>
    private bool Extend(int i, int at, List<FoundPiece> pieces, ref Work work)
    {
        var piece = part.Pieces[i];
        int end = at + piece.Length;
        if (i > 0 && _failed.Contains((i, at))) { return false; }
        if (part.Joints[i + 1].GluedBefore ? CutsNumber(end) : CutsAtEnd(end)) { return false; }
        pieces.Add(new FoundPiece(piece.Start, at, piece.Length));
        if (i == part.Pieces.Count - 1 ? SuffixFits(end, ref work) : ExtendLiterally(i, end, pieces, ref work) || ExtendOver(i, end, pieces, ref work)) { return true; }
        pieces.RemoveAt(pieces.Count - 1);
        if (i > 0 && !work.IsSpent) { _failed.Add((i, at)); }
        return false;
    }

    /// <summary><c>[word]</c> may stand in the source itself.</summary>
    private bool ExtendLiterally(int i, int end, List<FoundPiece> pieces, ref Work work)
    {
        var (joint, next) = (part.Joints[i + 1], part.Pieces[i + 1]);
        int length = next.Start - joint.Start;
        if (joint.Hides || !Stands(joint.Start, next.End, end, ref work)) { return false; }
        pieces.Add(new FoundPiece(joint.Start, end, length));
        if (Extend(i + 1, end + length, pieces, ref work)) { return true; }
        pieces.RemoveAt(pieces.Count - 1);
        return false;
    }

    /// <summary>The nearest place for the next piece, over the words that the brackets stand for.</summary>
    private bool ExtendOver(int i, int end, List<FoundPiece> pieces, ref Work work)
    {
        var (joint, next) = (part.Joints[i + 1], part.Pieces[i + 1]);
        // Found by their head and then compared, as a Needle is.
        var head = quote.AsSpan(next.Start, Math.Min(Needle.Head, next.Length));
        int last = Math.Min(Furthest(end), index.Text.Length - next.Length);
        for (int at = joint.Hides ? AfterSkipping(index.Text, end) : end; at <= last && !work.IsSpent; at++)
        {
            work.Spend(PriceOfAStep);
            int found = index.Text.AsSpan(at, last + head.Length - at).IndexOf(head, StringComparison.Ordinal);
            if (found < 0) { return false; }
            at += found;
            if (!(joint.GluedBehind ? CutsNumber(at) : Cuts(at)) && Stands(next.Start, next.End, at, ref work) && Extend(i + 1, at, pieces, ref work)) { return true; }
        }
        return false;
    }

    /// <summary>Sixty characters on, those of two code units counted once.</summary>
    private int Furthest(int end)
    {
        int at = end;
        for (int passed = 0; passed < WidestInsertion && at < index.Text.Length; passed++) { at += char.IsHighSurrogate(index.Text[at]) ? 2 : 1; }
        return at;
    }

    /// <summary>The first offset that leaves out something that can be seen.</summary>
    public static int AfterSkipping(string text, int end) => end + (end < text.Length && text[end] == ' ' ? 2 : 1);

    private bool Stands(int quoteStart, int quoteEnd, int at, ref Work work)
    {
        int length = quoteEnd - quoteStart;
        if (at + length > index.Text.Length) { return false; }
        int same = index.Text.AsSpan(at, length).CommonPrefixLength(quote.AsSpan(quoteStart, length));
        work.Spend(same);
        return same == length;
    }

    private bool Cuts(int at) => Letters.CutsWord(index.Text, at) || Letters.CutsAtHyphen(index.Text, at) || LongNumbers.AreCut(index, at);

    /// <summary>A bracket may stand for a piece of a word, <c>detain[ed]</c>, and of no number: <c>[some ]500</c> would be proven by 1500.</summary>
    private bool CutsNumber(int at) => LongNumbers.AreCut(index, at) || (at > 0 && at < index.Text.Length && char.IsDigit(index.Text[at - 1]) && char.IsDigit(index.Text[at]));

    private bool CutsAtEnd(int at) => Cuts(at) || Letters.CutsNegation(index.Text, at);

    private bool StartFits(int at, ref Work work)
    {
        var joint = part.Joints[0];
        if (joint.GluedBehind ? CutsNumber(at) : Cuts(at)) { return false; }
        if (Prefix is null) { return true; }
        work.Skim(Prefix.Length);
        var before = index.Text.AsSpan(0, at).TrimEnd(' ');
        return joint.HasBrackets
            ? before[Math.Max(0, before.Length - Prefix.Length - WidestInsertion)..].Contains(Prefix, StringComparison.Ordinal)
            : before.EndsWith(Prefix, StringComparison.Ordinal);
    }

    private bool SuffixFits(int end, ref Work work)
    {
        if (Suffix is null) { return true; }
        work.Skim(Suffix.Length);
        var behind = index.Text.AsSpan(end).TrimStart(' ');
        return part.Joints[^1].HasBrackets
            ? behind[..Math.Min(behind.Length, Suffix.Length + WidestInsertion)].Contains(Suffix, StringComparison.Ordinal)
            : behind.StartsWith(Suffix, StringComparison.Ordinal);
    }

    private static List<FoundPiece> Join(List<FoundPiece> pieces)
    {
        var joined = new List<FoundPiece>();
        foreach (var piece in pieces)
        {
            if (joined is [.., var last] && last.QuoteEnd == piece.QuoteStart && last.SeedEnd == piece.SeedStart)
            {
                joined[^1] = last with { Length = last.Length + piece.Length };
            }
            else { joined.Add(piece); }
        }
        return joined;
    }
}
