using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>Puts another text in the place of a scalar, in the marks that stand there.</summary>
internal static class Spelled
{
    /// <returns>Null where the scalar's form allows no safe change: it is written over lines, or with escapes.</returns>
    public static TextEdit? Instead(string text, ScalarNode old, string made)
    {
        var (at, length) = (old.Span.Offset, old.Span.Length);
        if (length == 0 || at + length > text.Length) { return null; }
        string written = text.Substring(at, length);
        return written[0] switch
        {
            '|' or '>' when old.Quoted => null,
            '\'' when old.Quoted => written.Contains('\n', StringComparison.Ordinal) || made.Any(char.IsControl) ? null : new TextEdit(at, length, $"'{made.Replace("'", "''", StringComparison.Ordinal)}'"),
            '"' when old.Quoted => written.Contains('\n', StringComparison.Ordinal) ? null : new TextEdit(at, length, YamlString.Of(made)),
            _ => written != old.Text ? null : new TextEdit(at, length, IsPlain(made) ? made : YamlString.Of(made)),
        };
    }

    /// <summary>Ids and dates that YAML takes for nothing but text.</summary>
    private static bool IsPlain(string text) => text.Length > 0 && (char.IsLetterOrDigit(text[0]) || char.IsSurrogate(text[0])) && text.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '_' or '/' or '~' or '.' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
        && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no");
}
