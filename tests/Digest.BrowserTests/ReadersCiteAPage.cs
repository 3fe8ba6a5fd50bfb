namespace Digest.BrowserTests;

[Collection(Clipboard.Name)]
public class ReadersCiteAPage(Chromium chromium, BuiltSites sites)
{
    private async Task<ReaderWindow> Open(string page, ReaderSettings settings)
    {
        var site = sites[BuiltSites.Repository];
        var window = await chromium.Open(site.Home, settings);
        await window.Read(site.At(page.EndsWith(".html", StringComparison.Ordinal) ? page : PageKinds.Find(site, page)));
        return window;
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("held source")]
    [InlineData("cite.html")]
    public async Task Each_button_copies_the_citation_under_it_and_says_so(string page)
    {
        await using var window = await Open(page, ReaderSettings.Desk);
        await window.Do("document.querySelectorAll('#cite details').forEach(fold => { fold.open = true; })");
        var buttons = window.Page.Locator("#cite [data-copy]");
        int count = await buttons.CountAsync();
        Assert.True(count >= 3, $"{count} buttons");
        for (int i = 0; i < count; i++)
        {
            string words = await buttons.Nth(i).EvaluateAsync<string>("button => document.querySelector(button.dataset.copy).textContent.trim()");
            Assert.Equal(words, await Clipboard.Copied(window, buttons.Nth(i)));
        }
        Findings.MustBeNone(window.Said);
    }

    [Theory]
    [InlineData("claim", "bib", "@online{")]
    [InlineData("held source", "bib", "@")]
    [InlineData("claim", "ris", "TY  - ")]
    [InlineData("cite.html", "json", "[")]
    public async Task A_link_saves_the_citation_as_a_file_from_disk_and_opens_nothing(string page, string ending, string beginning)
    {
        await using var window = await Open(page, ReaderSettings.Desk);
        string before = window.Page.Url;
        Assert.StartsWith("file:", before, StringComparison.Ordinal);
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Locator($"#cite a[download$='.{ending}']").ClickAsync());
        Assert.EndsWith("." + ending, saved.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, window.Page.Url);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task On_paper_the_citations_stand_and_the_buttons_do_not()
    {
        await using var window = await Open("claim", ReaderSettings.Desk);
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.True(await window.Page.Locator("#cite .cite").First.IsVisibleAsync());
        Assert.Equal(0, await window.Page.Locator("#cite button:visible, #cite a[download]:visible").CountAsync());
    }
}
