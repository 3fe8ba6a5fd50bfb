namespace Digest.BrowserTests;

public class PagesWorkWithoutScripts(Chromium chromium, BuiltSites sites)
{
    private static readonly ReaderSettings NoScripts = ReaderSettings.Desk with { Scripts = false };

    /// <summary>Texts that nobody can see: neither shown, nor in something that a reader can open, nor meant for scripts or print alone.
    /// A note stands in the margin or at the end, never at both places, and a reference comes where a citation is pointed at: <see cref="ReadersSeeReferences"/> sees to these.</summary>
    private const string HiddenTexts =
        """
        [...document.querySelectorAll('main *')]
          .filter(e => !e.closest('template, svg, button, .js-only, .print-only, [data-filters-empty], .citation__far, .citation__work, .endnotes') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => !e.checkVisibility() && !e.closest('details:not([open])'))
          .map(e => e.outerHTML.slice(0, 160))
        """;

    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_content_is_there_and_nothing_that_would_not_work(string digest, string kind)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, NoScripts);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        Assert.False(await window.Ask<bool>("document.documentElement.classList.contains('js')"), "a script ran");
        Findings.MustBeNone(await window.Ask<string[]>(HiddenTexts));
        Findings.MustBeNone(await window.Ask<string[]>("[...document.querySelectorAll('.js-only, button:not([type=submit])')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"));
        Findings.MustBeNone(window.Said);
    }

    [Theory]
    [InlineData("claims", "[data-item]", "claims")]
    [InlineData("timeline", ".entry", "events")]
    [InlineData("held source", ".note", "claims")]
    public async Task Lists_are_whole(string kind, string item, string folder)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, NoScripts);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        string shown = string.Join('\n', await window.Ask<string[]>(
            $"[...document.querySelectorAll('{item}')].filter(e => e.checkVisibility()).flatMap(e => [...e.querySelectorAll('a')].map(a => a.href))"));
        Assert.All(site.Records(folder), page => Assert.Contains("/" + page, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_leads_to_its_group()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, NoScripts);
        await window.Read(site.At("claims/index.html"));
        Assert.NotEmpty(await window.Ask<string[]>("[...document.querySelectorAll('a[data-filter]')].map(a => a.hash)"));
        Findings.MustBeNone(await window.Ask<string[]>(
            "[...document.querySelectorAll('a[data-filter]')].map(a => a.hash).filter(h => h && !document.getElementById(decodeURIComponent(h.slice(1))))"));
    }

    [Fact]
    public async Task The_menu_opens()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, NoScripts with { Width = 360 });
        await window.Read(site.At("index.html"));
        await window.Page.Locator(".menu > summary").ClickAsync();
        Assert.True(await window.Page.Locator(".menu a").First.IsVisibleAsync());
    }
}
