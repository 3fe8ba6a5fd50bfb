using Microsoft.Playwright;

namespace Digest.BrowserTests;

public class PagesWorkFromDisk(Chromium chromium, BuiltSites sites)
{
    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_style_arrives_the_console_is_silent_and_nothing_is_asked_of_anyone(string digest, string kind)
    {
        var site = sites[digest];
        string page = PageKinds.Find(site, kind);
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(page));
        Assert.Equal("absolute", await window.Ask<string>("getComputedStyle(document.querySelector('.skip')).position"));
        Assert.Equal(page != "404.html", await window.Ask<bool>("document.documentElement.classList.contains('js')"));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Every_page_is_reached_by_links_from_the_front_page_and_every_link_leads_somewhere(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = false });
        var walk = await SiteWalk.From(site, window);
        Findings.MustBeNone(walk.Broken);
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
        Findings.MustBeNone(site.Pages.Except(walk.Visited).Except(["404.html"]));
    }
}
