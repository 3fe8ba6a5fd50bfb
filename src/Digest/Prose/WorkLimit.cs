using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Digest.Prose;

/// <summary>The Markdown would take more work than any real body: thrown through Markdig, which cannot be cancelled.</summary>
internal sealed class TooComplexException(int offset) : Exception("The Markdown is too complex.")
{
    /// <summary>In the file: the character at which patience ended.</summary>
    public int Offset { get; } = offset;
}

/// <summary>
/// Ends the reading of Markdown whose cost grows with the square of its length. Each character that may begin a notation makes
/// Markdig look ahead as far as its paragraph goes at worst, so the sum of those lengths bounds the time: 100 million take half a second.
/// </summary>
internal sealed class WorkLimit : InlineParser
{
    private const long Most = 150_000_000;
    private static readonly object Key = new();

    private sealed class Meter { public long Spent; }

    public WorkLimit() => OpeningCharacters = ['[', '*', '_', '<', '!', '`'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context is { } context && context.Properties.TryGetValue(Key, out object? found) && found is Meter meter)
        {
            meter.Spent += slice.Length;
            if (meter.Spent > Most) { throw new TooComplexException(processor.GetSourcePosition(slice.Start)); }
        }
        return false;
    }

    /// <summary>What one reading of one body carries along.</summary>
    public static MarkdownParserContext NewContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = new Meter();
        return context;
    }
}
