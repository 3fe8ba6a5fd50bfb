using System.Globalization;

namespace Digest.Prose;

/// <summary>What declarations say of the size of letters: of none, of some, or as those around are.</summary>
/// <remarks><c>NothingOfRoot</c>: of none, if the page's root has the size that browsers give it.</remarks>
internal enum TextSize { AsAround, Nothing, Something, NothingOfRoot }

/// <summary>What a list of declarations says of the size of letters; where it says it twice, what a browser takes.</summary>
internal readonly record struct SizeSaying(TextSize? Size, bool IsImportant)
{
    public SizeSaying Then(TextSize size, bool isImportant) => Size is not null && IsImportant && !isImportant ? this : new(size, isImportant);

    /// <param name="around">The letters around the element are of no size.</param>
    /// <param name="isRootSized">The page's root may have a size of its own.</param>
    public Saying In(bool around, bool isRootSized) => new(Size is { } size ? size == TextSize.Nothing || (size == TextSize.NothingOfRoot && !isRootSized) || (size == TextSize.AsAround && around) : null, IsImportant);
}

/// <summary>Reads <c>font-size</c>, and the size within <c>font</c> (CSS Fonts, level 4). A size that has to be worked out is taken for one: in doubt the text stays.</summary>
internal static class CssFontSize
{
    /// <summary>Letters smaller than a point are seen as little in a page as in a PDF.</summary>
    private const double LeastPixels = 96.0 / 72;

    /// <summary>Of the letters around: with the size that browsers begin with (16 pixels) this, too, comes to less than a point.</summary>
    private const double LeastPart = LeastPixels / 16;

    /// <returns>Null: no browser knows the value.</returns>
    public static TextSize? Of(string value) => value switch
    {
        "inherit" or "unset" or "revert" or "revert-layer" or "larger" or "smaller" => TextSize.AsAround,
        "initial" or "xx-small" or "x-small" or "small" or "medium" or "large" or "x-large" or "xx-large" or "xxx-large" or "math" => TextSize.Something,
        _ when value.Contains('(', StringComparison.Ordinal) => TextSize.Something,
        _ => Length(value),
    };

    /// <summary>The size stands before the names of typefaces, and may have a line's height behind it: <c>bold 12px/1.5 serif</c>.</summary>
    public static TextSize? OfFont(string value)
    {
        if (value.Contains('(', StringComparison.Ordinal)) { return TextSize.Something; }
        var words = value.Replace("/", " / ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var alone]) { return alone is "caption" or "icon" or "menu" or "message-box" or "small-caption" or "status-bar" ? TextSize.Something : alone is "inherit" or "unset" or "revert" or "revert-layer" or "initial" ? Of(alone) : null; }
        for (int at = 0; at < words.Length - 1; at++)
        {
            // A number without a unit is the weight of letters.
            if (words[at].Length > 1 && words[at].All(char.IsAsciiDigit) && words[at].Any(digit => digit != '0')) { continue; }
            if (Of(words[at]) is { } size && words[at] is not ("inherit" or "unset" or "revert" or "revert-layer" or "initial")) { return at + (words[at + 1] == "/" ? 3 : 1) < words.Length ? size : null; }
        }
        return null;
    }

    private static TextSize? Length(string value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '+' || (value[end] == 'e' && end > 0 && end + 1 < value.Length && (char.IsAsciiDigit(value[end + 1]) || value[end + 1] is '-' or '+')) || (value[end] == '-' && end > 0 && value[end - 1] == 'e'))) { end++; }
        if (!double.TryParse(value.AsSpan(0, end), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)) { return null; }
        return value[end..] switch
        {
            "em" or "ex" or "ch" or "cap" or "ic" => Part(number),
            "%" => Part(number / 100),
            "rem" or "rex" or "rch" or "ric" or "rcap" or "rlh" => Pixels(number * 16) == TextSize.Something ? TextSize.Something : number == 0 ? TextSize.Nothing : TextSize.NothingOfRoot,
            "lh" => Pixels(number * 16),
            "px" => Pixels(number),
            // Another number without a unit counts only in pages of the first browsers: in doubt it shows, and hides nothing.
            "" => number == 0 ? TextSize.Nothing : number < LeastPixels ? null : TextSize.Something,
            "pt" => Pixels(number * 96 / 72),
            "pc" => Pixels(number * 16),
            "in" => Pixels(number * 96),
            "cm" => Pixels(number * 96 / 2.54),
            "mm" => Pixels(number * 96 / 25.4),
            "q" => Pixels(number * 96 / 101.6),
            // How large the window is nobody knows.
            ['v', ..] or ['d', 'v', ..] or ['s', 'v', ..] or ['l', 'v', ..] or ['c', 'q', ..] => number == 0 ? TextSize.Nothing : TextSize.Something,
            _ => null,
        };
    }

    private static TextSize Pixels(double number) => number < LeastPixels ? TextSize.Nothing : TextSize.Something;

    private static TextSize Part(double number) => number < LeastPart ? TextSize.Nothing : TextSize.AsAround;
}
