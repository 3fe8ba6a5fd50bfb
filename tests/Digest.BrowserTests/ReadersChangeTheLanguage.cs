namespace Digest.BrowserTests;

public class ReadersChangeTheLanguage(Chromium chromium, BuiltSites sites)
{
    private const string Overflow =
        "(() => { document.querySelectorAll('details').forEach(d => { d.open = true; }); const s = document.scrollingElement; return s.scrollWidth - innerWidth; })()";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_disk_each_page_leads_to_itself_in_the_other_languages(bool scripts)
    {
        var site = sites.Languages;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = scripts });
        await window.Read(site.At("claims/day.html"));
        await Follow(window, "zh", "zh/claims/day.html");
        Assert.Equal("关闭日期", await window.Page.Locator("h1").InnerTextAsync());
        await Follow(window, "ar", "ar/claims/day.html");
        Assert.Equal("rtl", await window.Ask<string>("getComputedStyle(document.body).direction"));
        Assert.Equal("ltr", await window.Ask<string>("getComputedStyle(document.querySelector('blockquote')).direction"));
        await Follow(window, "en", "claims/day.html");
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task Where_a_page_is_not_translated_the_front_page_of_the_language_comes()
    {
        var site = sites.Languages;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = false });
        await window.Read(site.At("groups/shopkeepers.html"));
        await Follow(window, "zh", "zh/index.html");
    }

    [Fact]
    public async Task Under_a_folder_of_a_server_each_language_works()
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        server.Show(sites.Languages.Output);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(server.Home, "zh/claims/index.html"));
        Assert.True(await window.Ask<bool>("document.documentElement.classList.contains('js')"), "the script did not run");
        await Follow(window, "ar", "ar/claims/index.html");
        await window.Page.Locator("main h3 a").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/ar/claims/*.html");
        await Follow(window, "en", window.Page.Url[(window.Page.Url.IndexOf("/ar/", StringComparison.Ordinal) + 4)..]);
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_in_any_language()
    {
        var site = sites.Languages;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        var wide = new List<string>();
        foreach (string page in site.Pages)
        {
            await window.Read(site.At(page));
            foreach (int width in (int[])[820, 320, 360])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                int overflow = await window.Ask<int>(Overflow);
                if (overflow > 0) { wide.Add($"{page} at {width} px: {overflow} px too wide"); }
            }
        }
        Findings.MustBeNone(wide);
    }

    [Fact]
    public async Task Words_of_another_language_say_which()
    {
        var site = sites.Languages;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        var unmarked = new List<string>();
        foreach (string page in site.Pages.Where(page => page.StartsWith("ar/", StringComparison.Ordinal)))
        {
            await window.Read(site.At(page));
            unmarked.AddRange((await window.Ask<string[]>(LatinInArabic)).Select(text => $"{page}: {text}"));
        }
        Findings.MustBeNone(unmarked);
    }

    /// <summary>Runs of four Latin words or more that stand in Arabic: sentences, not names of formats.</summary>
    private const string LatinInArabic =
        """
        (() => { const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = [];
          for (let n; (n = walk.nextNode());) { const e = n.parentElement; if (e.closest('template, code, pre, .cite, .citation__work, script, style, svg')) { continue; }
            if (/(?:[A-Za-z]{2,}[ ,]+){3,}[A-Za-z]{2,}/.test(n.data) && e.closest('[lang]').lang === 'ar') { found.push(n.data.trim().slice(0, 80)); } }
          return found; })()
        """;

    private static async Task Follow(ReaderWindow window, string language, string page)
    {
        await window.Page.Locator($".languages a[hreflang={language}]").ClickAsync();
        await window.Page.WaitForURLAsync("**/" + page);
        Assert.Equal(language, await window.Ask<string>("document.documentElement.lang"));
        Assert.Equal(1, await window.Page.Locator(".languages [aria-current]").CountAsync());
    }
}
