using SkiaSharp;

namespace Digest.Pictures;

/// <summary>Whether there is a picture where a WebP is wholly transparent. Nearly all programs write by libwebp, which fills such parts with what packs best, unless it is told to keep them: without loss with what
/// its predictors say of the pixels beside (RFC 9649, 4.1), else with flat blocks. Neither is what a picture looks like.</summary>
internal static class WebPTransparency
{
    /// <summary>Fewer pixels show nothing.</summary>
    private const int Few = 64;

    /// <summary>Between one pixel and the next of a flat block, as packed with loss.</summary>
    private const int Flat = 3;

    private const int Block = 16;

    /// <summary>One picture at a time: each may take 200 MB.</summary>
    private static readonly Lock One = new();

    /// <param name="still">A whole file with one picture.</param>
    /// <exception cref="PictureFault">It cannot be unpacked, or not here.</exception>
    public static bool HidesPicture(byte[] still, bool isLossless)
    {
        if (!Copies.CanBeMade()) { throw new PictureFault("is a WebP with transparent parts, which cannot be looked at on this machine", "Save it as PNG; or build where the files that came beside the program are."); }
        lock (One)
        {
            using var data = SKData.CreateCopy(still);
            using var codec = SKCodec.Create(data);
            if (codec is null) { throw PictureFault.Damaged("its picture cannot be unpacked"); }
            using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
            if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) { throw PictureFault.Damaged("its picture cannot be unpacked"); }
            var pixels = new Pixels(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height);
            return isLossless ? IsUnpredicted(pixels) : IsUneven(pixels);
        }
    }

    private readonly ref struct Pixels(ReadOnlySpan<byte> bytes, int width, int height)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        public int Width { get; } = width;
        public int Height { get; } = height;
        public bool IsClear(int x, int y) => bytes[(((y * Width) + x) * 4) + 3] == 0;
        public (int Red, int Green, int Blue) At(int x, int y) => ((y * Width) + x) * 4 is var at ? (bytes[at], bytes[at + 1], bytes[at + 2]) : default;

        /// <summary>As the predictors may see it: red and blue less green.</summary>
        public (int Red, int Green, int Blue) LessGreen(int x, int y) => At(x, y) is var (red, green, blue) ? ((red - green) & 255, green, (blue - green) & 255) : default;
    }

    /// <summary>One in ten pixels is what no predictor says.</summary>
    private static bool IsUnpredicted(Pixels pixels)
    {
        int all = 0, others = 0;
        for (int y = 1; y < pixels.Height; y++)
        {
            for (int x = 1; x + 1 < pixels.Width; x++)
            {
                if (!pixels.IsClear(x, y)) { continue; }
                all++;
                if (!IsPredicted(pixels.At(x, y), pixels.At(x - 1, y), pixels.At(x, y - 1), pixels.At(x - 1, y - 1), pixels.At(x + 1, y - 1))
                    && !IsPredicted(pixels.LessGreen(x, y), pixels.LessGreen(x - 1, y), pixels.LessGreen(x, y - 1), pixels.LessGreen(x - 1, y - 1), pixels.LessGreen(x + 1, y - 1))) { others++; }
            }
        }
        return all >= Few && others * 10L > all;
    }

    private static bool IsPredicted((int, int, int) pixel, (int, int, int) left, (int, int, int) up, (int, int, int) corner, (int, int, int) next)
    {
        var black = (0, 0, 0);
        return Near(pixel, black) || Near(pixel, left) || Near(pixel, up) || Near(pixel, next) || Near(pixel, corner)
            || Near(pixel, Mean(Mean(left, next), up)) || Near(pixel, Mean(left, corner)) || Near(pixel, Mean(left, up)) || Near(pixel, Mean(corner, up)) || Near(pixel, Mean(up, next))
            || Near(pixel, Mean(Mean(left, corner), Mean(up, next))) || Near(pixel, Each(left, up, corner, (one, other, less) => one + other - less))
            || Near(pixel, Each(Mean(left, up), corner, corner, (mean, less, _) => mean + ((mean - less) / 2)));
    }

    private static (int, int, int) Mean((int, int, int) one, (int, int, int) other) => ((one.Item1 + other.Item1) / 2, (one.Item2 + other.Item2) / 2, (one.Item3 + other.Item3) / 2);

    private static (int, int, int) Each((int, int, int) a, (int, int, int) b, (int, int, int) c, Func<int, int, int, int> sum) =>
        (Math.Clamp(sum(a.Item1, b.Item1, c.Item1), 0, 255), Math.Clamp(sum(a.Item2, b.Item2, c.Item2), 0, 255), Math.Clamp(sum(a.Item3, b.Item3, c.Item3), 0, 255));

    private static bool Near((int, int, int) one, (int, int, int) other) => Apart(one, other) <= 1;

    private static int Apart((int, int, int) one, (int, int, int) other) => Math.Max(Math.Abs(one.Item1 - other.Item1), Math.Max(Math.Abs(one.Item2 - other.Item2), Math.Abs(one.Item3 - other.Item3)));

    /// <summary>In blocks that are transparent as a whole, one in ten pixels is clearly another than the one before it.</summary>
    private static bool IsUneven(Pixels pixels)
    {
        int all = 0, others = 0;
        for (int top = 0; top + Block <= pixels.Height; top += Block)
        {
            for (int from = 0; from + Block <= pixels.Width; from += Block)
            {
                if (!IsClear(pixels, from, top)) { continue; }
                for (int at = 0; at < Block * (Block - 1); at++)
                {
                    int x = from + 1 + (at % (Block - 1)), y = top + (at / (Block - 1));
                    all++;
                    others += Apart(pixels.At(x, y), pixels.At(x - 1, y)) > Flat ? 1 : 0;
                }
            }
        }
        return all >= Few && others * 10L > all;
    }

    private static bool IsClear(Pixels pixels, int from, int top)
    {
        for (int at = 0; at < Block * Block; at++) { if (!pixels.IsClear(from + (at % Block), top + (at / Block))) { return false; } }
        return true;
    }
}
