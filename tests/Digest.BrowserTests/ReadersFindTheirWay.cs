using Microsoft.Playwright;

namespace Digest.BrowserTests;

public class ReadersFindTheirWay(Chromium chromium, BuiltSites sites)
{
    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task A_claim_leads_to_its_paragraph_and_the_paragraph_to_the_claim(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        string claim = PageKinds.Find(site, "claim");
        await window.Read(site.At(claim));
        await window.Page.Locator("main .quote a.pin[href*='/sources/'], main .quote a.pin[href*='#p']").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/sources/*.html#*");
        Assert.True(await window.Ask<bool>("location.hash.length > 1 && document.querySelector(':target') !== null"), $"{window.Page.Url} leads to no place");
        Assert.True(await window.Ask<bool>("(() => { const r = document.querySelector(':target').getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; })()"), "the paragraph is not in view");
        var back = window.Page.Locator($".para:has(:target) a[href$='{claim}'], .para:target a[href$='{claim}']");
        await back.First.ClickAsync();
        await window.Page.WaitForURLAsync("**/" + claim + "*");
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task The_switch_of_colours_is_remembered()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        string paper = await Paper(window);
        await window.Page.Locator("button.theme").ClickAsync();
        Assert.Equal("dark", await window.Ask<string?>("document.documentElement.dataset.theme"));
        Assert.NotEqual(paper, await Paper(window));
        if (!await window.Ask<bool>("(() => { try { return localStorage.getItem('theme') !== null; } catch { return false; } })()")) { return; }
        await window.Page.ReloadAsync();
        Assert.Equal("dark", await window.Ask<string?>("document.documentElement.dataset.theme"));
        await window.Page.Locator("button.theme").ClickAsync();
        Assert.Equal(paper, await Paper(window));
    }

    [Fact]
    public async Task The_switch_overrides_a_dark_system()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Dark = true });
        await window.Read(site.At("index.html"));
        string paper = await Paper(window);
        await window.Page.Locator("button.theme").ClickAsync();
        Assert.Equal("light", await window.Ask<string?>("document.documentElement.dataset.theme"));
        Assert.NotEqual(paper, await Paper(window));
    }

    [Fact]
    public async Task Paper_carries_no_navigation()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Dark = true });
        foreach (string kind in (string[])["front page", "claims", "claim", "held source", "timeline"])
        {
            await window.Read(site.At(PageKinds.Find(site, kind)));
            await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
            Findings.MustBeNone(await window.Ask<string[]>("[...document.querySelectorAll('nav, button, .skip, details.menu')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 160))"));
            Assert.True(await window.Page.Locator("main h1").IsVisibleAsync());
            Assert.Equal("rgb(255, 255, 255)", await Paper(window));
            await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    private static Task<string> Paper(ReaderWindow window) => window.Ask<string>("getComputedStyle(document.documentElement).backgroundColor");
}
