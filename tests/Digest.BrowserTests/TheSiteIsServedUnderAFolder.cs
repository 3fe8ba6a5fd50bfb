namespace Digest.BrowserTests;

public class TheSiteIsServedUnderAFolder(Chromium chromium, BuiltSites sites)
{
    [Fact]
    public async Task Pages_and_the_page_for_a_miss_work_under_it()
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        var site = sites.PublishedAt(server.Home);
        server.Show(site.Output);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);

        foreach (string kind in (string[])["front page", "claims", "claim", "held source", "timeline"])
        {
            var answer = await window.Read(new Uri(server.Home, PageKinds.Find(site, kind)));
            Assert.Equal(200, answer!.Status);
            Assert.True(await window.Ask<bool>("document.documentElement.classList.contains('js')"), "the script did not run");
        }
        Findings.MustBeNone(window.Said);

        var miss = await window.Read(new Uri(server.Home, "three/folders/deep/nothing.html"));
        Assert.Equal(404, miss!.Status);
        Assert.True(await window.Page.Locator("main h1").IsVisibleAsync());
        Assert.Equal("absolute", await window.Ask<string>("getComputedStyle(document.querySelector('.skip')).position"));
        string[] links = await window.Ask<string[]>("[...document.querySelectorAll('a[href]')].filter(a => !a.getAttribute('href').startsWith('#')).map(a => a.href)");
        Assert.Contains(server.Home.AbsoluteUri, links);
        foreach (string link in links.Distinct())
        {
            var answer = await window.Read(new Uri(link));
            Assert.True(answer is { Status: 200 }, $"{link} of the page for a miss leads nowhere");
        }
        Findings.MustBeNone(window.AskedElsewhere);
        Assert.All(window.Said, line => Assert.Contains("status of 404", line, StringComparison.Ordinal));
    }
}
