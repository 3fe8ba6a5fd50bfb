namespace Digest.BrowserTests;

/// <summary>Colours that were chosen against the system's are there before anything is painted.</summary>
public class TheColoursNeverFlash(Chromium chromium, BuiltSites sites)
{
    /// <summary>Looks at every frame from the first on, before the page's own scripts run.</summary>
    private const string Watch = """
        window.frames_ = [];
        (function look() {
          requestAnimationFrame(function () {
            if (document.documentElement) { window.frames_.push(document.documentElement.dataset.theme + ' ' + getComputedStyle(document.documentElement).colorScheme + ' ' + getComputedStyle(document.documentElement).backgroundColor); }
            if (window.frames_.length < 40) { look(); }
          });
        }());
        """;

    [Theory]
    [InlineData(false, "dark", "rgb(18, 21, 24)", false)]
    [InlineData(true, "light", "rgb(252, 252, 250)", false)]
    [InlineData(false, "dark", "rgb(18, 21, 24)", true)]
    [InlineData(true, "light", "rgb(252, 252, 250)", true)]
    public async Task Every_frame_has_them_however_slow_the_style_sheet(bool isDarkSystem, string chosen, string paper, bool isServed)
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        var site = isServed ? sites.PublishedAt(server.Home) : sites[BuiltSites.Repository];
        server.Show(site.Output);
        await using var window = await chromium.Open(isServed ? server.Home.AbsoluteUri : site.Home, ReaderSettings.Desk with { Dark = isDarkSystem });
        Uri At(string page) => isServed ? new Uri(server.Home, page) : site.At(page);
        await window.Read(At("index.html"));
        await window.Page.Locator("button.theme").ClickAsync();
        Assert.Equal(chosen, await window.Ask<string>("document.documentElement.dataset.theme"));

        await window.Page.AddInitScriptAsync(Watch);
        await window.Page.RouteAsync("**/style-*.css", async route => { await Task.Delay(400); await route.ContinueAsync(); });
        await window.Read(At("claims/index.html"));
        await window.Do("new Promise(done => (function wait() { if (window.frames_.length >= 40) { done(); } else { setTimeout(wait, 20); } }()))");
        string[] frames = [.. (await window.Ask<string[]>("window.frames_")).Distinct()];
        Assert.Equal([$"{chosen} {chosen} {paper}"], frames);
        Assert.Equal(chosen, await window.Ask<string>("document.querySelector('meta[name=color-scheme]').content"));
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task Until_something_is_chosen_they_follow_the_system_at_once()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        Task<string> Paper() => window.Ask<string>("getComputedStyle(document.documentElement).backgroundColor");
        string light = await Paper(), label = (await window.Page.Locator("button.theme").GetAttributeAsync("aria-label"))!;
        await window.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        // A page hears of another system scheme when its next frame is made, not when the call that changed it returns.
        await window.Do("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.NotEqual(light, await Paper());
        Assert.NotEqual(label, await window.Page.Locator("button.theme").GetAttributeAsync("aria-label"));
    }
}
