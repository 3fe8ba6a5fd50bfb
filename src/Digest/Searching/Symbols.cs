using System.Buffers;

namespace Digest.Searching;

/// <summary>
/// Numbers in marks of punctuation. No letter and no digit stands among them, so that no number can look like a word: the gate that reads every file for protected
/// names sees the index's words as words, each for itself, and nothing else.
/// </summary>
/// <remarks>An (s, c)-dense code: any count of the <see cref="Goes"/> symbols, then one of the <see cref="Ends"/>. The same text is in <c>theme/assets/search.js</c>.</remarks>
internal static class Symbols
{
    private const string Ends = "!#$'()*+,-./";
    private const string Goes = ":;=>?@[]^_`|~";
    private const int Most = 12;

    public static void Write(IBufferWriter<byte> into, long number)
    {
        Span<byte> digits = stackalloc byte[Most];
        int at = Most;
        digits[--at] = (byte)Ends[(int)(number % Ends.Length)];
        for (number /= Ends.Length; number > 0; number /= Goes.Length)
        {
            number--;
            digits[--at] = (byte)Goes[(int)(number % Goes.Length)];
        }
        into.Write(digits[at..]);
    }

    public static int LengthOf(long number)
    {
        int length = 1;
        for (number /= Ends.Length; number > 0; number /= Goes.Length) { number--; length++; }
        return length;
    }

    public static string Of(IEnumerable<long> numbers)
    {
        var text = new ArrayBufferWriter<byte>();
        foreach (long number in numbers) { Write(text, number); }
        return System.Text.Encoding.ASCII.GetString(text.WrittenSpan);
    }
}
