using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Digest.Model;
using SkiaSharp;

namespace Digest.Tests.Pictures;

/// <summary>Pictures that were made for these tests, and everything that programs hide in such files.</summary>
internal static class Samples
{
    /// <summary>Stands in every part that must go.</summary>
    public const string Secret = "zqsecret";

    private static readonly byte[] Progressive = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wgARCAAQABgDAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAcD/9oADAMBAAIQAxAAAAHK8r4BPXqKgf/EABUQAQEAAAAAAAAAAAAAAAAAAAAT/9oACAEBAAEFArrrrrrv/8QAFhEAAwAAAAAAAAAAAAAAAAAAABVh/9oACAEDAQE/AX1H1H1H1H1H1P/EABYRAAMAAAAAAAAAAAAAAAAAAAAWYf/aAAgBAgEBPwFdguwXYLsF2C7D/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwJf/8QAFRABAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQEAAT8hpSlKU//aAAwDAQACAAMAAAAQ2xJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBAAf/EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QX/8A/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8Qllllll//2Q==");
    private static readonly byte[] Cmyk = Convert.FromBase64String("/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgABgAIBAERAAIRAQMRAQQRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAj/xAAdEAABAgcAAAAAAAAAAAAAAAAAAhcFB1ZXk6PR/8QAFQEBAQAAAAAAAAAAAAAAAAAABwj/xAAcEQAABgMAAAAAAAAAAAAAAAAAAQQYkeEGU1T/2gAOBAEAAhEDEQQAAD8AWzPxKp1YyO3PZlsKLAE1pH2HFB2tlPK8WtXD/9k=");
    private static readonly byte[] Animation = Convert.FromBase64String("R0lGODlhBgAFAPAAAP8AAAAAACH5BAAAAAAAIf4JenFjb21tZW50ACH/C05FVFNDQVBFMi4wAwECAAAsAAAAAAYABQAAAgWEj6lrBQAh+QQAAAAAACH+CXpxY29tbWVudAAsAAAAAAYABQCAAAD/AAAAAgWEj6lrBQA7");
    private static readonly byte[] Interlaced = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFEAIAAAEhb41aAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T///////8JWPfcAAAAB3RJTUUH6gsZFywJeE7dvwAAADlJREFUCNeNzMkJACAQA8DZzizNzixtfaiIiGA+CblkgkGxJbHEnVRUN47Js3t8TaslxQ+ioOVPtQPCvBP4H+rbyQAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQyMzo0NDowOSswMDowMBKD9PUAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMjM6NDQ6MDkrMDA6MDBj3kxJAAAAAElFTkSuQmCC");

    public static IReadOnlyList<string> Names { get; } = ["baseline.jpg", "progressive.jpg", "cmyk.jpg", "colours.png", "interlaced.png", "film.gif", "lossy.webp", "lossless.webp", "drawing.svg"];
    public static IReadOnlyList<string> Raster => [.. Names.Where(name => !name.EndsWith(".svg", StringComparison.Ordinal))];

