using System.Buffers;
using System.Runtime.CompilerServices;

namespace Digest.Protection;

/// <summary>How protected terms begin, for a text as it is written, with tags and escapes in it: the first letters of their first words, and of
/// what follows while nothing intervenes. It may take too much for a beginning, never too little.</summary>
internal sealed class TermStarts
{
    /// <summary>Six bits of a character: 1 to 36 a letter or digit, 0 what parts words, this: what must be read otherwise, or is no ASCII.</summary>
    private const uint Special = 63;

    private const int Longest = 6, LongestJoint = 10, Asked = 3;

    private static readonly byte[] Classes = [.. Enumerable.Range(0, 128).Select(unit => IsMark((char)unit) || Characters.IsUnseen((char)unit) ? (byte)Special : (byte)LeadSet.Six((char)unit))];

    // A hyphen may be one at the end of a line.
    private static readonly byte[] RoughClasses = [.. Classes.Select((one, unit) => unit == '-' ? (byte)Special : one)];

    /// <summary>By the classes of the first three characters.</summary>
    private readonly ulong[] threes = new ulong[4096];

    /// <summary>Every beginning of a term of so many classes, with a gap behind a short term.</summary>
    private readonly HashSet<ulong>[] prefixes = [.. Enumerable.Range(0, Longest + 1).Select(_ => new HashSet<ulong>())];
    private readonly HashSet<ulong> whole = [];

    /// <summary>Every beginning of the first word of a term that is looked for inside words.</summary>
    private readonly HashSet<ulong>[] partPrefixes = [.. Enumerable.Range(0, LongestJoint + 1).Select(_ => new HashSet<ulong>())];
    private readonly FoldedLeads wordLeads, partLeads;
    private readonly SearchValues<string>? fewParts;
    private readonly LeadSet? manyParts;

    /// <param name="words">Folded terms that are looked for as whole words.</param>
    /// <param name="parts">Those that are looked for inside words.</param>
    public TermStarts(IReadOnlyList<string> words, IReadOnlyList<string> parts)
    {
        (wordLeads, partLeads) = (new FoldedLeads(words), new FoldedLeads(parts));
        foreach (string word in words) { Add(word); }
        string[] inside = [.. parts.Select(part => part.Split(' ')[0]).Where(part => System.Text.Ascii.IsValid(part)).Select(part => part[..Math.Min(part.Length, LongestJoint)]).Distinct()];
        HasParts = parts.Count > 0;
        foreach (string part in parts.Select(part => part.Split(' ')[0]))
        {
            for (int length = 1; length <= Math.Min(part.Length, LongestJoint) && part[length - 1] < 128; length++) { partPrefixes[length].Add(KeyOf(part.AsSpan(0, length))); }
        }
        if (inside.Length == 0) { return; }
        if (inside.Length <= 64 && inside.All(part => part.Length >= 3)) { fewParts = SearchValues.Create(inside, StringComparison.OrdinalIgnoreCase); }
        else { manyParts = new LeadSet(inside, whole: false); }
    }

    /// <summary>Some terms are looked for inside words.</summary>
    public bool HasParts { get; }

