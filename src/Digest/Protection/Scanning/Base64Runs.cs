namespace Digest.Protection.Scanning;

/// <summary>Finds runs of Base64 (RFC 4648, both alphabets) in a text, whole or broken into lines, and decodes them.</summary>
internal static class Base64Runs
{
    private const int Shortest = 8, WholeLine = 56;

    /// <summary>Gives the bytes of every run, at each of the four places at which its first group can begin.</summary>
    public static void Each(ReadOnlySpan<char> text, Action<byte[]> found)
    {
        for (int at = 0; at < text.Length;)
        {
            if (!IsDigit(text[at])) { at++; continue; }
            int start = at;
            bool upper = false, lower = false, other = false;
            for (int line = at; at < text.Length; at++)
            {
                char unit = text[at];
                if (IsDigit(unit)) { upper |= at > start && char.IsAsciiLetterUpper(unit); lower |= char.IsAsciiLetterLower(unit); other |= !char.IsAsciiLetter(unit); }
                else if (unit is '\r' or '\n' && Next(text, at) is { } next && at - line >= WholeLine) { at = next - 1; line = next; }
                else { break; }
            }
            // A word of a language has no capital inside; a hash has none at all.
            if (at - start < Shortest || !((upper && lower) || (upper && other))) { continue; }
            for (int shift = 0; shift < 4; shift++)
            {
                if (Decode(text[(start + shift)..at]) is { Length: > 0 } bytes) { found(bytes); }
            }
        }
    }

    private static int? Next(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '\r' or '\n' or ' ' or '\t') { at++; }
        return at < text.Length && IsDigit(text[at]) ? at : null;
    }

    private static byte[]? Decode(ReadOnlySpan<char> run)
    {
        var digits = new char[run.Length + 3];
        int count = 0;
        foreach (char unit in run)
        {
            if (IsDigit(unit)) { digits[count++] = unit switch { '-' => '+', '_' => '/', _ => unit }; }
        }
        if (count % 4 == 1) { count--; }
        while (count % 4 != 0) { digits[count++] = '='; }
        byte[] bytes = new byte[count / 4 * 3];
        return Convert.TryFromBase64Chars(digits.AsSpan(0, count), bytes, out int written) ? bytes[..written] : null;
    }

    private static bool IsDigit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '+' or '/' or '-' or '_';
}
