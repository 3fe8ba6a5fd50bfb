using System.Text;
using System.Text.Unicode;

namespace Digest.Model;

/// <summary>
/// A text that is kept for long and seldom asked for. A short one is held as UTF-8, half of what a string takes, where nearly all of it is ASCII;
/// it is made a string again for whoever asks, and each thread keeps the last few. One that is long, or of another script, is held as the string that it is.
/// </summary>
internal sealed class HeldText : IEquatable<HeldText>
{
    /// <summary>UTF-16 code units above which making the string again would take longer than what is done with it.</summary>
    private const int Long = 1 << 16;
    private const int Kept = 4;

    [ThreadStatic] private static (HeldText? Of, string? Text)[]? recent;
    [ThreadStatic] private static int next;

    /// <summary>UTF-16 code units from one mark to the next.</summary>
    private const int Stretch = 512;

    private readonly string? whole;
    private readonly byte[]? utf8;
    private readonly int length, end;

    /// <summary>Where the stretches begin, the first left out: UTF-16 offset and byte offset. Null where they are the same.</summary>
    private readonly (int Unit, int Byte)[]? marks;

    private HeldText(string text)
    {
        (length, end) = (text.Length, text.AsSpan().TrimEnd().Length);
        if (text.Length > Long || !TryEncode(text, out utf8)) { whole = text; }
        else if (utf8!.Length != length) { marks = Marks(text); }
    }

    /// <summary>Any string, unpaired surrogates too.</summary>
    public static HeldText Of(string text)
    {
        var held = new HeldText(text);
        // Who made it asks for it next.
        if (held.whole is null) { held.Remember(text); }
        return held;
    }

    /// <summary>The same string for as long as it is among the last that this thread asked for; afterwards another that equals it.</summary>
    public string Text
    {
        get
        {
            if (whole is not null) { return whole; }
            foreach (var (of, text) in recent ?? []) { if (ReferenceEquals(of, this)) { return text!; } }
            return Remember(Encoding.UTF8.GetString(utf8!));
        }
    }

    /// <summary>In UTF-16 code units.</summary>
    public int Length => length;

    /// <summary>A stretch of it: nothing that is far from it is made a string.</summary>
    /// <param name="start">UTF-16 offset.</param>
    /// <param name="count">UTF-16 code units.</param>
    public string Part(int start, int count)
    {
        if (whole is not null) { return whole.Substring(start, count); }
        if (marks is null) { return Encoding.ASCII.GetString(utf8.AsSpan(start, count)); }
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, length - start);
        var (from, to) = (MarkAt(start), (Unit: length, Byte: utf8!.Length));
        foreach (var mark in marks) { if (mark.Unit >= start + count) { to = mark; break; } }
        Span<char> room = to.Unit - from.Unit <= 2048 ? stackalloc char[to.Unit - from.Unit] : new char[to.Unit - from.Unit];
        Encoding.UTF8.GetChars(utf8.AsSpan(from.Byte, to.Byte - from.Byte), room);
        return new(room.Slice(start - from.Unit, count));
    }

    private (int Unit, int Byte) MarkAt(int start)
    {
        // A mark may stand a unit before a whole number of stretches, never behind it.
        int at = Math.Min(start / Stretch, marks!.Length);
        return at == 0 ? default : marks[at - 1];
    }

    /// <summary>No mark parts the two halves of a character.</summary>
    private static (int Unit, int Byte)[] Marks(string text)
    {
        var marks = new (int Unit, int Byte)[(text.Length - 1) / Stretch];
        var (unit, bytes) = (0, 0);
        for (int i = 0; i < marks.Length; i++)
        {
            int next = (i + 1) * Stretch;
            if (char.IsLowSurrogate(text[next])) { next--; }
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(unit, next - unit));
            marks[i] = (unit = next, bytes);
        }
        return marks;
    }

    /// <summary>Nothing but white space stands behind this UTF-16 offset.</summary>
    public bool IsBlankFrom(int start) => end <= start;

    /// <summary>What it is held as, not to be changed; null: as a string.</summary>
    public byte[]? Encoded => utf8;

    public bool Equals(HeldText? other) => other is not null && (ReferenceEquals(this, other) || (length == other.length && Text == other.Text));
    public override bool Equals(object? obj) => Equals(obj as HeldText);
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
    public override string ToString() => Text;

    private string Remember(string text)
    {
        var last = recent ??= new (HeldText?, string?)[Kept];
        last[next] = (this, text);
        next = (next + 1) % Kept;
        return text;
    }

    private static bool TryEncode(string text, out byte[]? bytes)
    {
        int most = text.Length + text.Length / 4;
        Span<byte> room = most <= 4096 ? stackalloc byte[most] : new byte[most];
        // What cannot be written as UTF-8, or only in more room than is worth it, stays as it is.
        bool fits = Utf8.FromUtf16(text, room, out _, out int written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done;
        bytes = fits ? room[..written].ToArray() : null;
        return fits;
    }
}
