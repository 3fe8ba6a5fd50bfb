namespace Digest.Pictures;

/// <summary>GIF 87a and 89a: tables, frames, their times and how often they repeat are kept; comments, texts, other applications' data and whatever stands behind the end of a frame or of all are left out.</summary>
internal static class Gif
{
    private const int Extension = 0x21, Frame = 0x2C, End = 0x3B, Control = 0xF9, Application = 0xFF, Text = 0x01;

    public static Stripped Strip(byte[] bytes)
    {
        var file = new Cursor(bytes);
        using var kept = new MemoryStream();
        kept.Write(file.Take(6));
        var screen = file.Take(7).ToArray();
        var (width, height) = (screen[0] | (screen[1] << 8), screen[2] | (screen[3] << 8));
        PictureFile.Bound(width, height);
        screen[6] = 0;
        kept.Write(screen);
        Table(file, screen[4], kept);
        long pixels = 0;
        byte[] control = [];
        while (true)
        {
            int block = file.Byte();
            if (block == End) { break; }
            if (block == Extension) { control = ReadExtension(file, kept, control); continue; }
            if (block != Frame) { throw PictureFault.Damaged("it has a part that no GIF has"); }
            kept.Write(control);
            control = [];
            pixels += ReadFrame(file, kept, (width, height));
            if (pixels > PictureFile.MostFilmPixels) { throw PictureFault.LongFilm(); }
        }
        if (pixels == 0) { throw PictureFault.Damaged("it has no picture in it"); }
        kept.WriteByte(End);
        return new Stripped(width, height, kept.ToArray());
    }

    /// <returns>The control block of the next frame, which stands right before it.</returns>
    private static byte[] ReadExtension(Cursor file, MemoryStream kept, byte[] control)
    {
        int label = file.Byte();
        if (label == Control)
        {
            if (file.Byte() != 4) { throw PictureFault.Damaged("it has a part that no GIF has"); }
            var data = file.Take(4).ToArray();
            Blocks(file, null);
            return [Extension, Control, 4, .. data, 0];
        }
        if (label == Application && Repeats(file, out var times)) { kept.Write([Extension, Application, 11, .. "NETSCAPE2.0"u8, 3, 1, .. times, 0]); return control; }
        Blocks(file, null);
        return label == Text ? [] : control;
    }

    /// <summary>Whether an application block is the one that says how often the frames repeat. Reads its head and, if it is, its number; the rest is still to be skipped if not.</summary>
    private static bool Repeats(Cursor file, out byte[] times)
    {
        times = [];
        var name = file.Take(file.Byte());
        if (!name.SequenceEqual("NETSCAPE2.0"u8) && !name.SequenceEqual("ANIMEXTS1.0"u8)) { return false; }
        var data = file.Take(file.Byte());
        if (data.Length != 3 || data[0] != 1) { if (data.Length == 0) { file.Back(1); } return false; }
        times = data[1..].ToArray();
        Blocks(file, null);
        return true;
    }

    private static long ReadFrame(Cursor file, MemoryStream kept, (int Width, int Height) screen)
    {
        var place = file.Take(9).ToArray();
        int Number(int at) => place[at] | (place[at + 1] << 8);
        if (Number(0) + Number(4) > screen.Width || Number(2) + Number(6) > screen.Height) { throw new PictureFault("has a frame that reaches beyond its edge, where nobody sees it", "Open it in a program for pictures, cut every frame off at the edge, and save it anew."); }
        kept.WriteByte(Frame);
        kept.Write(place);
        long pixels = (long)Number(4) * Number(6);
        Table(file, place[8], kept);
        byte bits = file.Byte();
        kept.WriteByte(bits);
        using var packed = new MemoryStream();
        Blocks(file, packed);
        foreach (byte[] block in GifCodes.Drawn(packed.ToArray(), bits, pixels).Chunk(255))
        {
            kept.WriteByte((byte)block.Length);
            kept.Write(block);
        }
        kept.WriteByte(0);
        return Math.Max(1, pixels);
    }

    private static void Table(Cursor file, byte flags, MemoryStream kept)
    {
        if ((flags & 0x80) != 0) { kept.Write(file.Take(3 << ((flags & 7) + 1))); }
    }

    /// <param name="data">Is given what stands in the blocks; null: it is skipped.</param>
    private static void Blocks(Cursor file, MemoryStream? data)
    {
        for (byte length = 255; length > 0;)
        {
            length = file.Byte();
            var block = file.Take(length);
            data?.Write(block);
        }
    }
}
