using System.Runtime.CompilerServices;

namespace Digest.Stages.Remembering;

/// <summary>Up to three objects as a key: equal where they are the very same ones. What is immutable and the same need not be looked at again.</summary>
internal readonly struct Identity(object first, object? second = null, object? third = null) : IEquatable<Identity>
{
    private readonly object first = first;
    private readonly object? second = second, third = third;

    public bool Equals(Identity other) => ReferenceEquals(first, other.first) && ReferenceEquals(second, other.second) && ReferenceEquals(third, other.third);

    public override bool Equals(object? other) => other is Identity identity && Equals(identity);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(first), RuntimeHelpers.GetHashCode(second), RuntimeHelpers.GetHashCode(third));
}
