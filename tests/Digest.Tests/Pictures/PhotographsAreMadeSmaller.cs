using System.Text;
using AngleSharp.Html.Parser;
using Digest.Pictures;
using SkiaSharp;
using Xunit;

namespace Digest.Tests.Pictures;

public class PhotographsAreMadeSmaller
{
    /// <summary>Red on the left, blue on the right, green along the top.</summary>
    internal static byte[] Photograph(int width, int height, int turn = 1)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            using var blue = new SKPaint { Color = SKColors.Blue };
            using var green = new SKPaint { Color = SKColors.Lime };
            canvas.DrawRect(width / 2f, 0, width, height, blue);
            canvas.DrawRect(0, 0, width, height / 4f, green);
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        byte[] plain = data.ToArray();
        if (turn == 1) { return plain; }
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff, .. plain[2..]];
    }

    private static (Made Made, IReadOnlyDictionary<string, byte[]> Site, AngleSharp.Dom.IElement Figure) Page(string body, string fields, params (string Path, byte[] Bytes)[] pictures)
    {
        var digest = new TestDigest($"=== input/about.md\n---\ntitle: T\n{fields}\n---\n{body}\n=== input/sources/report.md\n---\ntitle: The report\n---\n");
        foreach (var (path, bytes) in pictures) { digest.Add(path, bytes); }
        var (made, site) = digest.Build();
        return (made, site, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site["about.html"])).QuerySelector("figure")!);
    }

    [Fact]
    public void A_page_offers_copies_and_leads_to_the_whole_picture()
    {
        var (made, site, figure) = Page("![A gate](gate.jpg \"The gate\")", "", ("input/gate.jpg", Photograph(2000, 1000)));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Span.Path.EndsWith("about.md", StringComparison.Ordinal));
        var image = figure.QuerySelector("img")!;
        string whole = figure.QuerySelector("figcaption a")!.GetAttribute("href")!;
        string stem = whole[..^4];
        Assert.Equal($"{stem}-480.jpg 480w, {stem}-960.jpg 960w, {stem}-1440.jpg 1440w", image.GetAttribute("srcset"));
        Assert.Equal(($"{stem}-1440.jpg", "2000", "1000", "lazy"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        foreach (int width in (int[])[480, 960, 1440])
        {
            using var copy = SKBitmap.Decode(site[$"{stem}-{width}.jpg"]);
            Assert.Equal((width, width / 2), (copy.Width, copy.Height));
            Assert.True(site[$"{stem}-{width}.jpg"].Length < site[whole].Length);
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(site[$"{stem}-{width}.jpg"]), StringComparison.Ordinal);
            Assert.DoesNotContain("ICC_PROFILE", Encoding.Latin1.GetString(site[$"{stem}-{width}.jpg"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_photograph_that_is_hardly_larger_than_the_page_needs_is_offered_itself()
    {
        var (_, _, figure) = Page("![A gate](gate.jpg)", "", ("input/gate.jpg", Photograph(1000, 500)));
        var image = figure.QuerySelector("img")!;
        string whole = image.GetAttribute("src")!;
        Assert.Equal($"{whole[..^4]}-480.jpg 480w, {whole} 1000w", image.GetAttribute("srcset"));
        Assert.Null(figure.QuerySelector("figcaption"));
    }

    [Theory]
    [InlineData(480, 0)]
    [InlineData(599, 0)]
    [InlineData(600, 1)]
    [InlineData(1200, 2)]
    [InlineData(1800, 3)]
    public void No_copy_is_larger_or_hardly_smaller_than_the_picture(int width, int copies) => Assert.Equal(copies, PictureFile.Read("input/a.jpg", Photograph(width, 100)).Widths.Count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_copy_is_upright_as_a_browser_shows_the_photograph(int turn)
    {
        byte[] bytes = Photograph(1600, 800, turn);
        var picture = PictureFile.Read("input/a.jpg", bytes);
        Assert.Equal(turn >= 5 ? (800, 1600) : (1600, 800), (picture.Width, picture.Height));
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        using var raw = SKBitmap.Decode(codec);
        Assert.Equal(turn, (int)codec.EncodedOrigin);
        using var copy = SKBitmap.Decode(Copies.Make(picture, 480));
        Assert.Equal((480, picture.HeightAt(480)), (copy.Width, copy.Height));
        // Skia's own reading of the same turn, point by point, away from the edges of the colours.
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9), (0.3, 0.6), (0.7, 0.6)])
        {
            var (rawX, rawY) = turn switch { 1 => (x, y), 2 => (1 - x, y), 3 => (1 - x, 1 - y), 4 => (x, 1 - y), 5 => (y, x), 6 => (y, 1 - x), 7 => (1 - y, 1 - x), _ => (1 - y, x) };
            var expected = raw.GetPixel((int)(rawX * raw.Width), (int)(rawY * raw.Height));
            var got = copy.GetPixel((int)(x * copy.Width), (int)(y * copy.Height));
            Assert.True(Math.Abs(expected.Red - got.Red) + Math.Abs(expected.Green - got.Green) + Math.Abs(expected.Blue - got.Blue) < 24, $"{turn}: at {x}, {y} {expected} became {got}");
        }
    }

    /// <summary>Written down once: another processor, or another version of the library, that makes other bytes is noticed.</summary>
    [Fact]
    public void The_bytes_of_a_copy_are_the_same_wherever_it_is_made()
    {
        byte[] pixels = new byte[64 * 48 * 4];
        for (int i = 0; i < pixels.Length; i++) { pixels[i] = (byte)((i * 31) ^ (i >> 5)); }
        byte[] scaled = PixelScale.To(pixels, (64, 48), (17, 13));
        Assert.Equal(ScaledHash, TestDigest.Sha256(Convert.ToHexStringLower(scaled)));
        Assert.Equal(CopyHash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Copies.Make(PictureFile.Read("input/a.jpg", Gradient()), 480))));
    }

    private const string ScaledHash = "52ceb34a5d95caeca0039d7752a270232f04a20ec3ddbc40e91258fa149ce0a0";
    private const string CopyHash = "4dff835ae588b3db5aae3807fed9ba0646be254b1c643dee4a0c4e424d286dd6";

    private static byte[] Gradient()
    {
        using var bitmap = new SKBitmap(640, 400, SKColorType.Rgba8888, SKAlphaType.Opaque);
        for (int y = 0; y < 400; y++) { for (int x = 0; x < 640; x++) { bitmap.SetPixel(x, y, new SKColor((byte)(x * 7), (byte)(y * 3), (byte)(x * y))); } }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }

    [Fact]
    public void A_flat_colour_stays_that_colour()
    {
        byte[] pixels = new byte[101 * 67 * 4];
        for (int i = 0; i < pixels.Length; i += 4) { (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = (255, 128, 1, 255); }
        byte[] small = PixelScale.To(pixels, (101, 67), (13, 7));
        for (int i = 0; i < small.Length; i += 4) { Assert.Equal((255, 128, 1, 255), (small[i], small[i + 1], small[i + 2], small[i + 3])); }
    }

    [Fact]
    public void Of_a_photograph_whose_insides_are_damaged_the_picture_itself_stands_in_for_its_copies()
    {
        byte[] bytes = Photograph(1000, 500);
        int scan = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] broken = [.. bytes[..(scan + 40)], .. bytes[^2..]];
        var picture = PictureFile.Read("input/a.jpg", broken);
        Assert.Equal([0xFF, 0xD8], Copies.Make(picture, 480)[..2]);
    }

    [Fact]
    public void A_drawing_or_a_film_is_shown_itself()
    {
        foreach (string name in Samples.Names.Where(name => !name.EndsWith(".jpg", StringComparison.Ordinal))) { Assert.Empty(PictureFile.Read("input/" + name, Samples.Plain(name)).Widths); }
    }

    [Fact]
    public void Whose_a_picture_is_stands_under_its_caption()
    {
        var (made, site, figure) = Page("![A gate](gate.jpg \"The gate\")", "pictures: [{file: gate.jpg, credit: \"Photograph: A <Example>\", licence: https://creativecommons.org/licenses/by/4.0/, source: report}]", ("input/gate.jpg", Photograph(300, 200)));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error || fault.Rule.Id == "idle-credit");
        Assert.Equal("The gate", figure.QuerySelector("figcaption")!.FirstChild!.TextContent.Trim());
        Assert.StartsWith("Photograph: A <Example> · https://creativecommons.org/licenses/by/4.0/", figure.QuerySelector(".credit")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("From: The report", figure.QuerySelector(".credit")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("shows a picture from this", Encoding.UTF8.GetString(site["sources/report.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("By permission <only>", null)]
    [InlineData("javascript:alert", null)]
    public void A_licence_that_is_known_by_name_is_linked(string licence, string? address)
    {
        var (_, _, figure) = Page("![A gate](gate.jpg)", $"pictures: [{{file: gate.jpg, licence: \"{licence}\"}}]", ("input/gate.jpg", Photograph(300, 200)));
        Assert.StartsWith(licence, figure.QuerySelector(".credit")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, figure.QuerySelector(".credit a")?.GetAttribute("href"));
    }

    [Fact]
    public void A_credit_of_no_picture_is_told() =>
        Assert.Equal(["input/about.md:3:19 warning idle-credit 'gates.jpg'"], new TestDigest("=== input/about.md\n---\ntitle: T\npictures: [{file: gates.jpg, credit: A}]\n---\nWords.\n").Findings());

    [Theory]
    [InlineData("![-](a.svg)", "")]
    [InlineData("![](a.svg)", "missing-alt")]
    [InlineData("![ ](a.svg)", "missing-alt")]
    [InlineData("![-](a.svg \"A caption\")", "missing-alt")]
    public void An_ornament_says_so_and_everything_else_has_words(string body, string rules)
    {
        var digest = new TestDigest($"=== input/about.md\n---\ntitle: T\n---\n{body}\n");
        digest.Add("input/a.svg", Samples.Plain("drawing.svg"));
        Assert.Equal(rules, string.Join(' ', digest.Check().Found.Select(fault => fault.Rule.Id)));
        if (rules.Length == 0) { Assert.Contains("alt=\"\"", Encoding.UTF8.GetString(digest.Build().Site["about.html"]), StringComparison.Ordinal); }
    }

    [Fact]
    public void A_page_with_raw_html_keeps_the_copies_and_takes_no_others()
    {
        var (_, _, figure) = Page("<b>x</b>\n\n![A gate](gate.jpg)\n\n<img src=\"gate.jpg\" srcset=\"https://example.org/a.jpg 2x\" sizes=\"1px\" alt=\"x\">", "", ("input/gate.jpg", Photograph(700, 200)));
        Assert.Contains("-480.jpg 480w", figure.QuerySelector("img")!.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Null(figure.Owner!.QuerySelectorAll("img")[^1].GetAttribute("srcset"));
    }

    /// <summary>Decoded whole it would take 200 MB.</summary>
    [Fact]
    public void A_very_large_photograph_is_read_in_a_part_of_its_size()
    {
        var picture = PictureFile.Read("input/a.jpg", Photograph(8000, 6000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var copy = SKBitmap.Decode(Copies.Make(picture, 480));
        Assert.Equal((480, 360), (copy.Width, copy.Height));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }
}
