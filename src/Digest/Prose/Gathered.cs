using System.Buffers;

namespace Digest.Prose;

/// <summary>What is gathered piece by piece, in memory that is borrowed and given back: what remains of it is copied out at its full length.</summary>
internal sealed class Gathered<T>(int expected) : IDisposable
{
    private T[] items = ArrayPool<T>.Shared.Rent(expected);

    public int Length { get; set; }
    public ref T Last => ref items[Length - 1];
    public ReadOnlySpan<T> All => items.AsSpan(0, Length);

    public void Add(T item)
    {
        Grow(1);
        items[Length++] = item;
    }

    public void Add(ReadOnlySpan<T> some)
    {
        Grow(some.Length);
        some.CopyTo(items.AsSpan(Length));
        Length += some.Length;
    }

    private void Grow(int more)
    {
        if (items.Length - Length >= more) { return; }
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(checked(Length + more), items.Length * 2));
        All.CopyTo(larger);
        GiveBack();
        items = larger;
    }

    private void GiveBack() => ArrayPool<T>.Shared.Return(items, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    public void Dispose()
    {
        GiveBack();
        (items, Length) = ([], 0);
    }
}
