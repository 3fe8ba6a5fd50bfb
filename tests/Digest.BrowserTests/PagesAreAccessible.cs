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

    private static void Tell(List<string> found, string where, AxeResult result)
    {
        Assert.NotEmpty(result.Passes);
        foreach (var fault in result.Violations)
        {
            found.Add($"{where}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(5).Select(node => node.Html))}");
        }
    }
}
