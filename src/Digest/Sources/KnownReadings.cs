using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>What was read from documents before, by their bytes and by how they were read: one that is the same need not be opened again. What is not known, or cannot be made out, is read.</summary>
/// <param name="Find">What is kept under a key of 32 bytes; null: nothing.</param>
/// <param name="Keep">Keeps something under a key.</param>
/// <param name="Forget">Takes away what is kept under a key.</param>
internal sealed record KnownReadings(Func<byte[], byte[]?> Find, Action<byte[], byte[]> Keep, Action<byte[]> Forget)
{
    /// <summary>For who keeps nothing.</summary>
    public static KnownReadings None { get; } = new(_ => null, (_, _) => { }, _ => { });

    /// <summary>For documents of which nothing may be kept.</summary>
    public KnownReadings Forgetting()
    {
        var forget = Forget;
        return ReferenceEquals(this, None) ? None : new(key => { forget(key); return null; }, (_, _) => { }, forget);
    }

    /// <param name="how">All that decides what is read beside the bytes.</param>
    /// <param name="form">How it is kept: the one reads what the other wrote.</param>
    /// <param name="read">Gets the file with its bytes in memory.</param>
    public T Of<T>(InputFile file, string how, (Func<BinaryReader, T> Unpack, Action<BinaryWriter, T> Pack) form, Func<InputFile, T> read)
    {
        if (ReferenceEquals(this, None)) { return read(file.InHand()); }
        byte[] key = SHA256.HashData([.. file.Sha256.Span, .. Encoding.UTF8.GetBytes(how)]);
        if (Find(key) is { } kept && Unpacked(kept, form.Unpack, out var known)) { return known; }
        var made = read(file.InHand());
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true)) { form.Pack(writer, made); }
        Keep(key, packed.ToArray());
        return made;
    }

    /// <summary>Any string, an unpaired surrogate in it too.</summary>
    public static void Write(BinaryWriter writer, string text)
    {
        bool isUtf8 = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
        writer.Write(isUtf8);
        var bytes = isUtf8 ? Encoding.UTF8.GetBytes(text) : MemoryMarshal.AsBytes(text.AsSpan());
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    /// <exception cref="IOException">It ends too early.</exception>
    public static string Read(BinaryReader reader)
    {
        bool isUtf8 = reader.ReadBoolean();
        int length = reader.Read7BitEncodedInt();
        byte[] bytes = reader.ReadBytes(length);
        if (bytes.Length < length) { throw new EndOfStreamException(); }
        return isUtf8 ? Encoding.UTF8.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    private static bool Unpacked<T>(byte[] kept, Func<BinaryReader, T> unpack, out T known)
    {
        using var reader = new BinaryReader(new MemoryStream(kept, writable: false));
        try
        {
            known = unpack(reader);
            return reader.BaseStream.Position == kept.Length;
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException or OverflowException)
        {
            known = default!;
            return false;
        }
    }
}
