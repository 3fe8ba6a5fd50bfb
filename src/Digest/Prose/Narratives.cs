using System.Buffers;
using Digest.Model;

namespace Digest.Prose;

/// <summary>Finds <c>@id</c> and <c>@id [p. 4]</c> in the plain words of a body. Whether it is a source's id is not known here.</summary>
internal static class Narratives
{
    private const int LongestLocator = 200;
    private static readonly SearchValues<char> Openers = SearchValues.Create("*([{«„“‘‚\"'—–―（「『《〈¿¡");

    public static IEnumerable<BodyLink> Of(string path, string file, IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            int end = run.Offset + run.Length;
            for (int sign = file.IndexOf('@', run.Offset, run.Length); sign >= 0 && sign < end; sign = file.IndexOf('@', sign + 1, end - sign - 1))
            {
                int idEnd = CitationNotation.IdEnd(file, sign + 1, end);
                if (idEnd == sign + 1 || !Begins(file, sign) || (idEnd < file.Length && file[idEnd] is '@' or '/')) { continue; }
                int close = LocatorEnd(file, idEnd, end);
                string? locator = close < 0 ? null : file[(file.IndexOf('[', idEnd) + 1)..close].Trim();
                var span = new Span(path, sign, (close < 0 ? idEnd : close + 1) - sign);
                yield return new BodyLink(BodyLinkKind.Narrative, file[(sign + 1)..idEnd], null, null, locator, span, new Span(path, sign + 1, idEnd - sign - 1), Sentence.None) { Group = sign };
            }
        }
    }

    /// <summary>The same in plain text, for sentences: the id with its sign.</summary>
    public static IEnumerable<UntitledLink> In(string text)
    {
        for (int sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            int end = CitationNotation.IdEnd(text, sign + 1, text.Length);
            if (end > sign + 1 && Begins(text, sign)) { yield return new UntitledLink(sign, end - sign, text[sign..end]); }
        }
    }

    /// <summary>The runs without what was found in them: no name is linked within an id.</summary>
    public static IReadOnlyList<TextRun> Without(IReadOnlyList<TextRun> runs, IReadOnlyList<BodyLink> found)
    {
        if (found.Count == 0) { return runs; }
        var rest = new List<TextRun>(runs.Count + found.Count);
        int next = 0;
        foreach (var run in runs)
        {
            int at = run.Offset, end = run.Offset + run.Length;
            for (; next < found.Count && found[next].Span.Offset < end; next++)
            {
                if (found[next].Span.Offset > at) { rest.Add(new TextRun(at, found[next].Span.Offset - at, run.Continues && at == run.Offset)); }
                at = found[next].Span.Offset + found[next].Span.Length;
            }
            if (at < end) { rest.Add(new TextRun(at, end - at, run.Continues && at == run.Offset)); }
        }
        return rest;
    }

    /// <summary>An address has a word, a dot or a stroke before the sign.</summary>
    private static bool Begins(string file, int sign) => sign == 0 || char.IsWhiteSpace(file[sign - 1]) || Openers.Contains(file[sign - 1]);

    /// <summary>Where the bracket behind an id closes: on the same line, with a figure or a sign of a place in it; -1: there is none.</summary>
    private static int LocatorEnd(string file, int idEnd, int end)
    {
        int open = idEnd < end && file[idEnd] == ' ' ? idEnd + 1 : idEnd;
        if (open >= end || file[open] != '[') { return -1; }
        int close = file.AsSpan(open, Math.Min(end - open, LongestLocator)).IndexOf(']');
        if (close < 0) { return -1; }
        var inner = file.AsSpan(open + 1, close - 1);
        bool isLink = open + close + 1 < file.Length && file[open + close + 1] is '(' or '[';
        return isLink || inner.ContainsAny("[\n@") || !CitationNotation.HasFigure(inner) ? -1 : open + close;
    }
}
