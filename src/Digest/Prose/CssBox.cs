using System.Globalization;

namespace Digest.Prose;

/// <summary>What a declaration says of where an element stands beside the words around it.</summary>
internal enum BoxProperty { Display, Position, Float, MarginLeft, MarginRight, PaddingLeft, PaddingRight, Width }

/// <summary>The values of <c>display</c> as far as they part words. Of another property 1 is a value that may part them, and 0 one that does not.</summary>
internal enum BoxDisplay { Inline, Inner, InnerFlex, Cell, Block, Flex }

/// <param name="Value">See <see cref="BoxDisplay"/>.</param>
internal readonly record struct BoxSaying(BoxProperty Property, int Value, bool IsImportant);

/// <summary>Reads the declarations that set an element apart from the words around it.</summary>
internal static class CssBox
{
    /// <summary>Of the height of letters: about as wide as a blank and more, which the edges of a marked word are not.</summary>
    private const double Wide = 0.5;

    /// <summary>Whether a list of declarations may hold one of these.</summary>
    public static bool MaySay(ReadOnlySpan<char> css) => css.Contains("display", StringComparison.OrdinalIgnoreCase) || css.Contains("position", StringComparison.OrdinalIgnoreCase) || css.Contains("float", StringComparison.OrdinalIgnoreCase)
        || css.Contains("margin", StringComparison.OrdinalIgnoreCase) || css.Contains("padding", StringComparison.OrdinalIgnoreCase) || css.Contains("width", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds what one declaration says.</summary>
    public static void Read(string name, string value, bool isImportant, ref List<BoxSaying>? found)
    {
        switch (name)
        {
            case "display" when value == "none" || CssDeclarations.IsDisplay(value): Add(ref found, BoxProperty.Display, (int)Display(value)); break;
            case "position": Add(ref found, BoxProperty.Position, value is "absolute" or "fixed" ? 1 : 0); break;
            case "float": Add(ref found, BoxProperty.Float, value is "left" or "right" or "inline-start" or "inline-end" ? 1 : 0); break;
            case "width" or "min-width" or "inline-size": Add(ref found, BoxProperty.Width, Is(value, 3 * Wide)); break;
            case "margin-left" or "margin-inline-start": Add(ref found, BoxProperty.MarginLeft, Is(value, Wide)); break;
            case "margin-right" or "margin-inline-end": Add(ref found, BoxProperty.MarginRight, Is(value, Wide)); break;
            case "padding-left" or "padding-inline-start": Add(ref found, BoxProperty.PaddingLeft, Is(value, Wide)); break;
            case "padding-right" or "padding-inline-end": Add(ref found, BoxProperty.PaddingRight, Is(value, Wide)); break;
            case "margin" or "margin-inline" or "padding" or "padding-inline":
                var sides = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (sides.Length is 0 or > 4) { break; }
                var (left, right) = name.EndsWith("-inline", StringComparison.Ordinal) ? (sides[0], sides[^1]) : (sides[^1], sides[Math.Min(1, sides.Length - 1)]);
                if (sides.Length == 3 && !name.EndsWith("-inline", StringComparison.Ordinal)) { left = sides[1]; }
                bool isMargin = name[0] == 'm';
                Add(ref found, isMargin ? BoxProperty.MarginLeft : BoxProperty.PaddingLeft, Is(left, Wide));
                Add(ref found, isMargin ? BoxProperty.MarginRight : BoxProperty.PaddingRight, Is(right, Wide));
                break;
        }

        void Add(ref List<BoxSaying>? list, BoxProperty property, int said)
        {
            list ??= [];
            int at = list.FindIndex(one => one.Property == property);
            if (at < 0) { list.Add(new(property, said, isImportant)); }
            else if (isImportant || !list[at].IsImportant) { list[at] = new(property, said, isImportant); }
        }
    }

    private static BoxDisplay Display(string value) => value switch
    {
        "flex" or "grid" or "-webkit-flex" or "-webkit-box" or "-ms-flexbox" or "block flex" or "block grid" => BoxDisplay.Flex,
        "inline-flex" or "inline-grid" or "-webkit-inline-flex" or "-webkit-inline-box" or "inline flex" or "inline grid" => BoxDisplay.InnerFlex,
        "inline-block" or "inline flow-root" => BoxDisplay.Inner,
        "table-cell" or "inline-table" or "inline table" => BoxDisplay.Cell,
        "block" or "list-item" or "flow-root" or "block flow" or "block flow-root" => BoxDisplay.Block,
        _ when value.StartsWith("table", StringComparison.Ordinal) => BoxDisplay.Block,
        _ => BoxDisplay.Inline,
    };

    private static int Is(string value, double wide)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-' or '+')) { end++; }
        if (!double.TryParse(value.AsSpan(0, end), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) { return 0; }
        double letters = value[end..] switch
        {
            "em" or "rem" or "ic" or "lh" or "rlh" => number,
            "ex" or "ch" => number / 2,
            "px" => number / 16,
            "pt" => number / 12,
            "pc" => number,
            "mm" => number / 4.2,
            "cm" => number / 0.42,
            "in" => number * 6,
            "%" or "vw" or "vh" or "vi" or "vmin" or "vmax" => number / 2,
            _ => 0,
        };
        return letters >= wide ? 1 : 0;
    }
}
