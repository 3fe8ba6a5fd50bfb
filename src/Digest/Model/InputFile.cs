using System.Security.Cryptography;
using System.Text;

namespace Digest.Model;

/// <summary>What part a file plays in a digest; decided by its folder and its ending alone.</summary>
internal enum InputRole { Config, Record, Seed, Template, Asset, Words, Lock, Style, Baseline }

/// <summary>One file as it was read: bytes, not yet decoded. Seeds are hashed as these bytes.</summary>
/// <param name="Path">Relative to the digest's root, with <c>/</c>; for the built-in theme, <c>theme/…</c>.</param>
internal sealed record InputFile(string Path, InputRole Role, byte[] Bytes, bool BuiltIn = false)
{
    private byte[]? bytes = Bytes, sum;
    private string? text;
    private Func<InputFile, byte[]>? again;
    private long? length;
    private Tuple<string, IReadOnlyList<string>>? names;

    /// <summary>As on disk. Of a file that is kept as its text they are made at each call; of one that stays on disk, or was let go, they are read again.</summary>
    /// <exception cref="ChangedWhileRead">It stays on disk, and holds other bytes there by now, or cannot be read any more.</exception>
    public byte[] Bytes
    {
        get => Volatile.Read(ref bytes) ?? (again is { } read ? Same(read(this)) : Encoding.UTF8.GetBytes(text!));
        init => (bytes, sum, text, again, length, names) = (value, null, null, null, null, null);
    }

    /// <summary>How many bytes it has.</summary>
    public long Length => length ?? Volatile.Read(ref bytes)?.Length ?? (text is { } kept ? Encoding.UTF8.GetByteCount(kept) : Bytes.Length);

    /// <summary>A file that is known by its hash and stays on disk until somebody asks for its bytes.</summary>
    /// <param name="known">Its length in bytes, and their SHA-256, 32 bytes.</param>
    /// <param name="read">Reads it; no bytes where that cannot be done. By then it may be another file: who asks is told.</param>
    public static InputFile OnDisk(string path, InputRole role, (long Length, byte[] Sum) known, Func<InputFile, byte[]> read) =>
        new(path, role, []) { bytes = null, sum = known.Sum, length = known.Length, again = read };

    /// <summary>The same with its bytes in memory, for who looks at them several times.</summary>
    /// <exception cref="ChangedWhileRead"/>
    public InputFile InHand() => Volatile.Read(ref bytes) is not null ? this : this with { Bytes = Bytes };

    /// <summary>Names that its bytes have somewhere. Of a file that has to be read for that they are made once.</summary>
    /// <param name="of">Which names.</param>
    /// <exception cref="ChangedWhileRead"/>
    public IReadOnlyList<string> Names(string of, Func<byte[], IEnumerable<string>> make)
    {
        if (Volatile.Read(ref names) is { } known && known.Item1 == of) { return known.Item2; }
        IReadOnlyList<string> made = [.. make(Bytes)];
        if (length is not null) { Volatile.Write(ref names, new(of, made)); }
        return made;
    }

    private byte[] Same(byte[] read) => length is null || SHA256.HashData(read).AsSpan().SequenceEqual(sum) ? read : throw new ChangedWhileRead(Path);

    /// <summary>Where it stands on disk, if that is written otherwise than its path (in another Unicode form); null: below the digest's root, as its path says.</summary>
    public string? Place { get; init; }

    /// <summary>The SHA-256 of the bytes as they were first read, 32 bytes. Made once.</summary>
    public ReadOnlyMemory<byte> Sha256
    {
        get
        {
            if (Volatile.Read(ref sum) is { } known) { return known; }
            byte[] made = SHA256.HashData(Bytes);
            Volatile.Write(ref sum, made);
            return made;
        }
    }

    /// <summary>The same in 64 lower-case hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(Sha256.Span);

    /// <summary>Keeps the text, which is in memory anyway, in place of bytes that say the same.</summary>
    /// <param name="held">What was read from the file; where it is not all of it, to the byte, nothing changes.</param>
    public void KeepAs(HeldText held)
    {
        if (Volatile.Read(ref bytes) is not { } own) { return; }
        if (held.Encoded is { } utf8)
        {
            if (own.AsSpan().SequenceEqual(utf8)) { Volatile.Write(ref bytes, utf8); }
        }
        else if (Encoding.UTF8.GetByteCount(held.Text) == own.Length && Encoding.UTF8.GetBytes(held.Text).AsSpan().SequenceEqual(own))
        {
            text = held.Text;
            Volatile.Write(ref bytes, null);
        }
    }

    /// <summary>Lets go of the bytes of a file that has been read. Whoever asks for them all the same gets what stands there by then; the hash stays that of what was read.</summary>
    /// <param name="reading">Reads a file again; no bytes where it cannot be.</param>
    public void LetGo(Func<InputFile, byte[]> reading)
    {
        if (Volatile.Read(ref bytes) is null) { return; }
        _ = Sha256;
        again = reading;
        Volatile.Write(ref bytes, null);
    }

    /// <summary>Files by their path: the digest's own before those that come with the program.</summary>
    public static Dictionary<string, InputFile> ByPath(IReadOnlyCollection<InputFile> files)
    {
        var byPath = new Dictionary<string, InputFile>(files.Count, StringComparer.Ordinal);
        foreach (var file in files) { if (!file.BuiltIn || !byPath.ContainsKey(file.Path)) { byPath[file.Path] = file; } }
        return byPath;
    }

    /// <summary>Whether both hold the same bytes.</summary>
    public bool Holds(InputFile other) => length is null && other.length is null ? Holds(other.Bytes) : Sha256.Span.SequenceEqual(other.Sha256.Span);

    /// <summary>Whether these are its bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> other)
    {
        if (Volatile.Read(ref bytes) is { } own) { return own.AsSpan().SequenceEqual(other); }
        if (again is not null) { return Sha256.Span.SequenceEqual(SHA256.HashData(other)); }
        return Encoding.UTF8.GetByteCount(text!) == other.Length && Encoding.UTF8.GetBytes(text!).AsSpan().SequenceEqual(other);
    }
}

/// <summary>A file is not what it was when the digest's files were listed, or is gone: what was found of one of the two would be told of the other. Passes by itself, so nobody remembers it.</summary>
internal sealed class ChangedWhileRead(string path) : Exception($"'{path}' was changed, or taken away, while the digest was being read")
{
    /// <summary>As <see cref="InputFile.Path"/>.</summary>
    public string Path => path;
    public const string Help = "Run the command again.";
}
