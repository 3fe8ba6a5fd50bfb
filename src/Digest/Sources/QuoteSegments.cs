using Digest.Model;

namespace Digest.Sources;

/// <summary>Turns a place in the seed into what pages show of a quote.</summary>
internal sealed class QuoteSegments
{
    private const long MostWork = 100_000_000;

    private readonly SeedIndex _index;
    private readonly QuotePattern _pattern;
    private readonly List<QuoteSegment> _segments = [];
    private readonly (int Start, int End) _mark;

    private QuoteSegments(SeedIndex index, QuotePattern pattern, (int Start, int End) mark) => (_index, _pattern, _mark) = (index, pattern, mark);

    public static FoundQuote Make(SeedIndex index, QuotePattern pattern, IReadOnlyList<PartMatch> place, string? mark)
    {
        string? marked = QuoteSearch.Context(mark);
        int at = marked is null ? -1 : FindMark(pattern.Text, marked);
        var maker = new QuoteSegments(index, pattern, at < 0 ? (0, 0) : (at, at + marked!.Length));
        var pieces = place.SelectMany(match => match.Pieces).ToList();
        maker.Fill(pieces);
        return new FoundQuote(QuoteFault.None, pieces.ConvertAll(maker.PartOf), maker._segments, 1) { MarkFound = mark is null || at >= 0 };
    }

    /// <summary>A quote in its curator's spelling, for a source whose own may not be shown, or is not here: a document's quotation marks, blanks and
    /// other characters that comparing does not heed could tell which copy of it was quoted.</summary>
    /// <param name="literal">Take <c>[word]</c> for words of the source.</param>
    public static IReadOnlyList<QuoteSegment> Typed(Quote quote, bool literal)
    {
        string exact = quote.Exact.Value;
        var pattern = QuotePattern.Parse(exact, literal);
        if (pattern.Parts.Count == 0 || QuoteFinder.IsTooMuch(pattern)) { return [new QuoteSegment(SegmentKind.Words, exact, false)]; }
        var index = new SeedIndex(new SeedText { SourceId = "", Path = "", Text = exact, Paragraphs = [], Bytes = 0, Sha256 = "", Format = new SeedFormat(SeedKind.PlainText) });
        int shift = index.Text.Length - index.Text.TrimStart(' ').Length;
        var pieces = pattern.Parts.SelectMany(part => part.Pieces).Select(piece => new FoundPiece(piece.Start, piece.Start + shift, piece.Length)).ToList();
        string? marked = QuoteSearch.Context(quote.Mark?.Value);
        int at = marked is null ? -1 : FindMark(pattern.Text, marked);
        var maker = new QuoteSegments(index, pattern, at < 0 ? (0, 0) : (at, at + marked!.Length));
        maker.Fill(pieces);
        return maker._segments;
    }

    /// <summary>The first place in the quote that cuts no word.</summary>
    internal static int FindMark(string text, string mark)
    {
        var work = new Work(MostWork);
        var needle = new Needle(text, mark, null, false);
        for (int at = 0; (at = needle.Next(at, ref work)) >= 0; at++)
        {
            if (!Letters.CutsWord(text, at) && !Letters.CutsWord(text, at + mark.Length)) { return at; }
        }
        return -1;
    }

    private QuotePart PartOf(FoundPiece piece)
    {
        _index.Normal.TryLocate(piece.SeedStart, piece.SeedEnd, out int from, out int to);
        var (first, last) = (_index.ParagraphAt(from), _index.ParagraphAt(to - 1));
        return new QuotePart(from, to - from, first.Number, last.Number, first.Page, last.Page)
        {
            FirstSecond = _index.Seed.SecondAt(from),
            LastSecond = _index.Seed.SecondAt(to - 1),
            FirstRow = first.Row,
            LastRow = last.Row,
            Normalised = (_index.ToCodePoints(piece.SeedStart), _index.ToCodePoints(piece.SeedEnd)),
        };
    }

    private void Fill(List<FoundPiece> pieces)
    {
        int at = 0, next = 0;
        foreach (var bracket in _pattern.Brackets)
        {
            for (; next < pieces.Count && pieces[next].QuoteStart < bracket.Start; next++) { AddPiece(pieces[next], ref at); }
            if (at > bracket.Start) { continue; } // the source has the brackets itself
            AddSpace(at, bracket.Start);
            Add(bracket.Kind switch
            {
                BracketKind.Gap => new QuoteSegment(SegmentKind.Gap, "[…]", IsMarked(bracket.Start, bracket.End)),
                BracketKind.Withheld => new QuoteSegment(SegmentKind.Withheld, _pattern.RoleOf(bracket), IsMarked(bracket.Start, bracket.End)),
                _ => new QuoteSegment(SegmentKind.Insertion, _pattern.WordsOf(bracket), IsMarked(bracket.Start, bracket.End)),
            });
            at = bracket.End;
        }
        for (; next < pieces.Count; next++) { AddPiece(pieces[next], ref at); }
    }

    private void AddPiece(FoundPiece piece, ref int at)
    {
        AddSpace(at, piece.QuoteStart);
        int begin = Math.Clamp(_mark.Start, piece.QuoteStart, piece.QuoteEnd), end = Math.Clamp(_mark.End, piece.QuoteStart, piece.QuoteEnd);
        AddWords(piece, piece.QuoteStart, begin);
        AddWords(piece, begin, end);
        AddWords(piece, end, piece.QuoteEnd);
        at = piece.QuoteEnd;
    }

    /// <summary>The seed's own characters for a stretch of the quote; neighbouring stretches share no character and leave none out.</summary>
    private void AddWords(FoundPiece piece, int start, int end)
    {
        if (start >= end) { return; }
        int offset = piece.SeedStart - piece.QuoteStart;
        _index.Normal.TryLocate(start + offset, end + offset, out int from, out int to);
        if (end < piece.QuoteEnd) { _index.Normal.TryLocate(end + offset, end + offset + 1, out to, out _); }
        var edges = _index.Seed.HasRows ? new List<int>() : null;
        Add(new QuoteSegment(SegmentKind.Words, ShownText.Of(_index.Seed.Text.AsSpan(from, to - from), edges), IsMarked(start, end)) { Edges = edges is { Count: > 0 } ? edges : null });
    }

    private void AddSpace(int start, int end)
    {
        if (start < end) { Add(new QuoteSegment(SegmentKind.Words, " ", IsMarked(start, end))); }
    }

    private bool IsMarked(int start, int end) => _mark.Start <= start && end <= _mark.End && start < end;

    private void Add(QuoteSegment segment)
    {
        if (segment.Kind == SegmentKind.Words && _segments is [.., { Kind: SegmentKind.Words } last] && last.Marked == segment.Marked)
        {
            var edges = segment.Edges is null ? last.Edges : [.. last.Edges ?? [], .. segment.Edges.Select(edge => edge + last.Text.Length)];
            _segments[^1] = last with { Text = last.Text + segment.Text, Edges = edges };
        }
        else if (segment.Kind != SegmentKind.Words || segment.Text.Length > 0) { _segments.Add(segment); }
    }
}
