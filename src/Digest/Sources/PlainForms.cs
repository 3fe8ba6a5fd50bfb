using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>A text in the plainest forms of its letters, to find words that a source writes in others: ligatures parted (ﬁ), marks taken off (é), figures on the line (₂) and of our script (۲), small letters.</summary>
/// <remarks>For help alone: nothing is ever accepted by it.</remarks>
internal sealed class PlainForms
{
    private readonly string text;
    /// <summary>By offset in <see cref="text"/>: where the character stands that it was made of.</summary>
    private readonly int[] origins;

    private PlainForms(string text, int[] origins) => (this.text, this.origins) = (text, origins);

    public static PlainForms Of(string written)
    {
        var made = new StringBuilder(written.Length);
        var origins = new List<int>(written.Length + 1);
        int at = 0;
        foreach (var rune in written.EnumerateRunes())
        {
            if (rune.IsAscii) { made.Append((char)(rune.Value is >= 'A' and <= 'Z' ? rune.Value | 0x20 : rune.Value)); }
            else { foreach (var part in rune.ToString().InForm(NormalizationForm.FormKD).EnumerateRunes()) { if (!Letters.IsMark(part)) { made.Append(Digit(part) ?? Rune.ToLowerInvariant(part).ToString()); } } }
            while (origins.Count < made.Length) { origins.Add(at); }
            at += rune.Utf16SequenceLength;
        }
        origins.Add(at);
        return new PlainForms(made.ToString(), [.. origins]);
    }

    /// <summary>A figure of any script (۲, २) as an ASCII digit; null for all else.</summary>
    public static string? Digit(Rune rune) => !rune.IsAscii && Rune.IsDigit(rune) ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The first place of words in the text as it is written; null: there is none.</summary>
    public (int Start, int End)? Find(string words, string written)
    {
        string wanted = Of(words).text.Trim();
        if (wanted.Length == 0) { return null; }
        for (int at = 0; (at = text.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int start = origins[at], end = at + wanted.Length < text.Length ? origins[at + wanted.Length] : written.Length;
            // Marks behind the last letter belong to it; half of what one character was made of is not the same words.
            bool isWhole = (at == 0 || origins[at - 1] != start) && (at + wanted.Length >= text.Length || origins[at + wanted.Length - 1] != end);
            if (isWhole && !Letters.CutsWord(written, start) && !Letters.CutsWord(written, end)) { return (start, end); }
        }
        return null;
    }
}
