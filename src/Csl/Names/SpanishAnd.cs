namespace Csl.Names;

/// <summary>The Spanish "y" is "e" before its own sound: "Perú e Irán". CSL has one word for "and" and no place for such a rule.</summary>
internal static class SpanishAnd
{
    public static string Before(string name, string and, string language) =>
        and == "y" && (language == "es" || language.StartsWith("es-", StringComparison.Ordinal)) && BeginsWithI(name) ? "e" : and;

    /// <summary>"Irán", "Hitler", "Yves"; not "Ionesco", "hierro" and "Yemen", whose first sound is another.</summary>
    private static bool BeginsWithI(string name)
    {
        string word = name.TrimStart('«', '“', '"', '[', '(', '¡', '¿', ' ', '\u00A0');
        if (word.StartsWith('H') || word.StartsWith('h'))
        {
            word = word[1..];
        }
        if (word.Length == 0)
        {
            return false;
        }
        bool goesOn = word.Length > 1 && "aeouáéóú".Contains(char.ToLowerInvariant(word[1]), StringComparison.Ordinal);
        return char.ToLowerInvariant(word[0]) switch
        {
            'i' => !goesOn,
            'í' or 'ï' => true,
            'y' => !goesOn && word.Length > 1,
            _ => false,
        };
    }
}
