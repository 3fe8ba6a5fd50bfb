namespace Digest.Protection.Scanning;

/// <summary>What stands at a place of a text once it is read: nothing, a gap between words, a letter, markup that was escaped, a line break, a character
/// that only Base64 counts, or the letters of a note, with which a word may go on or not.</summary>
internal enum Written { Nothing, Gap, Letter, Markup, Line, Packed, Note }

/// <summary>Reads single characters of a text as <see cref="DecodedViews"/> would; where that is not sure, as a letter.</summary>
internal sealed class WrittenLetters(Func<string, string?> entity) : IDisposable
{
    /// <summary>Digits of Base64 in a line that the next line goes on with.</summary>
    public const int WholeLine = 56;

    private const int MostTags = 64, LongestName = 34;

    private readonly CharBuffer plain = new(64);

    /// <summary>Where the note ends that was read last.</summary>
    public int BehindNote { get; private set; }

    public void Dispose() => plain.Dispose();

    public static bool IsLineBreak(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '\r' or '\n';

    /// <summary>A word or a run of Base64 may go on behind the character.</summary>
    public static bool Joins(ReadOnlySpan<char> text, int at) => at >= 0 && (Characters.IsLetter(text[at]) || text[at] is '+' or '/' or '-' or '_');

    /// <summary>A run of Base64 that is worth decoding may be put together of what stands before and behind: it has a capital inside.</summary>
    public static bool IsPacked(ReadOnlySpan<char> text, int before, int behind)
    {
        int start = behind > before ? RunBefore(text, before) : before, end = RunBehind(text, behind);
        if (before - start + end - behind < 7) { return false; }
        return text[Math.Min(start + 1, before)..before].ContainsAnyInRange('A', 'Z') || text[(start < before ? behind : Math.Min(behind + 1, end))..end].ContainsAnyInRange('A', 'Z');
    }

    public static int RunBefore(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < Characters.Far && IsDigit(text[start - 1])) { start--; }
        return start;
    }

