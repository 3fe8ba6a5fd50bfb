using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>Cards of records: on a rest of the pointer and on keyboard focus, dismissible, reachable, never over their link (WCAG 2.2, 1.4.13).</summary>
public class LinksShowWhatTheyLeadTo(Chromium chromium, BuiltSites sites)
{
    private const string Card = "#preview", Link = "main .prose a[href$='organisations/csw.html']";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_pointer_brings_a_card_can_go_into_it_and_takes_it_away(bool isServed)
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        var site = isServed ? sites.PublishedAt(server.Home) : sites[BuiltSites.Repository];
        server.Show(site.Output);
        await using var window = await chromium.Open(isServed ? server.Home.AbsoluteUri : site.Home, ReaderSettings.Desk);
        await window.Read(isServed ? new Uri(server.Home, "index.html") : site.At("index.html"));
        var (link, card) = (window.Page.Locator(Link).First, window.Page.Locator(Card));
        await link.HoverAsync();
        await card.WaitForAsync();
        Assert.Contains("Organisation", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("CSW", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("preview", await link.GetAttributeAsync("aria-describedby"));
        Assert.Equal(0, await card.Locator("a[href], button").CountAsync());
        await MustNotCover(link, card);

        await card.HoverAsync();
        await window.Page.WaitForTimeoutAsync(600);
        Assert.True(await card.IsVisibleAsync(), "the card went while the pointer was in it");
        await window.Page.Mouse.MoveAsync(3, 3);
        await card.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Null(await link.GetAttributeAsync("aria-describedby"));
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Focus_brings_it_and_escape_sends_it_away_until_the_focus_comes_again(int width)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = width });
        await window.Read(site.At("index.html"));
        var (link, card) = (window.Page.Locator(Link).First, window.Page.Locator(Card));
        await FocusByKey(window, link);
        await card.WaitForAsync();
        await MustNotCover(link, card);
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await card.CountAsync());
        await window.Page.WaitForTimeoutAsync(700);
        Assert.Equal(0, await card.CountAsync());
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await card.WaitForAsync();
    }

    [Fact]
    public async Task A_claim_shows_status_statement_and_the_words_it_rests_on()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        await window.Page.Locator("main .prose a[href*='claims/']").First.HoverAsync();
        var card = window.Page.Locator(Card);
        await card.WaitForAsync();
        foreach (string part in (string[])[".card__kind .tag", ".card__title", ".card__text", ".card__quote", ".card__meta"]) { Assert.True(await card.Locator(part).IsVisibleAsync(), part); }
        Assert.Equal(0, await card.Locator("use").EvaluateAllAsync<int>("all => all.filter(u => !document.querySelector(u.getAttribute('href'))).length"));
    }

    [Theory]
    [InlineData(ReaderKind.Phone)]
    [InlineData(ReaderKind.Touch)]
    public async Task On_a_narrow_screen_the_pointer_and_on_touch_the_finger_bring_none(ReaderKind kind)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, kind == ReaderKind.Phone ? ReaderSettings.Phone : ReaderSettings.Desk with { Touch = true });
        await window.Read(site.At("index.html"));
        var link = window.Page.Locator(Link).First;
        if (kind == ReaderKind.Phone) { await link.HoverAsync(); await window.Page.WaitForTimeoutAsync(900); Assert.Equal(0, await window.Page.Locator(Card).CountAsync()); return; }
        await window.Tap(link, "**/organisations/csw.html");
    }

    public enum ReaderKind { Phone, Touch }

    [Fact]
    public async Task The_readers_switch_turns_them_off_and_is_remembered()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        var button = window.Page.Locator("button[data-previews]");
        string on = await button.InnerTextAsync();
        await button.ClickAsync();
        Assert.NotEqual(on, await button.InnerTextAsync());
        await window.Page.ReloadAsync();
        Assert.NotEqual(on, await button.InnerTextAsync());
        await window.Page.Locator(Link).First.HoverAsync();
        await window.Page.WaitForTimeoutAsync(900);
        Assert.Equal(0, await window.Page.Locator(Card).CountAsync());
        await button.ClickAsync();
        await window.Page.Locator(Link).First.HoverAsync();
        await window.Page.Locator(Card).WaitForAsync();
    }

    [Theory]
    [InlineData(BuiltSites.Repository, "claim", "light")]
    [InlineData(BuiltSites.Repository, "claim", "dark")]
    [InlineData(BuiltSites.Arabic, "claim", "light")]
    public async Task An_open_card_is_accessible_and_begins_where_its_line_does(string digest, string kind, string scheme)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Dark = scheme == "dark" });
        await window.Read(site.At(PageKinds.Find(site, kind)));
        var (link, card) = (window.Page.Locator("main .quote a.pin").First, window.Page.Locator(Card));
        await link.HoverAsync();
        await card.WaitForAsync();
        await MustNotCover(link, card);
        if (digest == BuiltSites.Arabic) { Assert.True(await window.Ask<bool>("document.querySelector('#preview').getBoundingClientRect().right <= innerWidth && getComputedStyle(document.querySelector('#preview')).direction === 'rtl'")); }
        Findings.MustBeNone(await Axe.Faults(window));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await card.IsVisibleAsync());
    }

    private static async Task FocusByKey(ReaderWindow window, ILocator link)
    {
        await window.Page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();
    }

    private static async Task MustNotCover(ILocator link, ILocator card)
    {
        var (a, b) = ((await link.BoundingBoxAsync())!, (await card.BoundingBoxAsync())!);
        Assert.True(b.Y >= a.Y + a.Height || b.Y + b.Height <= a.Y || b.X >= a.X + a.Width || b.X + b.Width <= a.X, "the card covers its link");
    }
}
