namespace Digest.BrowserTests;

/// <summary>What Safari does otherwise, done to Chromium, since no test runs in Safari itself: each was seen in WebKit, and seen mended there.</summary>
public class SafariIsServed(Chromium chromium, BuiltSites sites)
{
    /// <summary>It keeps a page as it was left, but for boxes that ask for no completion: those it empties just after it has told the page that it is shown again.</summary>
    private const string ShownAgain =
        "(() => { window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); document.querySelectorAll('input[autocomplete=off]').forEach(box => { box.value = ''; }); })()";

    [Fact]
    public async Task Whoever_comes_back_to_results_finds_the_words_in_the_box_and_can_narrow_them_down()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("search.html"));
        await window.Page.Locator("#q").FillAsync("uyghur");
        var filter = window.Page.Locator("[data-search-facets] button").First;
        await filter.WaitForAsync();
        await window.Do(ShownAgain);
        await window.Until("document.getElementById('q').value === 'uyghur'");
        await filter.ClickAsync();
        await window.Until("!document.querySelector('[data-search-narrowed]').hidden && document.querySelector('.result')");
        Findings.MustBeNone(window.Said);
    }

    /// <summary>Until 2024 it could not be asked whether something is seen.</summary>
    [Fact]
    public async Task References_come_and_the_key_for_searching_works_in_one_of_before_2024()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.AddInitScriptAsync("delete Element.prototype.checkVisibility");
        await window.Read(site.At("index.html"));
        await window.Page.Keyboard.PressAsync("/");
        Assert.Equal("q", await window.Ask<string>("document.activeElement.id"));
        await window.Page.SetViewportSizeAsync(ReaderSettings.Phone.Width, 900);
        await window.Page.Locator("#cite\\.1 a:visible").FocusAsync();
        await window.Page.Locator("#preview").WaitForAsync();
        Findings.MustBeNone(window.Said);
    }

    /// <summary>It orders the letters of a drawn text before it breaks its lines: in Arabic each line would have words of the other.</summary>
    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Each_line_of_a_name_in_a_drawing_is_ordered_by_itself(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("timeline.html"));
        string[] lines = await window.Ask<string[]>("[...document.querySelectorAll('.strip tspan')].map(line => getComputedStyle(line).unicodeBidi)");
        Assert.NotEmpty(lines);
        Assert.All(lines, order => Assert.Equal("isolate", order));
    }
}
