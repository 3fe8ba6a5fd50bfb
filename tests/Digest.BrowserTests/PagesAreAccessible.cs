using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>axe-core, all its rules, good practice included. A width changes no colours, and the dark scheme nothing but colours: its rules on colour are run in both schemes at the width
/// at which most stands side by side, the others at both; what a narrow page alone shows, its menu, is looked at by all rules in both schemes with all that opens opened.</summary>
public class PagesAreAccessible(Chromium chromium, BuiltSites sites)
{
    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [Fact]
    public async Task What_these_tests_look_with_sees_what_is_wrong()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p>faint</p>')");
        // By the object model: the page's policy refuses it in an attribute.
        await window.Do("Object.assign(document.querySelector('main > p:last-child').style, { color: '#777', background: '#888' })");
        string[] rules = [.. (await Axe.Faults(window)).Select(fault => fault.Split(':')[0])];
        Assert.Equal(["color-contrast", "image-alt"], rules.Order(StringComparer.Ordinal));
        Assert.Equal("color-contrast", Assert.Single(await Axe.Faults(window, Axe.OnColours)).Split(':')[0]);
        Assert.Equal("image-alt", Assert.Single(await Axe.Faults(window, Axe.ButColours)).Split(':')[0]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_light_or_dark_wide_or_narrow(string digest, string kind)
    {
        var site = sites[digest];
        var found = new List<string>();
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        foreach (int width in (int[])[1440, 360])
        {
            await window.Look(width, ColorScheme.Light);
            await window.Read(site.At(PageKinds.Find(site, kind)));
            Tell(found, $"{width} px, light", await Axe.Faults(window, width == 360 ? Axe.ButColours : Axe.AllRules));
            if (width == 360) { continue; }
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Tell(found, $"{width} px, dark", await Axe.Faults(window, Axe.OnColours));
        }
        Findings.MustBeNone(found);
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Axe_finds_nothing_with_everything_opened_that_opens(string digest)
    {
        var site = sites[digest];
        var found = new List<string>();
        await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
        foreach (string page in (string[])["index.html", "claims/index.html", PageKinds.Find(site, "held source")])
        {
            await window.Read(site.At(page));
            await window.Do("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            Tell(found, page, await Axe.Faults(window));
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Tell(found, $"{page}, dark", await Axe.Faults(window, Axe.OnColours));
        }
        Findings.MustBeNone(found);
    }

    [Theory]
    [InlineData("timeline.html")]
    [InlineData("timeline/2019.html")]
    public async Task Axe_finds_nothing_on_a_long_timeline_with_filters_open_and_pressed(string page)
    {
        var found = new List<string>();
        await using var window = await chromium.Open(sites.LongTimeline.Home, ReaderSettings.Desk);
        foreach (int width in (int[])[1440, 360])
        {
            await window.Look(width, ColorScheme.Light);
            await window.Read(sites.LongTimeline.At(page));
            await window.Do("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            string rules = width == 360 ? Axe.ButColours : Axe.AllRules;
            Tell(found, $"{width} px, light", await Axe.Faults(window, rules));
            await window.Do("document.querySelector('button[data-filter=\"entity:ann\"]').click()");
            Tell(found, $"{width} px, filtered", await Axe.Faults(window, rules));
            if (width == 360) { continue; }
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Tell(found, $"{width} px, dark", await Axe.Faults(window, Axe.OnColours));
        }
        Findings.MustBeNone(found);
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Axe_finds_nothing_on_a_drawing_whose_lines_are_filtered(string digest)
    {
        var site = sites[digest];
        var found = new List<string>();
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        foreach (int width in (int[])[1440, 360])
        {
            await window.Look(width, ColorScheme.Light);
            await window.Read(site.At("timeline.html"));
            await window.Do("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await window.Do("document.querySelector('button[data-filter^=\"kind:\"]').click()");
            Tell(found, $"{width} px", await Axe.Faults(window));
        }
        Findings.MustBeNone(found);
    }

    private static void Tell(List<string> found, string where, IEnumerable<string> faults) => found.AddRange(faults.Select(fault => $"{where}: {fault}"));
}
