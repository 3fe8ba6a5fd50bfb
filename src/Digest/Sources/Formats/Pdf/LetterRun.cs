using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Letters that were set one behind the other, without a blank: a word, or a part of one.</summary>
internal sealed class LetterRun(in LetterSpot first)
{
    /// <summary>Of the size of letters: what stands further apart are two words.</summary>
    public const double WidestJoint = 0.2;
    /// <summary>Of the size of letters: how far one may be drawn over the one before it.</summary>
    private const double WidestKern = 0.6;

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

    /// <summary>As they lie from left to right.</summary>
    public IEnumerable<Letter> FromLeft => _way < 0 ? Enumerable.Reverse(_letters) : _letters;

    /// <summary>Takes a letter that stands behind its last one.</summary>
    /// <returns>False: it stands elsewhere.</returns>
    public bool Takes(in LetterSpot letter)
    {
        if (!letter.IsInLineWith(_last, WidestJoint)) { return false; }
        int way = _way >= 0 && IsBehind(letter) ? 1 : _way <= 0 && Distance(letter, _last) < WidestJoint ? -1 : 0;
        if (way == 0) { return false; }
        (_way, _last) = (way, letter);
        _letters.Add(letter.Letter);
        return true;
    }

    private bool IsBehind(in LetterSpot letter) =>
        Distance(_last, letter) < WidestJoint || (letter.Start > _last.Start && letter.Start <= _last.End && _last.End - letter.Start < WidestKern * Math.Max(_last.Size, letter.Size));

    /// <summary>Between the end of one letter and the beginning of the next to the right, of the size of letters.</summary>
    public static double Distance(in LetterSpot left, in LetterSpot right)
    {
        double along = right.Start - left.End, across = right.Across - left.Across;
        return Math.Sqrt(along * along + across * across) / Math.Max(left.Size, right.Size);
    }

    /// <summary>A blank was set before or behind it.</summary>
    public void Add(in LetterSpot blank)
    {
        if (!blank.IsInLineWith(_last, WidestJoint)) { return; }
        if ((blank.Start + blank.End) / 2 > Middle) { HasBlankRight = true; } else { HasBlankLeft = true; }
    }
}
