using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>
/// Marks paragraphs, headings, list items and cells whose letters mostly run against the direction of their text: an Arabic paragraph in an English
/// body begins at the right, and its full stop stands at the left. A word of the other direction within a paragraph turns nothing round.
/// </summary>
internal static class Directions
{
    /// <param name="text">The body, as it is written.</param>
    public static void Mark(MarkdownDocument document, bool isRightToLeft, ReadOnlySpan<char> text)
    {
        // No letter of it can run the other way, unless it is written as a number.
        if (!isRightToLeft && !MayRunLeft(text) && text.IndexOf('&') < 0) { return; }
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null || Balance(block.Inline) is not (var balance and not 0) || balance < 0 == isRightToLeft) { continue; }
            // The paragraphs of a tight list and of a cell have no element of their own.
            MarkdownObject carrier = block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } or TableCell ? block.Parent : block;
            carrier.GetAttributes().AddPropertyIfNotExist("dir", balance < 0 ? "rtl" : "ltr");
        }
    }

    /// <summary>What <see cref="Mark"/> found, with a space before it, for renderers that write their own tags; empty where nothing turns round.</summary>
    public static string Attribute(MarkdownObject block) =>
        block.TryGetAttributes()?.Properties?.FirstOrDefault(property => property.Key == "dir").Value is { } direction ? $" dir=\"{direction}\"" : "";

    /// <summary>How most letters of plain text run; null where that is how its language does, or where it has none.</summary>
    public static string? Against(ReadOnlySpan<char> text, bool isRightToLeft)
    {
        if (!isRightToLeft && !MayRunLeft(text)) { return null; }
        int balance = Balance(text);
        return balance == 0 || balance < 0 == isRightToLeft ? null : balance < 0 ? "rtl" : "ltr";
    }

    /// <summary>Whether letters may be among them that run right to left; cheap, and sure only where there are none.</summary>
    public static bool MayRunLeft(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.IndexOfAnyInRange('\uD800', '\uFEFC') >= 0;

    /// <summary>Letters that run left to right, less those that run right to left.</summary>
    private static int Balance(ContainerInline inline)
    {
        int balance = 0;
        foreach (var literal in inline.Descendants<LiteralInline>()) { balance += Balance(literal.Content.AsSpan()); }
        return balance;
    }

    private static int Balance(ReadOnlySpan<char> text)
    {
        int balance = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) { continue; }
            balance += IsRightToLeft(rune.Value) ? -1 : 1;
        }
        return balance;
    }

    /// <summary>The blocks of Unicode whose letters have the bidirectional classes R and AL (DerivedBidiClass.txt): Hebrew to Arabic Extended-A, the presentation forms, and the scripts of the right-to-left parts of plane 1.</summary>
    public static bool IsRightToLeft(int letter) => letter is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
