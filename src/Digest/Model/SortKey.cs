using System.Globalization;
using System.Text;

namespace Digest.Model;

/// <summary>The order that readers see: NFKD, marks removed, simple case fold, then ordinal; runs of digits by their number. Never a machine's collation.</summary>
internal static class SortKey
{
    public static string Of(string text)
    {
        string split = text.InForm(NormalizationForm.FormKD);
        var key = new StringBuilder(split.Length + 8);
        for (int i = 0; i < split.Length; i++)
        {
            if (char.IsAsciiDigit(split[i])) { i = Number(split, i, key); continue; }
            if (CharUnicodeInfo.GetUnicodeCategory(split, i) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) { key.Append(char.ToLowerInvariant(split[i])); }
        }
        return key.ToString();
    }

    /// <summary>The count of digits stands before them, so that 2 comes before 10.</summary>
    private static int Number(string text, int start, StringBuilder key)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) { end++; }
        int first = start;
        while (first < end - 1 && text[first] == '0') { first++; }
        key.Append('0').Append((char)('0' + Math.Min(end - first, 1000))).Append(text, first, end - first);
        return end - 1;
    }
}
