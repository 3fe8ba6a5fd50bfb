using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>axe-core, all its rules, good practice included. The dark scheme changes nothing but colours: there its rules on colour are run.</summary>
public class PagesAreAccessible(Chromium chromium, BuiltSites sites)
{
    private static readonly AxeRunOptions OnColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_light_or_dark_wide_or_narrow(string digest, string kind)
    {
        var site = sites[digest];
        var found = new List<string>();
        foreach (int width in (int[])[1440, 360])
        {
            await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = width });
            await window.Read(site.At(PageKinds.Find(site, kind)));
            Tell(found, $"{width} px, light", await window.Page.RunAxe());
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Tell(found, $"{width} px, dark", await window.Page.RunAxe(OnColours));
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
            Tell(found, page, await window.Page.RunAxe());
        }
        Findings.MustBeNone(found);
    }

    [Theory]
    [InlineData("timeline.html")]
    [InlineData("timeline/2019.html")]
    public async Task Axe_finds_nothing_on_a_long_timeline_with_filters_open_and_pressed(string page)
    {
        var found = new List<string>();
        foreach (int width in (int[])[1440, 360])
        {
            await using var window = await chromium.Open(sites.LongTimeline.Home, new ReaderSettings { Width = width });
            await window.Read(sites.LongTimeline.At(page));
            await window.Do("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            Tell(found, $"{width} px, light", await window.Page.RunAxe());
            await window.Do("document.querySelector('button[data-filter=\"entity:ann\"]').click()");
            Tell(found, $"{width} px, filtered", await window.Page.RunAxe());
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Tell(found, $"{width} px, dark", await window.Page.RunAxe(OnColours));
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
        foreach (int width in (int[])[1440, 360])
        {
            await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = width });
            await window.Read(site.At("timeline.html"));
            await window.Do("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await window.Do("document.querySelector('button[data-filter^=\"kind:\"]').click()");
            Tell(found, $"{width} px", await window.Page.RunAxe());
        }
        Findings.MustBeNone(found);
    }

    private static void Tell(List<string> found, string where, AxeResult result)
    {
        Assert.NotEmpty(result.Passes);
        foreach (var fault in result.Violations)
        {
            found.Add($"{where}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(5).Select(node => node.Html))}");
        }
    }
}
