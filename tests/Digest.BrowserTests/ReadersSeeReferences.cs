using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>Notes in the margin, notes at the end, and references on hover and focus that Escape puts away (WCAG 2.2, 1.4.13).</summary>
public class ReadersSeeReferences(Chromium chromium, BuiltSites sites)
{
    private const string Note = "#margin\\.1", Number = "#cite\\.1", Card = "#preview";

    [Fact]
    public async Task On_a_wide_screen_a_note_stands_beside_its_number_without_being_asked_for()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        Assert.True(await window.Page.Locator(Note).IsVisibleAsync());
        Assert.False(await window.Page.Locator(".endnotes").IsVisibleAsync());
        var (number, note) = ((await window.Page.Locator(Number).BoundingBoxAsync())!, (await window.Page.Locator(Note).BoundingBoxAsync())!);
        Assert.True(note.X > number.X + number.Width, "the note is not beside the text");
        Assert.InRange(note.Y, number.Y - 40, number.Y + 60);
    }

    [Fact]
    public async Task On_a_narrow_screen_notes_stand_at_the_end_and_lead_back()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        await window.Read(site.At("index.html"));
        Assert.False(await window.Page.Locator(Note).IsVisibleAsync());
        Assert.True(await window.Page.Locator(".endnotes").IsVisibleAsync());
        await window.Page.Locator(Number + " a:visible").ClickAsync();
        Assert.EndsWith("#note.1", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator("#note\\.1 .endnotes__back").ClickAsync();
        Assert.EndsWith("#cite.1", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_comes_with_focus_covers_no_number_and_goes_with_escape()
    {
        await using var window = await WithFocusOnANumber();
        await window.Page.Locator(Card).WaitForAsync();
        var (number, card) = ((await window.Page.Locator(Number).BoundingBoxAsync())!, (await window.Page.Locator(Card).BoundingBoxAsync())!);
        Assert.True(card.Y >= number.Y + number.Height - 4 || card.Y + card.Height <= number.Y + 4, "the reference covers its number");
        Assert.True(await window.Ask<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await window.Page.Locator(Card).CountAsync());
    }

    private async Task<ReaderWindow> WithFocusOnANumber()
    {
        var site = sites[BuiltSites.Repository];
        var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('#main').focus()");
        await window.Page.Locator(Number + " a:visible").FocusAsync();
        return window;
    }

    /// <summary>Focus scrolls the page away under the pointer, which is then told to be over something else.</summary>
    [Fact]
    public async Task A_reference_comes_with_focus_where_the_pointer_rests_on_the_page_too()
    {
        await using var window = await WithFocusOnANumber();
        await window.Page.Mouse.MoveAsync(180, 20);
        await window.Page.Mouse.MoveAsync(180, 600, new() { Steps = 20 });
        await window.Page.Locator(Card).WaitForAsync();
    }

    [Fact]
    public async Task Without_scripts_a_reference_comes_with_the_pointer_all_the_same()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone with { Scripts = false });
        await window.Read(site.At("index.html"));
        await window.Page.Locator(Number + " a:visible").HoverAsync();
        Assert.True(await window.Page.Locator(Note).IsVisibleAsync());
    }

    [Fact]
    public async Task On_touch_the_first_tap_shows_the_reference_and_says_how_to_go_on_and_the_second_follows()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone with { Touch = true });
        await window.Read(site.At("index.html"));
        var cite = window.Page.Locator(Number + " a:visible");
        await window.Tap(cite, wait => window.Page.Locator(Card).WaitForAsync(new() { Timeout = wait }));
        Assert.Contains("Tap the citation again", await window.Page.Locator(Card).InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.Locator("p.vh[role=status]", new() { HasTextString = "Tap the citation again" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.DoesNotContain("#note", window.Page.Url, StringComparison.Ordinal);
        await window.Tap(cite, "**/index.html#note.1");
        // The address comes before the page has scrolled there: a tap in between would meet what stands there then.
        await window.Do("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        // Anything else is followed at once.
        await window.Tap(window.Page.Locator("main .prose a[href*='organisations/']").First, "**/organisations/**");
        Findings.MustBeNone(window.Said);
    }
}
