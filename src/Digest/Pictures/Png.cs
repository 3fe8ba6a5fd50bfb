using System.Buffers.Binary;
using Digest.Model;

namespace Digest.Pictures;

/// <summary>PNG (ISO/IEC 15948) and APNG: the chunks that draw are copied, by an allow-list; texts, times, places, profiles, unknown chunks, colours that are wholly transparent, frames that are not shown and whatever stands behind an end are left out.</summary>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A frame of a film, and its pixels.</summary>
    /// <param name="Control">Its place, time and how it is laid over what is there, without its number: 22 bytes.</param>
    private sealed record Frame(byte[] Control, MemoryStream Pixels)
    {
        public (int Width, int Height) Size => ((int)Big(Control, 0), (int)Big(Control, 4));
        public bool IsWithin(int width, int height) => Big(Control, 0) > 0 && Big(Control, 4) > 0 && Big(Control, 0) + (long)Big(Control, 8) <= width && Big(Control, 4) + (long)Big(Control, 12) <= height;
    }

    private sealed class State : IDisposable
    {
        public readonly MemoryStream Kept = new(), Pixels = new();
        public readonly List<Frame> Frames = [];
        public byte[]? Header, Palette, Alpha, Film;
        public int Turn = 1;
        public bool HasPixels, HasEnd, IsFrame;

        public void Dispose()
        {
            Kept.Dispose();
            Pixels.Dispose();
            foreach (var frame in Frames) { frame.Pixels.Dispose(); }
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
            if (Crc32.Of(checkedPart) != sum) { throw PictureFault.Damaged("the checksum of a part of it is wrong"); }
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
            case "PLTE" when data.Length is > 0 and <= 768 && data.Length % 3 == 0: state.Palette ??= data.ToArray(); return;
            case "tRNS": state.Alpha ??= data.ToArray(); return;
            case "acTL" when data.Length == 8 && !state.HasPixels: state.Film ??= data.ToArray(); return;
            case "fcTL" when data.Length == 26: state.Frames.Add(new Frame(data[4..].ToArray(), new MemoryStream())); return;
            case "fdAT" when data.Length > 4 && state.Frames.Count > 0: state.Frames[^1].Pixels.Write(data[4..]); return;
            case "IDAT":
                // With its times before it, it is the first frame; else films do not show it.
                state.IsFrame |= !state.HasPixels && state.Frames.Count == 1;
                state.HasPixels = true;
                state.Pixels.Write(data);
                return;
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
        "gAMA" => length == 4,
        "cHRM" => length == 32,
        "sRGB" => length == 1,
        "cICP" => length == 4,
        _ => false,
    };

    private static Stripped Finish(State state)
    {
        byte[] header = state.Header!;
        if (Big(header, 0) > int.MaxValue || Big(header, 4) > int.MaxValue) { throw PictureFault.Damaged("it has no size"); }
        var (width, height) = ((int)Big(header, 0), (int)Big(header, 4));
        PictureFile.Bound(width, height);
        if (!state.HasPixels) { throw PictureFault.Damaged("it has no picture in it"); }
        var pixels = new PngPixels(header, state.Alpha ?? []);
        using var whole = new MemoryStream();
        whole.Write(Signature);
        Write(whole, "IHDR"u8, header);
        if (state.Turn > 1) { Write(whole, "eXIf"u8, Orientation.Tiff(state.Turn)); }
        state.Kept.WriteTo(whole);
        WriteColours(whole, state, pixels);
        var frames = Shown(state, width, height);
        if (frames.Count == 0) { Write(whole, "IDAT"u8, pixels.Clean(state.Pixels, (width, height))); }
        else { WriteFilm(whole, state, pixels, frames); }
        Write(whole, "IEND"u8, []);
        return new Stripped(width, height, whole.ToArray(), state.Turn);
    }

    /// <summary>A palette of a picture that has its colours by itself only advises; the colour of what is wholly transparent nobody sees.</summary>
    private static void WriteColours(MemoryStream whole, State state, PngPixels pixels)
    {
        if (pixels.IsIndexed)
        {
            byte[] palette = state.Palette ?? throw PictureFault.Damaged("it has no colours");
            for (int index = 0; index < Math.Min(palette.Length / 3, state.Alpha?.Length ?? 0); index++) { if (state.Alpha![index] == 0) { palette.AsSpan(index * 3, 3).Clear(); } }
            Write(whole, "PLTE"u8, palette);
        }
        int most = pixels.AlphaLength((state.Palette?.Length ?? 0) / 3);
        if (state.Alpha is { Length: > 0 } alpha && (pixels.IsIndexed || alpha.Length == most)) { Write(whole, "tRNS"u8, alpha.AsSpan(0, Math.Min(most, alpha.Length))); }
    }

    /// <summary>The frames that a film shows; none: it is a picture.</summary>
    private static List<Frame> Shown(State state, int width, int height)
    {
        uint count = state.Film is { } film ? Big(film, 0) : 0;
        if (count == 0 || state.Frames.Count == 0) { return []; }
        if (count > state.Frames.Count) { throw PictureFault.Cut(); }
        var shown = state.Frames[..(int)count];
        if (!shown.TrueForAll(frame => frame.IsWithin(width, height)) || (state.IsFrame && shown[0].Size != (width, height))) { throw PictureFault.Damaged("it has a frame that does not lie within it"); }
        if (shown.Sum(frame => (long)frame.Size.Width * frame.Size.Height) > PictureFile.MostFilmPixels) { throw PictureFault.LongFilm(); }
        return shown;
    }

    private static void WriteFilm(MemoryStream whole, State state, PngPixels pixels, List<Frame> frames)
    {
        uint number = 0;
        byte[] Numbered(ReadOnlySpan<byte> data)
        {
            byte[] all = [0, 0, 0, 0, .. data];
            BinaryPrimitives.WriteUInt32BigEndian(all, number++);
            return all;
        }
        byte[] film = [.. state.Film!];
        BinaryPrimitives.WriteInt32BigEndian(film, frames.Count);
        Write(whole, "acTL"u8, film);
        var size = ((int)Big(state.Header!, 0), (int)Big(state.Header!, 4));
        // What stands there for programs that show no films is seen by hardly anybody: the first frame takes its place.
        if (!state.IsFrame) { Write(whole, "IDAT"u8, frames[0].Size == size ? pixels.Clean(frames[0].Pixels, size) : pixels.Blank(size)); }
        foreach (var frame in frames)
        {
            bool isStill = state.IsFrame && number == 0;
            Write(whole, "fcTL"u8, Numbered(frame.Control));
            if (isStill) { Write(whole, "IDAT"u8, pixels.Clean(state.Pixels, size)); }
            else { Write(whole, "fdAT"u8, Numbered(pixels.Clean(frame.Pixels, frame.Size))); }
        }
    }

    private static uint Big(ReadOnlySpan<byte> at, int offset) => BinaryPrimitives.ReadUInt32BigEndian(at[offset..]);

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        to.Write(number);
        to.Write(name);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(data, Crc32.Of(name)));
        to.Write(number);
    }
}
