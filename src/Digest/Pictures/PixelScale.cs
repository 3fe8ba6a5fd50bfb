namespace Digest.Pictures;

/// <summary>Makes pictures smaller and turns them, in whole numbers alone. Pixels are four bytes (red, green, blue, and one that is not looked at), row after row.</summary>
internal static class PixelScale
{
    private const int Whole = 1 << 14;

    /// <summary>Each pixel of the smaller picture is the mean of what it covers of the larger one.</summary>
    public static byte[] To(byte[] pixels, (int Width, int Height) from, (int Width, int Height) to)
    {
        if (from == to) { return pixels; }
        var (across, down) = (Shares(from.Width, to.Width), Shares(from.Height, to.Height));
        byte[] made = new byte[to.Width * to.Height * 4];
        int[] row = new int[to.Width * 3];
        long[] sums = new long[to.Width * 3];
        for (int y = 0; y < to.Height; y++)
        {
            Array.Clear(sums);
            for (int i = 0; i < down[y].Shares.Length; i++)
            {
                Row(pixels.AsSpan((down[y].First + i) * from.Width * 4, from.Width * 4), across, row);
                for (int x = 0; x < row.Length; x++) { sums[x] += (long)row[x] * down[y].Shares[i]; }
            }
            for (int x = 0; x < to.Width; x++)
            {
                for (int colour = 0; colour < 3; colour++) { made[(((y * to.Width) + x) * 4) + colour] = (byte)Math.Min(255, (sums[(x * 3) + colour] + ((long)Whole * Whole / 2)) / ((long)Whole * Whole)); }
                made[(((y * to.Width) + x) * 4) + 3] = 255;
            }
        }
        return made;
    }

    /// <param name="turn">Exif orientation, 1 to 8: what has been done to the picture, and is undone here.</param>
    public static byte[] Turn(byte[] pixels, (int Width, int Height) size, int turn)
    {
        if (turn <= 1) { return pixels; }
        var (width, height) = turn >= 5 ? (size.Height, size.Width) : size;
        byte[] made = new byte[pixels.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                var (fromX, fromY) = turn switch
                {
                    2 => (size.Width - 1 - x, y),
                    3 => (size.Width - 1 - x, size.Height - 1 - y),
                    4 => (x, size.Height - 1 - y),
                    5 => (y, x),
                    6 => (y, size.Height - 1 - x),
                    7 => (size.Width - 1 - y, size.Height - 1 - x),
                    _ => (size.Width - 1 - y, x),
                };
                pixels.AsSpan(((fromY * size.Width) + fromX) * 4, 4).CopyTo(made.AsSpan(((y * width) + x) * 4));
            }
        }
        return made;
    }

    private static void Row(ReadOnlySpan<byte> pixels, (int First, int[] Shares)[] across, int[] row)
    {
        for (int x = 0; x < across.Length; x++)
        {
            var (first, shares) = across[x];
            int red = 0, green = 0, blue = 0;
            for (int i = 0, at = first * 4; i < shares.Length; i++, at += 4)
            {
                red += pixels[at] * shares[i];
                green += pixels[at + 1] * shares[i];
                blue += pixels[at + 2] * shares[i];
            }
            (row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]) = (red, green, blue);
        }
    }

    /// <summary>What each new pixel takes of which old ones; the shares of one are <see cref="Whole"/> together.</summary>
    private static (int First, int[] Shares)[] Shares(int from, int to)
    {
        var all = new (int, int[])[to];
        for (int i = 0; i < to; i++)
        {
            // In parts of which an old pixel has `to`, and a new one `from`.
            long start = (long)i * from, end = start + from;
            int first = (int)(start / to), last = (int)((end - 1) / to);
            int[] shares = new int[last - first + 1];
            int given = 0;
            for (int old = first; old <= last; old++)
            {
                long covered = Math.Min(end, (long)(old + 1) * to) - Math.Max(start, (long)old * to);
                given += shares[old - first] = (int)(covered * Whole / from);
            }
            shares[shares.Length / 2] += Whole - given;
            all[i] = (first, shares);
        }
        return all;
    }
}
