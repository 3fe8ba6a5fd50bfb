namespace Digest.Searching;

/// <summary>
/// Numbers in marks of punctuation. No letter and no digit stands among them, so that no number can look like a word: the gate that reads every file for protected
/// names sees the index's words as words, each for itself, and nothing else.
/// </summary>
/// <remarks>An (s, c)-dense code: any count of the <c>Goes</c> symbols, then one of the <c>Ends</c>. The same text is in <c>theme/assets/search.js</c>.</remarks>
internal sealed class Symbols
{
    private const int Most = 20;
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    private static ReadOnlySpan<byte> Ends => "!#$'()*+,-./"u8;
    private static ReadOnlySpan<byte> Goes => ":;=>?@[]^_`|~"u8;

    public static string Of(IEnumerable<long> numbers)
    {
        var text = new Symbols();
        foreach (long number in numbers) { text.Add(number); }
        return System.Text.Encoding.ASCII.GetString(text.Span);
    }

    public void Clear() => Length = 0;

    public void Add(long number)
    {
        if (Length + Most > bytes.Length) { Grow(Most); }
        int end = Length + LengthOf(number), at = end;
        bytes[--at] = Ends[(int)(number % Ends.Length)];
        for (number /= Ends.Length; number > 0; number /= Goes.Length)
        {
            number--;
            bytes[--at] = Goes[(int)(number % Goes.Length)];
        }
        Length = end;
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        if (Length + text.Length > bytes.Length) { Grow(text.Length); }
        text.CopyTo(bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (Length + (text.Length * 3) > bytes.Length) { Grow(text.Length * 3); }
        Length += System.Text.Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    private static int LengthOf(long number)
    {
        int length = 1;
        for (number /= Ends.Length; number > 0; number /= Goes.Length) { number--; length++; }
        return length;
    }

    private void Grow(int by) => Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + by));
}
