using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>One source in a citation. Offsets are the file's.</summary>
/// <param name="Prefix">Words before it (<c>see</c>); null where there are none.</param>
/// <param name="Span">The whole notation, or the item alone where several stand between the brackets.</param>
internal sealed record CitationItem(string? Prefix, string Id, string? Locator, SourceSpan Span, SourceSpan IdSpan)
{
    /// <summary><c>-@id</c>: the author is named in the sentence.</summary>
    public bool OmitsAuthor { get; init; }
}

/// <summary><c>[@id, p. 4; see @other]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required IReadOnlyList<CitationItem> Items { get; init; }
}

/// <summary>Reads citations as Pandoc writes them. Brackets whose words only look like one stay text.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int Longest = 1_000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int from = slice.Start + 1;
        int most = Math.Max(0, Math.Min(Longest, slice.End + 1 - from));
        var rest = slice.Text.AsSpan(from, most);
        int end = CitationNotation.End(rest);
        if (end < 0 || !rest[..end].Contains('@')) { return false; }
        // "[@name](https://…)" is a Markdown link.
        if (slice.PeekChar(end + 2) == '(') { return false; }
        var parts = CitationNotation.Parse(rest[..end].ToString());
        if (parts.Count == 0) { return false; }
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        SourceSpan At(int index, int length) => new(processor.GetSourcePosition(from + index), processor.GetSourcePosition(from + index + length - 1));
        var whole = new SourceSpan(start, processor.GetSourcePosition(from + end));
        processor.Inline = new CitationInline
        {
            Items = [.. parts.Select(part => new CitationItem(part.Prefix, part.Id, part.Locator, parts.Count == 1 ? whole : At(part.At, part.Length), At(part.IdAt, part.Id.Length)) { OmitsAuthor = part.OmitsAuthor })],
            Span = whole,
            Line = line,
            Column = column,
        };
        slice.Start = from + end + 1;
        return true;
    }
}

/// <summary>An item of a citation; its offsets count from behind the bracket.</summary>
internal readonly record struct CitationPart(string? Prefix, string Id, string? Locator, int At, int Length, int IdAt)
{
    public bool OmitsAuthor { get; init; }
}

internal static class CitationNotation
{
    /// <summary>As Latin, Arabic and Chinese keyboards have it.</summary>
    private const string Commas = ",،，";

    /// <summary>The items between the brackets; none where it is no citation.</summary>
    public static IReadOnlyList<CitationPart> Parse(string inner)
    {
        var parts = new List<CitationPart>();
        for (int start = 0; start <= inner.Length;)
        {
            int end = NextPart(inner, start);
            if (Item(inner, start, end) is { } item) { parts.Add(item); }
            // "[@a, pp. 4; 6]": what follows belongs to the locator.
            else if (parts.Count > 0 && parts[^1].Locator is not null && !inner.AsSpan(start, end - start).Contains('@')) { parts[^1] = Longer(parts[^1], inner, end); }
            else { return []; }
            start = end + 1;
        }
        return parts;
    }

    /// <summary>Where the bracket closes, those of a place (<c>[12]–[14]</c>) within; -1: not here, or a link, a note or another citation stands in it.</summary>
    public static int End(ReadOnlySpan<char> inner)
    {
        int depth = 0;
        for (int at = 0; at < inner.Length; at++)
        {
            switch (inner[at])
            {
                case '[' when depth > 0 || (at + 1 < inner.Length && inner[at + 1] is '[' or '^' or '@'): return -1;
                case '[': depth++; break;
                case ']' when depth == 0: return at;
                case ']' when at + 1 < inner.Length && inner[at + 1] is '(': return -1;
                case ']': depth--; break;
                case '@' when depth > 0: return -1;
                default: break;
            }
        }
        return -1;
    }

    /// <summary>The semicolon behind an item, or the end; those in brackets part nothing.</summary>
    private static int NextPart(string inner, int start)
    {
        int depth = 0;
        for (int at = start; at < inner.Length; at++)
        {
            depth += inner[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (inner[at] is ';' or '؛' or '；' && depth == 0) { return at; }
        }
        return inner.Length;
    }

    private static CitationPart Longer(CitationPart part, string inner, int end)
    {
        int length = inner[part.At..end].TrimEnd().Length;
        int comma = inner.AsSpan(part.IdAt + part.Id.Length).IndexOfAny(Commas) is >= 0 and var found ? part.IdAt + part.Id.Length + found : -1;
        int locator = comma < 0 ? part.IdAt + part.Id.Length : comma + 1;
        return part with { Length = length, Locator = OneLine(inner[locator..(part.At + length)]) };
    }

    private static CitationPart? Item(string inner, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(inner[start])) { start++; }
        while (end > start && char.IsWhiteSpace(inner[end - 1])) { end--; }
        int sign = inner.IndexOf('@', start, end - start);
        if (sign < 0) { return null; }
        // "-@id": the author's name is left out. An e-mail address has a word right before the sign.
        int before = sign > start && inner[sign - 1] == '-' ? sign - 1 : sign;
        if (before > start && !char.IsWhiteSpace(inner[before - 1])) { return null; }
        int idEnd = IdEnd(inner, sign + 1, end);
        if (idEnd == sign + 1 || !TryLocator(inner[idEnd..end], out string? locator)) { return null; }
        string prefix = OneLine(inner[start..before]);
        return new CitationPart(prefix.Length == 0 ? null : prefix, inner[(sign + 1)..idEnd], locator, start, end - start, sign + 1) { OmitsAuthor = before < sign };
    }

    internal static int IdEnd(string inner, int at, int end)
    {
        int start = at;
        for (; at < end; at++)
        {
            char c = inner[at];
            bool inside = c is '-' or '.' or ':' or '/' or '+' && at > start && at + 1 < end && IsWord(inner[at + 1]);
            if (!IsWord(c) && !inside && !(c == '-' && at > start)) { break; }
        }
        return at;
    }

    internal static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Behind the id stands nothing, a comma and a locator, or a locator with a figure in it.</summary>
    private static bool TryLocator(string rest, out string? locator)
    {
        bool hasComma = rest.Length > 0 && Commas.Contains(rest[0]);
        string text = OneLine(hasComma ? rest[1..] : rest);
        locator = text.Length == 0 ? null : text;
        return locator is null || (!text.Contains('@') && (hasComma || (char.IsWhiteSpace(rest[0]) && HasFigure(text))));
    }

    /// <summary>Whether a digit of any script is among them.</summary>
    internal static bool HasFigure(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes()) { if (Rune.IsDigit(rune)) { return true; } }
        return false;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
