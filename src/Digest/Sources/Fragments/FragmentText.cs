using System.Collections;
using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Sources.Fragments;

/// <summary>
/// A document's text as a browser compares it when it looks for a text fragment: letter case, accents and the shapes of quotation marks do not count, any white space is one space. What is told apart here is told apart there.
/// </summary>
internal sealed class FragmentText
{
    private readonly string seed;
    private readonly int[] offsets;
    private readonly BitArray breaks, hidden;
    private readonly WordIndex words;

    private FragmentText(string seed, string text, int[] offsets, (BitArray Breaks, BitArray Hidden) of)
    {
        (this.seed, Text, this.offsets) = (seed, text, offsets);
        (breaks, hidden) = of;
        words = WordIndex.Of(text);
    }

    /// <summary>Folded; places are offsets in it.</summary>
    public string Text { get; }

    /// <param name="shown">Stretches of the seed that the site shows, ascending: of all else no word may stand in an address.</param>
    public static FragmentText Of(SeedText seed, IReadOnlyList<(int Start, int End)> shown)
    {
        string whole = seed.Text;
        var folded = new StringBuilder(whole.Length);
        // Letters of Latin fold to one or two, most characters to one: it seldom grows.
        int[] map = new int[whole.Length + whole.Length / 8 + 1];
        int count = 0;
        for (int at = 0; at < whole.Length;)
        {
            int length = 1;
            if (char.IsAscii(whole[at]) && !char.IsWhiteSpace(whole[at])) { folded.Append(char.ToLowerInvariant(whole[at])); }
            else
            {
                if (Rune.TryGetRuneAt(whole, at, out var rune)) { length = rune.Utf16SequenceLength; }
                bool isSpace = length == 1 && char.IsWhiteSpace(whole[at]);
                if (!isSpace) { Fold(folded, rune); }
                else if (folded.Length > 0 && folded[^1] != ' ') { folded.Append(' '); }
            }
            if (folded.Length >= map.Length) { Array.Resize(ref map, folded.Length * 2); }
            while (count < folded.Length) { map[count++] = at; }
            at += length;
        }
        string text = folded.ToString();
        map[count] = whole.Length;
        if (map.Length != count + 1) { Array.Resize(ref map, count + 1); }
        return new FragmentText(whole, text, map, (Breaks(whole, text, map), Hidden(seed, map, shown)));
    }

    /// <summary>A line of the seed ends at this space: on the publisher's page another block may begin there.</summary>
    public bool IsBreak(int at) => breaks[at];

    /// <summary>The words at this place stand somewhere in the site.</summary>
    public bool IsShown(int at) => !hidden[at];

    /// <summary>The place of a stretch of the seed, without white space around it.</summary>
    public (int Start, int End) PlaceOf(int start, int end)
    {
        int first = FirstAt(start), last = FirstAt(end);
        while (first < last && Text[first] == ' ') { first++; }
        while (last > first && Text[last - 1] == ' ') { last--; }
        return (first, last);
    }

    /// <summary>The seed's own characters, white space as one space.</summary>
    public string Words(int start, int end)
    {
        var words = new StringBuilder();
        foreach (char c in seed.AsSpan(offsets[start], offsets[end] - offsets[start]))
        {
            if (!char.IsWhiteSpace(c)) { words.Append(c); } else if (words.Length > 0 && words[^1] != ' ') { words.Append(' '); }
        }
        return words.ToString().Trim();
    }

    /// <summary>A browser, whatever its rules for words are, sees a word begin or end here: beside a space, or beside a mark that does not stand between letters (UAX 29).</summary>
    public bool IsBoundary(int at)
    {
        if (at <= 0 || at >= Text.Length || Text[at - 1] == ' ' || Text[at] == ' ') { return true; }
        return (IsMark(Text[at - 1]), IsMark(Text[at])) switch
        {
            (true, true) => !IsJoined(at - 2) || !IsJoined(at + 1),
            (true, false) => !IsJoined(at - 2),
            (false, true) => !IsJoined(at + 1),
            _ => false,
        };
    }

    /// <summary>A stretch, with what stands before and behind it: this stands nowhere else in the document, with or without a space between the three, which no browser minds.</summary>
    public bool IsOnly(Surrounded here)
    {
        var (before, behind) = (here.BeforeEnd(Text), here.BehindStart(Text));
        int length = here.End - here.Start;
        var (word, stop) = Rarest([(here.Before, before), (here.Start, here.End), (behind, here.Behind)]);
        if (stop == 0)
        {
            var all = Text.AsSpan(here.Start, length);
            for (int at = 0, next; (next = Text.AsSpan(at).IndexOf(all)) >= 0; at += next + 1) { if (IsOther(at + next)) { return false; } }
            return true;
        }
        foreach (int place in words.PlacesOf(Text.AsSpan(word, stop - word)))
        {
            int moved = words.Starts[place] - word;
            // Before: the stretch begins right behind it, or behind a space. Behind: the stretch ends right before it, or before a space.
            var (first, second) = word < before ? (before + moved, before + moved + 1) : word < here.End ? (here.Start + moved, -1) : (behind + moved - length, behind + moved - length - 1);
            if (IsOther(first) || IsOther(second)) { return false; }
        }
        return true;

        bool IsOther(int at) => at != here.Start && Has(at, here.Start, here.End)
            && (Has(at - (before - here.Before), here.Before, before) || (at > 0 && Text[at - 1] == ' ' && Has(at - 1 - (before - here.Before), here.Before, before)))
            && (Has(at + length, behind, here.Behind) || (at + length < Text.Length && Text[at + length] == ' ' && Has(at + length + 1, behind, here.Behind)));
    }

