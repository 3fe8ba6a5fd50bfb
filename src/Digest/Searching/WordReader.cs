using System.Text;

namespace Digest.Searching;

/// <summary>The words of a text as the search knows them, one after another: letters and digits between what parts them, folded.</summary>
/// <remarks>
/// Of scripts without spaces each two neighbouring characters are a word, and the last of a run is one by itself, so that every character begins a word. Behind the
/// parts of a word with a hyphen or an apostrophe comes the whole of it without them (<see cref="IsWhole"/>); the s of a possessive is no word. A number is one word,
/// whatever sets its thousands apart.
/// </remarks>
/// <param name="text">In form NFC.</param>
/// <param name="buffer">At least <see cref="Room"/> characters.</param>
internal ref struct WordReader(ReadOnlySpan<char> text, Folding folding, Span<char> buffer)
{
    /// <summary>Characters of a word that count.</summary>
    public const int Longest = 40;
    public const int Room = 4 * Longest;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> word = buffer[..(2 * Longest)];
    private readonly Span<char> whole = buffer[(2 * Longest)..Room];
    private int at, length, wholeLength, parts;
    private bool saysWhole;
    private string? pending;

    public readonly ReadOnlySpan<char> Word => IsWhole ? whole[..wholeLength] : word[..length];

    /// <summary>The word is a compound without its hyphens and apostrophes; its parts came before.</summary>
    public bool IsWhole { get; private set; }

    public bool Next()
    {
        IsWhole = false;
        if (saysWhole) { return Whole(); }
        if (pending is { } first) { return Pair(first); }
        while (at < text.Length)
        {
            var (folded, taken) = Fold(at);
            if (folded is Folding.Gap or "" || (parts == 0 && IsJoiner(text[at]))) { at += taken; continue; }
            if (IsUnspaced(folded)) { at += taken; return Pair(folded); }
            if (Spaced()) { return true; }
            if (saysWhole) { return Whole(); }
        }
        return false;
    }

    private bool Whole()
    {
        (IsWhole, saysWhole, parts) = (true, false, 0);
        return true;
    }

    /// <summary>A word up to what parts it. False: it is the s of a possessive.</summary>
    private bool Spaced()
    {
        bool isPossessive = parts > 0 && IsApostrophe(text[at - 1]);
        length = 0;
        while (at < text.Length)
        {
            char unit = text[at];
            if (char.IsAsciiLetterOrDigit(unit))
            {
                if (length < Longest) { word[length++] = unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit; }
                at++;
                continue;
            }
            if (SetsThousandsApart(at)) { at++; continue; }
            var (folded, taken) = Fold(at);
            if (folded == Folding.Gap || IsJoiner(unit) || IsUnspaced(folded)) { break; }
            foreach (char one in folded) { if (length < Longest) { word[length++] = one; } }
            at += taken;
        }
        bool isLeft = isPossessive && length == 1 && word[0] == 's';
        Join(isLeft);
        return length > 0 && !isLeft;
    }

    /// <summary>Adds the part to the whole, and looks whether another follows.</summary>
    private void Join(bool isLeft)
    {
        if (parts == 0) { wholeLength = 0; }
        if (!isLeft && length > 0)
        {
            parts++;
            foreach (char one in word[..length]) { if (wholeLength < Longest) { whole[wholeLength++] = one; } }
        }
        bool goesOn = at + 1 < text.Length && IsJoiner(text[at]) && !IsJoiner(text[at + 1]) && Fold(at + 1).Folded is { Length: > 0 } next && next != Folding.Gap && !IsUnspaced(next);
        if (goesOn && parts > 0) { at++; return; }
        saysWhole = parts > 1;
        if (!saysWhole) { parts = 0; }
    }

    private bool Pair(string first)
    {
        first.CopyTo(word);
        length = first.Length;
        while (at < text.Length)
        {
            var (folded, taken) = Fold(at);
            if (folded.Length == 0) { at += taken; continue; }
            if (!IsUnspaced(folded)) { break; }
            at += taken;
            folded.CopyTo(word[length..]);
            length += folded.Length;
            pending = folded;
            return true;
        }
        pending = null;
        return true;
    }

    private readonly (string Folded, int Taken) Fold(int place)
    {
        _ = Rune.DecodeFromUtf16(text[place..], out var rune, out int taken);
        return (IsJoiner(text[place]) ? Folding.Gap : folding.Of(rune), taken);
    }

    /// <summary>Between one to three digits and just three more: 1,000.</summary>
    private readonly bool SetsThousandsApart(int place)
    {
        if (!(text[place] is ',' or '.' or '\u066C' || IsApostrophe(text[place])) || place + 3 >= text.Length) { return false; }
        if (!char.IsDigit(text[place + 1]) || !char.IsDigit(text[place + 2]) || !char.IsDigit(text[place + 3]) || (place + 4 < text.Length && char.IsDigit(text[place + 4]))) { return false; }
        int before = 0;
        while (before < 4 && place > before && char.IsDigit(text[place - 1 - before])) { before++; }
        return before is > 0 and < 4 && !(before == 1 && text[place - 1] == '0');
    }

    private static bool IsUnspaced(string folded) => folded.Length > 0 && folded[0] >= 0x0E00 && Rune.DecodeFromUtf16(folded, out var rune, out _) == System.Buffers.OperationStatus.Done && Folding.IsUnspaced(rune);

    private static bool IsJoiner(char unit) => unit is '-' or '\u2010' or '\u2011' || IsApostrophe(unit);

    /// <summary>Among them letters that stand for one: Uzbek and Hawaiian are written with them.</summary>
    private static bool IsApostrophe(char unit) => unit is '\'' or '\u2018' or '\u2019' or '\u02BB' or '\u02BC' or '\uFF07';
}