    /// <summary>As a program without secrets writes it.</summary>
    public static byte[] Plain(string name) => name switch
    {
        "baseline.jpg" => Encode(SKEncodedImageFormat.Jpeg, 80),
        "progressive.jpg" => Progressive,
        "cmyk.jpg" => Cmyk,
        "colours.png" => Encode(SKEncodedImageFormat.Png, 100),
        "interlaced.png" => Interlaced,
        "film.gif" => Animation,
        "lossy.webp" => Encode(SKEncodedImageFormat.Webp, 60),
        "lossless.webp" => Encode(SKEncodedImageFormat.Webp, 100),
        _ => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect width=\"40\" height=\"30\" fill=\"red\"/></svg>"),
    };

    /// <summary>The same picture with a secret in every part that a program may add, and an orientation of 6 where there is a place for one.</summary>
    public static byte[] Dirty(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => DirtyJpeg(Plain(name)),
        ".png" => DirtyPng(Plain(name)),
        ".gif" => DirtyGif(Plain(name)),
        ".webp" => DirtyWebP(Plain(name)),
        _ => DirtySvg(),
    };

    private static byte[] Encode(SKEncodedImageFormat format, int quality)
    {
        using var bitmap = new SKBitmap(37, 23, SKColorType.Rgba8888, format == SKEncodedImageFormat.Jpeg ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        for (int y = 0; y < 23; y++) { for (int x = 0; x < 37; x++) { bitmap.SetPixel(x, y, new SKColor((byte)(x * 6), (byte)(y * 11), (byte)((x * y) & 255), (byte)(format == SKEncodedImageFormat.Jpeg ? 255 : 255 - x))); } }
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>Exif with a place, a camera and a turn by a quarter.</summary>
    public static byte[] Exif()
    {
        byte[] text = Encoding.ASCII.GetBytes($"{Secret} 43.8256 87.6168\0");
        using var tiff = new MemoryStream();
        void U16(int value) { Span<byte> two = stackalloc byte[2]; BinaryPrimitives.WriteUInt16LittleEndian(two, (ushort)value); tiff.Write(two); }
        void U32(int value) { Span<byte> four = stackalloc byte[4]; BinaryPrimitives.WriteInt32LittleEndian(four, value); tiff.Write(four); }
        void Entry(int tag, int type, int count, int value) { U16(tag); U16(type); U32(count); U32(value); }
        tiff.Write("II*\0"u8);
        U32(8);
        U16(4);
        Entry(0x010F, 2, text.Length, 80);
        Entry(0x0112, 3, 1, 6);
        Entry(0x0132, 2, text.Length, 80);
        Entry(0x8825, 4, 1, 62);
        U32(0);
        U16(1);
        Entry(2, 2, text.Length, 80);
        U32(0);
        tiff.Write(text);
        return tiff.ToArray();
    }

    private static byte[] DirtyJpeg(byte[] plain)
    {
        byte[] Segment(int marker, params byte[] data) => [0xFF, (byte)marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
        byte[] secret = Encoding.ASCII.GetBytes(Secret);
        return
        [
            0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif()]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"u8, .. secret]), .. Segment(0xE2, [.. "ICC_PROFILE\0\u0001\u0001"u8, .. secret]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. secret]), .. Segment(0xED, [.. "Photoshop 3.0\08BIM\u0004\u0004"u8, .. secret]), .. Segment(0xEB, secret), .. Segment(0xFE, secret), .. plain[2..], .. plain, .. secret,
        ];
    }

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data], number = new byte[4], sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.Of(named));
        return [.. number, .. named, .. sum];
    }

    private static byte[] DirtyPng(byte[] plain)
    {
        byte[] secret = Encoding.ASCII.GetBytes(Secret);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.NoCompression, leaveOpen: true)) { zip.Write(secret); }
        const int header = 8 + 25;
        return
        [
            .. plain[..header], .. Chunk("iCCP", [.. secret, 0, 0, .. packed.ToArray()]), .. Chunk("tEXt", [.. "Author\0"u8, .. secret]), .. Chunk("zTXt", [.. "Author\0\0"u8, .. packed.ToArray()]), .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. secret]),
            .. Chunk("tIME", [7, 0xEA, 11, 23, 1, 2, 3]), .. Chunk("eXIf", Exif()), .. Chunk("pHYs", new byte[9]), .. Chunk("zqSe", secret), .. Chunk("gAMA", [.. secret]), .. Chunk("PLTE", [.. secret, 0]), .. Chunk("fcTL", [.. secret, .. secret, .. secret, 0, 0]),
            .. plain[header..^12], .. Chunk("IDAT", secret), .. Chunk("fdAT", [0, 0, 0, 0, .. secret]), .. plain[^12..], .. plain, .. secret,
        ];
    }

    private static byte[] DirtyGif(byte[] plain)
    {
        byte[] secret = Encoding.ASCII.GetBytes(Secret);
        const int screen = 13 + 6;
        // Behind the code that ends the first frame.
        int end = plain.AsSpan().IndexOf((ReadOnlySpan<byte>)[2, 5, 0x84, 0x8F]) + 7;
        plain = [.. plain[..end], 8, .. secret, .. plain[end..]];
        return [.. plain[..screen], 0x21, 0xFE, 8, .. secret, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 8, .. secret, 8, .. secret, 0, 0x21, 0x01, 12, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 8, .. secret, 0, .. plain[screen..], .. plain, .. secret];
    }

    private static byte[] DirtyWebP(byte[] plain)
    {
        byte[] Part(string name, byte[] data)
        {
            byte[] length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
            return [.. Encoding.ASCII.GetBytes(name), .. length, .. data, .. data.Length % 2 == 1 ? (byte[])[0] : []];
        }
        byte[] secret = Encoding.ASCII.GetBytes(Secret), picture = plain[12..];
        byte[] extended = picture.AsSpan(0, 4).SequenceEqual("VP8X"u8) ? picture[8..18] : [0x10, 0, 0, 0, 36, 0, 0, 22, 0, 0];
        if (picture.AsSpan(0, 4).SequenceEqual("VP8X"u8)) { picture = picture[18..]; }
        extended[0] |= 0x2C;
        byte[] parts = [.. "WEBP"u8, .. Part("VP8X", extended), .. Part("ICCP", secret), .. picture, .. Part("EXIF", Exif()), .. Part("XMP ", secret), .. Part("zqzq", secret)];
        return [.. Part("RIFF", parts), .. secret];
    }

    private static byte[] DirtySvg() => Encoding.UTF8.GetBytes($$"""
        <?xml version="1.0"?>
        <!-- {{Secret}} -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <?xml-stylesheet href="{{Secret}}.css"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:zqsecret="urn:x" viewBox="0 0 40 30" onload="alert('{{Secret}}')" inkscape:export-filename="/home/{{Secret}}/a.png" data-name="{{Secret}}">
        <title>{{Secret}}</title><desc>{{Secret}}</desc><metadata><rdf xmlns="urn:rdf">{{Secret}}</rdf></metadata><script>{{Secret}}()</script>
        <style>/* {{Secret}} */ #zqsecret-layer { fill: blue } .zqsecret-shape, #zqsecret-gone { -inkscape-note: '{{Secret}}; x'; marker: url(#zqsecret-mark) }</style>
        <foreignObject><body xmlns="http://www.w3.org/1999/xhtml">{{Secret}}</body></foreignObject>
        <defs><linearGradient id="zqsecret-fade"><stop offset="0" stop-color="red"/></linearGradient></defs>
        <clipPath id="zqsecret-clip"><text>{{Secret}}</text></clipPath><text fill="none">{{Secret}}</text>
        <g id="zqsecret-layer" class="a zqsecret-shape zqsecret-other" mask="url('#zqsecret-lost')" onclick="{{Secret}}()"><rect width="40" height="30" fill="url(#zqsecret-fade)" style="opacity:.5;/*{{Secret}}*/"/><text x="1" y="9">Seen &amp; kept</text></g>
        <a xlink:href="https://example.org/{{Secret}}"><use xlink:href="#zqsecret-layer"/></a><animate attributeName="x" values="{{Secret}}"/><inkscape:grid>{{Secret}}</inkscape:grid>
        </svg>
        """);
}
