namespace Digest.Stages.Linking;

/// <summary>
/// Where a name may begin and end in folded text (<see cref="NameText"/>). A name is linked only where it is surely a word of its own: what
/// a hyphen, a dot within a word, an apostrophe or a middle dot joins to other names is one name, and not this one.
/// </summary>
internal static class NameBounds
{
    /// <summary>Characters that are looked at of a word with hyphens, or of an address.</summary>
    private const int Reach = 80;
    private static readonly HashSet<string> Elisions = new(StringComparer.OrdinalIgnoreCase) { "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "dall", "nell", "sull", "un", "quest", "dels", "als" };

    /// <param name="eliding">The text is in a language that writes "l'" and "d'" before names: French, Italian, Catalan, Occitan.</param>
    public static bool Begins(ReadOnlySpan<char> text, int at, bool eliding)
    {
        if (at == 0) { return true; }
        if (Letters.IsWithinSyllable(text, at) || Letters.Join(Letters.KindBefore(text, at), Letters.KindOf(Letters.At(text, at)))) { return false; }
        char sign = text[at - 1];
        if (sign == '@') { return false; }
        if (!IsJoiner(sign) || Letters.KindBefore(text, at - 1) == LetterKind.None) { return true; }
        return sign switch
        {
            '\'' => eliding && Elisions.Contains(WordBefore(text, at - 1)),
            '-' => !IsName(Compound(text, at - 1, forward: false)),
            ',' => !(char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 2])),
            _ => false,
        };
    }

    public static bool Ends(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) { return true; }
        if (Letters.IsWithinSyllable(text, at) || Letters.Join(Letters.KindBefore(text, at), Letters.KindOf(Letters.At(text, at)))) { return false; }
        // "U.S." is no name in "U.S.A.".
        if (text[at - 1] == '.' && Letters.KindOf(Letters.At(text, at)) == LetterKind.Word) { return false; }
        char sign = text[at];
        var behind = Letters.KindOf(Letters.At(text, at + 1));
        if (!IsJoiner(sign) || behind == LetterKind.None) { return true; }
        return sign switch
        {
            '\'' => text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || Letters.KindOf(Letters.At(text, at + 2)) == LetterKind.None),
            '-' => !IsName(Compound(text, at + 1, forward: true)),
            ',' => !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])),
            _ => false,
        };
    }

    /// <summary>The letters "and", "so", "with", "like" that Arabic writes together with a name that begins with its article: how many stand before it; 0: none.</summary>
    public static int Proclitics(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 2 >= text.Length || text[at] != '\u0627' || text[at + 1] != '\u0644') { return 0; }
        bool IsOne(ReadOnlySpan<char> words, int place) => words[place] is '\u0648' or '\u0641' or '\u0628' or '\u0643';
        bool Starts(ReadOnlySpan<char> words, int place) => place == 0 || Letters.KindBefore(words, place) == LetterKind.None;
        if (IsOne(text, at - 1) && Starts(text, at - 1)) { return 1; }
        bool isTwo = at >= 2 && text[at - 1] is '\u0628' or '\u0643' && text[at - 2] is '\u0648' or '\u0641';
        return isTwo && Starts(text, at - 2) ? 2 : 0;
    }

    /// <summary>An address that is no link is no place for one either.</summary>
    public static bool IsInAddress(ReadOnlySpan<char> text, int at)
    {
        int from = at;
        while (from > 0 && at - from < Reach * 4 && text[from - 1] != ' ') { from--; }
        var before = text[from..at];
        return before.Contains("://", StringComparison.Ordinal) || before.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsJoiner(char c) => c is '\'' or '-' or '.' or ',' or '&' or '@' or '\u00B7' or '\u2027' or '\u30FB';

    private static string WordBefore(ReadOnlySpan<char> text, int end)
    {
        int from = end;
        while (from > 0 && end - from < 8 && char.IsLetter(text[from - 1])) { from--; }
        return from > 0 && char.IsLetter(text[from - 1]) ? "" : text[from..end].ToString();
    }

    /// <summary>The rest of a word with hyphens.</summary>
    private static ReadOnlySpan<char> Compound(ReadOnlySpan<char> text, int at, bool forward)
    {
        int end = at;
        bool Belongs(ReadOnlySpan<char> words, int place) => words[place] == '-' || char.IsSurrogate(words[place]) || Letters.KindOf(Letters.At(words, place)) != LetterKind.None;
        if (forward) { while (end < text.Length && end - at < Reach && Belongs(text, end)) { end++; } return text[at..end]; }
        while (end > 0 && at - end < Reach && Belongs(text, end - 1)) { end--; }
        return text[end..at];
    }

    /// <summary>"Guinea-Bissau" and "Smith-Jones" are other names; "Xinjiang-based" and "anti-Uyghur" have the name in them. Scripts without small letters do not tell, so nothing is assumed.</summary>
    private static bool IsName(ReadOnlySpan<char> rest)
    {
        foreach (var part in rest.Split('-'))
        {
            var first = Letters.At(rest[part], 0);
            if (first.Value != 0 && Letters.KindOf(first) == LetterKind.Word && !Letters.IsSmall(first)) { return true; }
        }
        return false;
    }
}
