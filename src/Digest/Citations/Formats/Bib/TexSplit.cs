namespace Digest.Citations.Formats.Bib;

/// <summary>Parts TeX at places that stand in no braces.</summary>
internal static class TexSplit
{
    /// <summary>At the word <c>and</c>.</summary>
    public static List<string> Names(string tex)
    {
        var (parts, start) = (new List<string>(), 0);
        foreach (var (from, to) in Words(tex, " \t\r\n"))
        {
            if (to - from != 3 || !tex.AsSpan(from, 3).Equals("and", StringComparison.OrdinalIgnoreCase)) { continue; }
            parts.Add(tex[start..from].Trim());
            start = to;
        }
        parts.Add(tex[start..].Trim());
        return parts;
    }

    public static List<string> At(string tex, string separators) => [.. Words(tex, separators).Select(word => tex[word.From..word.To].Trim(' ', '\t', '\r', '\n'))];

    /// <summary>Stretches between separators; empty ones too, but for blanks.</summary>
    private static IEnumerable<(int From, int To)> Words(string tex, string separators)
    {
        bool blanks = separators[0] == ' ';
        var (depth, from) = (0, 0);
        for (int i = 0; i <= tex.Length; i++)
        {
            bool ends = i == tex.Length || (depth == 0 && separators.Contains(tex[i], StringComparison.Ordinal) && (i == 0 || tex[i - 1] != '\\'));
            if (ends)
            {
                if (i > from || !blanks) { yield return (from, i); }
                from = i + 1;
            }
            else if (tex[i] == '{') { depth++; }
            else if (tex[i] == '}') { depth--; }
        }
    }

    /// <summary>The whole stands in one pair of braces, and is no accented letter.</summary>
    public static bool IsBraced(string tex)
    {
        if (tex is not ['{', .., '}'] || tex is ['{', '\\', ..]) { return false; }
        int depth = 0;
        for (int i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '{') { depth++; }
            else if (tex[i] == '}' && --depth == 0 && i < tex.Length - 1) { return false; }
        }
        return true;
    }
}
