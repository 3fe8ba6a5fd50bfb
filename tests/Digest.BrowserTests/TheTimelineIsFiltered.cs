using System.Globalization;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>A timeline of 300 entries, 80 of them in 2019, which has a page of its own.</summary>
public class TheTimelineIsFiltered(Chromium chromium, BuiltSites sites)
{
    private const string Shown = "[...document.querySelectorAll('[data-item]')].filter(e => !e.hidden).length";
    private const string Status = "document.querySelector('[data-filters-status]').textContent";

    [Fact]
    public async Task Filters_combine_empty_periods_go_and_the_rail_and_the_count_follow()
    {
        await using var window = await Open();
        await Press(window, "entity:ann");
        int ann = await window.Ask<int>(Shown);
        await Press(window, "topic:rivers");
        int both = await window.Ask<int>(Shown);
        Assert.InRange(both, 1, ann - 1);
        await Press(window, "entity:ben");
        Assert.InRange(await window.Ask<int>(Shown), both + 1, 300);
        Assert.Equal(await window.Ask<int>("document.querySelectorAll('[data-item][data-topic~=\"rivers\"]:is([data-entity~=\"ann\"], [data-entity~=\"ben\"])').length"), await window.Ask<int>(Shown));
        Assert.Contains((await window.Ask<int>(Shown)).ToString(CultureInfo.InvariantCulture) + " of 220", await window.Ask<string>(Status), StringComparison.Ordinal);
        Assert.Equal(0, await window.Ask<int>("[...document.querySelectorAll('.period:not([hidden]):not([data-stays])')].filter(p => !p.querySelector('[data-item]:not([hidden])')).length"));
        Assert.True(await window.Ask<bool>("[...document.querySelectorAll('.tl__rail a[href=\"#y-2005\"]')].every(a => Number(a.querySelector('.count').textContent) === document.querySelectorAll('#y-2005 [data-item]:not([hidden]), [data-year=\"2005\"] [data-item]:not([hidden])').length)"));
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task The_address_keeps_the_filters_over_a_reload_a_jump_and_the_way_back()
    {
        await using var window = await Open();
        await Press(window, "topic:rivers");
        await Press(window, "entity:ann");
        int both = await window.Ask<int>(Shown);
        await window.Page.ReloadAsync();
        Assert.Equal(both, await window.Ask<int>(Shown));
        await window.Do("location.hash = [...document.querySelectorAll('.period:not([hidden])')].pop().id");
        await window.Until("location.hash.startsWith('#show=topic:rivers,entity:ann;at=y-') || location.hash.startsWith('#show=entity:ann,topic:rivers;at=y-')");
        Assert.Equal(both, await window.Ask<int>(Shown));
        await window.Page.GoBackAsync();
        await window.Page.GoBackAsync();
        await window.Until("location.hash === '#show=topic:rivers'");
        await window.Until($"{Shown} > {both}");
        Assert.Equal("false", await Button(window, "entity:ann").GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task The_keyboard_reaches_drawing_skip_and_filters()
    {
        await using var window = await Open();
        await window.Do("document.querySelector('.strip__skip').focus()");
        Assert.True(await window.Ask<bool>("(r => r.width > 40 && getComputedStyle(document.activeElement).clipPath === 'none')(document.activeElement.getBoundingClientRect())"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("region", await window.Ask<string>("document.activeElement.getAttribute('role')"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Matches("stated, .* possible", await window.Ask<string>("document.activeElement.querySelector('title').textContent"));
        await window.Do("document.querySelector('button[data-filter=\"topic:rivers\"]').focus()");
        await window.Page.Keyboard.PressAsync("Space");
        Assert.Equal("#show=topic:rivers", await window.Ask<string>("location.hash"));
    }

    [Fact]
    public async Task Paper_has_what_is_left_and_says_what_was_chosen()
    {
        await using var window = await Open();
        Assert.False(await window.Page.Locator("[data-filters-print]").IsVisibleAsync());
        await Press(window, "topic:rivers");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Matches("Topic: Rivers.* of 220", await window.Page.Locator("[data-filters-print]").InnerTextAsync());
        Assert.Equal(await window.Ask<int>(Shown), await window.Ask<int>("[...document.querySelectorAll('[data-item]')].filter(e => e.getClientRects().length).length"));
    }

    [Fact]
    public async Task The_drawing_follows_the_filters()
    {
        await using var window = await Open();
        const string Bars = "[...document.querySelectorAll('.strip__scroll [data-bin]:not(.is-out):not(.is-elsewhere)')].map(a => a.querySelector('title').textContent.match(/: (\\d+) stated, (\\d+)/)).reduce((n, m) => n + Number(m[1]) + Number(m[2]), 0)";
        await Press(window, "topic:rivers");
        Assert.Equal(await window.Ask<int>(Shown), await window.Ask<int>(Bars));
    }

    [Fact]
    public async Task A_great_year_is_a_page_of_its_own_and_takes_the_filters_along()
    {
        await using var window = await Open();
        Assert.Equal("What stands under 2019, 80 entries, on a page of its own", await window.Page.Locator("#y-2019-all .period__own").InnerTextAsync());
        await Press(window, "topic:rivers");
        await window.Page.Locator("#y-2019-all .period__own a").ClickAsync();
        await window.Page.WaitForURLAsync("**/timeline/2019.html#show=topic:rivers");
        Assert.Equal(await window.Ask<int>("document.querySelectorAll('[data-item][data-topic~=\"rivers\"]').length"), await window.Ask<int>(Shown));
        Assert.Equal("Timeline: 2019", await window.Page.Locator("h1").InnerTextAsync());
        await window.Page.Locator(".tl__rail a[href*='timeline.html']").First.ClickAsync();
        await window.Until("location.hash.startsWith('#show=topic:rivers;at=y-')");
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task A_link_to_an_entry_finds_it_though_its_year_has_moved()
    {
        await using var window = await Open("#e-e010");
        await window.Page.WaitForURLAsync("**/timeline/2019.html#e-e010");
        Assert.True(await window.Page.Locator("#e-e010").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_link_of_the_drawing_leads_to_a_place()
    {
        await using var window = await Open();
        string[] lost = await window.Ask<string[]>("[...document.querySelectorAll('[data-drawing] a, .tl__rail a')].map(a => a.getAttribute('href')).filter(h => h.startsWith('#') && !document.getElementById(h.slice(1)))");
        Assert.Empty(lost);
        Assert.NotEqual(0, await window.Page.Locator("[data-drawing] a[href^='timeline/2019.html#y-']").CountAsync());
    }

    [Fact]
    public async Task The_repositorys_drawing_dims_what_is_filtered_out()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("timeline.html"));
        await Press(window, "kind:event");
        int lines = await window.Ask<int>("document.querySelectorAll('.strip__scroll a:not(.is-out)').length");
        Assert.Equal(await window.Ask<int>("[...document.querySelectorAll('.strip__scroll a')].filter(a => !document.getElementById(a.getAttribute('href').slice(1)).hidden).length"), lines);
        Assert.InRange(lines, 1, await window.Ask<int>("document.querySelectorAll('.strip__scroll a').length") - 1);
    }

    private async Task<ReaderWindow> Open(string fragment = "")
    {
        var site = sites.LongTimeline;
        var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(new Uri(site.At("timeline.html").AbsoluteUri + fragment));
        return window;
    }

    private static Task Press(ReaderWindow window, string filter) => Button(window, filter).ClickAsync();

    private static ILocator Button(ReaderWindow window, string filter) => window.Page.Locator($"button[data-filter=\"{filter}\"]").First;
}
