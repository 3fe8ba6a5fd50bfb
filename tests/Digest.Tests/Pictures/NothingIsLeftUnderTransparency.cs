using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Digest.Pictures;
using SkiaSharp;
using Xunit;

namespace Digest.Tests.Pictures;

/// <summary>Who paints over a face with transparency, or cuts a picture, has taken it out of sight, not out of the file.</summary>
public class NothingIsLeftUnderTransparency
{
    private static byte[] Clean(byte[] png) => PictureFile.Read("input/a.png", png).Bytes;

    private static SKColor[] Pixels(byte[] picture)
    {
        using var codec = SKCodec.Create(new MemoryStream(picture));
        using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(bitmap.Info, bitmap.GetPixels()));
        // As they are stored: what asks for colours says that there are none under nothing.
        byte[] bytes = bitmap.GetPixelSpan().ToArray();
        return [.. Enumerable.Range(0, bytes.Length / 4).Select(at => new SKColor(bytes[at * 4], bytes[(at * 4) + 1], bytes[(at * 4) + 2], bytes[(at * 4) + 3]))];
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) { zip.Write(rows); }
        return packed.ToArray();
    }

    private static byte[] Header(int width, int height, int depth, int kind, bool interlaced)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, (byte)depth, (byte)kind, 0, 0, (byte)(interlaced ? 1 : 0)];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    private static byte[] Png(byte[] header, params byte[][] chunks) => [.. Png8, .. Samples.Chunk("IHDR", header), .. chunks.SelectMany(chunk => chunk), .. Samples.Chunk("IEND", [])];
    private static readonly byte[] Png8 = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static byte[] Chunk(byte[] png, string name, int number = 0)
    {
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == name && number-- == 0) { return png[(at + 8)..(at + 8 + length)]; }
            at += 12 + length;
        }
        return [];
    }

    [Fact]
    public void A_face_behind_an_erased_oval_is_gone_and_the_rest_is_as_it_was()
    {
        // Rows of every filter, as programs write them.
        var rows = new List<byte>();
        for (int y = 0; y < 90; y++)
        {
            rows.Add((byte)(y % 5));
            for (int x = 0; x < 120; x++) { rows.AddRange([(byte)(x % 9 / 3), (byte)(y / 60), (byte)(x % 5), (byte)(Math.Pow(x - 60, 2) + Math.Pow(y - 45, 2) < 900 ? 0 : x % 3)]); }
        }
        byte[] written = Png(Header(120, 90, 8, 6, false), Samples.Chunk("IDAT", Packed([.. rows]))), clean = Clean(written);
        Assert.Contains(Pixels(written), pixel => pixel.Alpha == 0 && pixel.Red > 0);
        Assert.Contains(Pixels(written), pixel => pixel.Alpha > 0 && pixel.Red > 0);
        Assert.Equal(Pixels(written).Select(pixel => pixel.Alpha == 0 ? SKColor.Empty : pixel), Pixels(clean));
        Assert.Equal(clean, Clean(clean));
    }

    private static readonly Gen<(int Kind, int Depth)> Kinds = Gen.Int[0, 14].Select(at => new[] { (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16) }[at]);

    /// <summary>Bytes of any kind of rows, filtered in any way.</summary>
    private static byte[] Rows(int width, int height, int bits, bool interlaced, byte[] noise)
    {
        (int X, int Y, int Across, int Down)[] passes = interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        var rows = new List<byte>();
        foreach (var pass in passes)
        {
            int across = (width - pass.X + pass.Across - 1) / pass.Across, down = (height - pass.Y + pass.Down - 1) / pass.Down;
            for (int y = 0; across > 0 && y < down; y++)
            {
                rows.Add((byte)(noise[rows.Count % noise.Length] % 5));
                // Half of it nothing, so that much is transparent.
                for (int at = 0; at < ((across * bits) + 7) / 8; at++) { rows.Add(noise[rows.Count % noise.Length] is var one && one % 2 == 0 ? (byte)0 : one); }
            }
        }
        return [.. rows];
    }

    [Fact]
    public void Of_any_kind_of_pixels_what_is_seen_stays_and_what_is_not_goes() =>
        Gen.Select(Kinds, Gen.Int[1, 21], Gen.Int[1, 21], Gen.Bool, Gen.Byte.Array[7, 97]).Sample((form, width, height, interlaced, noise) =>
        {
            int bits = form.Depth * form.Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
            byte[][] colours = form.Kind == 3 ? [Samples.Chunk("PLTE", [.. Enumerable.Range(0, 3 << form.Depth).Select(at => (byte)(at * 11))]), Samples.Chunk("tRNS", [.. Enumerable.Range(0, 1 << form.Depth).Select(at => noise[at % noise.Length] % 3 == 0 ? (byte)0 : (byte)200)])] : [];
            byte[] png = Png(Header(width, height, form.Depth, form.Kind, interlaced), [.. colours, Samples.Chunk("IDAT", [.. Packed(Rows(width, height, bits, interlaced, noise)), .. "zqsecret"u8])]);
            byte[] clean = Clean(png);
            var (before, after) = (Pixels(png), Pixels(clean));
            Assert.DoesNotContain("zqsecret", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
            Assert.DoesNotContain(after, pixel => pixel.Alpha == 0 && form.Depth < 16 && pixel != SKColor.Empty);
            Assert.Equal(before.Select(pixel => pixel.Alpha == 0 ? SKColor.Empty : pixel), after.Select(pixel => pixel.Alpha == 0 ? SKColor.Empty : pixel));
            Assert.Equal(clean, Clean(clean));
        }, iter: 3_000);

    [Fact]
    public void Whatever_the_length_of_the_pixels_they_end_where_they_end()
    {
        byte[] more = [.. Enumerable.Repeat("zqsecret"u8.ToArray(), 40).SelectMany(part => part)];
        for (int width = 1; width < 400; width++)
        {
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.NoCompression, leaveOpen: true)) { zip.Write([0, .. Enumerable.Range(0, width).Select(at => (byte)(at * 37))]); }
            byte[] png = Png(Header(width, 1, 8, 0, false), Samples.Chunk("IDAT", [.. packed.ToArray(), .. more]));
            Assert.Equal(packed.ToArray(), Chunk(Clean(png), "IDAT"));
        }
    }

    [Fact]
    public void Sixteen_bits_are_transparent_only_where_both_bytes_are_nothing()
    {
        byte[] rows = [0, .. "secret"u8, 0, 0, .. "seen.."u8, 0, 1];
        byte[] clean = Clean(Png(Header(2, 1, 16, 6, false), Samples.Chunk("IDAT", Packed(rows))));
        using var unpacked = new ZLibStream(new MemoryStream(Chunk(clean, "IDAT")), CompressionMode.Decompress);
        byte[] read = new byte[rows.Length];
        unpacked.ReadExactly(read);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, .. "seen.."u8, 0, 1], read);
    }

    [Fact]
    public void Colours_of_a_palette_that_are_wholly_transparent_are_one()
    {
        byte[] clean = Clean(Png(Header(4, 1, 8, 3, false), Samples.Chunk("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]), Samples.Chunk("tRNS", [255, 0, 0, 77]), Samples.Chunk("IDAT", Packed([0, 0, 1, 2, 1]))));
        Assert.Equal([1, 2, 3, 0, 0, 0, 0, 0, 0], Chunk(clean, "PLTE"));
        Assert.Equal([255, 0, 0], Chunk(clean, "tRNS"));
        using var unpacked = new ZLibStream(new MemoryStream(Chunk(clean, "IDAT")), CompressionMode.Decompress);
        byte[] row = new byte[5];
        unpacked.ReadExactly(row);
        Assert.Equal([0, 0, 1, 1, 1], row);
    }

    private static byte[] Control(int number, int width, int height) => [0, 0, 0, (byte)number, 0, 0, 0, (byte)width, 0, 0, 0, (byte)height, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0];

    private static byte[] Film(int count, bool isStillShown, int width = 2)
    {
        byte[] Frame(int number, int value) => [.. Samples.Chunk("fcTL", Control(number, width, 1)), .. Samples.Chunk("fdAT", [0, 0, 0, (byte)(number + 1), .. Packed([0, .. Enumerable.Repeat((byte)value, width)]), .. "zqsecret"u8])];
        byte[] still = Samples.Chunk("IDAT", Packed([0, 99, 99]));
        return Png(Header(2, 1, 8, 0, false), Samples.Chunk("acTL", [0, 0, 0, (byte)count, 0, 0, 0, 7]), isStillShown ? [.. Samples.Chunk("fcTL", Control(0, 2, 1)), .. still] : still, Frame(1, 11), Frame(3, 22), Frame(5, 33));
    }

    private static byte First(byte[] packed)
    {
        using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        unpacked.ReadByte();
        return (byte)unpacked.ReadByte();
    }

    [Fact]
    public void A_film_keeps_the_frames_that_it_shows()
    {
        byte[] clean = Clean(Film(3, isStillShown: true));
        Assert.DoesNotContain("zqsecret", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 7], Chunk(clean, "acTL"));
        Assert.Equal([99, 11, 22], [First(Chunk(clean, "IDAT")), First(Chunk(clean, "fdAT")[4..]), First(Chunk(clean, "fdAT", 1)[4..])]);
        Assert.Empty(Chunk(clean, "fdAT", 2));
        Assert.Equal([0, 1, 2, 3, 4], [Chunk(clean, "fcTL")[3], Chunk(clean, "fcTL", 1)[3], Chunk(clean, "fdAT")[3], Chunk(clean, "fcTL", 2)[3], Chunk(clean, "fdAT", 1)[3]]);
        Assert.Equal(clean, Clean(clean));
    }

    [Theory]
    [InlineData(2, 11)]
    [InlineData(1, 0)]
    public void A_picture_that_a_film_does_not_show_is_gone(int width, int stands)
    {
        byte[] clean = Clean(Film(3, isStillShown: false, width));
        Assert.Equal(stands, First(Chunk(clean, "IDAT")));
        Assert.Equal([11, 22, 33], Enumerable.Range(0, 3).Select(at => First(Chunk(clean, "fdAT", at)[4..])));
        Assert.Equal(clean, Clean(clean));
    }

    [Fact]
    public void Frames_without_a_film_are_gone() => Assert.Empty(Chunk(Clean(Film(0, isStillShown: true)), "fdAT"));

    [Fact]
    public void A_film_that_has_fewer_frames_than_it_says_is_cut_short() => Assert.Contains("cut short", Assert.Throws<PictureFault>(() => Clean(Film(5, isStillShown: true))).Message, StringComparison.Ordinal);

    /// <summary>A picture of a few soft shapes with some grain, as photographs have it.</summary>
    private static byte[] WebP(SKWebpEncoderCompression kind, Func<int, int, byte> alpha)
    {
        var random = new Random(7);
        byte[] pixels = new byte[128 * 96 * 4];
        for (int i = 0; i < 128 * 96; i++)
        {
            var (x, y) = (i % 128, i / 128);
            int light = (int)(128 + (60 * Math.Sin(x / 7.0) * Math.Cos(y / 5.0))) + random.Next(-9, 10);
            byte[] pixel = [(byte)light, (byte)(light / 2), (byte)(255 - light), alpha(x, y)];
            pixel.CopyTo(pixels, i * 4);
        }
        using var bitmap = new SKBitmap(new SKImageInfo(128, 96, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using var map = bitmap.PeekPixels()!;
        return map.Encode(new SKWebpEncoderOptions(kind, 80))!.ToArray();
    }

    private static byte Oval(int x, int y) => Math.Pow((x - 64) / 1.3, 2) + Math.Pow(y - 48, 2) < 1600 ? (byte)0 : (byte)255;

    private static (string Name, byte[] Data)[] Parts(byte[] webp)
    {
        var parts = new List<(string, byte[])>();
        for (int at = 12; at < webp.Length;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            parts.Add((Encoding.ASCII.GetString(webp, at, 4), webp[(at + 8)..(at + 8 + length)]));
            at += 8 + length + (length % 2);
        }
        return [.. parts];
    }

    private static byte[] Riff(params (string Name, byte[] Data)[] parts)
    {
        byte[] Part(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(data.Length), .. data, .. data.Length % 2 == 1 ? (byte[])[0] : []];
        return Part("RIFF", [.. "WEBP"u8, .. parts.SelectMany(part => Part(part.Name, part.Data))]);
    }

    /// <summary>The whole picture, and the transparency of another: what an encoder writes that is told to clear nothing.</summary>
    private static (string Name, byte[] Data)[] Kept()
    {
        byte[] whole = Parts(WebP(SKWebpEncoderCompression.Lossy, (_, _) => 255)).First(part => part.Name == "VP8 ").Data;
        byte[] alpha = Parts(WebP(SKWebpEncoderCompression.Lossy, Oval)).First(part => part.Name == "ALPH").Data;
        return [("ALPH", alpha), ("VP8 ", whole)];
    }

    private static readonly byte[] Canvas = [0x10, 0, 0, 0, 127, 0, 0, 95, 0, 0];

    [Fact]
    public void A_WebP_that_keeps_a_face_under_its_transparency_is_refused() =>
        Assert.Contains("still has a picture where it is transparent", Assert.Throws<PictureFault>(() => PictureFile.Read("input/a.webp", Riff([("VP8X", Canvas), .. Kept()]))).Message, StringComparison.Ordinal);

    /// <summary>A WebP without loss that keeps every pixel as it is: no transform, and eight bits for each colour (RFC 9649, 5 and 6).</summary>
    private static byte[] Exact(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue, byte Alpha)> pixel)
    {
        var bits = new List<bool>();
        void Put(int value, int count) { for (int bit = 0; bit < count; bit++) { bits.Add(((value >> bit) & 1) != 0); } }
        void Colour(byte value) { for (int bit = 7; bit >= 0; bit--) { bits.Add(((value >> bit) & 1) != 0); } }
        Put(0x2F, 8);
        Put(width - 1, 14);
        Put(height - 1, 14);
        Put(1, 1);
        Put(0, 3);
        // No transform, no cache, one group of codes.
        Put(0, 3);
        foreach (int symbols in (int[])[280, 256, 256, 256])
        {
            Put(0, 1);
            Put(12 - 4, 4);
            for (int at = 0; at < 12; at++) { Put(at is 2 or 11 ? 1 : 0, 3); }
            Put(0, 1);
            for (int symbol = 0; symbol < symbols; symbol++) { Put(symbol < 256 ? 1 : 0, 1); }
        }
        Put(1, 4);
        for (int at = 0; at < width * height; at++)
        {
            var (red, green, blue, alpha) = pixel(at % width, at / width);
            foreach (byte value in (byte[])[green, red, blue, alpha]) { Colour(value); }
        }
        byte[] data = new byte[(bits.Count + 7) / 8];
        for (int bit = 0; bit < bits.Count; bit++) { data[bit / 8] |= (byte)((bits[bit] ? 1 : 0) << (bit % 8)); }
        return Riff(("VP8L", data));
    }

    [Fact]
    public void So_is_one_without_loss_but_not_where_there_is_one_colour()
    {
        byte[] face = Exact(128, 96, (x, y) => ((byte)(x * y), (byte)(x * 7), (byte)((y * y) >> 3), Oval(x, y)));
        Assert.Contains(Pixels(face), pixel => pixel.Alpha == 0 && pixel.Red > 100);
        Assert.Contains("still has a picture where it is transparent", Assert.Throws<PictureFault>(() => PictureFile.Read("input/a.webp", face)).Message, StringComparison.Ordinal);
        byte[] none = Exact(128, 96, (x, y) => Oval(x, y) == 0 ? ((byte)255, (byte)255, (byte)255, (byte)0) : ((byte)(x * y), (byte)(x * 7), (byte)((y * y) >> 3), (byte)255));
        Assert.Equal(128, PictureFile.Read("input/a.webp", none).Width);
    }

    [Fact]
    public void So_is_a_film_of_which_a_frame_does()
    {
        byte[] frame = [0, 0, 0, 0, 0, 0, 127, 0, 0, 95, 0, 0, 100, 0, 0, 0, .. Riff(Kept())[12..]], canvas = [0x12, .. Canvas[1..]];
        Assert.Contains("still has a picture", Assert.Throws<PictureFault>(() => PictureFile.Read("input/a.webp", Riff(("VP8X", canvas), ("ANIM", new byte[6]), ("ANMF", frame)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SKWebpEncoderCompression.Lossy)]
    [InlineData(SKWebpEncoderCompression.Lossless)]
    public void What_usual_programs_write_is_published(SKWebpEncoderCompression kind)
    {
        byte[] webp = WebP(kind, Oval);
        Assert.Contains(Pixels(webp), pixel => pixel.Alpha == 0);
        Assert.Equal(128, PictureFile.Read("input/a.webp", webp).Width);
    }

    [Fact]
    public void A_frame_of_a_GIF_beyond_its_edge_is_refused()
    {
        byte[] film = [.. Samples.Plain("film.gif")];
        film[6] = 5;
        Assert.Contains("reaches beyond its edge", Assert.Throws<PictureFault>(() => PictureFile.Read("input/a.gif", film)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pixels_of_a_GIF_that_no_frame_has_room_for_are_gone()
    {
        byte[] film = [.. Samples.Plain("film.gif")];
        int codes = film.AsSpan().IndexOf((ReadOnlySpan<byte>)[2, 5, 0x84, 0x8F]);
        // The frame is two rows lower than the pixels that it brings.
        film[codes - 3] -= 2;
        byte[] clean = PictureFile.Read("input/a.gif", film).Bytes;
        using var before = SKBitmap.Decode(film);
        using var after = SKBitmap.Decode(clean);
        Assert.True(before.Bytes.AsSpan().SequenceEqual(after.Bytes));
        Assert.True(clean.Length < film.Length);
        Assert.Equal(clean, PictureFile.Read("input/a.gif", clean).Bytes);
    }

    [Fact]
    public void What_is_packed_anew_is_unpacked_by_everybody_and_is_small() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 3_000]).Sample((some, times) =>
        {
            var writer = new ZlibWriter();
            using var all = new MemoryStream();
            for (int i = 0; i < times && all.Length < 200_000; i++)
            {
                byte[] part = some[(i % Math.Max(1, some.Length))..];
                writer.Write(part);
                all.Write(part);
            }
            byte[] packed = writer.End();
            using var read = new MemoryStream();
            using (var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress)) { unpacked.CopyTo(read); }
            Assert.Equal(all.ToArray(), read.ToArray());
            Assert.True(packed.Length < 400 + (all.Length * 21 / 20));
        }, iter: 200);
}
