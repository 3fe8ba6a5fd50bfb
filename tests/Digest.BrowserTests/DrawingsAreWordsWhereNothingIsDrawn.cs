namespace Digest.BrowserTests;

/// <summary>Tor Browser at its safest knows neither scripts nor drawings: what stands in a drawing is text to it, one word after another. Here the drawing is made of elements that Chromium knows as little.</summary>
public class DrawingsAreWordsWhereNothingIsDrawn(Chromium chromium, BuiltSites sites)
{
    private const string Undraw =
        """
        document.querySelectorAll('.strip svg').forEach(svg => {
          const copy = node => {
            if (node.nodeType !== 1) { return node.cloneNode(); }
            const element = document.createElementNS('urn:not-drawn', node.localName);
            for (const one of node.attributes) { element.setAttribute(one.name, one.value); }
            element.append(...[...node.childNodes].map(copy));
            return element;
          };
          svg.replaceWith(copy(svg));
        });
        """;

    [Theory]
    [InlineData(BuiltSites.Repository, 1440)]
    [InlineData(BuiltSites.Repository, 360)]
    [InlineData(BuiltSites.Arabic, 1440)]
    public async Task Each_name_stands_on_lines_of_its_own_and_once(string digest, int width)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Width = width, Scripts = false });
        await window.Read(site.At("timeline.html"));
        await window.Do(Undraw);
        const string names = "[...document.querySelectorAll('.strip text:not(.axis)')].filter(e => e.checkVisibility())";
        int[] tops = await window.Ask<int[]>($"{names}.map(e => Math.round(e.getBoundingClientRect().top))");
        Assert.NotEmpty(tops);
        Assert.Equal(tops.Order().Distinct(), tops);
        Assert.Equal(0, await window.Ask<int>("[...document.querySelectorAll('.strip title')].filter(e => e.checkVisibility()).length"));
    }
}
