using System.Text;
using CsCheck;
using Digest.Model;
using Digest.Pictures;
using SkiaSharp;
using Xunit;

namespace Digest.Tests.Pictures;

public class WhatIsNotDrawnIsTakenOut
{
    public static TheoryData<string> All => [.. Samples.Names];
    public static TheoryData<string> Raster => [.. Samples.Raster];

    private static Picture Read(string name, byte[] bytes) => PictureFile.Read("input/" + name, bytes);

    [Theory]
    [MemberData(nameof(All))]
    public void No_secret_of_a_file_is_published(string name)
    {
        byte[] dirty = Samples.Dirty(name);
        Assert.Contains(Samples.Secret, Encoding.Latin1.GetString(dirty), StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Secret, Encoding.Latin1.GetString(Read(name, dirty).Bytes), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Raster))]
    public void Every_pixel_is_as_it_was(string name)
    {
        byte[] dirty = Samples.Dirty(name), clean = Read(name, dirty).Bytes;
        using var before = SKBitmap.Decode(dirty);
        using var after = SKBitmap.Decode(clean);
        Assert.NotNull(before);
        Assert.NotNull(after);
        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
        Assert.True(before.Bytes.AsSpan().SequenceEqual(after.Bytes));
    }

    [Theory]
    [MemberData(nameof(Raster))]
    public void The_turn_of_a_picture_is_kept_and_its_sides_are_those_that_a_reader_sees(string name)
    {
        byte[] dirty = Samples.Dirty(name);
        var picture = Read(name, dirty);
        using var before = SKCodec.Create(new MemoryStream(dirty));
        using var after = SKCodec.Create(new MemoryStream(picture.Bytes));
        bool turns = Path.GetExtension(name) is ".jpg" or ".webp" or ".png";
        Assert.Equal(before.EncodedOrigin, after.EncodedOrigin);
        Assert.Equal(turns ? (before.Info.Height, before.Info.Width) : (before.Info.Width, before.Info.Height), (picture.Width, picture.Height));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_clean_is_not_changed_again(string name)
    {
        byte[] clean = Read(name, Samples.Dirty(name)).Bytes;
        Assert.True(clean.AsSpan().SequenceEqual(Read(name, clean).Bytes));
    }

    [Theory]
    [MemberData(nameof(Raster))]
    public void A_file_that_is_cut_short_anywhere_is_refused(string name)
    {
        byte[] clean = Read(name, Samples.Plain(name)).Bytes;
        for (int length = 0; length < clean.Length; length++) { Assert.Throws<PictureFault>(() => Read(name, clean[..length])); }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Damage_is_refused_or_cleaned_and_never_throws_anything_else(string name)
    {
        byte[] dirty = Samples.Dirty(name);
        Gen.Select(Gen.Int[0, dirty.Length - 1], Gen.Byte, Gen.Int[0, dirty.Length - 1], Gen.Byte).Sample((at, value, other, second) =>
        {
            byte[] damaged = [.. dirty];
            (damaged[at], damaged[other]) = (value, second);
            try { return Read(name, damaged).Bytes.Length > 0; }
            catch (PictureFault) { return true; }
        }, iter: 3_000);
    }

    [Fact]
    public void A_film_still_moves_and_repeats_as_often()
    {
        using var before = SKCodec.Create(new MemoryStream(Samples.Dirty("film.gif")));
        using var after = SKCodec.Create(new MemoryStream(Read("film.gif", Samples.Dirty("film.gif")).Bytes));
        Assert.Equal(2, after.FrameCount);
        Assert.Equal((before.RepetitionCount, before.FrameInfo[1].Duration), (after.RepetitionCount, after.FrameInfo[1].Duration));
    }

    [Fact]
    public void A_drawing_keeps_its_shapes_words_and_references_under_new_names()
    {
        string svg = Encoding.UTF8.GetString(Read("drawing.svg", Samples.Dirty("drawing.svg")).Bytes);
        Assert.Contains("<linearGradient id=\"i2\">", svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"url(#i2)\"", svg, StringComparison.Ordinal);
        Assert.Contains("<use href=\"#i1\"", svg, StringComparison.Ordinal);
        Assert.Contains("#i1 { fill: blue } .c1, #i0 {", svg, StringComparison.Ordinal);
        Assert.Contains("<g id=\"i1\" class=\"c1\"", svg, StringComparison.Ordinal);
        Assert.Contains("Seen &amp; kept", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch("script|onload|onclick|foreignObject|metadata|https|xlink|inkscape|<!|animate", svg);
    }

    private static string Drawn(string inside) => Encoding.UTF8.GetString(Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}<text>Seen</text></svg>")).Bytes);

    [Theory]
    [InlineData("<g display='none'><text>Untold</text></g>")]
    [InlineData("<g style='fill:red;display : NONE !important'><g><text>Untold</text></g></g>")]
    [InlineData("<g display='inline' style='/* x */display:none'><text>Untold</text></g>")]
    [InlineData("<g opacity='0'><text>Untold</text></g>")]
    [InlineData("<g style='opacity:0.0'><text>Untold</text></g>")]
    [InlineData("<text visibility='hidden'>Untold</text>")]
    [InlineData("<g visibility='hidden'><text>Unto<tspan>ld Untold</tspan></text></g>")]
    [InlineData("<style>.hid { display: none }</style><g class='a hid'><text>Untold</text></g>")]
    [InlineData("<g class='hid'><text>Untold</text></g><style>text.x, g.hid { visibility: hidden }</style>")]
    [InlineData("<style>#layer{opacity:0}</style><g id='layer'><text>Untold</text></g>")]
    [InlineData("<style>g{display:none} .hid{display:none}</style><g class='hid'><text>Untold</text></g>")]
    [InlineData("<style>.hid{display:none ! important}</style><g style='display:inline' class='hid'><text>Untold</text></g>")]
    [InlineData("<g style='display:none!important;display:inline'><text>Untold</text></g>")]
    [InlineData("<defs><g id='a'><text>Untold</text></g></defs>")]
    [InlineData("<symbol id='a'><text>Untold</text></symbol>")]
    [InlineData("<defs><g id='a'><use href='#b'/></g><g id='b'><text>Untold</text></g></defs>")]
    [InlineData("<a style='display:none'><text>Untold</text></a>")]
    [InlineData("<text fill='none'>Untold</text>")]
    [InlineData("<g style='fill-opacity:0'><text x='1'>Unto<tspan>ld Untold</tspan></text></g>")]
    [InlineData("<text style='fill:rgba(0, 0, 0, 0.0)'>Untold</text>")]
    [InlineData("<text fill='#ff000000' stroke='red' stroke-width='0'>Untold</text>")]
    [InlineData("<style>.ocr { fill: transparent }</style><text class='ocr'>Untold</text>")]
    [InlineData("<g font-size='0px'><text>Untold</text></g>")]
    [InlineData("<clipPath id='a'><text>Untold</text></clipPath>")]
    [InlineData("<switch><text systemLanguage='fr'>Untold</text><text>Told</text><text>Untold</text></switch>")]
    [InlineData("<switch><g requiredExtensions='http://example.org/ai'><text>Untold</text></g><text>Told</text></switch>")]
    [InlineData("<g requiredExtensions='http://example.org/ai'><text>Untold</text></g>")]
    [InlineData("<switch><g requiredFeatures='http://www.w3.org/TR/SVG11/feature#Extensibility'/><a href='https://example.org/'><text>Untold: no SVG</text></a></switch>")]
    public void What_a_drawing_hides_is_taken_out_of_it(string inside)
    {
        string svg = Drawn(inside);
        Assert.DoesNotContain("Unto", svg, StringComparison.Ordinal);
        Assert.Contains("Seen", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g display='none' style='display:inline'><text>Told</text></g>")]
    [InlineData("<g visibility='hidden'><text visibility='visible'>Told</text></g>")]
    [InlineData("<style>g{display:none} .shown{display:inline}</style><g class='shown'><text>Told</text></g>")]
    [InlineData("<style>.hid{display:none}</style><g style='display:inline' class='hid'><text>Told</text></g>")]
    [InlineData("<style>.hid{display:none!important}</style><g style='display:inline!important' class='hid'><text>Told</text></g>")]
    [InlineData("<g opacity='0.01'><text>Told</text></g>")]
    [InlineData("<defs><g id='a'><text>Told</text></g></defs><use xlink:href='#a'/>")]
    [InlineData("<symbol id='a'><use href='#b'/></symbol><defs><g id='b'><text>Told</text></g></defs><use href='#a'/>")]
    [InlineData("<defs><pattern id='p' display='none'><text>Told</text></pattern></defs><rect style='fill:url(#p)'/>")]
    [InlineData("<defs><pattern id='p'><text>Told</text></pattern></defs><style>rect { fill: url( '#p' ) }</style><rect/>")]
    [InlineData("<style>g > text { fill: red }</style><g><text>Told</text></g>")]
    [InlineData("<style>g > text { fill: red }</style><g><text fill='none'>Told</text></g>")]
    [InlineData("<text fill='none' stroke='red'>Told</text>")]
    [InlineData("<g fill='none' font-size='0'><text fill='#f00' font-size='9'>Told</text></g>")]
    [InlineData("<text fill='rgb(0, 0, 0)'>Told</text>")]
    [InlineData("<g fill='none'><text id='a'>Told</text></g><use href='#a' fill='red'/>")]
    [InlineData("<clipPath id='a'><text fill='none'>Told</text></clipPath><rect clip-path='url(#a)'/>")]
    [InlineData("<switch><foreignObject/><text>Told</text></switch>")]
    [InlineData("<switch><text systemLanguage='fr'>Told</text></switch>")]
    public void What_it_shows_stays(string inside) => Assert.Contains("Told", Drawn(inside), StringComparison.Ordinal);

    [Fact]
    public void A_style_that_hides_parts_in_a_way_that_is_not_followed_is_refused() =>
        Assert.Contains("'g > text'", Assert.Throws<PictureFault>(() => Drawn("<style>g > text { display: none }</style><g><text>Untold</text></g>")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/>", "a drawing with a picture in it")]
    [InlineData("<use href=\"https://example.org/a.svg#b\"/>", "refers to something elsewhere")]
    [InlineData("<style>@import 'https://example.org/a.css';</style>", "styles could load")]
    [InlineData("<style>a{fill:\\75rl(https://example.org)}</style>", "styles could load")]
    [InlineData("<rect fill=\"url( 'https://example.org/#a')\"/>", "styles could load")]
    [InlineData("<rect style=\"fill:url(//example.org)\"/>", "styles could load")]
    [InlineData("<rect", "no well-formed XML")]
    [InlineData("<text>&a;</text>", "no well-formed XML")]
    public void A_drawing_that_would_load_something_is_refused(string inside, string why) =>
        Assert.Contains(why, Assert.Throws<PictureFault>(() => Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_drawing_that_declares_entities_or_is_nested_for_ever_is_refused()
    {
        string bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>&b;</text></svg>";
        Assert.Throws<PictureFault>(() => Read("a.svg", Encoding.UTF8.GetBytes(bomb)));
        Assert.Throws<PictureFault>(() => Read("a.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + string.Concat(Enumerable.Repeat("<g>", 100_000)))));
    }

    [Fact]
    public void A_picture_that_unpacks_to_more_than_it_says_or_says_too_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) { zip.Write(new byte[50_000_000]); }
        byte[] Png(int width, int height) => [.. PictureSignature, .. Samples.Chunk("IHDR", [0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 0, 0, 0, 0]), .. Samples.Chunk("IDAT", packed.ToArray()), .. Samples.Chunk("IEND", [])];
        Assert.Contains("unpacks to more", Assert.Throws<PictureFault>(() => Read("a.png", Png(10, 10))).Message, StringComparison.Ordinal);
        Assert.Contains("more than a reader's browser", Assert.Throws<PictureFault>(() => Read("a.png", Png(16_000, 16_000))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_drawing_gives_its_parts_become_numbers()
    {
        string svg = Drawn("<style>.maryam-house, #maryam { fill: #abc; -inkscape-font-specification: 'Maryam; x' } .b{stroke:url(#maryam)}</style><g id='abc' class='b maryam-house maryam-only'><rect fill='url(#maryam)' style='clip-path: url( \"#maryam\" ); fill: #abc'/></g>");
        Assert.DoesNotContain("maryam", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(".c1, #i0 { fill: #abc} .c2{stroke:url(#i0)}", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"c2 c1\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_selects_by_what_is_taken_out_is_refused() =>
        Assert.Contains("selects by attributes ('[data-name=\"a\"]')", Assert.Throws<PictureFault>(() => Drawn("<style>[data-name=\"a\"] { fill: red }</style><g data-name='a'/>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_picture_in_a_WebP_is_taken_out()
    {
        byte[] plain = Samples.Plain("lossy.webp"), secret = Encoding.ASCII.GetBytes(Samples.Secret);
        byte[] more = [.. plain, .. "VP8 "u8, 8, 0, 0, 0, .. secret, .. "ALPH"u8, 8, 0, 0, 0, .. secret, .. "ANMF"u8, 32, 0, 0, 0, .. secret, .. secret, .. "VP8 "u8, 8, 0, 0, 0, .. secret];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(more.AsSpan(4), more.Length - 8);
        Assert.Equal(Read("a.webp", plain).Bytes, Read("a.webp", more).Bytes);
    }

    private static readonly byte[] PictureSignature = Samples.Plain("colours.png")[..8];

    [Theory]
    [InlineData("a.png", "baseline.jpg", "is a JPEG by its bytes")]
    [InlineData("a.jpg", "colours.png", "is a PNG by its bytes")]
    [InlineData("a.gif", "drawing.svg", "is a SVG by its bytes")]
    public void A_name_that_says_otherwise_is_refused(string name, string sample, string why) =>
        Assert.Contains(why, Assert.Throws<PictureFault>(() => Read(name, Samples.Plain(sample))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\0\0\0\u0018ftypavif", "AVIF, HEIC or a film")]
    [InlineData("BM etc.", "no JPEG, PNG, GIF, WebP or SVG")]
    [InlineData("", "is empty")]
    public void Another_kind_of_file_is_refused(string start, string why) =>
        Assert.Contains(why, Assert.Throws<PictureFault>(() => Read("a.jpg", Encoding.Latin1.GetBytes(start))).Message, StringComparison.Ordinal);
}
