namespace Digest.BrowserTests;

[Collection(Clipboard.Name)]
public class ReadersCopyQuotesWithProof(Chromium chromium, BuiltSites sites)
{
    private const string Button = "button.proof";

    private async Task<ReaderWindow> OpenClaim(BuiltSite site, string digest, ReaderSettings settings, string before = "")
    {
        var window = await chromium.Open(site.Home, settings);
        if (before.Length > 0) { await window.Page.AddInitScriptAsync(before); }
        await window.Read(site.At(PageKinds.Find(site, digest == BuiltSites.Arabic ? "response" : "claim")));
        return window;
    }

    [Theory]
    [InlineData("")]
    [InlineData("Object.defineProperty(navigator, 'clipboard', { value: undefined });")]
    [InlineData("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });")]
    public async Task The_button_puts_words_speaker_place_source_hash_and_address_on_the_clipboard(string clipboard)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk, clipboard);
        string words = await window.Ask<string>("document.querySelector('button.proof').closest('figure').querySelector('blockquote').textContent");
        string place = await window.Ask<string>("document.querySelector('button.proof').closest('figure').id");
        string text = await Clipboard.Copied(window, window.Page.Locator(Button).First);
        string[] lines = text.TrimEnd('\n').Split('\n');
        Assert.Matches(@"^Statement, in the words of the digest: .+ \((disputed|alleged)\)$", lines[0]);
        Assert.Equal($"Exact words of the source: “{words}”", lines[1]);
        Assert.StartsWith("Who says it: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Place in the source: ¶", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("Source: ", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("Rights in these words: CSW.", lines[5], StringComparison.Ordinal);
        Assert.StartsWith("Archived copy: ", lines[6], StringComparison.Ordinal);
        Assert.Matches("^SHA-256 of the file: [0-9a-f]{64}$", lines[7]);
        // From disk the page's place in the site: the reader's own folders are nobody's business.
        Assert.Equal($"This page: {PageKinds.Find(site, "claim")}#{place}", lines[8]);
        Assert.Equal(9, lines.Length);
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task The_address_is_the_published_one_where_the_digest_has_one()
    {
        var site = sites.PublishedAt(new Uri("https://digest.example/repo/"));
        await using var window = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk);
        string text = await Clipboard.Copied(window, window.Page.Locator(Button).First);
        Assert.Matches("(?m)^This page: https://digest\\.example/repo/claims/[^/]+\\.html#q-[0-9a-f]{8}$", text);
    }

    [Fact]
    public async Task By_keyboard_it_works_too_keeps_the_focus_and_is_announced()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk, "Object.defineProperty(navigator, 'clipboard', { value: undefined });");
        await window.Page.Locator(Button).First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("[role=status]", new() { HasText = "Copied" }).WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.True(await window.Ask<bool>("document.activeElement.matches('button.proof')"), "focus was lost");
        await window.Page.Locator(Button).First.Filter(new() { HasText = "Copy with proof" }).WaitForAsync();
    }

    [Fact]
    public async Task Where_nothing_can_be_copied_the_text_is_shown_and_selected()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk, "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;");
        await window.Page.Locator(Button).First.ClickAsync();
        Assert.True(await window.Ask<bool>("document.activeElement.matches('textarea.proof__text') && getSelection().toString().includes('SHA-256 of the file')"), "the text is not there to be copied by hand");
    }

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Every_button_is_large_enough_and_leads_to_a_place_of_the_page(string digest)
    {
        var site = sites[digest];
        foreach (string kind in (string[])["response", "held source"])
        {
            await using var window = await chromium.Open(site.Home, ReaderSettings.Phone);
            await window.Read(site.At(PageKinds.Find(site, kind)));
            Assert.True(await window.Page.Locator(Button).CountAsync() > 0, $"no button on the page of a {kind}");
            Findings.MustBeNone(await window.Ask<string[]>(
                "[...document.querySelectorAll('button.proof')].filter(b => b.getBoundingClientRect().height < 24 || b.getBoundingClientRect().width < 24 || !document.getElementById(b.dataset.at)).map(b => b.outerHTML.slice(0, 200))"));
        }
    }

    [Fact]
    public async Task Without_scripts_and_on_paper_there_is_no_button()
    {
        var site = sites[BuiltSites.Repository];
        await using var plain = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk with { Scripts = false });
        Assert.False(await plain.Page.Locator(Button).First.IsVisibleAsync());
        await using var print = await OpenClaim(site, BuiltSites.Repository, ReaderSettings.Desk);
        await print.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await print.Page.Locator(Button).First.IsVisibleAsync());
    }
}
