namespace Digest.BrowserTests;

public class PagesWorkFromDisk(Chromium chromium, BuiltSites sites)
{
    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_console_is_silent_and_nothing_is_asked_of_anyone(string digest, string kind)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        await window.Page.Mouse.WheelAsync(0, 5000);
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(window.Said);
        Assert.Empty(window.AskedElsewhere);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_style_and_the_script_arrive(string digest, string kind)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        string page = PageKinds.Find(site, kind);
        await window.Read(site.At(page));
        Assert.True(await window.Ask<bool>("getComputedStyle(document.querySelector('.skip')).position === 'absolute'"), "the page has no style");
        Assert.Equal(page != "404.html", await window.Ask<bool>("document.documentElement.classList.contains('js')"));
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Every_page_is_reached_by_links_from_the_front_page_and_every_link_leads_somewhere(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = false });
        var walk = await SiteWalk.From(site, window);
        Assert.Empty(walk.Broken);
        Assert.Empty(window.Said);
        Assert.Empty(window.AskedElsewhere);
        Assert.Empty(site.Pages.Except(walk.Visited).Except(["404.html"]));
    }
}
