using System.IO.Compression;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

public sealed class EditionsWorkOffline(Chromium chromium, BuiltSites sites) : IDisposable
{
    private const string Shown = "[...document.querySelectorAll('[data-page]')].filter(e => e.checkVisibility()).map(e => e.id)";

    private readonly string folder = Directory.CreateTempSubdirectory("digest-unpacked-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Uri Single(BuiltSite site) => new(Directory.EnumerateFiles(Path.Combine(site.Output, "editions"), "*.html").Single(file => !file.EndsWith("print.html", StringComparison.Ordinal)));

    /// <summary>Whatever the file asks for is noted, but itself.</summary>
    private async Task<ReaderWindow> Open(Uri file, ReaderSettings settings)
    {
        var window = await chromium.Open(file.GetLeftPart(UriPartial.Path), settings);
        await window.Read(file);
        return window;
    }

    /// <summary>That page alone. The browser tells the script of an address after the click, or the way back, that set it.</summary>
    private static async Task Shows(ReaderWindow window, string id)
    {
        try { await window.Until($"{Shown}.join() === '{id}'", 5_000); }
        catch (TimeoutException) { /* The comparison says what is shown. */ }
        Assert.Equal([id], await window.Ask<string[]>(Shown));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task One_file_shows_one_page_at_a_time_and_asks_nothing_of_anyone(int width)
    {
        await using var window = await Open(Single(sites[BuiltSites.Repository]), ReaderSettings.Desk with { Width = width });
        await Shows(window, "p-index");
        if (width < 1024) { await window.Page.ClickAsync(".menu > summary"); }
        await window.Page.ClickAsync(width < 1024 ? ".menu a[href='#p-timeline']" : ".nav a[href='#p-timeline']");
        await Shows(window, "p-timeline");
        Assert.StartsWith("Timeline · ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("page", await window.Ask<string>("document.querySelector('.nav a[href=\"#p-timeline\"]').getAttribute('aria-current')"));
        Assert.False(await window.Ask<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "the page is wider than the window");
        string entry = (await window.Page.Locator("#p-timeline .entry__title a").First.GetAttributeAsync("href"))!;
        await window.Page.ClickAsync("#p-timeline .entry__title a >> nth=0");
        await Shows(window, entry[1..].Split("--")[0]);
        Assert.Equal("H1", await window.Ask<string>("document.activeElement.tagName"));
        await window.Page.GoBackAsync();
        await Shows(window, "p-timeline");
        await window.Page.GoBackAsync();
        await Shows(window, "p-index");
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task In_one_file_the_search_finds_pages_of_it_without_asking_for_anything()
    {
        await using var window = await Open(Single(sites[BuiltSites.Repository]), ReaderSettings.Desk);
        await window.Page.FillAsync("#p-index form.searchbox input", "Uighur detention");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#p-search .result__title a").First.WaitForAsync();
        await Shows(window, "p-search");
        Assert.Equal("Uighur detention", await window.Page.InputValueAsync("#p-search form.searchbox input"));
        string href = (await window.Page.Locator("#p-search .result__title a").First.GetAttributeAsync("href"))!;
        await window.Page.Locator("#p-search .result__title a").First.ClickAsync();
        await Shows(window, href[1..].Split("--")[0]);
        Assert.True(await window.Ask<bool>("[...document.querySelectorAll('#p-search .result a')].every(a => document.getElementById(decodeURIComponent(a.hash.slice(1))))"), "a result leads nowhere");
        await window.Page.GoBackAsync();
        await Shows(window, "p-search");
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task Filters_stay_in_the_address_of_their_page_and_are_there_again_on_the_way_back()
    {
        await using var window = await Open(new Uri(Single(sites[BuiltSites.Repository]).AbsoluteUri + "#p-claims-index"), ReaderSettings.Desk);
        int all = await window.Ask<int>("[...document.querySelectorAll('#p-claims-index [data-item]')].filter(e => e.checkVisibility()).length");
        await window.Page.ClickAsync("#p-claims-index button[data-filter='status:alleged']");
        int some = await window.Ask<int>("[...document.querySelectorAll('#p-claims-index [data-item]')].filter(e => e.checkVisibility()).length");
        Assert.InRange(some, 1, all - 1);
        Assert.Equal("#p-claims-index!show=status:alleged", await window.Ask<string>("location.hash"));
        await window.Page.ClickAsync(".nav a[href='#p-topics-index']");
        await Shows(window, "p-topics-index");
        await window.Page.GoBackAsync();
        await Shows(window, "p-claims-index");
        Assert.Equal(some, await window.Ask<int>("[...document.querySelectorAll('#p-claims-index [data-item]')].filter(e => e.checkVisibility()).length"));
        // The same address, opened anew.
        await window.Page.ReloadAsync();
        Assert.Equal(some, await window.Ask<int>("[...document.querySelectorAll('#p-claims-index [data-item]')].filter(e => e.checkVisibility()).length"));
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task A_link_to_a_passage_shows_it_and_colours_and_proofs_work()
    {
        await using var window = await Open(Single(sites[BuiltSites.Repository]), ReaderSettings.Desk);
        await window.Page.ClickAsync("#p-index a.pin >> nth=0");
        string place = await window.Ask<string>("decodeURIComponent(location.hash.slice(1))");
        Assert.Contains("--", place, StringComparison.Ordinal);
        Assert.True(await window.Ask<bool>($"(r => r.top >= 0 && r.top < innerHeight)(document.getElementById('{place}').getBoundingClientRect())"), place);
        await window.Page.ClickAsync("button.theme");
        Assert.Equal("dark", await window.Ask<string>("document.documentElement.getAttribute('data-theme')"));
        await window.Page.EvaluateAsync("navigator.clipboard.writeText = t => { window.copied = t; return Promise.resolve(); }");
        await window.Page.Locator("[data-page].is-shown button.proof").First.ClickAsync();
        string copied = await window.Ask<string>("window.copied");
        Assert.Contains("SHA-256", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("{page}", copied, StringComparison.Ordinal);
        Findings.MustBeNone(window.Said);
    }

    /// <summary>Whoever types or hears goes on from the passage, not from the head of its page.</summary>
    [Fact]
    public async Task A_link_to_a_passage_takes_the_keyboard_there()
    {
        await using var window = await Open(Single(sites[BuiltSites.Repository]), ReaderSettings.Desk);
        await window.Page.Locator("#p-index a.pin").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Until("document.querySelector(':target') && document.querySelector(':target').checkVisibility()", 5_000);
        Assert.Equal(await window.Ask<string>("decodeURIComponent(location.hash.slice(1))"), await window.Ask<string>("document.activeElement.id"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Ask<bool>("Boolean(document.querySelector(':target').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"), "the next stop stands before the passage");
        Assert.True(await window.Ask<bool>("(r => r.top >= 0 && r.top < innerHeight)(document.querySelector(':target').getBoundingClientRect())"), "the passage is out of sight");
        Findings.MustBeNone(window.Said);
    }

    /// <summary>As on the page of a source in the site; a text that is not shown takes no key.</summary>
    [Fact]
    public async Task Keys_and_buttons_lead_from_passage_to_passage_of_the_source_that_is_shown()
    {
        await using var window = await Open(Single(sites[BuiltSites.Repository]), ReaderSettings.Desk);
        await Shows(window, "p-index");
        await window.Page.Keyboard.PressAsync("n");
        Assert.Equal("", await window.Ask<string>("location.hash"));
        string source = await window.Ask<string>("document.querySelector('[data-page] .source__text mark.q').closest('[data-page]').id");
        await window.Page.EvaluateAsync($"location.hash = '#{source}'");
        await Shows(window, source);
        var told = window.Page.Locator($"#{source} [data-marks-told]");
        await window.Page.Keyboard.PressAsync("n");
        Assert.StartsWith("Passage 1 of ", await told.InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.Locator($"#{source} [data-marks-next]").ClickAsync();
        Assert.StartsWith("Passage 2 of ", await told.InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("p");
        Assert.StartsWith("Passage 1 of ", await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await window.Ask<bool>("document.activeElement.matches('mark.q.is-target')"), "the passage has no focus");
        await Shows(window, source);
        Findings.MustBeNone(window.Said);
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Without_scripts_all_pages_are_there_in_order(string digest)
    {
        await using var window = await Open(Single(sites[digest]), ReaderSettings.Phone with { Scripts = false });
        string[] all = await window.Ask<string[]>("[...document.querySelectorAll('[data-page]')].map(e => e.id)");
        Assert.Equal(all, await window.Ask<string[]>(Shown));
        Assert.Equal("p-index", all[0]);
        Assert.False(await window.Ask<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "the page is wider than the window");
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task The_archive_works_as_soon_as_it_is_unpacked()
    {
        var site = sites[BuiltSites.Repository];
        ZipFile.ExtractToDirectory(Directory.EnumerateFiles(Path.Combine(site.Output, "editions"), "*.zip").Single(), folder);
        string top = Directory.EnumerateDirectories(folder).Single();
        Assert.Empty(Directory.EnumerateFiles(folder));
        Assert.True(File.Exists(Path.Combine(top, "READ-ME.txt")));
        await using var window = await chromium.Open(new Uri(top + "/").AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(Path.Combine(top, "index.html")));
        await window.Page.ClickAsync(".nav a >> nth=0");
        Assert.EndsWith("/claims/index.html", window.Page.Url, StringComparison.Ordinal);
        await window.Page.ClickAsync(".claim-row__title a >> nth=0");
        await window.Page.Locator(".claim-head").First.WaitForAsync();
        Assert.NotEmpty(await window.Page.TitleAsync());
        Assert.Equal("absolute", await window.Ask<string>("getComputedStyle(document.querySelector('.skip')).position"));
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task The_print_page_fits_paper_and_asks_nothing_of_anyone(string digest)
    {
        var file = sites[digest].At("editions/print.html");
        // The width of the text on A4.
        await using var window = await Open(file, ReaderSettings.Desk with { Width = 665 });
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await window.Ask<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "something is wider than the paper");
        Assert.NotEmpty(await window.Ask<string>("getComputedStyle(document.querySelector('.paper a[data-number]'), '::after').content"));
        Assert.Contains("§", await window.Ask<string>("document.querySelector('.paper a[data-number]').getAttribute('data-number')"), StringComparison.Ordinal);
        Assert.NotEmpty(await window.Page.PdfAsync(new() { Format = "A4" }));
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }
}
