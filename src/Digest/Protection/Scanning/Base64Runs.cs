namespace Digest.Protection.Scanning;

/// <summary>Finds runs of Base64 (RFC 4648, both alphabets) in a text, whole or broken into lines, and decodes them.</summary>
internal static class Base64Runs
{
    private const int Shortest = 8;

    /// <summary>Gives every run with its bytes, from each of the four places at which its first group can begin.</summary>
    /// <remarks>A run is told by a capital inside: words of a language and hashes have none, encoded text nearly always.</remarks>
    /// <param name="known">Runs that need not be decoded.</param>
    public static void Each(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> known, Action<ReadOnlySpan<char>, byte[][]> found)
    {
        for (int at = 1; at < text.Length;)
        {
            int capital = text[at..].IndexOfAnyInRange('A', 'Z');
            if (capital < 0) { return; }
            at += capital;
            if (!IsDigit(text[at - 1])) { at++; continue; }
            int start = at;
            while (start > 0 && IsDigit(text[start - 1])) { start--; }
            int end = EndOf(text, start);
            if (end - start >= Shortest && !IsShouted(text[start..end]) && !known(text[start..end])) { found(text[start..end], DecodeAll(text[start..end])); }
            at = Math.Max(end, at + 1);
        }
    }

    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        for (int line = start; at < text.Length; at++)
        {
            if (IsDigit(text[at])) { continue; }
            if (text[at] is not ('\r' or '\n') || at - line < WrittenLetters.WholeLine || Next(text, at) is not { } next) { break; }
            (at, line) = (next, next);
        }
        return at;
    }

    private static byte[][] DecodeAll(ReadOnlySpan<char> run) => [Decode(run), Decode(run[1..]), Decode(run[2..]), Decode(run[3..])];

    /// <summary>Capitals alone: a word.</summary>
    private static bool IsShouted(ReadOnlySpan<char> run) => run.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static int? Next(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '\r' or '\n' or ' ' or '\t') { at++; }
        return at < text.Length && IsDigit(text[at]) ? at : null;
    }

    private static byte[] Decode(ReadOnlySpan<char> run)
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
        return Convert.TryFromBase64Chars(digits.AsSpan(0, count), bytes, out int written) ? bytes[..written] : [];
    }

    private static bool IsDigit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '+' or '/' or '-' or '_';
}
