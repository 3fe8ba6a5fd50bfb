namespace Digest.BrowserTests;

public class PagesFitANarrowScreen(Chromium chromium, BuiltSites sites)
{
    /// <summary>The overflow in CSS pixels, with all that folds unfolded.</summary>
    private const string Overflow =
        "(() => { document.querySelectorAll('details').forEach(d => { d.open = true; }); const s = document.scrollingElement; return s.scrollWidth - innerWidth; })()";

    /// <summary>What stands out, for the message.</summary>
    private const string Culprits =
        """
        [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.right > innerWidth + 1 || r.left < -1; })
          .slice(-4).map(e => e.outerHTML.slice(0, 160)).join(' | ')
        """;

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task No_page_scrolls_sideways(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        var wide = new List<string>();
        foreach (string page in site.Pages)
        {
            await window.Read(site.At(page));
            foreach (int width in (int[])[320, 360])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                int overflow = await window.Ask<int>(Overflow);
                if (overflow > 0) { wide.Add($"{page} at {width} px: {overflow} px too wide: {await window.Ask<string>(Culprits)}"); }
            }
        }
        Findings.MustBeNone(wide);
    }

    [Fact]
    public async Task A_name_without_end_makes_no_page_wider_than_the_screen()
    {
        var site = sites.FileNames;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        var wide = new List<string>();
        foreach (string page in site.Pages)
        {
            await window.Read(site.At(page));
            foreach (int width in (int[])[360, 820, 1440])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                int overflow = await window.Ask<int>(Overflow);
                if (overflow > 0) { wide.Add($"{page} at {width} px: {overflow} px too wide: {await window.Ask<string>(Culprits)}"); }
            }
        }
        Findings.MustBeNone(wide);
    }

    [Fact]
    public async Task What_these_tests_look_with_sees_what_is_too_wide_at_either_width()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=\"wide\">x</p>')");
        foreach (int width in (int[])[320, 360])
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.Do($"document.getElementById('wide').style.width = '{width + 10}px'");
            Assert.InRange(await window.Ask<int>(Overflow), 1, 60);
            Assert.Contains("id=\"wide\"", await window.Ask<string>(Culprits), StringComparison.Ordinal);
            await window.Do("document.getElementById('wide').style.width = 'auto'");
            Assert.Equal(0, await window.Ask<int>(Overflow));
        }
    }

    [Fact]
    public async Task An_arabic_digest_runs_from_right_to_left()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        await window.Read(site.At("index.html"));
        Assert.Equal("rtl", await window.Ask<string>("getComputedStyle(document.body).direction"));
        Assert.Equal("ar", await window.Ask<string>("document.documentElement.lang"));
        Assert.True(await window.Ask<bool>("document.querySelector('.masthead__name').getBoundingClientRect().left > innerWidth / 4"), "the name stands at the left");
    }

    [Fact]
    public async Task A_drawing_wider_than_the_screen_begins_with_its_names_in_every_direction()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = 820 });
        await window.Read(site.At("index.html"));
        Assert.True(await window.Ask<bool>("(box => box.scrollWidth > box.clientWidth)(document.querySelector('.strip__scroll'))"), "the drawing fits");
        Assert.Equal(0, await window.Ask<int>("(box => Math.round(box.getBoundingClientRect().left - box.firstElementChild.getBoundingClientRect().left))(document.querySelector('.strip__scroll'))"));
    }
}
