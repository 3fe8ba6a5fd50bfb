using System.Security.Cryptography;
using Digest.Model;
using Digest.Pictures.Svg;

namespace Digest.Pictures;

/// <summary>A picture without anything that is not drawn.</summary>
/// <param name="Turn">Its Exif orientation, 1 to 8; it is still in the bytes.</param>
/// <param name="IsPhotograph">A JPEG in one of the usual two kinds of colours, of which smaller copies can be made.</param>
internal readonly record struct Stripped(int Width, int Height, byte[] Bytes, int Turn = 1, bool IsPhotograph = false);

/// <summary>Tells what a file is by its bytes, and takes out of it whatever is not needed to draw it. Pixels that are seen are not touched. Linear in the file's size.</summary>
internal static class PictureFile
{
    /// <summary>A reader's browser holds four bytes for each.</summary>
    public const long MostPixels = 50_000_000;
    /// <summary>Pixels of all frames together.</summary>
    public const long MostFilmPixels = 1_000_000_000;
    private const int MostSide = 16_383;

    /// <exception cref="PictureFault">It cannot be published.</exception>
    public static Picture Read(string path, byte[] bytes)
    {
        var format = FormatOf(bytes);
        if (!Endings(format).Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal))
        {
            throw new PictureFault($"is a {format switch { PictureFormat.Jpeg => "JPEG", PictureFormat.Png => "PNG", PictureFormat.Gif => "GIF", PictureFormat.WebP => "WebP", _ => "SVG" }} by its bytes, and says otherwise by its name",
                $"Rename it to end with {Endings(format)[0]}, if it is the picture that you mean.");
        }
        var stripped = format switch
        {
            PictureFormat.Jpeg => Jpeg.Strip(bytes),
            PictureFormat.Png => Png.Strip(bytes),
            PictureFormat.Gif => Gif.Strip(bytes),
            PictureFormat.WebP => WebP.Strip(bytes),
            _ => SvgPicture.Strip(bytes),
        };
        Bound(stripped.Width, stripped.Height);
        bool across = Orientation.IsAcross(stripped.Turn);
        int width = across ? stripped.Height : stripped.Width;
        return new Picture(path, format, width, across ? stripped.Width : stripped.Height, stripped.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(stripped.Bytes)), () => stripped.Bytes) { Turn = stripped.Turn, Widths = stripped.IsPhotograph ? Copies.Widths(width) : [] };
    }

    /// <exception cref="PictureFault">No reader should be made to draw so much.</exception>
    public static void Bound(int width, int height)
    {
        if (width <= 0 || height <= 0) { throw PictureFault.Damaged("it has no size"); }
        if (width > MostSide || height > MostSide || (long)width * height > MostPixels) { throw new PictureFault($"says that it is {width} by {height} pixels, more than a reader's browser can be asked to draw", "Make it smaller: 2,000 pixels across are enough for a page."); }
    }

    private static PictureFormat FormatOf(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 64));
        if (start.IsEmpty) { throw new PictureFault("is empty", "Put the picture there."); }
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) { return PictureFormat.Jpeg; }
        if (start.StartsWith(Png.Signature)) { return PictureFormat.Png; }
        if (start.StartsWith("GIF8"u8)) { return PictureFormat.Gif; }
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8)) { return PictureFormat.WebP; }
        if (start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8)) { throw PictureFault.Unknown("is AVIF, HEIC or a film, whose hidden parts cannot be taken out here"); }
        if (start.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']).StartsWith("<"u8)) { return PictureFormat.Svg; }
        throw PictureFault.Unknown("is no JPEG, PNG, GIF, WebP or SVG");
    }

    private static string[] Endings(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => [".jpg", ".jpeg"],
        PictureFormat.Png => [".png"],
        PictureFormat.Gif => [".gif"],
        PictureFormat.WebP => [".webp"],
        _ => [".svg"],
    };
}
