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

    private static int Balance(ContainerInline inline)
    {
        StringBuilder text = new();
        foreach (var part in inline.Descendants<LeafInline>())
        {
            // What stands on two sides of a sign of Markdown may be one address: https://example.org/a_b_c.
            if (part is LiteralInline literal) { text.Append(literal.Content.AsSpan()); }
            else { text.Append(' '); }
        }
        return Balance(text.ToString());
    }

    /// <summary>
    /// Letters that run left to right, less those that run right to left. Those of addresses count only where there are no others: a long one does not
    /// turn round the Arabic sentence that names it.
    /// </summary>
    public static int Balance(ReadOnlySpan<char> text)
    {
        int balance = 0, ofAddresses = 0;
        bool anyOther = false;
        while (!(text = text.TrimStart()).IsEmpty)
        {
            int end = 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) { end++; }
            bool isAddress = IsAddress(text[..end]);
            foreach (var rune in text[..end].EnumerateRunes())
            {
                if (!Rune.IsLetter(rune)) { continue; }
                int counts = IsRightToLeft(rune.Value) ? -1 : 1;
                if (isAddress) { ofAddresses += counts; continue; }
                balance += counts;
                anyOther = true;
            }
            text = text[end..];
        }
        return anyOther ? balance : ofAddresses;
    }

    /// <summary>An address of the web, of a file or of mail, or the name of a host, with whatever stands beside it without a blank.</summary>
    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.Contains("://", StringComparison.Ordinal)) { return true; }
        if (run.IndexOf('@') is > 0 and var at && at < run.Length - 1) { return true; }
        for (int dot = 2; dot < run.Length - 2; dot++)
        {
            if (run[dot] == '.' && char.IsAsciiLetterOrDigit(run[dot - 2]) && char.IsAsciiLetterOrDigit(run[dot - 1]) && char.IsAsciiLetter(run[dot + 1]) && char.IsAsciiLetter(run[dot + 2])) { return true; }
        }
        return false;
    }

    /// <summary>The blocks of Unicode whose letters have the bidirectional classes R and AL (DerivedBidiClass.txt): Hebrew to Arabic Extended-A, the presentation forms, and the scripts of the right-to-left parts of plane 1.</summary>
    public static bool IsRightToLeft(int letter) => letter is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
