using System.Text;

namespace Digest.Prose;

/// <summary>Plain words as Markdown that reads as them.</summary>
internal static class MarkdownEscape
{
    public static string Of(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (char c in words)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) { escaped.Append('\\'); }
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>For places that are parted by brackets: a citation, the words of a wiki link.</summary>
    public static string Bare(string words) => words.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
}
