using System.Buffers.Binary;

namespace Digest.Pictures;

/// <summary>WebP (RFC 9649): the coded pictures, their transparency and the frames of a film are copied, by an allow-list; Exif, XMP, profiles, unknown chunks and whatever stands behind the end are left out.</summary>
internal static class WebP
{
    private const byte AnimationFlag = 0x02, ExifFlag = 0x08, AlphaFlag = 0x10;

    private sealed class State : IDisposable
    {
        public readonly MemoryStream Kept = new();
        public byte[]? Extended;
        public (int Width, int Height)? Size;
        public int Turn = 1;
        public bool HasPicture, HasAlpha;
        /// <summary>The picture is packed without loss, and has transparency in itself.</summary>
        public bool IsClearLossless;
        public bool IsFilm => Extended is [var flags, ..] && (flags & AnimationFlag) != 0;

        public void Dispose() => Kept.Dispose();
    }

    public static Stripped Strip(byte[] bytes)
    {
        var file = new Cursor(bytes);
        file.Take(4);
        int length = file.Little32();
        file.Take(4);
        using var state = new State();
        var parts = file.Part(length - 4);
        while (parts.Left > 0) { Chunk(parts, state); }
        if (!state.HasPicture || state.Size is not { } size) { throw PictureFault.Damaged("it has no picture in it"); }
        PictureFile.Bound(size.Width, size.Height);
        byte[] whole = Write(state);
        if (!state.IsFilm && (state.HasAlpha || state.IsClearLossless)) { Refuse(whole, state.IsClearLossless); }
        return new Stripped(size.Width, size.Height, whole, state.Turn);
    }

    private static void Chunk(Cursor file, State state)
    {
        var (name, data) = Next(file);
        switch (System.Text.Encoding.Latin1.GetString(name))
        {
            case "VP8X" when data.Length >= 10 && state.Extended is null:
                state.Extended = data[..10].ToArray();
                state.Size = (1 + Little24(data.AsSpan(4)), 1 + Little24(data.AsSpan(7)));
                return;
            // Of several pictures the first is drawn; of a film its frames alone.
            case "VP8 " or "VP8L" when !state.IsFilm && !state.HasPicture:
                state.Size ??= SizeOf(name, data);
                state.HasPicture = true;
                state.IsClearLossless = IsClearLossless(name, data);
                break;
            case "ALPH" when !state.IsFilm && !state.HasPicture && !state.HasAlpha: state.HasAlpha = true; break;
            case "ANIM" when state.IsFilm && !state.HasPicture: break;
            case "ANMF" when state.IsFilm: data = Frame(data.ToArray()); state.HasPicture = true; break;
            case "EXIF": state.Turn = Orientation.In(data.StartsWith("Exif\0\0"u8) ? data[6..] : data); return;
            default: return;
        }
        Write(state.Kept, name, data);
    }

    private static (byte[] Name, byte[] Data) Next(Cursor file)
    {
        byte[] name = file.Take(4).ToArray();
        int length = file.Little32();
        byte[] data = file.Take(length).ToArray();
        if (length % 2 == 1 && file.Left > 0) { file.Take(1); }
        return (name, data);
    }

    /// <summary>A frame of a film: its place and time, and the coded picture in it.</summary>
    private static byte[] Frame(byte[] data)
    {
        var file = new Cursor(data);
        using var kept = new MemoryStream();
        kept.Write(file.Take(16));
        bool hasPicture = false, hasAlpha = false, isClearLossless = false;
        while (file.Left > 0 && !hasPicture)
        {
            var (name, inner) = Next(file);
            string kind = System.Text.Encoding.Latin1.GetString(name);
            hasPicture = kind is "VP8 " or "VP8L";
            if (hasPicture || (kind == "ALPH" && !hasAlpha)) { Write(kept, name, inner); }
            hasAlpha |= kind == "ALPH";
            isClearLossless |= IsClearLossless(name, inner);
        }
        if (hasAlpha || isClearLossless)
        {
            // As a file of its own: its size as the frame says it.
            using var parts = new MemoryStream();
            Write(parts, "VP8X"u8, [AlphaFlag, 0, 0, 0, .. data.AsSpan(6, 6)]);
            parts.Write(kept.ToArray().AsSpan(16));
            PictureFile.Bound(1 + Little24(data.AsSpan(6)), 1 + Little24(data.AsSpan(9)));
            Refuse(Riff(parts), isClearLossless);
        }
        return kept.ToArray();
    }

    /// <exception cref="PictureFault">It hides a picture where it is transparent.</exception>
    private static void Refuse(byte[] still, bool isLossless)
    {
        if (WebPTransparency.HidesPicture(still, isLossless)) { throw new PictureFault("still has a picture where it is transparent, which anybody can bring back", "Save it as PNG, from which that is taken out; or have the program clear what is transparent (cwebp without -exact)."); }
    }

    private static bool IsClearLossless(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) => name.SequenceEqual("VP8L"u8) && data.Length >= 5 && (data[4] & 0x10) != 0;

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("VP8L"u8))
        {
            if (data.Length < 5 || data[0] != 0x2F) { throw PictureFault.Damaged("its picture does not begin as one"); }
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        if (data.Length < 10 || !data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) { throw PictureFault.Damaged("its picture does not begin as one"); }
        return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    private static byte[] Write(State state)
    {
        using var parts = new MemoryStream();
        if (state.Extended is { } extended)
        {
            extended[0] = (byte)((extended[0] & (AnimationFlag | AlphaFlag)) | (state.Turn > 1 ? ExifFlag : 0));
            extended.AsSpan(1, 3).Clear();
            Write(parts, "VP8X"u8, extended);
        }
        state.Kept.WriteTo(parts);
        if (state.Turn > 1 && state.Extended is not null) { Write(parts, "EXIF"u8, Orientation.Tiff(state.Turn)); }
        return Riff(parts);
    }

    private static byte[] Riff(MemoryStream parts)
    {
        using var whole = new MemoryStream();
        Write(whole, "RIFF"u8, [.. "WEBP"u8, .. parts.ToArray()]);
        return whole.ToArray();
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        to.Write(name);
        to.Write(length);
        to.Write(data);
        if (data.Length % 2 == 1) { to.WriteByte(0); }
    }

    private static int Little24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
