namespace Digest.Model;

internal enum PictureFormat { Jpeg, Png, Gif, WebP, Svg }

/// <summary>A picture as it is published: nothing in its bytes but what is needed to draw it.</summary>
/// <param name="Path">The input file.</param>
/// <param name="Width">Pixels as shown, a turn by its orientation included.</param>
/// <param name="Size">Of its bytes.</param>
/// <param name="Hash">SHA-256 of the published bytes, in small letters.</param>
/// <param name="Make">Makes the bytes.</param>
internal sealed record Picture(string Path, PictureFormat Format, int Width, int Height, long Size, string Hash, Func<byte[]> Make)
{
    /// <summary>Made at each call: all pictures of a digest are more than a machine need hold.</summary>
    public byte[] Bytes => Make();
    /// <summary>The smaller copy of that width, which was kept or is made.</summary>
    public Func<int, Func<byte[]>, byte[]> Copy { get; init; } = (_, make) => make();
    /// <summary>The site's address. The file's own name may name somebody, so it is not in it.</summary>
    public string Address => $"pictures/{Hash[..16]}.{Ending(Format)}";
    /// <summary>Its Exif orientation, 1 to 8, which is still in <see cref="Bytes"/>.</summary>
    public int Turn { get; init; } = 1;
    /// <summary>Pixels across of the smaller copies that pages offer to browsers, ascending.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
    /// <summary>Pages offer the picture itself, too; else only a link leads to it.</summary>
    public bool IsShownWhole => Widths.Count < 3;

    /// <summary>The address of a smaller copy. It is made of the whole picture's bytes, so that a page can be planned before the copy is made.</summary>
    public string AddressAt(int width) => FormattableString.Invariant($"pictures/{Hash[..16]}-{width}.{Ending(Format)}");
    public int HeightAt(int width) => Math.Max(1, (int)(((long)Height * width + (Width / 2)) / Width));

    /// <summary>It may show a face: not a drawing.</summary>
    public bool IsRaster => Format != PictureFormat.Svg;

    private static string Ending(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "jpg",
        PictureFormat.Png => "png",
        PictureFormat.Gif => "gif",
        PictureFormat.WebP => "webp",
        _ => "svg",
    };
}

/// <summary>What the address of a picture in a body means.</summary>
internal static class PicturePath
{
    private const string Root = "input/";

    /// <summary>The files that are meant: beside the Markdown file first, then from the root of <c>input/</c>; with a slash before it, from the root alone. None where it leads out of <c>input/</c>.</summary>
    public static IEnumerable<string> Of(string bodyPath, string address)
    {
        int end = address.IndexOfAny(['?', '#']);
        string path = Composed(Uri.UnescapeDataString(end < 0 ? address : address[..end]).Replace('\\', '/'));
        string folder = bodyPath[..(bodyPath.LastIndexOf('/') + 1)];
        if (path.StartsWith('/')) { return Inside(Root + path[1..]) is { } only ? [only] : []; }
        return ((string?[])[Inside(folder + path), Inside(Root + path)]).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>NFC, as paths are read.</summary>
    private static string Composed(string path) => path.InForm();

    private static string? Inside(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part is "" or ".") { continue; }
            if (part != "..") { parts.Add(part); continue; }
            if (parts.Count == 0) { return null; }
            parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count > 1 && parts[0] == "input" ? string.Join('/', parts) : null;
    }
}
