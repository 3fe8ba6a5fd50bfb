using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>What can be scrolled to on a screen must stand on the sheet.</summary>
public class PagesFitOnPaper(Chromium chromium, BuiltSites sites)
{
    /// <summary>The width of the text on A4 with the margins of the style sheet, in CSS pixels.</summary>
    private const int Sheet = 665;

    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(18)]
    public async Task A_wide_table_shows_all_its_columns_and_breaks_no_figure(int columns)
    {
        await using var window = await Paper();
        await window.Do($$"""
            document.querySelector('main').insertAdjacentHTML('beforeend', '<section class="section prose"><div class="table-wrap"><table class="table" id="wide"><thead><tr>'
              + '<th>September</th>'.repeat({{columns}}) + '</tr></thead><tbody><tr>' + '<td>1,234</td>'.repeat({{columns}}) + '</tr></tbody></table></div></section>')
            """);
        Assert.True(await window.Ask<bool>($"document.getElementById('wide').getBoundingClientRect().right <= {Sheet}"), "the table is wider than the sheet");
        Assert.Equal("visible", await window.Ask<string>("getComputedStyle(document.getElementById('wide').parentElement).overflowX"));
        Assert.Equal(1, await window.Ask<int>("Math.max(...[...document.querySelectorAll('#wide td')].map(cell => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; }))"));
    }

    [Fact]
    public async Task A_long_line_of_code_is_wrapped()
    {
        await using var window = await Paper();
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<section class=\"section prose\"><pre id=\"code\"><code>' + 'x'.repeat(400) + '</code></pre></section>')");
        Assert.True(await window.Ask<bool>("document.getElementById('code').scrollWidth <= document.getElementById('code').clientWidth"), "the code goes on behind the edge");
    }

    private async Task<ReaderWindow> Paper()
    {
        var site = sites[BuiltSites.Repository];
        var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.SetViewportSizeAsync(Sheet, 900);
        await window.Read(site.At("index.html"));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return window;
    }
}