    public static int RunBehind(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < Characters.Far && IsDigit(text[end])) { end++; }
        return end;
    }

    /// <summary>What the escape at a place stands for.</summary>
    /// <returns>How many characters it takes; 0: it is none.</returns>
    public int Read(ReadOnlySpan<char> text, int at, out Written kind)
    {
        if (Quick(text, at, out kind) is > 0 and var quick) { return quick; }
        plain.Clear();
        int taken = Escape.Read(text, at, entity, plain);
        if (taken == 0)
        {
            kind = IsBroken(text, at + 1) ? Written.Letter : Written.Gap;
            return 0;
        }
        kind = Written.Nothing;
        foreach (char unit in plain.Text)
        {
            var one = KindOf(unit, text, at + taken);
            if (one == Written.Letter) { kind = one; return taken; }
            if (one != Written.Nothing && (kind == Written.Nothing || one is Written.Markup or Written.Line or Written.Packed)) { kind = one; }
        }
        return taken;
    }

    /// <summary>What is read at a place, tags and what cannot be seen left out.</summary>
    /// <param name="where">The place of what is read.</param>
    public Written Next(ReadOnlySpan<char> text, int at, out int where)
    {
        for (int tags = 0; at < text.Length; tags++)
        {
            where = at;
            char unit = text[at];
            if (tags > MostTags) { return Written.Letter; }
            if (unit == '<')
            {
                if (IsClosedBeforeGap(text, at)) { return Written.Gap; }
                if (MarkupTag.At(text, at) is not { } tag) { return Written.Gap; }
                if (tag.Parts) { return Written.Gap; }
                if (tag.EndOfReference(text) is > 0 and var end && (Characters.IsLetter(text[tag.End]) || Behind(text, end, tags) != Written.Gap))
                {
                    (where, BehindNote) = (tag.End, end);
                    return Written.Note;
                }
                at = tag.End;
            }
            else if (unit is '&' or '%' or '\\')
            {
                int taken = Read(text, at, out var kind);
                if (kind != Written.Nothing || taken == 0) { return kind is Written.Gap or Written.Line ? Written.Gap : Written.Letter; }
                at += taken;
            }
            else if (unit is '{' or '}') { at++; }
            else if (unit == '-' && at + 1 < text.Length && text[at + 1] is '\r' or '\n') { return Written.Letter; }
            else if (unit < 128 && char.IsAsciiLetterOrDigit(unit)) { return Written.Letter; }
            else if (IsDigit(unit)) { return Written.Packed; }
            else if (unit < 128 ? !Characters.IsUnseen(unit) : Characters.IsGap(unit)) { return Written.Gap; }
            else if (FoldTable.One[unit] != FoldTable.Gone || char.IsSurrogate(unit)) { return Written.Letter; }
            else { at++; tags--; }
        }
        where = text.Length;
        return Written.Gap;
    }

    /// <summary>A closing tag with a blank, a line break, a full stop or a comma behind it, as most are.</summary>
    private static bool IsClosedBeforeGap(ReadOnlySpan<char> text, int at)
    {
        if (at + 3 >= text.Length || text[at + 1] != '/') { return false; }
        int end = at + 2;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) { end++; }
        return end > at + 2 && end + 1 < text.Length && text[end] == '>' && text[end + 1] is ' ' or '\n' or '.' or ',';
    }

    // Behind a note: no second look at notes of notes.
    private Written Behind(ReadOnlySpan<char> text, int at, int tags) =>
        at >= text.Length ? Written.Gap : text[at] == '<' || tags > MostTags ? Written.Letter : Next(text, at, out _);

    /// <summary>The commonest escapes, without a table.</summary>
    private static int Quick(ReadOnlySpan<char> text, int at, out Written kind)
    {
        kind = Written.Gap;
        var rest = text[at..];
        if (rest.StartsWith("%20") || rest.StartsWith("%2C")) { return rest.Length > 3 && rest[3] == '%' ? 0 : 3; }
        if (rest.StartsWith("&#39;")) { return 5; }
        if (rest.StartsWith("&quot;")) { return 6; }
        if (!rest.StartsWith("&lt;") && !rest.StartsWith("&gt;")) { return 0; }
        kind = rest[1] == 'l' ? Written.Markup : Written.Gap;
        return 4;
    }

    private static Written KindOf(char unit, ReadOnlySpan<char> text, int behind)
    {
        if (unit is '&' or '%' or '\\') { return BeginsEscape(unit, text, behind) ? Written.Letter : Written.Gap; }
        if (unit is '<' or '{' or '}') { return Written.Markup; }
        if (unit is '\r' or '\n') { return Written.Line; }
        if (unit is '+' or '/' or '-' or '_') { return Written.Packed; }
        if (char.IsAsciiLetterOrDigit(unit) || char.IsSurrogate(unit)) { return Written.Letter; }
        return FoldTable.One[unit] switch { FoldTable.Gone => Written.Nothing, FoldTable.Gap => Written.Gap, _ => Written.Letter };
    }

    /// <summary>Whether a mark that was escaped itself may begin an escape.</summary>
    private static bool BeginsEscape(char mark, ReadOnlySpan<char> text, int behind) =>
        behind < text.Length && (Characters.IsLetter(text[behind]) || text[behind] == '#' || TermStarts.IsMark(text[behind]) || (mark == '\\' && Escape.IsDropped(text[behind])));

    /// <summary>Whether an escape is none only because markup, another escape or what cannot be seen stands inside it.</summary>
    private static bool IsBroken(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (at < text.Length && at - start < LongestName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '#' or ';')) { at++; }
        // TeX: an accent, and a blank before its letter.
        if (at == start + 1 && text[start - 1] == '\\' && at < text.Length && text[at] == ' ') { at++; }
        return at < text.Length && (TermStarts.IsMark(text[at]) || (Characters.IsLetter(text[at]) && !char.IsAsciiLetterOrDigit(text[at])));
    }

    public static bool IsDigit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '+' or '/' or '-' or '_';
}
