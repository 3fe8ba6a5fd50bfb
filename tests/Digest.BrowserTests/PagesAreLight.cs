using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Digest.BrowserTests;

/// <summary>What a reader on a slow line waits for: a page with all that it loads, as a server sends it.</summary>
public partial class PagesAreLight(Chromium chromium, BuiltSites sites)
{
    private const int MostOfAll = 60_000, MostOfScripts = 15_000;

    public static TheoryData<string, string> Kinds => PageKinds.Rows;

    [GeneratedRegex("<(?:script[^>]* src|link[^>]* rel=\"(?:stylesheet|icon)\"[^>]* href|img[^>]* src)=\"([^\"#]+)\"")]
    private static partial Regex Loaded();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_with_all_that_it_loads_has_under_60_kilobytes_and_its_scripts_under_15(string digest, string kind)
    {
        var site = sites[digest];
        string page = Path.Combine(site.Output, PageKinds.Find(site, kind));
        string html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        string[] files = [.. Loaded().Matches(html).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("data:", StringComparison.Ordinal)).Distinct().Select(address => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(address))))];
        // The page for a miss holds all in itself, since nobody knows from which folder it is asked.
        if (kind != "page not found") { Assert.All((string[])[".css", ".js"], ending => Assert.Contains(files, file => file.EndsWith(ending, StringComparison.Ordinal))); }
        // The index is no program, and the page for searching is one that few begin with: it may weigh more.
        string[] scripts = [.. files.Where(file => file.EndsWith(".js", StringComparison.Ordinal) && Path.GetFileName(file) != "start.js")];
        var (mostOfAll, mostOfScripts) = kind == "search" ? (80_000, 26_500) : (MostOfAll, MostOfScripts);
        int all = Sent(page) + files.Sum(Sent), code = scripts.Sum(Sent);
        Assert.True(all < mostOfAll, $"{all} bytes: {string.Join(", ", files.Prepend(page).Select(file => $"{Path.GetFileName(file)} {Sent(file)}"))}");
        Assert.True(code < mostOfScripts, $"{code} bytes of scripts");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_moves_once_it_is_shown_however_slowly_the_page_comes(string digest, string kind)
    {
        Chromium.SkipWithoutChromium();
        var site = sites[digest];
        await using var server = new LoopbackServer();
        server.Show(site.Output);
        var found = new List<string>();
        foreach (int width in (int[])[1440, 360])
        {
            using var page = new HeldPage(Path.Combine(site.Output, PageKinds.Find(site, kind)));
            server.Held = page;
            await using var window = await chromium.Open(server.Home.AbsoluteUri, new ReaderSettings { Width = width });
            await window.Page.AddInitScriptAsync(HeldPage.Watch);
            found.AddRange((await page.Read(window, new Uri(server.Home, PageKinds.Find(site, kind)))).Select(one => $"{width} px: {one}"));
        }
        Findings.MustBeNone(found);
    }

    private static int Sent(string file)
    {
        using var into = new MemoryStream();
        using (var zip = new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(File.ReadAllBytes(file));
        }
        return (int)into.Length;
    }
}
