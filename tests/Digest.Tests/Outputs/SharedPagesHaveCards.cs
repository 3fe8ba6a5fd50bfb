using System.Text;
using Digest.Outputs.Cards;
using SkiaSharp;
using Xunit;

namespace Digest.Tests.Outputs;

public class SharedPagesHaveCards
{
    private const string Url = "https://example.org/a-digest/";
    private static readonly IReadOnlyDictionary<string, byte[]> Site = new TestDigest(DatedDigest.Text()).Build().Site;

    private static ILookup<string, string> Tags(string path) => PageData.Properties(Encoding.UTF8.GetString(Site[path]));

    [Fact]
    public void Every_page_that_may_be_found_names_a_card_that_is_there_and_says_what_it_shows()
    {
        var pages = Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Where(path => Encoding.UTF8.GetString(Site[path]) is var page && page.Contains("rel=\"canonical\"", StringComparison.Ordinal) && !page.Contains("noindex", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        Assert.All(pages, path =>
        {
            var tags = Tags(path);
            Assert.Contains(tags["og:image"].Single()[Url.Length..], Site.Keys);
            Assert.All((string[])["og:title", "og:type", "og:locale", "og:url", "og:image:alt"], name => Assert.NotEqual("", tags[name].Single()));
            Assert.Equal(("1200", "630"), (tags["og:image:width"].Single(), tags["og:image:height"].Single()));
        });
    }

    [Fact]
    public void A_card_is_a_picture_that_others_can_read()
    {
        var cards = Site.Where(file => file.Key.StartsWith("assets/cards/", StringComparison.Ordinal)).ToList();
        Assert.True(cards.Count > 8);
        Assert.All(cards, card =>
        {
            using var picture = SKBitmap.Decode(card.Value);
            Assert.Equal((Card.Width, Card.Height), (picture.Width, picture.Height));
            Assert.Equal(0xFFFCFCFA, (uint)picture.GetPixel(2, 2));
            Assert.True(picture.Pixels.Distinct().Count() > 3);
            Assert.True(card.Value.Length < 60_000);
        });
        Assert.Equal(cards.Count, cards.Select(card => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(card.Value))).Distinct().Count());
    }

    [Theory]
    [InlineData("e0", "A drawing without words: Event, a time known from elsewhere.")]
    [InlineData("e3", "A drawing without words: Event, about a time.")]
    [InlineData("e6", "A drawing without words: Event, some time between two limits.")]
    [InlineData("e7", "A drawing without words: Event, not later than a limit.")]
    [InlineData("e8", "A drawing without words: Event, not earlier than a limit.")]
    [InlineData("e11", "A drawing without words: Event, some time between two limits.")]
    public void It_says_how_a_date_is_known(string id, string words) => Assert.Equal(words, Tags($"events/{id}.html")["og:image:alt"].Single());

    [Theory]
    [InlineData("2021-03-04", "Event, a day that is stated")]
    [InlineData("2021-03", "Event, a time that is stated")]
    [InlineData("2021/2022", "Event, a time that is stated")]
    [InlineData("2021?", "Event, some time between two limits")]
    [InlineData("2021/", "Event, not earlier than a limit")]
    public void What_a_source_states_is_drawn_as_stated(string date, string words)
    {
        var site = new TestDigest(TestDigest.WithSeed("It rang.", $"\n=== input/digest.yml\ntitle: Test\nurl: {Url}\n=== input/events/e.md\n---\ntitle: It rang\ndate: \"{date}\"\nquotes: [{{source: report, exact: It rang}}]\n---\n")).Build().Site;
        Assert.Equal($"A drawing without words: {words}.", PageData.Properties(Encoding.UTF8.GetString(site["events/e.html"]))["og:image:alt"].Single());
    }

    [Fact]
    public void The_colours_are_the_themes()
    {
        var red = new TestDigest(DatedDigest.Text() + "\n=== theme/assets/style.css\n:root { --paper: #f00; --ink: #00ff00; }\n").Build().Site;
        string path = red.Keys.First(key => key.StartsWith("assets/cards/event", StringComparison.Ordinal));
        using var picture = SKBitmap.Decode(red[path]);
        Assert.Equal(0xFFFF0000, (uint)picture.GetPixel(2, 2));
        Assert.Contains(picture.Pixels, pixel => (uint)pixel == 0xFF00FF00);
    }

    [Fact]
    public void What_was_packed_can_be_unpacked_whatever_it_was()
    {
        var random = new Random(7);
        foreach (int length in (int[])[0, 1, 2, 257, 258, 259, 1201, 40_000])
        {
            byte[] data = new byte[length];
            for (int i = 0; i < length; i++) { data[i] = random.Next(4) == 0 || i == 0 ? (byte)random.Next(256) : random.Next(3) == 0 && i >= 97 ? data[i - 97] : data[i - 1]; }
            foreach (int row in (int[])[1, 2, 97, 1201, 32_768])
            {
                using var unpacked = new MemoryStream();
                using (var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(Deflate.Zlib(data, row)), System.IO.Compression.CompressionMode.Decompress)) { zlib.CopyTo(unpacked); }
                Assert.Equal(data, unpacked.ToArray());
            }
        }
    }
}
