using Digest.Stages;
using Digest.Tests.Previewing;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>The preview in a browser while files are saved.</summary>
public sealed class CuratorsSeeWhatTheyWrite(Chromium chromium) : IDisposable
{
    private const string Claim = "claims/stopped-clock.html", ClaimFile = "input/claims/stopped-clock.md";
    private readonly string root = Directory.CreateTempSubdirectory("digest-preview-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Read(string path) => File.ReadAllText(Path.Join(root, path));

    /// <summary>As many editors save: beside the file, then in its place.</summary>
    private void Save(string path, string text)
    {
        string beside = Path.Join(root, path + ".tmp~");
        File.WriteAllText(beside, text);
        File.Move(beside, Path.Join(root, path), overwrite: true);
    }

    private static Task Mark(ReaderWindow window) => window.Do("window.isSame = true");
    private static Task<bool> IsSame(ReaderWindow window) => window.Ask<bool>("window.isSame === true");
    /// <summary>The new text is shown at once, in the page that was marked; then the page loads anew by itself. Waits until it has.</summary>
    private static async Task Renewed(ReaderWindow window) => await window.Until("window.isSame !== true && document.documentElement.hasAttribute('data-digest-preview-ready')");
    private static ILocator Panel(ReaderWindow window) => window.Page.Locator(".panel");

    [Fact]
    public async Task A_saved_change_is_there_at_once_and_the_place_is_kept()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        string before = Read(ClaimFile);
        Save(ClaimFile, before + string.Concat(Enumerable.Range(1, 60).Select(i => $"\n## Part {i}\n\nA paragraph.\n")));
        await using var preview = await RunningPreview.Start(root, "--base", "/repo/");
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(preview.Home, Claim));
        await window.Do("document.getElementById('part-40').scrollIntoView()");
        await window.Do("window.scrollBy(0, -123)");
        const string top = "Math.round(document.getElementById('part-40').getBoundingClientRect().top)";
        int at = await window.Ask<int>(top);
        await Mark(window);

        // Above the place that is read, so that the page below it moves.
        Save(ClaimFile, Read(ClaimFile).Replace("## Part 1\n", "More words.\n\nAnd more.\n\n## Part 1\n", StringComparison.Ordinal));
        await window.Page.GetByText("More words.").WaitForAsync();
        await Renewed(window);
        Assert.InRange(await window.Ask<int>(top), at - 2, at + 2);
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task What_the_page_does_not_show_leaves_it_alone()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        await using var preview = await RunningPreview.Start(root);
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(preview.Home, Claim));
        await Mark(window);
        int builds = preview.Said.Split(" built in ").Length;
        Save("input/topics/harbour-clock.md", Read("input/topics/harbour-clock.md") + "\nA last line of the topic.\n");
        await preview.Until(said => said.Split(" built in ").Length > builds);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.True(await IsSame(window));
        Save(ClaimFile, Read(ClaimFile) + "\nA last line of the claim.\n");
        await window.Page.GetByText("A last line of the claim.").WaitForAsync();
        await Renewed(window);
        await window.Page.GetByText("A last line of the claim.").WaitForAsync();
    }

    [Fact]
    public async Task Errors_stand_over_the_last_good_site_and_vanish_when_mended()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        string good = Read(ClaimFile);
        await using var preview = await RunningPreview.Start(root);
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(preview.Home, Claim));
        await Mark(window);

        Save(ClaimFile, good.Replace("clock may have stopped on 3 May 2021\"    #", "clock has stopped on 3 May 2021\"    #", StringComparison.Ordinal).Replace("modality: alleges", "modality: aleges", StringComparison.Ordinal));
        await Panel(window).WaitForAsync();
        string told = await Panel(window).InnerTextAsync();
        Assert.Contains("2 errors", told, StringComparison.Ordinal);
        Assert.Contains("last site without errors", told, StringComparison.Ordinal);
        Assert.Matches(@"input/claims/stopped-clock\.md:\d+:\d+", told);
        Assert.Contains("the harbour clock has stopped", told, StringComparison.Ordinal);
        Assert.Contains("modality: aleges", told, StringComparison.Ordinal);
        Assert.Contains("error[absent-quote]", told, StringComparison.Ordinal);
        Assert.True(await IsSame(window));
        Assert.Contains("may have stopped", await window.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // Another page, opened now, is of the last good site, and tells the same.
        await window.Read(new Uri(preview.Home, "index.html"));
        await Panel(window).WaitForAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Fold" }).ClickAsync();
        await window.Page.Locator(".pill.error").WaitForAsync();

        Save(ClaimFile, good);
        await window.Page.Locator(".pill.error").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Panel(window).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task A_digest_that_fails_from_the_start_says_so_and_comes_when_it_is_mended()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        string good = Read(ClaimFile);
        Save(ClaimFile, "---\ntitle: [\n---\n");
        await using var preview = await RunningPreview.Start(root);
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Phone);
        var answer = await window.Read(new Uri(preview.Home, Claim));
        Assert.Equal(503, answer!.Status);
        await Panel(window).WaitForAsync();
        Assert.Contains("There is no site yet", await Panel(window).InnerTextAsync(), StringComparison.Ordinal);
        Save(ClaimFile, good);
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "The stopping of the clock" }).WaitForAsync();
    }

    [Fact]
    public async Task Warnings_and_broken_links_of_other_pages_come_after()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        await using var preview = await RunningPreview.Start(root);
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(preview.Home);
        Save("input/about.md", "---\ntitle: About\n---\n[there](claims/stopped-clock.md#nowhere)\n");
        await Panel(window).WaitForAsync();
        string told = await Panel(window).InnerTextAsync();
        Assert.Contains("input/about.md:4:", told, StringComparison.Ordinal);
        Assert.Contains("looked over", told, StringComparison.Ordinal);
        Save("input/about.md", "---\ntitle: About\n---\n[there](claims/stopped-clock.md)\n");
        File.WriteAllText(Path.Join(root, "seeds", "unused.txt"), "Words.\n");
        await window.Page.Locator(".pill").WaitForAsync();
        await window.Page.Locator(".pill").ClickAsync();
        Assert.Contains("unused-seed", await Panel(window).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_or_goes_is_seen()
    {
        Chromium.SkipWithoutChromium();
        StarterFiles.Write(root);
        await using var preview = await RunningPreview.Start(root, "--base", "/repo/");
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        var answer = await window.Read(new Uri(preview.Home, "notes/deep/day.html"));
        Assert.Equal(404, answer!.Status);
        Save("input/about.md", "---\ntitle: About\n---\nWords.\n");
        Directory.CreateDirectory(Path.Join(root, "input", "notes", "deep"));
        File.WriteAllText(Path.Join(root, "input", "notes", "deep", "day.md"), "---\ntitle: The day\n---\nIt was a day.\n");
        await window.Page.GetByText("It was a day.").WaitForAsync();
        File.Delete(Path.Join(root, "input", "notes", "deep", "day.md"));
        await window.Page.GetByText("It was a day.").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
