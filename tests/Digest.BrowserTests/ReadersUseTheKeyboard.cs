namespace Digest.BrowserTests;

public class ReadersUseTheKeyboard(Chromium chromium, BuiltSites sites)
{
    private const string Focused = "document.activeElement.";

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task The_first_stop_skips_to_the_content(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("claims/index.html"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Ask<bool>(Focused + "matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"), "the first stop is no visible skip link");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Ask<bool>(Focused + "closest('main') !== null"), "the next stop is not in the content");
    }

    [Fact]
    public async Task The_menu_opens_by_enter_and_closes_by_escape()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        await window.Read(site.At("index.html"));
        await TabTo(window, ".menu > summary");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.True(await window.Page.Locator(".menu a").First.IsVisibleAsync());
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Ask<bool>(Focused + "closest('.menu__panel') !== null"), "the next stop is not in the menu");
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.False(await window.Page.Locator(".menu a").First.IsVisibleAsync());
        Assert.True(await window.Ask<bool>(Focused + "matches('.menu > summary')"), "focus was lost");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.False(await window.Page.Locator(".menu a").First.IsVisibleAsync());
    }

    [Theory]
    [InlineData(BuiltSites.Repository, "claim")]
    [InlineData(BuiltSites.Repository, "timeline")]
    [InlineData(BuiltSites.Arabic, "claims")]
    [InlineData(BuiltSites.Arabic, "held source")]
    public async Task Every_stop_is_seen_and_none_is_a_trap(string digest, string kind)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        var unseen = new List<string>();
        for (int stop = 0; stop < 400; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Ask<bool>("document.activeElement === document.body")) { break; }
            unseen.AddRange(await window.Ask<string[]>(
                "[document.activeElement].filter(e => e !== document.body && (!e.checkVisibility() || (!e.closest('svg') && getComputedStyle(e).outlineStyle === 'none'))).map(e => e.outerHTML.slice(0, 160))"));
        }
        Findings.MustBeNone(unseen);
        Assert.True(await window.Ask<bool>("document.activeElement === document.body"), "the end of the page was never reached");
    }

    private static async Task TabTo(ReaderWindow window, string selector)
    {
        for (int stop = 0; stop < 12; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Ask<bool>(Focused + $"matches('{selector}')")) { return; }
        }
        Assert.Fail($"the keyboard does not reach {selector}");
    }
}
