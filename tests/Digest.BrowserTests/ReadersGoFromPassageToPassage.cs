namespace Digest.BrowserTests;

/// <summary>The page of a source: a link lands on the very words and shows them, whole; keys and buttons lead from one passage to the next.</summary>
public class ReadersGoFromPassageToPassage(Chromium chromium, BuiltSites sites)
{
    /// <summary>The backgrounds of the pieces of the passage that the address names, and of a piece of none.</summary>
    private const string Looks = """
        (() => {
          const at = document.querySelector(':target'), key = at.dataset.passage, look = m => getComputedStyle(m).borderBlockEndWidth + getComputedStyle(m).borderBlockEndStyle + getComputedStyle(m).backgroundColor;
          const own = [...at.closest('.para').querySelectorAll('mark.q')].filter(m => m.dataset.in.split(' ').includes(key));
          const r = own[0].getBoundingClientRect();
          return { pieces: own.length, looks: [...new Set(own.map(look))].length, inView: r.top >= 0 && r.bottom <= innerHeight, other: [...document.querySelectorAll('mark.q')].filter(m => !own.includes(m)).some(m => look(m) === look(own[0])) };
        })()
        """;

    private sealed record Seen
    {
        public int Pieces { get; set; }
        public int Looks { get; set; }
        public bool InView { get; set; }
        public bool Other { get; set; }
    }

    [Theory]
    [InlineData(true, 1440)]
    [InlineData(true, 360)]
    [InlineData(false, 1440)]
    [InlineData(false, 360)]
    public async Task A_link_lands_on_the_words_and_shows_them_whole_with_scripts_or_without(bool scripts, int width)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Scripts = scripts, Width = width });
        await window.Read(site.At(PageKinds.Find(site, "held source")));
        // The passage that is cut into the most pieces by others.
        string id = await window.Ask<string>("""
            [...document.querySelectorAll('[data-passage]')].map(a => [a.id, [...a.closest('.para').querySelectorAll('mark.q')].filter(m => m.dataset.in.split(' ').includes(a.dataset.passage)).length]).sort((a, b) => b[1] - a[1])[0][0]
            """);
        await window.Read(new Uri(site.At(PageKinds.Find(site, "held source")).AbsoluteUri + "?#" + id));
        await window.Page.Locator(":target").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        var seen = await window.Ask<Seen>(Looks);
        Assert.True(seen.Pieces > 2, "no passage is cut");
        Assert.Equal(1, seen.Looks);
        Assert.False(seen.Other, "words of another passage look like those that were asked for");
        Assert.True(seen.InView, "the words are not in view");
    }

    [Fact]
    public async Task A_claims_pinpoint_is_the_way_to_its_own_words()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, "claim")));
        string marked = await window.Page.Locator("main .quote blockquote").First.InnerTextAsync();
        await window.Page.Locator("main .quote a.pin").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/sources/*.html#p*-*");
        await window.Page.Locator(".q.is-target").First.WaitForAsync();
        string landed = await window.Ask<string>("[...document.querySelectorAll('.q.is-target')].map(m => m.textContent).join(' ')");
        Assert.StartsWith(string.Join(' ', marked.Split(' ').Take(3)), landed.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task Keys_and_buttons_lead_on_and_back_and_the_keys_can_be_switched_off()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, "held source")));
        Task<string> Told() => window.Page.Locator("[data-marks-told]").InnerTextAsync();
        await window.Page.Keyboard.PressAsync("n");
        Assert.StartsWith("Passage 1 of ", await Told(), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("n");
        Assert.StartsWith("Passage 3 of ", await Told(), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("p");
        Assert.StartsWith("Passage 2 of ", await Told(), StringComparison.Ordinal);
        Assert.True(await window.Ask<bool>("document.activeElement.matches('mark.q.is-target') && document.querySelector('.note.is-target') !== null"), "the passage has no focus, or its note is not shown");
        await window.Page.Locator("[data-marks-next]").ClickAsync();
        Assert.StartsWith("Passage 3 of ", await Told(), StringComparison.Ordinal);
        await window.Page.Locator("[data-marks] input").UncheckAsync();
        await window.Page.Keyboard.PressAsync("n");
        Assert.StartsWith("Passage 3 of ", await Told(), StringComparison.Ordinal);
        await window.Page.ReloadAsync();
        Assert.False(await window.Page.Locator("[data-marks] input").IsCheckedAsync());
        Assert.StartsWith("Passage 3 of ", await Told(), StringComparison.Ordinal);
        Findings.MustBeNone(window.Said);
    }

    [Theory]
    [InlineData("light", false)]
    [InlineData("dark", false)]
    [InlineData("light", true)]
    [InlineData("dark", true)]
    public async Task Quoted_words_are_marked_in_every_mode(string scheme, bool isForced)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Dark = scheme == "dark" });
        await window.Page.EmulateMediaAsync(new() { ForcedColors = isForced ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None });
        await window.Read(site.At(PageKinds.Find(site, "held source")));
        const string look = "(() => { const m = getComputedStyle(document.querySelector('mark.q')), t = getComputedStyle(document.body); return [m.backgroundColor !== t.backgroundColor && m.backgroundColor !== 'rgba(0, 0, 0, 0)', parseFloat(m.borderBlockEndWidth) >= 1]; })()";
        Assert.All(await window.Ask<bool[]>(look), Assert.True);
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.All(await window.Ask<bool[]>(look), Assert.True);
        Assert.Equal("exact", await window.Ask<string>("getComputedStyle(document.querySelector('mark.q')).printColorAdjust"));
        Assert.False(await window.Page.Locator("[data-marks]").IsVisibleAsync());
    }
}