    /// <summary>The place has the same characters as the stretch.</summary>
    public bool Has(int at, int start, int end) => at >= 0 && at <= Text.Length && Text.AsSpan(at).StartsWith(Text.AsSpan(start, end - start));

    /// <summary>The word of the fewest places. At the edge of a piece a word may be part of a longer one elsewhere: it is none.</summary>
    private (int Start, int End) Rarest(ReadOnlySpan<(int Start, int End)> pieces)
    {
        var (found, fewest) = ((0, 0), int.MaxValue);
        foreach (var (start, end) in pieces)
        {
            for (int at = start; at < end && WordIndex.Next(Text, at, out int from, out int to) && to < end; at = to)
            {
                int places = from > start ? words.PlacesOf(Text.AsSpan(from, to - from)).Length : int.MaxValue;
                if (places < fewest) { (found, fewest) = ((from, to), places); }
            }
        }
        return found;
    }

    /// <summary>A letter or figure of a script that parts words by spaces: with another beside it, a mark between them may be part of a word.</summary>
    private bool IsJoined(int at) => at >= 0 && at < Text.Length && Text[at] != ' ' && !IsMark(Text[at]) && !(Rune.TryGetRuneAt(Text, at, out var rune) && Letters.IsUnspaced(rune));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
        or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation;

    private int FirstAt(int offset)
    {
        int found = Array.BinarySearch(offsets, offset);
        found = found < 0 ? ~found : found;
        while (found > 0 && offsets[found - 1] == offset) { found--; }
        return Math.Min(found, Text.Length);
    }

    private static void Fold(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii) { folded.Append(char.ToLowerInvariant((char)rune.Value)); return; }
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format: return;
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation when rune.Value is 0x2018 or 0x2019 or 0x201B: folded.Append('\''); return;
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation: folded.Append('"'); return;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter:
                foreach (char c in Rune.ToLowerInvariant(rune).ToString().InForm(NormalizationForm.FormKD)) { if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) { folded.Append(c); } }
                return;
            // A raised figure is the figure.
            case UnicodeCategory.OtherNumber when rune.ToString().InForm(NormalizationForm.FormKD) is [var figure] && char.IsAsciiDigit(figure): folded.Append(figure); return;
            default: folded.Append(rune.ToString()); return;
        }
    }

    private static BitArray Breaks(string seed, string text, int[] offsets)
    {
        var breaks = new BitArray(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ') { breaks[i] = seed.AsSpan(offsets[i], offsets[i + 1] - offsets[i]).ContainsAny('\n', '\r'); }
        }
        return breaks;
    }

    private static BitArray Hidden(SeedText seed, int[] offsets, IReadOnlyList<(int Start, int End)> shown)
    {
        var hidden = new BitArray(offsets.Length, true);
        Set(shown, false);
        Set(seed.Paragraphs.Where(paragraph => paragraph.IsIgnored).Select(paragraph => (paragraph.Start, paragraph.End)), true);
        Set(seed.Withheld.Select(run => (run.Offset, run.Offset + 1)), true);
        return hidden;

        void Set(IEnumerable<(int Start, int End)> stretches, bool to)
        {
            int at = 0;
            foreach (var (start, end) in stretches)
            {
                at = Array.BinarySearch(offsets, at, offsets.Length - at, start) is var found && found < 0 ? ~found : found;
                while (at > 0 && offsets[at - 1] == start) { at--; }
                for (; at < offsets.Length && offsets[at] < end; at++) { hidden[at] = to; }
            }
        }
    }
}

/// <summary>A stretch, and what stands before and behind it; places in a folded text.</summary>
/// <param name="Before">Where what stands before it begins; <paramref name="Start"/>: nothing.</param>
/// <param name="Behind">Where what stands behind it ends; <paramref name="End"/>: nothing.</param>
internal readonly record struct Surrounded(int Before, int Start, int End, int Behind)
{
    public int BeforeEnd(string text) => Before < Start && text[Start - 1] == ' ' ? Start - 1 : Start;
    public int BehindStart(string text) => Behind > End && text[End] == ' ' ? End + 1 : End;
}
