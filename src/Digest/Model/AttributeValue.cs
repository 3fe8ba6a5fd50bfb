namespace Digest.Model;

/// <summary>Finds again, in HTML or a template as somebody wrote it, what an attribute has.</summary>
internal static class AttributeValue
{
    /// <summary>Where it stands as the whole value of an attribute, its ampersands escaped or not; null: nowhere.</summary>
    public static (int Start, int Length)? Find(string text, string value, int from = 0)
    {
        foreach (string written in value.Contains('&', StringComparison.Ordinal) ? (string[])[value, value.Replace("&", "&amp;", StringComparison.Ordinal)] : [value])
        {
            for (int at = from; written.Length > 0 && at < text.Length && (at = text.IndexOf(written, at, StringComparison.Ordinal)) >= 0; at += written.Length)
            {
                if (IsValue(text, at, at + written.Length)) { return (at, written.Length); }
            }
        }
        return null;
    }

    /// <summary><c>="value"</c>, <c>='value'</c> or <c>=value</c>, with blanks around the sign or without.</summary>
    private static bool IsValue(string text, int start, int end)
    {
        char mark = start > 0 && text[start - 1] is '"' or '\'' ? text[start - 1] : '\0';
        var before = text.AsSpan(0, mark == '\0' ? start : start - 1).TrimEnd();
        if (!before.EndsWith("=", StringComparison.Ordinal)) { return false; }
        var rest = text.AsSpan(end).TrimStart();
        return mark == '\0' ? end == text.Length || text[end] is '>' or '/' || char.IsWhiteSpace(text[end]) : rest.Length > 0 && rest[0] == mark;
    }
}
