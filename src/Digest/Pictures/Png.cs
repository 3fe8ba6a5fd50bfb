using System.Buffers.Binary;
using System.IO.Compression;

namespace Digest.Pictures;

/// <summary>PNG (ISO/IEC 15948) and APNG: the chunks that draw are copied, by an allow-list; texts, times, places, profiles, unknown chunks and whatever stands behind the end are left out.</summary>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private sealed class State : IDisposable
    {
        public readonly MemoryStream Kept = new(), Pixels = new();
        public byte[]? Header;
        public int Turn = 1;
        public bool HasPixels, HasEnd;

        public void Dispose()
        {
            Kept.Dispose();
            Pixels.Dispose();
        }
    }

    public static Stripped Strip(byte[] bytes)
    {
        var file = new Cursor(bytes);
        file.Take(Signature.Length);
        using var state = new State();
        while (!state.HasEnd)
        {
            int length = file.Big32();
            if (length > file.Left - 8) { throw PictureFault.Cut(); }
            var checkedPart = file.Take(4 + length);
            uint sum = BinaryPrimitives.ReadUInt32BigEndian(file.Take(4));
            if (Checksum.Of(checkedPart) != sum) { throw PictureFault.Damaged("the checksum of a part of it is wrong"); }
            Chunk(checkedPart[..4], checkedPart[4..], state);
        }
        return Finish(state);
    }

    private static void Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, State state)
    {
        string type = System.Text.Encoding.Latin1.GetString(name);
        if (state.Header is null && type != "IHDR") { throw PictureFault.Damaged("it does not begin with its size"); }
        switch (type)
        {
            case "IHDR" when state.Header is null && data.Length == 13: state.Header = data.ToArray(); return;
            case "IDAT": state.HasPixels = true; state.Pixels.Write(data); Write(state.Kept, name, data); return;
            case "IEND": state.HasEnd = true; return;
            case "eXIf": state.Turn = Orientation.In(data); return;
            case var _ when IsDrawn(type, data.Length): Write(state.Kept, name, data); return;
            // A capital first letter: nobody can draw the picture without it.
            case [>= 'A' and <= 'Z', ..]: throw PictureFault.Unknown("is a PNG with a part that only some programs understand");
            default: return;
        }
    }

    private static bool IsDrawn(string type, int length) => type switch
    {
        "PLTE" => length is > 0 and <= 768 && length % 3 == 0,
        "tRNS" => length <= 256,
        "gAMA" => length == 4,
        "cHRM" => length == 32,
        "sRGB" => length == 1,
        "cICP" => length == 4,
        "acTL" => length == 8,
        "fcTL" => length == 26,
        "fdAT" => length > 4,
        _ => false,
    };

    private static Stripped Finish(State state)
    {
        byte[] header = state.Header!;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
        if (width > int.MaxValue || height > int.MaxValue) { throw PictureFault.Damaged("it has no size"); }
        PictureFile.Bound((int)width, (int)height);
        if (!state.HasPixels) { throw PictureFault.Damaged("it has no picture in it"); }
        Unpack(state.Pixels, Length(header, (int)width, (int)height));
        using var whole = new MemoryStream();
        whole.Write(Signature);
        Write(whole, "IHDR"u8, header);
        if (state.Turn > 1) { Write(whole, "eXIf"u8, Orientation.Tiff(state.Turn)); }
        state.Kept.WriteTo(whole);
        Write(whole, "IEND"u8, []);
        return new Stripped((int)width, (int)height, whole.ToArray(), state.Turn);
    }

    /// <summary>Bytes of the unpacked picture, a filter's byte before each row; of an interlaced one only bounds are known without counting its passes.</summary>
    private static (long Least, long Most) Length(byte[] header, int width, int height)
    {
        int samples = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw PictureFault.Damaged("its kind of colours is unknown") };
        if (header[8] is not (1 or 2 or 4 or 8 or 16)) { throw PictureFault.Damaged("its kind of colours is unknown"); }
        long rows = height * (1 + ((((long)width * samples * header[8]) + 7) / 8));
        // Seven passes, each with rows of its own that are rounded up to a byte.
        return header[12] == 0 ? (rows, rows) : ((rows - height) / 2, (rows * 2) + 64 + (14L * height));
    }

    private static void Unpack(MemoryStream pixels, (long Least, long Most) length)
    {
        pixels.Position = 0;
        long got = 0;
        try
        {
            using var unpacked = new ZLibStream(pixels, CompressionMode.Decompress, leaveOpen: true);
            byte[] buffer = new byte[65_536];
            for (int read; (read = unpacked.Read(buffer)) > 0 && got <= length.Most;) { got += read; }
        }
        catch (InvalidDataException) { throw PictureFault.Damaged("its picture cannot be unpacked"); }
        if (got < length.Least) { throw PictureFault.Cut(); }
        if (got > length.Most) { throw PictureFault.Damaged("it unpacks to more than it says"); }
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        to.Write(number);
        to.Write(name);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum.Of(data, Checksum.Of(name)));
        to.Write(number);
    }
}
