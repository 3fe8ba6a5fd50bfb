using System.Text;

namespace Digest.Model;

/// <summary>What part a file plays in a digest; decided by its folder and its ending alone.</summary>
internal enum InputRole { Config, Record, Seed, Template, Asset, Words, Lock, Style, Baseline }

/// <summary>One file as it was read: bytes, not yet decoded. Seeds are hashed as these bytes.</summary>
/// <param name="Path">Relative to the digest's root, with <c>/</c>; for the built-in theme, <c>theme/…</c>.</param>
internal sealed record InputFile(string Path, InputRole Role, byte[] Bytes, bool BuiltIn = false)
{
    private byte[]? bytes = Bytes;
    private string? text;

    /// <summary>As on disk. Of a file that is kept as its text they are made at each call.</summary>
    public byte[] Bytes
    {
        get => Volatile.Read(ref bytes) ?? Encoding.UTF8.GetBytes(text!);
        init => (bytes, text) = (value, null);
    }

    /// <summary>Keeps the text, which is in memory anyway, in place of the bytes.</summary>
    /// <param name="decoded">What strict UTF-8 makes of all bytes: encoded, it gives them again.</param>
    public void KeepAs(string decoded)
    {
        text = decoded;
        Volatile.Write(ref bytes, null);
    }

    /// <summary>Files by their path: the digest's own before those that come with the program.</summary>
    public static Dictionary<string, InputFile> ByPath(IReadOnlyCollection<InputFile> files)
    {
        var byPath = new Dictionary<string, InputFile>(files.Count, StringComparer.Ordinal);
        foreach (var file in files) { if (!file.BuiltIn || !byPath.ContainsKey(file.Path)) { byPath[file.Path] = file; } }
        return byPath;
    }

    /// <summary>Whether these are its bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> other)
    {
        if (Volatile.Read(ref bytes) is { } own) { return own.AsSpan().SequenceEqual(other); }
        return Encoding.UTF8.GetByteCount(text!) == other.Length && Encoding.UTF8.GetBytes(text!).AsSpan().SequenceEqual(other);
    }
}
