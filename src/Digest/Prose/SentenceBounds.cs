using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Prose;

/// <summary>Whether a sentence runs on over what stands in it.</summary>
internal static class SentenceBounds
{
    /// <param name="hasCase">Only a small letter says so; else also a letter of a script that has none, a figure or a sign.</param>
    public static bool RunOn(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, bool hasCase) => !IsEnd(before) && IsMiddle(behind, hasCase);

    /// <summary>The words end a sentence, or lead to what stands apart: <c>Share:</c>.</summary>
    public static bool IsEnd(ReadOnlySpan<char> words)
    {
        var text = words.TrimEnd().TrimEnd("\"'\u201D\u2019\u00BB)]\u300D\u300F\uFF09").TrimEnd();
        return text.Length == 0 || text[^1] is '.' or '!' or '?' or ':' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\uFF1A' or '\u061F' or '\u06D4' or '\u0964' or '|' or '\u00B7' or '\u2022';
    }

    /// <summary>Words that do not begin a sentence.</summary>
    public static bool IsMiddle(ReadOnlySpan<char> words, bool hasCase)
    {
        var text = words.TrimStart();
        return Rune.DecodeFromUtf16(text, out var first, out _) == OperationStatus.Done && Rune.GetUnicodeCategory(first) switch
        {
            UnicodeCategory.LowercaseLetter => true,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => false,
            _ => !hasCase,
        };
    }
}
