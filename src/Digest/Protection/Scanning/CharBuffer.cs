using System.Buffers;

namespace Digest.Protection.Scanning;

/// <summary>Characters in lent memory.</summary>
internal sealed class CharBuffer(int room) : IDisposable
{
    private char[] units = ArrayPool<char>.Shared.Rent(Math.Max(64, room));

    public int Length { get; private set; }
    public ReadOnlySpan<char> Text => units.AsSpan(0, Length);

    public void Add(char unit)
    {
        if (Length == units.Length) { Grow(1); }
        units[Length++] = unit;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > units.Length) { Grow(text.Length); }
        text.CopyTo(units.AsSpan(Length));
        Length += text.Length;
    }

    public void Clear() => Length = 0;
    public void Drop(int count) => Length = Math.Max(0, Length - count);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(units);
        (units, Length) = ([], 0);
    }

    private void Grow(int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(units.Length * 2, Length + more));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(units);
        units = larger;
    }
}