    /// <summary>Whether a term may begin at an ASCII letter or digit that begins a word; where a character that is no ASCII stands in the
    /// same word, <see cref="InOddWord"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AtWord(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length) { return Begins(text, at); }
        uint three = ((uint)RoughClass(text[at]) << 12) | ((uint)RoughClass(text[at + 1]) << 6) | RoughClass(text[at + 2]);
        return (threes[three >> 6] & (1UL << (int)(three & 63))) != 0 && Begins(text, at);
    }

    /// <summary>Whether a term may be put together of the letters before a mark and what is read at <paramref name="next"/>.</summary>
    /// <param name="escape">Where the last escape before the mark ends: its letters are none of the word's, but as it stands.</param>
    public bool AtJoint(ReadOnlySpan<char> text, int mark, int escape, int next)
    {
        int start = mark;
        while (start > 0 && mark - start <= LongestJoint && text[start - 1] < 128 && LeadSet.Six(text[start - 1]) != 0) { start--; }
        if (start > 0 && mark - start <= LongestJoint && Characters.IsLetter(text[start - 1]))
        {
            start = Characters.WordBefore(text, mark);
            return InOddWord(text[..mark], start, mark, goesOn: true) || (escape > start && escape < mark && InOddWord(text[..mark], escape, mark, goesOn: true));
        }
        uint six = next < text.Length && text[next] < 128 ? LeadSet.Six(text[next]) : 0;
        if (mark - start < Longest && Continues(prefixes, KeyOf(text[start..mark]), mark - start, six)) { return true; }
        if (escape > start && escape < mark && mark - escape < Longest && Continues(prefixes, KeyOf(text[escape..mark]), mark - escape, six)) { return true; }
        ulong key = 0;
        for (int length = 1; HasParts && length < LongestJoint && length <= mark - start; length++)
        {
            key |= (ulong)LeadSet.Six(text[mark - length]) << (6 * (length - 1));
            if (Continues(partPrefixes, key, length, six)) { return true; }
        }
        return false;
    }

    private static bool Continues(HashSet<ulong>[] beginnings, ulong key, int length, uint six) =>
        beginnings[length].Contains(key) && (six == 0 || length + 1 == beginnings.Length || beginnings[length + 1].Contains((key << 6) | six));

    private static ulong KeyOf(ReadOnlySpan<char> letters)
    {
        ulong key = 0;
        foreach (char letter in letters) { key = (key << 6) | LeadSet.Six(letter); }
        return key;
    }

    /// <summary>The first place at or behind <paramref name="from"/> at which the first word of a term stands that is looked for inside words; -1: none.</summary>
    public int NextPart(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length || (fewParts is null && manyParts is null)) { return -1; }
        if (fewParts is not null) { return text[from..].IndexOfAny(fewParts) is >= 0 and var near ? from + near : -1; }
        for (int at = from; at < text.Length; at++)
        {
            if (LeadSet.Six(text[at]) != 0 && manyParts!.Begins(text, at)) { return at; }
        }
        return -1;
    }

    /// <summary>Whether a term may begin in a word that holds a character that is no ASCII, or one that cannot be seen.</summary>
    /// <param name="start">The word's first character; its end is the text's, or a mark's or a gap's.</param>
    /// <param name="end">Exclusive.</param>
    /// <param name="goesOn">More letters are read behind the end of the text.</param>
    public bool InOddWord(ReadOnlySpan<char> text, int start, int end, bool goesOn = false)
    {
        while (start < end && FoldTable.One[text[start]] == FoldTable.Gone) { start++; }
        if (start < end && wordLeads.MayBegin(text, start, goesOn)) { return true; }
        for (int at = start; at < end; at++)
        {
            if (text[at] >= '\u0E00' && TermIndex.IsUnspaced(text[at]) && (char.IsSurrogate(text[at]) || wordLeads.MayBegin(text, at, goesOn))) { return true; }
            // Such a character may hold a gap, and a term may begin behind it.
            if (FoldTable.One[text[at]] == FoldTable.Several) { return true; }
            if (HasParts && partLeads.MayBegin(text, at, goesOn)) { return true; }
        }
        return false;
    }

    /// <summary>Whether a character is read as what it is not: markup, an escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMark(char unit) => unit is '<' or '&' or '%' or '\\' or '{' or '}';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ClassAt(ReadOnlySpan<char> text, int at)
    {
        if ((uint)at >= (uint)text.Length) { return 0; }
        char unit = text[at];
        return unit >= 128 ? ClassOfOdd(unit) : unit == '-' && IsBroken(text, at) ? Special : Classes[unit];
    }

    /// <summary>The class, or <see cref="Special"/> where it takes more than a look to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte RoughClass(char unit) => unit < 128 ? RoughClasses[unit] : (byte)Special;

    private static uint ClassOfOdd(char unit) => Characters.IsGap(unit) ? 0 : Special;

    /// <summary>A hyphen at the end of a line parts no word.</summary>
    private static bool IsBroken(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at + 1] is '\r' or '\n';

    private bool Begins(ReadOnlySpan<char> text, int at)
    {
        ulong key = 0;
        bool gap = false, within = true;
        for (int length = 0; ; at++)
        {
            uint six = ClassAt(text, at);
            if (six == Special)
            {
                // Letters that a mark joins to the first word are told at the mark; those that fold, by the word.
                return Knows(length, key) && (!within || prefixes[length + 1].Contains(key << 6));
            }
            if (six == 0 && gap)
            {
                if (at >= text.Length) { return false; }
                continue;
            }
            gap = six == 0;
            within &= !gap;
            key = (key << 6) | six;
            // Nearly all that comes here differs in one of three letters: they are asked at once.
            if (++length < Asked && !gap) { continue; }
            if (!Knows(length, key)) { return false; }
            if (length == Longest || whole.Contains(Tagged(key, length))) { return true; }
        }
    }

    private bool Knows(int length, ulong key) => prefixes[length].Contains(key);

    private static ulong Tagged(ulong key, int length) => (key << 3) | (uint)length;

    private void Add(string term)
    {
        int ascii = term.TakeWhile(char.IsAscii).Count();
        // Where the first word is in another alphabet, or in several, the word tells.
        if (ascii < term.Length && !term[..ascii].Contains(' ', StringComparison.Ordinal)) { return; }
        string lead = ascii >= Longest ? term[..Longest] : ascii < term.Length ? term[..ascii] : term + ' ';
        ulong key = 0;
        for (int i = 0; i < lead.Length; i++)
        {
            key = (key << 6) | LeadSet.Six(lead[i]);
            prefixes[i + 1].Add(key);
        }
        whole.Add(Tagged(key, lead.Length));
        Note(lead);
    }

    /// <summary>Lets through three characters with which the lead may begin: as they are, or with something to be read otherwise, or more than one gap.</summary>
    private void Note(string lead)
    {
        uint first = LeadSet.Six(lead[0]), second = LeadSet.Six(lead[1]);
        bool gap = second == 0;
        for (uint third = 0; third < 64; third++)
        {
            Note(first, Special, third);
            bool any = third == Special || lead.Length < 3 || (gap && third == 0);
            if (any || LeadSet.Six(lead[2]) == third) { Note(first, second, third); }
        }
    }

    private void Note(uint first, uint second, uint third) => threes[(first << 6) | second] |= 1UL << (int)third;
}
