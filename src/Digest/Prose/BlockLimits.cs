namespace Digest.Prose;

internal enum MarkdownFault { TooComplex, TooDeep, Unreadable }

/// <summary>A stretch of Markdown that cannot be read. Offsets are the file's.</summary>
internal sealed record MarkdownProblem(MarkdownFault Fault, int Offset, int Length);

/// <summary>Finds, in one look at the lines, Markdown that would make reading blocks slow: the parser of blocks has no place for a meter.</summary>
internal static class BlockLimits
{
    private const int MostCharacters = 4_000_000;
    private const int MostDefinitions = 2_000;
    private const int MostMarkers = 100;
    /// <summary>Of one table. Every row is filled up to the widest, so that a few characters a row can make millions of cells.</summary>
    private const int MostCells = 250_000;

    public static MarkdownProblem? Check(string text, int start)
    {
        if (text.Length - start > MostCharacters) { return new(MarkdownFault.TooComplex, start + MostCharacters, 0); }
        int definitions = 0;
        var table = new TableSize();
        for (int at = start; at < text.Length;)
        {
            int end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            var line = text.AsSpan(at, end - at);
            if (Markers(line) is { Count: > MostMarkers } markers) { return new(MarkdownFault.TooDeep, at, markers.Length); }
            var trimmed = line.TrimStart(" \t>");
            if (table.Add(trimmed) > MostCells) { return new(MarkdownFault.TooComplex, at, line.Length); }
            if (trimmed.StartsWith("[") && trimmed.Contains("]:", StringComparison.Ordinal) && ++definitions > MostDefinitions)
            {
                return new(MarkdownFault.TooComplex, at, line.Length);
            }
            at = end + 1;
        }
        return null;
    }

    /// <summary>How many block quotations and list items begin at the start of a line, and how far they reach.</summary>
    private static (int Count, int Length) Markers(ReadOnlySpan<char> line)
    {
        int count = 0, at = 0;
        for (; at < line.Length; at++)
        {
            char c = line[at];
            if (c is ' ' or '\t' || char.IsAsciiDigit(c)) { continue; }
            bool ends = at + 1 >= line.Length || line[at + 1] is ' ' or '\t';
            if (c == '>' || (c is '-' or '*' or '+' or '.' or ')' && ends)) { count++; continue; }
            break;
        }
        return (count, at);
    }
}
