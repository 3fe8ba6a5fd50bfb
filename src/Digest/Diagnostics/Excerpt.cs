using System.Globalization;

namespace Digest.Diagnostics;

/// <summary>The beginning of a text, for a message: no character is cut in two, nor parted from its accents.</summary>
internal static class Excerpt
{
    /// <param name="most">In UTF-16 units; a text of that length stays whole.</param>
    /// <param name="kept">So many are kept of a longer one, at the most.</param>
    public static string Of(string text, int most, int kept)
    {
        if (text.Length <= most) { return text; }
        int end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is > 0 and var next && end + next <= kept) { end += next; }
        // One character with hundreds of accents is no reason to show nothing.
        if (end == 0) { end = char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept; }
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
