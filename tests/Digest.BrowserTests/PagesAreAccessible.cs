using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>axe-core, all its rules, good practice included.</summary>
public class PagesAreAccessible(Chromium chromium, BuiltSites sites)
{
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
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                Tell(found, $"{width} px, {scheme}", await window.Page.RunAxe());
            }
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
