using System.Text;

namespace Csl.Names;

/// <summary>Given names to initials.</summary>
internal static class Initials
{
    public static string Of(string given, string with, bool shorten, bool hyphens)
    {
        StringBuilder initials = new();
        string spread = given.Replace(".-", "-", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal);
        foreach (string word in spread.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Marked(initials, word, with, (shorten, hyphens));
        }
        return initials.ToString().TrimEnd();
    }

    /// <summary>Marks such as &lt;b&gt; around a word, or a part of it, stand around its initial.</summary>
    private static void Marked(StringBuilder initials, string word, string with, (bool Shorten, bool Hyphens) how)
    {
        int close = word.IndexOf("</", StringComparison.Ordinal), open = word.IndexOf('>', StringComparison.Ordinal);
        int end = close < 0 ? -1 : word.IndexOf('>', close);
        if (word[0] != '<' || open < 0 || end < 0 || open > close)
        {
            Word(initials, word, with, how.Shorten, how.Hyphens);
            return;
        }
        initials.Append(word, 0, open + 1);
        Word(initials, word[(open + 1)..close], with, how.Shorten, how.Hyphens);
        string spaces = new(' ', initials.Length - Trimmed(initials));
        initials.Append(word, close, end + 1 - close).Append(spaces);
        string rest = word[(end + 1)..];
        if (how.Hyphens && rest.StartsWith('-'))
        {
            Trimmed(initials);
            initials.Append('-');
        }
        Word(initials, rest.TrimStart('-'), with, how.Shorten, how.Hyphens);
    }

    /// <summary>Takes away spaces at the end.</summary>
    /// <returns>What is left.</returns>
    private static int Trimmed(StringBuilder initials)
    {
        while (initials.Length > 0 && initials[^1] == ' ')
        {
            initials.Length--;
        }
        return initials.Length;
    }

    private static void Word(StringBuilder initials, string word, string with, bool shorten, bool hyphens)
    {
        bool dotted = word.EndsWith('.');
        string bare = word.TrimEnd('.');
        if (bare.Length == 0)
        {
            return;
        }
        if (char.IsLower(bare[0]))
        {
            Space(initials);
            initials.Append(word).Append(' ');
            return;
        }
        bool initial = bare.Length == 1 || (dotted && bare.Length <= 2);
        if (!shorten && !initial && !bare.Split('-').All(part => part.Length == 1))
        {
            Space(initials);
            initials.Append(word).Append(' ');
            return;
        }
        string[] parts = bare.Split('-', StringSplitOptions.RemoveEmptyEntries);
        for (int at = 0; at < parts.Length; at++)
        {
            if (at > 0 && char.IsLower(parts[at][0]))
            {
                continue;
            }
            if (at > 0 && hyphens)
            {
                Trimmed(initials);
                initials.Append('-');
            }
            string letters = dotted && parts[at].Length == 2 ? parts[at] : char.IsHighSurrogate(parts[at][0]) && parts[at].Length > 1 ? parts[at][..2] : parts[at][..1];
            initials.Append(letters).Append(with);
        }
    }

    private static void Space(StringBuilder initials)
    {
        if (initials.Length > 0 && initials[^1] != ' ')
        {
            initials.Append(' ');
        }
    }
}
