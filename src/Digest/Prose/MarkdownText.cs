using Markdig;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Markdown, read: the document, or why there is none.</summary>
internal readonly record struct MarkdownReading(MarkdownDocument? Document, MarkdownProblem? Problem);

/// <summary>The one place that calls the Markdown parser. Never throws; ends in time that grows with the length of the text.</summary>
internal static class MarkdownText
{
    /// <summary>CommonMark, tables, footnotes, and the notations of a digest.</summary>
    public static readonly MarkdownPipeline BodyPipeline = Pipeline(isBody: true);

    /// <summary>A document of somebody else's: no notations of ours, and its own front matter is no text.</summary>
    public static readonly MarkdownPipeline SeedPipeline = Pipeline(isBody: false);

    /// <summary>
    /// Whatever stands before the body is blanked, not cut, so that every place in the document is a place in the file; two readers of
    /// front matter can thus never disagree on where it ends, and a byte order mark does no harm.
    /// </summary>
    public static MarkdownReading ReadBody(string fileText, int bodyStart)
    {
        int start = Math.Clamp(bodyStart, 0, fileText.Length);
        if (start == 0 && fileText.StartsWith('\uFEFF')) { start = 1; }
        return BlockLimits.Check(fileText, start) is { } problem
            ? new(null, problem)
            : Read(Blanked(fileText, start), BodyPipeline, start);
    }

    public static MarkdownReading ReadSeed(string markdown) =>
        BlockLimits.Check(markdown, 0) is { } problem ? new(null, problem) : Read(markdown, SeedPipeline, 0);

    private static MarkdownReading Read(string text, MarkdownPipeline pipeline, int start)
    {
        try
        {
            var document = Markdown.Parse(text, pipeline, WorkLimit.NewContext());
            return Nesting.TooDeep(document) is { } node
                ? new(null, new(MarkdownFault.TooDeep, Math.Clamp(node.Span.Start, start, text.Length), 0))
                : new(document, null);
        }
        catch (TooComplexException fault)
        {
            return new(null, new(MarkdownFault.TooComplex, fault.Offset, Math.Min(1, text.Length - fault.Offset)));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Markdig tells over-deep nesting by an ArgumentException without a place. Whatever else it may throw for odd text, a
            // body that cannot be read is a fault of the content, not of the build.
            return new(null, Locate(text, pipeline, start, FaultOf(fault)));
        }
    }

    /// <summary>The first paragraph that cannot be read even alone; the beginning of the body where each can.</summary>
    private static MarkdownProblem Locate(string text, MarkdownPipeline pipeline, int start, MarkdownFault whole)
    {
        foreach (var (at, length) in Chunks(text, start))
        {
            try
            {
                Markdown.Parse(text.Substring(at, length), pipeline, WorkLimit.NewContext());
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return new(FaultOf(fault), at, Math.Min(length, 60));
            }
        }
        return new(whole, start, 0);
    }

    private static MarkdownFault FaultOf(Exception fault) => fault is ArgumentException ? MarkdownFault.TooDeep : MarkdownFault.Unreadable;

    /// <summary>Stretches between blank lines.</summary>
    private static IEnumerable<(int At, int Length)> Chunks(string text, int start)
    {
        int from = -1;
        for (int at = start; at <= text.Length;)
        {
            int end = text.AsSpan(at).IndexOf('\n');
            end = end < 0 ? text.Length : at + end;
            bool blank = text.AsSpan(at, end - at).IsWhiteSpace();
            if (!blank && from < 0) { from = at; }
            if (from >= 0 && (blank || end == text.Length))
            {
                yield return (from, (blank ? at : end) - from);
                from = -1;
            }
            at = end + 1;
        }
    }

    private static string Blanked(string text, int start)
    {
        bool hasTabs = text.AsSpan(start).Contains('\t');
        if (start == 0 && !hasTabs) { return text; }
        return string.Create(text.Length, (text, start, hasTabs), static (blanked, given) =>
        {
            given.text.CopyTo(blanked);
            // One blank line, of any length, is read faster than many; the body still begins a line.
            blanked[..Math.Max(0, given.start - 1)].Fill(' ');
            if (given.start > 0 && blanked[given.start - 1] is not ('\n' or '\r')) { blanked[given.start - 1] = ' '; }
            if (given.hasTabs) { SpaceAfterHash(blanked[given.start..]); }
        });
    }

    /// <summary>Markdig counts a tab behind the marks of a heading as several characters, and gives wrong places in it; spaces mean the same.</summary>
    private static void SpaceAfterHash(Span<char> text)
    {
        bool isBehind = false;
        foreach (ref char c in text)
        {
            if (isBehind && c == '\t') { c = ' '; }
            isBehind = c == '#' || (isBehind && c == ' ');
        }
    }

    private static MarkdownPipeline Pipeline(bool isBody)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes();
        if (!isBody) { builder.UseYamlFrontMatter(); }
        builder.InlineParsers.Insert(0, new WorkLimit());
        if (isBody)
        {
            builder.BlockParsers.Insert(0, new NoteParser());
            // First of all, so that a whole link costs nothing.
            builder.InlineParsers.Insert(0, new CitationParser());
            builder.InlineParsers.Insert(0, new WikiLinkParser());
        }
        return builder.Build();
    }
}
