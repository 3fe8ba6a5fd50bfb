using Digest.Model;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>How the last of several is joined to those before it.</summary>
internal static class LastOfList
{
    /// <summary>A language may have a second pattern, behind "|", for what begins with the sound of its "and": Spanish says "Perú e Irán".</summary>
    public static string Pattern(Words words, Html last)
    {
        string pattern = words["join.last"];
        return pattern.Contains('|', StringComparison.Ordinal) ? Pattern(pattern, Markup.Plain(last)) : pattern;
    }

    private static string Pattern(string pattern, string last) => pattern.Split('|') switch
    {
        [var usual, var second] => (BeginsWithI(last) ? second : usual).Trim(),
        _ => pattern,
    };

    /// <summary>"Irán", "Hitler", "Yves"; not "Ionesco", "hierro" and "Yemen", whose first sound is another.</summary>
    private static bool BeginsWithI(string text)
    {
        string word = text.TrimStart('«', '“', '"', '[', '(', '¡', '¿', ' ', '\u00a0');
        if (word.StartsWith('H') || word.StartsWith('h')) { word = word[1..]; }
        if (word.Length == 0) { return false; }
        bool goesOn = word.Length > 1 && "aeouáéóú".Contains(char.ToLowerInvariant(word[1]), StringComparison.Ordinal);
        return char.ToLowerInvariant(word[0]) switch { 'i' => !goesOn, 'í' or 'ï' => true, 'y' => !goesOn && word.Length > 1, _ => false };
    }
}
