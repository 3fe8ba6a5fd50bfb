using System.Text;
using Xunit;

namespace Digest.Tests.Checks;

public class LinksNameTheirPage
{
    private const string Records = """
        === input/digest.yml
        title: T
        checks: {missing-url: off}
        === input/index.md
        ---
        title: Front
        ---
        === input/events/index.md
        ---
        title: What happened
        ---
        === input/about/index.md
        ---
        title: About
        ---
        === input/about/sub/index.md
        ---
        title: Sub
        ---
        === input/about/method.md
        ---
        title: Method
        ---
        === input/people/north/pia.md
        ---
        title: Pia
        ---
        """;

    private static string PageOf(string path) => Records + $"\n=== {path}\n---\ntitle: Asked\n---\nSee [it](LINK) and [[pia]].\n";

    [Theory]
    [InlineData("events/index.html", "events/index.html")]
    [InlineData("events/index.md", "events/index.html")]
    [InlineData("events/", "events/index.html")]
    [InlineData("events", "events/index.html")]
    [InlineData("/events/index.html", "events/index.html")]
    [InlineData("people/index.html", "people/index.html")]
    [InlineData("about/index.html", "about/index.html")]
    [InlineData("about/sub/index.html", "about/sub/index.html")]
    [InlineData("about/sub/", "about/sub/index.html")]
    [InlineData("./about/method.html", "about/method.html")]
    [InlineData("about/method", "about/method.html")]
    [InlineData("index.html", "index.html")]
    [InlineData("./index.md", "index.html")]
    [InlineData("timeline.html", "timeline.html")]
    [InlineData("people/pia.html", "people/pia.html")]
    [InlineData("people/north/pia.md", "people/pia.html")]
    [InlineData("/people/pia", "people/pia.html")]
    [InlineData("north/pia.md", "people/pia.html")]
    [InlineData("pia.md", "people/pia.html")]
    [InlineData("pia", "people/pia.html")]
    public void A_file_and_an_address_lead_to_their_own_page(string link, string page)
    {
        var (made, site) = new TestDigest(PageOf("input/asked.md").Replace("LINK", link, StringComparison.Ordinal)).Build();
        Assert.Empty(made.Diagnostics);
        Assert.Contains($"See <a href=\"{page}\"", Encoding.UTF8.GetString(site["asked.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "index.html")]
    [InlineData("../index.html", "../index.html")]
    [InlineData("../events/index.html", "../events/index.html")]
    [InlineData("/events/index.html", "../events/index.html")]
    [InlineData("sub/index.html", "sub/index.html")]
    [InlineData("method.html", "method.html")]
    [InlineData("../people/pia.html", "../people/pia.html")]
    [InlineData("../timeline.html", "../timeline.html")]
    public void So_they_do_from_a_folder(string link, string page)
    {
        var (made, site) = new TestDigest(PageOf("input/about/asked.md").Replace("LINK", link, StringComparison.Ordinal)).Build();
        Assert.Empty(made.Diagnostics);
        Assert.Contains($"See <a href=\"{page}\"", Encoding.UTF8.GetString(site["about/asked.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about/nope/index.html", "")]
    [InlineData("timeline/index.html", "")]
    [InlineData("Events/index.md", "Letter case counts: write 'input/events/index.md'.")]
    [InlineData("nowhere/pia.md", "It stands in another folder: write 'people/north/pia.md'.")]
    [InlineData("events/pia.html", "It stands in another folder: write 'people/north/pia.md'.")]
    [InlineData("/no/where/pia", "It stands in another folder: write 'people/north/pia.md'.")]
    [InlineData("People/pia.html", "It stands in another folder: write 'people/north/pia.md'.")]
    [InlineData("no/timeline.html", "")]
    public void A_page_of_that_name_in_another_folder_is_another_page(string link, string remedy)
    {
        var fault = Assert.Single(new TestDigest(PageOf("input/asked.md").Replace("LINK", link, StringComparison.Ordinal)).Check().Found);
        Assert.Equal("unknown-reference", fault.Rule.Id);
        Assert.StartsWith(remedy, fault.Help, StringComparison.Ordinal);
    }
}
