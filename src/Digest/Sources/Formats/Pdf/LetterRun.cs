using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Letters that were set one behind the other, without a blank: a word, or a part of one.</summary>
internal sealed class LetterRun(in LetterSpot first)
{
    /// <summary>Of the size of letters: what stands further apart are two words.</summary>
    public const double WidestJoint = 0.2;
    /// <summary>Of the size of letters: what stands further apart is set with space between its letters, up to the other.</summary>
    private const double SpacedJoint = 0.1, WidestSpace = 1;
    /// <summary>Of the size of letters: how far one may be drawn over the one before it.</summary>
    private const double WidestKern = 0.6;
    /// <summary>Of the size of large type: what is smaller is other type beside it.</summary>
    private const double OtherType = 0.85;

    private readonly List<Letter> _letters = [first.Letter];
    private LetterSpot _first = first, _last = first;
    /// <summary>1: it grows to the right, -1: to the left.</summary>
    private int _way;

    public LetterSpot Last => _last;
    public LetterSpot LeftEnd => _way < 0 ? _last : _first;
    public LetterSpot RightEnd => _way < 0 ? _first : _last;
    public double Middle => (LeftEnd.Start + RightEnd.End) / 2;
    /// <summary>A blank was set at this end of it.</summary>
    public bool HasBlankLeft { get; private set; }
    public bool HasBlankRight { get; private set; }
    /// <summary>The run that goes on where this one ends, and the one that it goes on from.</summary>
    public LetterRun? Next { get; set; }
    public LetterRun? Before { get; set; }
    /// <summary>Letters of it, and how many of them stand apart from the one before.</summary>
    public int Count => _letters.Count;
    public int WideJoints { get; private set; }
    /// <summary>One letter, or one behind a quotation mark or a bracket: a word may begin with a large one.</summary>
    private bool IsInitial => Before is null && _letters.Count <= 2 && IsLetter(_letters[^1]) && (_letters.Count == 1 || !char.IsLetterOrDigit(_letters[0].Value, 0));

    /// <summary>As they lie from left to right.</summary>
    public IEnumerable<Letter> FromLeft => _way < 0 ? Enumerable.Reverse(_letters) : _letters;

    /// <summary>Takes a letter that stands behind its last one.</summary>
    /// <returns>False: it stands elsewhere.</returns>
    public bool Takes(in LetterSpot letter)
    {
        if (!letter.IsInLineWith(_last, WidestJoint)) { return false; }
        int way = _way >= 0 && IsBehind(letter) ? 1 : _way <= 0 && Distance(letter, _last, IsLetter(letter.Letter)) < WidestJoint ? -1 : 0;
        if (way == 0) { return false; }
        if (way > 0 && letter.Start - _last.End > SpacedJoint * letter.Size) { WideJoints++; }
        (_way, _last) = (way, letter);
        _letters.Add(letter.Letter);
        return true;
    }

    /// <summary>The other one was drawn to the right of it on its line, with no more between them than spaced letters have.</summary>
    public bool IsSpacedFrom(LetterRun next) => next._first.IsInLineWith(_last, WidestJoint) && next._first.Start > _last.End && next._first.Start - _last.End < WidestSpace * _last.Size;

    public bool IsOnLineOf(LetterRun before) => _first.IsInLineWith(before._last, WidestJoint) && _first.Start > before._last.Start;

    private bool IsBehind(in LetterSpot letter) =>
        Distance(_last, letter, IsInitial) < WidestJoint || (letter.Start > _last.Start && letter.Start <= _last.End && _last.End - letter.Start < WidestKern * Math.Max(_last.Size, letter.Size));

    /// <summary>From the end of this one to the beginning of the next to the right, of the size of letters.</summary>
    public double DistanceTo(LetterRun next) => Distance(RightEnd, next.LeftEnd, IsInitial);

    /// <summary>Between the end of one letter and the beginning of the next to the right, of the size of letters: of the smaller ones, where large type stands beside them.</summary>
    /// <param name="isInitial">The left one may be the large letter that a word begins with.</param>
    private static double Distance(in LetterSpot left, in LetterSpot right, bool isInitial)
    {
        double along = right.Start - left.End, across = right.Across - left.Across, one = left.Letter.PointSize, other = right.Letter.PointSize;
        double size = one < OtherType * other ? left.Size : other < OtherType * one && !isInitial ? right.Size : Math.Max(left.Size, right.Size);
        return Math.Sqrt(along * along + across * across) / size;
    }

    private static bool IsLetter(Letter letter) => char.IsLetter(letter.Value, 0);

    /// <summary>A blank was set before or behind it; one that stands apart from it is of other words, which were drawn before or behind.</summary>
    public void Add(in LetterSpot blank)
    {
        if (!blank.IsInLineWith(_last, WidestJoint)) { return; }
        double near = WidestJoint * blank.Size;
        if ((blank.Start + blank.End) / 2 > Middle) { HasBlankRight |= blank.Start - RightEnd.End < near; } else { HasBlankLeft |= LeftEnd.Start - blank.End < near; }
    }
}
