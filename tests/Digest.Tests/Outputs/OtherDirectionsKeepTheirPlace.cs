using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A record whose words run from right to left, on pages that do not.</summary>
public class OtherDirectionsKeepTheirPlace
{
    [Fact]
    public void In_the_breadcrumb_the_words_have_the_direction_and_not_the_place_that_the_slash_stands_in()
    {
        var site = new BuiltSite(TestDigest.WithSeed("It was closed.", "=== input/topics/bridge.md\n---\ntitle: الجسر\nlang: ar\n---\n=== input/index.md\n---\ntitle: Front\n---\n[[bridge]]\n"));
        var here = new HtmlParser().ParseDocument(site["topics/bridge.html"]).QuerySelector(".crumbs li[aria-current=page]")!;
        Assert.False(here.HasAttribute("dir"));
        Assert.Equal(("الجسر", "rtl", "ar"), (here.QuerySelector("bdi")!.TextContent, here.QuerySelector("bdi")!.GetAttribute("dir"), here.QuerySelector("bdi")!.GetAttribute("lang")));
    }
}
