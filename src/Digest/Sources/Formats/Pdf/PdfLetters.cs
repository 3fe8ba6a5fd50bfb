using System.Text;
using Digest.Model;
using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Letters as a reader counts them: one that is drawn twice for boldness is one, a ligature is its letters, one without a meaning is U+FFFD.</summary>
internal static class PdfLetters
{
    public static List<Letter> Clean(List<Letter> letters, int page, PdfPages pages)
    {
        var clean = new List<Letter>(letters.Count);
        var seen = new Dictionary<(int, long, long), Letter>(letters.Count);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var letter in letters)
        {
            string value = Value(letter.Value, out bool unread);
            if (value.Length == 0) { continue; }
            if (unread) { pages.CountUnread(page); }
            if (!numbers.TryGetValue(value, out int number)) { numbers.Add(value, number = numbers.Count); }
            if (IsRepeated(letter, number, seen)) { continue; }
            clean.Add(value == letter.Value ? letter : With(letter, value));
        }
        return clean;
    }

    /// <summary>The same letter within a fifth of its size: a shadow, or a bold face made of two.</summary>
    /// <param name="value">A number for what it is.</param>
    private static bool IsRepeated(Letter letter, int value, Dictionary<(int, long, long), Letter> seen)
    {
        double cell = Math.Max(0.2, letter.PointSize / 5);
        long x = (long)Math.Round(letter.StartBaseLine.X / cell), y = (long)Math.Round(letter.StartBaseLine.Y / cell);
        for (long dx = -1; dx <= 1; dx++)
        {
            for (long dy = -1; dy <= 1; dy++)
            {
                if (seen.TryGetValue((value, x + dx, y + dy), out var other) && IsNear(letter, other, cell)) { return true; }
            }
        }
        seen[(value, x, y)] = letter;
        return false;
    }

    private static bool IsNear(Letter one, Letter other, double cell) => Math.Abs(one.PointSize - other.PointSize) < 0.5
        && Math.Abs(one.StartBaseLine.X - other.StartBaseLine.X) < Math.Min(cell, one.Width / 2) && Math.Abs(one.StartBaseLine.Y - other.StartBaseLine.Y) < cell;

    internal static string Value(string? value, out bool unread)
    {
        unread = value is null or "" || (value.Length == 1 && char.IsControl(value[0]) && !char.IsWhiteSpace(value[0])) || value.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF');
        if (unread || value is null) { return "\uFFFD"; }
        if (CjkRadicals.IsIn(value)) { value = CjkRadicals.Unified(value); }
        // Presentation forms say how a letter looks in its place, not which it is.
        return value.AsSpan().IndexOfAnyInRange('\uFB00', '\uFEFC') < 0 ? value : string.Concat(value.EnumerateRunes().Select(Decomposed));
    }

    private static string Decomposed(Rune rune) => rune.Value is (>= 0xFB00 and <= 0xFB4F) or (>= 0xFB50 and <= 0xFDFB) or (>= 0xFE70 and <= 0xFEFC)
        ? rune.ToString().InForm(NormalizationForm.FormKC) : rune.ToString();

    internal static Letter With(Letter letter, string value) => new(value, letter.BoundingBox, letter.GlyphRectangleLoose, letter.StartBaseLine, letter.EndBaseLine, letter.Width, letter.FontSize,
        letter.FontDetails, letter.RenderingMode, letter.StrokeColor, letter.FillColor, letter.PointSize, letter.TextSequence);
}
