using System.Runtime.InteropServices;
using Digest.Model;
using SkiaSharp;

namespace Digest.Pictures;

/// <summary>
/// Smaller copies of photographs, for pages: a JPEG is decoded and encoded by libjpeg-turbo (in SkiaSharp), whose whole-number arithmetic gives the same bytes on every
/// processor; what lies between (<see cref="PixelScale"/>) is ours, since Skia's own scaling gives others on other processors. Nothing of the file but pixels goes along.
/// </summary>
internal static class Copies
{
    /// <summary>Once, twice and thrice what the text's column is on a telephone; the last is twice its widest.</summary>
    private static readonly int[] All = [480, 960, 1440];
    private const int Quality = 82;

    /// <summary>Decoded pictures held at one time, on however many threads; each of some 50 MB at the most.</summary>
    private static readonly SemaphoreSlim Places = new(4);

    /// <summary>Those that save something: a copy is never larger than the picture, and hardly smaller ones are not made.</summary>
    public static IReadOnlyList<int> Widths(int width) => [.. All.Where(one => one * 5L <= width * 4L)];

    /// <summary>Whether the part of SkiaSharp that is made for this system is here.</summary>
    public static bool CanBeMade()
    {
        try { return SkiaSharpVersion.Native.Major > 0; }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException) { return false; }
    }

    /// <summary>The copy as JPEG, upright. Of a picture whose coded part is damaged, which no look at its outside shows, the picture itself.</summary>
    public static byte[] Make(Picture picture, int width)
    {
        Places.Wait();
        try { return Of(picture, width) ?? picture.Bytes; }
        finally { Places.Release(); }
    }

    private static byte[]? Of(Picture picture, int width)
    {
        int height = picture.HeightAt(width);
        var (across, down) = Orientation.IsAcross(picture.Turn) ? (height, width) : (width, height);
        using var data = SKData.CreateCopy(picture.Bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) { return null; }
        var size = Decoded(codec, across, down);
        if (Decode(codec, size) is not { } pixels) { return null; }
        byte[] scaled = PixelScale.Turn(PixelScale.To(pixels, (size.Width, size.Height), (across, down)), (across, down), picture.Turn);
        return Encode(scaled, width, height);
    }

    /// <summary>JPEG is made of frequencies: an eighth to all of a picture can be decoded directly, which bounds memory.</summary>
    private static SKSizeI Decoded(SKCodec codec, int width, int height)
    {
        for (int eighths = 1; eighths < 8; eighths++)
        {
            var size = codec.GetScaledDimensions(eighths / 8f);
            if (size.Width >= width && size.Height >= height) { return size; }
        }
        return codec.Info.Size;
    }

    private static byte[]? Decode(SKCodec codec, SKSizeI size)
    {
        // No colour space: Skia then changes no colour, as browsers do with a picture that has lost its profile.
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success ? bitmap.GetPixelSpan().ToArray() : null;
    }

    private static byte[]? Encode(byte[] pixels, int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using var map = bitmap.PeekPixels();
        using var made = map.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore));
        return made?.ToArray();
    }
}
