using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Protection;

/// <summary>A text as patterns are matched with it: NFKD, lower case, without marks and what cannot be seen; white space as one space, punctuation kept.</summary>
internal static class PatternText
{
    /// <summary>Matching takes time linear in the text, whatever the pattern.</summary>
    /// <exception cref="ArgumentException">It is no regular expression, looks around or back, or matches nothing at all.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            var regex = new Regex(WithoutMarks(pattern), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            return regex.IsMatch("") ? throw new ArgumentException("It matches the empty text.", nameof(pattern)) : regex;
        }
        catch (NotSupportedException fault) { throw new ArgumentException(fault.Message, nameof(pattern), fault); }
    }

    /// <param name="places">Gets, for each character of the result, its UTF-16 offset in the text.</param>
    public static string Of(ReadOnlySpan<char> text, List<int>? places)
    {
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            char unit = text[at];
            if (unit < 128) { Put(plain, places, char.ToLowerInvariant(unit), at); continue; }
            bool pair = char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            string parts = pair ? new string(text.Slice(at, 2)) : char.IsSurrogate(unit) || unit is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' ? " " : unit.ToString();
            foreach (char part in WithoutMarks(parts).ToLowerInvariant()) { Put(plain, places, part, at); }
            if (pair) { at++; }
        }
        return plain.ToString();
    }

    private static void Put(StringBuilder plain, List<int>? places, char unit, int at)
    {
        bool blank = char.IsWhiteSpace(unit);
        if ((blank && plain.Length > 0 && plain[^1] == ' ') || (!blank && char.IsControl(unit))) { return; }
        plain.Append(blank ? ' ' : unit);
        places?.Add(at);
    }

    private static string WithoutMarks(string text) => string.Concat(text.InForm(NormalizationForm.FormKD)
        .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)));
}
