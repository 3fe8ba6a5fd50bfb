using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>The Markdown would take more work than any real body: thrown through Markdig, which cannot be cancelled.</summary>
internal sealed class TooComplexException(int offset) : Exception("The Markdown is too complex.")
{
    /// <summary>In the file: the character at which patience ended.</summary>
    public int Offset { get; } = offset;
}

/// <summary>
/// Ends the reading of Markdown whose cost grows with the square of its length. Each character that may begin a notation is charged
/// with what Markdig does for it at worst (measured): looking ahead in the line or the paragraph, or going through the brackets and
/// asterisks that came before it. A unit takes 2 to 10 nanoseconds.
/// </summary>
internal sealed class WorkLimit : InlineParser
{
    private const long Most = 100_000_000;
    private static readonly object Key = new();

    private sealed class Meter
    {
        public long Spent;
        /// <summary>The paragraph that is being read, and how many brackets and asterisks it has had so far.</summary>
        public Block? Paragraph;
        public int Brackets, Marks;
    }

    public WorkLimit() => OpeningCharacters = ['[', '*', '_', '<', '!', '`'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context is { } context && context.Properties.TryGetValue(Key, out object? found) && found is Meter meter)
        {
            if (meter.Paragraph != processor.Block) { (meter.Paragraph, meter.Brackets, meter.Marks) = (processor.Block, 0, 0); }
            meter.Spent += Cost(meter, slice);
            if (meter.Spent > Most) { throw new TooComplexException(processor.GetSourcePosition(slice.Start)); }
        }
        return false;
    }

    private static long Cost(Meter meter, StringSlice slice) => slice.CurrentChar switch
    {
        '*' or '_' => 2L * ++meter.Marks,
        '[' => RestOfLine(slice) + 6L * ++meter.Brackets,
        '!' => slice.PeekChar() == '[' ? RestOfLine(slice) + 6L * ++meter.Brackets : 1,
        // A comment, an instruction or a section may end anywhere; a tag ends soon.
        '<' => slice.PeekChar() is '!' or '?' ? slice.Length : 1,
        '`' => slice.Length / 4,
        _ => 1,
    };

    private static int RestOfLine(StringSlice slice)
    {
        int end = slice.AsSpan().IndexOf('\n');
        return end < 0 ? slice.Length : end;
    }

    /// <summary>What one reading of one body carries along.</summary>
    public static MarkdownParserContext NewContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = new Meter();
        return context;
    }
}
