namespace Digest.Outputs.Drawing;

/// <summary>About how wide a text is: a drawing cannot measure letters. Rather too much than too little.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes()) { width += Share(rune); }
        return width * size;
    }

    /// <summary>The text in lines that fit, broken between words; within one only where it alone is too long, or where its script has no spaces.
    /// A line of a text from right to left is isolated, so that what stands at its end stands on its left, though the drawing runs the other way.</summary>
    public static IReadOnlyList<string> Lines(string text, double room, double size)
    {
        var lines = new List<string>();
        int start = 0, space = -1;
        double width = 0, behind = 0;
        for (int at = 0; at < text.Length;)
        {
            var rune = System.Text.Rune.GetRuneAt(text, at);
            width += Share(rune) * size;
            if (rune.Value == ' ') { (space, behind) = (at, width); }
            else if (width > room && at > start)
            {
                bool isWhole = space > start;
                lines.Add(text[start..(isWhole ? space : at)]);
                (start, width, space) = isWhole ? (space + 1, width - behind, -1) : (at, Share(rune) * size, -1);
            }
            at += rune.Utf16SequenceLength;
        }
        lines.Add(text[start..]);
        return lines.ConvertAll(Isolated);
    }

    /// <summary>A drawing runs from left to right; what begins with letters of the other direction runs as they do: the number of "8001 ق.م." stands on its right.</summary>
    public static string Isolated(string line) => line.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') < 0 ? line : $"\u2068{line}\u2069";

    private static double Share(System.Text.Rune rune) => rune.Value switch
    {
        >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFF61 or >= 0x1F000 => 1.05,
        >= 'A' and <= 'Z' or 'm' or 'w' or '—' => 0.72,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' => 0.33,
        _ => 0.56,
    };
}
